"""An icon as a widget."""

from __future__ import annotations

from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Widget


class Icon(Widget):
    """Shows an icon; it only decorates, the words beside it say the same."""

    def __init__(self, icon: str, size: float = 15, colour: str = "dim") -> None:
        """Takes the icon's name, its side in units, and a colour of the theme."""
        super().__init__()
        self.icon, self.size, self.colour = icon, size, colour

    def natural(self, kit: Kit) -> int:
        """Returns its side."""
        return kit.px(self.size)

    def height(self, kit: Kit, width: int) -> int:
        """Returns its side."""
        return kit.px(self.size)

    def draw(self, canvas: Canvas) -> None:
        """Draws it."""
        canvas.icon(self.icon, self.rect, canvas.colour(self.colour))
