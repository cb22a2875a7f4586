"""Acts: the one way in which cards change the world.

Options, outcomes, delayed effects, news, envoys' moves, projects and journeys are all acts. An act is
applied to those campaigns (rows) in which it happens; `None` stands for all rows.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine import chance
from game.engine.deck import Act, Cause, Effect
from game.engine.view import View
from game.engine.world import Rows, World

Amounts = NDArray[np.int32] | int
"""Amounts in hundredths: one a row, or the same for every row."""


def view_of(world: World, rows: Rows | None) -> View:
    """Returns the view of some rows; the world's own, with its caches, when it is all of them."""
    return world.view if rows is None else View(world, rows)


def numbers(world: World, rows: Rows | None) -> Rows:
    """Returns the numbers of some rows, all of them for `None`."""
    return np.arange(world.size) if rows is None else rows


def amount_of(effect: Effect, view: View) -> Amounts:
    """Returns what an effect adds before bounds: hundredths, rounded to the indicator's smallest step."""
    amount: Any = effect.amount
    if callable(amount):
        amount = rounded(view, effect.indicator, amount(view), 1.0)
    if effect.sets:
        amount = amount - view.raw(effect.indicator)
    return amount  # type: ignore[no-any-return]


def rounded(view: View, indicator: int, points: Any, factor: float) -> NDArray[np.int32]:
    """Returns points times a factor in hundredths, rounded half to even to the indicator's smallest step."""
    grain = int(view.deck.grain[indicator])
    amount = np.rint(np.asarray(points) * (factor * 100.0 / grain)).astype(np.int32)
    return amount * np.int32(grain) if grain > 1 else amount


def change(world: World, indicator: int, amount: Amounts, rows: Rows | None, cause: Cause) -> None:
    """Adds an amount to a stored indicator within its range: the door of every act."""
    deck, column = world.deck, world.stored[indicator]
    low, high = deck.bounds[indicator]
    watched = deck.watched.get(indicator)
    before = column if rows is None else column.take(rows)
    after = before + amount
    wanted = after[0] - before[0] if world.ledger is not None else 0
    np.maximum(after, low, out=after)
    np.minimum(after, high, out=after)
    if world.ledger is not None:
        world.ledger.note_bounded(world.turn, indicator, int(wanted), int(after[0] - before[0]), cause)
    if rows is not None:
        column[rows] = after
    elif watched is None:
        column[:] = after
    else:
        before = before.copy()
        column[:] = after
    world.view.touch(indicator)
    if watched is not None:
        _watch(world, watched, before, after, rows)


def shift(world: World, indicator: int, amount: int, rows: Rows, cause: Cause) -> None:
    """Adds an amount in some rows as `change` does, or nothing where there are none."""
    if rows.size:
        change(world, indicator, amount, rows, cause)


def _watch(
    world: World, watched: tuple[str, int], before: NDArray[np.int32], after: NDArray[np.int32], rows: Rows | None
) -> None:
    """Follows up a change of patience, favour or membership: dates it, or lets leaving have its cost."""
    kind, number = watched
    if kind == "member":
        left = np.flatnonzero((before > 0) & (after == 0))
        if left.size:
            apply(world, world.deck.organizations[number].exit, left if rows is None else rows[left])
        return
    moved = np.flatnonzero(after < before if kind == "patience" else after != before)
    if moved.size:
        dates = world.quarrel if kind == "patience" else world.favour_turn
        dates[number, moved if rows is None else rows[moved]] = world.turn


def apply(world: World, act: Act, rows: Rows | None = None) -> None:
    """Lets an act happen in some rows: effects, chance, and everything that it leaves behind."""
    if rows is not None and not rows.size:
        return
    view = view_of(world, rows)
    pick = draw_outcome(view, act) if act.outcomes and not world.withheld else None
    if world.ledger is not None:
        world.ledger.happen(world.turn, act.cause)
    for effect, amount in [(effect, amount_of(effect, view)) for effect in act.effects]:
        change(world, effect.indicator, amount, rows, act.cause)
    leave_behind(world, act, rows)
    if pick is not None:
        every = numbers(world, rows)
        for number, outcome in enumerate(act.outcomes):
            apply(world, outcome.act, every[pick == number])


