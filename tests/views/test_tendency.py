"""Where a figure tends, in words."""

import pytest

from game.views.fans import Ribbon
from game.views.tendency import DOWN, EITHER, LEVEL, UP, tendency


def ribbon(low: float, middle: float, high: float) -> Ribbon:
    return Ribbon("x", "X", (50, low), (50, middle), (50, high), ("", ""), ("",))


@pytest.mark.parametrize(
    ("ends", "way", "words"),
    [
        ((52, 55, 60), UP, "rises in nearly every future"),
        ((45, 55, 60), UP, "rises more often than not"),
        ((40, 44, 48), DOWN, "falls in nearly every future"),
        ((40, 44, 53), DOWN, "falls more often than not"),
        ((40, 51, 60), EITHER, "may go either way"),
        ((49, 50, 51), LEVEL, "stays about where it is"),
        ((50, 50, 60), LEVEL, "stays about where it is"),
    ],
)
def test_the_middle_says_where_and_the_outer_futures_how_sure(
    ends: tuple[float, float, float], way: str, words: str
) -> None:
    found = tendency(ribbon(*ends), "points")
    assert (found.way, found.words) == (way, words)


def test_what_is_little_depends_on_the_unit() -> None:
    assert tendency(ribbon(50.2, 50.3, 50.4), "bn USD").way == UP
    assert tendency(ribbon(50.2, 50.3, 50.4), "points").way == LEVEL
