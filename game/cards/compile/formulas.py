"""Expressions of cards as functions of a view, compiled all at once."""

from __future__ import annotations

from collections.abc import Iterable

from game.cards.compile.gather import Found, gather
from game.cards.compile.numbering import Numbering
from game.cards.expressions import FUNCTIONS, Expr, Kind, canonical, compile_functions, draws, generate, references
from game.cards.expressions.tree import Call, Number, children
from game.cards.formulas import tree_of
from game.cards.library import Library
from game.cards.schema import Formula
from game.engine.deck import Expression


class Formulas:
    """Holds the compiled expressions of a library by their text."""

    def __init__(self, found: Found, numbering: Numbering) -> None:
        """Parses and compiles every expression that was found; constants stay numbers."""
        self._numbering = numbering
        self._trees: dict[tuple[str, str | None], Expr] = {
            key: tree_of(formula) for key, formula in found.formulas.items()
        }
        live = {key: tree for key, tree in self._trees.items() if not isinstance(tree, Number)}
        functions = compile_functions([generate(tree, numbering) for tree in live.values()])
        self._functions: dict[tuple[str, str | None], Expression] = dict(zip(live, functions, strict=True))

    @classmethod
    def alone(cls, library: Library, formulas: Iterable[Formula]) -> Formulas:
        """Compiles expressions that stand outside the cards, against the names of a library."""
        found = Found(formulas={(each.text, each.power): each for each in formulas})
        return cls(found, Numbering(library, gather(library)))

    def tree(self, formula: Formula) -> Expr:
        """Returns the tree of an expression."""
        return self._trees[formula.text, formula.power]

    def text(self, formula: Formula) -> str:
        """Returns the canonical text of an expression: the same however it was typed."""
        return canonical(self.tree(formula))

    def constant(self, formula: Formula) -> float | None:
        """Returns the number that an expression is, or None when it has to be worked out."""
        tree = self.tree(formula)
        return tree.value if isinstance(tree, Number) else None

    def function(self, formula: Formula) -> Expression:
        """Returns an expression as a function of a view; a constant gives itself."""
        constant = self.constant(formula)
        return self._functions[formula.text, formula.power] if constant is None else lambda view: constant

    def value(self, formula: Formula) -> float | Expression:
        """Returns the number that an expression is, or else its function of a view."""
        constant = self.constant(formula)
        return self._functions[formula.text, formula.power] if constant is None else constant

    def draws(self, formula: Formula) -> int:
        """Returns how many draws an expression makes."""
        return draws(self.tree(formula))

    def drawing(self, formula: Formula, first_draw: int) -> Expression:
        """Returns an expression as a function whose draws are numbered from `first_draw` on."""
        tree = self.tree(formula)
        if not first_draw or not draws(tree):
            return self.function(formula)
        return compile_functions([generate(tree, self._numbering, first_draw=first_draw)])[0]

    def maybe(self, formula: Formula | None) -> Expression | None:
        """Returns a function, or None where the card says nothing."""
        return None if formula is None else self.function(formula)

    def reads(self, formula: Formula) -> set[str]:
        """Returns the names of the indicators that an expression reads itself."""
        return {each.name for each in references(self.tree(formula)) if each.kind is Kind.INDICATOR}

    def lasts(self, formula: Formula) -> bool:
        """Tells whether an expression reads nothing but indicators (and dates), directly or through derived ones."""
        if _asks_the_engine(self.tree(formula)):
            return False
        specs = (self._numbering.library.indicators.get(name) for name in self.reads(formula))
        return all(spec is None or spec.formula is None or self.lasts(spec.formula) for spec in specs)

    def reads_stored(self, formulas: Iterable[Formula]) -> set[str]:
        """Returns the stored indicators that expressions read, directly or through derived ones."""
        waiting = [name for formula in formulas for name in self.reads(formula)]
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            spec = self._numbering.library.indicators.get(name)
            if spec is not None and spec.formula is not None:
                waiting += self.reads(spec.formula)
        return seen & self._numbering.stored.keys()


def _asks_the_engine(tree: Expr) -> bool:
    """Tells whether an expression holds a function that the engine answers, such as `done(…)`."""
    if isinstance(tree, Call) and FUNCTIONS[tree.function].runtime:
        return True
    return any(_asks_the_engine(part) for part in children(tree))
