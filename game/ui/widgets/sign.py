"""The sign of a power as a widget."""

from __future__ import annotations

from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Widget


class Sign(Widget):
    """Shows the sign of a power."""

    def __init__(self, power: str, size: float = 15) -> None:
        """Takes a power and a size in units."""
        super().__init__()
        self.power, self.size = power, size

    def natural(self, kit: Kit) -> int:
        """Returns its side."""
        return kit.px(self.size)

    def height(self, kit: Kit, width: int) -> int:
        """Returns its side."""
        return kit.px(self.size)

    def draw(self, canvas: Canvas) -> None:
        """Draws the sign."""
        canvas.sign(self.power, self.rect)
