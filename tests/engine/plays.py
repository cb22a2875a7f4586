"""Helpers of the property tests: campaigns played by anybody, and everything that a world holds."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch, players
from game.campaign.campaign import UNDO, Campaign
from game.engine import turn
from game.engine.dealing import Group
from game.engine.decisions import END, Decision
from game.engine.deck import Card, Deck, Face
from game.engine.turn import Player
from game.engine.world import STATE, World

RESTLESS = 0.75
"""How likely a random campaign decides something more before it ends its turn."""


def anything(campaign: Campaign, random: Random, undo: float = 0.05) -> Decision:
    """Returns any legal decision; there is always one while a campaign goes on."""
    legal = [each for each in campaign.legal() if each != UNDO]
    assert legal
    if random.random() < undo and campaign.refusal(UNDO) is None:
        return UNDO
    others = [each for each in legal if each != END]
    if END in legal and (not others or random.random() > RESTLESS):
        return END
    return random.choice(others)


def at_random(campaign: Campaign, random: Random, turns: int = 99, undo: float = 0.05) -> Iterator[Campaign]:
    """Plays a campaign by any legal decisions for some turns or to its end; yields it before each decision."""
    last = campaign.turn + turns
    while campaign.outcome is None and campaign.turn < last:
        yield campaign
        campaign.decide(anything(campaign, random, undo))


def played(deck: Deck, seed: int, lot: int, turns: int, undo: float = 0.05) -> Campaign:
    """Returns a campaign that was played by any legal decisions for some turns."""
    campaign = Campaign(deck, seed)
    for _ in at_random(campaign, Random(lot), turns, undo):
        pass
    return campaign


def everything(world: World) -> dict[str, NDArray[np.generic]]:
    """Returns copies of all arrays of a world."""
    return {name: getattr(world, name).copy() for name in STATE}


def same(world: World, snapshot: dict[str, NDArray[np.generic]]) -> bool:
    """Tells whether a world holds, bit for bit, what it held when the snapshot was taken."""
    return all(np.array_equal(getattr(world, name), array) for name, array in snapshot.items())


def row(world: World, number: int) -> dict[str, NDArray[np.generic]]:
    """Returns all arrays of one campaign of a world; how many places the pending acts have is left out."""
    found = {name: getattr(world, name)[..., number].copy() for name in STATE}
    places = found.pop("due")
    acts = found.pop("pending")
    found["pending acts"] = np.array([(place, act) for place, act in zip(places, acts, strict=True) if place >= 0])
    return found


def turns_of(deck: Deck, player: str, seeds: list[int]) -> Iterator[World]:
    """Plays campaigns of some seeds side by side; yields their world before each turn and at the end."""
    who = players.player(deck, player)
    world = batch.opening(deck, np.array(seeds, np.uint64), who)
    yield world
    for _ in deck.played:
        turn.play(world, who)
        yield world


class Listener:
    """Decides as another player does, and notes the faces of the cards that each campaign answers, in order."""

    def __init__(self, player: Player, campaigns: int) -> None:
        """Listens to a player in some campaigns."""
        self._player = player
        self.heard: list[list[tuple[Card, Face]]] = [[] for _ in range(campaigns)]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._player, name)

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> NDArray[np.intp]:
        """Notes what is in hand, and answers it as the other does."""
        for group in found:
            for row in range(world.size) if group.rows is None else group.rows.tolist():
                if not world.over[row]:
                    self.heard[row].append((group.card, group.face))
        return self._player.choose(world, found, mask)


def heard(deck: Deck, player: str, seeds: list[int]) -> list[list[tuple[Card, Face]]]:
    """Plays campaigns to their end; returns for each the cards that came to hand, with the faces they showed."""
    listener = Listener(players.player(deck, player), len(seeds))
    world = batch.opening(deck, np.array(seeds, np.uint64), listener)
    for _ in deck.played:
        turn.play(world, listener)
    return listener.heard
