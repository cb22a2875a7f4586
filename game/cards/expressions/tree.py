"""The tree of an expression: frozen nodes that keep where they stand, and their canonical text.

Two trees are equal when they say the same, wherever they stand: column and length take no part in `==`.
Operators of one strength form one node, read from left to right, so that a tree is only as deep as its brackets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Keeps where a part of an expression stands: its first column (from 0) and its length."""

    column: int = field(default=0, compare=False)
    length: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A number as typed, its sign included."""

    value: float

    @property
    def exact(self) -> Fraction:
        """The decimal that the author typed, not the binary number next to it."""
        return _decimal(self.value)


@lru_cache(maxsize=4096)
def _decimal(value: float) -> Fraction:
    return Fraction(Decimal(repr(value)))


@dataclass(frozen=True, slots=True)
class DateLiteral(Node):
    """A month (2022-01) or a day (2022-01-05), with the ordinals of its first and last day."""

    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A word: an indicator, `date`, `months`, or the id that a function asks for."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative(Node):
    """A minus before its operand."""

    operand: Expr


@dataclass(frozen=True, slots=True)
class Chain(Node):
    """Operands joined by + and -, or by * and /, read from left to right; one operator fewer than operands."""

    operators: tuple[str, ...]
    operands: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Compare(Node):
    """One comparison: < <= > >= == !=."""

    operator: str
    left: Expr
    right: Expr


@dataclass(frozen=True, slots=True)
class Not(Node):
    """A condition turned round."""

    operand: Expr


@dataclass(frozen=True, slots=True)
class Logic(Node):
    """Conditions joined by `and`, or by `or`."""

    operator: str
    operands: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function with its arguments; `name_length` is the length of the function's name as typed."""

    function: str
    arguments: tuple[Expr, ...]
    name_length: int = field(default=0, compare=False)


Expr = Number | DateLiteral | Name | Negative | Chain | Compare | Not | Logic | Call
"""Any node of the tree."""

_OR, _AND, _NOT, _COMPARE, _SUM, _PRODUCT, _UNARY, _ATOM = range(8)
SUM: Final = frozenset({"+", "-"})

MIRROR: Final[Mapping[str, str]] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
"""The comparison that says the same with its sides exchanged."""

OPPOSITE: Final[Mapping[str, str]] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
"""The comparison that holds exactly when the first does not."""


def children(expr: Expr) -> tuple[Expr, ...]:
    """The parts directly below a node, from left to right."""
    match expr:
        case Negative() | Not():
            return (expr.operand,)
        case Chain() | Logic():
            return expr.operands
        case Compare():
            return (expr.left, expr.right)
        case Call():
            return expr.arguments
        case _:
            return ()


def canonical(expr: Expr) -> str:
    """The one text of an expression: independent of spaces, redundant brackets and the spelling of numbers."""
    return _text(expr, _OR)


def number_text(value: float) -> str:
    """The shortest decimal text of a number, never with an exponent."""
    text = format(Decimal(repr(value)).normalize(), "f")
    return "0" if text == "-0" else text


def _text(expr: Expr, needed: int) -> str:
    """The text of a node, in brackets if it binds less strongly than its surroundings need."""
    match expr:
        case Number(value):
            text, strength = number_text(value), _ATOM
        case DateLiteral(text):
            strength = _ATOM
        case Name(text):
            strength = _ATOM
        case Call(function, arguments):
            text, strength = f"{function}({', '.join(_text(each, _OR) for each in arguments)})", _ATOM
        case Negative(operand):
            text, strength = "-" + _text(operand, _UNARY), _UNARY
        case Chain(operators, operands):
            strength = _SUM if operators[0] in SUM else _PRODUCT
            text = _text(operands[0], strength) + "".join(
                f" {operator} {_text(operand, strength + 1)}"
                for operator, operand in zip(operators, operands[1:], strict=True)
            )
        case Compare(operator, left, right):
            text, strength = f"{_text(left, _SUM)} {operator} {_text(right, _SUM)}", _COMPARE
        case Not(operand):
            text, strength = "not " + _text(operand, _NOT), _NOT
        case Logic(operator, operands):
            strength = _OR if operator == "or" else _AND
            text = f" {operator} ".join(_text(each, strength + 1) for each in operands)
    return text if strength >= needed else f"({text})"
