"""What lies under a point of the map, for tooltips and for the codex."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.ui.map.atlas import Atlas
from game.ui.map.lines import Line
from game.ui.map.still import Sheet

REACH = 7.0
"""How near a point must be to a line, in units."""


@dataclass(frozen=True)
class Hit:
    """Is what lies under a point: its kind (place, route, region, country, sea), its id, and what to say of it."""

    kind: str
    id: str
    text: str


def hit(atlas: Atlas, sheet: Sheet, found: Sequence[Line], at: tuple[float, float]) -> Hit:
    """Returns what lies under a point in pixels: a place before a route, a route before the land."""
    x, y = at
    viewport = sheet.viewport
    for mark in sheet.labels.marks:
        left, top, right, bottom = mark.box
        if np.hypot(x - mark.x, y - mark.y) <= mark.size + 4 or (left <= x <= right and top <= y <= bottom):
            return Hit("place", mark.place.id, mark.place.name)
    line = _nearest(found, x, y, REACH * viewport.unit)
    if line is not None:
        return Hit("route", line.route.id, line.route.text)
    kilometres = viewport.kilometres(x, y)
    if sheet.view == "kazakhstan":
        region = atlas.region_at(*kilometres)
        if region is not None:
            return Hit("region", region.name, region.name)
    country = atlas.country_at(*kilometres)
    return Hit("sea", "", "") if country is None else Hit("country", country.name, country.name)


def _nearest(found: Sequence[Line], x: float, y: float, reach: float) -> Line | None:
    """Returns the line that passes nearest to a point, if one passes within reach of it."""
    best, least = None, reach
    for line in found:
        points = line.curve.points
        first, step = points[:-1], np.diff(points, axis=0)
        size = np.maximum((step**2).sum(axis=1), 1e-9)
        share = np.clip(((np.array([x, y]) - first) * step).sum(axis=1) / size, 0.0, 1.0)
        away = np.hypot(*(first + step * share[:, None] - (x, y)).T).min() - line.width / 2
        if away < least:
            best, least = line, float(away)
    return best
