"""A view: what the expressions of cards can read, over all campaigns of a world or over some of them.

Expressions are compiled to functions of a view. A view of all rows keeps what it has worked out until the
indicator behind it changes; a view of some rows is made for one use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from game.engine import chance
from game.engine.deck import NEVER, Deck

if TYPE_CHECKING:
    from game.engine.world import World

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


class View:
    """Reads a world for the expressions of cards: every method returns one value a row, or a scalar."""

    def __init__(self, world: World, rows: NDArray[np.intp] | None = None) -> None:
        """Reads all rows of a world, or those that are named."""
        self.world = world
        self.deck: Deck = world.deck
        self.rows = rows
        self._points: dict[int, Floats] = {}
        self._derived: dict[int, Floats] = {}
        self._own: dict[int, NDArray[np.int32]] = {}
        self.draws: tuple[int, ...] = ()

    @property
    def size(self) -> int:
        """The number of rows that the view reads."""
        return self.world.size if self.rows is None else len(self.rows)

    def forget(self) -> None:
        """Drops everything worked out so far: the world has changed."""
        self._points.clear()
        self._derived.clear()

    def touch(self, indicator: int) -> None:
        """Drops what was worked out from one indicator: it has changed."""
        self._points.pop(indicator, None)
        if self._derived:
            for number in self.deck.feeds[indicator]:
                self._derived.pop(number, None)

    def suppose(self, indicator: int, value: NDArray[np.int32]) -> None:
        """Reads an indicator as a value of one's own (hundredths, one a row) instead of the world's."""
        self._own[indicator] = value
        self.touch(indicator)

    def pick(self, array: NDArray[Any]) -> NDArray[Any]:
        """Returns the view's rows of an array over campaigns."""
        return array if self.rows is None else array.take(self.rows)

    # indicators

    def raw(self, indicator: int) -> NDArray[np.int32]:
        """Returns a stored indicator in hundredths."""
        if self._own and indicator in self._own:
            return self._own[indicator]
        return self.pick(self.world.stored[indicator])

    def num(self, indicator: int) -> Floats:
        """Returns a stored indicator in points."""
        points = self._points.get(indicator)
        if points is None:
            points = np.multiply(self.raw(indicator), 0.01, dtype=np.float64)
            self._points[indicator] = points
        return points

    def der(self, number: int) -> Floats:
        """Returns a derived indicator, rounded to its scale."""
        value = self._derived.get(number)
        if value is None:
            derived = self.deck.derived[number]
            value = np.rint(derived.formula(self) * derived.scale)
            value = value / derived.scale
            if value.ndim == 0:
                value = np.full(self.size, value)
            if derived.lasting:
                self._derived[number] = value
        return value

    def flag(self, indicator: int) -> Bools:
        """Tells whether a flag is set."""
        return self.raw(indicator) > 0

    # the calendar

    @property
    def day(self) -> int:
        """The ordinal of the turn's last day."""
        return self.deck.turns[min(self.world.turn, len(self.deck.turns) - 1)].last

    @property
    def months(self) -> float:
        """The length of the turn in months."""
        return self.deck.turns[min(self.world.turn, len(self.deck.turns) - 1)].months

    # cards

    @property
    def now(self) -> float:
        """Months since the scenario's start at the end of the turn; of the last one when the campaign is over."""
        return float(self.deck.month_of[min(self.world.turn, len(self.deck.turns) - 1)])

    def met(self, card: int) -> Bools:
        """Tells whether a card was met."""
        return np.asarray(self.pick(self.world.met[card]) >= 0)

    def since(self, card: int) -> Floats:
        """Returns the months since a card was last met; 9999 when never."""
        passed = self.now - self.deck.month_of.take(self.pick(self.world.met[card]))
        return np.asarray(np.minimum(passed, NEVER), np.float64)

    def chose(self, card: int, places: tuple[int, ...]) -> Bools:
        """Tells whether one of some options of a card was taken, by their places."""
        taken = self.pick(self.world.chose[card])
        found = taken == places[0]
        for place in places[1:]:
            found = found | (taken == place)
        return np.asarray(found)

    def face(self, card: int, number: int) -> Bools:
        """Tells whether a card showed one of its faces when it was answered."""
        places = tuple(option.place for option in self.deck.cards[card].faces[number].options)
        return self.chose(card, places)

    def running(self, card: int) -> Bools:
        """Tells whether an initiative is under way."""
        return np.asarray((self.pick(self.world.chose[card]) & 1) != 0)

    def fresh(self, card: int) -> Bools:
        """Tells whether an initiative is neither under way nor finished."""
        return np.asarray(self.pick(self.world.chose[card]) == 0)

    def done(self, card: int) -> Bools:
        """Tells whether an initiative is finished, or a plan proclaimed."""
        return np.asarray((self.pick(self.world.chose[card]) & 2) != 0)

    # powers

    def open_ask(self, card: int) -> Bools:
        """Tells whether an ask lies open on its power's plate."""
        ask = self.deck.ask_of[card]
        return np.asarray(self.pick(self.world.ask[ask.power]) == card)

    def memory(self, power: int) -> Floats:
        """Returns the sum of a power's live memories, in points of goodwill."""
        total = np.zeros(self.size)
        weights = self.deck.memory_value[min(self.world.turn, len(self.deck.turns) - 1)]
        for number, memory in enumerate(self.deck.memories):
            if memory.power == power:
                made = self.world.memory[number]
                if self.rows is not None:
                    made = made.take(self.rows)
                elif not made.any():
                    continue
                total += weights[number].take(made)
        return total

    def remembers(self, numbers: tuple[int, ...]) -> Bools:
        """Tells whether one of some memories is alive."""
        weights = self.deck.memory_value[min(self.world.turn, len(self.deck.turns) - 1)]
        found = np.zeros(self.size, np.bool_)
        for number in numbers:
            found |= weights[number].take(self.pick(self.world.memory[number])) != 0.0
        return found

    def quiet(self, power: int) -> Floats:
        """Returns the months since a power's patience last fell."""
        return np.asarray(self.now - self.deck.month_of.take(self.pick(self.world.quarrel[power])))

    # promises and fates

    def promised(self, numbers: tuple[int, ...]) -> Bools:
        """Tells whether a promise is open or a public promise was given.

        Numbers below the count of pledges are public promises, the others promises of options.
        """
        found = np.zeros(self.size, np.bool_)
        pledges = len(self.deck.pledges)
        for number in numbers:
            held = self.world.pledge if number < pledges else self.world.promise
            wanted = number if number < pledges else number - pledges
            for row in held:
                found |= self.pick(row) == wanted
        return found

    def fate(self, number: int, value: int) -> Bools:
        """Tells whether a hidden future has a value."""
        return np.asarray(self.pick(self.world.fate[number]) == value)

    # chance, in shocks only

    def normal(self, draw: int, mean: Any, spread: Any) -> Floats:
        """Returns a normal draw, numbered within the card whose draw keys the view holds."""
        return chance.normal(chance.mix(self.pick(self.world.base), self.draws[draw]), mean, spread)

    def uniform(self, draw: int, low: Any, high: Any) -> Floats:
        """Returns a draw between two bounds, numbered within the card whose draw keys the view holds."""
        lot = chance.unit(chance.mix(self.pick(self.world.base), self.draws[draw]))
        return np.asarray(lot * (high - low) + low, np.float64)
