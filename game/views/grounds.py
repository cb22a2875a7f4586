"""Why a campaign ended as it did: what of the ending's condition held, what drove it there, what others lacked."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards.expressions import Expr, Kind, references
from game.cards.expressions.tree import Compare, Logic
from game.cards.formulas import tree_of
from game.views.book import by
from game.views.conditions import expression
from game.views.holding import expression_holds
from game.views.links import Link
from game.views.reasons import Reason, reasons
from game.views.table import Table
from game.views.wording import clean

CAUSES = 3
"""How many causes of one ground are named."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Shows one part of a condition that held: in words, with its figure, and what drove the figure there."""

    words: str
    figure: str
    reasons: tuple[Reason, ...]
    link: Link | None


@dataclass(frozen=True, slots=True)
class Missed:
    """Shows an ending that was not reached, and what it lacked, each with where the figure stands."""

    ending: str
    title: str
    lacked: tuple[str, ...]


def grounds(table: Table, ending: str) -> tuple[Ground, ...]:
    """Returns the parts of an ending's condition that hold now; nothing for the one that is left when no other is."""
    found = []
    for part in _parts(table, ending):
        if expression_holds(table, part):
            name = _figure(part)
            words = table.figure(name).words if name else ""
            link = Link("figure", name) if name else None
            found.append(Ground(expression(table.book, part), words, _towards(table, part), link))
    return tuple(found)


def missed(table: Table, ending: str) -> tuple[Missed, ...]:
    """Returns the endings that come before the one reached, or at the same time as it, and what each lacked."""
    found = []
    for each in table.deck.endings:
        if each.loss or each.id == ending or each.when is None:
            continue
        spec = by(table.book.library.endings, each.id)
        lacking = [part for part in _parts(table, each.id) if not expression_holds(table, part)]
        if spec is not None and lacking:
            found.append(Missed(each.id, clean(spec.title), tuple(_lack(table, part) for part in lacking)))
    return tuple(found)


def _parts(table: Table, ending: str) -> tuple[Expr, ...]:
    """Returns what a condition asks for one by one; of alternatives those that hold, else all."""
    spec = by(table.book.library.endings, ending)
    if spec is None or spec.when is None:
        return ()
    tree = tree_of(spec.when)
    if isinstance(tree, Logic) and tree.operator == "or":
        holding = [part for part in tree.operands if expression_holds(table, part)]
        tree = holding[0] if holding else tree
    return tree.operands if isinstance(tree, Logic) and tree.operator == "and" else (tree,)


def _figure(part: Expr) -> str:
    """Returns the one figure that a part hangs on; nothing when it hangs on several or on none."""
    names = {each.name for each in references(part) if each.kind is Kind.INDICATOR}
    return names.pop() if len(names) == 1 else ""


def _lack(table: Table, part: Expr) -> str:
    name = _figure(part)
    words = expression(table.book, part)
    return f"{words} (it stands at {table.figure(name).words})" if name in table.book.labels else words


def _towards(table: Table, part: Expr) -> tuple[Reason, ...]:
    """Returns the largest entries of the whole campaign that drove a figure to where the part asks for it."""
    name = _figure(part)
    if not isinstance(part, Compare) or name not in table.deck.index:
        return ()
    above = part.operator in (">", ">=")
    entries = list(table.entries(table.deck.index[name]))
    return reasons(table, entries, CAUSES, 1.0 if above else -1.0) if entries else ()
