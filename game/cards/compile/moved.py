"""What moves: events whose date a fate shifts, and the room that turns need where one may come.

A fate that the setting fixes moves its cards once and for all; one that is drawn leaves a card with a date for each of
its values. The calendar stays as it is, so that nobody reads from it what is to come.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from game.cards.library import Library
from game.cards.problems import Place
from game.cards.schema import EventSpec, Span
from game.cards.schema.parts import Deal
from game.engine.deck import TurnSpec

UNTIL = Span(12, "month", Place("content"))
"""How long a dated card is still offered when it says nothing."""


@dataclass(frozen=True, slots=True)
class Days:
    """Holds the first and last day on which a card is offered, as ordinals."""

    first: int
    last: int

    def meets(self, turn: TurnSpec, start: int) -> bool:
        """Tells whether the card may come in a turn of a calendar that begins on some day."""
        return start <= self.first <= turn.last and self.last >= turn.first


def days_of(spec: EventSpec, library: Library, fixed: Mapping[str, str]) -> tuple[Days, ...]:
    """Returns when a dated card is offered: once, or once for each value of a fate that moves it and is drawn."""
    assert spec.date is not None
    first, last = spec.date.first, spec.until.last if spec.until else UNTIL.after(spec.date.last)
    shifts = shifts_of(spec, library, fixed)
    return tuple(Days(shifted(first, months).toordinal(), shifted(last, months).toordinal()) for months in shifts)


def shifts_of(spec: EventSpec, library: Library, fixed: Mapping[str, str]) -> tuple[int, ...]:
    """Returns the months by which a card moves: one number, or one for each value of a fate that is drawn."""
    if spec.moves_with is None:
        return (0,)
    fate = library.fates[spec.moves_with]
    values = [fixed[str(fate.id)]] if str(fate.id) in fixed else list(map(str, fate.odds))
    return tuple(int(fate.shifts[value]) for value in values)  # type: ignore[index]


def roomy(
    turns: Sequence[TurnSpec], library: Library, fixed: Mapping[str, str], crisis: Deal | None
) -> tuple[TurnSpec, ...]:
    """Returns the turns, with room for a crisis besides wherever one may come or may not come after all."""
    start, uncertain = turns[0].first, set[int]()
    for spec in library.events.values():
        if spec.date is None:
            continue
        every = days_of(spec, library, fixed)
        if len(every) > 1:
            uncertain.update(next((turn.index for turn in turns if days.meets(turn, start)), -1) for days in every)
    return tuple(_with_room(turn, crisis) if turn.index in uncertain else turn for turn in turns)


def _with_room(turn: TurnSpec, crisis: Deal | None) -> TurnSpec:
    """Returns a turn that deals a crisis on top of its own cards, and an undated one where nothing has happened."""
    if crisis is None:
        return turn
    dossiers, cables = int(crisis.dossiers), int(crisis.cables)
    return replace(
        turn,
        dossiers=turn.dossiers + dossiers,
        cables=turn.cables + cables,
        cards=turn.cards + (dossiers + cables if crisis.cards is None else int(crisis.cards)),
        fill=max(turn.fill, 1),
    )


def shifted(day: date, months: int) -> date:
    """Returns a day some months later or earlier; the last day of a month stays the last."""
    if not months:
        return day
    month = day.year * 12 + day.month - 1 + months
    year, month = month // 12, month % 12 + 1
    final = monthrange(year, month)[1]
    whole = day.day == monthrange(day.year, day.month)[1]
    return date(year, month, final if whole else min(day.day, final))
