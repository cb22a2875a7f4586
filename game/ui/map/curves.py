"""Curves: a smooth line through the stops of a route, measured along its length."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from game.ui.map.projection import Points

STEPS = 12
"""Points between two stops."""


@dataclass(frozen=True, eq=False)
class Curve:
    """Is a line of pixels, (n, 2), n > 1, that can be asked for the point at a distance from its beginning."""

    points: Points

    @cached_property
    def along(self) -> NDArray[np.float64]:
        """The distance of each point from the beginning, in pixels, (n,)."""
        return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(self.points, axis=0).T))])

    @property
    def length(self) -> float:
        """Its length in pixels."""
        return float(self.along[-1])

    def at(self, distances: NDArray[np.float64]) -> Points:
        """Returns the points at some distances, (n, 2)."""
        x, y = self.points[:, 0], self.points[:, 1]
        return np.stack([np.interp(distances, self.along, x), np.interp(distances, self.along, y)], axis=1)

    def heading(self, distances: NDArray[np.float64], reach: float = 3.0) -> Points:
        """Returns the direction of the line at some distances, as steps of length 1, (n, 2)."""
        steps = self.at(np.minimum(distances + reach, self.length)) - self.at(np.maximum(distances - reach, 0.0))
        sizes = np.maximum(np.hypot(steps[:, 0], steps[:, 1]), 1e-9)
        heading: Points = steps / sizes[:, None]
        return heading

    @property
    def normal(self) -> tuple[float, float]:
        """The direction across it at its middle: downwards for a curve that runs to the right."""
        x, y = map(float, self.heading(np.array([self.length / 2]))[0])
        return -y, x

    def shifted(self, x: float, y: float) -> Curve:
        """Returns the same line elsewhere."""
        return Curve(self.points + np.array([x, y]))


def closed(ring: Points) -> Curve:
    """Returns the outline of a ring of points, (n, 2), back to where it begins."""
    return Curve(np.concatenate([ring, ring[:1]]))


def through(stops: Points) -> Curve:
    """Returns a smooth curve through stops, (n, 2), n > 1: a centripetal Catmull–Rom spline, which never loops."""
    ends = np.concatenate([[2 * stops[0] - stops[1]], stops, [2 * stops[-1] - stops[-2]]])
    knots = np.concatenate([[0.0], np.cumsum(np.maximum(np.hypot(*np.diff(ends, axis=0).T), 1e-6) ** 0.5)])
    parts = []
    for i in range(1, len(ends) - 2):
        t0, t1, t2, t3 = knots[i - 1 : i + 3]
        p0, p1, p2, p3 = ends[i - 1 : i + 3]
        t = np.linspace(t1, t2, STEPS, endpoint=False)[:, None]
        a = (t1 - t) / (t1 - t0) * p0 + (t - t0) / (t1 - t0) * p1
        b = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
        c = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
        d = (t2 - t) / (t2 - t0) * a + (t - t0) / (t2 - t0) * b
        e = (t3 - t) / (t3 - t1) * b + (t - t1) / (t3 - t1) * c
        parts.append((t2 - t) / (t2 - t1) * d + (t - t1) / (t2 - t1) * e)
    return Curve(np.concatenate([*parts, stops[-1:]]))