def draw_outcome(view: View, act: Act) -> NDArray[np.intp]:
    """Returns the number of the outcome that chance picks in each row."""
    chances = odds(view, act)
    base = view.world.base if view.rows is None else view.world.base.take(view.rows)
    lot = chance.unit(chance.mix(base, act.draw))
    pick = np.zeros(len(lot), np.intp)
    reached = np.zeros(len(lot))
    for each in chances[:-1]:
        reached = reached + each
        pick += lot >= reached
    return pick


def odds(view: View, act: Act) -> list[Any]:
    """Returns the probability of each outcome of an act, one a row or one for all rows."""
    weights: list[Any] = [
        np.maximum(each.weight(view), 0.0) if callable(each.weight) else each.weight for each in act.outcomes
    ]
    total = weights[0]
    for weight in weights[1:]:
        total = total + weight
    if isinstance(total, np.ndarray):
        total = np.maximum(total, 1e-9)
    return [weight / total for weight in weights]


def leave_behind(world: World, act: Act, rows: Rows | None) -> None:
    """Notes what an act leaves beyond its effects: delayed acts, memories, promises, knowledge, offers, new dates."""
    deck, turn = world.deck, world.turn
    place = slice(None) if rows is None else rows
    for later in act.later:
        schedule(world, later.act, int(deck.later_turn[later.span, turn]), rows)
    for memory in act.memories:
        world.memory[memory, place] = turn + 1
    for promise in act.promises:
        every = numbers(world, rows)
        free = (world.promise[:, every] < 0).argmax(axis=0)
        world.promise[free, every] = promise
        world.promise_due[free, every] = deck.later_turn[deck.promises[promise].due, turn]
    for fate in act.learn:
        world.learned[fate, place] = True
    for initiative in act.offers:
        world.window[initiative, place] = deck.later_turn[deck.offer_span, turn]
    for number, turns in act.timing:
        _move_project(world, number, turns, place)


def _move_project(world: World, number: int, turns: int, place: slice | Rows) -> None:
    """Lets a project be done some turns later or sooner, at the earliest now, in those of the rows where it runs."""
    slot = world.deck.initiative_of[number].slot
    if slot is not None:
        ready = world.ready[slot, place]
        moved = np.maximum(ready + turns, world.turn).astype(ready.dtype)
        world.ready[slot, place] = np.where(world.slot[slot, place] == number, moved, ready)


def schedule(world: World, act: Act, due: int, rows: Rows | None) -> None:
    """Lets an act fall in the news of a later turn; one that falls after the end is forgotten."""
    if due >= len(world.deck.turns):
        return
    every = numbers(world, rows)
    taken = world.due[:, every] >= 0
    if taken.all(axis=0).any():
        more = np.full((len(world.due), world.size), -1, np.int16)
        world.due = np.concatenate([world.due, more])
        world.pending = np.concatenate([world.pending, more])
        taken = world.due[:, every] >= 0
    place = taken.argmin(axis=0)
    world.due[place, every] = due
    world.pending[place, every] = act.number


def expected(view: View, act: Act, wanted: frozenset[int]) -> list[tuple[int, Any]]:
    """Returns what an act is expected to add to some indicators, chance outcomes by their probability.

    Amounts are hundredths before bounds, one a row or one for all rows. Delayed effects are left out.
    """
    found = [(each.indicator, amount_of(each, view)) for each in act.effects if each.indicator in wanted]
    if act.outcomes:
        for probability, outcome in zip(odds(view, act), act.outcomes, strict=True):
            for indicator, amount in expected(view, outcome.act, wanted):
                found.append((indicator, probability * amount))
    return found
