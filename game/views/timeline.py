"""The timeline: every turn of the calendar with the decisions taken in it and with what lies ahead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from game.views.diary import Ahead, Past, ahead, past
from game.views.table import Table
from game.views.wording import short_date, turn_date

PAST, NOW, AHEAD = "past", "now", "ahead"
Dated = TypeVar("Dated", Past, Ahead)


@dataclass(frozen=True, slots=True)
class Mark:
    """Shows one turn of the calendar: its name, where it lies, what was decided, what is known to fall in it.

    `start` and `end` are fractions of the whole calendar by days, from 0 to 1; turns are shorter in a crisis, so a
    strip that gives each turn the same room counts by `index` instead.
    """

    index: int
    number: int
    """The turn as players count, from 1."""
    label: str
    title: str
    state: str
    crisis: bool
    after_the_book: bool
    start: float
    end: float
    decisions: tuple[Past, ...]
    ahead: tuple[Ahead, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Shows the calendar: its turns, the one that is played, and what falls due after the last."""

    marks: tuple[Mark, ...]
    now: int
    """The place of the turn that is played among the marks; their number once the calendar is at its end."""
    closes: float | None
    """The fraction of the calendar at which the book ends; None where it does not."""
    beyond: tuple[Ahead, ...]


def timeline(table: Table) -> Timeline:
    """Returns the strip of turns: what was decided, where the campaign stands, and what lies ahead."""
    turns = table.deck.played
    first, days = turns[0].first, turns[-1].last + 1 - turns[0].first
    now = table.world.turn
    decided, coming = _by_turn(past(table)), _by_turn(ahead(table))
    closes = table.deck.closes
    marks = tuple(
        Mark(
            index=spec.index,
            number=table.deck.number(spec.index),
            label=short_date(spec),
            title=turn_date(spec),
            state=PAST if spec.index < now else NOW if spec.index == now and not table.world.over[0] else AHEAD,
            crisis=spec.crisis,
            after_the_book=closes is not None and spec.first > closes,
            start=(spec.first - first) / days,
            end=(spec.last + 1 - first) / days,
            decisions=tuple(decided.get(spec.index, ())),
            ahead=tuple(coming.get(spec.index, ())),
        )
        for spec in turns
    )
    within = closes is not None and first <= closes <= turns[-1].last
    return Timeline(
        marks=marks,
        now=now - table.deck.opening,
        closes=(closes + 1 - first) / days if within and closes is not None else None,
        beyond=tuple(each for turn, found in sorted(coming.items()) if turn >= len(table.deck.turns) for each in found),
    )


def _by_turn(things: Iterable[Dated]) -> dict[int, list[Dated]]:
    found: dict[int, list[Dated]] = {}
    for each in things:
        found.setdefault(each.turn, []).append(each)
    return found
