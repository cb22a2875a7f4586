"""Lines and areas of charts, drawn crisply at any unit."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

import pygame

from game.ui.kit import Canvas
from game.ui.theme import Colour
from game.ui.widgets.scale import DASHES, Point, broken


def line(canvas: Canvas, colour: Colour, points: Sequence[Point], width: float, dash: str = "solid") -> None:
    """Draws a line through points, broken by a key of `DASHES`; the width is in units."""
    unit = canvas.kit.unit
    thick = max(1, round(width * unit))
    for part in broken(points, [each * unit for each in DASHES[dash]]):
        for start, end in itertools.pairwise(part):
            pygame.draw.aaline(canvas.surface, colour, start, end, thick)
        for x, y in part[1:-1] if thick > 2 else ():
            pygame.draw.aacircle(canvas.surface, colour, (x, y), (thick - 1) / 2)  # fills the notch of a bend


def runs(points: Iterable[Point | None]) -> list[list[Point]]:
    """Returns the stretches of points between gaps."""
    found: list[list[Point]] = [[]]
    for point in points:
        if point is None:
            found.append([])
        else:
            found[-1].append(point)
    return [each for each in found if each]


def area(canvas: Canvas, colour: Colour, upper: Sequence[Point], lower: Sequence[Point]) -> None:
    """Fills the room between two lines with one colour, which must not show through: what lies below is covered."""
    pygame.draw.polygon(canvas.surface, colour, [*upper, *reversed(lower)])
    for edge in (upper, lower):
        pygame.draw.aalines(canvas.surface, colour, False, list(edge))


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """Returns a colour between two: `part` of the first, the rest of the other."""
    red, green, blue = (round(mine * part + yours * (1 - part)) for mine, yours in zip(one, other, strict=True))
    return red, green, blue
