"""The notice: a sentence at the foot of the window for a while, as when something was refused or saved."""

from __future__ import annotations

import pygame
from pygame import Rect

from game.ui.kit import Canvas, Kit, Run

PAD = 12
WIDEST = 720
LEAST, A_LETTER = 2.5, 0.055
"""Seconds that any notice stays, and more for each letter: long enough to read."""


class Notice:
    """Shows one sentence at a time."""

    def __init__(self) -> None:
        """Says nothing."""
        self.text, self.rect, self._left = "", Rect(0, 0, 0, 0), 0.0

    def say(self, text: str, kit: Kit) -> None:
        """Shows a sentence from now on."""
        self.text, self._left = text, LEAST + A_LETTER * len(text)
        pad = kit.px(PAD)
        block = kit.block(self._runs(), min(kit.px(WIDEST), kit.size[0] - 4 * pad))
        rect = Rect(0, 0, block.width + 2 * pad, block.height + 2 * pad)
        rect.midbottom = (kit.size[0] // 2, kit.size[1] - 2 * pad)
        self.rect, self._due = rect, True

    _due = False

    def _runs(self) -> tuple[Run, ...]:
        return (Run(self.text, "strong"),)

    def tick(self, seconds: float) -> list[Rect]:
        """Lets time pass; returns what must be drawn anew when the notice goes."""
        if not self.text:
            return []
        self._left -= seconds
        if self._left > 0:
            return []
        self.text = ""
        return [self.rect]

    def draw(self, surface: pygame.Surface, kit: Kit, again: bool) -> list[Rect]:
        """Draws the notice if it is new, or again when the page below it was drawn."""
        if not self.text or not (self._due or again):
            return []
        self._due = False
        canvas, pad = Canvas(surface, kit), kit.px(PAD)
        canvas.box(self.rect, kit.theme.hover, kit.theme.gold)
        canvas.block(kit.block(self._runs(), self.rect.w - 2 * pad), self.rect.x + pad, self.rect.y + pad)
        return [self.rect]
