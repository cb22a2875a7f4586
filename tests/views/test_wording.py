from datetime import date

import pytest

from game.engine.deck import Deck
from game.views import wording
from game.views.sources import section


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (2, "points", "+2"),
        (-3.25, "points", "−3.2"),
        (0.4, "bn USD", "+0.4 bn USD"),
        (0.05, "share", "+5 per cent"),
        (-1, "pips", "−1"),
    ],
)
def test_a_change_has_its_sign_and_unit(value: float, unit: str, words: str) -> None:
    assert wording.change(value, unit) == words


def test_an_amount_close_to_nothing_has_no_minus() -> None:
    assert wording.amount(-0.01, "bn USD") == "0.0 bn USD"
    assert wording.amount(-0.2) == "0"
    assert wording.amount(0.344, "share") == "34 per cent"


@pytest.mark.parametrize(
    ("change", "words"),
    [(None, ""), (0.0, ""), (0.5, ""), (-0.5, ""), (0.6, "+1"), (-0.6, "−1"), (2.4, "+2"), (-12.0, "−12")],
)
def test_a_change_that_rounds_to_nothing_is_not_said(change: float | None, words: str) -> None:
    assert wording.whole_change(change) == words


def test_a_trend_is_said_in_words() -> None:
    assert wording.drift(2.4) == "rising by 2"
    assert wording.drift(-0.3) == "steady"
    assert wording.drift(-0.5) == "steady"
    assert wording.drift(-0.3, "bn USD") == "falling by 0.3 bn USD"
    assert wording.drift(0.04, "bn USD") == "steady"
    assert wording.drift(0.013, "share") == "rising by 1"
    assert wording.drift(1, "pips") == "rising by 1"


@pytest.mark.parametrize(
    ("chance", "words"), [(0.75, "3 chances in 4"), (0.5, "an even chance"), (1.0, "almost certainly")]
)
def test_odds_are_said_in_words(chance: float, words: str) -> None:
    assert wording.odds(chance) == words


def test_turns_of_every_length_have_a_date(deck: Deck) -> None:
    said = [wording.turn_date(turn) for turn in deck.turns]
    assert said[0] == "First quarter of 2019 (January to March)"
    assert said[12:16] == ["January 2022, first half", "January 2022, second half", "February 2022", "March 2022"]
    assert len(set(map(wording.short_date, deck.turns))) == len(deck.turns)


def test_a_last_day_reads_as_a_date_to_keep() -> None:
    assert wording.closing_day(date(2019, 6, 30).toordinal()) == "the end of June 2019"
    assert wording.closing_day(date(2022, 1, 15).toordinal()) == "15 January 2022"


def test_spans_and_lists() -> None:
    assert [wording.span(each) for each in (1, 18, 24, 12, 12 * 2 / 52)] == [
        "1 month",
        "18 months",
        "2 years",
        "1 year",
        "2 weeks",
    ]
    assert wording.several(["a", "b", "c"]) == "a, b and c"


def test_sections_of_the_thesis_are_named() -> None:
    assert section("ch2-riots") == "chapter 2, riots"
    assert section("conclusion") == "conclusion"


def test_a_name_of_two_takes_the_plural() -> None:
    assert wording.does("Moscow", "asks") == "Moscow asks"
    assert wording.does("Brussels and Washington", "asks") == "Brussels and Washington ask"
    assert (
        wording.does("Brussels and Washington", "is called for help") == "Brussels and Washington are called for help"
    )
