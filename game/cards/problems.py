"""What is wrong with content, where, and how it is printed for people, programs and code reviews."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from game.cards.codes import CODES, family

PER_FILE = 30  # problems printed for one file
WIDEST = 160  # characters of a source line shown
READ_AT_MOST = 1_000_001  # bytes read again for excerpts
NOT_SHOWN = frozenset({"E009"})  # what a link leads to is no business of a pack


class Place(NamedTuple):
    """Points at a stretch of one line of a file; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Says one thing that is wrong: its code, its place, a sentence, and perhaps a hint with a place to look at."""

    code: str
    place: Place
    message: str
    hint: str = ""
    see: Place | None = None

    @property
    def severity(self) -> str:
        """Is `error` or `warning`, as the letter of the code says."""
        return "error" if self.code[0] == "E" else "warning"


def problem(code: str, place: Place, hint: str = "", see: Place | None = None, **words: object) -> Problem:
    """Makes a problem from the table of codes; `words` fill the gaps of its sentence."""
    message = CODES[code].format(**{name: _clip(word) for name, word in words.items()})
    return Problem(code, place, clean(message), clean(hint), see)


def did_you_mean(word: str | None) -> str:
    """Words a guess as a hint; empty when there is none."""
    return f"did you mean '{word}'?" if word else ""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sorts problems by file, line, column and code, without doubles."""
    return sorted(set(problems), key=lambda p: (p.place, p.code, p.message, p.hint))


def count(problems: Iterable[Problem]) -> tuple[int, int]:
    """Counts errors and warnings."""
    severities = [p.severity for p in problems]
    return severities.count("error"), severities.count("warning")


def summary(problems: Iterable[Problem], cards: int) -> str:
    """Sums up in one line: `3 errors, 1 warning in 212 cards`."""
    errors, warnings = count(problems)
    return f"{_plural(errors, 'error')}, {_plural(warnings, 'warning')} in {_plural(cards, 'card')}"


def as_text(problems: Iterable[Problem], cards: int) -> str:
    """Prints problems for people: a line each, a hint, the source line and a caret under the word."""
    ordered = in_order(problems)
    parts: list[str] = []
    for file, group in groupby(ordered, key=lambda p: p.place.file):
        members = list(group)
        lines = source_lines(file)
        for each in members[:PER_FILE]:
            parts += _block(each, lines)
        if len(members) > PER_FILE:
            parts.append(f"{shown(file)}: {len(members) - PER_FILE} more problems in this file")
    parts.append(summary(ordered, cards))
    return "\n".join(parts)


def as_json(problems: Iterable[Problem], cards: int) -> str:
    """Prints problems for programs: all of them, with the same words."""
    ordered = in_order(problems)
    errors, warnings = count(ordered)
    rows = [
        {
            "file": shown(p.place.file),
            "line": p.place.line,
            "column": p.place.column,
            "length": p.place.length,
            "severity": p.severity,
            "code": p.code,
            "family": family(p.code),
            "message": p.message,
            "hint": p.hint,
            "see": f"{shown(p.see.file)}:{p.see.line}" if p.see else "",
        }
        for p in ordered
    ]
    whole = {"problems": rows, "errors": errors, "warnings": warnings, "cards": cards}
    return json.dumps(whole, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem], cards: int) -> str:
    """Prints problems as workflow commands, which a code review shows beside the line."""
    ordered = in_order(problems)
    parts = []
    for p in ordered:
        where = {
            "file": shown(p.place.file),
            "line": p.place.line,
            "col": p.place.column,
            "endColumn": p.place.column + p.place.length,
            "title": p.code,
        }
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
        parts.append(f"::{p.severity} {properties}::{_data(' '.join(filter(None, (p.message, _hint(p)))))}")
    parts.append(summary(ordered, cards))
    return "\n".join(parts)


FORMATS = {"text": as_text, "json": as_json, "github": as_github}


def shown(file: str) -> str:
    """Names a file as a reader would: below the current folder if it lies there, with slashes, one line."""
    path = Path(file)
    with suppress(ValueError):
        path = path.relative_to(Path.cwd())
    return clean(path.as_posix())


def clean(text: str) -> str:
    """Replaces control, bidi and other invisible characters, which could disguise what a line says."""
    if text.isascii() and text.isprintable():
        return text
    return "".join("\ufffd" if unicodedata.category(c) in _UNSEEN else c for c in text.replace("\t", " "))


def source_lines(file: str) -> Sequence[str]:
    """Reads the lines of a file for excerpts; nothing when it cannot be read or is too large."""
    path = Path(file)
    try:
        if not path.is_file():
            return []
        with path.open("rb") as stream:
            data = stream.read(READ_AT_MOST)
    except OSError:
        return []
    if len(data) == READ_AT_MOST:
        return []
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def _block(p: Problem, lines: Sequence[str]) -> list[str]:
    block = [f"{shown(p.place.file)}:{p.place.line}:{p.place.column}: {p.severity} {p.code} {p.message}"]
    if p.hint or p.see:
        block.append(f"    {_hint(p)}")
    if p.place.line <= len(lines) and p.code not in NOT_SHOWN:
        block += _excerpt(p.place, lines[p.place.line - 1])
    return block


def _excerpt(place: Place, line: str) -> list[str]:
    start = place.column - 1
    if start > len(line) or not line.strip():
        return []
    skipped = max(0, start - WIDEST // 2) if len(line) > WIDEST else 0
    window = clean(line[skipped : skipped + WIDEST])
    before = "… " if skipped else ""
    caret_at = len(before) + start - skipped
    carets = max(1, min(place.length, len(before) + len(window) - caret_at))
    number = str(place.line)
    after = " …" if skipped + WIDEST < len(line) else ""
    return [
        f"{number} | {before}{window.rstrip()}{after}",
        f"{' ' * len(number)} | {' ' * caret_at}{'^' * carets}",
    ]


def _hint(p: Problem) -> str:
    see = f"({shown(p.see.file)}:{p.see.line})" if p.see else ""
    return " ".join(filter(None, (p.hint, see)))


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _clip(word: object) -> object:
    return word[:200] + "…" if isinstance(word, str) and len(word) > 200 else word


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
