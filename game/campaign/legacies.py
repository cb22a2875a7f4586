"""Legacies: states that computer players reached, from which other campaigns may begin.

A legacy is honest when the player of its card, with the seed of its card, still comes to the state of its card. The
seed is that of the campaign nearest to the middle of many: a legacy shows what such a player usually leaves behind.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch
from game.cards.compile.calendar import turn_of
from game.cards.schema import LegacySpec
from game.engine.deck import Deck
from game.engine.names import difference
from game.engine.world import World

CAMPAIGNS = 400
"""Campaigns among which the nearest to the middle is looked for."""
LEFT = frozenset({"met", "chose", "pending", "window", "slot", "memory", "promise", "quarrel", "favour-turn"})
"""What is left behind besides the indicators; open asks, promises to the country, fates and scores are not."""
OWN = "political_capital"
"""What everybody brings along: authority is not left behind."""


def state(deck: Deck, legacy: LegacySpec, seed: int) -> dict[str, int]:
    """Returns by name what the player of a legacy leaves behind in the campaign of a seed."""
    world = _reached(deck, legacy, 1, seed)
    if not world.size:
        raise ValueError(f"'{legacy.player}' with seed {seed} is lost before {legacy.until.text}.")
    return {name: value for name, value in difference(world, 0) if _lasts(deck, name)}


def seed_of_the_middle(deck: Deck, legacy: LegacySpec, campaigns: int = CAMPAIGNS) -> int:
    """Returns the seed of the campaign that lies nearest to the mean of many in what a legacy is known by."""
    world = _reached(deck, legacy, campaigns, 1)
    apart = distances(world.stored[[deck.index[name] for name in legacy.known_by]])
    return int(world.seeds[int(apart.argmin())])


def distances(stored: NDArray[np.int32]) -> NDArray[np.float64]:
    """Returns how far each column lies from the mean of all, each row measured by its own spread."""
    values = stored.astype(np.float64)
    spread = values.std(axis=1, keepdims=True)
    moving = spread[:, 0] > 0
    away = (values[moving] - values[moving].mean(axis=1, keepdims=True)) / spread[moving]
    return np.asarray(np.square(away).sum(axis=0))


def _reached(deck: Deck, legacy: LegacySpec, campaigns: int, seed: int) -> World:
    """Returns the campaigns of the player that were not lost, as they stand when the legacy's time is over."""
    turn = turn_of(deck.turns, legacy.until.last.toordinal()) + 1
    for world in batch.worlds(deck, str(legacy.player), campaigns, seed):
        if world.turn == turn:
            return world
    return world


def _lasts(deck: Deck, name: str) -> bool:
    return (name in deck.index and name != OWN) or name.partition(".")[0] in LEFT
