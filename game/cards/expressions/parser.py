"""Reads tokens into a tree: or < and < not < comparison (no chains) < + - < * / < unary."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple

from game.cards.expressions.errors import ExpressionError, Fault
from game.cards.expressions.tokens import Shape, Token, tokenize
from game.cards.expressions.tree import (
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
)

MAX_DEPTH: Final = 30
"""How deep brackets, functions and signs may stand inside one another."""

COMPARISONS: Final = frozenset({"<", "<=", ">", ">=", "==", "!="})
PRODUCT: Final = frozenset({"*", "/"})


class Amount(NamedTuple):
    """An amount as authors write it: what it adds, or, when it began with `=`, what it sets."""

    expr: Expr
    sets: bool


def parse(text: str, bindings: Mapping[str, str] | None = None) -> Expr:
    """Reads an expression; bindings fill `<power>` and `<domain>`; raises ExpressionError."""
    return _Parser(tokenize(text, bindings)).whole()


def parse_amount(text: str, bindings: Mapping[str, str] | None = None) -> Amount:
    """Reads an amount, which may begin with `=`; columns are those of the text, the sign included."""
    lead = len(text) - len(text.lstrip())
    sets = text.startswith("=", lead) and not text.startswith("==", lead)
    return Amount(parse(text[:lead] + " " + text[lead + 1 :] if sets else text, bindings), sets)


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._place = 0
        self._depth = 0

    def whole(self) -> Expr:
        if len(self._tokens) == 1:
            raise ExpressionError(Fault.EMPTY, 0, 1, "an expression is missing here")
        expr = self._or()
        if self._next.shape is not Shape.END:
            raise self._misplaced(self._next)
        return expr

    @property
    def _next(self) -> Token:
        return self._tokens[self._place]

    def _take(self) -> Token:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def _sees(self, shape: Shape, *texts: str) -> bool:
        return self._next.shape is shape and self._next.text in texts

    def _since(self, start: int) -> int:
        """The length from a column to the end of the token read last."""
        return self._tokens[self._place - 1].end - start

    def _or(self) -> Expr:
        return self._logic("or", self._and)

    def _and(self) -> Expr:
        return self._logic("and", self._not)

    def _logic(self, operator: str, part: Callable[[], Expr]) -> Expr:
        start = self._next.column
        parts = [part()]
        while self._sees(Shape.KEYWORD, operator):
            self._take()
            parts.append(part())
        if len(parts) == 1:
            return parts[0]
        operands: list[Expr] = []
        for each in parts:
            # `a or (b or c)` says what `a or b or c` says.
            operands.extend(each.operands if isinstance(each, Logic) and each.operator == operator else (each,))
        return Logic(operator, tuple(operands), column=start, length=self._since(start))

    def _not(self) -> Expr:
        if not self._sees(Shape.KEYWORD, "not"):
            return self._comparison()
        start = self._take().column
        operand = self._deeper(start, self._not)
        return Not(operand, column=start, length=self._since(start))

    def _comparison(self) -> Expr:
        start = self._next.column
        left = self._chain(SUM, lambda: self._chain(PRODUCT, self._unary))
        if not self._sees(Shape.OPERATOR, *COMPARISONS):
            return left
        operator = self._take().text
        right = self._chain(SUM, lambda: self._chain(PRODUCT, self._unary))
        if self._sees(Shape.OPERATOR, *COMPARISONS):
            hint = "say it in two: 'a < b and b < c'"
            raise ExpressionError(
                Fault.CHAIN, self._next.column, self._next.length, "comparisons cannot be chained", hint
            )
        return Compare(operator, left, right, column=start, length=self._since(start))

    def _chain(self, level: frozenset[str], part: Callable[[], Expr]) -> Expr:
        start = self._next.column
        first = part()
        operators: list[str] = []
        operands = [first]
        while self._sees(Shape.OPERATOR, *level):
            operators.append(self._take().text)
            operands.append(part())
        if not operators:
            return first
        if isinstance(first, Chain) and first.operators[0] in level:
            # `(a - b) + c` is read from left to right anyway.
            operators[:0], operands[:1] = first.operators, first.operands
        return Chain(tuple(operators), tuple(operands), column=start, length=self._since(start))

    def _unary(self) -> Expr:
        token = self._next
        if self._sees(Shape.OPERATOR, "+"):
            self._take()
            return self._deeper(token.column, self._unary)
        if self._sees(Shape.OPERATOR, "-"):
            self._take()
            operand = self._deeper(token.column, self._unary)
            length = self._since(token.column)
            if isinstance(operand, Number):
                return Number(0.0 - operand.value, column=token.column, length=length)
            return Negative(operand, column=token.column, length=length)
        return self._atom()

    def _atom(self) -> Expr:
        token = self._next
        match token.shape:
            case Shape.NUMBER:
                self._take()
                return Number(float(token.text), column=token.column, length=token.length)
            case Shape.DATE:
                self._take()
                return _date(token)
            case Shape.WORD:
                self._take()
                return self._call(token) if self._sees(Shape.OPERATOR, "(") else _name(token)
            case _ if self._sees(Shape.OPERATOR, "("):
                self._take()
                inner = self._deeper(token.column, self._or)
                self._close(token)
                return inner
            case _:
                raise self._missing(token)

    def _call(self, name: Token) -> Expr:
        bracket = self._take()
        arguments: list[Expr] = []
        if not self._sees(Shape.OPERATOR, ")"):
            arguments.append(self._deeper(bracket.column, self._or))
            while self._sees(Shape.OPERATOR, ","):
                self._take()
                arguments.append(self._deeper(bracket.column, self._or))
        self._close(bracket)
        length = self._since(name.column)
        return Call(name.text, tuple(arguments), name.length, column=name.column, length=length)

    def _close(self, bracket: Token) -> None:
        if self._next.shape is Shape.END:
            raise ExpressionError(Fault.BRACKET, bracket.column, 1, "this bracket is never closed")
        if not self._sees(Shape.OPERATOR, ")"):
            raise self._misplaced(self._next)
        self._take()

    def _deeper(self, column: int, part: Callable[[], Expr]) -> Expr:
        if self._depth >= MAX_DEPTH:
            message = f"more than {MAX_DEPTH} brackets or signs inside one another"
            raise ExpressionError(Fault.TOO_DEEP, column, 1, message)
        self._depth += 1
        inner = part()
        self._depth -= 1
        return inner

    def _missing(self, token: Token) -> ExpressionError:
        """What to say where a value should stand and something else does."""
        if token.shape is Shape.END:
            return ExpressionError(Fault.SYNTAX, token.column, 1, "a value is missing at the end")
        hint = "put brackets round it: '(not …)'" if token.text == "not" else ""
        message = f"a value is missing before '{token.text}'"
        return ExpressionError(Fault.SYNTAX, token.column, token.length, message, hint)

    def _misplaced(self, token: Token) -> ExpressionError:
        """What to say where an expression might end and something else follows."""
        if token.text == ")":
            return ExpressionError(Fault.BRACKET, token.column, 1, "no bracket is open here")
        if token.text == ",":
            hint = "a decimal has a point: 0.5; a comma stands between the arguments of a function"
            return ExpressionError(Fault.SYNTAX, token.column, 1, "a comma has no meaning here", hint)
        hint = f"write '{token.text.lower()}'" if token.text.lower() in ("and", "or", "not") else ""
        message = f"an operator is missing before '{token.text}'"
        return ExpressionError(Fault.SYNTAX, token.column, token.length, message, hint)


def _name(token: Token) -> Name:
    return Name(token.text, column=token.column, length=token.length)


def _date(token: Token) -> DateLiteral:
    year, month, *day = (int(part) for part in token.text.split("-"))
    first = date(year, month, day[0] if day else 1).toordinal()
    last = first if day else first + calendar.monthrange(year, month)[1] - 1
    return DateLiteral(token.text, first, last, column=token.column, length=token.length)
