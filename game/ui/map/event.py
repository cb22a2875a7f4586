"""The mark of the place where a card plays: a ring around it, or at the map's edge an arrow to where it lies."""

from __future__ import annotations

from math import pi, sin

import numpy as np
import pygame

from game.ui.map.atlas import Atlas
from game.ui.map.ink import MapColours
from game.ui.map.projection import Points
from game.ui.map.viewport import Viewport
from game.views import PlaceView

RING = 9.0
"""Radius of the ring in units."""
BREATH = 2.4
"""Seconds in which the ring widens and narrows once."""
MARGIN = 16.0
"""Distance of an arrow from the edge in units."""


class Marker:
    """Marks one place in a picture."""

    def __init__(self, place: PlaceView, atlas: Atlas, viewport: Viewport) -> None:
        """Finds the place in the picture, or the point of the edge in whose direction it lies."""
        self.unit = viewport.unit
        middle = np.array([viewport.width / 2, viewport.height / 2])
        target = viewport.pixels(atlas.conic.forward([(place.lon, place.lat)]))[0]
        room = middle - MARGIN * self.unit
        away = target - middle
        beyond = float(np.max(np.abs(away) / np.maximum(room, 1.0)))
        self.inside = bool(np.all(np.abs(away) <= middle - 2))
        x, y = map(float, target if self.inside else middle + away / beyond)
        self.spot = (x, y)
        self.ahead = away / max(float(np.hypot(*away)), 1e-9)

    def draw(self, surface: pygame.Surface, colours: MapColours, corner: tuple[int, int], seconds: float) -> None:
        """Draws the mark in a picture with its corner at a point; `seconds` make it breathe."""
        x, y = self.spot[0] + corner[0], self.spot[1] + corner[1]
        swing = 0.5 + 0.5 * sin(2 * pi * seconds / BREATH)
        if not self.inside:
            self._arrow(surface, colours, np.array([x, y]), swing)
            return
        radius = (RING + 2.2 * swing) * self.unit
        for extra, colour in ((1.6, colours.line), (0.0, colours.mark)):
            width = (2.0 + extra) * self.unit
            pygame.draw.aacircle(surface, colour, (x, y), radius + width / 2, max(1, round(width)))
        pygame.draw.aacircle(surface, colours.line, (x, y), 3.8 * self.unit)
        pygame.draw.aacircle(surface, colours.mark, (x, y), 2.6 * self.unit)

    def _arrow(self, surface: pygame.Surface, colours: MapColours, at: Points, swing: float) -> None:
        half = 7.0 * self.unit
        aside = np.array([-self.ahead[1], self.ahead[0]])
        tip = at + self.ahead * (half * 0.4 + swing * 2 * self.unit)
        shape = [tip, tip - self.ahead * half * 1.5 + aside * half, tip - self.ahead * half * 1.5 - aside * half]
        pygame.draw.polygon(surface, colours.mark, shape)
        pygame.draw.aalines(surface, colours.line, True, shape)
