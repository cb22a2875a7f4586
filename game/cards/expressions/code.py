"""Writes NumPy code for expressions: numbers and indices only, so that no text of an author is ever run.

The code is one expression over the runtime context `x` (the engine's view of its rows). It uses + - * /,
comparisons, & | ^ and np.minimum, np.maximum, np.abs, np.rint: elementwise throughout, so that a row does not
depend on the rows beside it. What is constant is folded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

import numpy as np

from game.cards.expressions.folding import exact
from game.cards.expressions.functions import CLOCK, FUNCTIONS, OF_FIRST, Kind, expanded, is_condition
from game.cards.expressions.hundredths import against, balanced, whole
from game.cards.expressions.scope import Numbers
from game.cards.expressions.tree import (
    MIRROR,
    OPPOSITE,
    SUM,
    Call,
    Chain,
    Compare,
    DateLiteral,
    Expr,
    Logic,
    Name,
    Negative,
    Not,
    Number,
    children,
)

# How strongly Python binds, weakest first; unlike in our language, & and | bind more strongly than comparisons.
_COMPARE, _OR, _XOR, _AND, _SUM, _PRODUCT, _ATOM = range(7)

_MANY: Final = frozenset({Kind.OPTION, Kind.MEMORY, Kind.PROMISE})
"""The kinds of which the runtime takes all numbers of a name at once."""


class Piece(NamedTuple):
    """Holds a piece of code, how strongly it binds, and whether it is a condition."""

    text: str
    strength: int = _ATOM
    condition: bool = False

    def within(self, strength: int) -> str:
        """The text, in brackets where its surroundings bind more strongly."""
        return self.text if self.strength >= strength else f"({self.text})"

    def as_number(self) -> Piece:
        """The piece itself, or a condition as 0.0 or 1.0: two booleans do not add up in NumPy."""
        if not self.condition:
            return self
        return Piece(f"{self.within(_PRODUCT)} * 1.0", _PRODUCT)


_TRUE, _FALSE = Piece("True", condition=True), Piece("False", condition=True)


def generate(expr: Expr, numbers: Numbers, *, first_draw: int = 0, amount: bool = False) -> str:
    """Writes the code of an expression that `resolve` and `analyse` have passed.

    Draws are numbered from `first_draw` as they are met; with `amount`, a condition is written as 0.0 or 1.0.
    """
    piece = _Writer(numbers, first_draw).write(expr)
    return piece.as_number().text if amount else piece.text


def draws(expr: Expr) -> int:
    """How many draws an expression makes."""
    own = isinstance(expr, Call) and FUNCTIONS[expr.function].shocks_only
    return own + sum(draws(part) for part in children(expr))


class _Writer:
    def __init__(self, numbers: Numbers, first_draw: int) -> None:
        self._numbers = numbers
        self._draw = first_draw

    def write(self, expr: Expr, negated: bool = False) -> Piece:
        """The code of an expression, or of its opposite if it is a condition."""
        if isinstance(expr, Number):
            return Piece(repr(expr.value))
        expr = expanded(expr)
        value = exact(expr)
        if value is not None:
            if is_condition(expr):
                return _TRUE if bool(value) is not negated else _FALSE
            return Piece(repr(float(value)))
        match expr:
            case Name(name):
                return self._name(name)
            case Negative(operand):
                return Piece(f"-{self.write(operand).as_number().within(_ATOM)}")
            case Chain():
                return self._chain(expr)
            case Compare(operator, left, right):
                return self._compare(OPPOSITE[operator] if negated else operator, left, right)
            case Not(operand):
                return self.write(operand, not negated)
            case Logic():
                return self._logic(expr, negated)
            case Call(function) if FUNCTIONS[function].runtime:
                piece = self._runtime(expr)
                return _opposite(piece) if negated else piece
            case Call(function, arguments):
                return self._function(function, arguments)
            case _:
                raise TypeError(f"{expr!r} has no value of its own")

    def _name(self, name: str) -> Piece:
        if name in CLOCK:
            return Piece("x.months" if name == "months" else "x.day")
        place = self._numbers.place(name)
        return Piece(f"x.num({place.number})" if place.stored else f"x.der({place.number})")

    def _chain(self, chain: Chain) -> Piece:
        strength = _SUM if chain.operators[0] in SUM else _PRODUCT
        # What is constant at the front is folded; further on, folding would change the order of rounding.
        front = next((place for place, operand in enumerate(chain.operands) if exact(operand) is None), 0)
        start = max(0, front - 1)
        head = Chain(chain.operators[:start], chain.operands[: start + 1]) if start else chain.operands[0]
        total = self.write(head)
        for operator, operand in zip(chain.operators[start:], chain.operands[start + 1 :], strict=True):
            piece = self.write(operand)
            if total.condition and piece.condition:
                total = total.as_number()
            total = Piece(f"{total.within(strength)} {operator} {piece.within(strength + 1)}", strength)
        return total

    def _compare(self, operator: str, left: Expr, right: Expr) -> Piece:
        if isinstance(left, DateLiteral):
            operator, left, right = MIRROR[operator], right, left
        if isinstance(right, DateLiteral):
            return _compare_day(operator, right)
        if exact(left) is not None:
            operator, left, right = MIRROR[operator], right, left
        return self._compare_whole(operator, left, right) or Piece(
            f"{self.write(left).within(_SUM)} {operator} {self.write(right).within(_SUM)}", _COMPARE, True
        )

    def _compare_whole(self, operator: str, left: Expr, right: Expr) -> Piece | None:
        """A comparison in hundredths, where both sides can be so written."""
        limit = exact(right)
        if self._is_derived(left) and (limit is not None or self._is_derived(right)):
            return None  # a derived value is already the float nearest to its decimal
        first = whole(left, self._numbers)
        if first is None:
            return None
        if limit is not None:
            code = against(operator, first, limit)
            return Piece(code, _COMPARE, True) if isinstance(code, str) else _TRUE if code else _FALSE
        second = whole(right, self._numbers)
        return second and Piece(f"{first.text} {operator} {second.text}", _COMPARE, True)

    def _is_derived(self, expr: Expr) -> bool:
        return isinstance(expr, Name) and expr.name not in CLOCK and not self._numbers.place(expr.name).stored

    def _logic(self, logic: Logic, negated: bool) -> Piece:
        # not (a and b) is written as not a or not b, so that only what the runtime answers is ever turned round.
        conjunction = (logic.operator == "and") is not negated
        empty, settled = (_TRUE, _FALSE) if conjunction else (_FALSE, _TRUE)
        pieces = [piece for part in logic.operands if (piece := self.write(part, negated)) != empty]
        if settled in pieces or not pieces:
            return settled if pieces else empty
        if len(pieces) == 1:
            return pieces[0]
        sign, strength = ("&", _AND) if conjunction else ("|", _OR)
        return Piece(f" {sign} ".join(piece.within(strength) for piece in pieces), strength, True)

    def _function(self, function: str, arguments: tuple[Expr, ...]) -> Piece:
        pieces = [self.write(argument) for argument in arguments]
        if all(piece.condition for piece in pieces):
            pieces[0] = pieces[0].as_number()
        texts = [piece.text for piece in pieces]
        return Piece(f"np.abs({texts[0]})" if function == "abs" else balanced(f"np.{function}imum", texts))

    def _runtime(self, call: Call) -> Piece:
        """A question to the runtime context."""
        function = FUNCTIONS[call.function]
        given: list[str] = []
        if function.shocks_only:
            given.append(str(self._draw))
            self._draw += 1
        owner: str | None = None
        for place, argument in enumerate(call.arguments):
            kind = function.kind_of(place)
            if kind is Kind.NUMBER:
                given.append(self.write(argument).as_number().text)
            elif isinstance(argument, Name):
                found = self._numbers.numbers(kind, argument.name, owner if kind in OF_FIRST else None)
                if not found:
                    return _FALSE  # a flag that nobody sets, a memory that nobody makes
                if kind is Kind.MEMORY:
                    given.clear()  # the number of a memory tells whose it is
                given.append(str(found).replace(" ", "") if kind in _MANY else str(found[0]))
                owner = argument.name
        return Piece(f"x.{function.runtime}({', '.join(given)})", condition=is_condition(call))


def _opposite(piece: Piece) -> Piece:
    # `^ True` turns round Python's booleans as well as arrays; `~True` would be -2.
    if piece in (_TRUE, _FALSE):
        return _FALSE if piece == _TRUE else _TRUE
    return Piece(f"{piece.within(_XOR)} ^ True", _XOR, True)


def _compare_day(operator: str, when: DateLiteral) -> Piece:
    """The turn's last day against a month or a day: at or before its end, after its end, within it …"""
    if operator in ("==", "!=") and when.first != when.last:
        if operator == "==":
            return Piece(f"(x.day >= {when.first}) & (x.day <= {when.last})", _AND, True)
        return Piece(f"(x.day < {when.first}) | (x.day > {when.last})", _OR, True)
    return Piece(f"x.day {operator} {when.last if operator in ('>', '<=') else when.first}", _COMPARE, True)


