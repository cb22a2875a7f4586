"""Containers: columns, rows, grids, panels. They measure their children and leave nothing to chance or clipping."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Node, Widget


class Column(Widget):
    """Stacks widgets from top to bottom; what is left over goes to those named in `grow`, in equal parts."""

    def __init__(
        self, children: Sequence[Widget], gap: float = 8, pad: float = 0, grow: Sequence[int] = (), name: str = ""
    ) -> None:
        """Holds widgets; gap and padding are in units."""
        super().__init__(name)
        self.children, self.gap, self.pad, self.grow = list(children), gap, pad, tuple(grow)

    def natural(self, kit: Kit) -> int:
        """Returns the width of its widest child, with the padding."""
        widest = max((child.natural(kit) for child in self.children), default=0)
        return widest + 2 * kit.px(self.pad) if widest else 0

    def height(self, kit: Kit, width: int) -> int:
        """Returns the sum of the heights."""
        inner = width - 2 * kit.px(self.pad)
        total = sum(child.height(kit, inner) for child in self.children)
        return total + kit.px(self.gap) * max(0, len(self.children) - 1) + 2 * kit.px(self.pad)

    def arrange(self, kit: Kit) -> None:
        """Stacks the children."""
        pad, gap = kit.px(self.pad), kit.px(self.gap)
        inner = self.rect.inflate(-2 * pad, -2 * pad)
        heights = [child.height(kit, inner.w) for child in self.children]
        spare = inner.h - sum(heights) - gap * max(0, len(heights) - 1)
        for number, place in enumerate(self.grow):
            share = spare * (number + 1) // len(self.grow) - spare * number // len(self.grow)
            heights[place] = max(0, heights[place] + share)
        top = inner.y
        for child, tall in zip(self.children, heights, strict=True):
            child.place(kit, Rect(inner.x, top, inner.w, tall))
            top += tall + gap


class Row(Widget):
    """Sets widgets side by side: those of weight 0 as wide as they like, the others share the rest by weight."""

    def __init__(
        self, children: Sequence[Widget], weights: Sequence[float] = (), gap: float = 8, name: str = "",
        middle: bool = False,
    ) -> None:  # fmt: skip
        """Holds widgets; without weights all are as wide as they like. `middle` centres the lower ones in height."""
        super().__init__(name)
        self.children, self.gap, self.middle = list(children), gap, middle
        self.weights = tuple(weights) or (0.0,) * len(self.children)

    def natural(self, kit: Kit) -> int:
        """Returns the sum of the widths."""
        return sum(child.natural(kit) for child in self.children) + self._gaps(kit)

    def _gaps(self, kit: Kit) -> int:
        return kit.px(self.gap) * max(0, len(self.children) - 1)

    def widths(self, kit: Kit, width: int) -> list[int]:
        """Returns the width of each child in pixels."""
        fixed: list[int] = [
            0 if weight else child.natural(kit) for child, weight in zip(self.children, self.weights, strict=True)
        ]
        room = max(0, width - self._gaps(kit))
        wanted = sum(fixed)
        if wanted > room:
            fixed = [each * room // wanted for each in fixed]
        rest, total = room - sum(fixed), sum(self.weights)
        found: list[int] = []
        before = 0.0
        for own, weight in zip(fixed, self.weights, strict=True):
            after = before + weight
            found.append(own if not weight else int(rest * after / total) - int(rest * before / total))
            before = after
        return found

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the tallest."""
        pairs = zip(self.children, self.widths(kit, width), strict=True)
        return max((child.height(kit, wide) for child, wide in pairs), default=0)

    def arrange(self, kit: Kit) -> None:
        """Sets the children side by side."""
        left = self.rect.x
        for child, wide in zip(self.children, self.widths(kit, self.rect.w), strict=True):
            tall = min(self.rect.h, child.height(kit, wide)) if self.middle else self.rect.h
            child.place(kit, Rect(left, self.rect.y + (self.rect.h - tall) // 2, wide, tall))
            left += wide + kit.px(self.gap)


class Flow(Widget):
    """Sets widgets side by side and goes on below when the line is full."""

    def __init__(self, children: Sequence[Widget], gap: float = 8, name: str = "") -> None:
        """Holds widgets of their natural width."""
        super().__init__(name)
        self.children, self.gap = list(children), gap

    def natural(self, kit: Kit) -> int:
        """Returns the width of all on one line."""
        return sum(child.natural(kit) for child in self.children) + kit.px(self.gap) * max(0, len(self.children) - 1)

    def _places(self, kit: Kit, width: int) -> tuple[list[Rect], int]:
        gap, left, top, tall = kit.px(self.gap), 0, 0, 0
        found = []
        for child in self.children:
            wide = min(width, child.natural(kit) or width)
            high = child.height(kit, wide)
            if left and left + wide > width:
                left, top, tall = 0, top + tall + gap, 0
            found.append(Rect(left, top, wide, high))
            left, tall = left + wide + gap, max(tall, high)
        return found, top + tall

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of all lines."""
        return self._places(kit, width)[1]

    def arrange(self, kit: Kit) -> None:
        """Fills line after line."""
        for child, place in zip(self.children, self._places(kit, self.rect.w)[0], strict=True):
            child.place(kit, place.move(self.rect.topleft))


class Grid(Widget):
    """Sets widgets in columns of equal width, row by row; as many as fit when each must be `least` units wide."""

    def __init__(self, children: Sequence[Widget], least: float, gap: float = 8, most: int = 9, name: str = "") -> None:
        """Holds widgets."""
        super().__init__(name)
        self.children, self.least, self.gap, self.most = list(children), least, gap, most

    def _columns(self, kit: Kit, width: int) -> int:
        fit = (width + kit.px(self.gap)) // max(1, kit.px(self.least) + kit.px(self.gap))
        return max(1, min(fit, self.most, len(self.children)))

    def _rows(self, kit: Kit, width: int) -> tuple[int, int, list[int]]:
        columns = self._columns(kit, width)
        wide = (width - kit.px(self.gap) * (columns - 1)) // columns
        tall = [child.height(kit, wide) for child in self.children]
        return columns, wide, [max(tall[start : start + columns]) for start in range(0, len(tall), columns)]

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of all rows."""
        rows = self._rows(kit, width)[2]
        return sum(rows) + kit.px(self.gap) * max(0, len(rows) - 1)

    def arrange(self, kit: Kit) -> None:
        """Fills row after row; each child is as tall as its row."""
        gap = kit.px(self.gap)
        columns, wide, rows = self._rows(kit, self.rect.w)
        top = self.rect.y
        for number, tall in enumerate(rows):
            for place, child in enumerate(self.children[number * columns : (number + 1) * columns]):
                child.place(kit, Rect(self.rect.x + place * (wide + gap), top, wide, tall))
            top += tall + gap


class Panel(Widget):
    """Puts one widget on a surface of its own, with a margin."""

    def __init__(
        self, child: Widget, fill: str = "panel", pad: float = 12, edge: str = "edge", heading: str = "", name: str = ""
    ) -> None:
        """Holds a widget; `fill` and `edge` are colours of the theme, `heading` names the region for readers."""
        super().__init__(name)
        self.children, self.fill, self.pad, self.edge, self.heading = [child], fill, pad, edge, heading

    def natural(self, kit: Kit) -> int:
        """Returns the child's width and the margins."""
        inner = self.children[0].natural(kit)
        return inner + 2 * kit.px(self.pad) if inner else 0

    def height(self, kit: Kit, width: int) -> int:
        """Returns the child's height and the margins."""
        pad = 2 * kit.px(self.pad)
        return self.children[0].height(kit, width - pad) + pad

    def arrange(self, kit: Kit) -> None:
        """Puts the child inside the margin."""
        pad = 2 * kit.px(self.pad)
        self.children[0].place(kit, self.rect.inflate(-pad, -pad))

    def draw(self, canvas: Canvas) -> None:
        """Draws the surface."""
        canvas.box(self.rect, canvas.colour(self.fill), canvas.colour(self.edge) if self.edge else None)

    def node(self) -> Node | None:
        """Names the region."""
        return Node("region", self.heading) if self.heading else None


class Space(Widget):
    """Leaves room."""

    def __init__(self, height: float = 0, width: float = 0) -> None:
        """Takes a height and a width in units."""
        super().__init__()
        self._high, self._wide = height, width

    def natural(self, kit: Kit) -> int:
        """Returns its width."""
        return kit.px(self._wide)

    def height(self, kit: Kit, width: int) -> int:
        """Returns its height."""
        return kit.px(self._high)
