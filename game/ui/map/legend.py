"""The legend: what the patterns and the colours of routes mean, small in a corner of the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pygame
from pygame import Rect

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
POWERS = ("russia", "china", "west", "turkey", None)
CONSENT = "Consent of"
SAMPLE, HALF, PAD, GAP, BETWEEN = 26.0, 4.6, 9.0, 7.0, 12.0
"""Length of a sample line, half the size of a sign, and room around rows, beside samples, between cells, in units."""
LOW = 430.0
"""Units of height below which a picture has a legend of two rows."""
WIDEST, HIGHEST = 0.6, 0.34
"""How much of a picture's width and height a legend may take."""
ALPHA = 200


@dataclass(frozen=True)
class Cell:
    """Is one thing that is explained: a cargo by a sample line, a power by its sign, or a word alone."""

    word: str
    cargo: str = ""
    power: str | None = None
    signed: bool = False


class Legend:
    """Explains the routes of one picture: its cargoes, and the powers whose consent they need."""

    def __init__(
        self, routes: Sequence[RouteView], viewport: Viewport, fonts: FontLoader, text_scale: float, avoid: Points
    ) -> None:
        """Measures itself for a picture and takes the corner with the fewest points to avoid, (n, 2)."""
        self.unit = viewport.unit
        text = max(0.92, self.unit) * text_scale
        self.font = fonts("ui", round(11 * text))
        self.row = max(self.font.get_height() * 1.15, 11 * self.unit)
        low = viewport.height / viewport.unit < LOW
        self.rows = _two_rows(routes) if low else _many_rows(routes)
        self.box: Bounds | None = self._box(viewport, avoid) if routes else None

    def _width(self, cell: Cell) -> float:
        width = float(self.font.size(cell.word)[0])
        if cell.cargo:
            return width + (SAMPLE + GAP) * self.unit
        return width + (2 * HALF + GAP) * self.unit if cell.signed else width

    def _box(self, viewport: Viewport, avoid: Points) -> Bounds | None:
        rows = [sum(map(self._width, row)) + BETWEEN * self.unit * (len(row) - 1) for row in self.rows]
        width, height = max(rows) + 2 * PAD * self.unit, len(rows) * self.row + 1.4 * PAD * self.unit
        if width > viewport.width * WIDEST or height > viewport.height * HIGHEST:
            return None
        edge = 10 * self.unit
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
        rect = Rect(round(left), round(top), round(right - left), round(bottom - top))
        plate = pygame.Surface(rect.size, pygame.SRCALPHA)
        pygame.draw.rect(plate, (*colours.page, ALPHA), plate.get_rect(), border_radius=round(6 * self.unit))
        surface.blit(plate, rect)
        y = top + 0.7 * PAD * self.unit + self.row / 2
        for row in self.rows:
            x = left + PAD * self.unit
            for cell in row:
                self._cell(surface, cell, x, y, colours)
                x += self._width(cell) + BETWEEN * self.unit
            y += self.row

    def _cell(self, surface: pygame.Surface, cell: Cell, x: float, y: float, colours: MapColours) -> None:
        if cell.cargo:
            self._sample(surface, cell.cargo, x, y, colours)
            x += (SAMPLE + GAP) * self.unit
        elif cell.signed:
            half = HALF * self.unit
            sign(surface, cell.power, (x, y - half, x + 2 * half, y + half), colours)
            x += 2 * half + GAP * self.unit
        picture = self.font.render(cell.word, True, colours.ink)
        surface.blit(picture, (round(x), round(y - picture.get_height() / 2)))

    def _sample(self, surface: pygame.Surface, cargo: str, x: float, y: float, colours: MapColours) -> None:
        """Draws a short line in the pattern of a cargo, in the colour of no power."""
        route = RouteView("", "", "", cargo, None, "", "", 0.45, False, "", (), (), "")
        curve = Curve(np.array([[x, y], [x + SAMPLE * self.unit, y]]))
        draw(surface, [Line(route, curve, 2.6 * self.unit, self.unit)], replace(colours, ours=colours.ink), self.unit)


def _cargoes(routes: Sequence[RouteView]) -> list[Cell]:
    there = {route.cargo for route in routes}
    return [Cell(word, cargo=cargo) for cargo, word in CARGOES if cargo in there]


def _powers(routes: Sequence[RouteView], full: bool) -> list[Cell]:
    words = {route.consent: route.consent_words if full else route.consent_title for route in routes}
    return [Cell(words[power], power=power, signed=True) for power in POWERS if power in words]


def _many_rows(routes: Sequence[RouteView]) -> list[list[Cell]]:
    return [_cargoes(routes), *([cell] for cell in _powers(routes, full=True))]


def _two_rows(routes: Sequence[RouteView]) -> list[list[Cell]]:
    return [_cargoes(routes), [Cell(CONSENT), *_powers(routes, full=False)]]
