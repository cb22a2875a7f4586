"""Cuts the text of an expression into tokens.

A hyphen inside a word belongs to the word (`price-cap`), so a minus between names needs spaces. `<power>` and
`<domain>` inside a word are placeholders: their bindings are put in here, while columns stay those of the text
as the author typed it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from game.cards.expressions.errors import ExpressionError, Fault

MAX_LENGTH: Final = 500
"""The most characters an expression may have."""

MAX_NUMBER: Final = 1_000_000
"""Numbers lie between minus this and this."""

KEYWORDS: Final = frozenset({"and", "or", "not"})

_HOLE = r"<(?:power|domain)>"
_WORD = rf"(?:[A-Za-z_]|{_HOLE})(?:\w|{_HOLE}|[-.](?=\w|{_HOLE}))*"
_TOKEN: Final = re.compile(
    rf"""(?P<space>[ \t]+)
    |(?P<date>\d{{4}}-\d[\w.-]*)
    |(?P<number>\d[\w.]*)
    |(?P<word>{_WORD})
    |(?P<foreign>\*\*|//|<>|&&|\|\|)
    |(?P<operator><=|>=|==|!=|[-+*/()<>,])""",
    re.ASCII | re.VERBOSE,
)
_PLACEHOLDER: Final = re.compile(_HOLE)
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_DATE: Final = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)

_INSTEAD: Final[Mapping[str, str]] = {
    "**": "there are no powers: multiply, as in 'x * x'",
    "//": "divide with one '/'",
    "<>": "write '!=' for unequal",
    "&&": "write 'and'",
    "||": "write 'or'",
    "&": "write 'and'",
    "|": "write 'or'",
    "!": "write 'not', or '!=' for unequal",
    "=": "compare with '=='; only an amount that sets may begin with '='",
    "%": "write a share as a number: 0.3 for 30 per cent",
    "^": "there are no powers: multiply, as in 'x * x'",
    ".": "a decimal begins with a digit: 0.5",
    "[": "use round brackets",
    "]": "use round brackets",
    "{": "use round brackets",
    "}": "use round brackets",
    "\n": "an expression stands on one line",
    "\r": "an expression stands on one line",
    "\N{MINUS SIGN}": "write the hyphen of the keyboard: '-'",
    "\N{EN DASH}": "write the hyphen of the keyboard: '-'",
    "\N{EM DASH}": "write the hyphen of the keyboard: '-'",
    "\N{MULTIPLICATION SIGN}": "write '*'",
    "\N{MIDDLE DOT}": "write '*'",
    "\N{DIVISION SIGN}": "write '/'",
    "\N{GREATER-THAN OR EQUAL TO}": "write '>='",
    "\N{LESS-THAN OR EQUAL TO}": "write '<='",
    "\N{NOT EQUAL TO}": "write '!='",
    "\N{NO-BREAK SPACE}": "write a plain space",
}
_QUOTES: Final = frozenset("\"'`\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
                           "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}")  # fmt: skip


class Shape(Enum):
    """Names what a token is."""

    NUMBER = "number"
    DATE = "date"
    WORD = "word"
    KEYWORD = "keyword"
    OPERATOR = "operator"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """Holds one token: its text with placeholders filled, and where it stands in the text as typed."""

    shape: Shape
    text: str
    column: int
    length: int

    @property
    def end(self) -> int:
        """The column behind the token's last character."""
        return self.column + self.length


def tokenize(text: str, bindings: Mapping[str, str] | None = None) -> list[Token]:
    """Cuts a text into tokens, the last of which is the end; raises ExpressionError."""
    if len(text) > MAX_LENGTH:
        message = f"an expression may have {MAX_LENGTH} characters, this one has {len(text)}"
        raise ExpressionError(Fault.TOO_LONG, MAX_LENGTH, 1, message)
    tokens: list[Token] = []
    column = 0
    while column < len(text):
        found = _TOKEN.match(text, column)
        if found is None:
            raise _stranger(text[column], column)
        raw = found.group()
        match found.lastgroup:
            case "number":
                tokens.append(_number(raw, column))
            case "date":
                tokens.append(_date(raw, column))
            case "word":
                tokens.append(_word(raw, column, bindings or {}))
            case "operator":
                tokens.append(Token(Shape.OPERATOR, raw, column, len(raw)))
            case "foreign":
                raise ExpressionError(Fault.CHARACTER, column, len(raw), f"there is no '{raw}' here", _INSTEAD[raw])
        column = found.end()
    tokens.append(Token(Shape.END, "", len(text.rstrip()), 0))
    return tokens


def _number(raw: str, column: int) -> Token:
    if not _NUMBER.fullmatch(raw):
        hint = "write numbers plainly, as in 12 or 0.35"
        raise ExpressionError(Fault.NUMBER, column, len(raw), f"'{raw}' is not a number", hint)
    if float(raw) > MAX_NUMBER:
        message = f"numbers lie between -{MAX_NUMBER:,} and {MAX_NUMBER:,}"
        raise ExpressionError(Fault.NUMBER, column, len(raw), message)
    return Token(Shape.NUMBER, raw, column, len(raw))


def _date(raw: str, column: int) -> Token:
    parts = _DATE.fullmatch(raw)
    try:
        if parts is None:
            raise ValueError(raw)
        date(int(parts[1]), int(parts[2]), int(parts[3] or 1))
    except ValueError:
        hint = "dates are written 2022-01 or 2022-01-05; a minus needs spaces"
        raise ExpressionError(Fault.DATE, column, len(raw), f"'{raw}' is not a date", hint) from None
    return Token(Shape.DATE, raw, column, len(raw))


def _word(raw: str, column: int, bindings: Mapping[str, str]) -> Token:
    text = raw
    for hole in _PLACEHOLDER.finditer(raw):
        name = hole.group()[1:-1]
        if name not in bindings:
            message = f"'{hole.group()}' stands for nothing here"
            hint = f"it may be used in a card whose id holds '{hole.group()}'"
            raise ExpressionError(Fault.PLACEHOLDER, column + hole.start(), len(hole.group()), message, hint)
        text = text.replace(hole.group(), bindings[name])
    return Token(Shape.KEYWORD if text in KEYWORDS else Shape.WORD, text, column, len(raw))


def _stranger(char: str, column: int) -> ExpressionError:
    if char in _QUOTES:
        hint = "write names without quotation marks"
        return ExpressionError(Fault.STRING, column, 1, "there are no texts here", hint)
    # A character that is not plain is named, never printed: it may turn the line round or be invisible.
    plain = char.isascii() and char.isprintable()
    shown = f"'{char}'" if plain else f"U+{ord(char):04X} ({unicodedata.name(char, 'unnamed').lower()})"
    return ExpressionError(Fault.CHARACTER, column, 1, f"unexpected character {shown}", _INSTEAD.get(char, ""))
