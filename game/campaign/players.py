"""Computer players: they decide for every row of a world at once, one campaign or ten thousand.

`first`, `random` and `historical` are code; every doctrine card is a player too. Players draw from hashes of
their own names, so that a player's lot never moves the world's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.engine import acts, chance, envoys, projects
from game.engine.dealing import Group
from game.engine.deck import Deck, Doctrine, Option
from game.engine.turn import LATER, Picks, Player
from game.engine.view import View
from game.engine.world import Rows, World

NOT_LEGAL = -1e30
_NONE = np.uint32(0xFFFFFFFF)
GAIN = 0.0
"""An initiative is started when it gains more than this in the doctrine's score."""

_BITS = np.array([[value >> bit & 1 for bit in range(8)] for value in range(256)], np.uint8)
_COUNT: NDArray[np.intp] = _BITS.sum(axis=1).astype(np.intp)
_FIRST: NDArray[np.intp] = _BITS.argmax(axis=1).astype(np.intp)
_NTH: NDArray[np.intp] = np.zeros((256, 8), np.intp)
for _value in range(256):
    _places = np.flatnonzero(_BITS[_value])
    _NTH[_value, : len(_places)] = _places


def names(deck: Deck) -> tuple[str, ...]:
    """Returns the names of all players of a deck."""
    return ("random", "first", "historical", *sorted(deck.doctrines))


def player(deck: Deck, name: str) -> Player:
    """Returns the player of a name; raises KeyError when there is none."""
    if name in CODED:
        return CODED[name](deck)
    return DoctrinePlayer(deck, deck.doctrines[name])


class First:
    """Always takes the first legal option and answer, starts nothing, stays at home."""

    def __init__(self, deck: Deck) -> None:
        """Needs nothing of the deck but the number of its promises."""
        self._promises = deck.pledge_count

    def pledge(self, world: World) -> NDArray[np.int8]:
        """Gives the first promises."""
        return np.repeat(np.arange(self._promises, dtype=np.int8)[:, None], world.size, axis=1)

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Takes the first legal option."""
        return np.asarray(_FIRST[mask])

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Gives the first legal answer."""
        return np.asarray(_FIRST[mask])

    def journey(self, world: World) -> NDArray[np.int16]:
        """Stays."""
        return np.full(world.size, -1, np.int16)

    def initiative(self, world: World, attempt: int) -> Picks:
        """Starts nothing."""
        return np.full(world.size, -1, np.intp)


