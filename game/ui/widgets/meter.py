"""Meters: a bar with a number and an arrow, pips, the four shares as one bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.theme import Colour
from game.ui.widgets.base import Node, Widget
from game.views.wording import whole_change

RANKS = {"captured": "lock", "leads": "crown", "": ""}
"""The icon for each rank of a power in a domain."""


class Meter(Widget):
    """Shows a value from 0 to 100 on one line: word, bar, number, how it moved, and a mark for its rank.

    `before` is where the bar stood when it was last seen: from there it glides to its value once. The number is the
    new one from the start, so that nothing must be waited for.
    """

    GLIDE = 0.6
    """Seconds."""

    def __init__(
        self, word: str, value: float, *, colour: str, change: float | None = None, mark: str = "",
        said: str = "", before: float | None = None, name: str = "", tip: str = "",
    ) -> None:  # fmt: skip
        """Takes what it shows; `mark` is an icon of `RANKS`, `said` what a screen reader says of it."""
        super().__init__(name, tip)
        self.word, self.value, self.colour, self.change, self.mark = word, value, colour, change, mark
        self.said = said or f"{word} {value:.0f}"
        self.before = value if before is None else before
        self.passed = 0.0

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of a line."""
        return kit.type.line_height("small") + kit.px(1)

    @property
    def gliding(self) -> bool:
        """Whether the bar is still on its way."""
        return self.before != self.value and self.passed < self.GLIDE

    def tick(self, seconds: float) -> bool:
        """Lets time pass; tells whether it must be drawn anew."""
        if not self.gliding:
            return False
        self.passed += seconds
        return True

    @property
    def shown(self) -> float:
        """How far the bar reaches now."""
        if not self.gliding:
            return self.value
        part = self.passed / self.GLIDE
        return self.before + (self.value - self.before) * (1 - (1 - part) ** 3)

    def columns(self, kit: Kit) -> tuple[int, int, int]:
        """Returns the widths of word, number and change, so that lines above each other align."""
        width = kit.type.width
        return (
            max(width(word, "small") for word in ("Economy", "Security", "Politics", self.word)) + kit.px(8),
            width("100", "small-strong") + kit.px(6),
            width("+00", "small") + kit.px(6),
        )

    def draw(self, canvas: Canvas) -> None:
        """Draws the line."""
        kit, rect, theme = canvas.kit, self.rect, canvas.theme
        word, number, change = self.columns(kit)
        line = kit.type.line_height("small")
        top = rect.centery - line // 2
        canvas.words(self.word, "small", "dim", rect.x, top)
        side = kit.px(15)
        track = Rect(rect.x + word, 0, rect.w - word - number - change - side, kit.px(8))
        track.centery = rect.centery
        canvas.box(track, theme.track, radius=4)
        hue = canvas.colour(self.colour)
        full = Rect(track.x, track.y, max(track.h, round(track.w * min(100.0, self.shown) / 100)), track.h)
        if self.shown > 0.5:
            canvas.box(full, hue, radius=4)
        text = f"{self.value:.0f}"
        wide = kit.type.width(text, "small-strong")
        canvas.words(text, "small-strong", "ink", track.right + number - wide, top)
        moved = whole_change(self.change)
        if moved:
            canvas.words(moved, "small", "ink", track.right + number + kit.px(5), top)
        if self.mark:
            spot = Rect(rect.right - side, rect.centery - side // 2, side, side)
            canvas.icon(self.mark, spot, hue)

    def node(self) -> Node | None:
        """Reads the line."""
        return Node("meter", self.word, f"{self.value:.0f}", self.said)


class Pips(Widget):
    """Shows a small number as filled and empty shapes."""

    def __init__(self, filled: int, most: int, colour: str, said: str, shape: str = "circle", size: float = 9) -> None:
        """Takes how many of how many; `said` is what a screen reader says."""
        super().__init__(tip=said)
        self.filled, self.most, self.colour, self.said, self.shape, self.size = (
            filled, most, colour, said, shape, size,
        )  # fmt: skip

    def natural(self, kit: Kit) -> int:
        """Returns the width of all pips."""
        return self.most * kit.px(self.size) + (self.most - 1) * kit.px(3)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of a small line."""
        return kit.type.line_height("small")

    def draw(self, canvas: Canvas) -> None:
        """Draws them."""
        side, left = canvas.kit.px(self.size), self.rect.x
        for place in range(self.most):
            spot = Rect(left, self.rect.centery - side // 2, side, side)
            canvas.shape(self.shape, spot, canvas.colour(self.colour), 0 if place < self.filled else 1.5)
            left += side + canvas.kit.px(3)

    def node(self) -> Node | None:
        """Reads the number."""
        return Node("text", self.said)


@dataclass(frozen=True, slots=True)
class Part:
    """Is one part of a bar of shares: a power, its share from 0 to 1, and its name."""

    power: str
    share: float
    title: str


class SharesBar(Widget):
    """Shows the shares of all outside influence as one bar, each part with its sign and per cent."""

    def __init__(self, parts: Sequence[Part]) -> None:
        """Takes the parts in their order."""
        super().__init__("shares", "All outside influence on the country, and whose share of it is how large.")
        self.parts = tuple(parts)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the bar and of the numbers below it."""
        return kit.px(10) + kit.px(3) + kit.type.line_height("small")

    def draw(self, canvas: Canvas) -> None:
        """Draws bar and numbers."""
        kit, rect = canvas.kit, self.rect
        total = sum(part.share for part in self.parts) or 1.0
        left, gap = float(rect.x), kit.px(2)
        below = rect.y + kit.px(13)
        slot = rect.w // max(1, len(self.parts))
        for number, part in enumerate(self.parts):
            wide = rect.w * part.share / total
            hue: Colour = canvas.colour(part.power)
            canvas.box(Rect(round(left), rect.y, max(1, round(wide) - gap), kit.px(10)), hue, radius=3)
            sign = kit.px(10)
            spot = Rect(rect.x + number * slot, below + (kit.type.line_height("small") - sign) // 2, sign, sign)
            canvas.sign(part.power, spot)
            canvas.words(f"{part.share * 100:.0f} %", "small", "ink", spot.right + kit.px(4), below)
            left += wide

    def node(self) -> Node | None:
        """Reads the shares."""
        said = ", ".join(f"{part.title} {part.share * 100:.0f} per cent" for part in self.parts)
        return Node("text", f"Shares of all outside influence: {said}")
