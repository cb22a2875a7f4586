"""What an initiative costs, and how two rivals bid for it.

An offer takes two of political capital off, a rival's counter-offer three, and taking that costs the other's patience.
Two powers that are in step do not outbid each other: who refuses one on security has refused both.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine import acts
from game.engine.deck import Ask, Cause, Initiative
from game.engine.view import View
from game.engine.world import Rows, World

OFFERED, OUTBID = 200, 300
"""What an offer and a counter-offer take off the price, in hundredths of political capital."""
EASED = 100
"""What a plan takes off the price of what it eases, and what a card adds that makes an initiative dearer."""
LOSER, SLIGHTED = -200, -100
"""What being outbid costs the patience of the other power, and what a refusal costs the one who stands by."""


def price(world: World, initiative: Initiative, rows: Rows | None = None) -> NDArray[np.int32]:
    """Returns the political capital that an initiative costs now in each row, in hundredths."""
    place = world.deck.initiative_place[initiative.card.number]
    return np.asarray(prices(world, np.array([place]), acts.view_of(world, rows))[0])


def prices(world: World, places: NDArray[np.intp], view: View) -> NDArray[np.int32]:
    """Returns what some initiatives cost now, (places, rows): offers, plans and what made them dearer included."""
    rows, table = view.rows, world.deck.initiative_table
    cells = places if rows is None else np.ix_(places, rows)
    window, counter = world.window[cells], world.counter[cells]
    off = np.where(counter >= world.turn, OUTBID, np.where(window >= world.turn, OFFERED, 0))
    for place, plan in table.eased:
        if (places == place).any():
            off[places == place] += EASED * view.done(plan)
    for place, dearer in table.dearer:
        if (places == place).any():
            off[places == place] -= EASED * _held(dearer(view), view.size)
    return np.asarray(np.maximum(table.capital[places][:, None] - off, 0), np.int32)


def outbid(world: World, initiative: Initiative, rows: Rows) -> None:
    """Lets the rival of a partner mind where its counter-offer is taken."""
    if initiative.partner is None:
        return
    rival = world.deck.powers[initiative.partner].rival
    if rival is None:
        return
    open_ = world.counter[world.deck.initiative_place[initiative.card.number], rows] >= world.turn
    loser = world.deck.powers[rival.power]
    acts.shift(world, loser.patience, LOSER, rows[open_], Cause("initiative", initiative.card.id, "outbid"))


def stand_by(world: World, ask: Ask, rows: Rows) -> None:
    """Lets the power that stands by another mind a refusal on security too."""
    if not ask.security:
        return
    for power in world.deck.powers:
        if power.rival is not None and power.rival.power == ask.power:
            held = _held(power.rival.stands_by(View(world, rows)), rows.size)
            acts.shift(world, power.patience, SLIGHTED, rows[held], Cause("ask", ask.card.id, "stands-by"))


def counters(world: World, number: int, rows: Rows) -> list[tuple[int, Rows]]:
    """Returns the powers that answer the offer of one with a counter-offer, and in which of the rows."""
    found = []
    for place, power in enumerate(world.deck.powers):
        if power.rival is not None and power.rival.power == number and rows.size:
            found.append((place, rows[_held(power.rival.outbids(View(world, rows)), rows.size)]))
    return found


def _held(value: Any, size: int) -> NDArray[np.bool_]:
    return np.array(np.broadcast_to(value, size), np.bool_)
