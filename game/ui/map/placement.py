"""Where names stand: each beside its place, none over another, the more important first. No pygame: only numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from game.ui.map.projection import Points

Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

SIDES = (
    (1.0, 0.0, 0.0), (-1.0, 0.0, 1.0), (0.85, -0.8, 1.0), (0.85, 0.8, 1.2),
    (-0.85, -0.8, 1.6), (-0.85, 0.8, 1.8), (0.0, -1.0, 1.4), (0.0, 1.0, 1.5),
)  # fmt: skip
"""Where a name may stand around its place: direction across and down, and how much worse it is than on the right."""
CROSSED = 0.35
"""How much worse a name stands for each point of a line that it would cover."""
PARTED = 0.8
"""How much worse for each point of an edge between light and dark ground, on which no ink is read well."""
RIM = 0.2
"""The part of a name, on each side, that may lie beyond such an edge."""
NOWHERE: Points = np.zeros((0, 2))


@dataclass(frozen=True)
class Wish:
    """Is a name that wants a place: its size in pixels, the point that it names, and the room its mark takes."""

    width: float
    height: float
    x: float
    y: float
    gap: float


class Crowd:
    """Remembers what is taken, and finds room for names; a name that finds none is left out."""

    def __init__(
        self, bounds: Bounds, lines: Points, margin: float = 2.0, taken: Iterable[Bounds] = (), edges: Points = NOWHERE
    ) -> None:
        """Begins with what is taken from the start; `lines` are points that names should rather not cover, (n, 2).

        `edges` are points between light and dark ground, (m, 2): the names of places should stand on one side of them.
        """
        self.bounds, self.lines, self.margin, self.edges = bounds, lines, margin, edges
        self._taken = np.array([*taken], float).reshape(-1, 4)

    def free(self, *boxes: Bounds) -> bool:
        """Tells whether boxes lie within the bounds and touch nothing that is taken."""
        left, top, right, bottom = np.array(boxes, float).T
        bounds = self.bounds
        if left.min() < bounds[0] or top.min() < bounds[1] or right.max() > bounds[2] or bottom.max() > bounds[3]:
            return False
        margin = self.margin
        near = self._taken[
            (self._taken[:, 0] < right.max() + margin)
            & (self._taken[:, 1] < bottom.max() + margin)
            & (self._taken[:, 2] > left.min() - margin)
            & (self._taken[:, 3] > top.min() - margin)
        ]
        others = near[:, :, None]
        touching = (
            (left < others[:, 2] + margin)
            & (others[:, 0] < right + margin)
            & (top < others[:, 3] + margin)
            & (others[:, 1] < bottom + margin)
        )
        return not touching.any()

    def take(self, *boxes: Bounds) -> None:
        """Takes room."""
        self._taken = np.concatenate([self._taken, np.array(boxes, float).reshape(-1, 4)])

    def covered(self, *boxes: Bounds) -> int:
        """Counts the points of lines that boxes would cover."""
        return _under(self.lines, boxes)

    def parted(self, box: Bounds) -> int:
        """Counts the points between light and dark ground in a box."""
        return _under(self.edges, (box,))

    def settle(self, wish: Wish, anywhere: bool = False) -> Bounds | None:
        """Gives a name the best room around its place and takes it, with that of its mark; None when there is none.

        With `anywhere` the mark itself may lie across the edge or upon something.
        """
        mark = (wish.x - wish.gap, wish.y - wish.gap, wish.x + wish.gap, wish.y + wish.gap)
        if not anywhere and not self.free(mark):
            return None
        best: tuple[float, Bounds] | None = None
        for across, down, worse in SIDES:
            box = _beside(wish, across, down)
            if self.free(box):
                cost = worse + CROSSED * self.covered(box) + PARTED * self.parted(_core(box))
                if best is None or cost < best[0]:
                    best = (cost, box)
        if best is None:
            return None
        self.take(best[1], mark)
        return best[1]


def touch(one: Bounds, other: Bounds, margin: float = 0.0) -> bool:
    """Tells whether two boxes come nearer than a margin."""
    return (
        one[0] < other[2] + margin
        and other[0] < one[2] + margin
        and one[1] < other[3] + margin
        and other[1] < one[3] + margin
    )


def _core(box: Bounds) -> Bounds:
    """Returns a box without its rim."""
    left, top, right, bottom = box
    across, down = RIM * (right - left), RIM * (bottom - top)
    return left + across, top + down, right - across, bottom - down


def _under(points: Points, boxes: Sequence[Bounds]) -> int:
    """Counts the points in boxes."""
    left, top, right, bottom = np.array(boxes, float).T
    x, y = points[:, 0], points[:, 1]
    near = points[(x > left.min()) & (x < right.max()) & (y > top.min()) & (y < bottom.max())]
    x, y = near[:, :1], near[:, 1:]
    return int(np.count_nonzero((x > left) & (x < right) & (y > top) & (y < bottom)))


def _beside(wish: Wish, across: float, down: float) -> Bounds:
    x = wish.x + across * (wish.gap + wish.width / 2 + 3)
    y = wish.y + down * (wish.gap + wish.height / 2)
    if across == 0.0:
        y += down
    return x - wish.width / 2, y - wish.height / 2, x + wish.width / 2, y + wish.height / 2
