"""The expressions of cards: where they stand, and their trees, each text parsed once."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from game.cards.expressions import POWERS, Expr, ExpressionError, Fault, parse
from game.cards.nodes import Text
from game.cards.problems import Problem, problem
from game.cards.schema.parts import Part
from game.cards.schema.scalars import POWER
from game.cards.schema.values import Formula
from game.cards.schema.world import Spec

CONDITIONS = frozenset({"when", "requires", "kept_when", "broken"})  # fields that ask whether; all others ask how much


class Use(NamedTuple):
    """Is one expression in a card: the field that holds it, the part it stands in, the indicator that it moves."""

    formula: Formula
    field: str
    holder: Part
    spec: Spec
    target: Text | None = None

    @property
    def is_condition(self) -> bool:
        """Whether the field asks for a condition rather than an amount."""
        return self.field in CONDITIONS


def parts(part: Part) -> Iterator[Part]:
    """Goes through a card and all its parts."""
    yield part
    for value in part.__dict__.values():
        if isinstance(value, Part):
            yield from parts(value)
        elif value and isinstance(value, (list, dict)):
            for each in value.values() if isinstance(value, dict) else value:
                if isinstance(each, Part):
                    yield from parts(each)


def uses(spec: Spec, own: Iterable[Part] | None = None) -> Iterator[Use]:
    """Finds every expression of a card; `own` are its parts, if they are at hand."""
    for part in own or parts(spec):
        for name, value in part.__dict__.items():
            if isinstance(value, Formula):
                yield Use(value, name, part, spec)
            elif value and isinstance(value, dict):
                for target, each in value.items():
                    if isinstance(each, Formula):
                        yield Use(each, name, part, spec, target)


class Live(NamedTuple):
    """Is an expression in a card with its tree."""

    use: Use
    tree: Expr


def read(use: Use) -> Live | None:
    """Gives an expression with its tree; None when it cannot be read, which was said when its card was."""
    try:
        return Live(use, tree_of(use.formula))
    except ExpressionError:
        return None


def tree_of(formula: Formula) -> Expr:
    """Parses an expression, each text once; raises ExpressionError."""
    return _parsed(formula.text, formula.power)


def faulty(formula: Formula, error: ExpressionError, code: str, hint: str = "", **words: object) -> Problem:
    """Makes a problem at the place of an error inside an expression."""
    length = max(1, min(error.length, len(formula.text) - error.column))
    return problem(code, formula.inside(error.column, length), hint or error.hint, None, **words)


def syntax_problems(spec: Spec) -> Iterator[Problem]:
    """Lists the expressions of a card that cannot be read; a template is read as its first card will be."""
    template = POWER in spec.id
    for use in uses(spec):
        try:
            tree_of(use.formula.bound(POWERS[0]) if template else use.formula)
        except ExpressionError as error:
            code = "E120" if error.kind is Fault.PLACEHOLDER else "E114"
            yield faulty(use.formula, error, code, what=error.message)


@lru_cache(maxsize=65_536)
def _parsed(text: str, power: str | None) -> Expr:
    return parse(text, {"power": power} if power else {})
