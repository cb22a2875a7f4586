from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest

from game import views
from game.engine.decisions import END, Decision
from game.engine.deck import Cause
from game.views import Closing, Outlook, Table
from tests.views.conftest import Begin, play_on

FEW = 50


def over(begin: Begin, loss: bool) -> Table:
    """Returns a campaign that was lost, or that reached the end of the calendar."""
    for seed in range(1, 60):
        table = play_on(begin(seed), 23)
        outcome = table.campaign.outcome
        assert outcome is not None
        if outcome.loss is loss:
            return table
    raise AssertionError("no seed ends so")


def closing(table: Table) -> Closing:
    found = views.closing(table)
    assert found is not None
    return found


def test_a_loss_names_what_held_and_what_drove_it_there(begin: Begin) -> None:
    found = closing(over(begin, loss=True))
    assert found.loss
    assert found.grounds
    assert found.missed == ()
    for ground in found.grounds:
        assert ground.words
        assert ground.link is None or ground.link.kind == "figure"
    assert [reason for ground in found.grounds for reason in ground.reasons]


def test_who_falls_keeps_no_promise_that_still_held(begin: Begin) -> None:
    lost, reached = (closing(over(begin, loss=loss)) for loss in (True, False))
    held, failed = (replace(lost.pledges[0], stands=stands) for stands in (True, False))
    assert reached.judged(held) == "kept at the end"
    assert lost.judged(held).startswith("held until the fall")
    assert {lost.judged(failed), reached.judged(failed)} == {"not kept at the end"}


def test_an_ending_says_what_the_others_lacked(begin: Begin) -> None:
    table = over(begin, loss=False)
    found = closing(table)
    assert found.missed
    for each in found.missed:
        assert each.ending != found.ending
        assert each.lacked
        assert all(" (it stands at " in words for words in each.lacked)
    titles = {each.title for each in found.missed}
    assert "A vote nobody has counted yet" in titles


def test_the_parts_of_an_ending_hold_exactly_when_it_was_reached(begin: Begin) -> None:
    table = over(begin, loss=False)
    reached = table.world.copy()
    for name, value in (("reform", 70), ("credibility", 60), ("grievance", 30), ("sovereignty", 60)):
        reached.stored[table.deck.index[name], 0] = value * 100
    reached.view.forget()
    reached.over[0] = [ending.id for ending in table.deck.endings].index("new-kazakhstan") + 1
    table.campaign._world = reached
    found = closing(table)
    assert found.ending == "new-kazakhstan"
    assert [ground.words for ground in found.grounds] == [
        "opening of the state at least 45",
        "credibility at least 50",
        "the anger beneath at most 48",
        "freedom of action at least 45",
    ]
    assert "new-kazakhstan" not in [each.ending for each in found.missed]


def test_a_promise_given_is_followed_to_its_day(begin: Begin) -> None:
    table = begin(seed=3, turns=15)
    while (shown := views.in_hand(table)) is not None:
        promising = [
            each for each in shown.options if each.legal and any("a promise to" in note for note in each.notes)
        ]
        legal = next(each for each in shown.options if each.legal)
        table.campaign.decide((promising[0] if promising else legal).decision)
    open_now = [each for each in views.given(table) if each.kept is None]
    assert open_now
    assert [each.text for each in open_now] == [each.text for each in views.promises(table)]
    assert all(each.judged == "" and each.link is not None for each in open_now)
    play_on(table, 8)
    judged = [each for each in views.given(table) if each.kept is not None]
    kept, broken = (int(each) for each in table.world.kept[:, 0])
    assert (sum(each.kept is True for each in judged), sum(each.kept is False for each in judged)) == (kept, broken)
    assert kept + broken
    assert all(each.judged for each in judged)


def test_skills_are_told_with_what_showed_them(begin: Begin) -> None:
    table = begin(turns=4)
    ask = next(each for each in views.asks(table) if len(each.card.options) > 2 and each.card.options[1].legal)
    assert not [each for each in views.skills(table) if each.startswith("Found a half answer")]
    table.campaign.decide(ask.card.options[1].decision)
    assert f"Found a half answer: “{ask.card.title}”." in views.skills(table)


def test_a_no_said_early_is_praised(begin: Begin) -> None:
    table = begin(turns=4)
    ask = views.asks(table)[0]
    table.campaign.decide(next(each for each in reversed(ask.card.options) if each.legal).decision)
    told = [each for each in views.skills(table) if each.startswith("Said no early")]
    assert len(told) == 1
    assert f"“{ask.card.title}”" in told[0]


