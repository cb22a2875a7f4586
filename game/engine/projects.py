"""Initiatives, projects, plans and the journey: what the Presidency does of its own accord.

An instant initiative acts at once. A project pays its capital and half its money at the start, holds its
slot, and acts at the end of the turn in which its time is up, when the other half is paid. Three finished
steps proclaim a plan.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.engine import acts, envoys, market
from game.engine.deck import Cause, Initiative, Journey
from game.engine.view import View
from game.engine.world import DONE, OPEN_PROMISES, RUNNING, SLOTS, Rows, World

SLOT_NAMES = ("foreign", "home", "works")
PIP = 100
WINDOW_DISCOUNT = 200
RUSH_PRICE = 200
FAVOUR_PRICE = 200
price = market.price
"""Returns the political capital that an initiative costs now in each row, in hundredths."""


def may_start(world: World, initiative: Initiative, view: View) -> NDArray[np.bool_]:
    """Tells where an initiative may be started now, its price included."""
    places = np.array([world.deck.initiative_place[initiative.card.number]])
    return np.asarray(startable(world, places, view)[0])


def free_to_start(world: World, initiative: Initiative, view: View) -> NDArray[np.bool_]:
    """Tells where an initiative may be started apart from its price."""
    places = np.array([world.deck.initiative_place[initiative.card.number]])
    return np.asarray(startable(world, places, view, paying=False)[0])


def startable(world: World, places: NDArray[np.intp], view: View, paying: bool = True) -> NDArray[np.bool_]:
    """Tells which initiatives may be started where, (places, rows): new, affordable, a slot free, no rival work."""
    deck, table, rows = world.deck, world.deck.initiative_table, view.rows
    numbers = table.number[places]
    state = world.chose[numbers] if rows is None else world.chose[numbers][:, rows]
    free: NDArray[np.bool_] = state == 0
    for place, number in enumerate(places):
        again = deck.initiatives[number].again
        if again is not None:
            met = world.met[numbers[place]] if rows is None else world.met[numbers[place], rows]
            rested = deck.month_of[world.turn] - deck.month_of.take(met) >= again
            free[place] |= (state[place] == DONE) & rested
    slots = np.empty((SLOTS + 1, view.size), np.bool_)
    np.less(world.slot if rows is None else world.slot[:, rows], 0, out=slots[:SLOTS])
    slots[SLOTS] = True  # an instant initiative needs no slot
    free &= slots[table.slot[places]]
    if paying:
        free &= view.raw(deck.capital) >= market.prices(world, places, view)
        free &= view.raw(deck.treasury) >= table.deposit[places][:, None]
    for place, number in enumerate(places):
        if free[place].any():
            _hold_to_terms(world, deck.initiatives[number], view, free[place])
    return free


def _hold_to_terms(world: World, initiative: Initiative, view: View, free: NDArray[np.bool_]) -> None:
    """Takes away, in place, the rows in which rivals, promises or requirements forbid an initiative."""
    for rival in initiative.exclusive:
        free &= view.fresh(rival)
    if initiative.begin.promises or initiative.done.promises:
        free &= np.sum([view.pick(row) >= 0 for row in world.promise], axis=0) < OPEN_PROMISES
    if initiative.requires is not None:
        free &= initiative.requires(view)


def begin(world: World, initiative: Initiative, rows: Rows, favour: bool = False) -> None:
    """Starts an initiative in some rows: pays, takes the slot, acts at once when it is instant."""
    deck, number = world.deck, initiative.card.number
    cause = Cause("initiative", initiative.card.id, "cost")
    cost = market.price(world, initiative, rows)
    market.outbid(world, initiative, rows)
    if favour and initiative.partner is not None:
        called = Cause("initiative", initiative.card.id, "favour-called")
        acts.change(world, deck.powers[initiative.partner].favour, -FAVOUR_PRICE, rows, called)
        cost = np.maximum(cost - WINDOW_DISCOUNT, 0).astype(np.int32)
    acts.change(world, deck.capital, -cost, rows, cause)
    if initiative.deposit:
        acts.change(world, deck.treasury, -initiative.deposit, rows, cause)
    world.met[number, rows] = world.turn
    acts.apply(world, initiative.begin, rows)
    if initiative.slot is None or initiative.takes is None:
        world.chose[number, rows] = DONE
        acts.apply(world, initiative.done, rows)
        return
    world.chose[number, rows] = RUNNING
    world.slot[initiative.slot, rows] = number
    world.ready[initiative.slot, rows] = deck.ready_turn[initiative.takes, world.turn]
    world.rushed[initiative.slot, rows] = False


def may_rush(world: World, slot: int) -> NDArray[np.bool_]:
    """Tells where the project in a slot may be done a turn sooner, once, for two of political capital."""
    running = (world.slot[slot] >= 0) & ~world.rushed[slot] & (world.ready[slot] > world.turn)
    return np.asarray(running & (world.stored[world.deck.capital] >= RUSH_PRICE))


def rush(world: World, slot: int, rows: Rows) -> None:
    """Lets the project in a slot be done a turn sooner in some rows."""
    world.ready[slot, rows] -= 1
    world.rushed[slot, rows] = True
    for number in np.unique(world.slot[slot, rows]):
        mine = rows[world.slot[slot, rows] == number]
        cause = Cause("initiative", world.deck.cards[number].id, "rush")
        acts.change(world, world.deck.capital, -RUSH_PRICE, mine, cause)


def stop(world: World, slot: int, rows: Rows) -> None:
    """Stops the project in a slot in some rows; what was paid is lost, and a partner minds."""
    deck = world.deck
    for number in np.unique(world.slot[slot, rows]):
        mine = rows[world.slot[slot, rows] == number]
        initiative = deck.initiative_of[int(number)]
        world.chose[number, mine] = 0
        if initiative.partner is not None:
            cause = Cause("initiative", initiative.card.id, "stopped")
            acts.change(world, deck.powers[initiative.partner].patience, -PIP, mine, cause)
    world.slot[slot, rows] = -1


def may_travel(journey: Journey, view: View) -> NDArray[np.bool_]:
    """Tells where what a journey requires holds."""
    held = True if journey.requires is None else journey.requires(view)
    return np.array(np.broadcast_to(held, view.size), np.bool_)


def travel(world: World) -> None:
    """Lets the journey of the turn happen where one was chosen."""
    for number in np.unique(world.journey[world.journey >= 0]):
        rows = np.flatnonzero(world.journey == number)
        journey = _journey(world, int(number))
        world.met[number, rows] = world.turn
        world.chose[number, rows] = 0
        known = world.learned[np.array(journey.act.learn, np.intp)][:, rows].all(axis=0)
        acts.apply(world, journey.act, rows)
        if journey.power is not None:
            envoys.foresee(world, journey.power, rows[known])


def _journey(world: World, number: int) -> Journey:
    return next(each for each in world.deck.journeys if each.card.number == number)


def progress(world: World) -> None:
    """Finishes the projects whose time is up, then proclaims the plans whose steps are all done."""
    deck = world.deck
    for slot in range(len(world.slot)):
        due = (world.slot[slot] >= 0) & (world.ready[slot] <= world.turn)
        if not due.any():
            continue
        waiting = np.flatnonzero(due)
        for number in np.unique(world.slot[slot, waiting]):
            rows = waiting[world.slot[slot, waiting] == number]
            initiative = deck.initiative_of[int(number)]
            world.slot[slot, rows] = -1
            world.chose[number, rows] = DONE
            acts.apply(world, initiative.payment, rows)
            acts.apply(world, initiative.done, rows)
    for plan in deck.plans:
        ready = world.chose[plan.card.number] == 0
        for step in plan.steps:
            ready &= (world.chose[step] & DONE) != 0
        rows = np.flatnonzero(ready)
        if rows.size:
            world.chose[plan.card.number, rows] = DONE
            world.met[plan.card.number, rows] = world.turn
            acts.apply(world, plan.act, rows)
