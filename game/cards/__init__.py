"""YAML in, deck out: reads packs of cards strictly, checks them, and says every mistake at its line and column."""

from game.cards.check import check
from game.cards.library import Library, load
from game.cards.problems import FORMATS, Place, Problem, count, in_order

__all__ = ["FORMATS", "Library", "Place", "Problem", "check", "count", "in_order", "load"]
