"""Shapes with smooth edges: rounded boxes, the four signs, arrows; each drawn once, large, and shrunk."""

from __future__ import annotations

import pygame
from pygame import Rect

from game.ui.kit.cache import SurfaceCache
from game.ui.theme import Colour

FINER = 4
"""How much larger a shape is drawn before it is shrunk to its size."""
LARGE = 30_000
"""Pixels from which a box is filled where it stands: to keep it takes more memory, and more time to get that."""

UNIT_SHAPES: dict[str, tuple[tuple[float, float], ...]] = {
    "diamond": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "square": ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
    "triangle": ((0.5, 0.04), (1.0, 0.94), (0.0, 0.94)),
    "up": ((0.5, 0.1), (0.95, 0.8), (0.05, 0.8)),
    "down": ((0.5, 0.9), (0.95, 0.2), (0.05, 0.2)),
    "right": ((0.9, 0.5), (0.2, 0.95), (0.2, 0.05)),
}
"""Corners of the shapes that have any, in a square of one by one."""


class Shapes:
    """Draws shapes and keeps them."""

    def __init__(self, cache: SurfaceCache) -> None:
        """Uses a cache."""
        self._cache = cache

    def box(
        self, surface: pygame.Surface, rect: Rect, radius: int, fill: Colour, edge: Colour | None = None,
        stroke: int = 1,
    ) -> None:  # fmt: skip
        """Draws a rounded box on a surface: small ones are kept whole, of large ones the corners alone."""
        radius, stroke = min(radius, rect.w // 2, rect.h // 2), min(stroke, *rect.size)
        if rect.w * rect.h >= LARGE:
            self._fill(surface, rect, radius, fill, edge, stroke)
            return
        key = ("box", rect.size, radius, fill, edge, stroke)
        surface.blit(self._cache.get(key, lambda: self._box(rect.size, radius, fill, edge, stroke)), rect)

    def _box(
        self, size: tuple[int, int], radius: int, fill: Colour, edge: Colour | None, stroke: int
    ) -> pygame.Surface:
        surface = pygame.Surface(size, pygame.SRCALPHA)
        self._fill(surface, surface.get_rect(), radius, fill, edge, stroke)
        return surface

    def _fill(
        self, surface: pygame.Surface, rect: Rect, radius: int, fill: Colour, edge: Colour | None, stroke: int
    ) -> None:
        """Fills all but the corners, no pixel twice, and sets the corners on."""
        inset = 0
        if edge is not None:
            inset = stroke
            level, upright = rect.inflate(-2 * radius, 0), rect.inflate(0, -2 * radius)
            for strip in (level, level.move(0, rect.h - stroke)):
                surface.fill(edge, (*strip.topleft, strip.w, stroke))
            for strip in (upright, upright.move(rect.w - stroke, 0)):
                surface.fill(edge, (*strip.topleft, stroke, strip.h))
        inner, side = rect.inflate(-2 * inset, -2 * inset), max(0, radius - inset)
        if inner.w > 0 and inner.h > 0:
            surface.fill(fill, inner.inflate(0, -2 * side))
            band = Rect(inner.x + side, inner.y, inner.w - 2 * side, side)
            surface.fill(fill, band)
            surface.fill(fill, band.move(0, inner.h - side))
        if radius < 1:
            return
        key = ("corners", radius, fill, edge, stroke)
        corners = self._cache.get(key, lambda: _corners(radius, fill, edge, stroke))
        for from_x, to_x in ((0, rect.x), (radius, rect.right - radius)):
            for from_y, to_y in ((0, rect.y), (radius, rect.bottom - radius)):
                surface.blit(corners, (to_x, to_y), (from_x, from_y, radius, radius))

    def shape(self, name: str, pixels: int, colour: Colour, hollow: int = 0) -> pygame.Surface:
        """Returns a shape of `UNIT_SHAPES`, or a circle; `hollow` is the width of its line when it is not filled."""
        return self._cache.get(("shape", name, pixels, colour, hollow), lambda: _shape(name, pixels, colour, hollow))


def _corners(radius: int, fill: Colour, edge: Colour | None, stroke: int) -> pygame.Surface:
    """Returns the four corners of a box side by side, drawn large and shrunk."""
    side = 2 * radius
    large = pygame.Surface((side * FINER, side * FINER), pygame.SRCALPHA)
    large.fill((*(edge or fill), 0))
    pygame.draw.rect(large, edge or fill, large.get_rect(), border_radius=radius * FINER)
    if edge is not None:
        inner = large.get_rect().inflate(-2 * stroke * FINER, -2 * stroke * FINER)
        pygame.draw.rect(large, fill, inner, border_radius=max(0, (radius - stroke) * FINER))
    return pygame.transform.smoothscale(large, (side, side))


def _shape(name: str, pixels: int, colour: Colour, hollow: int) -> pygame.Surface:
    large = pygame.Surface((pixels * FINER, pixels * FINER), pygame.SRCALPHA)
    large.fill((*colour, 0))
    side, width = pixels * FINER - 1, hollow * FINER
    corners = UNIT_SHAPES.get(name)
    if corners is None:
        pygame.draw.circle(large, colour, (side / 2, side / 2), side / 2, width)
    else:
        pygame.draw.polygon(large, colour, [(x * side, y * side) for x, y in corners], width)
    return pygame.transform.smoothscale(large, (pixels, pixels))
