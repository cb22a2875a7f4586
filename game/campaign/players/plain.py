"""Players without a plan: the first of everything, or anything at random."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.campaign.players.masks import COUNT, FIRST, NTH
from game.engine import chance, envoys, projects
from game.engine.dealing import Group
from game.engine.deck import Deck
from game.engine.turn import LATER, Picks
from game.engine.view import View
from game.engine.world import World

_NONE = np.uint32(0xFFFFFFFF)


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
        return np.asarray(FIRST[mask])

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Gives the first legal answer."""
        return np.asarray(FIRST[mask])

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
        return NTH[mask, self._lot(world, COUNT[mask], "option", world.dealt.sum(axis=0))]

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Gives any legal answer, later included where the ask may be put off."""
        wait = envoys.may_defer(world, power)
        number = self._lot(world, COUNT[mask] + wait, f"reply {power}", 0)
        return np.where(number < COUNT[mask], NTH[mask, np.minimum(number, 7)], LATER)

    def journey(self, world: World) -> NDArray[np.int16]:
        """Takes any journey that may be made."""
        journeys = world.deck.journeys
        if not journeys:
            return np.full(world.size, -1, np.int16)
        legal = np.stack([projects.may_travel(each, world.view) for each in journeys])
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
