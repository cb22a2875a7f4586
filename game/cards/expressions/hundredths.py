"""Comparisons in whole hundredths, the unit in which indicators are stored: exact where points are not.

`treasury - debt_china > 5` in floating-point points could miss by the last bit; in hundredths it cannot.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final, NamedTuple

from game.cards.expressions.folding import exact
from game.cards.expressions.functions import CLOCK, expanded
from game.cards.expressions.scope import Numbers
from game.cards.expressions.tree import SUM, Call, Chain, Expr, Name, Negative

_MAX_LOAD: Final = 20
"""How many values of up to a million points may be added up in 32 bits."""

_INT32: Final = 2**31 - 1


class Whole(NamedTuple):
    """Holds code whose value is a whole number of hundredths, and how many indicators it adds up at most."""

    text: str
    load: int = 1


def whole(expr: Expr, numbers: Numbers) -> Whole | None:
    """The code of an expression in hundredths, or None where that would not be exact."""
    expr = expanded(expr)
    value = exact(expr)
    if value is not None:
        return Whole(str(int(value * 100))) if (value * 100).denominator == 1 and abs(value) <= 1_000_000 else None
    match expr:
        case Name(name) if name not in CLOCK:
            place = numbers.place(name)
            if place.stored:
                return Whole(f"x.raw({place.number})")
            return Whole(f"np.rint(x.der({place.number}) * 100.0)") if place.scale == 100 else None
        case Negative(operand):
            inner = whole(operand, numbers)
            return inner and _held(Whole(f"(-{inner.text})", inner.load))
        case Chain(operators) if operators[0] in SUM:
            return _sum(expr, numbers)
        case Chain(operators) if "/" not in operators:
            return _product(expr, numbers)
        case Call("min" | "max" | "abs"):
            return _call(expr, numbers)
        case _:
            return None


def against(sign: str, left: Whole, limit: Fraction) -> str | bool:
    """The code of `left sign limit`, for a limit in points that need not be a whole number of hundredths."""
    edge = limit * 100
    if sign in ("==", "!="):
        if edge.denominator != 1 or abs(edge) > _INT32:
            return sign == "!="
        place = int(edge)
    else:
        # x > 45.005 and x >= 45.01 are the same; so are x < 45.005 and x <= 45.
        place = math.floor(edge) if sign in (">", "<=") else math.ceil(edge)
        if abs(place) > _INT32:
            return (place < 0) is (sign in (">", ">="))
    return f"{left.text} {sign} {place}"


def _held(found: Whole) -> Whole | None:
    return found if found.load <= _MAX_LOAD else None


def _sum(expr: Chain, numbers: Numbers) -> Whole | None:
    parts = [whole(operand, numbers) for operand in expr.operands]
    text, load = "", 0
    for sign, part in zip(("", *expr.operators), parts, strict=True):
        if part is None:
            return None
        text, load = f"{text} {sign} {part.text}" if sign else part.text, load + part.load
    return _held(Whole(f"({text})", load))


def _product(expr: Chain, numbers: Numbers) -> Whole | None:
    """A whole multiple of one value; `0.5 * unrest` would not be whole."""
    factor, varying = Fraction(1), None
    for operand in expr.operands:
        value = exact(operand)
        if value is not None:
            factor *= value
        elif varying is None:
            varying = operand
        else:
            return None
    part = None if varying is None or factor.denominator != 1 else whole(varying, numbers)
    return part and _held(Whole(f"({part.text} * {int(factor)})", part.load * max(1, abs(int(factor)))))


def _call(call: Call, numbers: Numbers) -> Whole | None:
    parts: list[Whole] = []
    for argument in call.arguments:
        part = whole(argument, numbers)
        if part is None:
            return None
        parts.append(part)
    load = max(part.load for part in parts)
    if call.function == "abs":
        return Whole(f"np.abs({parts[0].text})", load)
    return Whole(balanced(f"np.{call.function}imum", [part.text for part in parts]), load)


def balanced(function: str, texts: list[str]) -> str:
    """Joins texts by a function of two arguments, in a tree as flat as can be."""
    while len(texts) > 1:
        pairs = [f"{function}({', '.join(texts[i : i + 2])})" for i in range(0, len(texts) - 1, 2)]
        texts = pairs + texts[len(texts) - len(texts) % 2 :]
    return texts[0]
