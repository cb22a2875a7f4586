"""The signs of the powers, so that a route is told by shape as well as by colour."""

from __future__ import annotations

import pygame

from game.ui.map.ink import MapColours
from game.ui.map.placement import Bounds

SHAPES: dict[str | None, tuple[tuple[float, float], ...]] = {
    "russia": ((0, -0.95), (0.8, 0), (0, 0.95), (-0.8, 0)),
    "china": ((-0.64, -0.64), (0.64, -0.64), (0.64, 0.64), (-0.64, 0.64)),
    "turkey": ((0, -0.85), (0.82, 0.6), (-0.82, 0.6)),
    None: ((0, -0.95), (0.25, -0.25), (0.95, 0), (0.25, 0.25), (0, 0.95), (-0.25, 0.25), (-0.95, 0), (-0.25, -0.25)),
}
"""Diamond, square, triangle, and a star of four rays for ourselves, in halves of the size; the West has a disc."""
DISC = 0.72


def sign(surface: pygame.Surface, power: str | None, box: Bounds, colours: MapColours) -> None:
    """Draws the sign of a power on a dark disc."""
    x, y, half = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, (box[2] - box[0]) / 2
    hue = colours.route(power)
    pygame.draw.aacircle(surface, colours.line, (x, y), half * 1.25)
    if power not in SHAPES:
        pygame.draw.aacircle(surface, hue, (x, y), half * DISC)
        return
    shape = [(x + across * half, y + down * half) for across, down in SHAPES[power]]
    pygame.draw.polygon(surface, hue, shape)
    pygame.draw.aalines(surface, hue, True, shape)
