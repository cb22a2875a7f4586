"""Works out what is constant: exactly, as the decimals that the author typed."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Final

from game.cards.expressions.functions import expanded
from game.cards.expressions.tree import Call, Chain, Compare, Expr, Logic, Name, Negative, Not, Number

_ARITHMETIC: Final[Mapping[str, Callable[[Fraction, Fraction], Fraction]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}

HOLDS: Final[Mapping[str, Callable[[Fraction, Fraction], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
"""What the comparisons mean."""

_FUNCTIONS: Final[Mapping[str, Callable[[Iterable[Fraction]], Fraction]]] = {
    "min": min,
    "max": max,
    "abs": lambda values: abs(next(iter(values))),
}


def constant(expr: Expr) -> float | None:
    """The value of an expression that reads nothing (a condition is worth 0 or 1), else None."""
    value = exact(expr)
    return None if value is None else float(value)


def exact(expr: Expr) -> Fraction | None:
    """The exact value of an expression that reads nothing, else None."""
    if isinstance(expr, Name):
        return None
    if isinstance(expr, Number):
        return expr.exact
    expr = expanded(expr)
    match expr:
        case Negative(operand):
            inner = exact(operand)
            return None if inner is None else -inner
        case Chain(operators, operands):
            values = _all(operands)
            return None if values is None else _chain(operators, values)
        case Compare(sign, left, right):
            values = _all((left, right))
            return None if values is None else Fraction(HOLDS[sign](*values))
        case Not(operand):
            inner = exact(operand)
            return None if inner is None else 1 - inner
        case Logic(word, operands):
            values = _all(operands)
            return None if values is None else min(values) if word == "and" else max(values)
        case Call(function, arguments) if function in _FUNCTIONS:
            values = _all(arguments)
            return None if values is None else _FUNCTIONS[function](values)
        case _:
            return None


def _all(exprs: Iterable[Expr]) -> list[Fraction] | None:
    """The exact values of several expressions, or None at the first that reads something."""
    values = []
    for each in exprs:
        value = exact(each)
        if value is None:
            return None
        values.append(value)
    return values


def _chain(operators: Iterable[str], values: list[Fraction]) -> Fraction | None:
    total, *rest = values
    for sign, value in zip(operators, rest, strict=True):
        if sign == "/" and value == 0:
            return None
        total = _ARITHMETIC[sign](total, value)
    return total
