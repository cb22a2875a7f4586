"""The canvas: a surface and the kit together; widgets draw on it in pixels and in the theme's colours."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pygame
from pygame import Rect

from game.ui.kit.kit import Kit
from game.ui.kit.text import Block, Piece
from game.ui.theme import SIGNS, Colour, Theme


class Canvas:
    """Draws text, boxes, icons, signs and lines on a surface."""

    def __init__(self, surface: pygame.Surface, kit: Kit) -> None:
        """Draws on a surface with a kit."""
        self.surface, self.kit = surface, kit

    @property
    def theme(self) -> Theme:
        """The theme's colours."""
        return self.kit.theme

    @property
    def clip(self) -> Rect:
        """The part that may be drawn on now."""
        return self.surface.get_clip()

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        """Draws inside a rectangle only."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(rect))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    def colour(self, name: str) -> Colour:
        """Returns a colour of the theme, or the hue of a power, by name."""
        if name in SIGNS:
            return self.kit.theme.powers[name]
        found: Colour = getattr(self.kit.theme, name)
        return found

    def block(self, block: Block, x: int, y: int, centred: bool = False) -> None:
        """Draws wrapped text with its top left corner at a point; links are underlined.

        The lines begin at the left, or are centred upon the longest.
        """
        clip = self.clip
        for line in block.lines:
            top = y + line.top
            if top > clip.bottom or top + line.height < clip.top:
                continue
            left = x + (block.width - line.width) // 2 if centred else x
            for piece in line.pieces:
                if piece.text:
                    self._piece(piece, left + piece.x, top + line.ascent)

    def _piece(self, piece: Piece, x: int, baseline: int) -> None:
        run = piece.run
        colour = self.colour("link" if run.link and run.colour == "ink" else run.colour)
        picture = self._written(piece.text, run.style, colour)
        font = self.kit.type.font(run.style)
        self.surface.blit(picture, (x, baseline - font.get_ascent()))
        if run.link:
            under = baseline + max(2, self.kit.px(2))
            pygame.draw.line(self.surface, colour, (x, under), (x + piece.width - 1, under), self.kit.px(0.75))

    def _written(self, text: str, style: str, colour: Colour) -> pygame.Surface:
        key = ("text", text, style, colour)
        return self.kit.cache.get(key, lambda: self.kit.type.font(style).render(text, True, colour))

    def words(self, text: str, style: str, colour: str, x: int, y: int) -> int:
        """Draws text on one line with its top left corner at a point; returns its width in pixels."""
        picture = self._written(text, style, self.colour(colour))
        line = self.kit.type.line_height(style)
        self.surface.blit(picture, (x, y + (line - picture.get_height()) // 2))
        return picture.get_width()

    def box(self, rect: Rect, fill: Colour, edge: Colour | None = None, radius: float = 8, stroke: float = 1) -> None:
        """Draws a rounded box; radius and stroke are in units."""
        if rect.w > 0 and rect.h > 0:
            px = self.kit.px
            self.kit.shapes.box(self.surface, rect, px(radius), fill, edge, px(stroke))

    def frame(self, rect: Rect, colour: Colour, radius: float = 8, stroke: float = 2) -> None:
        """Draws the outline of a rounded box; what is inside stays as it is."""
        px = self.kit.px
        pygame.draw.rect(self.surface, colour, rect, px(stroke), border_radius=px(radius))

    def icon(self, name: str, rect: Rect, colour: Colour) -> None:
        """Draws an icon as large as fits into a rectangle, in its middle."""
        pixels = min(rect.size)
        if pixels > 0:
            self.surface.blit(
                self.kit.icons(name, pixels, colour), (rect.centerx - pixels // 2, rect.centery - pixels // 2)
            )

    def shape(self, name: str, rect: Rect, colour: Colour, hollow: float = 0) -> None:
        """Draws a shape as large as fits into a rectangle, in its middle."""
        pixels = min(rect.size)
        if pixels > 0:
            picture = self.kit.shapes.shape(name, pixels, colour, self.kit.px(hollow) if hollow else 0)
            self.surface.blit(picture, (rect.centerx - pixels // 2, rect.centery - pixels // 2))

    def sign(self, power: str, rect: Rect) -> None:
        """Draws the sign of a power in its hue."""
        self.shape(SIGNS[power], rect, self.kit.theme.powers[power])

    def rule(self, x: int, y: int, width: int, colour: str = "edge") -> None:
        """Draws a level line."""
        self.surface.fill(self.colour(colour), (x, y, width, max(1, self.kit.px(1))))

    def path(self, colour: Colour, points: Sequence[tuple[float, float]], width: float = 1.5) -> None:
        """Draws a line through points; the width is in units."""
        thick = self.kit.px(width)
        for start, end in itertools.pairwise(points):
            pygame.draw.aaline(self.surface, colour, start, end, thick)

    def fill(self, rect: Rect, colour: Colour) -> None:
        """Fills a rectangle."""
        self.surface.fill(colour, rect)
