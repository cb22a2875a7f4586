"""How a campaign ends, and what it is worth.

A loss is announced: the first turn in which its condition holds is the warning; it falls when the condition
held at the end of the previous turn as well and at least a month has passed since the warning. At the end of
the calendar the first ending that holds is reached.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.deck import Pledge
from game.engine.world import World

FULL = 10_000
"""A public promise that is wholly kept, in hundredths of a per cent."""
WORDS = 0.5
"""What all promises of options weigh together beside one public promise."""
WARNING_MONTHS = 1.0
"""A loss falls at the earliest this long after its warning."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Says how a campaign ended: the ending's id, whether it is a loss, after how many turns, the score's parts."""

    ending: str
    loss: bool
    turn: int
    score: float
    state: float
    promises: float
    readiness: float


def judge(world: World, endings: bool = True) -> None:
    """Plays the endings phase: warns, ends the campaigns that are over, scores the turn.

    With `endings` off a loss is only noted (`world.fell`) and the campaign plays on.
    """
    deck, view, turn = world.deck, world.view, world.turn
    going = world.over == 0
    for number, ending in enumerate(deck.endings):
        if not ending.loss or ending.when is None:
            continue
        holds = np.broadcast_to(ending.when(view), world.size)
        since = world.warned[number]
        waited = deck.month_of[turn] - deck.month_of.take(since) >= WARNING_MONTHS
        falls = going & holds & (since >= 0) & waited
        world.warned[number] = np.where(holds, np.where(since >= 0, since, turn), -1)
        world.fell[falls & (world.fell == 0)] = number + 1
        if endings:
            world.over[falls] = number + 1
            going &= ~falls
    going = world.over == 0
    world.score += np.where(going, state_score(world), 0)
    for number, pledge in enumerate(deck.pledges):
        world.fulfilled[number] += np.where(going, kept_now(world, pledge), 0)
    if turn == len(deck.turns) - 1:
        _close(world)


def _close(world: World) -> None:
    """Gives every campaign that reached the end of the calendar the first ending that holds."""
    for number, ending in enumerate(world.deck.endings):
        if ending.loss:
            continue
        here = world.over == 0
        if ending.when is not None:
            here &= np.broadcast_to(ending.when(world.view), world.size)
        world.over[here] = number + 1


def state_score(world: World) -> NDArray[np.int64]:
    """Returns the state part of the score now, in hundredths of a point."""
    return np.rint(np.broadcast_to(world.deck.score.state(world.view), world.size) * 100.0).astype(np.int64)


def promise_share(world: World) -> NDArray[np.float64]:
    """Returns the share of promises kept: public ones turn by turn, the others as judged."""
    public = np.zeros(world.size)
    for place, row in enumerate(world.pledge):
        public += np.where(row >= 0, fulfilment(world, place), 0.0)
    return kept_share(public, (world.pledge >= 0).sum(axis=0), world.kept)


def kept_share(
    public: NDArray[np.float64], given: int | NDArray[np.int64], words: NDArray[np.int16]
) -> NDArray[np.float64]:
    """Returns the share of promises kept: of `given` public ones, `public` kept in sum, and of words kept and broken.

    All words given to powers and people on the way, (2, N), weigh together what half a public promise weighs: else one
    that is easy to keep would outweigh what the country was promised.
    """
    total = words.sum(axis=0)
    weight = np.where(total > 0, WORDS, 0.0)
    kept = public + weight * words[0] / np.maximum(total, 1)
    return np.asarray(kept / np.maximum(given + weight, WORDS))


def kept_now(world: World, pledge: Pledge) -> NDArray[np.int32]:
    """Returns how far a public promise is kept as things stand, in hundredths of a per cent."""
    if pledge.measure is None:
        return np.where(pledge.kept_when(world.view), FULL, 0).astype(np.int32)
    measured = np.broadcast_to(pledge.measure(world.view), world.size)
    return np.asarray(np.rint(np.clip(measured, 0.0, 100.0) * (FULL / 100)), np.int32)


def fulfilment(world: World, place: int) -> NDArray[np.float64]:
    """Returns how far the public promise in a place was kept on average, 0 to 1; turns after a loss count nothing."""
    summed = world.carried[place] + world.fulfilled[world.pledge[place], np.arange(world.size)]
    return np.asarray(summed / (FULL * length(world)))


def length(world: World) -> NDArray[np.int64]:
    """Returns over how many turns each campaign is judged: those so far, all of them once it has ended."""
    return np.where(world.over > 0, len(world.deck.played), max(world.turn - world.deck.opening, 1))


def score(world: World) -> NDArray[np.float64]:
    """Returns the score of each campaign, 0 to 100: the state averaged over all turns, promises, readiness."""
    state, promises, readiness = parts(world)
    return np.rint((state + promises + readiness) * 100.0) / 100.0


def parts(world: World) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Returns the three parts of the score; turns after a loss count nothing."""
    deck = world.deck
    state = world.score * 0.01 / length(world)
    readiness = world.met_shocks[0] / np.maximum(world.met_shocks[1], 1)
    return state, promise_share(world) * (deck.score.promises * 100.0), readiness * (deck.score.readiness * 100.0)


def outcome(world: World, row: int = 0) -> Outcome | None:
    """Returns how one campaign ended, or None while it goes on."""
    if not world.over[row]:
        return None
    ending = world.deck.endings[world.over[row] - 1]
    state, promises, readiness = (float(part[row]) for part in parts(world))
    return Outcome(
        ending.id, ending.loss, world.turn - world.deck.opening, float(score(world)[row]), state, promises, readiness
    )
