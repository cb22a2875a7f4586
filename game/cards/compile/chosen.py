"""What a scenario's card says to the settings that were chosen: numbers of the level, fixed fates, cards left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.cards.schema import ScenarioSpec, Spec
from game.cards.schema.terms import FateSetting, Level
from game.cards.settings import MILD, OFF, Settings, fitted, usual_fate
from game.engine.deck import Terms


class Chosen:
    """Holds the terms on which one deck is played."""

    def __init__(self, scenario: ScenarioSpec, settings: Settings) -> None:
        """Looks the settings up in the scenario; raises SettingError for a name that is not there."""
        self.settings = fitted(settings, scenario)
        fate = self.settings.fate or usual_fate(scenario, self.settings.level)
        self.level: Level | None = _of(scenario.levels, self.settings.level or scenario.level)
        setting: FateSetting | None = _of(scenario.fate_settings, fate)
        self.fixed: dict[str, str] = {
            **{str(name): str(value) for name, value in scenario.fates.items()},
            **{str(name): str(value) for name, value in (setting.fixed.items() if setting else ())},
        }
        self._off = self.settings.tagged(OFF)

    def leaves_out(self, card: Spec) -> bool:
        """Tells whether a card never comes on these terms."""
        return bool(self._off & set(card.tags)) or (not self.settings.outside and bool(card.outside))

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

    def terms(self) -> Terms:
        """Returns the terms as the engine holds them."""
        level = self.level
        return Terms(
            chosen=self.settings.lines(),
            mild=self.settings.tagged(MILD),
            shocks=self.factor("shocks"),
            forecast=str(level.forecast or "paid") if level else "paid",
            exact=not level or level.preview != "arrows",
            undo=not level or level.undo is None or bool(level.undo),
            signs=bool(level and level.signs),
        )


def _of(table: Mapping[Any, Any], name: str | None) -> Any:
    """Returns what a card says under a name, None when it says nothing."""
    return table.get(name)
