"""A campaign on its table, some turns in."""

from collections.abc import Callable

import pytest

from game.campaign.campaign import Campaign
from game.cards import Library
from game.engine.decisions import END, Decision
from game.engine.deck import Deck
from game.views import Book, Table

Begin = Callable[..., Table]


@pytest.fixture(scope="session")
def book(library: Library, deck: Deck) -> Book:
    return Book(library, deck)


def play_on(table: Table, turns: int) -> Table:
    """Answers every card with its first legal option and ends turns."""
    campaign = table.campaign
    for _ in range(turns):
        while campaign.outcome is None and campaign.world.hand[0] >= 0:
            campaign.decide(next(each for each in campaign.legal() if each.verb == "answer"))
        if campaign.outcome is None:
            campaign.decide(END)
    return table


@pytest.fixture
def begin(book: Book, deck: Deck) -> Begin:
    """Opens a campaign with its promises given, and plays some turns of it."""

    def open_table(seed: int = 7, turns: int = 0) -> Table:
        campaign = Campaign(deck, seed)
        campaign.decide(Decision("pledge", ("nobodys-province", "quiet-streets")))
        return play_on(Table(book, campaign), turns)

    return open_table
