"""The routes of the map as lines: coloured by whose consent they need, patterned by cargo, as thick as they carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pygame
from pygame import Rect

from game.ui.map.atlas import Atlas
from game.ui.map.brush import dab, stroke, ties
from game.ui.map.curves import Curve, through
from game.ui.map.ink import MapColours, mixed
from game.ui.map.placement import Bounds, touch
from game.ui.map.viewport import Viewport
from game.ui.theme import Colour
from game.views import RouteView

THIN, THICK = 1.5, 4.6
"""Width in units of a route that carries next to nothing, and of one that is full."""
WAITING = 0.15
"""Flow below which a route is a thin line of dots that waits to grow."""
DOTS = 4.8
"""Distance of those dots, in units."""
DASH, GAP = 8.5, 5.5
"""Dashes of gas and the gaps between them, in units."""
TIES, TIE = 9.0, 2.1
"""Distance of the ties of a railway in units, and what of their length follows the width of its line."""
APART = {"oil": 0.0, "gas": -3.4, "rail": 3.4}
"""Units by which lines of a cargo are moved down, so that pipe and rail of one valley lie side by side."""
CASING, CASING_ALPHA = 1.1, 205
"""What the dark edge of a line adds on each side, in units, and how much of it is seen."""
SIGN, SIGNED = 4.6, 40.0
"""Half the size of a power's sign on its routes, and the length of the shortest route that has one, in units."""
SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
"""Where along a route its sign may stand."""


@dataclass(frozen=True)
class Line:
    """Is a route in a picture: its curve and its width in pixels, and the pixels of a unit."""

    route: RouteView
    curve: Curve
    width: float
    unit: float

    @property
    def waiting(self) -> bool:
        """Whether next to nothing runs on it."""
        return self.route.flow < WAITING


def course(route: RouteView, atlas: Atlas, viewport: Viewport) -> Curve:
    """Returns the curve of a route in a picture."""
    stops = viewport.pixels(atlas.conic.forward(route.path))
    return through(stops).shifted(0.0, APART[route.cargo] * viewport.unit)


def lines(routes: Sequence[RouteView], courses: Mapping[str, Curve], unit: float) -> tuple[Line, ...]:
    """Returns the lines of all routes, thin ones first, so that thick ones are drawn over them."""
    found = [Line(each, courses[each.id], (THIN + (THICK - THIN) * each.flow) * unit, unit) for each in routes]
    return tuple(sorted(found, key=lambda line: line.width))


def draw(surface: pygame.Surface, found: Sequence[Line], colours: MapColours, unit: float) -> None:
    """Draws all lines: first their dark edges, then their colours, last a cross where nothing passes."""
    for line in found:
        _draw(surface, line, colours.line, 2 * CASING * unit, CASING_ALPHA)
    for line in found:
        hue = colours.route(line.route.consent)
        _draw(surface, line, mixed(hue, colours.land, 0.55) if line.route.broken else hue, 0.0, 255)
    for line in found:
        if line.route.broken:
            _cross(surface, line, colours)


def _draw(surface: pygame.Surface, line: Line, colour: Colour, extra: float, alpha: int) -> None:
    box = _room(line).clip(surface.get_rect())
    if not box.width or not box.height:
        return
    layer = pygame.Surface(box.size, pygame.SRCALPHA)
    curve, unit = line.curve.shifted(-box.left, -box.top), line.unit
    if line.waiting:
        dab(layer, curve.at(np.arange(0.0, curve.length, DOTS * unit)), line.width + 0.7 * extra, colour)
    elif line.route.cargo == "rail":
        rail = max(1.0, line.width * 0.55)
        stroke(layer, curve, rail + extra, colour)
        places = np.arange(TIES * unit / 2, curve.length, TIES * unit)
        ties(layer, curve, places, 1.2 * unit + rail * TIE / 2, max(1.0, rail * 0.62) + extra, colour)
    elif line.route.cargo == "gas":
        stroke(layer, curve, line.width + extra, colour, (DASH * unit, GAP * unit + line.width * 0.6))
    else:
        stroke(layer, curve, line.width + extra, colour)
    if alpha < 255:
        layer.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
    surface.blit(layer, box)


def _room(line: Line) -> Rect:
    """Returns the rectangle that a line may touch."""
    room = line.width + 8 * line.unit
    low, high = line.curve.points.min(axis=0) - room, line.curve.points.max(axis=0) + room
    return Rect(int(low[0]), int(low[1]), int(high[0] - low[0]) + 2, int(high[1] - low[1]) + 2)


def _cross(surface: pygame.Surface, line: Line, colours: MapColours) -> None:
    """Marks a route on which nothing passes."""
    x, y = map(float, line.curve.at(np.array([line.curve.length * 0.55]))[0])
    arm = 5.0 * line.unit
    for extra, colour in ((2.4 * line.unit, colours.line), (0.0, colours.ink)):
        for rise in (-arm, arm):
            bar = Curve(np.array([[x - arm, y - rise], [x + arm, y + rise]]))
            dab(surface, bar.at(np.arange(0.0, bar.length, 0.8)), 2.2 * line.unit + extra, colour)


def arrows(surface: pygame.Surface, found: Sequence[Line], colours: MapColours, unit: float) -> None:
    """Draws arrowheads along the lines, for those who do not want anything to move."""
    for line in found:
        if line.waiting:
            continue
        places = np.arange(34.0 * unit, line.curve.length - 8 * unit, 68.0 * unit)
        colour = mixed(colours.route(line.route.consent), (255, 255, 255), 0.82)
        half = 2.6 * unit + line.width * 0.3
        for point, ahead in zip(line.curve.at(places), line.curve.heading(places), strict=True):
            aside = np.array([-ahead[1], ahead[0]])
            tip, tail = point + ahead * half, point - ahead * half * 0.8
            shape = [tip, tail + aside * half * 0.9, tail - aside * half * 0.9]
            pygame.draw.aalines(surface, colours.line, True, shape)
            pygame.draw.polygon(surface, colour, shape)


def badges(found: Sequence[Line], taken: Sequence[Bounds], size: tuple[int, int], unit: float) -> dict[str, Bounds]:
    """Returns a box on each line for the sign of its power, where neither names nor other signs stand."""
    placed: dict[str, Bounds] = {}
    half = SIGN * unit
    for line in sorted((each for each in found if each.curve.length > SIGNED * unit), key=lambda each: -each.width):
        for x, y in line.curve.at(np.array(SHARES) * line.curve.length).tolist():
            box = (x - half, y - half, x + half, y + half)
            inside = box[0] > 0 and box[1] > 0 and box[2] < size[0] and box[3] < size[1]
            if inside and not any(touch(box, other, 2.0) for other in (*taken, *placed.values())):
                placed[line.route.id] = box
                break
    return placed
