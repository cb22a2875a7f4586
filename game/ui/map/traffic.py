"""What moves on the map: bright grains along the routes, more swiftly where more is carried."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pygame

from game.ui.map.brush import dab
from game.ui.map.ink import MapColours, mixed
from game.ui.map.lines import Line
from game.ui.map.placement import Bounds
from game.ui.map.projection import Points

APART, SPEED = 30.0, 20.0
"""Distance of grains along a line, and what one covers in a second, in units."""
WHITE = 0.82
"""How far a grain is from the colour of its line, on the way to white."""
CELL = 4
"""Pixels of a square within which a grain is seen or not."""


class Hidden:
    """Knows where names and signs stand, beneath which no grain is seen."""

    def __init__(self, boxes: Sequence[Bounds], size: tuple[int, int]) -> None:
        """Marks the squares that boxes cover."""
        self._covered = np.zeros((size[0] // CELL + 2, size[1] // CELL + 2), bool)
        for left, top, right, bottom in boxes:
            first, last = max(0, int(left) // CELL), max(0, int(right) // CELL + 1)
            self._covered[first:last, max(0, int(top) // CELL) : max(0, int(bottom) // CELL + 1)] = True

    def seen(self, points: Points) -> Points:
        """Returns those of some points, (n, 2), that lie in the picture under no box."""
        cells = (points // CELL).astype(int)
        wide, high = self._covered.shape
        within = (cells[:, 0] >= 0) & (cells[:, 1] >= 0) & (cells[:, 0] < wide) & (cells[:, 1] < high)
        cells = cells[within]
        found: Points = points[within][~self._covered[cells[:, 0], cells[:, 1]]]
        return found


def run(
    surface: pygame.Surface,
    found: Sequence[Line],
    colours: MapColours,
    hidden: Hidden,
    corner: tuple[int, int],
    seconds: float,
) -> None:
    """Draws the grains of all lines as they stand after some seconds, in a picture with its corner at a point."""
    for line in found:
        if line.waiting:
            continue
        apart = APART * line.unit
        start = seconds * SPEED * line.unit * (0.6 + 0.8 * line.route.flow) % apart
        grains = hidden.seen(line.curve.at(np.arange(start, line.curve.length, apart)))
        colour = mixed(colours.route(line.route.consent), (255, 255, 255), WHITE)
        dab(surface, grains + corner, max(1.6, line.width * 0.5), colour)
