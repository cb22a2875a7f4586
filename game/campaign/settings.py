"""Changes to a scenario before its first turn: `--set NAME=VALUE`, also part of a save's header."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.cards.guesses import Guesser
from game.cards.settings import SettingError
from game.engine import acts
from game.engine.deck import Cause, Deck
from game.engine.world import World


@dataclass(frozen=True, slots=True)
class Change:
    """Sets a stored indicator before the first turn, or adds to it; held to the range, noted in the ledger."""

    name: str
    amount: int
    adds: bool

    def __str__(self) -> str:
        """The change as it is typed: `reform=+30`."""
        return f"{self.name}={'+' if self.adds and self.amount >= 0 else ''}{self.amount / 100:g}"

    def apply(self, world: World) -> None:
        """Makes the change in every row of a world that has not begun."""
        number = world.deck.index[self.name]
        amount = np.full(world.size, self.amount, np.int32)
        if not self.adds:
            amount -= world.stored[number]
        acts.change(world, number, amount, None, Cause("setting", self.name))


def parse_change(deck: Deck, text: str) -> Change:
    """Returns the change that `NAME=VALUE` means; a VALUE with a sign is added. Raises SettingError."""
    name, equals, value = text.partition("=")
    name, value = name.strip(), value.strip()
    if not equals:
        raise SettingError(f"'{text}' should have the form NAME=VALUE, as in reform=+30.")
    if name in deck.derived_index:
        raise SettingError(f"'{name}' is worked out from other indicators and cannot be set.")
    if name not in deck.index:
        guess = Guesser().guess(name, deck.stored)
        raise SettingError(f"There is no indicator '{name}'." + (f" Did you mean '{guess}'?" if guess else ""))
    try:
        number = float(value)
    except ValueError:
        raise SettingError(f"'{value}' in '{text}' should be a number.") from None
    if not abs(number) <= 1e6:
        raise SettingError(f"'{value}' in '{text}' is out of all bounds.")
    return Change(name, round(number * 100), value[0] in "+-")
