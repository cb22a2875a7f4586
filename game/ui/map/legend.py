"""The legend: what the patterns and the colours of routes mean, small in a corner of the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pygame

from game.ui.map.curves import Curve
from game.ui.map.ink import MapColours
from game.ui.map.lettering import FontLoader
from game.ui.map.lines import Line, draw
from game.ui.map.placement import Bounds, Crowd
from game.ui.map.projection import Points
from game.ui.map.signs import sign
from game.ui.map.viewport import Viewport
from game.views import RouteView

CARGOES = (("oil", "Oil"), ("gas", "Gas"), ("rail", "Rail"))
SAMPLE, PAD, GAP = 26.0, 9.0, 7.0
"""Length of a sample line, and room around and between rows, in units."""
LEAST = 380
"""Pixels of width below which there is no room for a legend."""


class Legend:
    """Explains the routes of one picture: a row for each cargo, and a row for each power whose consent is needed."""

    def __init__(
        self, routes: Sequence[RouteView], viewport: Viewport, fonts: FontLoader, text_scale: float, avoid: Points
    ) -> None:
        """Measures itself for a picture and takes the corner with the fewest points to avoid, (n, 2)."""
        self.unit = viewport.unit
        text = max(0.92, self.unit) * text_scale
        self.font = fonts("ui", round(11 * text))
        cargoes = {route.cargo for route in routes}
        powers: dict[str | None, str] = {}
        for route in routes:
            powers.setdefault(route.consent, route.consent_words)
        self.cargoes = [(cargo, word) for cargo, word in CARGOES if cargo in cargoes]
        self.powers = [
            (power, powers[power]) for power in ("russia", "china", "west", "turkey", None) if power in powers
        ]
        self.row = max(self.font.get_height() * 1.15, 11 * self.unit)
        self.box: Bounds | None = self._box(viewport, avoid) if routes and viewport.width >= LEAST else None

    def _box(self, viewport: Viewport, avoid: Points) -> Bounds | None:
        words = [word for _, word in (*self.cargoes, *self.powers)]
        width = max(self.font.size(word)[0] for word in words) + (SAMPLE + GAP + 2 * PAD) * self.unit
        height = (len(words) + 0.5) * self.row + 2 * PAD * self.unit
        if width > viewport.width * 0.36 or height > viewport.height * 0.5:
            return None
        edge = 12 * self.unit
        right, bottom = viewport.width - edge, viewport.height - edge
        corners = [
            (edge, bottom - height, edge + width, bottom),
            (right - width, bottom - height, right, bottom),
            (edge, edge, edge + width, edge + height),
            (right - width, edge, right, edge + height),
        ]
        room = Crowd((0.0, 0.0, viewport.width, viewport.height), avoid)
        return min(corners, key=lambda corner: room.covered(corner))

    def draw(self, surface: pygame.Surface, colours: MapColours) -> None:
        """Draws the legend, if there is room for it."""
        if self.box is None:
            return
        left, top, right, bottom = self.box
        rect = pygame.Rect(round(left), round(top), round(right - left), round(bottom - top))
        plate = pygame.Surface(rect.size, pygame.SRCALPHA)
        pygame.draw.rect(plate, (*colours.page, 200), plate.get_rect(), border_radius=round(6 * self.unit))
        surface.blit(plate, rect)
        x, y = left + PAD * self.unit, top + PAD * self.unit + self.row / 2
        for cargo, word in self.cargoes:
            self._sample(surface, cargo, x, y, colours)
            self._word(surface, word, x, y, colours)
            y += self.row
        y += self.row * 0.5
        for power, word in self.powers:
            half = 4.6 * self.unit
            middle = x + SAMPLE * self.unit / 2
            sign(surface, power, (middle - half, y - half, middle + half, y + half), colours)
            self._word(surface, word, x, y, colours)
            y += self.row

    def _sample(self, surface: pygame.Surface, cargo: str, x: float, y: float, colours: MapColours) -> None:
        """Draws a short line in the pattern of a cargo, in the colour of no power."""
        route = RouteView("", "", "", cargo, None, "", 0.45, False, "", (), (), "")
        curve = Curve(np.array([[x, y], [x + SAMPLE * self.unit, y]]))
        plain = replace(colours, ours=colours.ink)
        draw(surface, [Line(route, curve, 2.6 * self.unit, self.unit)], plain, self.unit)

    def _word(self, surface: pygame.Surface, word: str, x: float, y: float, colours: MapColours) -> None:
        picture = self.font.render(word, True, colours.ink)
        surface.blit(picture, (round(x + (SAMPLE + GAP) * self.unit), round(y - picture.get_height() / 2)))
