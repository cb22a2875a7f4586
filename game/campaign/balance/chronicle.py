"""Chronicles: what happens turn by turn in a player's campaigns: asks, leads, forms of turning points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch, players
from game.campaign.balance import futures
from game.engine import acts, ending, turn
from game.engine.dealing import Group
from game.engine.deck import Deck
from game.engine.turn import Picks, Player
from game.engine.world import World

DOMAINS = ("economy", "security", "politics")


@dataclass(frozen=True, slots=True)
class Turning:
    """Holds how one card with faces was met: its measure, the face, and everything decided before."""

    measure: NDArray[np.float64]
    """(N,) NaN where it was not met."""
    face: NDArray[np.int8]
    """(N,) the number of the face, -1 where it was not met."""
    chose: NDArray[np.int8]
    """(cards + 1, N) what had been decided when it was met."""


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Holds N campaigns of one player, turn by turn."""

    player: str
    going: NDArray[np.bool_]
    """(turns, N) whether the campaign still went on when the turn began; no turn that is not played does."""
    asks: NDArray[np.int8]
    """(turns, N) asks that lay open when the player decided."""
    leaders: NDArray[np.int8]
    """(turns, domains, N) the power with most influence at the end of the turn."""
    state: NDArray[np.float64]
    """(turns, N) the state part of the score at the end of the turn."""
    lost: NDArray[np.bool_]
    pairs: NDArray[np.float64]
    """(pairs,) the mean score under each pair of promises."""
    turnings: Mapping[int, Turning]


@dataclass
class _Witness:
    """Plays as another player does and notes the faces that cards show."""

    player: Player
    turnings: dict[int, Turning]

    def pledge(self, world: World) -> NDArray[np.int8]:
        return self.player.pledge(world)

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        picks = self.player.choose(world, found, mask)
        for group in found:
            if group.card.measure is not None:
                self._turn(world, group, acts.numbers(world, group.rows))
        return picks

    def _turn(self, world: World, group: Group, rows: NDArray[np.intp]) -> None:
        card = group.card
        if card.number not in self.turnings:
            nothing = np.full((len(world.deck.cards) + 1, world.size), -1, np.int8)
            self.turnings[card.number] = Turning(np.full(world.size, np.nan), np.full(world.size, -1, np.int8), nothing)
        turning = self.turnings[card.number]
        assert card.measure is not None
        turning.measure[rows] = np.broadcast_to(card.measure(world.view), world.size)[rows]
        turning.face[rows] = group.number
        turning.chose[:, rows] = world.chose[:, rows]

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        return self.player.reply(world, power, found, mask)

    def journey(self, world: World) -> NDArray[np.int16]:
        return self.player.journey(world)

    def initiative(self, world: World, attempt: int) -> Picks:
        return self.player.initiative(world, attempt)


def chronicle(deck: Deck, name: str, campaigns: int, seed: int = 1) -> Chronicle:
    """Plays campaigns and returns what happened in each turn."""
    witness = _Witness(players.player(deck, name), {})
    world = batch.opening(deck, batch.seeds_of(seed, np.arange(campaigns)), witness)
    turns = len(deck.turns)
    found = Chronicle(
        player=name,
        going=np.zeros((turns, campaigns), np.bool_),
        asks=np.zeros((turns, campaigns), np.int8),
        leaders=np.zeros((turns, len(DOMAINS), campaigns), np.int8),
        state=np.zeros((turns, campaigns)),
        lost=np.zeros(campaigns, np.bool_),
        pairs=np.zeros(len(futures.pairs(deck))),
        turnings=witness.turnings,
    )
    for number in (spec.index for spec in deck.played):
        found.going[number] = world.over == 0
        turn.open_turn(world)
        found.asks[number] = (world.ask >= 0).sum(axis=0)
        turn.finish(world, witness)
        found.state[number] = ending.state_score(world) / 100.0
        for place, domain in enumerate(DOMAINS):
            found.leaders[number, place] = _leader(world, domain)
    how = futures.ends(world, len(deck.played))
    found.lost[:] = how.lost
    found.pairs[:] = futures.values(deck, how).mean(axis=1)
    return found


def _leader(world: World, domain: str) -> NDArray[np.intp]:
    """Returns the number of the power with most influence in a domain; the first where none can be measured."""
    deck, view, levels = world.deck, world.view, []
    for power in deck.powers:
        name = f"influence.{power.id}.{domain}"
        if name in deck.index:
            levels.append(view.num(deck.index[name]))
        elif name in deck.derived_index:
            levels.append(view.der(deck.derived_index[name]))
        else:
            levels.append(np.zeros(world.size))
    return np.asarray(np.argmax(levels, axis=0))
