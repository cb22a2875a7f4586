"""The laws phase: slow causes, patience that recovers, favours that fade; and the shocks of the news phase.

All laws read the state at the start of the phase, so their order never matters: amounts are rounded to the
indicator's smallest step, added, and held to the ranges once.
"""

from __future__ import annotations

from collections import defaultdict
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from game.engine.acts import rounded
from game.engine.deck import Cause, Law
from game.engine.world import World

RECOVERY_MONTHS = 6.0
"""Patience grows by one pip after this time without a quarrel."""
FAVOUR_MONTHS = 24.0
"""A favour, owed or owing, is forgotten by one after this time."""
ADJUSTMENT = Cause("engine", "range")

Amounts = NDArray[np.int32]


def apply(world: World) -> None:
    """Applies every law for the length of the turn."""
    spec = world.deck.turns[world.turn]
    sums: dict[int, Amounts] = defaultdict(lambda: np.zeros(world.size, np.int32))
    for law in world.deck.laws:
        held = _holds(world, law)
        if held is False:
            continue
        for formulas, factor in ((law.per_year, spec.years), (law.per_turn, 1.0)):
            for indicator, formula in formulas:
                amount = rounded(world.view, indicator, formula(world.view), factor)
                _add(world, sums, law.cause, indicator, amount, held)
    _recover(world, sums)
    _commit(world, sums)


def fall(world: World) -> None:
    """Lets the shocks of a turn fall: named draws whose spread grows with the root of the step."""
    spread = sqrt(world.deck.turns[world.turn].years) * world.deck.terms.shocks
    sums: dict[int, Amounts] = defaultdict(lambda: np.zeros(world.size, np.int32))
    for law in world.deck.laws:
        if not law.shocks:
            continue
        held = _holds(world, law)
        if held is False:
            continue
        world.view.draws = law.draws
        for indicator, formula in law.shocks:
            _add(world, sums, law.cause, indicator, rounded(world.view, indicator, formula(world.view), spread), held)
    _commit(world, sums)


def _holds(world: World, law: Law) -> NDArray[np.bool_] | bool:
    if law.when is None:
        return True
    held = law.when(world.view)
    if isinstance(held, np.ndarray) and held.ndim:
        return held if held.any() else False
    return bool(held)


def _add(
    world: World,
    sums: dict[int, Amounts],
    cause: Cause,
    indicator: int,
    amount: Amounts,
    held: NDArray[np.bool_] | bool,
) -> None:
    if isinstance(held, np.ndarray):
        amount = amount * held
    sums[indicator] += amount
    if world.ledger is not None:
        world.ledger.note(world.turn, indicator, int(amount.flat[0]), cause)


def _recover(world: World, sums: dict[int, Amounts]) -> None:
    """Lets patience recover after quiet months, and old favours fade by one."""
    deck, months = world.deck, world.deck.month_of
    now = months[world.turn]
    for number, power in enumerate(deck.powers):
        patience, favour = world.stored[power.patience], world.stored[power.favour]
        calm = now - months.take(world.quarrel[number]) >= RECOVERY_MONTHS
        calm &= patience < deck.high[power.patience]
        if calm.any():
            cause = Cause("engine", "patience-recovers", power.id)
            _add(world, sums, cause, power.patience, calm * np.int32(100), True)
            world.quarrel[number, calm] = world.turn
        old = (now - months.take(world.favour_turn[number]) >= FAVOUR_MONTHS) & (favour != 0)
        if old.any():
            cause = Cause("engine", "favour-fades", power.id)
            _add(world, sums, cause, power.favour, old * np.where(favour > 0, np.int32(-100), np.int32(100)), True)
            world.favour_turn[number, old] = world.turn


def _commit(world: World, sums: dict[int, Amounts]) -> None:
    """Adds the sums and holds every touched indicator to its range: the door of the laws."""
    deck = world.deck
    for indicator, amount in sums.items():
        column = world.stored[indicator]
        column += amount
        bounded = np.minimum(np.maximum(column, deck.low[indicator]), deck.high[indicator])
        if world.ledger is not None:
            name = deck.stored[indicator]
            taken = int(bounded[0] - column[0])
            world.ledger.note(world.turn, indicator, taken, Cause("bound", "range", name))
        column[:] = bounded
        world.view.touch(indicator)
