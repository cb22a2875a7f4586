"""Names never stand over one another, whatever is asked."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.map.placement import Bounds, Crowd, Wish, touch

BOUNDS = (0.0, 0.0, 400.0, 300.0)
NOTHING = np.zeros((0, 2))
WISHES = st.lists(
    st.builds(
        Wish, st.floats(4, 120), st.floats(6, 24), st.floats(-20, 420), st.floats(-20, 320), st.floats(1, 12)
    ),
    max_size=40,
)  # fmt: skip


def mark(wish: Wish) -> Bounds:
    return wish.x - wish.gap, wish.y - wish.gap, wish.x + wish.gap, wish.y + wish.gap


@given(WISHES)
def test_no_two_names_and_marks_overlap(wishes: list[Wish]) -> None:
    crowd = Crowd(BOUNDS, NOTHING)
    boxes = []
    for wish in wishes:
        box = crowd.settle(wish)
        if box is not None:
            boxes += [(wish, box), (wish, mark(wish))]
    for (one, first), (other, second) in combinations(boxes, 2):
        assert one is other or not touch(first, second)
        assert first[0] >= 0
        assert first[3] <= 300


def test_a_name_stands_to_the_right_where_it_can() -> None:
    box = Crowd(BOUNDS, NOTHING).settle(Wish(50, 12, 100, 100, 4))
    assert box is not None
    assert box[0] > 104
    assert (box[1] + box[3]) / 2 == 100


def test_it_steps_aside_for_what_is_taken_and_for_lines() -> None:
    taken = Crowd(BOUNDS, NOTHING, taken=[(106, 80, 200, 120)]).settle(Wish(50, 12, 100, 100, 4))
    line = np.stack([np.arange(100.0, 200.0, 4.0), np.full(25, 100.0)], axis=1)
    crossed = Crowd(BOUNDS, line).settle(Wish(50, 12, 100, 100, 4))
    assert taken is not None
    assert crossed is not None
    assert taken[2] < 100
    assert crossed[2] < 100


def test_the_first_come_is_the_first_served_and_the_last_may_be_left_out() -> None:
    crowd = Crowd((0.0, 0.0, 60.0, 16.0), NOTHING)
    assert crowd.settle(Wish(40, 12, 8, 8, 3)) is not None
    assert crowd.settle(Wish(40, 12, 30, 8, 3)) is None
    assert crowd.settle(Wish(400, 12, 30, 8, 3)) is None


@pytest.mark.parametrize(("margin", "free"), [(1.0, True), (4.0, False)])
def test_the_margin_counts(margin: float, free: bool) -> None:
    crowd = Crowd(BOUNDS, NOTHING, margin, taken=[(0, 0, 10, 10)])
    assert crowd.free((13.0, 0.0, 20.0, 10.0)) is free


def test_points_under_boxes_are_counted() -> None:
    crowd = Crowd(BOUNDS, np.array([(5.0, 5.0), (15.0, 5.0), (25.0, 5.0)]))
    assert crowd.covered((0, 0, 10, 10), (20, 0, 30, 10)) == 2


def test_a_name_stands_on_one_side_of_an_edge_between_light_and_dark() -> None:
    edge = np.array([(72.0, float(y)) for y in range(0, 60, 4)])
    wish = Wish(40, 12, 50, 30, 3)
    free, parted = Crowd(BOUNDS, NOTHING).settle(wish), Crowd(BOUNDS, NOTHING, edges=edge).settle(wish)
    assert free is not None
    assert parted is not None
    assert free[0] < 72 < free[2]
    assert parted[2] < 72


def test_an_edge_that_only_grazes_a_name_moves_it_nowhere() -> None:
    edge = np.array([(94.0, float(y)) for y in range(0, 60, 4)])
    wish = Wish(40, 12, 50, 30, 3)
    assert Crowd(BOUNDS, NOTHING, edges=edge).settle(wish) == Crowd(BOUNDS, NOTHING).settle(wish)
