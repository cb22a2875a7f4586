"""What others left behind, put into worlds that do not begin at the beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.engine.deck import Inherited

if TYPE_CHECKING:
    from game.engine.world import World


def inherit(world: World, left: Inherited) -> None:
    """Notes in every row of a world that has not begun what was met, chosen, begun and remembered before."""
    for array, pairs in (
        (world.met, left.met),
        (world.chose, left.chose),
        (world.window, left.window),
        (world.memory, left.memories),
        (world.quarrel, left.quarrels),
        (world.favour_turn, left.favours),
    ):
        for number, value in pairs:
            array[number] = value
    for slot, card, ready, rushed in left.slots:
        world.slot[slot], world.ready[slot], world.rushed[slot] = card, ready, rushed
    for place, (promise, due) in enumerate(left.promises):
        world.promise[place], world.promise_due[place] = promise, due
    if left.pending:
        acts, due = np.array(left.pending, np.int16).T
        world.pending, world.due = (np.repeat(each[:, None], world.size, axis=1) for each in (acts, due))
