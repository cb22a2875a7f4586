"""Cutting keeps what lies in the picture, and no more."""

import numpy as np
import pytest

from game.ui.map.clip import ring_in, runs_in
from game.ui.map.land import dashes
from game.ui.map.projection import Points

BOX = (0.0, 0.0, 10.0, 10.0)


def area(ring: Points) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


@pytest.mark.parametrize(
    ("ring", "left"),
    [
        ([(2, 2), (8, 2), (8, 8), (2, 8)], 36.0),
        ([(-5, -5), (5, -5), (5, 5), (-5, 5)], 25.0),
        ([(-50, -50), (50, -50), (50, 50), (-50, 50)], 100.0),
        ([(-5, 5), (5, -5), (15, 5), (5, 15)], 100.0),
        ([(20, 20), (30, 20), (30, 30)], 0.0),
        ([(-10, 4), (20, 4), (20, 6), (-10, 6)], 20.0),
    ],
)
def test_a_ring_is_cut_to_the_box(ring: list[tuple[float, float]], left: float) -> None:
    found = ring_in(np.array(ring, float), BOX)
    assert area(found) == pytest.approx(left) if len(found) else left == 0.0
    if len(found):
        assert found.min() >= 0.0
        assert found.max() <= 10.0


def test_a_line_gives_the_stretches_near_the_box() -> None:
    line = np.array([(-20, 5), (-15, 5), (5, 5), (25, 5), (30, 5), (30, 40), (5, 40), (5, 8)], float)
    found = list(runs_in(line, BOX))
    assert [run.tolist() for run in found] == [[[-15, 5], [5, 5], [25, 5]], [[5, 40], [5, 8]]]
    assert list(runs_in(line + 100.0, BOX)) == []
    (whole,) = runs_in(np.array([(1, 1), (2, 2), (3, 1)], float), BOX)
    assert len(whole) == 3


def test_dashes_follow_the_line_and_leave_gaps() -> None:
    line = np.array([(0, 0), (4, 0), (4, 6)], float)
    found = list(dashes(line, 3.0, 2.0))
    assert [piece.tolist() for piece in found] == [[[0, 0], [3, 0]], [[4, 1], [4, 4]]]
