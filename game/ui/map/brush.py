"""A round brush: smooth lines of any width and pattern, laid as overlapping dots between the pixels.

Pygame's own thick lines show gaps where segments meet and steps where they are slanted; these do not.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.map.curves import Curve
from game.ui.map.projection import Points
from game.ui.theme import Colour

PARTS = 4
"""In how many places along each axis a dot may stand within a pixel."""
FINER = 8
"""How many times larger a dot is drawn before it is shrunk."""
SPACING = 0.28
"""Distance of dots along a line, in its widths."""


@lru_cache(maxsize=160)
def _dots(width: int, colour: Colour) -> tuple[pygame.Surface, ...]:
    """Returns a dot in every place within a pixel; `width` is in sixteenths of a pixel."""
    radius = width / 32
    size = int(2 * radius) + 3
    found = []
    for part in range(PARTS * PARTS):
        large = pygame.Surface((size * FINER, size * FINER), pygame.SRCALPHA)
        large.fill((*colour, 0))
        middle = [size / 2 + (each + 0.5) / PARTS - 0.5 for each in divmod(part, PARTS)]
        pygame.draw.circle(large, colour, [each * FINER for each in middle], radius * FINER)
        found.append(pygame.transform.smoothscale(large, (size, size)))
    return tuple(found)


def dab(surface: pygame.Surface, points: Points, width: float, colour: Colour, flags: int = 0) -> None:
    """Draws dots of a width in pixels at points, (n, 2)."""
    dots = _dots(max(8, round(width * 16)), colour)
    half = dots[0].get_width() / 2
    corner = points - half + 0.5
    whole = np.floor(corner).astype(int)
    within = np.minimum(((corner - whole) * PARTS).astype(int), PARTS - 1)
    which = within[:, 0] * PARTS + within[:, 1]
    places = whole.tolist()
    surface.fblits([(dots[dot], place) for dot, place in zip(which.tolist(), places, strict=True)], flags)


def stroke(
    surface: pygame.Surface, curve: Curve, width: float, colour: Colour, pattern: tuple[float, float] | None = None
) -> None:
    """Draws a line; `pattern` is the length of dashes and of the gaps between them, in pixels."""
    distances = np.arange(0.0, curve.length, max(0.4, width * SPACING))
    if pattern is not None:
        distances = distances[(distances % (pattern[0] + pattern[1])) < pattern[0]]
    dab(surface, curve.at(distances), width, colour, pygame.BLEND_RGBA_MAX)


def ties(
    surface: pygame.Surface, curve: Curve, distances: NDArray[np.float64], half: float, width: float, colour: Colour
) -> None:
    """Draws short lines across a curve at some distances, reaching `half` pixels to each side."""
    headings = curve.heading(distances)
    normals = np.stack([-headings[:, 1], headings[:, 0]], axis=1)
    steps = np.linspace(-half, half, max(2, round(2 * half / max(0.4, width * SPACING))))
    points = curve.at(distances)[:, None, :] + normals[:, None, :] * steps[:, None]
    dab(surface, points.reshape(-1, 2), width, colour, pygame.BLEND_RGBA_MAX)
