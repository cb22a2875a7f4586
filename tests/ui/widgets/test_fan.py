"""Fans: three figures at the end, a scale that choices share, and what really came when it is known."""

import itertools

from pygame import Rect

from game.ui.widgets.fan import fan
from game.views.fans import Axis, Ribbon
from tests.ui.stage import kit_of

DATES = ("2019 Q1", "2019 Q2", "2019 Q3", "2019 Q4")
AXIS = Axis("prosperity", "Welfare", "points", "up", 38.0, 61.0, ())
RIBBON = Ribbon(
    "prosperity", "Welfare", (50, 48, 45, 42, 38), (50, 50, 51, 51, 52), (50, 53, 56, 58, 61), ("getting by",) * 5,
    ("48 to 53, the middle 50", "45 to 56, the middle 51", "42 to 58, the middle 51", "38 to 61, the middle 52"),
)  # fmt: skip


def test_low_middle_and_high_stand_at_the_end_and_never_touch() -> None:
    shown, kit = fan("a", "Welfare", DATES, RIBBON, AXIS), kit_of((1280, 720), 1.0)
    shown.place(kit, Rect(0, 0, 300, shown.height(kit, 300)))
    ends = {block.lines[0].pieces[0].text: top for _, block, top in shown._ends}
    assert list(ends) == ["61", "52", "38"]
    line = kit.type.line_height("small")
    assert all(other - one >= line for one, other in itertools.pairwise(ends.values()))


def test_choices_share_the_scale_of_their_axis() -> None:
    flat = Ribbon("prosperity", "Welfare", (50,) * 5, (50,) * 5, (50,) * 5, ("",) * 5, ("",) * 4)
    one, other = fan("a", "Welfare", DATES, RIBBON, AXIS), fan("b", "Welfare", DATES, flat, AXIS)
    assert (one.low, one.high) == (other.low, other.high)
    assert one.low <= 38
    assert one.high >= 61


def test_it_reads_out_its_end_and_each_turn() -> None:
    node = fan("a", "Welfare", DATES, RIBBON, AXIS).node()
    assert node is not None
    assert node.value == "2019 Q4: High 61, Middle 52, Low 38"
    assert "38 to 61, the middle 52" in node.description


def test_what_came_is_drawn_over_the_futures_and_named() -> None:
    shown = fan("a", "Welfare", DATES, RIBBON, AXIS, actual=(50, 44, 40, 35, 30))
    assert shown.low <= 30
    assert [curve.name for curve in shown.curves] == ["What came", "High", "Middle", "Low"]
    assert shown.curves[0].dash != shown.curves[2].dash
