"""The lessons: their calendars, the cards that come in them, and that they can be won and lost."""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pytest

from game.campaign import batch
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from game.engine.world import World
from tests.engine.plays import turns_of

LESSONS = ("lesson-90", "lesson-45")


@pytest.fixture(scope="module")
def decks(library: Library) -> dict[str, Deck]:
    return {each: compile_deck(library, "nur-sultan", Settings(length=each)) for each in LESSONS}


def starts(deck: Deck) -> list[str]:
    return [date.fromordinal(turn.first).isoformat()[:7] for turn in deck.played]


def test_the_longer_lesson_merges_quiet_quarters(deck: Deck, decks: dict[str, Deck]) -> None:
    merged = [(1, 2), (3, 4), (5, 6), (7, 8), (18, 19), (20, 21)]  # places of turns 2-3, 4-5 … of the campaign
    second = {pair[1] for pair in merged}
    wanted = [turn.first for turn in deck.turns if turn.index not in second]
    assert [turn.first for turn in decks["lesson-90"].turns] == wanted
    assert len(wanted) == 17
    assert sum(turn.months for turn in decks["lesson-90"].turns) == sum(turn.months for turn in deck.turns)


def test_the_shorter_lesson_lasts_nine_turns_from_2021_on(decks: dict[str, Deck]) -> None:
    assert starts(decks["lesson-45"]) == [
        "2021-01", "2021-04", "2021-07", "2021-10", "2022-01", "2022-01", "2022-02", "2022-03", "2022-04",
    ]  # fmt: skip
    assert decks["lesson-45"].turns[-1].last == date(2022, 6, 30).toordinal()


def test_a_legacy_begins_within_a_merged_turn(library: Library) -> None:
    deck = compile_deck(library, "nur-sultan", Settings(length="lesson-90", legacy="builders"))
    assert starts(deck)[:2] == ["2021-01", "2021-04"]
    assert [turn.index for turn in deck.turns] == list(range(len(deck.turns)))
    assert deck.played[0].months == 3.0
    assert all(before.last + 1 == after.first for before, after in zip(deck.turns, deck.turns[1:], strict=False))


def worlds(deck: Deck) -> Iterator[World]:
    yield from turns_of(deck, "random", list(range(1, 61)))


@pytest.mark.parametrize("lesson", LESSONS)
def test_only_marked_cards_come(library: Library, decks: dict[str, Deck], lesson: str) -> None:
    deck = decks[lesson]
    met = np.zeros(len(deck.cards) + 1, np.bool_)
    for world in worlds(deck):
        met |= (world.met >= deck.opening).any(axis=1)
    came = {card.id for card in deck.cards if card.kind == "event" and met[card.number]}
    marked = {str(name) for name, card in library.events.items() if lesson in card.lessons}
    assert came <= marked
    by_fate = {"transit-ban", "spark-wages", "spark-savings", "spark-verdict"}
    dossiers = {name for name in marked if library.events[name].weight_class == "dossier"}
    instead = {name for name in marked if library.events[name].instead_of}
    assert dossiers - came - instead <= by_fate
    assert not came & instead


def test_the_shorter_lesson_brings_four_asks_at_most_and_proclaims_no_plan(decks: dict[str, Deck]) -> None:
    deck = decks["lesson-45"]
    asks = [ask.card.number for ask in deck.asks]
    asked = np.zeros(60, np.int64)
    for world in worlds(deck):
        asked = np.maximum(asked, (world.met[asks] >= deck.opening).sum(axis=0))
    assert asked.max() == 4
    assert deck.plans == ()


def test_an_ask_comes_about_every_second_turn_in_the_longer_lesson(decks: dict[str, Deck]) -> None:
    deck = decks["lesson-90"]
    asks = [ask.card.number for ask in deck.asks]
    *_, last = turns_of(deck, "hedger", list(range(1, 101)))
    assert 0.3 <= (last.met[asks] >= 0).sum() / last.size / len(deck.turns) <= 0.7


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_can_be_won(decks: dict[str, Deck], lesson: str) -> None:
    assert batch.play(decks[lesson], "hedger", 200).survived >= 0.5
