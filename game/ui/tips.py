"""The tip: a sentence beside what the pointer rests on."""

from __future__ import annotations

from pygame import Rect

from game.ui.kit import Canvas, Kit, Run
from game.ui.widgets.base import Widget, visible

REST = 0.45
"""Seconds that the pointer rests before a tip is shown."""
WIDEST = 320
PAD = 9


class Tip:
    """Waits, shows, and goes."""

    def __init__(self) -> None:
        """Shows nothing."""
        self.rect: Rect | None = None
        self._widget: Widget | None = None
        self._waited = 0.0

    def wait(self, widget: Widget) -> None:
        """Begins to wait beside a widget."""
        self._widget, self._waited = widget, 0.0

    def hide(self) -> list[Rect]:
        """Shows nothing any more; returns what must be drawn anew."""
        gone = [] if self.rect is None else [self.rect]
        self.rect = self._widget = None
        return gone

    def tick(self, seconds: float, kit: Kit) -> list[Rect]:
        """Lets time pass; returns what must be drawn anew."""
        if self._widget is None or self.rect is not None:
            return []
        self._waited += seconds
        if self._waited < REST:
            return []
        self.rect = _place(kit, self._widget)
        return [self.rect]

    def draw(self, canvas: Canvas) -> None:
        """Draws the tip, if there is one."""
        if self.rect is None or self._widget is None:
            return
        pad = canvas.kit.px(PAD)
        canvas.box(self.rect, canvas.theme.hover, canvas.theme.edge, 6)
        block = canvas.kit.block(_runs(self._widget), self.rect.w - 2 * pad)
        canvas.block(block, self.rect.x + pad, self.rect.y + pad)


def _runs(widget: Widget) -> tuple[Run, ...]:
    return (Run(widget.tip, "small"),)


def _place(kit: Kit, widget: Widget) -> Rect:
    """Puts the tip below its widget, or above where there is no room; always inside the window."""
    pad, window = kit.px(PAD), Rect((0, 0), kit.size)
    block = kit.block(_runs(widget), min(kit.px(WIDEST), window.w - 4 * pad))
    anchor = visible(widget)
    rect = Rect(anchor.x, anchor.bottom + kit.px(4), block.width + 2 * pad, block.height + 2 * pad)
    if rect.bottom > window.bottom:
        rect.bottom = anchor.top - kit.px(4)
    return rect.clamp(window)
