"""Where a figure tends in many futures, in words and one arrow: the forecast for those who want no figures."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.fans import Ribbon
from game.views.worth import OTHERS, SMALLEST

UP, DOWN, LEVEL, EITHER = "up", "down", "level", "either"


@dataclass(frozen=True, slots=True)
class Tendency:
    """Says where a figure tends: one of `UP`, `DOWN`, `LEVEL`, `EITHER`, and a sentence without a subject."""

    way: str
    words: str


def tendency(ribbon: Ribbon, unit: str) -> Tendency:
    """Returns where a figure goes from now to the end of its ribbon, measured by what is worth telling of its unit."""
    least, now = SMALLEST.get(unit, OTHERS), ribbon.middle[0]
    low, middle, high = ribbon.low[-1] - now, ribbon.middle[-1] - now, ribbon.high[-1] - now
    if abs(middle) < least:
        wide = high >= least and -low >= least
        return Tendency(EITHER, "may go either way") if wide else Tendency(LEVEL, "stays about where it is")
    if middle > 0:
        return Tendency(UP, "rises in nearly every future" if low > 0 else "rises more often than not")
    return Tendency(DOWN, "falls in nearly every future" if high < 0 else "falls more often than not")