_METHODS: Final = "raw|num|der|day|months|" + "|".join(f.runtime for f in FUNCTIONS.values() if f.runtime)
_CODE: Final = re.compile(
    rf"(?:x\.(?:{_METHODS})\b|np\.(?:minimum|maximum|abs|rint)\b|True\b|False\b"
    r"|\d+(?:\.\d+)?(?:e[-+]?\d+)?\b|[-+*/&|^()<>=!, ])+",
    re.ASCII,
)


def compile_functions(sources: Iterable[str]) -> tuple[Callable[[Any], Any], ...]:
    """Turns what `generate` wrote into functions of the runtime context, all in one go.

    Equal sources share a function. The functions give arrays over rows, or a scalar that stands for all rows; an
    array may be the context's own and must not be written to. Refuses code that `generate` cannot have written.
    """
    wanted = list(sources)
    places = {source: place for place, source in enumerate(dict.fromkeys(wanted))}
    for source in places:
        if not _CODE.fullmatch(source):
            raise ValueError("this is not the code of an expression")
    module = "functions = (\n" + "".join(f"lambda x: {source},\n" for source in places) + ")\n"
    namespace: dict[str, Any] = {"__builtins__": {}, "np": np}
    exec(compile(module, "<expressions>", "exec"), namespace)
    functions: tuple[Callable[[Any], Any], ...] = namespace["functions"]
    return tuple(functions[places[source]] for source in wanted)
