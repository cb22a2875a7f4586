"""The shipped campaign plays as it did: any change of play is meant, and then the files are written anew."""

from itertools import product

import pytest

from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from tests import golden

ANEW = "play has changed; if that is meant, write the files anew with: python -m tests.golden"
RUNS = list(product(golden.LENGTHS, golden.PLAYERS))


@pytest.fixture(scope="module")
def decks(library: Library) -> dict[str, Deck]:
    return {each: compile_deck(library, golden.SCENARIO, Settings(length=each)) for each in golden.LENGTHS}


@pytest.mark.parametrize(("length", "player"), RUNS)
def test_the_campaign_plays_as_it_did(decks: dict[str, Deck], length: str, player: str) -> None:
    kept = golden.path(length, player).read_text(encoding="utf-8").splitlines()
    now = golden.play_through(decks[length], player).splitlines()
    parted = next((old for old, new in zip(kept, now, strict=False) if old != new), None)
    assert now == kept, f"{ANEW} (first line that differs: {parted})"


def test_no_play_through_is_missing_and_none_is_left_over() -> None:
    files = {each.name for each in golden.FOLDER.glob("*.txt")}
    assert files == {golden.path(*run).name for run in RUNS}


@pytest.mark.parametrize(("length", "player"), RUNS)
def test_every_play_through_reaches_an_ending(decks: dict[str, Deck], length: str, player: str) -> None:
    deck = decks[length]
    lines = golden.path(length, player).read_text(encoding="utf-8").splitlines()
    assert lines[0] == golden.head(deck, player)
    assert lines[-1].startswith("ending=")
    assert 3 <= len(lines) <= len(deck.played) + 2
