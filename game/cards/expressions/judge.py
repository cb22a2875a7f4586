"""Judges expressions by the declared ranges of what they read.

It proves that no divisor can be zero, bounds every amount, and finds conditions that can never hold or always do.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.cards.expressions.errors import ExpressionError, Fault
from game.cards.expressions.functions import FUNCTIONS, expanded, is_condition
from game.cards.expressions.interval import (
    ALWAYS,
    ARITHMETIC,
    COMPARE,
    LARGEST_VALUE,
    MAYBE,
    NEVER,
    STEP,
    Interval,
    compare_dates,
    near_zero,
)
from game.cards.expressions.scope import CLOCK_RANGES, Scope
from game.cards.expressions.tree import (
    MIRROR,
    OPPOSITE,
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

Known = Mapping[str, Interval]
"""What is known of a value beyond its declared range, by the canonical text of the expression that reads it."""

Holds = Literal["never", "maybe", "always"]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Holds what intervals tell of an expression."""

    bounds: Interval
    """The smallest and the largest value it can have."""
    problems: list[ExpressionError] = field(default_factory=list)
    """Divisors that may be zero, values that may grow beyond all measure."""
    decided: list[ExpressionError] = field(default_factory=list)
    """Conditions, as small as can be named, that can never hold or always do."""

    @property
    def holds(self) -> Holds:
        """Whether the expression, as a condition, can, cannot or must hold."""
        return "always" if self.bounds == ALWAYS else "never" if self.bounds == NEVER else "maybe"


def analyse(expr: Expr, scope: Scope) -> Analysis:
    """Bounds an expression that `resolve` has passed, and lists what its bounds give away."""
    judge = _Judge(scope)
    problems: list[ExpressionError] = []
    decided: list[ExpressionError] = []
    judge.inspect(expr, problems, decided)
    return Analysis(judge.bounds(expr, {}), problems, decided)


def bounds(expr: Expr, scope: Scope) -> Interval:
    """The smallest and the largest value that an expression can have."""
    return _Judge(scope).bounds(expr, {})


def _verdict(expr: Expr, value: Interval) -> ExpressionError:
    kind, word = (Fault.NEVER, "can never hold") if value == NEVER else (Fault.ALWAYS, "always holds")
    return ExpressionError(kind, expr.column, expr.length, f"this condition {word}")


