"""The settings of fate: what is fixed as it was, what is shaken, and what the open holds besides."""

from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from game.campaign import batch
from game.campaign.campaign import Campaign
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from game.engine.world import World
from game.views.aftermath import drawn_fates
from game.views.book import Book
from game.views.table import Table
from tests.engine.plays import turns_of

LENGTHS = ("", "lesson-90", "lesson-45")
MOVING = ("january-date", "january-force", "war-date", "war-force", "spark")
SPARKS = ("spark-wages", "spark-savings", "spark-verdict")
SEEDS = list(range(1, 121))


def deck_of(library: Library, fate: str, length: str = "") -> Deck:
    return compile_deck(library, "nur-sultan", Settings(length=length, fate=fate))


def end_of(deck: Deck, player: str = "hedger") -> World:
    *_, last = turns_of(deck, player, SEEDS)
    return last


def drawn(world: World, fate: str) -> NDArray[np.int8]:
    return np.asarray(world.fate[[each.id for each in world.deck.fates].index(fate)])


def begins(world: World, card: str) -> NDArray[np.str_]:
    """Returns the month in which the turn began that brought a card."""
    turns = world.met[world.deck.card_index[card]]
    return np.array(
        [date.fromordinal(world.deck.turns[turn].first).isoformat()[:7] if turn >= 0 else "" for turn in turns]
    )


def test_as_it_was_fixes_all_that_could_move(deck: Deck) -> None:
    fixed = {fate.id for fate in deck.fates if fate.fixed is not None}
    assert fixed == set(MOVING)
    assert all(card.timing is None for card in deck.cards)


@pytest.mark.parametrize("length", LENGTHS)
def test_the_revolt_and_the_war_come_when_they_are_drawn_to(library: Library, length: str) -> None:
    world = end_of(deck_of(library, "shaken", length))
    last_quarter = "2021-10"
    for card, fate, months in (
        ("first-nights", "january-date", (last_quarter, "2022-01", "2022-04")),
        ("invasion-begins", "war-date", (last_quarter, "2022-02", "2022-04")),
    ):
        came, value = begins(world, card), drawn(world, fate)
        assert {int(each) for each in value} == {0, 1, 2}
        for number, month in enumerate(months):
            assert set(came[value == number]) == {month}


def test_nothing_that_moves_is_lost_for_want_of_room(library: Library) -> None:
    deck = deck_of(library, "shaken")
    world = end_of(deck)
    for card in ("first-nights", "nazarbayev-falls", "state-of-union-2022", "invasion", "un-abstention", "tenge-falls"):
        assert (world.met[deck.card_index[card]] >= 0).all(), card


def test_a_stronger_january_shows_a_worse_face_of_it(library: Library) -> None:
    deck = deck_of(library, "shaken")
    world = end_of(deck, "random")
    card = deck.cards[deck.card_index["first-nights"]]
    face = np.repeat(np.arange(len(card.faces)), [len(each.options) for each in card.faces])
    shown = face[world.chose[card.number]]
    weaker, usual, stronger = (shown[drawn(world, "january-force") == value].mean() for value in range(3))
    assert weaker < usual < stronger


def test_sparks_fall_only_in_the_open_and_only_the_one_that_is_drawn(library: Library) -> None:
    shaken, opened = end_of(deck_of(library, "shaken")), end_of(deck_of(library, "open"))
    for place, card in enumerate(SPARKS, start=1):
        assert (shaken.met[shaken.deck.card_index[card]] < 0).all()
        fell = opened.met[opened.deck.card_index[card]] >= 0
        assert fell.any()
        assert (drawn(opened, "spark")[fell] == place).all()


def test_a_calm_country_gives_a_spark_nothing_to_burn(library: Library) -> None:
    world = end_of(deck_of(library, "open"), "reformer")
    due = drawn(world, "spark") > 0
    fell = np.any([world.met[world.deck.card_index[card]] >= 0 for card in SPARKS], axis=0)
    anger = world.stored[world.deck.index["grievance"]]
    assert (due & ~fell).sum() >= 5
    assert anger[due & ~fell].mean() < anger[fell].mean()


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("fate", ["shaken", "open"])
def test_a_shaken_campaign_can_be_won_and_is_no_walk(library: Library, fate: str, length: str) -> None:
    deck = deck_of(library, fate, length)
    hedger, chance = (batch.play(deck, player, 200).survived for player in ("hedger", "random"))
    assert hedger >= 0.5
    assert 0.15 <= chance < 1


def test_a_storm_shakes_unless_another_fate_is_chosen(library: Library) -> None:
    stormy = compile_deck(library, "nur-sultan", Settings(level="storm"))
    steady = compile_deck(library, "nur-sultan", Settings(level="storm", fate="as-it-was"))
    assert any(card.timing is not None for card in stormy.cards)
    assert all(card.timing is None for card in steady.cards)


def test_what_was_fixed_is_not_told_as_hidden(library: Library) -> None:
    told = {}
    for fate in ("as-it-was", "open"):
        deck = deck_of(library, fate)
        told[fate] = dict(drawn_fates(Table(Book(library, deck), Campaign(deck, 1))))
    assert set(MOVING).isdisjoint(told["as-it-was"])
    assert told["open"]["spark"].startswith("Whether another spark falls: ")
