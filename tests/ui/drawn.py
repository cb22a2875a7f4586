"""Draws a page and notes every word on it: where it came to stand, in which colour, and what was below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.kit.text import Piece
from game.ui.theme import Colour, contrast
from game.ui.widgets.base import Widget
from game.ui.widgets.field import Field
from game.ui.widgets.scroll import Scroll

SLACK = 2  # pixels that rounding and the tails of italic letters may cost
READABLE = 4.5


@dataclass(frozen=True, slots=True)
class Word:
    """Is a piece of text on the page: its widget's place, its own, the part that shows, its colour and its ground."""

    text: str
    owner: Widget
    place: Rect
    rect: Rect
    shown: Rect
    colour: Colour
    below: Colour


class Recorder(Canvas):
    """Draws as any canvas does, and notes the words."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(pygame.Surface(kit.size), kit)
        self.surface.fill(kit.theme.ground)
        self.owner = Widget()
        self.found: list[Word] = []

    def _note(self, text: str, rect: Rect, colour: Colour) -> None:
        shown = rect.clip(self.clip)
        if text.strip() and shown.w and shown.h:
            below = pygame.transform.average_color(self.surface, shown)[:3]
            self.found.append(Word(text, self.owner, Rect(self.owner.rect), rect, shown, colour, below))

    def _piece(self, piece: Piece, x: int, baseline: int) -> None:
        run, font = piece.run, self.kit.type.font(piece.run.style)
        colour = self.colour("link" if run.link and run.colour == "ink" else run.colour)
        self._note(piece.text, Rect(x, baseline - font.get_ascent(), piece.width, font.get_height()), colour)
        super()._piece(piece, x, baseline)

    def words(self, text: str, style: str, colour: str, x: int, y: int) -> int:
        font, line = self.kit.type.font(style), self.kit.type.line_height(style)
        rect = Rect(x, y + (line - font.get_height()) // 2, self.kit.type.width(text, style), font.get_height())
        self._note(text, rect, self.colour(colour))
        return super().words(text, style, colour, x, y)


def drawn(root: Widget, kit: Kit) -> Iterator[list[Word]]:
    """Draws a page that is laid out and returns its words, in the order in which they were drawn."""
    recorder = Recorder(kit)
    scrolls = [each for each in root.walk() if isinstance(each, Scroll) and each.room]
    _paint(root, recorder)
    while sum(each.scroll_to(each.offset + max(1, each.rect.h * 2 // 3)) for each in scrolls):
        recorder.surface.fill(kit.theme.ground)
        yield recorder.found
        recorder.found = []
        _paint(root, recorder)
    yield recorder.found


def _paint(widget: Widget, recorder: Recorder) -> None:
    if not widget.rect.colliderect(recorder.clip):
        return
    recorder.owner = widget
    widget.draw(recorder)
    with recorder.clipped(widget.view()):
        for child in widget.children:
            _paint(child, recorder)


def blots(words: list[Word]) -> Iterator[str]:
    """Yields a sentence for each word that is cut off, runs into another, or is hard to read."""
    for word in words:
        reach = word.place.inflate(2 * SLACK, 2 * SLACK)
        if not reach.contains(_core(word.rect)) and not isinstance(word.owner, Field):
            yield f"{_said(word)} is drawn at {tuple(word.rect)}, past {tuple(word.place)}"
        if contrast(word.colour, word.below) < READABLE:
            yield f"{_said(word)} has a contrast of {contrast(word.colour, word.below):.1f} on {word.below}"
    cores = [_core(word.shown) for word in words]
    for place, core in enumerate(cores):
        for other in core.collidelistall(cores[:place]):
            yield f"{_said(words[place])} runs into {_said(words[other])}"


def _core(rect: Rect) -> Rect:
    """Returns the part of a line of text that letters fill: lines stand close, and their boxes overlap a little."""
    return Rect(rect.x + 1, rect.y + rect.h // 4, max(1, rect.w - 2), max(1, rect.h // 2))


def _said(word: Word) -> str:
    return f"“{word.text[:40]}” of {type(word.owner).__name__} {word.owner.name or '-'}"
