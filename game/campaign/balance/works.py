"""Works: how often each initiative is worth starting now, beside starting nothing this turn.

In each sampled state every initiative that is free to start is tried, its price set aside; those that the purse
allows count for how often it is worth starting, all of them for how scarce means are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.campaign.balance import futures, judging
from game.campaign.balance.sampling import Meetings
from game.engine import projects
from game.engine.deck import Deck
from game.engine.turn import INITIATIVES_A_TURN, Player
from game.engine.world import World

NO, UNSURE, YES = -1, 0, 1
UNTRIED = -2


@dataclass(frozen=True, slots=True)
class Worth:
    """Holds sampled states: whether each initiative was worth starting, and how many could be started at once."""

    key: NDArray[np.int64]
    verdict: NDArray[np.int8]
    """(pairs, states, initiatives) YES, NO, UNSURE, or UNTRIED where it was not free to start."""
    payable: NDArray[np.bool_]
    """(states, initiatives) whether the purse allowed it."""
    together: NDArray[np.int16]
    """(pairs, states) how many of those worth starting could all be started this turn."""

    @staticmethod
    def merged(parts: list[Worth]) -> Worth:
        """Returns the states of several parts in their order."""
        order = np.argsort(np.concatenate([each.key for each in parts]), kind="stable")
        return Worth(
            *(
                np.concatenate([getattr(each, name) for each in parts], axis=axis).take(order, axis=axis)
                for name, axis in (("key", 0), ("verdict", 1), ("payable", 0), ("together", 1))
            )
        )


def judge(deck: Deck, met: Meetings, rows: NDArray[np.intp], player: Player, count: int) -> Worth:
    """Returns which initiatives were worth starting in some states of a turn, by `count` futures each."""
    step = max(1, futures.CHUNK // (count * (len(deck.initiatives) // 2 + 1)))
    parts = [_judge(deck, met, rows[first : first + step], player, count) for first in range(0, len(rows), step)]
    return Worth.merged(parts)


def _judge(deck: Deck, met: Meetings, rows: NDArray[np.intp], player: Player, count: int) -> Worth:
    world = met.world.take(rows)
    places = np.arange(len(deck.initiatives))
    free = projects.startable(world, places, world.view, paying=False).T
    payable = projects.startable(world, places, world.view).T
    row, place = np.nonzero(free)
    value = np.full((len(futures.pairs(deck)), len(rows), len(places) + 1, count), np.nan)
    copies = futures.branch(world, np.concatenate([np.arange(len(rows)), row]), count)
    for each in np.unique(place):
        tried = np.flatnonzero(np.repeat(np.concatenate([np.full(len(rows), -1), place]), count) == each)
        projects.begin(copies, deck.initiatives[each], tried)
    worth = futures.values(deck, futures.play_on(copies, player, futures.Idle(player)))
    worth = worth.reshape(len(worth), -1, count)
    value[:, :, -1] = worth[:, : len(rows)]
    value[:, row, place] = worth[:, len(rows) :]
    verdict = np.full((len(worth), len(rows), len(places)), UNTRIED, np.int8)
    gain = np.zeros((len(worth), len(rows), len(places)))
    for each in np.unique(place):
        some = np.flatnonzero(free[:, each])
        better = judging.winners(value[:, some][:, :, [each, -1]])
        verdict[:, some, each] = np.array([YES, NO, UNSURE])[better]
        gain[:, some, each] = value[:, some, each].mean(axis=2) - value[:, some, -1].mean(axis=2)
    together = np.array(
        [[_together(world, spot, verdict[pair, spot] == YES, gain[pair, spot]) for spot in range(len(rows))]
         for pair in range(len(worth))], np.int16
    )  # fmt: skip
    return Worth(rows + met.world.turn * 1_000_000, verdict, payable, together)


def _together(world: World, row: int, worth: NDArray[np.bool_], gain: NDArray[np.float64]) -> int:
    """Returns how many of the initiatives worth starting fit into the purse and the slots at once, best first."""
    deck, here = world.deck, np.array([row])
    capital, money = int(world.stored[deck.capital, row]), int(world.stored[deck.treasury, row])
    taken = {place for place, slot in enumerate(world.slot[:, row]) if slot >= 0}
    started = 0
    for place in sorted(np.flatnonzero(worth), key=lambda place: -gain[place]):
        initiative = deck.initiatives[place]
        price = int(projects.price(world, initiative, here)[0])
        if price > capital or initiative.deposit > max(money, 0) or initiative.slot in taken:
            continue
        capital, money, started = capital - price, money - initiative.deposit, started + 1
        if initiative.slot is not None:
            taken.add(initiative.slot)
    return min(started, INITIATIVES_A_TURN)
