"""All players of a deck by name."""

from __future__ import annotations

from collections.abc import Callable

from game.campaign.players.doctrine import DoctrinePlayer
from game.campaign.players.historical import Historical
from game.campaign.players.plain import First, Random
from game.engine.deck import Deck
from game.engine.turn import Player

CODED: dict[str, Callable[[Deck], Player]] = {"random": Random, "first": First, "historical": Historical}
"""The players that are code; every doctrine card is one too."""


def names(deck: Deck) -> tuple[str, ...]:
    """Returns the names of all players of a deck."""
    return (*CODED, *sorted(deck.doctrines))


def player(deck: Deck, name: str) -> Player:
    """Returns the player of a name; raises KeyError when there is none."""
    if name in CODED:
        return CODED[name](deck)
    return DoctrinePlayer(deck, deck.doctrines[name])
