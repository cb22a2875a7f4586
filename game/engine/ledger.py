"""The ledger: who moved which number, when, by how much and why.

A world of one campaign may carry a ledger; every change of a stored indicator passes through one of two
doors (`acts.change` and `laws.apply`) and is noted there. The start of each indicator plus its entries is
its value, exactly. A batch runs without a ledger; its states are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.deck import Cause, Deck

BOUND = "bound"
"""The kind of the cause of an entry that says what a floor or a ceiling took."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Notes one change of one stored indicator, in hundredths of a point."""

    turn: int
    indicator: int
    amount: int
    cause: Cause


@dataclass(frozen=True, slots=True)
class Happening:
    """Notes that an act happened, whether or not it moved a number: for the diary."""

    turn: int
    cause: Cause


class Ledger:
    """Collects the entries and the happenings of one campaign, in the order in which they fell."""

    def __init__(self, deck: Deck) -> None:
        """Begins empty."""
        self.deck = deck
        self.entries: list[Entry] = []
        self.happenings: list[Happening] = []

    def copy(self) -> Ledger:
        """Returns an independent copy."""
        twin = Ledger(self.deck)
        twin.entries, twin.happenings = self.entries.copy(), self.happenings.copy()
        return twin

    def happen(self, turn: int, cause: Cause) -> None:
        """Notes that an act happened."""
        self.happenings.append(Happening(turn, cause))

    def note(self, turn: int, indicator: int, amount: int, cause: Cause) -> None:
        """Notes a change; nothing when the amount is zero or the indicator is a flag."""
        if amount and indicator not in self.deck.flags:
            self.entries.append(Entry(turn, indicator, amount, cause))

    def note_bounded(self, turn: int, indicator: int, wanted: int, taken: int, cause: Cause) -> None:
        """Notes a change and, when a bound took some of it, what the bound took."""
        self.note(turn, indicator, wanted, cause)
        self.note(turn, indicator, taken - wanted, Cause(BOUND, cause.card, cause.part))

    def of(self, indicator: int) -> Iterator[Entry]:
        """Yields the entries of one indicator."""
        return (entry for entry in self.entries if entry.indicator == indicator)

    def total(self, indicator: int) -> int:
        """Returns the indicator's value as the ledger tells it: its start plus all its entries."""
        return int(self.deck.start[indicator]) + sum(entry.amount for entry in self.of(indicator))
