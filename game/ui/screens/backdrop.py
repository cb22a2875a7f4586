"""The backdrop of the title: the land lies dimmed behind, and what can be pressed stands at the left."""

from __future__ import annotations

import pygame
from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Widget

COLUMN = 440
"""Units that the column of words is wide at most."""
EDGE = 72
"""Units between the left of a wide window and the column."""


class Backdrop(Widget):
    """Puts a column at the left, centred in height, over a picture that fades in from the right."""

    def __init__(self, child: Widget, picture: pygame.Surface | None = None) -> None:
        """Holds the column; the picture is as large as the window, or not there yet."""
        super().__init__()
        self.children, self.picture = [child], picture

    def arrange(self, kit: Kit) -> None:
        """Puts the column at the left; on a narrow window the margins shrink first."""
        rect = self.rect
        wide = min(kit.px(COLUMN), rect.w - 2 * kit.px(16))
        left = rect.x + min(kit.px(EDGE), (rect.w - wide) // 2)
        tall = min(self.children[0].height(kit, wide), rect.h - 2 * kit.px(16))
        self.children[0].place(kit, Rect(left, rect.y + (rect.h - tall) // 2, wide, tall))

    def draw(self, canvas: Canvas) -> None:
        """Draws the picture, if there is one."""
        if self.picture is not None:
            canvas.surface.blit(self.picture, self.rect)