def test_a_loss_that_was_turned_away_is_a_course_changed_in_time(begin: Begin) -> None:
    table = begin(turns=3)
    campaign = table.campaign
    number = next(place for place, ending in enumerate(table.deck.endings) if ending.id == "square")
    campaign.turn_world(2).warned[number, 0] = 1  # type: ignore[union-attr]
    told = [each for each in views.skills(table) if each.startswith("Changed course in time")]
    assert told == [f"Changed course in time: “{table.book.library.endings['square'].title}” threatened in 2019 Q2."]


def test_whoever_protects_the_weak_is_told_so(begin: Begin) -> None:
    table = begin(turns=1)
    shown = views.in_hand(table)
    while shown is not None and shown.id != "bilash-arrested":
        table.campaign.decide(next(each for each in shown.options if each.legal).decision)
        shown = views.in_hand(table)
    assert shown is not None
    speak = next(each for each in shown.options if each.id == "let-speak")
    table.campaign.decide(speak.decision)
    eased = [each for each in table.campaign.entries() if each.cause == Cause("option", "bilash-arrested", "let-speak")]
    assert table.deck.index["grievance"] in [each.indicator for each in eased]
    assert f"Protected people without power: {speak.text} (“{shown.title}”)." in views.skills(table)


def looked(table: Table, turn: int) -> Outlook:
    request = views.outlook_request(table, turn, futures=FEW)
    assert request is not None
    return views.outlook(request)


def test_the_long_view_opens_when_all_is_over(begin: Begin) -> None:
    assert views.outlook_request(begin(turns=4), 2) is None
    table = over(begin, loss=True)
    ended = table.campaign.outcome
    assert ended is not None
    assert views.outlook_request(table, ended.turn) is None
    assert views.outlook_request(table, 99) is None
    assert views.outlook_request(table, ended.turn - 1) is not None


def test_the_long_view_reaches_to_the_end_and_counts_every_future_once(begin: Begin) -> None:
    table = over(begin, loss=False)
    found = looked(table, 8)
    assert (found.turn, found.futures) == (8, FEW)
    assert len(found.dates) == 15
    assert sum(each.share for each in found.chances) == pytest.approx(1.0)
    assert found.lost == pytest.approx(sum(each.share for each in found.chances if each.loss))
    assert [each.share for each in found.chances] == sorted((each.share for each in found.chances), reverse=True)
    before = table.campaign.turn_world(8)
    assert before is not None
    for ribbon, axis in zip(found.ribbons, found.axes, strict=True):
        assert len(ribbon.middle) == 16
        assert ribbon.middle[0] == pytest.approx(table.value(ribbon.name, before))
        assert axis.low <= min(ribbon.low) <= max(ribbon.high) <= axis.high


def test_the_long_view_knows_the_dated_cards_and_the_fates_and_not_the_shocks(begin: Begin) -> None:
    table = over(begin, loss=False)
    request = views.outlook_request(table, 10, ("war", "sanctions", "oil_price"), futures=FEW)
    assert request is not None
    found = {ribbon.name: ribbon for ribbon in views.outlook(request).ribbons}
    assert found["war"].low[-1] > 0  # the invasion comes in every future
    assert found["oil_price"].low[-1] < found["oil_price"].high[-1]


def test_the_long_view_can_be_worked_out_in_a_thread(begin: Begin) -> None:
    table = over(begin, loss=False)
    request, found = views.outlook_request(table, 18, futures=FEW), []
    assert request is not None
    before = request.world.text()
    worker = threading.Thread(target=lambda: found.append(views.outlook(request)))
    worker.start()
    worker.join()
    assert found == [looked(table, 18)]
    assert request.world.text() == before
    assert np.array_equal(request.world.seeds, table.world.seeds)


def test_an_ending_without_decisions_of_note_praises_nothing_that_was_not_done(begin: Begin) -> None:
    table = begin()
    while table.campaign.world.hand[0] >= 0:
        table.campaign.decide(next(each for each in table.campaign.legal() if each.verb == "answer"))
    assert views.skills(table) == ()
    table.campaign.decide(Decision("journey", ("to-moscow",)))
    table.campaign.decide(END)
    assert views.skills(table) == ()