class _Judge:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def inspect(self, expr: Expr, problems: list[ExpressionError], decided: list[ExpressionError]) -> None:
        """Looks at every part by its declared ranges alone, for a part is worked out whatever stands beside it."""
        before = len(problems), len(decided)
        for part in children(expr):
            if not isinstance(expr, Call) or not self._names(expr):
                self.inspect(part, problems, decided)
        if isinstance(expr, Chain):
            for operator, divisor in zip(expr.operators, expr.operands[1:], strict=True):
                if operator == "/" and near_zero(found := self.bounds(divisor, {})):
                    message = "this divisor is zero"
                    if found != (0.0, 0.0):
                        message = f"this divisor may be zero: it lies in {found}"
                    hint = "keep it above zero, as in max(1, …)"
                    problems.append(ExpressionError(Fault.DIVISOR, divisor.column, divisor.length, message, hint))
        value = self.bounds(expr, {})
        if len(problems) == before[0] and max(abs(value.low), abs(value.high)) > LARGEST_VALUE:
            message = "this may grow beyond all measure"
            problems.append(ExpressionError(Fault.TOO_LARGE, expr.column, expr.length, message))
        if is_condition(expr) and value in (NEVER, ALWAYS) and len(decided) == before[1]:
            decided.append(_verdict(expr, value))

    @staticmethod
    def _names(call: Call) -> bool:
        """Whether a function's arguments are names rather than values."""
        return call.function not in ARITHMETIC and call.function != "clamp"

    def bounds(self, expr: Expr, known: Known) -> Interval:
        """The bounds of an expression, given what is known besides the declared ranges."""
        match expr:
            case Number(value):
                return Interval(value, value)
            case DateLiteral():
                return Interval(expr.first, expr.last)
            case Name(name):
                return known.get(name) or self._range(name)
            case Negative(operand):
                inner = self.bounds(operand, known)
                return Interval(-inner.high, -inner.low)
            case Chain(operators, operands):
                total = self.bounds(operands[0], known)
                for operator, operand in zip(operators, operands[1:], strict=True):
                    total = STEP[operator](total, self.bounds(operand, known))
                return total
            case Compare():
                return self._compare(expr, known)
            case Not(operand):
                inner = self.bounds(operand, known)
                return Interval(1.0 - inner.high, 1.0 - inner.low)
            case Logic():
                return self._logic(expr, known)
            case Call():
                return self._call(expr, known)

    def _range(self, name: str) -> Interval:
        found = CLOCK_RANGES.get(name) or self._scope.indicator(name)
        return Interval(found.low, found.high) if found else MAYBE

    def _call(self, call: Call, known: Known) -> Interval:
        full = expanded(call)
        if full is not call:
            return self.bounds(full, known)
        if arithmetic := ARITHMETIC.get(call.function):
            return arithmetic([self.bounds(each, known) for each in call.arguments])
        if told := known.get(canonical(call)):
            return told
        function = FUNCTIONS[call.function]
        return Interval(function.low, function.high)

    def _compare(self, expr: Compare, known: Known) -> Interval:
        if isinstance(expr.left, DateLiteral):
            return self._compare(Compare(MIRROR[expr.operator], expr.right, expr.left), known)
        left, right = self.bounds(expr.left, known), self.bounds(expr.right, known)
        if isinstance(expr.right, DateLiteral):
            return compare_dates(expr.operator, left, right)
        return COMPARE[expr.operator](left, right)

    def _logic(self, expr: Logic, known: Known) -> Interval:
        """Judges each part by what the parts before it leave open: `x > 6 and x < 4` never holds."""
        settles, goes_on = (NEVER, True) if expr.operator == "and" else (ALWAYS, False)
        everything = True
        for place, part in enumerate(expr.operands):
            value = self.bounds(part, known)
            if value == settles:
                return settles
            everything = everything and value == Interval(1.0 - settles.low, 1.0 - settles.low)
            # What a part says of two names says more once a later part has narrowed one of them: hence twice.
            for said in (part, *expr.operands[:place]):
                further = self._learn(known, said, goes_on)
                if further is None:
                    return settles
                known = further
        return Interval(1.0 - settles.low, 1.0 - settles.low) if everything else MAYBE

    def _learn(self, known: Known, expr: Expr, truth: bool) -> Known | None:
        """What is known once a condition holds (or does not); None when it cannot be so."""
        expr = expanded(expr)
        match expr:
            case Not(operand):
                return self._learn(known, operand, not truth)
            case Logic(operator, operands) if truth is (operator == "and"):
                found: Known | None = known
                for part in operands:
                    found = None if found is None else self._learn(found, part, truth)
                return found
            case Compare(operator, left, right):
                operator = operator if truth else OPPOSITE[operator]
                if isinstance(left, DateLiteral):
                    operator, left, right = MIRROR[operator], right, left
                half = self._narrow(known, left, operator, right)
                return None if half is None else self._narrow(half, right, MIRROR[operator], left)
            case Call():
                return {**known, canonical(expr): ALWAYS if truth else NEVER}
            case _:
                return known

    def _narrow(self, known: Known, target: Expr, operator: str, other: Expr) -> Known | None:
        """Narrows what a name or a function can be, knowing how it compares with something else."""
        target = expanded(target)
        if not isinstance(target, Name | Call) or (isinstance(target, Call) and target.function in ARITHMETIC):
            return known
        low, high = self.bounds(target, known)
        limit = self.bounds(other, known)
        step = self._step(target)
        match operator:
            case ">=" | ">" if isinstance(other, DateLiteral):
                low = max(low, limit.low if operator == ">=" else limit.high + 1.0)
            case "<=" | "<" if isinstance(other, DateLiteral):
                high = min(high, limit.high if operator == "<=" else limit.low - 1.0)
            case ">=" | ">":
                low = max(low, _up(limit.low, step, strictly=operator == ">"))
            case "<=" | "<":
                high = min(high, -_up(-limit.high, step, strictly=operator == "<"))
            case "==":
                low, high = max(low, limit.low), min(high, limit.high)
            case _ if limit.low == limit.high == low:
                low += step
            case _ if limit.low == limit.high == high:
                high -= step
        return {**known, canonical(target): Interval(low, high)} if low <= high else None

    def _step(self, target: Expr) -> float:
        """The steps in which a value moves, 0 if it may be anything."""
        if isinstance(target, Name):
            found = CLOCK_RANGES.get(target.name) or self._scope.indicator(target.name)
            return found.step if found else 0.0
        return 1.0 if is_condition(target) else 0.0


def _up(limit: float, step: float, *, strictly: bool) -> float:
    """The smallest value on the grid of a step at (or strictly) above a limit."""
    if step <= 0.0:
        return limit
    # Limits are typed decimals: what rounding alone put beside the grid counts as on it.
    place = limit / step
    near = round(place)
    if abs(place - near) < 1e-6:
        return (near + 1) * step if strictly else limit
    return math.ceil(place) * step
