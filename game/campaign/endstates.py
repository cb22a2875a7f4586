"""The thesis' end states, counted in the campaigns of the `historical` player."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from game.campaign import batch
from game.cards.compile.calendar import turn_of
from game.cards.compile.formulas import Formulas
from game.cards.library import Library
from game.cards.proofs import EndState
from game.engine.deck import Deck

HOLDS = 0.95
"""The share of campaigns in which an end state must hold."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Says in which share of the campaigns an end state held."""

    state: EndState
    share: float

    @property
    def holds(self) -> bool:
        """Whether it held in enough campaigns."""
        return self.share >= HOLDS


def tally(
    deck: Deck, library: Library, states: Sequence[EndState], campaigns: int = 1000, seed: int = 1
) -> list[Tally]:
    """Returns how often each end state held at its date; a campaign that was lost before counts as a failure."""
    formulas = Formulas.alone(library, [state.when for state in states])
    turns = {id(state): _turn(deck, state) for state in states}
    shares = {id(state): 0.0 for state in states}
    # the state after turn t is the state before turn t + 1, and the last is played to its end
    for turn, world in enumerate(batch.worlds(deck, "historical", campaigns, seed)):
        for state in states:
            if turns[id(state)] + 1 == turn:
                world.turn -= 1
                world.view.forget()
                held = np.broadcast_to(formulas.function(state.when)(world.view), world.size)
                shares[id(state)] = float(held.sum()) / campaigns
                world.turn += 1
    return [Tally(state, shares[id(state)]) for state in states]


def _turn(deck: Deck, state: EndState) -> int:
    if state.month == "end":
        return len(deck.turns) - 1
    year, month = map(int, state.month.split("-"))
    return min(turn_of(deck.turns, date(year, month, 1).toordinal()), len(deck.turns) - 1)
