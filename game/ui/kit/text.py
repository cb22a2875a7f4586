"""Text that is measured before it is drawn: runs of styled words wrapped into lines, whatever the size of the type.

A word longer than the line is broken, so that nothing is ever cut off at the side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import pygame

from game.ui.kit.fonts import Fonts

Target = tuple[str, str]
"""Where a link leads: a kind and an id of the codex."""


@dataclass(frozen=True, slots=True)
class Style:
    """Describes how text looks: face, size in units of the layout, leading as a multiple of the size."""

    face: str
    size: float
    leading: float = 1.35


STYLES = {
    "display": Style("serif-bold", 60, 1.15),
    "banner": Style("serif-bold", 40, 1.2),
    "title": Style("serif-bold", 24, 1.25),
    "heading": Style("bold", 17, 1.3),
    "subheading": Style("bold", 14, 1.35),
    "label": Style("bold", 12, 1.35),
    "body": Style("ui", 14),
    "strong": Style("bold", 14),
    "small": Style("ui", 12.5),
    "small-strong": Style("bold", 12.5),
    "prose": Style("serif", 16, 1.32),
    "quote": Style("serif-italic", 15, 1.35),
    "figure": Style("bold", 19, 1.2),
}
"""Every size of type there is; none is smaller than 12 units."""


@dataclass(frozen=True, slots=True)
class Run:
    """Holds words of one look: a style of `STYLES`, a colour of the theme by name, and where they lead if anywhere."""

    text: str
    style: str = "body"
    colour: str = "ink"
    link: Target | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Holds part of a run on one line, and how far from the left it stands, in pixels."""

    run: Run
    text: str
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """Holds what stands on one line: its pieces, its top in the block, its height and the drop to its baseline."""

    pieces: tuple[Piece, ...]
    top: int
    height: int
    ascent: int

    @property
    def width(self) -> int:
        """How far the line reaches, in pixels."""
        return self.pieces[-1].x + self.pieces[-1].width if self.pieces else 0


@dataclass(frozen=True, slots=True)
class Block:
    """Holds wrapped text: its lines, the width its longest line takes, and its height, in pixels."""

    lines: tuple[Line, ...]
    width: int
    height: int


Atom = tuple[Run, str]
"""A word, some spaces or a newline, and the run it comes from."""
WORD = re.compile(r"[^ \n]+|\n| +")


class Typesetter:
    """Wraps runs into blocks; blocks of the same words and width are made once."""

    KEPT = 2000

    def __init__(self, fonts: Fonts, unit: float) -> None:
        """Remembers the faces and how many pixels a unit of the layout takes."""
        self._fonts, self._unit = fonts, unit
        self._blocks: dict[tuple[tuple[Run, ...], int], Block] = {}
        self._widths: dict[tuple[str, str], int] = {}

    def pixels(self, style: str) -> int:
        """Returns the size of a style in pixels."""
        return max(1, round(STYLES[style].size * self._unit))

    def line_height(self, style: str) -> int:
        """Returns the height of one line of a style in pixels."""
        return round(STYLES[style].size * STYLES[style].leading * self._unit)

    def width(self, text: str, style: str) -> int:
        """Returns how wide text is on one line, in pixels."""
        key = (text, style)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) > 20 * self.KEPT:
                self._widths.clear()
            found = self._widths[key] = self.font(style).size(text)[0]
        return found

    def font(self, style: str) -> pygame.font.Font:
        """Returns the face of a style, open at its size."""
        return self._fonts(STYLES[style].face, self.pixels(style))

    def block(self, runs: Sequence[Run], width: int) -> Block:
        """Returns runs wrapped to a width in pixels; a newline in a run begins a new line."""
        key = (tuple(runs), width)
        found = self._blocks.get(key)
        if found is None:
            if len(self._blocks) > self.KEPT:
                self._blocks.clear()
            found = self._blocks[key] = self._set(key[0], max(1, width))
        return found

    def _set(self, runs: tuple[Run, ...], width: int) -> Block:
        lines: list[Line] = []
        top = 0
        for row in self._rows(runs, width):
            line = self._line(row, runs[0].style, top)
            lines.append(line)
            top += line.height
        return Block(tuple(lines), max((line.width for line in lines), default=0), top)

    def _rows(self, runs: tuple[Run, ...], width: int) -> list[list[Atom]]:
        """Fills rows with words, as many as the width takes."""
        rows: list[list[Atom]] = [[]] if runs else []
        used = 0
        for run, word in self._words(runs, width):
            row, atom = rows[-1], (run, word)
            if word == "\n":
                rows.append([])
                used = 0
                continue
            if word.isspace() and not row:
                continue  # a row does not begin with a space
            wide = self.width(word, run.style)
            if row and not word.isspace() and not self._fits(row, atom, used + wide, width):
                carried = _glued(row)
                held = sum(self.width(text, each.style) for each, text in carried)
                if len(carried) == len(row) or not self._fits(carried, atom, held + wide, width):
                    carried, held = [], 0
                if carried:
                    del row[-len(carried) :]
                rows.append(carried)
                used = held
            rows[-1].append(atom)
            used += wide
        return rows

    def _fits(self, row: list[Atom], atom: Atom, words: int, width: int) -> bool:
        """Tells whether a row with one more word, whose words are `words` pixels wide, fits into a width.

        Widths are whole pixels, so a row may be wider than its words by up to one for each: near the edge the row
        itself is measured.
        """
        return words + len(row) < width or sum(piece.width for piece in self._pieces([*row, atom])) <= width

    def _words(self, runs: tuple[Run, ...], width: int) -> Iterator[Atom]:
        """Yields words, runs of spaces and newlines; a word longer than a line comes in parts."""
        for run in runs:
            for word in WORD.findall(run.text):
                if word.isspace() or self.width(word, run.style) <= width:
                    yield run, word
                    continue
                part = ""
                for letter in word:
                    if part and self.width(part + letter, run.style) > width:
                        yield run, part
                        part = ""
                    part += letter
                yield run, part

    def _line(self, row: list[Atom], plain: str, top: int) -> Line:
        """Sets a row on a line."""
        pieces = self._pieces(row)
        tallest = max((piece.run.style for piece in pieces), key=self.line_height, default=plain)
        height, font = self.line_height(tallest), self.font(tallest)
        return Line(pieces, top, height, (height - font.get_height()) // 2 + font.get_ascent())

    def _pieces(self, row: list[Atom]) -> tuple[Piece, ...]:
        """Joins the words of a row into pieces of one run each; spaces at its end take no room."""
        pieces: list[Piece] = []
        x = 0
        end = len(row)
        while end and row[end - 1][1].isspace():
            end -= 1
        for run, words in groupby(row[:end], key=itemgetter(0)):
            text = "".join(word for _, word in words)
            wide = self.width(text, run.style)
            pieces.append(Piece(run, text, x, wide))
            x += wide
        return tuple(pieces)


def _glued(row: list[Atom]) -> list[Atom]:
    """Returns the end of a row that no space parts from what follows."""
    start = len(row)
    while start and not row[start - 1][1].isspace():
        start -= 1
    return row[start:]
