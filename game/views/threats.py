"""Losses that threaten: what of their condition holds now, what drove it, when they fall, and the way out."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards.expressions import Expr, Kind, references
from game.cards.expressions.tree import Logic
from game.cards.formulas import tree_of
from game.engine.ending import WARNING_MONTHS
from game.views.book import by
from game.views.conditions import expression
from game.views.holding import expression_holds
from game.views.reasons import Reason, reasons
from game.views.table import YEAR, Table
from game.views.wording import clean, closing_day

SHOWN = 4
"""How many reasons are shown in all."""


@dataclass(frozen=True, slots=True)
class Threat:
    """Shows a loss that threatens: since when, what of it holds, whether it falls when this turn ends, the way out."""

    ending: str
    title: str
    since: str
    when: str
    falls_now: bool
    reasons: tuple[tuple[str, Reason], ...]
    way_out: str


def threats(table: Table) -> tuple[Threat, ...]:
    """Returns the losses that threaten, with the largest entries of the last year behind them."""
    world, found = table.world, []
    if world.over[0]:
        return ()
    for number, ending in enumerate(table.deck.endings):
        if ending.loss and world.warned[number, 0] >= 0:
            found.append(_threat(table, ending.id, int(world.warned[number, 0])))
    return tuple(found)


def _threat(table: Table, ending: str, since: int) -> Threat:
    spec = by(table.book.library.endings, ending)
    assert spec is not None
    months = table.deck.month_of
    return Threat(
        ending=ending,
        title=clean(spec.title),
        since=closing_day(table.deck.turns[since].last),
        when="; or ".join(expression(table.book, part) for part in holding_parts(table, ending)),
        falls_now=bool(months[table.turn] - months[since] >= WARNING_MONTHS),
        reasons=loss_reasons(table, ending),
        way_out=clean(spec.way_out or ""),
    )


def holding_parts(table: Table, ending: str) -> tuple[Expr, ...]:
    """Returns the parts of a loss's condition that hold now; all of them when none does any more."""
    spec = by(table.book.library.endings, ending)
    if spec is None or spec.when is None:
        return ()
    tree = tree_of(spec.when)
    parts = tree.operands if isinstance(tree, Logic) and tree.operator == "or" else (tree,)
    return tuple(part for part in parts if expression_holds(table, part)) or parts


def loss_reasons(table: Table, ending: str, most: int = 3) -> tuple[tuple[str, Reason], ...]:
    """Returns, for each figure that a loss hangs on now, the largest entries of the last year that made it worse."""
    year = table.earlier(YEAR)
    names = [
        each.name for part in holding_parts(table, ending) for each in references(part) if each.kind is Kind.INDICATOR
    ]
    found: list[tuple[str, Reason]] = []
    for name in dict.fromkeys(names):
        label = table.book.labels.get(name)
        if name not in table.deck.index or label is None or label.good == "none":
            continue
        worse = -1.0 if label.good == "up" else 1.0
        entries = list(table.entries(table.deck.index[name], year))
        found += [(label.label, reason) for reason in reasons(table, entries, most, worse)]
    return tuple(found[:SHOWN])
