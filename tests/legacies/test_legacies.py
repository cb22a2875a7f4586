"""The shipped legacies are honest, and a campaign that begins with one finds what was left."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from game import views
from game.campaign import batch, legacies, players, save
from game.campaign.campaign import Campaign
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from game.engine.names import difference
from game.views import Book, Table
from tests.packs.small import do, finder

NAMES = ("builders", "guards", "history", "reformers")
PLEDGES = "pledge nobodys-province quiet-streets"


@pytest.fixture(scope="module")
def decks(library: Library) -> dict[str, Deck]:
    return {name: compile_deck(library, "nur-sultan", Settings(legacy=name)) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_player_of_a_legacy_still_leaves_it_behind(library: Library, deck: Deck, name: str) -> None:
    legacy = library.legacies[name]
    kept = {str(each): int(value) for each, value in legacy.state.items()}
    assert legacies.state(deck, legacy, int(legacy.seed)) == kept, "derive it anew with: python -m tests.legacies"


@pytest.mark.parametrize("name", NAMES)
def test_a_campaign_begins_with_what_was_left(library: Library, decks: dict[str, Deck], name: str) -> None:
    deck = decks[name]
    world = batch.opening(deck, batch.seeds_of(1, np.arange(2)), players.player(deck, "first"))
    begun = {**dict(difference(world, 0)), **{each: int(deck.start[number]) for each, number in deck.index.items()}}
    left = {str(each): int(value) for each, value in library.legacies[name].state.items()}
    assert {each: begun.get(each) for each in left} == left
    assert date.fromordinal(deck.turns[world.turn].first) == date(2021, 1, 1)
    assert (deck.opening, len(deck.played)) == (8, 15)


def test_each_legacy_is_what_its_words_say(decks: dict[str, Deck]) -> None:
    def start(name: str, indicator: str) -> float:
        return float(decks[name].start[decks[name].index[indicator]] / 100)

    for name, more, less in (
        ("builders", ("prosperity", "corruption", "debt_china", "transit"), ()),
        ("guards", ("surveillance", "grievance"), ("credibility",)),
        ("reformers", ("credibility",), ("treasury", "grievance", "cohesion")),
    ):
        assert [each for each in more if start(name, each) <= start("history", each)] == [], name
        assert [each for each in less if start(name, each) >= start("history", each)] == [], name


def test_hidden_futures_are_drawn_anew(decks: dict[str, Deck]) -> None:
    deck = decks["history"]
    world = batch.opening(deck, batch.seeds_of(1, np.arange(200)), players.player(deck, "first"))
    drawn = [(fate, row) for fate, row in zip(deck.fates, world.fate, strict=True) if fate.fixed is None]
    assert len(drawn) == 7
    assert all(len(np.unique(row)) == len(fate.values) for fate, row in drawn)
    assert not world.learned.any()


def test_turns_are_counted_from_the_first_that_is_played(decks: dict[str, Deck], library: Library) -> None:
    deck = decks["history"]
    campaign = do(Campaign(deck, 4), PLEDGES)
    table = Table(Book(library, deck), campaign)
    assert (views.bar(table).turn, views.bar(table).turns) == (1, 15)
    line = views.timeline(table)
    assert (len(line.marks), line.now, line.marks[0].number) == (15, 0, 1)
    assert "2021" in line.marks[0].title
    assert views.report(table).moved == ()


def test_a_save_of_a_legacy_counts_turns_from_one(deck: Deck, decks: dict[str, Deck], tmp_path: Path) -> None:
    path = tmp_path / "game.yaml"
    game = do(Campaign(decks["builders"], 4), PLEDGES, "journey to-ankara")
    while game.turn == 8:
        game.decide(next(each for each in game.legal() if each.verb in ("answer", "end")))
    save.write(game, path)
    text = path.read_text(encoding="utf-8")
    assert "settings: ['legacy=builders']" in text
    assert "- {turn: 1, do: journey to-ankara" in text
    assert save.load(path, finder(deck, decks["builders"]), strict=True).campaign.steps == game.steps


def test_the_ledger_tells_every_figure_from_the_legacy_on(decks: dict[str, Deck]) -> None:
    game = do(Campaign(decks["reformers"], 4), PLEDGES)
    while game.turn < 12:
        game.decide(next(each for each in game.legal() if each.verb in ("answer", "end")))
    for number in range(len(game.deck.stored)):
        if number not in game.deck.flags:
            assert game.ledger.total(number) == game.world.stored[number, 0]


def test_the_middle_of_many_is_the_nearest_to_their_mean() -> None:
    columns = np.array([[0, 10, 5, 100], [0, 10, 6, 100], [7, 7, 7, 7]], np.int32)
    assert legacies.distances(columns).argmin() == 1
