"""The cap of a key, as it is printed on the keyboard."""

from __future__ import annotations

from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Widget

PAD_X, PAD_Y, GAP = 7, 2, 4
STYLE = "small-strong"


class Keycaps(Widget):
    """Shows one or several keys in a column of their own; the words beside them say what they do."""

    def __init__(self, keys: tuple[str, ...], width: float) -> None:
        """Takes what is printed on the keys, and the width of the column in units."""
        super().__init__()
        self.keys, self.width = keys, width

    def natural(self, kit: Kit) -> int:
        """Returns the width of the column, or of the keys where they need more."""
        return max(kit.px(self.width), sum(self._widths(kit)) + kit.px(GAP) * (len(self.keys) - 1))

    def _widths(self, kit: Kit) -> list[int]:
        tall = self.height(kit, 0)
        return [max(tall, kit.type.width(key, STYLE) + 2 * kit.px(PAD_X)) for key in self.keys]

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of a cap."""
        return kit.type.line_height(STYLE) + 2 * kit.px(PAD_Y)

    def draw(self, canvas: Canvas) -> None:
        """Draws the caps side by side."""
        kit, theme, left = canvas.kit, canvas.theme, self.rect.x
        tall = self.height(kit, self.rect.w)
        for key, wide in zip(self.keys, self._widths(kit), strict=True):
            cap = Rect(left, self.rect.y, wide, tall)
            canvas.box(cap, theme.raised, theme.dim, 4)
            words = kit.type.width(key, STYLE)
            canvas.words(key, STYLE, "ink", cap.x + (wide - words) // 2, cap.y + kit.px(PAD_Y))
            left = cap.right + kit.px(GAP)
