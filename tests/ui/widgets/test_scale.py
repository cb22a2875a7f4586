"""Scales of charts: pixels, ticks, labels that keep apart, broken lines."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.widgets.scale import Scale, apart, around, broken, kept, ticks, years


def test_a_scale_leads_from_values_to_pixels_either_way() -> None:
    assert Scale(0, 100, 200, 0)(25) == 150
    assert Scale(-10, 10, 0, 40)(0) == 20


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [(0, 100, (0, 20, 40, 60, 80, 100)), (0.13, 0.47, (0.2, 0.3, 0.4)), (-3, 4, (-2, 0, 2, 4)), (5, 5, (5,))],
)
def test_ticks_are_round_and_lie_within(low: float, high: float, found: tuple[float, ...]) -> None:
    assert ticks(low, high) == found


@given(
    st.lists(st.floats(0, 100), min_size=1, max_size=30),
    st.floats(1, 60),
    st.sampled_from((2, 3, 5)),
)
def test_a_stretch_between_ticks_holds_its_values(values: list[float], least: float, most: int) -> None:
    low, high = around(values, least, 0, 100, most)
    assert 0 <= low <= min(values) + 1e-6
    assert max(values) - 1e-6 <= high <= 100
    assert high - low >= least - 1e-6
    found = ticks(low, high, most)
    assert len(found) <= most + 1
    assert (found[0], found[-1]) == pytest.approx((low, high))


LABELS = st.lists(st.tuples(st.floats(-50, 450), st.integers(8, 40)), min_size=1, max_size=9)


@given(LABELS)
def test_labels_never_touch_and_stay_where_there_is_room(labels: list[tuple[float, int]]) -> None:
    wanted, sizes = [each[0] for each in labels], [each[1] for each in labels]
    tops = apart(wanted, sizes, 0, 400, gap=2)
    placed = sorted(zip(tops, sizes, strict=True))
    assert all(top + size + 2 <= other for (top, size), (other, _) in itertools.pairwise(placed))
    assert placed[0][0] >= 0
    assert placed[-1][0] + placed[-1][1] <= 400  # nine labels of forty fit


@given(LABELS)
def test_labels_keep_the_order_of_what_they_name(labels: list[tuple[float, int]]) -> None:
    wanted = [each[0] for each in labels]
    tops = apart(wanted, [each[1] for each in labels], 0, 400)
    order = sorted(range(len(wanted)), key=lambda each: (wanted[each], each))
    assert [tops[each] for each in order] == sorted(tops)


def test_a_label_alone_stands_beside_its_end() -> None:
    assert apart([100], [20], 0, 400) == [90]
    assert apart([100, 104], [20, 20], 0, 400) == [82, 102]


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 300)), min_size=2, max_size=8))
def test_a_broken_line_draws_no_more_than_the_whole(points: list[tuple[float, float]]) -> None:
    def length(line: list[tuple[float, float]]) -> float:
        return sum(math.dist(one, other) for one, other in itertools.pairwise(line))

    whole, parts = length(points), broken(points, (7, 4))
    assert sum(map(length, parts)) == pytest.approx(whole // 11 * 7 + min(7, whole % 11), abs=0.01)
    assert broken(points, ()) == [points]


def test_years_are_named_once_and_few_dates_in_full() -> None:
    dates = ["2019 Q3", "2019 Q4", "2020 Q1", "2020 Q2", "2020 Q3", "2020 Q4", "Jan 2021 a", "now"]
    assert years(dates) == [(0, "2019"), (2, "2020"), (6, "2021")]
    assert years(dates[:4]) == list(enumerate(dates[:4]))
    assert years(["Jan 2022 a", "Jan 2022 b"]) == [(0, "Jan 2022 a"), (1, "Jan 2022 b")]


def test_labels_along_an_axis_are_left_out_before_they_touch() -> None:
    assert kept([0, 30, 60, 95], [40, 40, 40, 40], -20, 120, 8) == [0, 3]
    assert kept([0, 48, 60, 150], [40, 40, 40, 40], -20, 120, 8) == [0, 1]
    assert kept([], [], 0, 100, 8) == []
