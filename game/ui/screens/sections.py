"""Sections of the pages that look back: a panel with its heading, lines with a mark, a measured part of a sum."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.ui.kit import Canvas, Kit, Run
from game.ui.widgets.base import Node, Widget
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Panel, Row, Space
from game.ui.widgets.text import Follow, Text, heading

YES, NO, OPEN = "check", "x", "minus"
"""Icons for what was kept, what was not, and what is not decided."""


def section(title: str, rows: Sequence[Widget], *, gap: float = 7, note: str = "", fill: str = "panel") -> Panel:
    """Returns a panel with a heading, a note below it if there is one, and its rows."""
    head: list[Widget] = [heading(title)]
    if note:
        head.append(Text(note, "small", "dim"))
    return Panel(Column([Column(head, gap=1), *rows], gap=gap), fill, pad=14, heading=title)


def line(words: str | Sequence[Run], follow: Follow | None = None, style: str = "body") -> Widget:
    """Returns a line of a list: a mark, and words that wrap beside it."""
    return Row([Text("–", style, "gold"), Text(words, style, follow=follow)], (0.0, 1.0), gap=7)


def beside(mark: Widget, words: Widget) -> Widget:
    """Returns words beside a mark of any kind: an icon, the sign of a power."""
    return Row([Column([Space(1), mark], gap=0), words], (0.0, 1.0), gap=9)


def marked(icon: str, words: Sequence[Run], colour: str = "dim", follow: Follow | None = None) -> Widget:
    """Returns words beside an icon."""
    return Row([Column([Space(2), Icon(icon, 16, colour)], gap=0), Text(words, follow=follow)], (0.0, 1.0), gap=8)


class Measured(Widget):
    """Shows a part of a whole: words, its figure, and a bar."""

    def __init__(self, words: str, figure: str, part: float, colour: str = "gold", style: str = "small") -> None:
        """Takes words, the figure in words, the part from 0 to 1, and the colour of the bar."""
        super().__init__()
        self.words, self.figure, self.part, self.colour = words, figure, part, colour
        self._text = Text(words, style)
        self.children = [self._text]

    def _figure_width(self, kit: Kit) -> int:
        return kit.type.width(self.figure, "small-strong")

    def _text_width(self, kit: Kit, width: int) -> int:
        return max(kit.px(60), width - self._figure_width(kit) - kit.px(12))

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the words and of the bar below them."""
        return self._text.height(kit, self._text_width(kit, width)) + kit.px(12)

    def arrange(self, kit: Kit) -> None:
        """Puts the words above the bar."""
        rect = self.rect
        self._text.place(kit, Rect(rect.x, rect.y, self._text_width(kit, rect.w), rect.h - kit.px(12)))

    def draw(self, canvas: Canvas) -> None:
        """Draws figure and bar."""
        kit, rect = canvas.kit, self.rect
        level = self._text.rect.bottom - kit.type.line_height("small")
        canvas.words(self.figure, "small-strong", "ink", rect.right - self._figure_width(kit), level)
        track = Rect(rect.x, rect.bottom - kit.px(9), rect.w, kit.px(7))
        canvas.box(track, canvas.theme.track, radius=3.5)
        if self.part > 0:
            full = Rect(track.x, track.y, max(track.h, round(track.w * min(1.0, self.part))), track.h)
            canvas.box(full, canvas.colour(self.colour), radius=3.5)

    def node(self) -> Node | None:
        """Reads the part."""
        return Node("meter", self.words, self.figure)
