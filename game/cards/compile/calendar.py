"""The calendar of a scenario: turns of bending length, and when spans of time come to an end in them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from game.cards.schema import ScenarioSpec, Span, When
from game.cards.schema.parts import Deal, Stretch
from game.engine.deck import TurnSpec

STEPS = {"half-month": 0.5, "month": 1.0, "quarter": 3.0, "half-year": 6.0, "year": 12.0}
"""The length of a turn in months, by the calendar's word for it."""
CRISIS_HASTE = 3
"""In a crisis an ask that would lie for a quarter lies for a month."""


def turns(scenario: ScenarioSpec) -> tuple[TurnSpec, ...]:
    """Returns the turns of a scenario in its usual length."""
    return laid_out(scenario.calendar, scenario.until, scenario.deal, scenario.crisis)


def laid_out(stretches: Sequence[Stretch], until: When, quiet: Deal, stormy: Deal | None) -> tuple[TurnSpec, ...]:
    """Returns the turns of some stretches in order, each a number of days without a gap to the next."""
    found: list[TurnSpec] = []
    day = stretches[0].start.first
    for number, stretch in enumerate(stretches):
        last = stretches[number + 1].start.first - timedelta(days=1) if number + 1 < len(stretches) else None
        end = last or until.last
        crisis = bool(stretch.crisis)
        deal = stormy if crisis and stormy else quiet
        while day <= end:
            final = min(_turn_end(day, str(stretch.step)), end)
            found.append(_turn(len(found), day, final, STEPS[str(stretch.step)], crisis, deal))
            day = final + timedelta(days=1)
    return tuple(found)


def joined(before: Sequence[TurnSpec], after: Sequence[TurnSpec]) -> tuple[TurnSpec, ...]:
    """Returns some turns and those that end later, numbered on; a turn that begins before the seam is cut there."""
    seam = before[-1].last if before else 0
    found = list(before)
    for turn in (each for each in after if each.last > seam):
        cut = max(turn.first, seam + 1)
        found.append(replace(turn, index=len(found), first=cut, months=turn.months - _months(turn.first, cut)))
    return tuple(found)


def _months(first: int, last: int) -> float:
    """Returns how many months lie between the first days of two months, given as ordinals."""
    begin, end = date.fromordinal(first), date.fromordinal(last)
    return float((end.year - begin.year) * 12 + end.month - begin.month)


def _turn(index: int, first: date, last: date, months: float, crisis: bool, deal: Deal) -> TurnSpec:
    dossiers, cables = int(deal.dossiers), int(deal.cables)
    return TurnSpec(
        index=index,
        first=first.toordinal(),
        last=last.toordinal(),
        months=months,
        crisis=crisis,
        dossiers=dossiers,
        cables=cables,
        cards=dossiers + cables if deal.cards is None else int(deal.cards),
        fill=int(deal.fill),
        envoys=int(deal.envoys),
    )


def _turn_end(first: date, step: str) -> date:
    if step == "half-month":
        return first.replace(day=15) if first.day <= 15 else _month_end(first)
    months = int(STEPS[step])
    month = first.year * 12 + first.month - 1 + months - 1
    return _month_end(date(month // 12, month % 12 + 1, 1))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def turn_of(calendar: Sequence[TurnSpec], day: int) -> int:
    """Returns the turn that holds a day (an ordinal); the number of turns when it lies after the end."""
    for turn in calendar:
        if day <= turn.last:
            return turn.index
    return len(calendar)


class Spans:
    """Numbers the spans of time that the cards use, and tells in which turns they end."""

    def __init__(self, calendar: Sequence[TurnSpec]) -> None:
        """Begins without any span."""
        self._calendar = calendar
        self._numbers: dict[tuple[int, str], int] = {}
        self._spans: list[Span] = []

    def number(self, span: Span) -> int:
        """Returns the number of a span; equal spans share one."""
        name = (span.count, span.unit)
        if name not in self._numbers:
            self._numbers[name] = len(self._spans)
            self._spans.append(span)
        return self._numbers[name]

    def months(self) -> tuple[float, ...]:
        """Returns the length of each span in months."""
        return tuple(span.months for span in self._spans)

    def later_turns(self) -> NDArray[np.int16]:
        """Returns (spans, turns): the turn that holds the day a span after a turn's last; at least the next."""
        return self._table(lambda span, turn: max(self._after(span, turn.last), turn.index + 1))

    def ask_turns(self) -> NDArray[np.int16]:
        """Returns (spans, turns): the turn at whose end an ask lapses; spans are a third as long in a crisis."""
        return self._table(self._ask_turn)

    def ready_turns(self) -> NDArray[np.int16]:
        """Returns (spans, turns): the last turn that ends before a span after its first day is over."""
        return self._table(self._ready_turn)

    def _ready_turn(self, span: Span, turn: TurnSpec) -> int:
        calendar = self._calendar
        day = span.after(date.fromordinal(turn.first)).toordinal()
        beyond = day - 1 - calendar[-1].last
        if beyond <= 0:
            return max(turn_of(calendar, day) - 1, turn.index)
        # the calendar goes on in thought, in turns like its last: what ends after it is never done
        return len(calendar) - 1 + max(1, beyond // (calendar[-1].last - calendar[-1].first + 1))

    def _ask_turn(self, span: Span, turn: TurnSpec) -> int:
        if not turn.crisis:
            return max(self._after(span, turn.last), turn.index + 1)
        days = round(span.months * 365.25 / 12 / CRISIS_HASTE)
        return max(turn_of(self._calendar, turn.last + days), turn.index + 1)

    def _after(self, span: Span, day: int) -> int:
        return turn_of(self._calendar, span.after(date.fromordinal(day)).toordinal())

    def _table(self, ends: object) -> NDArray[np.int16]:
        assert callable(ends)
        rows = [[ends(span, turn) for turn in self._calendar] for span in self._spans]
        return np.array(rows, np.int16).reshape(len(self._spans), len(self._calendar))
