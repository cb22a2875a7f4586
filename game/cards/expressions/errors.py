"""What can be wrong with an expression, as a value: raised by the parser, listed by the resolver and the judge."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """Names a kind of mistake; the checker gives each one a permanent code."""

    # reading: raised by `parse`
    EMPTY = "empty"
    TOO_LONG = "too-long"
    TOO_DEEP = "too-deep"
    CHARACTER = "character"
    STRING = "string"
    NUMBER = "number"
    DATE = "date"
    PLACEHOLDER = "placeholder"
    SYNTAX = "syntax"
    BRACKET = "bracket"
    CHAIN = "chain"

    # references: listed by `resolve`
    NAME = "unknown-name"
    FUNCTION = "unknown-function"
    POWER = "unknown-power"
    DOMAIN = "unknown-domain"
    ORGANIZATION = "unknown-organization"
    CARD = "unknown-card"
    OPTION = "unknown-option"
    FACE = "unknown-face"
    INITIATIVE = "unknown-initiative"
    PROJECT = "unknown-project"
    FLAG = "unknown-flag"
    MEMORY = "unknown-memory"
    ASK = "unknown-ask"
    PROMISE = "unknown-promise"
    FATE = "unknown-fate"
    FATE_VALUE = "unknown-fate-value"

    # sense: listed by `resolve` …
    COUNT = "argument-count"
    ARGUMENT = "argument-kind"
    NOT_CONDITION = "not-a-condition"
    DATE_USE = "date-use"
    SHOCK_ONLY = "shock-only"
    # … and by `analyse`
    DIVISOR = "divisor"
    TOO_LARGE = "too-large"
    NEVER = "never-holds"
    ALWAYS = "always-holds"


class ExpressionError(ValueError):
    """Says what is wrong, where, and what might be meant.

    `column` counts characters from 0 at the start of the expression's text, so that adding it to the column of
    the text's first character gives the place in the file. `candidates` are all the names that would have been
    right here; choosing the likeliest is left to whoever prints the problem.
    """

    def __init__(
        self,
        kind: Fault,
        column: int,
        length: int,
        message: str,
        hint: str = "",
        candidates: tuple[str, ...] = (),
        word: str = "",
    ) -> None:
        """Keeps what is wrong; a length is at least 1, so that there is something to underline."""
        super().__init__(message)
        self.kind = kind
        self.column = column
        self.length = max(1, length)
        self.message = message
        self.hint = hint
        self.candidates = candidates
        self.word = word
        """The wrong name, where a name is wrong: what a guess starts from."""

    def __repr__(self) -> str:
        """Writes the kind, the place and the message."""
        return f"ExpressionError({self.kind.value} at {self.column}+{self.length}: {self.message})"
