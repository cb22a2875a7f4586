"""Reasons: the largest causes among entries of the ledger, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.deck import Cause
from game.engine.ledger import BOUND, Entry
from game.views.causes import Because, because
from game.views.table import Table
from game.views.wording import change

LEAST = 0.05
"""A cause smaller than this, in points, is not worth a line."""
LAWFUL = frozenset({"rule", "organization", "engine"})
"""The kinds of cause that act together when a turn closes."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Shows one cause of a change and how much it moved."""

    because: Because
    amount: float
    text: str


def reasons(
    table: Table, entries: Sequence[Entry], most: int, towards: float = 0.0, exact: bool = False
) -> tuple[Reason, ...]:
    """Returns the largest causes among entries of one indicator, in the order of their size.

    What a floor or a ceiling took is taken off the causes that ran into it; with `exact` it stands as a cause of
    its own, as in the ledger. `towards` keeps the causes that push in its direction.
    """
    sums: dict[Because, float] = {}
    causes: dict[Because, Cause] = {}
    for entry, amount in zip(entries, _amounts(entries, exact), strict=True):
        if entry.cause.kind != BOUND or exact:
            why = because(table.book, entry.cause)
            sums[why] = sums.get(why, 0.0) + amount / 100
            causes[why] = entry.cause
    unit = table.book.unit(table.deck.stored[entries[0].indicator]) if entries else "points"
    kept = [each for each in sums.items() if abs(each[1]) >= LEAST and (not towards or (each[1] > 0) == (towards > 0))]
    kept.sort(key=lambda each: (-abs(each[1]), each[0].title))
    return tuple(
        Reason(because(table.book, causes[why], value), value, change(value, unit)) for why, value in kept[:most]
    )


def _amounts(entries: Sequence[Entry], exact: bool) -> list[float]:
    """Returns the amount of each entry, less its share of what a bound took."""
    amounts = [float(entry.amount) for entry in entries]
    for place, bound in enumerate(entries):
        if bound.cause.kind != BOUND or exact:
            continue
        whole = bound.cause.card == "range"  # all laws of a turn ran into it together
        pushing = [
            number
            for number, entry in enumerate(entries[:place])
            if entry.turn == bound.turn and entry.amount * bound.amount < 0 and entry.cause.kind != BOUND
            if entry.cause.kind in LAWFUL or not whole
            if whole or (entry.cause.card, entry.cause.part) == (bound.cause.card, bound.cause.part)
        ]
        total = sum(amounts[number] for number in pushing)
        for number in pushing:
            amounts[number] += bound.amount * amounts[number] / total if total else 0.0
    return amounts
