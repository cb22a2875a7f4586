"""Whether a condition that the deck does not hold is true now: variants of endings, parts of a loss."""

from __future__ import annotations

import numpy as np

from game.cards.expressions import Expr, compile_functions, generate
from game.cards.formulas import tree_of
from game.cards.schema import Formula
from game.views.table import Table


def holds(table: Table, formula: Formula) -> bool:
    """Tells whether a condition of a card holds in the world now."""
    return expression_holds(table, tree_of(formula))


def expression_holds(table: Table, expr: Expr) -> bool:
    """Tells whether a condition, or a part of one, holds in the world now."""
    (function,) = compile_functions([generate(expr, table.book.numbering)])
    return bool(np.all(function(table.world.view)))
