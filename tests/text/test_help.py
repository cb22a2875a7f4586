"""Help for favours in the terminal: what it would do, when it may be called for, and what comes of the call."""

import io
from pathlib import Path

import pytest

from game.campaign.campaign import Campaign
from game.cards import Library
from game.engine.decisions import Decision
from game.engine.deck import Deck
from game.text import lookups, verbs
from game.text.game import Game
from game.text.printer import Printer
from game.text.prompt import Prompt
from game.views import Book, Table


@pytest.fixture
def game(library: Library, deck: Deck, tmp_path: Path) -> Game:
    """A game in its first turn, in which Beijing owes two favours."""
    campaign = Campaign(deck, 7)
    campaign.decide(Decision("pledge", ("nobodys-province", "quiet-streets")))
    world = campaign.world
    world.stored[deck.index["favour.china"], 0] = 200
    world.view.forget()
    sink = io.StringIO()
    table = Table(Book(library, deck), campaign)
    return Game(table, tmp_path / "game.yaml", Printer(sink), Prompt(io.StringIO(), sink))


def told(game: Game) -> str:
    """Returns what has been written, on one line."""
    assert isinstance(game.out.sink, io.StringIO)
    return " ".join(game.out.sink.getvalue().split())


def test_a_power_that_owes_enough_says_what_its_help_does_and_when(game: Game) -> None:
    lookups.power(game.out, game.table, "china")
    assert "Two favours buy: Call for help (sure: money in hand +0.5 bn USD" in told(game)
    assert "(not now: it takes a crisis turn, a threatened loss, money in hand below 0.5 bn USD)" in told(game)


def test_a_call_without_a_crisis_is_refused_with_what_it_takes(game: Game) -> None:
    verbs.VERBS["call"].act(game, ["beijing"])
    assert "It cannot be called for help now: it takes a crisis turn" in told(game)
    assert all(step.decision.verb != "call" for step in game.campaign.steps)


def test_a_call_in_a_crisis_brings_help(game: Game) -> None:
    game.campaign.world.stored[game.table.deck.treasury, 0] = 20
    game.campaign.world.view.forget()
    verbs.VERBS["call"].act(game, ["beijing"])
    assert str(game.campaign.steps[-1].decision) == "call china"
    assert "A payment that was due in spring is made today" in told(game)
