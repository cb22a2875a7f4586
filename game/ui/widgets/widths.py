"""Containers that keep what they hold from growing too wide: lines of prose to read, panels over another page."""

from __future__ import annotations

from pygame import Rect

from game.ui.kit import Kit
from game.ui.widgets.base import Widget

PROSE = 560
"""Units in which a line of prose holds some seventy letters."""


class AtMost(Widget):
    """Gives a widget all the width there is up to a limit, from the left."""

    def __init__(self, child: Widget, widest: float = PROSE) -> None:
        """Holds a widget; the limit is in units."""
        super().__init__()
        self.children, self.widest = [child], widest

    def _width(self, kit: Kit, width: int) -> int:
        return min(width, kit.px(self.widest))

    def natural(self, kit: Kit) -> int:
        """Returns the child's width, as far as the limit lets it."""
        return self._width(kit, self.children[0].natural(kit))

    def height(self, kit: Kit, width: int) -> int:
        """Returns the child's height."""
        return self.children[0].height(kit, self._width(kit, width))

    def arrange(self, kit: Kit) -> None:
        """Puts the child at the left."""
        rect = self.rect
        self.children[0].place(kit, Rect(rect.x, rect.y, self._width(kit, rect.w), rect.h))


class Centred(Widget):
    """Puts a widget in the middle of the room, no wider than a limit and no taller than the room."""

    def __init__(self, child: Widget, widest: float, margin: float = 16) -> None:
        """Holds a widget; limit and margin are in units."""
        super().__init__()
        self.children, self.widest, self.margin = [child], widest, margin

    def _width(self, kit: Kit, width: int) -> int:
        return max(1, min(width - 2 * kit.px(self.margin), kit.px(self.widest)))

    def height(self, kit: Kit, width: int) -> int:
        """Returns the child's height and the margins."""
        return self.children[0].height(kit, self._width(kit, width)) + 2 * kit.px(self.margin)

    def arrange(self, kit: Kit) -> None:
        """Puts the child in the middle."""
        child, room = self.children[0], self.rect
        wide = self._width(kit, room.w)
        tall = min(child.height(kit, wide), room.h - 2 * kit.px(self.margin))
        child.place(kit, Rect(room.centerx - wide // 2, room.centery - tall // 2, wide, tall))
