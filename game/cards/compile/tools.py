"""What every table of a deck is built with: numbered names, compiled expressions, the calendar, the acts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.cards.compile import calendar
from game.cards.compile.acts import Acts, hundredths
from game.cards.compile.chosen import Chosen
from game.cards.compile.formulas import Formulas
from game.cards.compile.gather import gather
from game.cards.compile.numbering import Numbering
from game.cards.library import Library
from game.cards.schema import ScenarioSpec
from game.cards.settings import Settings
from game.engine.deck import Expression


class Tools:
    """Holds what the tables of one scenario's deck have in common."""

    def __init__(self, library: Library, scenario: ScenarioSpec, settings: Settings) -> None:
        """Numbers the names of a checked library and compiles its expressions."""
        self.library, self.scenario = library, scenario
        self.chosen = Chosen(library, scenario, settings)
        found = gather(library)
        self.numbering = Numbering(library, found)
        self.formulas = Formulas(found, self.numbering)
        self.turns, self.opening = self.chosen.turns()
        self.spans = calendar.Spans(self.turns)
        self.places = {str(name): place for place, name in enumerate(sorted(library.initiatives))}
        """The number of each initiative among the initiatives."""
        self.acts = Acts(self.numbering, self.formulas, self.spans, self.places)

    def amounts(self, effects: Mapping[Any, Any]) -> tuple[tuple[int, Expression], ...]:
        """Returns the amounts of a law by the number of the indicator that each moves."""
        stored = self.numbering.stored
        return tuple((stored[name], self.formulas.function(amount)) for name, amount in effects.items())

    def column(self, values: Mapping[str, float]) -> NDArray[np.int32]:
        """Returns one value for each stored indicator, in hundredths."""
        return np.array([hundredths(values[name]) for name in self.numbering.stored], np.int32)
