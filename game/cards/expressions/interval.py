"""Interval arithmetic: what operators, functions and comparisons make of the bounds of their operands.

A condition's interval lies within 0 … 1: (0, 0) never holds, (1, 1) always does, (0, 1) may hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Final, NamedTuple

from game.cards.expressions.functions import NORMAL_REACH
from game.cards.expressions.tree import number_text

SMALLEST_DIVISOR: Final = 1e-6
"""A divisor must keep at least this far from zero."""

LARGEST_VALUE: Final = 1e12
"""No part of an expression may be able to grow beyond this."""


class Interval(NamedTuple):
    """Holds the bounds of a value, both included."""

    low: float
    high: float

    def __str__(self) -> str:
        """Writes the bounds as an author reads them."""
        return f"{number_text(round(self.low, 4))} … {number_text(round(self.high, 4))}"


NEVER: Final = Interval(0.0, 0.0)
ALWAYS: Final = Interval(1.0, 1.0)
MAYBE: Final = Interval(0.0, 1.0)


def near_zero(divisor: Interval) -> bool:
    """Whether a divisor can come too close to zero."""
    return divisor.low < SMALLEST_DIVISOR and divisor.high > -SMALLEST_DIVISOR


def _held(value: float) -> float:
    """Keeps bounds finite; what reaches this far has been reported."""
    return max(-1e300, min(1e300, value)) if value == value else 1e300


def _corners(pairs: list[float]) -> Interval:
    return Interval(_held(min(pairs)), _held(max(pairs)))


def _times(a: Interval, b: Interval) -> Interval:
    return _corners([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high])


def _over(a: Interval, b: Interval) -> Interval:
    if near_zero(b):
        return Interval(-LARGEST_VALUE, LARGEST_VALUE)
    return _corners([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high])


def _abs(values: list[Interval]) -> Interval:
    low, high = values[0]
    return Interval(max(0.0, low, -high), max(-low, high))


def _normal(values: list[Interval]) -> Interval:
    middle, spread = values
    reach = NORMAL_REACH * max(abs(spread.low), abs(spread.high))
    return Interval(_held(middle.low - reach), _held(middle.high + reach))


Join = Callable[[Interval, Interval], Interval]

STEP: Final[Mapping[str, Join]] = {
    "+": lambda a, b: Interval(_held(a.low + b.low), _held(a.high + b.high)),
    "-": lambda a, b: Interval(_held(a.low - b.high), _held(a.high - b.low)),
    "*": _times,
    "/": _over,
}
"""What the operators do to bounds."""

ARITHMETIC: Final[Mapping[str, Callable[[list[Interval]], Interval]]] = {
    "min": lambda values: reduce(lambda a, b: Interval(min(a.low, b.low), min(a.high, b.high)), values),
    "max": lambda values: reduce(lambda a, b: Interval(max(a.low, b.low), max(a.high, b.high)), values),
    "abs": _abs,
    "normal": _normal,
    "uniform": lambda values: Interval(min(v.low for v in values), max(v.high for v in values)),
}
"""What the functions of numbers do to bounds."""


def _verdict_of(never: bool, always: bool) -> Interval:
    return NEVER if never else ALWAYS if always else MAYBE


def _equal(a: Interval, b: Interval) -> Interval:
    return _verdict_of(a.high < b.low or b.high < a.low, a.low == a.high == b.low == b.high)


def _unequal(a: Interval, b: Interval) -> Interval:
    equal = _equal(a, b)
    return Interval(1.0 - equal.high, 1.0 - equal.low)


COMPARE: Final[Mapping[str, Join]] = {
    "<": lambda a, b: _verdict_of(a.low >= b.high, a.high < b.low),
    "<=": lambda a, b: _verdict_of(a.low > b.high, a.high <= b.low),
    ">": lambda a, b: _verdict_of(a.high <= b.low, a.low > b.high),
    ">=": lambda a, b: _verdict_of(a.high < b.low, a.low >= b.high),
    "==": _equal,
    "!=": _unequal,
}
"""What comparisons tell of bounds."""


def compare_dates(operator: str, day: Interval, span: Interval) -> Interval:
    """Judges a date against a month or a day: at or before its end, after its end …"""
    match operator:
        case "<":
            return _verdict_of(day.low >= span.low, day.high < span.low)
        case ">=":
            return _verdict_of(day.high < span.low, day.low >= span.low)
        case ">":
            return _verdict_of(day.high <= span.high, day.low > span.high)
        case "<=":
            return _verdict_of(day.low > span.high, day.high <= span.high)
    within = _verdict_of(day.high < span.low or day.low > span.high, span.low <= day.low and day.high <= span.high)
    return within if operator == "==" else Interval(1.0 - within.high, 1.0 - within.low)
