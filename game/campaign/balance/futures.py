"""Futures: what a state is worth, by playing it on many times with other seeds and scoring all that follows.

The value of a state is the score averaged over the turns that remain, a lost turn counting nothing: its state and how
far the public promises are kept turn by turn, the promises of options and readiness as they are at the end. One set of
futures is scored under every pair of public promises.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from game.engine import chance, dealing, ending, turn
from game.engine.deck import Deck
from game.engine.turn import Picks, Player
from game.engine.world import World, draw_fate

CHUNK = 12_000
"""Copies played at once."""
_STAYS = 0.75
"""Campaigns that are over leave the arrays once fewer than this share go on."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Holds how each of N copies went from now on."""

    lost: NDArray[np.bool_]
    state: NDArray[np.float64]
    """(N,) the state part of the score, averaged over the turns that remained."""
    readiness: NDArray[np.float64]
    """(N,) the share of shocks met with a finished measure."""
    kept: NDArray[np.int16]
    """(2, N) promises of options kept and broken."""
    fulfilled: NDArray[np.float64]
    """(pledges, N) how far each public promise was kept on average, 0 to 1."""


_NAMES = tuple(each.name for each in fields(Ends))


class Idle:
    """Decides as another player does, but starts nothing."""

    def __init__(self, player: Player) -> None:
        """Stands on another player."""
        self.pledge, self.choose = player.pledge, player.choose
        self.reply, self.journey = player.reply, player.journey

    def initiative(self, world: World, attempt: int) -> Picks:
        """Starts nothing."""
        return np.full(world.size, -1, np.intp)


def pairs(deck: Deck) -> list[tuple[int, ...]]:
    """Returns every set of public promises that may be given, as numbers of pledges."""
    return list(combinations(range(len(deck.pledges)), deck.pledge_count))


def branch(world: World, rows: NDArray[np.intp], futures: int) -> World:
    """Returns copies of rows, `futures` of each in a run, with other seeds and with fates that nobody knows drawn anew.

    Copies of one campaign have the same seeds whatever is then decided in them.
    """
    deck, copies = world.deck, world.take(np.repeat(rows, futures))
    numbers = np.array([chance.key("future", number) for number in range(futures)], np.uint64)
    copies.seeds = chance.mix(copies.seeds, np.tile(numbers, len(rows)))
    for number, fate in enumerate(deck.fates):
        if fate.fixed is None:
            drawn = draw_fate(deck, number, copies.seeds)
            copies.fate[number] = np.where(copies.learned[number], copies.fate[number], drawn)
    if len(copies.race):
        dealing.shuffle(copies)
    return copies


def play_on(copies: World, player: Player, now: Player | None = None) -> Ends:
    """Plays copies on to the end, in place: the rest of this turn by `now`, if given, and all others by `player`."""
    turns, count = len(copies.deck.turns), copies.size
    remain = max(turns - copies.turn, 1)
    rows = np.arange(count)
    copies.score[...], copies.fulfilled[...] = 0, 0  # what counts is what follows
    parts: list[tuple[NDArray[np.intp], Ends]] = []
    turn.finish(copies, now or player)
    while copies.turn < turns:
        going = copies.over == 0
        if going.mean() < _STAYS:
            gone = np.flatnonzero(~going)
            parts.append((rows[gone], ends(copies.take(gone), remain)))
            copies, rows = copies.take(np.flatnonzero(going)), rows[going]
            if not rows.size:
                break
        turn.play(copies, player)
    if rows.size:
        parts.append((rows, ends(copies, remain)))
    copies.release()
    order = np.argsort(np.concatenate([each for each, _ in parts]), kind="stable")
    return Ends(*(np.concatenate([getattr(each, name) for _, each in parts], axis=-1)[..., order] for name in _NAMES))


def ends(world: World, turns: int) -> Ends:
    """Returns how the campaigns of a world went over as many turns as its counts of score and promises cover."""
    deck = world.deck
    losses = np.array([False, *(ending.loss for ending in deck.endings)])
    return Ends(
        lost=losses[world.over],
        state=np.asarray(world.score * (0.01 / turns), np.float64),
        readiness=world.met_shocks[0] / np.maximum(world.met_shocks[1], 1),
        kept=world.kept.copy(),
        fulfilled=np.asarray(world.fulfilled / (ending.FULL * turns), np.float64),
    )


def values(deck: Deck, ends: Ends) -> NDArray[np.float64]:
    """Returns the score of each copy under every pair of promises, (pairs, N)."""
    rest = ends.state + ends.readiness * (deck.score.readiness * 100.0)
    found = np.empty((len(pairs(deck)), len(ends.lost)))
    for number, pair in enumerate(pairs(deck)):
        kept = ending.kept_share(ends.fulfilled[list(pair)].sum(axis=0), len(pair), ends.kept)
        found[number] = rest + kept * (deck.score.promises * 100.0)
    return found
