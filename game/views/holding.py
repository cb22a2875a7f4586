"""Whether a condition that the deck does not hold is true now: the variants of endings are told by it."""

from __future__ import annotations

import numpy as np

from game.cards.compile.formulas import Formulas
from game.cards.compile.gather import Found, gather
from game.cards.compile.numbering import Numbering
from game.cards.schema import Formula
from game.views.table import Table


def holds(table: Table, formula: Formula) -> bool:
    """Tells whether a condition of a card holds in the world now."""
    library = table.book.library
    one = Found(formulas={(formula.text, formula.power): formula})
    function = Formulas(one, Numbering(library, gather(library))).function(formula)
    return bool(np.all(function(table.world.view)))
