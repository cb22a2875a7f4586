"""Players with a doctrine card: the best by its score, one step ahead, unless the card gives a rule."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.campaign.players.masks import COUNT, FIRST
from game.engine import acts, projects
from game.engine.dealing import Group
from game.engine.deck import Deck, Doctrine, Option
from game.engine.turn import Picks
from game.engine.view import View
from game.engine.world import Rows, World

NOT_LEGAL = -1e30
GAIN = 0.0
"""An initiative is started when it gains more than this in the doctrine's score."""


class DoctrinePlayer:
    """Follows a doctrine card: the best option by its score one step ahead, over the odds of chance."""

    def __init__(self, deck: Deck, doctrine: Doctrine) -> None:
        """Prepares a doctrine of a deck."""
        self._deck, self._doctrine = deck, doctrine
        self._wanted = frozenset(doctrine.reads)
        self._skip: NDArray[np.bool_] = np.zeros(0, np.bool_)

    def pledge(self, world: World) -> NDArray[np.int8]:
        """Gives the doctrine's promises."""
        return np.repeat(np.array(self._doctrine.promises, np.int8)[:, None], world.size, axis=1)

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Takes the card's fixed answer where the doctrine has one, else the best by its score."""
        return self._best(world, found, mask, self._doctrine.answers)

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Answers yes, half or no as the doctrine says for the power, else the best by its score."""
        rule = self._doctrine.asks[power]
        if rule == "score":
            return self._best(world, found, mask, self._doctrine.answers)
        picks: Picks = np.asarray(FIRST[mask])
        for group in found:
            wanted = _by_rule(group.face.options, rule)
            every = acts.numbers(world, group.rows)
            legal = (mask[every] >> wanted & 1).astype(bool)
            picks[every[legal]] = wanted
        return picks

    def journey(self, world: World) -> NDArray[np.int16]:
        """Makes the doctrine's journey where it may be made."""
        number = self._doctrine.journey
        found = np.full(world.size, -1, np.int16)
        if number is not None:
            journey = next(each for each in world.deck.journeys if each.card.number == number)
            found[projects.may_travel(journey, world.view)] = number
        return found

    def initiative(self, world: World, attempt: int) -> Picks:
        """Starts the first initiative of the agenda that may be started and gains in the score."""
        deck, doctrine = self._deck, self._doctrine
        if attempt == 0:
            self._skip = np.zeros(world.size, np.bool_)
        picks = np.full(world.size, -1, np.intp)
        rows = np.flatnonzero(~self._skip)
        if not rows.size or not doctrine.agenda:
            return picks
        whole = rows.size == world.size
        view = world.view if whole else View(world, rows)
        chosen = np.full(rows.size, -1, np.intp)
        now: Any = None
        spare = view.raw(deck.capital) - doctrine.reserve
        for place in doctrine.agenda:
            initiative = deck.initiatives[place]
            able = (chosen < 0) & (spare >= projects.price(world, initiative, view.rows))
            if not able.any():
                continue
            able &= projects.may_start(world, initiative, view)
            some = np.flatnonzero(able)
            if not some.size:
                continue
            if now is None:
                now = np.broadcast_to(doctrine.score(view), rows.size)
            then = self._after(world, initiative, rows[some])
            chosen[some[then > now[some] + GAIN]] = place
        picks[rows] = chosen
        self._skip = picks < 0
        return picks

    def _after(self, world: World, initiative: Any, rows: Rows) -> NDArray[np.float64]:
        """Returns the score after an initiative is done, as if it were done now."""
        return self._supposed(world, View(world, rows), [initiative.begin, initiative.done])

    def _best(self, world: World, found: list[Group], mask: NDArray[np.uint8], fixed: Any) -> Picks:
        """Returns the best legal option in each row: all first options are valued at once, then all second …"""
        picks: Picks = np.asarray(FIRST[mask])
        open_rows = COUNT[mask] > 1
        free = []
        for group in found:
            answer = fixed.get(group.card.number)
            wanted = next((each for each, option in enumerate(group.face.options) if option.id == answer), None)
            if wanted is not None:
                every = acts.numbers(world, group.rows)
                legal = (mask[every] >> wanted & 1).astype(bool)
                picks[every[legal]] = wanted
                open_rows[every[legal]] = False
            free.append(group)
        if not open_rows.any():
            return picks
        best = np.full(world.size, NOT_LEGAL)
        for place in range(max(len(group.face.options) for group in free)):
            value = self._value(world, free, place)
            value[(mask >> place & 1) == 0] = NOT_LEGAL
            better = (value > best) & open_rows
            picks[better] = place
            best[better] = value[better]
        return picks

    def _value(self, world: World, found: list[Group], place: int) -> NDArray[np.float64]:
        """Returns the score of each row after the option at a place of its card."""
        view = View(world, None)
        trial: dict[int, NDArray[np.int32]] = {}
        for group in found:
            if place >= len(group.face.options):
                continue
            option: Option = group.face.options[place]
            for indicator, amount in acts.expected(acts.view_of(world, group.rows), option.act, self._wanted):
                column = trial.get(indicator)
                if column is None:
                    column = trial[indicator] = world.stored[indicator].copy()
                where = slice(None) if group.rows is None else group.rows
                column[where] += np.rint(amount).astype(np.int32)
        deck = self._deck
        for indicator, column in trial.items():
            np.minimum(np.maximum(column, deck.low[indicator]), deck.high[indicator], out=column)
            view.suppose(indicator, column)
        return np.array(np.broadcast_to(self._doctrine.score(view), world.size))

    def _supposed(self, world: World, view: View, happened: list[Any]) -> NDArray[np.float64]:
        sums: dict[int, Any] = {}
        for act in happened:
            for indicator, amount in acts.expected(view, act, self._wanted):
                sums[indicator] = sums.get(indicator, 0) + np.rint(amount).astype(np.int32)
        imagined = View(world, view.rows)
        deck = self._deck
        for indicator, amount in sums.items():
            value = np.minimum(np.maximum(view.raw(indicator) + amount, deck.low[indicator]), deck.high[indicator])
            imagined.suppose(indicator, np.asarray(value, np.int32))
        return np.array(np.broadcast_to(self._doctrine.score(imagined), view.size))


def _by_rule(options: tuple[Option, ...], rule: str) -> int:
    """Returns the place of an ask's yes, half or no: the first, the one between, the last."""
    if rule == "yes":
        return 0
    return 1 if rule == "half" and len(options) > 2 else len(options) - 1
