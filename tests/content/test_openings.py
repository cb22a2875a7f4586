"""Openings: how often good news comes among the undated cards."""

import pytest

from game.engine.dealing import PRESSED
from game.engine.deck import Deck
from tests.engine.plays import heard

SEEDS = list(range(1, 151))


@pytest.mark.parametrize("player", ["historical", "hedger", "random"])
def test_of_every_six_undated_cards_one_is_an_opening(deck: Deck, player: str) -> None:
    """A few campaigns have used up what may come: the fuel is cheap, Moscow and Beijing agree, the rest was met."""
    windows, without = 0, 0
    for cards in heard(deck, player, SEEDS):
        undated = [card.opening for card, _ in cards if card.date is None]
        for first in range(len(undated) - PRESSED):
            windows += 1
            without += not any(undated[first : first + PRESSED + 1])
    assert windows >= len(SEEDS)
    assert without <= 0.03 * windows
