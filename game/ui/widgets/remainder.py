"""A thin bar for what is left of something; the words beside it say the same."""

from __future__ import annotations

from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Widget

THICK = 5
"""Units that the bar is tall."""


class Remainder(Widget):
    """Shows a part of a whole."""

    def __init__(self, part: float, colour: str = "gold") -> None:
        """Takes a part from 0 to 1 and a colour of the theme."""
        super().__init__()
        self.part, self.colour = max(0.0, min(1.0, part)), colour

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the bar."""
        return kit.px(THICK)

    def draw(self, canvas: Canvas) -> None:
        """Draws the whole, and what is left of it."""
        rect = self.rect
        canvas.box(rect, canvas.theme.track, radius=THICK / 2)
        left = Rect(rect.x, rect.y, max(rect.h, round(rect.w * self.part)), rect.h)
        canvas.box(left, canvas.colour(self.colour), radius=THICK / 2)
