"""Stacks: columns of equal width that are filled one after another, for things of very different heights."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.ui.kit import Kit
from game.ui.widgets.base import Widget


class Stacks(Widget):
    """Stacks widgets in columns, the first ones in the first; the tallest column is as low as their order allows."""

    def __init__(self, children: Sequence[Widget], least: float, gap: float = 8, most: int = 9, name: str = "") -> None:
        """Holds widgets; a column is `least` units wide at least, and there are `most` of them at most."""
        super().__init__(name)
        self.children, self.least, self.gap, self.most = list(children), least, gap, most

    def _columns(self, kit: Kit, width: int) -> tuple[int, list[list[int]]]:
        """Returns the width of a column, and for each the heights of what is stacked in it, in pixels."""
        gap = kit.px(self.gap)
        fit = (width + gap) // max(1, kit.px(self.least) + gap)
        count = max(1, min(fit, self.most, len(self.children)))
        wide = (width - gap * (count - 1)) // count
        return wide, levelled([child.height(kit, wide) for child in self.children], gap, count)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the tallest column."""
        gap = kit.px(self.gap)
        return max((stacked(each, gap) for each in self._columns(kit, width)[1]), default=0)

    def arrange(self, kit: Kit) -> None:
        """Stacks the children; each is as tall as it likes."""
        gap, children = kit.px(self.gap), iter(self.children)
        wide, columns = self._columns(kit, self.rect.w)
        for number, heights in enumerate(columns):
            top = self.rect.y
            for tall in heights:
                next(children).place(kit, Rect(self.rect.x + number * (wide + gap), top, wide, tall))
                top += tall + gap


def stacked(heights: Sequence[int], gap: int) -> int:
    """Returns the height of things with gaps between them."""
    return sum(heights) + gap * max(0, len(heights) - 1)


def levelled(heights: Sequence[int], gap: int, count: int) -> list[list[int]]:
    """Parts heights, in their order, into at most so many columns of which the tallest is as low as can be."""
    low, high = max(heights, default=0), stacked(heights, gap)
    while low < high:
        middle = (low + high) // 2
        if len(_filled(heights, gap, middle)) <= count:
            high = middle
        else:
            low = middle + 1
    return _filled(heights, gap, high)


def _filled(heights: Sequence[int], gap: int, most: int) -> list[list[int]]:
    """Fills columns one after another, none taller than `most`."""
    columns: list[list[int]] = []
    for tall in heights:
        if columns and stacked([*columns[-1], tall], gap) <= most:
            columns[-1].append(tall)
        else:
            columns.append([tall])
    return columns
