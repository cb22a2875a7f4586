"""Facts: labels in one column, what they say in another; above each other where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.ui.kit import Kit, Run
from game.ui.widgets.base import Widget
from game.ui.widgets.text import Text

LEAST_BESIDE = 300
"""Units of width from which label and fact stand side by side."""
WIDEST_LABEL = 0.34
"""The part of the width that the labels take at most."""


Fact = tuple[str, str | Sequence[Run] | Widget]
"""A label, and what it says: words, runs of words, or a widget."""


class Facts(Widget):
    """Shows pairs of a label and a fact; a fact is words, runs of words, or any widget."""

    def __init__(self, pairs: Sequence[Fact], gap: float = 6) -> None:
        """Takes the pairs from top to bottom; those whose fact is empty are left out."""
        super().__init__()
        self.gap = gap
        self.pairs = [
            (Text(name, "small", "dim"), fact if isinstance(fact, Widget) else Text(fact))
            for name, fact in pairs
            if fact
        ]
        self.children = [each for pair in self.pairs for each in pair]

    def _label_width(self, kit: Kit, width: int) -> int:
        """Returns the width of the column of labels; 0 where label and fact stand above each other."""
        if width < kit.px(LEAST_BESIDE):
            return 0
        widest = max((name.natural(kit) for name, _ in self.pairs), default=0)
        return min(widest, round(width * WIDEST_LABEL))

    def _rows(self, kit: Kit, width: int) -> tuple[int, list[tuple[int, int]]]:
        """Returns the width of the labels, and the heights of each label and fact."""
        left = self._label_width(kit, width)
        right = width - left - kit.px(12) if left else width
        return left, [(name.height(kit, left or width), fact.height(kit, right)) for name, fact in self.pairs]

    def _drop(self, kit: Kit, fact: Widget) -> int:
        """Returns how far a label stands lower than its fact, so that both stand on one line."""
        style = fact.runs[0].style if isinstance(fact, Text) and fact.runs else "small"
        return max(0, kit.type.line_height(style) - kit.type.line_height("small")) * 3 // 4

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of all rows."""
        left, rows = self._rows(kit, width)
        return sum(max(row) if left else sum(row) for row in rows) + kit.px(self.gap) * max(0, len(rows) - 1)

    def arrange(self, kit: Kit) -> None:
        """Sets each fact beside or below its label; the first lines stand on one level."""
        rect, top = self.rect, self.rect.y
        left, rows = self._rows(kit, rect.w)
        for (name, fact), (tall, high) in zip(self.pairs, rows, strict=True):
            if left:
                name.place(kit, Rect(rect.x, top + min(self._drop(kit, fact), max(0, high - tall)), left, tall))
                fact.place(kit, Rect(rect.x + left + kit.px(12), top, rect.w - left - kit.px(12), max(tall, high)))
                top += max(tall, high)
            else:
                name.place(kit, Rect(rect.x, top, rect.w, tall))
                fact.place(kit, Rect(rect.x, top + tall, rect.w, high))
                top += tall + high
            top += kit.px(self.gap)
