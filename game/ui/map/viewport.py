"""Which part of the world a rectangle of the window shows, and how kilometres become pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from game.ui.map.atlas import Box
from game.ui.map.projection import Points


class Extent(NamedTuple):
    """Is what a view shows, in kilometres: all of its width, and of its height as much as there is room for."""

    left: float
    right: float
    middle: float
    """The height that stays in the middle."""
    least: float
    """How much of the height is shown at least; a very flat picture shows less of the width than it could."""


WIDE = {"eurasia": Extent(-4120.0, 4180.0, -50.0, 3000.0), "kazakhstan": Extent(-1680.0, 1600.0, -5.0, 1860.0)}
CLOSE = {"eurasia": Extent(-3300.0, 4060.0, -50.0, 2900.0), "kazakhstan": Extent(-1600.0, 1510.0, -5.0, 1780.0)}
"""From Brussels to Beijing, or closer from Warsaw; and Kazakhstan with a rim of its neighbours."""
SMALL = 900
"""Pixels of width below which a picture shows the closer extent."""


@dataclass(frozen=True)
class Viewport:
    """Turns kilometres into the pixels of a picture of some size, and back."""

    width: int
    height: int
    scale: float
    """Pixels a kilometre."""
    left: float
    top: float
    """Kilometres at the picture's upper left corner."""

    @property
    def unit(self) -> float:
        """How much larger lines are than in a picture of 1280 by 720; in smaller ones hardly smaller."""
        return max(0.75, min(self.width / 1280, self.height / 720))

    @property
    def box(self) -> Box:
        """The kilometres that are shown."""
        return self.left, self.top, self.left + self.width / self.scale, self.top + self.height / self.scale

    def pixels(self, kilometres: ArrayLike) -> Points:
        """Returns where points given in kilometres, (n, 2), lie in the picture."""
        return (np.asarray(kilometres, float).reshape(-1, 2) - (self.left, self.top)) * self.scale

    def shrunk(self, share: float) -> Viewport:
        """Returns the same part of the world in a smaller picture."""
        width, height = max(1, round(self.width * share)), max(1, round(self.height * share))
        return Viewport(width, height, self.scale * width / self.width, self.left, self.top)

    def kilometres(self, x: float, y: float) -> tuple[float, float]:
        """Returns the kilometres under a pixel."""
        return self.left + x / self.scale, self.top + y / self.scale


def fitted(size: tuple[int, int], view: str, limits: Box) -> Viewport:
    """Returns the viewport that shows a view in a picture of a size, and never more than `limits`."""
    width, height = max(1, size[0]), max(1, size[1])
    extent = (CLOSE if width < SMALL else WIDE)[view]
    fewest = max(width / (limits[2] - limits[0]), height / (limits[3] - limits[1]))
    scale = max(min(width / (extent.right - extent.left), height / extent.least), fewest)
    across, down = width / scale, height / scale
    return Viewport(
        width=width,
        height=height,
        scale=scale,
        left=min(max((extent.left + extent.right - across) / 2, limits[0]), limits[2] - across),
        top=min(max(extent.middle - down / 2, limits[1]), limits[3] - down),
    )
