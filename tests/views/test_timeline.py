from itertools import pairwise

import pytest

from game import views
from game.engine.decisions import Decision
from game.views import Table
from game.views.links import Link
from tests.views.conftest import Begin, play_on


def strip(table: Table) -> list[str]:
    """Returns a line a turn that has anything in it."""
    found = views.timeline(table)
    return [
        f"{mark.label} {mark.state}: " + "; ".join([*(f"{each.title} > {each.chosen}" for each in mark.decisions),
                                                    *(f"{each.kind}: {each.title}" for each in mark.ahead)])
        for mark in found.marks
        if mark.decisions or mark.ahead
    ]  # fmt: skip


def test_every_turn_of_the_calendar_has_its_place(begin: Begin) -> None:
    found = views.timeline(begin(turns=3))
    marks = found.marks
    assert [mark.index for mark in marks] == list(range(23))
    assert (marks[0].start, marks[-1].end) == (0.0, 1.0)
    assert all(left.end == right.start for left, right in pairwise(marks))
    assert [mark.state for mark in marks] == ["past"] * 3 + ["now"] + ["ahead"] * 19
    assert [mark.label for mark in marks if mark.crisis] == [
        "early Jan 2022", "late Jan 2022", "Feb 2022", "Mar 2022", "2022 Q2",
    ]  # fmt: skip
    assert found.now == 3
    assert found.closes is not None
    assert [mark.label for mark in marks if mark.start < found.closes < mark.end] == ["2022 Q2"]
    assert next(mark.label for mark in marks if mark.after_the_book) == "2022 Q3"


def test_the_past_shows_what_was_chosen_and_the_future_what_is_known(begin: Begin) -> None:
    table = begin(turns=2)
    each = next(each for each in views.initiatives(table) if each.startable and each.slot)
    table.campaign.decide(Decision("start", (each.id,)))
    lines = strip(table)
    assert lines[0].startswith("2019 Q1 past: Promised the country > Nobody's province and Quiet streets; ")
    assert "A desk without its keys > " in lines[0]
    assert any(line.startswith("2019 Q3 now: ") and f"{each.title} > started" in line for line in lines)
    assert any(f"project: {each.title}" in line for line in lines)


def test_what_lies_ahead_leads_to_its_card_and_names_whom_it_concerns(begin: Begin) -> None:
    table = begin(turns=4)
    coming = [each for mark in views.timeline(table).marks for each in mark.ahead]
    assert coming
    assert [each for each in coming if each.kind == "ask"]
    for each in coming:
        assert isinstance(each.link, Link)
        assert each.title
        assert each.who or each.kind != "ask"


@pytest.mark.parametrize("seed", [3, 4])
def test_what_lies_ahead_never_lies_behind(begin: Begin, seed: int) -> None:
    table = begin(seed)
    while table.campaign.outcome is None:
        found = views.timeline(table)
        assert not [mark.label for mark in found.marks if mark.ahead and mark.state == "past"]
        play_on(table, 1)
    found = views.timeline(table)
    assert not [mark.label for mark in found.marks if mark.ahead]
    assert found.marks[0].state == "past"


def test_a_decision_taken_back_leaves_the_strip(begin: Begin) -> None:
    table = begin(turns=1)
    before = strip(table)
    play = next(each for each in table.campaign.legal() if each.verb == "answer")
    table.campaign.decide(play)
    assert strip(table) != before
    table.campaign.decide(Decision("undo"))
    assert strip(table) == before


def test_a_decision_on_a_card_with_faces_is_told_as_it_stood(begin: Begin) -> None:
    table = begin(turns=12)
    shown = views.in_hand(table)
    while shown is not None and shown.id != "first-nights":
        table.campaign.decide(next(each for each in shown.options if each.legal).decision)
        shown = views.in_hand(table)
    assert shown is not None
    option = next(each for each in shown.options if each.legal)
    table.campaign.decide(option.decision)
    told = [each for each in views.past(table) if each.card == "first-nights"]
    assert [(each.title, each.chosen) for each in told] == [(shown.title, option.text)]
