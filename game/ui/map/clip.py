"""Cuts rings and lines to a picture before they are drawn: drawing costs time for every row that a shape reaches."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from game.ui.map.atlas import Box
from game.ui.map.projection import Points


def ring_in(ring: Points, box: Box) -> Points:
    """Cuts a ring to a box, edge by edge (Sutherland and Hodgman); returns (n, 2), n = 0 when nothing is inside."""
    for axis, limit, sign in ((0, box[0], 1.0), (1, box[1], 1.0), (0, box[2], -1.0), (1, box[3], -1.0)):
        if not len(ring):
            break
        depth = (ring[:, axis] - limit) * sign
        within = depth >= 0
        if within.all():
            continue
        if not within.any():
            return ring[:0]
        before, depth_before = np.roll(ring, 1, axis=0), np.roll(depth, 1)
        crosses = within != np.roll(within, 1)
        share = np.where(crosses, depth_before / np.where(crosses, depth_before - depth, 1.0), 0.0)[:, None]
        both = np.stack([before + (ring - before) * share, ring], axis=1).reshape(-1, 2)
        ring = both[np.stack([crosses, within], axis=1).ravel()]
    return ring


def runs_in(line: Points, box: Box) -> Iterator[Points]:
    """Yields the stretches of a line whose segments touch a box, each (n, 2), n > 1."""
    left, top, right, bottom = box
    x, y = line[:, 0], line[:, 1]
    apart = _both(x < left) | _both(x > right) | _both(y < top) | _both(y > bottom)
    near = ~apart
    if near.all():
        yield line
        return
    edges = np.flatnonzero(np.diff(np.concatenate([[False], near, [False]]).astype(np.int8)))
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        yield line[first : last + 1]


def _both(beyond: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Returns for each segment of a line whether both of its ends are so."""
    return beyond[1:] & beyond[:-1]
