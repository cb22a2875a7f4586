"""What a chart shows: curves with a colour, a mark and a dash of their own, areas, bands, events."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.theme import SIGNS
from game.ui.widgets.scale import around
from game.views.wording import number


@dataclass(frozen=True, slots=True)
class Curve:
    """Is one line of a chart: a value for each place along it, None where there is none.

    `texts` are the values in words. `colour` is a colour of the theme or a power, `mark` a shape of the kit, `dash` a
    key of `DASHES`. `end` is what stands at the end of the line, its name and last value unless it is given, and
    `strong` whether that is set bold. A `faint` curve is a thin one to compare with, with a hollow mark at its end.
    """

    name: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]
    colour: str = "gold"
    mark: str = "circle"
    dash: str = "solid"
    end: str | None = None
    strong: bool = False
    faint: bool = False
    width: float = 2.0

    @property
    def last(self) -> int | None:
        """The last place that has a value; None when none has."""
        return next((place for place in reversed(range(len(self.values))) if self.values[place] is not None), None)


@dataclass(frozen=True, slots=True)
class Area:
    """Is the room between two lines, such as where nine in ten futures lie."""

    low: tuple[float, ...]
    high: tuple[float, ...]
    colour: str = "gold"


@dataclass(frozen=True, slots=True)
class Event:
    """Is something told at a place along the axis, with a dot below it unless it is only to be read there."""

    place: int
    text: str
    dot: bool = True


Bands = Sequence[tuple[float | None, str]]
"""Stretches of a scale with their names, from below: where each ends, None for the last."""

SHORTEST = {"bn USD": 1.0, "share": 0.2, "pips": 4.0, "level": 3.0}
"""How long a scale is at least, by unit, so that small changes do not look large; for other units `POINTS`."""
POINTS = 20.0
LIMITS = {"share": (0.0, 1.0), "points": (0.0, 100.0), "per cent": (0.0, 100.0)}
"""The ends that a scale does not go beyond, by unit."""

LOOKS = (
    ("gold", "circle", "solid"),
    ("link", "square", "dashed"),
    ("warning", "diamond", "mixed"),
    ("ink", "triangle", "dotted"),
    ("dim", "square", "solid"),
    ("worse", "triangle", "dashed"),
)
"""Colour, mark and dash of curves that are no power's, in the order in which they are given out."""


def look(power: str | None, place: int) -> tuple[str, str, str]:
    """Returns colour, mark and dash of a curve: the sign of a power, or else the look of its place."""
    return (power, SIGNS[power], "solid") if power in SIGNS else LOOKS[place % len(LOOKS)]


def level(value: float, unit: str) -> str:
    """Returns a value of an axis in as few signs as there can be."""
    match unit:
        case "share":
            return f"{number(value * 100, 0)} %"
        case "per cent":
            return f"{number(value, 0)} %"
        case _:
            return number(value, 1)


def scale_of(values: Sequence[float], unit: str, most: int, part: float = 1.0) -> tuple[float, float]:
    """Returns the round ends of a scale of at most some parts that holds values of a unit.

    `part` shortens what it is long at least, where small differences are what is looked for.
    """
    floor, ceiling = LIMITS.get(unit, (-math.inf, math.inf))
    if values and (min(values) < floor or max(values) > ceiling):
        floor, ceiling = -math.inf, math.inf
    if values and min(values) >= 0:
        floor = max(floor, 0.0)  # what is never less than nothing needs no room below it
    return around(values, SHORTEST.get(unit, POINTS) * part, floor, ceiling, most)


def stretches(bands: Bands, low: float, high: float) -> list[tuple[float, float, str]]:
    """Returns the parts of bands that lie between a low and a high value: from, to, name."""
    found, floor = [], low
    for below, name in bands:
        top = high if below is None else min(high, below)
        if top > floor:
            found.append((floor, top, name))
            floor = top
    return found
