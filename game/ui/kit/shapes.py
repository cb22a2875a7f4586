"""Shapes with smooth edges: rounded boxes, the four signs, arrows; each drawn once, large, and shrunk."""

from __future__ import annotations

import pygame

from game.ui.kit.cache import SurfaceCache
from game.ui.theme import Colour

FINER = 4
"""How much larger a shape is drawn before it is shrunk to its size."""

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
        self, size: tuple[int, int], radius: int, fill: Colour, edge: Colour | None = None, stroke: int = 1
    ) -> pygame.Surface:
        """Returns a rounded box."""
        key = ("box", size, radius, fill, edge, stroke)
        return self._cache.get(key, lambda: _box(size, min(radius, size[0] // 2, size[1] // 2), fill, edge, stroke))

    def shape(self, name: str, pixels: int, colour: Colour, hollow: int = 0) -> pygame.Surface:
        """Returns a shape of `UNIT_SHAPES`, or a circle; `hollow` is the width of its line when it is not filled."""
        return self._cache.get(("shape", name, pixels, colour, hollow), lambda: _shape(name, pixels, colour, hollow))


def _box(size: tuple[int, int], radius: int, fill: Colour, edge: Colour | None, stroke: int) -> pygame.Surface:
    """Draws the corners large and shrinks them; the middle is filled, so that a large box costs no more."""
    width, height = size
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill(edge or fill)
    if edge is not None and width > 2 * stroke and height > 2 * stroke:
        surface.fill(fill, (stroke, stroke, width - 2 * stroke, height - 2 * stroke))
    if radius < 1:
        return surface
    side = 2 * radius
    large = pygame.Surface((side * FINER, side * FINER), pygame.SRCALPHA)
    large.fill((*(edge or fill), 0))
    pygame.draw.rect(large, edge or fill, large.get_rect(), border_radius=radius * FINER)
    if edge is not None:
        inner = large.get_rect().inflate(-2 * stroke * FINER, -2 * stroke * FINER)
        pygame.draw.rect(large, fill, inner, border_radius=max(0, (radius - stroke) * FINER))
    corners = pygame.transform.smoothscale(large, (side, side))
    for from_x, to_x in ((0, 0), (radius, width - radius)):
        for from_y, to_y in ((0, 0), (radius, height - radius)):
            surface.fill((0, 0, 0, 0), (to_x, to_y, radius, radius))
            surface.blit(corners, (to_x, to_y), (from_x, from_y, radius, radius))
    return surface


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
