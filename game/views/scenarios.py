"""What there is to play: each scenario with its brief, its stretch of time, and how long it takes."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards import Library
from game.cards.compile.calendar import turns
from game.views.wording import clean, count, month

MINUTES_A_TURN = 5
"""A class that talks a turn over needs about so long: a lesson of 45 minutes holds nine turns."""


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """Shows a scenario before it is begun."""

    id: str
    title: str
    brief: str
    turns: int
    period: str
    """From which month to which: January 2019 to December 2023."""
    takes: str
    """About how long it takes to play."""
    promises: int
    """How many promises are chosen before the first turn."""

    @property
    def length(self) -> str:
        """How long it is in turns and in time at the table."""
        return f"{count(self.turns, 'turn')}, {self.takes}"


def scenarios(library: Library) -> tuple[ScenarioView, ...]:
    """Returns every scenario, from the longest ago to the latest, and of one time the longest first."""
    found = []
    for name, spec in library.scenarios.items():
        calendar = turns(spec)
        first, last = calendar[0].first, calendar[-1].last
        shown = ScenarioView(
            id=str(name),
            title=clean(spec.title),
            brief=clean(spec.brief),
            turns=len(calendar),
            period=f"{month(first)} to {month(last)}",
            takes=_takes(len(calendar) * MINUTES_A_TURN),
            promises=int(spec.promises),
        )
        found.append((first, -len(calendar), shown.id, shown))
    return tuple(each[-1] for each in sorted(found, key=lambda each: each[:3]))


def _takes(minutes: int) -> str:
    if minutes <= 90:
        return f"about {minutes} minutes"
    halves = round(minutes / 30)
    return f"about {halves // 2}{' and a half' if halves % 2 else ''} hours"
