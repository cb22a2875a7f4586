"""Meetings: the states of play in which a card waits for its answer, or in which an initiative may be started.

A first pass over a batch finds which campaigns meet which card; a second one, the same to the last bit, copies the
worlds of those that are wanted, in the middle of the turn and before the answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch, players
from game.campaign.statics import SINGLE_POWERS
from game.engine import turn
from game.engine.dealing import Group
from game.engine.deck import Deck
from game.engine.turn import Picks, Player
from game.engine.world import World, join

MORE = 6
"""Campaigns played for each meeting that is wanted: undated cards are met in some campaigns only."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """Holds the worlds of one turn in which cards wait: row i is for card i; -1 where initiatives are decided on."""

    world: World
    cards: NDArray[np.int16]

    def of(self, part: int, parts: int) -> NDArray[np.intp]:
        """Returns the rows that fall to one of several processes."""
        return np.arange(part, len(self.cards), parts)


@dataclass
class Scout:
    """Plays as another player does and copies the rows that are wanted before they are answered."""

    player: Player
    wanted: NDArray[np.bool_]
    """(cards + 1, N) which card's answer is wanted in which row; the last row wants none."""
    turns: NDArray[np.int16]
    """(N,) the turn in which the row's initiatives are wanted, -1 for none."""
    found: dict[tuple[str, int], list[Meetings]] = field(default_factory=dict)
    """By what was met (card, ask, work) and turn."""

    def pledge(self, world: World) -> NDArray[np.int8]:
        """Pledges as the other does."""
        return self.player.pledge(world)

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Copies what is wanted of the cards in hand, then chooses as the other does."""
        self._keep("card", world, world.hand)
        return self.player.choose(world, found, mask)

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Copies what is wanted of the asks, then replies as the other does."""
        self._keep("ask", world, world.ask[power])
        return self.player.reply(world, power, found, mask)

    def journey(self, world: World) -> NDArray[np.int16]:
        """Travels as the other does."""
        return self.player.journey(world)

    def initiative(self, world: World, attempt: int) -> Picks:
        """Copies the rows whose initiatives are wanted in this turn, then starts what the other starts."""
        if attempt == 0:
            rows = np.flatnonzero((self.turns == world.turn) & (world.over == 0))
            if rows.size:
                kept = Meetings(world.take(rows), np.full(rows.size, -1, np.int16))
                self.found.setdefault(("work", world.turn), []).append(kept)
        return self.player.initiative(world, attempt)

    def _keep(self, kind: str, world: World, cards: NDArray[np.int16]) -> None:
        rows = np.flatnonzero(self.wanted[cards, np.arange(world.size)] & (world.over == 0))
        if rows.size:
            self.wanted[cards[rows], rows] = False
            self.found.setdefault((kind, world.turn), []).append(Meetings(world.take(rows), cards[rows].copy()))


def shares(deck: Deck) -> dict[str, float]:
    """Returns from which players states are sampled: hedger, random, and the single-power doctrines, a third each."""
    singles = [name for name in SINGLE_POWERS if name in deck.doctrines]
    return {"hedger": 1 / 3, "random": 1 / 3} | {name: 1 / 3 / len(singles) for name in singles}


def meetings(deck: Deck, each: int, states: int, seed: int = 1) -> dict[tuple[str, int], Meetings]:
    """Returns up to `each` meetings of every card and ask, one a campaign, and states in which works are begun."""
    found: dict[tuple[str, int], list[Meetings]] = {}
    for name, share in shares(deck).items():
        wanted = max(1, round(each * share))
        scout = _scout(deck, name, wanted, max(1, round(states * share)), seed)
        for key, parts in scout.found.items():
            found.setdefault(key, []).extend(parts)
    return {key: _joined(parts) for key, parts in sorted(found.items())}


def _scout(deck: Deck, name: str, each: int, states: int, seed: int) -> Scout:
    campaigns = max(each * MORE, states)
    first = _play(deck, name, players.player(deck, name), campaigns, seed)
    met = first.met >= 0
    answered = np.array([card.kind in ("event", "ask") and bool(card.options) for card in deck.cards] + [False])
    wanted = met & answered[:, None] & (np.cumsum(met, axis=1) <= each)
    turns = np.where(np.arange(campaigns) < states, deck.opening + np.arange(campaigns) % len(deck.played), -1).astype(
        np.int16
    )
    scout = Scout(players.player(deck, name), wanted, turns)
    _play(deck, name, scout, campaigns, seed)
    return scout


def _play(deck: Deck, name: str, player: Player, campaigns: int, seed: int) -> World:
    """Plays a batch to the end without ever leaving out a row, so that row i is campaign i throughout."""
    seeds = batch.seeds_of(seed, np.arange(campaigns))
    world = batch.opening(deck, seeds, player)
    for _ in deck.played:
        turn.play(world, player)
    return world


def _joined(parts: list[Meetings]) -> Meetings:
    return Meetings(join([each.world for each in parts]), np.concatenate([each.cards for each in parts]))
