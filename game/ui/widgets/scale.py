"""Scales of charts: from values to pixels, round ticks, labels that keep apart, broken lines. Pure arithmetic."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
DASHES: dict[str, tuple[float, ...]] = {"solid": (), "dashed": (7, 4), "dotted": (2, 4), "mixed": (9, 3, 2, 3)}
"""How a line is broken: units drawn, units left out, and so on in turn."""
FEW = 7
"""Dates so few that each can be named."""
YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Scale:
    """Leads from values between `low` and `high` to pixels between `start` and `end`, whichever is larger."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Returns the pixel of a value; one outside the scale lies outside its pixels."""
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)


def step_of(length: float, most: int) -> float:
    """Returns a round step (1, 2 or 5 times a power of ten) that divides a length into at most some parts."""
    raw = length / max(1, most)
    size = 10.0 ** math.floor(math.log10(raw))
    return next(size * each for each in (1, 2, 5, 10) if size * each >= raw * (1 - 1e-9))


def ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Returns the round values from a low to a high one, about as many as wanted."""
    if not high > low:
        return (low,)
    step = step_of(high - low, most)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return tuple(round(each * step, 10) for each in range(first, last + 1))


def around(
    values: Sequence[float], least: float, floor: float = -math.inf, ceiling: float = math.inf, most: int = 5
) -> tuple[float, float]:
    """Returns a stretch that holds all values with a little air, at least `least` long, within the limits.

    Both ends are round: `ticks` of at most some parts names them.
    """
    low, high = (min(values), max(values)) if values else (0.0, least)
    air = max(least - (high - low), 0.12 * (high - low)) / 2
    low, high = max(floor, low - air), min(ceiling, high + air)
    if high - low < least:
        low, high = (low, low + least) if low <= floor else (high - least, high)
    step = 0.0
    while step < step_of(high - low, most):
        step = step_of(high - low, most)
        low, high = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    return round(max(floor, low), 10), round(min(ceiling, high), 10)


def apart(wanted: Sequence[float], sizes: Sequence[int], low: int, high: int, gap: int = 0) -> list[int]:
    """Returns where things of some sizes begin so that none overlaps another, each near where its middle is wanted.

    All lie between `low` and `high` when there is room for all; otherwise they go on beyond `high`. Their order is
    that of the wanted places.
    """
    order = sorted(range(len(wanted)), key=lambda each: (wanted[each], each))
    groups: list[tuple[list[int], float, int]] = []  # members, where the first begins, size of all
    for each in order:
        members, size = [each], sizes[each]
        start = _within(wanted[each] - size / 2, size, low, high)
        while groups and groups[-1][1] + groups[-1][2] + gap > start:
            before, _, above = groups.pop()
            members, size = before + members, above + gap + size
            start = _within(_best(members, wanted, sizes, gap), size, low, high)
        groups.append((members, start, size))
    found = [0] * len(wanted)
    for members, start, _ in groups:
        top = round(start)
        for each in members:
            found[each] = top
            top += sizes[each] + gap
    return found


def _within(start: float, size: int, low: int, high: int) -> float:
    return max(float(low), min(start, float(high - size)))


def _best(members: Sequence[int], wanted: Sequence[float], sizes: Sequence[int], gap: int) -> float:
    """Returns where a group of neighbours begins so that its members lie nearest to where they are wanted."""
    offset, total = 0.0, 0.0
    for each in members:
        total += wanted[each] - sizes[each] / 2 - offset
        offset += sizes[each] + gap
    return total / len(members)


def broken(points: Sequence[Point], pattern: Sequence[float]) -> list[list[Point]]:
    """Returns the parts of a line that are drawn when it is broken by a pattern of lengths drawn and left out."""
    if not pattern:
        return [list(points)]
    parts: list[list[Point]] = [[points[0]]] if points else []
    place, left = 0, pattern[0]
    for (x, y), (to_x, to_y) in itertools.pairwise(points):
        length, gone = math.hypot(to_x - x, to_y - y), 0.0
        while length - gone > left:
            gone += left
            here = (x + (to_x - x) * gone / length, y + (to_y - y) * gone / length)
            if place % 2 == 0:
                parts[-1].append(here)
            else:
                parts.append([here])
            place = (place + 1) % len(pattern)
            left = pattern[place]
        left -= length - gone
        if place % 2 == 0:
            parts[-1].append((to_x, to_y))
    return [part for part in parts if len(part) > 1]


def years(dates: Sequence[str]) -> list[tuple[int, str]]:
    """Returns the places at which a new year is named among dates in words, with the year; of few dates, all."""
    found: list[tuple[int, str]] = []
    last = ""
    for place, date in enumerate(dates):
        year = YEAR.search(date)
        if year is not None and year[0] != last:
            last = year[0]
            found.append((place, last))
    return found if len(found) > 1 and len(dates) > FEW else list(enumerate(dates))


def kept(places: Sequence[int], widths: Sequence[int], low: int, high: int, gap: int) -> list[int]:
    """Returns which labels, centred on places along a line, can be shown without touching.

    The first and the last come before all others.
    """
    found: list[int] = []
    order = dict.fromkeys((0, len(places) - 1, *range(len(places)))) if places else ()
    for number in order:
        left, right = places[number] - widths[number] // 2, places[number] + widths[number] // 2
        apart_from_all = all(
            right + gap <= places[other] - widths[other] // 2 or left >= places[other] + widths[other] // 2 + gap
            for other in found
        )
        if left >= low and right <= high and apart_from_all:
            found.append(number)
    return sorted(found)
