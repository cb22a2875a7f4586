"""Batches: thousands of campaigns played by a computer player with the engine of the screen.

Campaign i has the seed of the batch plus i, so that any of them can be played alone. Campaigns are played in
chunks, so that memory stays bounded; those that have ended leave the arrays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from game.campaign import players
from game.campaign.settings import Change
from game.engine import ending, turn
from game.engine.deck import Deck
from game.engine.turn import Player
from game.engine.world import World, start

CHUNK = 10_000


@dataclass
class Result:
    """Holds the columns of a batch: one entry a campaign, sums over campaigns by turn."""

    deck: Deck
    player: str
    seed: int
    ending: NDArray[np.int8]
    """(N,) the number of the ending reached."""
    fell: NDArray[np.bool_]
    """(N,) whether a loss fell, or would have."""
    length: NDArray[np.int16]
    """(N,) turns played."""
    score: NDArray[np.float64]
    """(N,) the final score."""
    final: NDArray[np.int32]
    """(stored, N) the last value of each stored indicator, in hundredths."""
    derived: NDArray[np.float64]
    """(derived, N) the last value of each derived indicator."""
    sums: NDArray[np.int64]
    """(turns + 1, stored) sums over campaigns after each turn, in hundredths."""
    derived_sums: NDArray[np.int64]
    """(turns + 1, derived) sums over campaigns after each turn, in parts of the indicator's scale."""
    chosen: dict[int, NDArray[np.int64]] = field(default_factory=dict)
    """For each card, how many campaigns took each option last."""
    turns: int = 0
    seconds: float = 0.0

    @property
    def size(self) -> int:
        """The number of campaigns."""
        return len(self.ending)

    @property
    def survived(self) -> float:
        """The share of campaigns that ended without a loss."""
        return float(1.0 - self.fell.mean())


def play(
    deck: Deck,
    player: str | Player,
    campaigns: int,
    seed: int = 1,
    changes: tuple[Change, ...] = (),
    endings: bool = True,
    chunk: int = CHUNK,
) -> Result:
    """Plays campaigns from the first turn to the last and returns their columns."""
    result = _empty(deck, player if isinstance(player, str) else type(player).__name__, campaigns, seed)
    for first in range(0, campaigns, chunk):
        rows = np.arange(first, min(first + chunk, campaigns))
        decider = players.player(deck, player) if isinstance(player, str) else player
        _play_chunk(result, decider, rows, changes, endings)
    return result


def seeds_of(seed: int, rows: NDArray[np.intp]) -> NDArray[np.uint64]:
    """Returns the seeds of some campaigns of a batch."""
    return np.array([(seed + int(row)) & 0xFFFFFFFFFFFFFFFF for row in rows], np.uint64)


def opening(deck: Deck, seeds: NDArray[np.uint64], player: Player, changes: tuple[Change, ...] = ()) -> World:
    """Returns the worlds of a batch before their first turn: changed as wished, the public promises given."""
    world = start(deck, seeds)
    for change in changes:
        change.apply(world)
    if deck.pledge_count:
        world.pledge[:] = player.pledge(world)
    return world


def _empty(deck: Deck, player: str, campaigns: int, seed: int) -> Result:
    turns = len(deck.played) + 1
    return Result(
        deck=deck,
        player=player,
        seed=seed,
        ending=np.zeros(campaigns, np.int8),
        fell=np.zeros(campaigns, np.bool_),
        length=np.zeros(campaigns, np.int16),
        score=np.zeros(campaigns),
        final=np.zeros((len(deck.stored), campaigns), np.int32),
        derived=np.zeros((len(deck.derived), campaigns)),
        sums=np.zeros((turns, len(deck.stored)), np.int64),
        derived_sums=np.zeros((turns, len(deck.derived)), np.int64),
        chosen={card.number: np.zeros(len(card.options), np.int64) for card in deck.cards if card.options},
    )


