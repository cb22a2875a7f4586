"""Traces the outlines of lakes from NASA's Blue Marble picture of 2004, where the vector data lack them or are old.

Water is where red light is dark, or, beside green reeds, where blue outshines red. The eastern basin of the Aral Sea,
still a green film in 2004 and dry since 2014, is bright in green and is left out by a limit of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray
from topology import Points, area

FINER = 4
"""Points between two pixels of the picture: the brightness is taken to run evenly from one to the next."""

NEVER_ZERO = 0.01
"""Keeps the field off zero at its points: brightness there is a multiple of a sixteenth."""


class Lake(NamedTuple):
    """Says where to look for a lake, and how bright red and green may be there for water, from 0 to 255."""

    name: str
    west: float
    north: float
    east: float
    south: float
    red: float
    green: float = 255.0
    lead: float | None = None
    """How far red may outshine blue, where reeds have to be told from water."""


LAKES = (
    Lake("Balkhash", 73.2, 47.2, 79.3, 45.15, 80.0, lead=14.0),
    Lake("Aral Sea, north", 59.7, 47.1, 61.8, 46.15, 72.0),
    Lake("Aral Sea, west", 58.0, 46.1, 59.25, 44.3, 45.0, 62.0),
    Lake("Kapshagay", 76.8, 44.0, 78.3, 43.6, 58.0),
    Lake("Tengiz", 68.4, 50.75, 69.5, 49.9, 60.0),
)


def traced(picture: Path) -> list[tuple[str, Points]]:
    """Returns name and largest outline, in degrees, of every lake in `LAKES`."""
    marble = pygame.image.load(picture)
    return [(lake.name, _outline(marble, lake)) for lake in LAKES]


def _outline(marble: pygame.Surface, lake: Lake) -> Points:
    width, height = marble.get_size()
    left, right = (round((degrees + 180) / 360 * width) for degrees in (lake.west, lake.east))
    top, bottom = (round((90 - degrees) / 180 * height) for degrees in (lake.north, lake.south))
    cut = marble.subsurface((left, top, right - left, bottom - top))
    pixels = pygame.surfarray.array3d(cut).astype(float)
    red, green, blue = (_finer(pixels[..., each]) for each in range(3))
    wet = np.minimum(lake.red - red, lake.green - green) + NEVER_ZERO
    if lake.lead is not None:
        wet = np.minimum(wet, blue - red + lake.lead + NEVER_ZERO)
    rings = _contours(np.pad(wet, 1, constant_values=-1.0))
    ring = (max(rings, key=area) - 1.0) / FINER + 0.5
    return np.stack([(left + ring[:, 0]) / width * 360 - 180, 90 - (top + ring[:, 1]) / height * 180], axis=1)


def _finer(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Interpolates between pixels along both axes."""
    for axis in (0, 1):
        count = values.shape[axis]
        at = np.linspace(0, count - 1, (count - 1) * FINER + 1)
        values = np.apply_along_axis(lambda row, at=at, count=count: np.interp(at, np.arange(count), row), axis, values)
    return values


def _contours(wet: NDArray[np.float64]) -> list[Points]:
    """Returns the closed lines on which a field is zero, by marching squares; wet on the left hand."""
    steps: dict[tuple[float, float], tuple[float, float]] = {}
    for i, j in np.argwhere(_mixed(wet > 0)):
        corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
        crossings = []
        for first, second in zip(corners, [*corners[1:], corners[0]], strict=True):
            one, other = wet[first], wet[second]
            if (one > 0) != (other > 0):
                share = one / (one - other)
                x, y = (round(float(a + share * (b - a)), 6) for a, b in zip(first, second, strict=True))
                crossings.append(((x, y), one > 0))
        leaving = [point for point, wet_first in crossings if wet_first]
        coming = [point for point, wet_first in crossings if not wet_first]
        steps.update(zip(leaving, coming, strict=True))
    rings = []
    while steps:
        start, point = steps.popitem()
        ring = [start]
        while point != start:
            ring.append(point)
            point = steps.pop(point)
        rings.append(np.array(ring))
    return rings


def _mixed(wet: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Returns which squares of four points are partly wet."""
    count = wet[:-1, :-1].astype(int) + wet[1:, :-1] + wet[:-1, 1:] + wet[1:, 1:]
    return (count > 0) & (count < 4)
