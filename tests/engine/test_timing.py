"""Cards that a fate moves: when they come, what room they find, and what nobody knows of it."""

from datetime import date

import pytest

from game.cards.compile.moved import shifted
from game.engine.deck import Deck
from tests.engine.plays import turns_of
from tests.packs import small
from tests.packs.small import hand, wait

FATES = """{
    hour: {
        title: T,
        odds: {early: 1, usual: 1, late: 1},
        shifts: {early: -3, usual: 0, late: 3},
        about: {early: E., usual: U., late: L.},
    },
}"""
FLOOD = "{flood: {date: 2019-05-10, until: 2019-05-31, moves_with: hour, options: {pump: {}}}}"
EVENTS = """{
    flood: {date: 2019-05-10, until: 2019-05-31, moves_with: hour, options: {pump: {}}},
    siren: {size: news, date: 2019-05-09, moves_with: hour, effects: {unrest: +1}},
    frost: {date: 2019-05-11, until: 2020-01-15, options: {heat: {}}},
}"""
SHAKEN = "{deal: {dossiers: 0, cables: 1, fill: 0, envoys: 0, asks: 0}}"
SEEDS = list(range(1, 61))


def fixed(value: str) -> str:
    return f"{{fates: {{hour: {value}}}, deal: {{dossiers: 0, cables: 1, fill: 0, envoys: 0, asks: 0}}}}"


@pytest.mark.parametrize(("value", "turns"), [("early", 0), ("usual", 1), ("late", 2)])
def test_a_fixed_fate_moves_a_card_for_all(value: str, turns: int) -> None:
    campaign = small.campaign(fixed(value), fates=FATES, events=FLOOD)
    assert campaign.deck.cards[campaign.deck.card_index["flood"]].timing is None
    assert hand(wait(campaign, turns)) == "flood"


def met(deck: Deck, card: str) -> dict[int, set[int]]:
    """Returns the turns in which a card was met, by the value of the fate."""
    *_, last = turns_of(deck, "random", SEEDS)
    found: dict[int, set[int]] = {}
    hour = [fate.id for fate in deck.fates].index("hour")
    for value, turn in zip(last.fate[hour].tolist(), last.met[deck.card_index[card]].tolist(), strict=True):
        found.setdefault(value, set()).add(turn)
    return found


@pytest.mark.parametrize("card", ["flood", "siren"])
def test_a_fate_that_is_drawn_moves_the_card_where_it_says(card: str) -> None:
    assert met(small.deck(SHAKEN, fates=FATES, events=EVENTS), card) == {0: {0}, 1: {1}, 2: {2}}


def test_what_moves_finds_room_beside_what_stays() -> None:
    """One cable a turn is dealt, and two come in the second turn where the flood comes in its time."""
    assert met(small.deck(SHAKEN, fates=FATES, events=EVENTS), "frost") == {0: {1}, 1: {1}, 2: {1}}
    campaign = small.campaign(fixed("usual"), fates=FATES, events=EVENTS)
    assert campaign.deck.turns[1].cables == 1


def test_a_fixed_fate_leaves_the_calendar_as_it_is_and_a_drawn_one_tells_nothing_by_it() -> None:
    tame, wild = small.deck(fixed("late"), fates=FATES, events=EVENTS), small.deck(SHAKEN, fates=FATES, events=EVENTS)
    assert [(turn.first, turn.last, turn.crisis) for turn in tame.turns] == [
        (turn.first, turn.last, turn.crisis) for turn in wild.turns
    ]
    assert [turn.index for turn in wild.turns if turn.cables > 1 and not turn.crisis] == [0, 1, 2]


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2022, 1, 2), -2, date(2021, 11, 2)),
        (date(2022, 1, 31), -2, date(2021, 11, 30)),
        (date(2021, 11, 30), 3, date(2022, 2, 28)),
        (date(2021, 11, 29), 3, date(2022, 2, 28)),
        (date(2022, 2, 28), 1, date(2022, 3, 31)),
        (date(2022, 12, 15), 0, date(2022, 12, 15)),
    ],
)
def test_a_day_moves_by_months_and_a_last_day_stays_the_last(day: date, months: int, there: date) -> None:
    assert shifted(day, months) == there
