"""Settings: on which terms a scenario is played: level, length, setting of fate, legacy, tags left out.

They belong to the deck, since they change what is dealt and how the world begins. A setting is written as one line,
`level=storm`, in the head of a save; what is not chosen is not written, so the usual terms leave no line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from game.cards.guesses import Guesser
from game.cards.library import Library
from game.cards.schema import ScenarioSpec

FULL, MILD, OFF = "full", "mild", "off"
"""How a sensitive tag may be shown: with all details, with fewer, not at all."""
TAG, OUTSIDE = "tag.", "outside"


class SettingError(ValueError):
    """Says in a sentence why a setting is not possible."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Holds what was chosen; an empty name stands for what the scenario says is usual."""

    level: str = ""
    length: str = ""
    fate: str = ""
    legacy: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    """Tags that are not shown in full: (xinjiang, mild)."""
    outside: bool = True
    """Whether cards come whose idea is not in the thesis."""
    names: str = ""
    """The set of invented names in which the cards are told; nothing for the real ones. It plays alike: no line."""

    def lines(self) -> tuple[str, ...]:
        """Returns the settings as lines, in a fixed order; none for the usual terms."""
        found = [f"{name}={value}" for name in NAMED if (value := getattr(self, name))]
        found += [f"{TAG}{tag}={how}" for tag, how in self.tags]
        return (*found, f"{OUTSIDE}={OFF}") if not self.outside else tuple(found)

    def tagged(self, how: str) -> frozenset[str]:
        """Returns the tags that are shown in one way."""
        return frozenset(tag for tag, each in self.tags if each == how)


NAMED = ("level", "length", "fate", "legacy")
"""The settings that are names, in the order of their lines."""
USUAL = Settings()
"""The terms on which a scenario is played when nothing is chosen."""


def parse(lines: Iterable[str]) -> tuple[Settings, tuple[str, ...]]:
    """Returns the settings that lines hold, and the lines that hold something else; raises SettingError."""
    named: dict[str, str] = {}
    tags, rest, outside = [], [], True
    for line in lines:
        name, _, value = line.partition("=")
        if name in NAMED:
            named[name] = value
        elif name.startswith(TAG):
            tags.append((name.removeprefix(TAG), value))
        elif name == OUTSIDE:
            if value not in ("on", OFF):
                raise SettingError(f"'{value}' in '{line}' should be on or {OFF}.")
            outside = value == "on"
        else:
            rest.append(line)
    return Settings(**named, tags=tuple(tags), outside=outside), tuple(rest)


def fitted(settings: Settings, library: Library, scenario: ScenarioSpec) -> Settings:
    """Returns settings in the one form in which they are written; raises SettingError for a name that is not there."""
    level = _name("level", settings.level, scenario.levels, scenario.level)
    length = _name("length", settings.length, scenario.lengths, scenario.length)
    fate = _name("setting of fate", settings.fate, scenario.fate_settings, usual_fate(scenario, level))
    legacies = [name for name, each in library.legacies.items() if each.scenario == scenario.id]
    legacy = _name("legacy", settings.legacy, legacies, usual_legacy(scenario, length))
    tags = dict(_tag(scenario, *each) for each in settings.tags)
    shown = tuple(sorted((tag, how) for tag, how in tags.items() if how != FULL))
    if settings.names:
        _require("set of names", settings.names, library.names)
    return Settings(level, length, fate, legacy, shown, settings.outside, settings.names)


def usual_fate(scenario: ScenarioSpec, level: str) -> str | None:
    """Returns the setting of fate that goes with a level, the scenario's own unless the level names one."""
    named = scenario.levels[level].fate if level in scenario.levels else None  # type: ignore[index]
    return named or scenario.fate_setting


def usual_legacy(scenario: ScenarioSpec, length: str) -> str | None:
    """Returns the legacy with which a length begins, if it begins with one."""
    length = length or scenario.length or ""
    return scenario.lengths[length].legacy if length in scenario.lengths else None  # type: ignore[index]


def _name(what: str, name: str, known: Collection[str], usual: str | None) -> str:
    """Returns a name that is known; nothing when it is the usual one."""
    if not name or name == usual:
        return ""
    _require(what, name, known)
    return name


def _tag(scenario: ScenarioSpec, tag: str, how: str) -> tuple[str, str]:
    _require("sensitive tag", tag, scenario.sensitive)
    if how not in (FULL, MILD, OFF):
        raise SettingError(f"'{how}' for the tag '{tag}' should be {FULL}, {MILD} or {OFF}.")
    return tag, how


def _require(what: str, name: str, known: Collection[str]) -> None:
    names = sorted(map(str, known))
    if name in names:
        return
    guess = Guesser().guess(name, names)
    hint = f"Did you mean '{guess}'?" if guess else f"There are: {', '.join(names)}." if names else "It has none."
    raise SettingError(f"The scenario has no {what} '{name}'. {hint}")
