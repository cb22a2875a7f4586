"""A waterfall: from where a figure began, by each cause with its words and amount, to where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.ui.kit import Canvas, Kit, Target
from game.ui.wants import Want
from game.ui.widgets.base import Node, Widget
from game.ui.widgets.layout import Column
from game.ui.widgets.scale import Scale
from game.ui.widgets.text import Follow, Text
from game.views import Stair, Waterfall

BAR, MARK, PAD, GAP, MORE = 12, 10, 4, 12, 14
"""Units: how tall a bar is, how wide the mark of a level, the margins, the room between words and bars, the sign that
a row leads further."""
STACKED = 400
"""Units of width below which the bar stands under its words."""
WORDS = 0.54
"""The part of the width left by amounts that words take where all stand side by side."""


class WaterfallChart(Column):
    """Shows a waterfall as rows on one scale; a cause leads to its card where `follow` says so.

    `began` and `now` are what the first and the last row are called.
    """

    def __init__(self, shown: Waterfall, follow: Follow | None, began: str, now: str) -> None:
        """Takes what it shows."""
        levels = [shown.start, shown.end, *(each.after for each in shown.stairs)]
        span = (min(levels), max(levels))
        amounts = (shown.start_text, shown.end_text, *(each.text for each in shown.stairs))
        rows: list[Widget] = [Level(began, shown.start, shown.start_text, span, amounts, first=True)]
        rows += [StairRow(place, each, span, amounts, follow) for place, each in enumerate(shown.stairs)]
        rows.append(Level(now, shown.end, shown.end_text, span, amounts))
        super().__init__(rows, gap=0)


class Step(Widget):
    """Is a row of a waterfall: words at the left, a bar on the common scale, an amount at the right."""

    def __init__(
        self, words: Text, amount: str, span: tuple[float, float], amounts: Sequence[str], name: str = ""
    ) -> None:
        """Takes the words, the amount, the ends of the scale, and all amounts, which stand in one column."""
        super().__init__(name)
        self.words, self.amount, self.span, self.amounts = words, amount, span, tuple(amounts)
        self.children = [words]
        self.track = Rect(0, 0, 0, 0)
        self.colour = "ink"

    def _parts(self, kit: Kit, width: int) -> tuple[int, int]:
        """Returns the widths of words and amount, the sign that the row leads further included."""
        amount = max(kit.type.width(each, "small-strong") for each in self.amounts) + kit.px(MORE)
        rest = width - 2 * kit.px(PAD) - amount - kit.px(GAP)
        return rest if self._stacked(kit, width) else round(rest * WORDS), amount

    def _stacked(self, kit: Kit, width: int) -> bool:
        return width < kit.px(STACKED)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the words, and of the bar where it stands below them."""
        words = self.words.height(kit, self._parts(kit, width)[0])
        return max(words, kit.px(BAR)) + 2 * kit.px(PAD) + (kit.px(BAR + PAD) if self._stacked(kit, width) else 0)

    def arrange(self, kit: Kit) -> None:
        """Divides the row."""
        pad, gap = kit.px(PAD), kit.px(GAP)
        inner = self.rect.inflate(-2 * pad, -2 * pad)
        words, amount = self._parts(kit, self.rect.w)
        tall = self.words.height(kit, words)
        if self._stacked(kit, self.rect.w):
            self.words.place(kit, Rect(inner.x, inner.y, words, tall))
            self.track = Rect(inner.x, inner.bottom - kit.px(BAR), inner.w, kit.px(BAR))
        else:
            self.words.place(kit, Rect(inner.x, inner.centery - tall // 2, words, tall))
            self.track = Rect(inner.x + words + gap, 0, inner.w - words - amount - 2 * gap, kit.px(BAR))
            self.track.centery = inner.centery
        self.track.inflate_ip(-kit.px(MARK), 0)

    def along(self, value: float) -> int:
        """Returns the pixel along the bars at which a value lies."""
        low, high = self.span
        if high - low < 1e-9:
            return self.track.centerx
        return round(Scale(low, high, self.track.left, self.track.right)(value))

    def draw(self, canvas: Canvas) -> None:
        """Draws the amount."""
        kit = canvas.kit
        right = self.rect.right - kit.px(PAD + MORE) - kit.type.width(self.amount, "small-strong")
        top = self.words.rect.centery - kit.type.line_height("small-strong") // 2
        canvas.words(self.amount, "small-strong", self.colour, right, top)


class Level(Step):
    """Is the first or the last row: where the figure began, or where it stands."""

    def __init__(
        self, words: str, value: float, text: str, span: tuple[float, float], amounts: Sequence[str],
        first: bool = False,
    ) -> None:  # fmt: skip
        """Takes what the row is called, the value, and the value in words."""
        super().__init__(Text(words, "small-strong"), text, span, amounts)
        self.value, self.first = value, first

    def draw(self, canvas: Canvas) -> None:
        """Draws a mark at the value."""
        super().draw(canvas)
        x, side = self.along(self.value), canvas.kit.px(MARK)
        top, foot = (self.track.centery, self.rect.bottom) if self.first else (self.rect.top, self.track.centery)
        if not self._stacked(canvas.kit, self.rect.w):
            canvas.fill(Rect(x, top, canvas.kit.px(1), foot - top), canvas.theme.dim)
        canvas.shape("diamond", Rect(x - side // 2, self.track.centery - side // 2, side, side), canvas.theme.gold)

    def node(self) -> Node | None:
        """Reads the level."""
        return Node("text", self.words.words, self.amount)


class StairRow(Step):
    """Is one cause: its bar leads from the level before it to the level after it; pressed, it leads to its card."""

    def __init__(
        self, place: int, stair: Stair, span: tuple[float, float], amounts: Sequence[str], follow: Follow | None
    ) -> None:
        """Takes a cause by its place in the waterfall, and what follows the link to its card."""
        style = "dim" if stair.reason is None else "ink"
        super().__init__(Text(stair.label, "small", style), stair.text, span, amounts, f"cause-{place}")
        self.stair, self._follow = stair, follow
        link = stair.reason.because.link if stair.reason is not None else None
        self.target: Target | None = None if link is None else (link.kind, link.id)
        self.focusable = self.target is not None and follow is not None
        self.colour = "ink" if stair.good is None else "better" if stair.good else "worse"

    def draw(self, canvas: Canvas) -> None:
        """Draws the bar, and thin lines to it from the row above and from it to the row below."""
        kit, theme, rect = canvas.kit, canvas.theme, self.rect
        if self.focusable and (self.hovered or self.pressed):
            canvas.box(rect, theme.pressed if self.pressed else theme.hover, radius=4)
        super().draw(canvas)
        start, end, thin = self.along(self.stair.before), self.along(self.stair.after), kit.px(1)
        if not self._stacked(kit, rect.w):  # where words stand above the bar, lines would run through them
            canvas.fill(Rect(start, rect.top, thin, self.track.top - rect.top), theme.dim)
            canvas.fill(Rect(end, self.track.bottom, thin, rect.bottom - self.track.bottom), theme.dim)
        bar = Rect(min(start, end), self.track.y, max(kit.px(2), abs(end - start)), self.track.h)
        canvas.box(bar, canvas.colour("dim" if self.stair.good is None else self.colour), radius=2)
        if self.focusable:
            side = kit.px(MORE)
            spot = Rect(rect.right - kit.px(PAD) - side + kit.px(2), 0, side, side)
            spot.centery = self.words.rect.centery
            canvas.icon("chevron-right", spot, theme.dim)

    def activate(self) -> Want | None:
        """Leads to the cause's card, law or power."""
        return None if self.target is None or self._follow is None else self._follow(self.target)

    def node(self) -> Node | None:
        """Reads the cause and its amount."""
        said = "" if self.stair.good is None else "better" if self.stair.good else "worse"
        return Node("link" if self.focusable else "text", self.stair.label, self.stair.text, said)
