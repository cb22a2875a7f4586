"""What a class would rather not be shown can be left out, one matter or all; the game stays whole and can be won."""

from collections.abc import Iterator

import numpy as np
import pytest

from game import views
from game.campaign import autoplay, batch, players
from game.campaign.campaign import Campaign
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from game.views import Book, Table
from tests.conftest import LONG

CAMPAIGNS = 1000 if LONG else 200
TAGS = ("xinjiang", "january", "war", "north", "persons")
OFF = [*((tag,) for tag in TAGS), TAGS]
WAYS = pytest.mark.parametrize("off", OFF, ids="+".join)


def without(library: Library, off: tuple[str, ...], length: str = "") -> Deck:
    return compile_deck(library, "nur-sultan", Settings(length=length, tags=tuple((tag, "off") for tag in off)))


def ended(library: Library, deck: Deck, seeds: Iterator[int] | range) -> Iterator[Table]:
    """Plays campaigns of the careful doctrine to their end."""
    for seed in seeds:
        campaign = Campaign(deck, seed)
        autoplay.play_to(campaign, players.player(deck, "hedger"), 99)
        yield Table(Book(library, deck), campaign)


@WAYS
def test_it_can_be_won_and_lost_by_who_is_careful_and_ends_for_everybody(
    library: Library, off: tuple[str, ...]
) -> None:
    deck = without(library, off)
    assert 0.55 <= batch.play(deck, "hedger", CAMPAIGNS).survived <= 0.95
    for player in ("random", "historical"):
        result = batch.play(deck, player, CAMPAIGNS)
        assert (result.length[~result.fell] == len(deck.turns)).all()
        assert 0.05 <= result.survived <= 1.0


@WAYS
def test_nothing_of_it_comes_and_something_else_does(library: Library, off: tuple[str, ...]) -> None:
    deck = without(library, off)
    hidden = {str(name) for name, card in library.events.items() if set(off) & set(card.tags)}
    instead = {str(name) for name, card in library.events.items() if card.instead_of in hidden}
    strange = {str(name) for name, card in library.events.items() if card.instead_of} - instead
    met: set[str] = set()
    for table in ended(library, deck, range(1, 9)):
        world = table.world
        met |= {card.id for card in deck.cards if world.met[card.number, 0] >= 0}
        turns = set(world.met[[card.number for card in deck.cards if card.kind == "event"], 0].tolist())
        assert turns >= set(range(world.turn - 1))
    assert hidden
    assert met & (hidden | strange) == set()
    assert instead <= met


def test_cards_that_stand_in_never_come_where_nothing_is_left_out(library: Library, deck: Deck) -> None:
    instead = [card.number for card in deck.cards if card.kind == "event" and library.events[card.id].instead_of]
    assert len(instead) >= 9
    for player in ("random", "hedger"):
        chosen = batch.play(deck, player, CAMPAIGNS).chosen
        assert not any(chosen[number].any() for number in instead)


@pytest.mark.parametrize("length", ["lesson-90", "lesson-45"])
def test_a_lesson_is_whole_without_all_of_it(library: Library, length: str) -> None:
    deck = without(library, TAGS, length)
    for table in ended(library, deck, range(1, 5)):
        world = table.world
        turns = set(world.met[[card.number for card in deck.cards if card.kind == "event"], 0].tolist())
        assert turns >= set(range(deck.opening, world.turn - 1))


def test_without_the_war_no_page_tells_of_it(library: Library) -> None:
    deck = without(library, ("war",))
    assert "fait-accompli" not in [ending.id for ending in deck.endings]
    for table in ended(library, deck, range(1, 6)):
        assert table.value("war") == 0
        closing = views.closing(table)
        assert closing is not None
        assert not [each for each in closing.hidden if "war" in each or "ban" in each or "Russian oil" in each]
        assert any("Russia does not invade Ukraine" in each for each in closing.terms)
        groups = views.figure_groups(table)
        assert "war" not in [name for group in groups for name, *_ in group.figures]
        assert "what-an-abstention-means" not in str(views.index(table))
        assert [each.title for each in views.turning_points(table) if "call it" in each.title] == []


def test_a_sign_of_what_is_left_out_points_nowhere(library: Library) -> None:
    settings = Settings(level="guided", tags=(("war", "off"),))
    deck = compile_deck(library, "nur-sultan", settings)
    campaign = Campaign(deck, 3)
    told = []
    while campaign.outcome is None and campaign.turn < 16:
        autoplay.play_to(campaign, players.player(deck, "hedger"), campaign.turn + 1)
        told += [each.text for each in views.report(Table(Book(library, deck), campaign)).news]
    assert any("A sign" in each for each in told)
    assert not any("What to call it" in each for each in told)


def test_a_strike_takes_the_place_of_january_with_both_its_faces(library: Library) -> None:
    deck = without(library, ("january",))
    card = deck.cards[deck.card_index["winter-of-petitions"]]
    chosen = batch.play(deck, "random", CAMPAIGNS).chosen[card.number]
    by_face = [sum(int(chosen[option.place]) for option in face.options) for face in card.faces]
    assert np.all(np.array(by_face) > 0)


def test_a_promise_does_not_ask_for_a_card_that_is_left_out(library: Library, deck: Deck) -> None:
    def words(off: tuple[str, ...]) -> str:
        found = without(library, off)
        return str(views.choices(Table(Book(library, found), Campaign(found, 1))))

    assert "What the state says about its dead" in words(())
    assert "What the state says about its dead" not in words(("january",))
    assert "the anger beneath at most" in words(("january",))
