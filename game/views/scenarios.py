"""What there is to play: each scenario with its brief, its stretch of time, how long it takes, and on which terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.cards import Library
from game.cards.compile.calendar import turns
from game.cards.compile.chosen import Chosen
from game.cards.schema import ScenarioSpec
from game.cards.settings import Settings, usual_fate
from game.views.wording import clean, count, month, plain

MINUTES_A_TURN = 5
"""A class that talks a turn over needs about so long: a lesson of 45 minutes holds nine turns."""
TAGS = {
    "xinjiang": "Xinjiang and its camps",
    "january": "January 2022 and its dead",
    "war": "The war in Ukraine",
    "north": "The north and its Russians",
    "persons": "Fates of single people",
}
"""What a sensitive tag stands for; a pack's own tag is shown by its name."""


@dataclass(frozen=True, slots=True)
class TermView:
    """Shows one of the terms to choose from: a level of difficulty, or a setting of fate."""

    id: str
    title: str
    about: str
    fate: str = ""
    """For a level: the setting of fate that goes with it unless another is chosen."""


@dataclass(frozen=True, slots=True)
class LengthView:
    """Shows a length in which a scenario may be played."""

    id: str
    title: str
    about: str
    turns: int
    period: str
    takes: str
    legacy: str
    """The legacy with which it begins unless another is chosen; nothing where it begins at the beginning."""


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
    levels: tuple[TermView, ...]
    level: str
    """The level that is played unless another is chosen."""
    lengths: tuple[LengthView, ...]
    usual_length: str
    """The length that is played unless another is chosen."""
    legacies: tuple[TermView, ...]
    """What play may begin with instead of the beginning."""
    fates: tuple[TermView, ...]
    sensitive: tuple[tuple[str, str], ...]
    """The tags that a class may soften or leave out, each with what it stands for."""
    names: tuple[TermView, ...]
    """The sets of invented names in which it may be told."""

    @property
    def length(self) -> str:
        """How long it is in turns and in time at the table."""
        return f"{count(self.turns, 'turn')}, {self.takes}"


def scenarios(library: Library) -> tuple[ScenarioView, ...]:
    """Returns every scenario, from the longest ago to the latest, and of one time the longest first."""
    found = []
    for spec in library.scenarios.values():
        calendar = turns(spec)
        first, last = calendar[0].first, calendar[-1].last
        shown = ScenarioView(
            id=str(spec.id),
            title=clean(spec.title),
            brief=clean(spec.brief),
            turns=len(calendar),
            period=f"{month(first)} to {month(last)}",
            takes=_takes(len(calendar) * MINUTES_A_TURN),
            promises=int(spec.promises),
            levels=_terms(spec, spec.levels),
            level=str(spec.level or ""),
            lengths=tuple(_length(library, spec, str(name)) for name in spec.lengths),
            usual_length=str(spec.length or ""),
            legacies=tuple(
                TermView(str(name), clean(each.title), clean(each.brief))
                for name, each in library.legacies.items()
                if each.scenario == spec.id
            ),
            fates=_terms(spec, spec.fate_settings),
            sensitive=tuple((str(tag), TAGS.get(tag, _title(tag))) for tag in spec.sensitive),
            names=tuple(
                TermView(str(name), clean(each.title), clean(each.about)) for name, each in library.names.items()
            ),
        )
        found.append((first, -len(calendar), shown.id, shown))
    return tuple(each[-1] for each in sorted(found, key=lambda each: each[:3]))


def _terms(spec: ScenarioSpec, known: Mapping[Any, Any]) -> tuple[TermView, ...]:
    return tuple(
        TermView(str(name), _title(name), clean(each.about), str(usual_fate(spec, str(name)) or ""))
        for name, each in known.items()
    )


def _length(library: Library, spec: ScenarioSpec, name: str) -> LengthView:
    each = next(length for found, length in spec.lengths.items() if found == name)
    calendar, opening = Chosen(library, spec, Settings(length=name)).turns()
    played = calendar[opening:]
    return LengthView(
        id=name,
        title=_title(name),
        about=clean(each.about),
        turns=len(played),
        period=f"{month(played[0].first)} to {month(played[-1].last)}",
        takes=_takes(int(each.minutes)),
        legacy=str(each.legacy or ""),
    )


def _title(name: str) -> str:
    words = plain(str(name))
    return words[:1].upper() + words[1:]


def _takes(minutes: int) -> str:
    if minutes <= 90:
        return f"about {minutes} minutes"
    halves = round(minutes / 30)
    return f"about {halves // 2}{' and a half' if halves % 2 else ''} hours"
