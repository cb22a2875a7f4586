"""Stacks and choices: columns as level as their order allows, lines of a choice alike in length."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from game import paths
from game.ui.kit import Kit
from game.ui.wants import Say
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Space
from game.ui.widgets.stacks import Stacks, levelled, stacked

HEIGHTS = st.lists(st.integers(1, 90), min_size=1, max_size=9)


@given(HEIGHTS, st.integers(1, 4))
def test_the_order_is_kept_and_no_column_too_many_is_made(heights: list[int], count: int) -> None:
    columns = levelled(heights, 10, count)
    assert [tall for each in columns for tall in each] == heights
    assert len(columns) <= count


@given(HEIGHTS, st.integers(1, 4))
def test_no_other_parting_has_a_lower_tallest_column(heights: list[int], count: int) -> None:
    def best(rest: list[int], columns: int) -> int:
        if columns == 1 or len(rest) == 1:
            return stacked(rest, 10)
        tries = range(1, len(rest))
        return min(stacked(rest, 10), *(max(stacked(rest[:cut], 10), best(rest[cut:], columns - 1)) for cut in tries))

    assert max(stacked(each, 10) for each in levelled(heights, 10, count)) == best(heights, count)


@pytest.fixture(scope="module")
def kit() -> Kit:
    return Kit(paths.assets(), (1280, 720))


def test_what_is_stacked_stands_one_below_the_other_in_columns(kit: Kit) -> None:
    spaces = [Space(each) for each in (40, 60, 130, 30)]
    stacks = Stacks(spaces, 100, gap=10, most=3)
    assert stacks.height(kit, 320) == 130
    stacks.place(kit, Rect(5, 7, 320, 130))
    assert [each.rect.topleft for each in spaces] == [(5, 7), (5, 57), (115, 7), (225, 7)]
    assert {each.rect.w for each in spaces} == {100}
    assert stacks.height(kit, 100) == 40 + 60 + 130 + 30 + 3 * 10


@pytest.mark.parametrize("width", range(90, 560, 20))
def test_the_lines_of_a_choice_hold_alike_many(kit: Kit, width: int) -> None:
    choice = Choice("Size", "size", [(str(each), f"{each} %") for each in (100, 125, 150, 175, 200)], "100", Say)
    choice.place(kit, Rect(0, 0, width, choice.height(kit, width)))
    lines = Counter(chip.rect.y for chip in choice.children).values()
    assert max(lines) - min(lines) <= 1
    assert max(chip.rect.right for chip in choice.children) <= width
    assert max(chip.rect.bottom for chip in choice.children) == choice.rect.bottom
