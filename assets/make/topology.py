"""Reads TopoJSON, joins its arcs to rings, simplifies arcs, and packs them as small whole numbers.

Borders are kept as arcs that neighbours share, so that simplifying never opens a gap between two countries and each
border is drawn once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]


class Topology:
    """Holds the arcs of a TopoJSON file in degrees and gives the geometry of its objects as numbers of arcs."""

    def __init__(self, path: Path) -> None:
        """Reads a file and undoes its quantization."""
        data = json.loads(path.read_text(encoding="utf-8"))
        scale, move = data["transform"]["scale"], data["transform"]["translate"]
        self.objects: dict[str, Any] = data["objects"]
        self.arcs: list[Points] = [
            np.cumsum(np.array(arc, float)[:, :2], axis=0) * scale + move for arc in data["arcs"]
        ]

    def geometries(self, name: str) -> list[dict[str, Any]]:
        """Returns the geometries of an object."""
        found: list[dict[str, Any]] = self.objects[name]["geometries"]
        return found

    def line(self, numbers: Iterable[int]) -> Points:
        """Joins arcs to one line; a number below zero is an arc run backwards, as in TopoJSON."""
        return joined(self.arcs, numbers)


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Yields the outer ring of each polygon, as numbers of arcs."""
    if geometry["type"] == "Polygon":
        yield geometry["arcs"][0]
    elif geometry["type"] == "MultiPolygon":
        yield from (polygon[0] for polygon in geometry["arcs"])


def lines(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Yields each line, as numbers of arcs."""
    if geometry["type"] == "LineString":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiLineString":
        yield from geometry["arcs"]


def joined(arcs: Sequence[Points], numbers: Iterable[int]) -> Points:
    """Joins arcs end to end, without doubling the points where they meet."""
    parts: list[Points] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        parts.append(arc[1:] if parts else arc)
    return np.concatenate(parts)


def area(points: Points) -> float:
    """Returns the area inside a ring, in the square of its unit."""
    x, y = points[:, 0], points[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def inside(point: ArrayLike, ring: Points) -> bool:
    """Tells whether a point lies in a ring, by counting the edges that a ray to the right crosses."""
    x, y = np.asarray(point, float)
    first, second = ring, np.roll(ring, -1, axis=0)
    spans = (first[:, 1] > y) != (second[:, 1] > y)
    first, second = first[spans], second[spans]
    crossing = first[:, 0] + (y - first[:, 1]) * (second[:, 0] - first[:, 0]) / (second[:, 1] - first[:, 1])
    return bool(np.count_nonzero(crossing > x) % 2)


def kept(points: Points, smallest: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Returns which points of a line stay, by Visvalingam's rule: the point that spans the least area goes first.

    `smallest` (n) is the area of the triangle with its neighbours below which a point may go. Both ends stay.
    """
    count = len(points)
    stays = np.ones(count, bool)
    before, after = np.arange(-1, count - 1), np.arange(1, count + 1)
    spans = [_triangle(points, i - 1, i, i + 1) / smallest[i] if 0 < i < count - 1 else np.inf for i in range(count)]
    queue = [(span, i) for i, span in enumerate(spans) if span < 1.0]
    heapify(queue)
    while queue:
        span, i = heappop(queue)
        if not stays[i] or span != spans[i]:
            continue
        stays[i] = False
        left, right = int(before[i]), int(after[i])
        after[left], before[right] = right, left
        for each in (left, right):
            if 0 < each < count - 1:
                spans[each] = max(span, _triangle(points, before[each], each, after[each]) / smallest[each])
                if spans[each] < 1.0:
                    heappush(queue, (spans[each], each))
    return stays


def _triangle(points: Points, first: int, second: int, third: int) -> float:
    (ax, ay), (bx, by), (cx, cy) = points[first], points[second], points[third]
    return float(abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))) / 2


def packed(degrees: Points, quantum: int) -> list[int]:
    """Packs a line: its first point, then steps, all in parts of a degree (`quantum` parts make one)."""
    whole = np.rint(degrees * quantum).astype(int)
    moved = np.any(np.diff(whole, axis=0) != 0, axis=1)
    whole = whole[np.concatenate([[True], moved])] if len(whole) > 2 else whole
    steps = np.diff(whole, axis=0, prepend=np.zeros((1, 2), int))
    return [int(each) for each in steps.ravel()]
