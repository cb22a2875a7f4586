"""What a scenario's card says to the settings that were chosen: numbers of the level, calendar, cards left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.cards.compile import calendar, moved
from game.cards.library import Library
from game.cards.schema import EventSpec, LegacySpec, ScenarioSpec, Spec
from game.cards.schema.parts import Deal
from game.cards.schema.play import CardSpec
from game.cards.schema.terms import FateSetting, Length, Level
from game.cards.settings import MILD, OFF, Settings, fitted, usual_fate, usual_legacy
from game.engine.deck import Terms, TurnSpec


class Chosen:
    """Holds the terms on which one deck is played."""

    def __init__(self, library: Library, scenario: ScenarioSpec, settings: Settings) -> None:
        """Looks the settings up in the scenario; raises SettingError for a name that is not there."""
        self.settings = fitted(settings, library, scenario)
        self._library, self._scenario = library, scenario
        self.level: Level | None = _of(scenario.levels, self.settings.level or scenario.level)
        self._length_name = self.settings.length or str(scenario.length or "")
        self.length: Length | None = _of(scenario.lengths, self._length_name)
        legacy = self.settings.legacy or usual_legacy(scenario, self.settings.length)
        self.legacy: LegacySpec | None = _of(library.legacies, legacy)
        fate = self.settings.fate or usual_fate(scenario, self.settings.level)
        setting: FateSetting | None = _of(scenario.fate_settings, fate)
        self.fixed: dict[str, str] = {
            **{str(name): str(value) for name, value in scenario.fates.items()},
            **{str(name): str(value) for name, value in (setting.fixed.items() if setting else ())},
        }
        self._off = self.settings.tagged(OFF)
        self._events = library.events

    def leaves_out(self, card: CardSpec) -> bool:
        """Tells whether a card never comes on these terms."""
        unmarked = isinstance(card, EventSpec) and self._length_name not in card.lessons
        if unmarked and self.length is not None and self.length.marked:
            return True
        if isinstance(card, EventSpec) and card.instead_of and not self.hides(self._events[card.instead_of]):
            return True
        return self.hides(card) or (not self.settings.outside and bool(card.outside))

    def hides(self, spec: Spec) -> bool:
        """Tells whether something concerns a matter that is left out."""
        return bool(self._off & set(spec.tags))

    def factor(self, name: str) -> float:
        """Returns what the level multiplies shocks or asks by."""
        given = getattr(self.level, name, None)
        return 1.0 if given is None else float(given)

    def more(self) -> dict[str, float]:
        """Returns what the level adds to the indicators of the start, those of patience named `patience`."""
        if self.level is None:
            return {}
        added = {str(name): float(value) for name, value in self.level.start.items()}
        return added | ({"patience": float(self.level.patience)} if self.level.patience else {})

    @property
    def capital(self) -> float:
        """The political capital that the level gives in every turn."""
        return float(self.level.capital or 0) if self.level else 0.0

    @property
    def deal(self) -> Deal:
        """What a quiet turn deals."""
        return (self.length.deal if self.length else None) or self._scenario.deal

    @property
    def plans(self) -> bool:
        """Whether plans are proclaimed."""
        return self.length is None or self.length.plans is None or bool(self.length.plans)

    def turns(self) -> tuple[tuple[TurnSpec, ...], int]:
        """Returns the turns, and the first one that is played: those before it belong to the legacy."""
        scenario, length = self._scenario, self.length
        crisis = (length.crisis if length else None) or scenario.crisis
        until = (length.until if length else None) or scenario.until
        stretches = (length.calendar if length else None) or scenario.calendar
        mine = calendar.laid_out(stretches, until, self.deal, crisis)
        before: list[TurnSpec] = []
        if self.legacy is not None:
            last = self.legacy.until.last.toordinal()
            before = [turn for turn in calendar.turns(scenario) if turn.last <= last]
            mine = calendar.joined(before, mine)
        return moved.roomy(mine, self._library, self.fixed, crisis), len(before)

    def terms(self) -> Terms:
        """Returns the terms as the engine holds them."""
        level, length = self.level, self.length
        return Terms(
            chosen=self.settings.lines(),
            legacy=str(self.legacy.id) if self.legacy else "",
            mild=self.settings.tagged(MILD),
            off=self._off,
            names=self.settings.names,
            shocks=self.factor("shocks"),
            most_asks=None if length is None or length.most_asks is None else int(length.most_asks),
            forecast=str(level.forecast or "paid") if level else "paid",
            exact=not level or level.preview != "arrows",
            undo=not level or level.undo is None or bool(level.undo),
            signs=bool(level and level.signs),
        )


def _of(table: Mapping[Any, Any], name: str | None) -> Any:
    """Returns what a card says under a name, None when it says nothing."""
    return table.get(name)