def _play_chunk(
    result: Result, player: Player, rows: NDArray[np.intp], changes: tuple[Change, ...], endings: bool
) -> None:
    deck = result.deck
    world = opening(deck, seeds_of(result.seed, rows), player, changes)
    gone = np.zeros(len(deck.stored), np.int64)
    gone_derived = np.zeros(len(deck.derived), np.int64)
    _note(result, world, gone, gone_derived)
    for _ in deck.played:
        began = perf_counter()
        turn.play(world, player, endings)
        result.turns += world.size
        over = np.flatnonzero(world.over)
        result.seconds += perf_counter() - began
        if over.size:
            ended = world.take(over)
            _finish(result, ended, rows[over])
            ended.release()
            gone += world.stored[:, over].sum(axis=1, dtype=np.int64)
            gone_derived += _derived(world)[:, over].sum(axis=1)
            began = perf_counter()
            going = np.flatnonzero(world.over == 0)
            world, rows = _only(world, going), rows[going]
            result.seconds += perf_counter() - began
        _note(result, world, gone, gone_derived)
        if not world.size:
            for later in range(world.turn - deck.opening + 1, len(deck.played) + 1):
                result.sums[later] += gone
                result.derived_sums[later] += gone_derived
            break
    world.release()


def _only(world: World, rows: NDArray[np.intp]) -> World:
    """Returns a world of some rows in the place of one that is done with."""
    kept = world.take(rows)
    world.release()
    return kept


def _note(result: Result, world: World, gone: NDArray[np.int64], gone_derived: NDArray[np.int64]) -> None:
    played = world.turn - world.deck.opening
    result.sums[played] += world.stored.sum(axis=1, dtype=np.int64) + gone
    result.derived_sums[played] += _derived(world).sum(axis=1) + gone_derived


def _derived(world: World) -> NDArray[np.int64]:
    """Returns the derived indicators as whole parts of their scales, (derived, N)."""
    found = np.empty((len(world.deck.derived), world.size), np.int64)
    for number, derived in enumerate(world.deck.derived):
        found[number] = np.rint(world.view.der(number) * derived.scale)
    return found


def _finish(result: Result, world: World, rows: NDArray[np.intp]) -> None:
    """Notes how some campaigns ended."""
    result.ending[rows] = world.over - 1
    result.fell[rows] = world.fell > 0
    result.length[rows] = world.turn - world.deck.opening
    result.score[rows] = ending.score(world)
    result.final[:, rows] = world.stored
    for number in range(len(result.deck.derived)):
        result.derived[number, rows] = world.view.der(number)
    for number, counts in result.chosen.items():
        counts += np.bincount(world.chose[number] + 1, minlength=len(counts) + 1)[1 : len(counts) + 1]


def worlds(deck: Deck, player: str, campaigns: int, seed: int = 1, endings: bool = True) -> Iterator[World]:
    """Yields copies of the worlds of a batch before each turn, and after the last, for studies of reached states.

    Campaigns that were lost are left out from then on.
    """
    decider = players.player(deck, player)
    world = opening(deck, seeds_of(seed, np.arange(campaigns)), decider)
    for _ in deck.played:
        yield world.take(np.arange(world.size))
        turn.play(world, decider, endings)
        lost = np.array([False, *(each.loss for each in deck.endings)])[world.over]
        world = _only(world, np.flatnonzero(~lost))
        if not world.size:
            return
    yield world


def merge(parts: list[Result]) -> Result:
    """Returns several batches of one deck and player as one, in their order."""
    first = parts[0]
    chosen: Mapping[int, NDArray[np.int64]] = first.chosen
    return Result(
        deck=first.deck,
        player=first.player,
        seed=first.seed,
        ending=np.concatenate([each.ending for each in parts]),
        fell=np.concatenate([each.fell for each in parts]),
        length=np.concatenate([each.length for each in parts]),
        score=np.concatenate([each.score for each in parts]),
        final=np.concatenate([each.final for each in parts], axis=1),
        derived=np.concatenate([each.derived for each in parts], axis=1),
        sums=np.sum([each.sums for each in parts], axis=0),
        derived_sums=np.sum([each.derived_sums for each in parts], axis=0),
        chosen={number: np.sum([each.chosen[number] for each in parts], axis=0) for number in chosen},
        turns=sum(each.turns for each in parts),
        seconds=max(each.seconds for each in parts),
    )
