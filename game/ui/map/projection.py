"""Lambert's conformal conic projection of a sphere, with two standard parallels: from degrees to kilometres and back.

Formulas and names follow Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), pages 104 to 107.
Conformal means that small shapes keep their angles; between the parallels, distances are right to about one per cent.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, log, pi, radians, sin, tan

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]
"""Shape (n, 2): longitude and latitude in degrees, kilometres, or pixels."""

EARTH = 6371.0
"""Mean radius in kilometres."""
NEAREST_POLE = 89.5
"""Latitudes are held below this: the far pole lies infinitely far away."""


@dataclass(frozen=True)
class Conic:
    """Projects longitude and latitude to kilometres right of and below the origin."""

    south: float = 40.0
    north: float = 56.0
    origin: float = 48.0
    meridian: float = 67.5
    radius: float = EARTH
    """The standard parallels and the origin in degrees; the defaults are laid around Kazakhstan."""

    @cached_property
    def cone(self) -> float:
        """The constant of the cone, Snyder's n."""
        first, second = radians(self.south), radians(self.north)
        if first == second:
            return sin(first)
        return log(cos(first) / cos(second)) / log(_stretch(second) / _stretch(first))

    @cached_property
    def scale(self) -> float:
        """Radius times Snyder's F."""
        first = radians(self.south)
        return self.radius * cos(first) * float(_stretch(first) ** self.cone / self.cone)

    @cached_property
    def apex(self) -> float:
        """Kilometres from the origin to the tip of the cone, Snyder's rho of the origin."""
        return self.scale / float(_stretch(radians(self.origin)) ** self.cone)

    def forward(self, degrees: ArrayLike) -> Points:
        """Returns kilometres (x to the right, y downwards) of points given as longitude and latitude, shape (n, 2)."""
        points = np.asarray(degrees, float).reshape(-1, 2)
        away = np.radians((points[:, 0] - self.meridian + 180.0) % 360.0 - 180.0) * self.cone
        latitude = np.radians(np.clip(points[:, 1], -60.0, NEAREST_POLE))
        distance = self.scale / np.tan(pi / 4 + latitude / 2) ** self.cone
        return np.stack([distance * np.sin(away), distance * np.cos(away) - self.apex], axis=1)

    def inverse(self, kilometres: ArrayLike) -> Points:
        """Returns longitude and latitude in degrees of points given in kilometres, shape (n, 2)."""
        points = np.asarray(kilometres, float).reshape(-1, 2)
        x, y = points[:, 0], points[:, 1] + self.apex
        distance = np.maximum(np.hypot(x, y), 1e-9)
        latitude = 2 * np.arctan((self.scale / distance) ** (1 / self.cone)) - pi / 2
        longitude = self.meridian + np.degrees(np.arctan2(x, y)) / self.cone
        return np.stack([(longitude + 180.0) % 360.0 - 180.0, np.degrees(latitude)], axis=1)


def _stretch(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