class Random:
    """Takes any legal option, answer, journey and initiative with equal chance."""

    def __init__(self, deck: Deck) -> None:
        """Prepares the keys of its draws."""
        ids = [each.card.id for each in deck.initiatives]
        self._keys = chance.keys(*(("random", "initiative", each) for each in ids), ("random", "enough"))
        self._places = np.arange(len(self._keys), dtype=np.uint32)[:, None]
        self._all = np.arange(len(ids))
        self._order = np.empty((0, 0), np.uint32)
        self._going = np.empty(0, np.intp)

    def pledge(self, world: World) -> NDArray[np.int8]:
        """Gives random promises."""
        deck = world.deck
        lots = chance.mix(world.seeds, chance.keys(*(("random", "pledge", each.id) for each in deck.pledges)))
        return np.argsort(lots, axis=0, kind="stable")[: deck.pledge_count].astype(np.int8)

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Takes any legal option."""
        return _NTH[mask, self._lot(world, _COUNT[mask], "option", world.dealt.sum(axis=0))]

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Gives any legal answer, later included where the ask may be put off."""
        wait = envoys.may_defer(world, power)
        number = self._lot(world, _COUNT[mask] + wait, f"reply {power}", 0)
        return np.where(number < _COUNT[mask], _NTH[mask, np.minimum(number, 7)], LATER)

    def journey(self, world: World) -> NDArray[np.int16]:
        """Takes any journey that may be made."""
        journeys = world.deck.journeys
        if not journeys:
            return np.full(world.size, -1, np.int16)
        legal = np.stack([_may_travel(world, each.requires) for each in journeys])
        lots = chance.mix(world.base, chance.keys(*(("random", "journey", each.card.id) for each in journeys)))
        lots[~legal] = np.iinfo(np.uint64).max
        numbers = np.array([each.card.number for each in journeys], np.int16)
        return np.where(legal.any(axis=0), numbers[lots.argmin(axis=0)], np.int16(-1))

    def initiative(self, world: World, attempt: int) -> Picks:
        """Starts any legal initiative, or says enough: each as likely as the others.

        One shuffle a turn serves all attempts: its order is that of drawing without putting back.
        """
        picks = np.full(world.size, -1, np.intp)
        if attempt == 0:
            self._order = chance.lots(world.base, self._keys)
            self._order &= np.uint32(0xFFFFFF00)
            self._order |= self._places
        rows = np.arange(world.size) if attempt == 0 else self._going
        view = world.view if attempt == 0 else View(world, rows)
        order = self._order if attempt == 0 else self._order[:, rows]
        legal = projects.startable(world, self._all, view)
        smallest = np.where(legal, order[:-1], _NONE).min(axis=0, initial=_NONE)
        going = smallest < order[-1]
        picks[rows[going]] = (smallest[going] & np.uint32(0xFF)).astype(np.intp)
        self._going = rows[going]
        return picks

    def _lot(self, world: World, count: NDArray[Any], purpose: str, number: Any) -> NDArray[np.intp]:
        """Returns a whole number from 0 to count - 1 for each row."""
        base = world.base ^ np.asarray(number, np.uint64)
        bits = chance.mix(base, chance.key("random", purpose)) >> np.uint64(32)
        return ((bits * np.asarray(count, np.uint64)) >> np.uint64(32)).astype(np.intp)


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
        picks: Picks = np.asarray(_FIRST[mask])
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
            found[_may_travel(world, journey.requires)] = number
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
        picks: Picks = np.asarray(_FIRST[mask])
        open_rows = _COUNT[mask] > 1
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


class Historical(DoctrinePlayer):
    """Does what Kazakhstan did where the thesis says so; else half answers, else what the hedger does."""

    def __init__(self, deck: Deck) -> None:
        """Stands on the doctrine `hedger`."""
        super().__init__(deck, deck.doctrines["hedger"])

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Takes the option marked as history, else the best by the hedger's score."""
        picks = super().choose(world, found, mask)
        for group in found:
            marked = next((place for place, option in enumerate(group.face.options) if option.history), None)
            if marked is not None:
                every = acts.numbers(world, group.rows)
                legal = (mask[every] >> marked & 1).astype(bool)
                picks[every[legal]] = marked
        return picks

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Gives the half answer where there is one, else the best by the hedger's score."""
        picks = self._best(world, found, mask, {})
        for group in found:
            if len(group.face.options) > 2:
                every = acts.numbers(world, group.rows)
                legal = (mask[every] >> 1 & 1).astype(bool)
                picks[every[legal]] = 1
        return picks

    def initiative(self, world: World, attempt: int) -> Picks:
        """Starts the initiatives that history reports, on their dates."""
        deck = world.deck
        due = [deck.initiative_place[card] for turn, card in deck.history if turn == world.turn]
        if attempt >= len(due):
            return np.full(world.size, -1, np.intp)
        legal = projects.may_start(world, deck.initiatives[due[attempt]], world.view)
        return np.where(legal, due[attempt], -1)


def _by_rule(options: tuple[Option, ...], rule: str) -> int:
    """Returns the place of an ask's yes, half or no: the first, the one between, the last."""
    if rule == "yes":
        return 0
    return 1 if rule == "half" and len(options) > 2 else len(options) - 1


def _may_travel(world: World, requires: Any) -> NDArray[np.bool_]:
    held = True if requires is None else requires(world.view)
    return np.array(np.broadcast_to(held, world.size), np.bool_)


CODED: dict[str, Callable[[Deck], Player]] = {"random": Random, "first": First, "historical": Historical}


__all__ = ["DoctrinePlayer", "First", "Historical", "Random", "names", "player"]
