from __future__ import annotations

import threading

import pytest

from game import views
from game.engine.decisions import Decision
from game.views import Fans, Table
from game.views.fans import STUDY, USUAL
from tests.views.conftest import Begin

FEW = 60


def studied(table: Table, *names: str) -> Fans:
    shown = views.in_hand(table)
    assert shown is not None
    return views.fans(views.fan_request(table, views.open_choices(shown), names, futures=FEW))


def test_every_open_answer_has_a_fan_on_the_same_axes(begin: Begin) -> None:
    table = begin(turns=6)
    shown = views.in_hand(table)
    assert shown is not None
    found = studied(table)
    assert [fan.text for fan in found.fans] == [each.text for each in shown.options if each.legal]
    assert (len(found.dates), len(found.axes)) == (4, 3)
    for fan in found.fans:
        assert [each.name for each in fan.ribbons] == [each.name for each in found.axes]
        for each, axis in zip(fan.ribbons, found.axes, strict=True):
            assert len(each.low) == len(each.middle) == len(each.high) == len(each.bands) == 5
            assert len(each.texts) == 4
            assert each.middle[0] == pytest.approx(table.value(each.name))
            bounds = zip(each.low, each.middle, each.high, strict=True)
            assert all(axis.low <= low <= middle <= high <= axis.high for low, middle, high in bounds)


def test_the_figures_shown_are_those_that_the_choices_move_apart(begin: Begin) -> None:
    table = begin(turns=5)
    found = studied(table)
    ends = {axis.name: [fan.ribbons[place].middle[-1] for fan in found.fans] for place, axis in enumerate(found.axes)}
    assert all(max(each) - min(each) > 0.5 for each in ends.values())
    assert not [name for name in ends if name.startswith("trust.") or name in ("political_capital", "grievance")]
    same = views.fans(views.fan_request(table, (None, None), futures=FEW))
    assert tuple(axis.name for axis in same.axes) == USUAL


def test_a_study_shows_what_it_was_asked_for_but_nothing_hidden(begin: Begin) -> None:
    table = begin(turns=2)
    names = ("treasury", "grievance", "unrest", "nothing-of-the-kind", "prosperity", "sovereignty")
    assert [axis.name for axis in studied(table, *names).axes] == ["treasury", "unrest", "prosperity"]


def test_an_ask_and_a_project_can_be_studied(begin: Begin) -> None:
    table = begin(turns=4)
    ask = views.asks(table)[0]
    found = views.fans(views.fan_request(table, views.open_choices(ask.card), ("unrest",), futures=FEW))
    assert [fan.text for fan in found.fans] == [each.text for each in ask.card.options if each.legal]
    start = next(each for each in table.campaign.legal() if each.verb == "start")
    found = views.fans(views.fan_request(table, (None, start), ("treasury",), futures=FEW))
    assert [fan.text for fan in found.fans] == ["as things stand", table.book.title(start.subject)]
    assert found.fans[0].ribbons != found.fans[1].ribbons


def test_a_request_is_worked_out_in_a_thread_while_the_campaign_goes_on(begin: Begin) -> None:
    table = begin(turns=5)
    shown = views.in_hand(table)
    assert shown is not None
    request = views.fan_request(table, views.open_choices(shown), futures=FEW)
    expected, found = views.fans(request), []
    worker = threading.Thread(target=lambda: found.append(views.fans(request)))
    worker.start()
    table.campaign.decide(request.choices[0] or STUDY)
    views.report(table), views.plates(table)
    worker.join()
    assert found == [expected]
    assert found[0].stamp != views.fan_request(table, (None,)).stamp


def test_the_first_study_of_a_turn_is_free_and_the_next_is_not(begin: Begin) -> None:
    table = begin(turns=1)
    offer = views.study_offer(table)
    assert (offer.taken, offer.capital, offer.cost, offer.refused) == (0, 0.0, "free", "")
    table.campaign.decide(STUDY)
    offer = views.study_offer(table)
    assert (offer.taken, offer.capital, offer.cost, offer.refused) == (1, 1.0, "1 political capital", "")
    while table.campaign.refusal(STUDY) is None:
        table.campaign.decide(STUDY)
    assert views.study_offer(table).refused == "needs 1 political capital"


def test_a_study_about_people_who_suffered_is_plain(begin: Begin) -> None:
    table = begin(turns=12)
    shown = views.in_hand(table)
    while shown is not None and not shown.sensitive:
        assert not views.fan_request(table, views.open_choices(shown), futures=FEW).plain
        table.campaign.decide(views.open_choices(shown)[0])
        shown = views.in_hand(table)
    assert shown is not None
    assert views.fans(views.fan_request(table, views.open_choices(shown), futures=FEW)).plain
    assert not views.fan_request(table, (None,), futures=FEW).plain


def test_a_turn_taken_back_gives_no_study_back(begin: Begin) -> None:
    table = begin(turns=1)
    table.campaign.decide(STUDY)
    table.campaign.decide(next(each for each in table.campaign.legal() if each.verb == "answer"))
    table.campaign.decide(Decision("undo"))
    assert views.study_offer(table).taken == 1
    assert [each.decision for each in views.past(table) if each.turn == table.campaign.turn] == [STUDY]
    assert views.taken_back(table).endswith("What the chancery has studied stays known.")


def test_the_study_at_the_end_of_the_calendar_sees_no_further(begin: Begin) -> None:
    table = begin(seed=3, turns=22)
    assert table.campaign.outcome is None
    found = views.fans(views.fan_request(table, (None,), ("unrest",), futures=FEW))
    assert found.dates == ("2023 Q4",)
    assert len(found.fans[0].ribbons[0].middle) == 2
