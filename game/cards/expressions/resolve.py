"""Checks that every name of an expression exists and that every part is of the kind that its place needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from game.cards.expressions.errors import ExpressionError, Fault
from game.cards.expressions.functions import CLOCK, FUNCTIONS, OF_FIRST, Function, Kind, Result, expanded
from game.cards.expressions.scope import Scope
from game.cards.expressions.tree import (
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
    canonical,
    children,
)

Wants = Literal["amount", "condition"]
"""What the place in the card needs: an amount (a condition counts 0 or 1 there) or a condition."""

UNKNOWN: Final = {
    Kind.INDICATOR: Fault.NAME,
    Kind.POWER: Fault.POWER,
    Kind.DOMAIN: Fault.DOMAIN,
    Kind.ORGANIZATION: Fault.ORGANIZATION,
    Kind.CARD: Fault.CARD,
    Kind.OPTION: Fault.OPTION,
    Kind.FACE: Fault.FACE,
    Kind.INITIATIVE: Fault.INITIATIVE,
    Kind.PROJECT: Fault.PROJECT,
    Kind.FLAG: Fault.FLAG,
    Kind.MEMORY: Fault.MEMORY,
    Kind.ASK: Fault.ASK,
    Kind.PROMISE: Fault.PROMISE,
    Kind.FATE: Fault.FATE,
    Kind.FATE_VALUE: Fault.FATE_VALUE,
}
"""The fault of a name that is not among those of its kind."""


class Reference(NamedTuple):
    """Names one thing that an expression reads, and where; `of` is the owner of an option, face, memory or value."""

    kind: Kind
    name: str
    of: str | None
    column: int
    length: int


def resolve(expr: Expr, scope: Scope, *, wants: Wants | None = None, shocks: bool = False) -> list[ExpressionError]:
    """Lists everything in an expression that does not exist or does not fit, from left to right."""
    resolver = _Resolver(scope, shocks, [])
    result = resolver.visit(expr)
    if wants == "condition":
        resolver.need_condition(expr, result)
    elif wants == "amount" and result is Result.DATE:
        resolver.fault(Fault.DATE_USE, expr, "a date is not an amount")
    return sorted(resolver.found, key=lambda error: error.column)


def references(expr: Expr) -> Iterator[Reference]:
    """Names everything that an expression reads; functions that stand for indicators name these as well."""
    match expr:
        case Name(name):
            if name not in CLOCK:
                yield Reference(Kind.INDICATOR, name, None, expr.column, expr.length)
        case Call():
            function = FUNCTIONS.get(expr.function)
            owner = None
            for place, argument in enumerate(expr.arguments):
                kind = function.kind_of(place) if function else Kind.NUMBER
                if kind is Kind.NUMBER:
                    yield from references(argument)
                elif isinstance(argument, Name):
                    of = owner if kind in OF_FIRST else None
                    yield Reference(kind, argument.name, of, argument.column, argument.length)
                    owner = owner or argument.name
            if function and function.expand and function.kind_of(0) is not Kind.NUMBER:
                yield from references(expanded(expr))
        case _:
            for part in children(expr):
                yield from references(part)


@dataclass(frozen=True, slots=True)
class _Resolver:
    scope: Scope
    shocks: bool
    found: list[ExpressionError]

    def fault(self, kind: Fault, node: Expr, message: str, hint: str = "") -> None:
        self.found.append(ExpressionError(kind, node.column, node.length, message, hint))

    def visit(self, expr: Expr) -> Result | None:
        """The kind of a part's value, or None when it is wrong and has been reported."""
        match expr:
            case Number():
                return Result.NUMBER
            case DateLiteral():
                return Result.DATE
            case Name():
                return self._name(expr)
            case Negative() | Chain():
                for part in children(expr):
                    self._need_number(part)
                return Result.NUMBER
            case Compare():
                self._compare(expr)
                return Result.CONDITION
            case Not() | Logic():
                for part in children(expr):
                    self.need_condition(part, self.visit(part))
                return Result.CONDITION
            case Call():
                return self._call(expr)

    def need_condition(self, expr: Expr, result: Result | None) -> None:
        """Reports a number or a date that stands where a condition must."""
        if result is Result.NUMBER:
            shown = canonical(expr)
            hint = f"compare it with something: '{shown} > 0'" if len(shown) <= 40 else "compare it with something"
            self.fault(Fault.NOT_CONDITION, expr, "this is a number, not a condition", hint)
        elif result is Result.DATE:
            self.fault(Fault.DATE_USE, expr, "a date is not a condition", "write 'date >= 2022-01'")

    def _need_number(self, expr: Expr) -> None:
        if self.visit(expr) is Result.DATE:
            hint = "for a span since a card, write months_since(card)"
            self.fault(Fault.DATE_USE, expr, "a date can only be compared with a date", hint)

    def _name(self, name: Name) -> Result | None:
        if name.name in CLOCK:
            return Result.DATE if name.name == "date" else Result.NUMBER
        if self.scope.indicator(name.name) is not None:
            return Result.NUMBER
        message = f"unknown name '{name.name}'"
        self._unknown(Kind.INDICATOR, name, message, self._meant(name.name), (*self._all_indicators(), *CLOCK))
        return None

    def _all_indicators(self) -> tuple[str, ...]:
        return tuple(self.scope.names(Kind.INDICATOR) or ())

    def _meant(self, word: str) -> str:
        """A hint for a word that is no name but would mean something if written otherwise."""
        if word in FUNCTIONS:
            return f"it is a function: {FUNCTIONS[word].signature}"
        for place in (place for place, char in enumerate(word) if char == "-"):
            left, right = word[:place], word[place + 1 :]
            if all(part in CLOCK or part.isdigit() or self.scope.indicator(part) for part in (left, right)):
                return f"a minus needs spaces: '{left} - {right}'"
        if word in (self.scope.names(Kind.FLAG) or ()):
            return f"it is a flag: flag({word})"
        return ""

    def _unknown(self, kind: Kind, name: Name, message: str, hint: str, candidates: tuple[str, ...]) -> None:
        fault = UNKNOWN[kind]
        self.found.append(ExpressionError(fault, name.column, name.length, message, hint, candidates, name.name))

    def _compare(self, expr: Compare) -> None:
        left, right = self.visit(expr.left), self.visit(expr.right)
        if Result.DATE not in (left, right) or None in (left, right):
            return
        literals = [isinstance(side, DateLiteral) for side in (expr.left, expr.right)]
        if left is not right or literals[0] is literals[1]:
            self.fault(Fault.DATE_USE, expr, "a date is compared with 'date' alone", "write 'date >= 2022-01'")

    def _call(self, call: Call) -> Result | None:
        function = FUNCTIONS.get(call.function)
        if function is None:
            message = f"unknown function '{call.function}'"
            candidates = tuple(FUNCTIONS)
            self.found.append(
                ExpressionError(Fault.FUNCTION, call.column, call.name_length, message, "", candidates, call.function)
            )
            return None
        if function.shocks_only and not self.shocks:
            message = f"'{function.name}' may only stand in the shock of a rule"
            self.found.append(ExpressionError(Fault.SHOCK_ONLY, call.column, call.name_length, message))
        given, needed = len(call.arguments), len(function.parameters)
        if given < needed or (given > needed and not function.repeats):
            message = f"'{function.name}' takes {needed} argument{'s' if needed > 1 else ''}, here are {given}"
            self.fault(Fault.COUNT, call, message, function.signature)
            return function.result
        owner: str | None = None
        for place, argument in enumerate(call.arguments):
            kind = function.kind_of(place)
            if kind is Kind.NUMBER:
                self._need_number(argument)
            else:
                # Without a known owner there is nothing to look the second argument up in.
                known = (owner is not None or kind not in OF_FIRST) and self._id(function, kind, argument, owner)
                owner = argument.name if known and isinstance(argument, Name) else None
        self._clamp(call)
        return function.result

    def _id(self, function: Function, kind: Kind, argument: Expr, owner: str | None) -> bool:
        """Checks an argument that must be a name of a kind, and tells whether it is one."""
        if not isinstance(argument, Name):
            self.fault(Fault.ARGUMENT, argument, f"the {kind} must be a name here", function.signature)
            return False
        of = owner if kind in OF_FIRST else None
        names = self.scope.names(kind, of)
        if names is None or argument.name in names:
            return True
        shown = f"unknown {kind} '{argument.name}'" if of is None else f"'{of}' has no {kind} '{argument.name}'"
        others = (other for _, other in function.parameters if other is not kind and other not in OF_FIRST)
        swapped = any(argument.name in (self.scope.names(other) or ()) for other in others)
        hint = f"the order is {function.signature}" if swapped else ""
        self._unknown(kind, argument, shown, hint, tuple(names))
        return False

    def _clamp(self, call: Call) -> None:
        match call:
            case Call("clamp", (_, Number(low), Number(high) as ceiling)) if low > high:
                self.fault(Fault.ARGUMENT, ceiling, "the ceiling lies below the floor", FUNCTIONS["clamp"].signature)
