"""A slow interpreter that says directly what an expression means, one row at a time."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from game.cards.expressions import POWERS, Expr, Kind, constant
from game.cards.expressions.functions import OF_FIRST
from game.cards.expressions.tree import (
    Call,
    Chain,
    Compare,
    DateLiteral,
    Logic,
    Name,
    Negative,
    Not,
    Number,
)

from .world import Context, TestNumbers

_SIGNS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_NUMBERS = TestNumbers()


class TieError(Exception):
    """Two sides are too close for floating point, and the language does not promise to be exact here."""


def value(expr: Expr, x: Context) -> Fraction:
    """The exact value of an expression in a world of one row; conditions are worth 0 or 1."""
    match expr:
        case Number(number):
            return Fraction(str(number))
        case Name("months"):
            return Fraction(x.months)
        case Name(name):
            return _indicator(name, x)
        case Negative(operand):
            return -value(operand, x)
        case Chain(operators, operands):
            total = value(operands[0], x)
            for sign, operand in zip(operators, operands[1:], strict=True):
                total = _SIGNS[sign](total, value(operand, x))
            return total
        case Compare(sign, left, right):
            return Fraction(_compare(sign, left, right, x))
        case Not(operand):
            return 1 - value(operand, x)
        case Logic("and", operands):
            return min(value(operand, x) for operand in operands)
        case Logic(_, operands):
            return max(value(operand, x) for operand in operands)
        case Call():
            return _call(expr, x)
    raise TypeError(expr)


def _indicator(name: str, x: Context) -> Fraction:
    place = _NUMBERS.place(name)
    if place.stored:
        return Fraction(int(x.stored[place.number, 0]), 100)
    return Fraction(round(float(x.derived[place.number, 0]) * place.scale), place.scale)


def _compare(sign: str, left: Expr, right: Expr, x: Context) -> bool:
    if isinstance(left, DateLiteral):
        swapped = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(sign, sign)
        return _compare(swapped, right, left, x)
    if isinstance(right, DateLiteral):
        # Shrink the day to -1, 0, 1: before, within and after the month or day.
        where = -1 if x.day < right.first else 1 if x.day > right.last else 0
        return bool(_SIGNS[sign](where, 0))
    a, b = value(left, x), value(right, x)
    near = float(abs(a - b)) < 1e-9 * max(1.0, float(abs(a)), float(abs(b)))
    if near and not _is_exact(left, right):
        raise TieError
    return bool(_SIGNS[sign](a, b))


def _is_exact(left: Expr, right: Expr) -> bool:
    """Whether the language promises that a comparison is exact."""
    plain = [_is_plain(side) for side in (left, right)]
    fixed = [constant(side) is not None for side in (left, right)]
    return all(each or other for each, other in zip(plain, fixed, strict=True))


def _is_plain(expr: Expr) -> bool:
    """Whether a side is made of indicators and hundredths by adding, taking away and choosing alone."""
    match expr:
        case Name(name):
            return name not in ("months", "top_share")
        case Number(number):
            return (Fraction(str(number)) * 100).denominator == 1
        case Negative(operand):
            return _is_plain(operand)
        case Chain(operators, operands) if len(operands) < 6:
            return set(operators) <= {"+", "-"} and all(_is_plain(operand) for operand in operands)
        case Call("min" | "max" | "abs" | "clamp", arguments):
            return all(_is_plain(argument) for argument in arguments)
        case Call("member"):
            return True
        case _:
            return False


def _call(call: Call, x: Context) -> Fraction:
    name = call.function
    words = [argument.name for argument in call.arguments if isinstance(argument, Name)]
    if name in ("min", "max", "abs", "clamp"):
        values = [value(argument, x) for argument in call.arguments]
        if name == "abs":
            return abs(values[0])
        if name == "clamp":
            return min(max(values[0], values[1]), values[2])
        return min(values) if name == "min" else max(values)
    if name == "member":
        return _indicator(f"member.{words[0]}", x)
    if name == "captured":
        domain, power = words
        others = (_indicator(f"influence.{other}.{domain}", x) for other in POWERS if other != power)
        return Fraction(_indicator(f"influence.{power}.{domain}", x) - max(others) >= 25)
    return _runtime(name, words, x)


def _runtime(name: str, words: list[str], x: Context) -> Fraction:
    def number(kind: Kind, place: int = 0) -> tuple[int, ...]:
        return _NUMBERS.numbers(kind, words[place], words[0] if kind in OF_FIRST else None)

    answers: dict[str, Any] = {
        "chose": lambda: x.chose(number(Kind.CARD)[0], number(Kind.OPTION, 1)),
        "done": lambda: x.done(*number(Kind.PROJECT)),
        "running": lambda: x.running(*number(Kind.INITIATIVE)),
        "months_since": lambda: x.since(*number(Kind.CARD)),
        "met": lambda: x.met(*number(Kind.CARD)),
        "flag": lambda: x.flag(*number(Kind.FLAG)),
        "remembers": lambda: x.remembers(number(Kind.MEMORY, 1)),
        "memory": lambda: x.memory(*number(Kind.POWER)),
        "open_ask": lambda: x.open_ask(*number(Kind.ASK)),
        "promised": lambda: x.promised(number(Kind.PROMISE)),
        "fate": lambda: x.fate(*number(Kind.FATE), *number(Kind.FATE_VALUE, 1)),
        "face": lambda: x.face(*number(Kind.CARD), *number(Kind.FACE, 1)),
        "quiet": lambda: x.quiet(*number(Kind.POWER)),
    }
    answer = answers[name]()
    return Fraction(float(answer if isinstance(answer, float | bool) else answer[0]))
