"""The waterfall: bars that join, words and amounts that fit, causes that lead to their cards."""

import itertools

import pytest
from pygame import Rect

from game.ui.kit import Target
from game.ui.wants import Say
from game.ui.widgets.waterfall import StairRow, Step, WaterfallChart
from game.views import Link, Stair, Waterfall
from game.views.causes import Because
from game.views.reasons import Reason
from tests.ui.stage import kit_of
from tests.ui.walk import faults

FAIR = Because("The fair", "lift the cap on all that is sold", "", "option", "fair", link=Link("event", "fair"))
SHOWN = Waterfall(
    48.0, "48",
    (
        Stair(FAIR.words, -6.9, "−6.9", 48.0, 41.1, False, Reason(FAIR, -6.9, "−6.9")),
        Stair("Several partners feed better than one", 3.8, "+3.8", 41.1, 44.9, True, None),
        Stair("All other causes together", 0.1, "+0.1", 44.9, 45.0, None, None),
    ),
    45.0, "45",
)  # fmt: skip


def follow(target: Target) -> Say:
    return Say("/".join(target))


@pytest.mark.parametrize("width", [240, 420, 600, 1100])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_every_bar_begins_where_the_one_above_ended(width: int, text: float) -> None:
    kit = kit_of((1280, 720), text)
    shown = WaterfallChart(SHOWN, follow, "At the beginning", "Now")
    shown.place(kit, Rect(0, 0, kit.px(width), shown.height(kit, kit.px(width))))
    assert not faults(shown, kit)
    rows = [each for each in shown.children if isinstance(each, StairRow)]
    for above, below in itertools.pairwise(rows):
        assert above.along(above.stair.after) == below.along(below.stair.before)
    for row in shown.children:
        assert isinstance(row, Step)
        places = [row.along(each) for each in (41.1, 48.0)]
        assert row.rect.left <= min(places)
        assert max(places) <= row.rect.right
        amount = kit.type.width(row.amount, "small-strong")
        assert row.words.rect.right + amount < row.rect.right


def test_a_cause_leads_to_its_card_and_the_rest_leads_nowhere() -> None:
    rows = WaterfallChart(SHOWN, follow, "At the beginning", "Now").children
    assert [each.focusable for each in rows] == [False, True, False, False, False]
    assert rows[1].activate() == Say("event/fair")
    assert not any(each.focusable for each in WaterfallChart(SHOWN, None, "Then", "Now").children)


def test_it_is_read_as_words_and_amounts() -> None:
    nodes = [each.node() for each in WaterfallChart(SHOWN, follow, "At the beginning", "Now").children]
    assert [(each.name[:16], each.value, each.description) for each in nodes if each] == [
        ("At the beginning", "48", ""),
        ("The fair (lift t", "−6.9", "worse"),
        ("Several partners", "+3.8", "better"),
        ("All other causes", "+0.1", ""),
        ("Now", "45", ""),
    ]
