"""The world: the whole state of one or many campaigns, as arrays whose last axis is the campaign.

A game on screen is a world of one row, a forecast one of a thousand, a proof of balance one of ten
thousand; every rule works on all rows at once. Nothing but this state (and the deck, which never changes)
decides what happens next.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from game.engine import chance
from game.engine.deck import Deck
from game.engine.inheritance import inherit
from game.engine.names import difference
from game.engine.view import View

if TYPE_CHECKING:
    from game.engine.ledger import Ledger

Rows = NDArray[np.intp]
"""Numbers of campaigns within a world."""

SLOTS = 3
OPEN_PROMISES = 3
RUNNING, DONE = 1, 2
"""Bits of `chose` for an initiative; a plan that is proclaimed is DONE."""


@dataclass(slots=False, eq=False)
class World:
    """Holds N campaigns at the same turn of the same deck. Turns are counted from 0; -1 stands for none."""

    deck: Deck
    turn: int
    seeds: NDArray[np.uint64]
    """(N,) the seed of each campaign."""
    stored: NDArray[np.int32]
    """(indicators, N) in hundredths of a point."""
    met: NDArray[np.int16]
    """(cards + 1, N) the turn in which a card was last met; the last row takes the writes of no card."""
    chose: NDArray[np.int8]
    """(cards + 1, N) the place of the option taken; for initiatives and plans the bits RUNNING, DONE."""
    hand: NDArray[np.int16]
    """(N,) the card in hand that waits for an answer."""
    dealt: NDArray[np.int8]
    """(2, N) dossiers and cables dealt this turn."""
    pressed: NDArray[np.int8]
    """(N,) undated cards dealt since the last opening, counted as far as it matters."""
    race: NDArray[np.uint32]
    """(live undated cards, N) this turn's race keys; the smallest eligible one is dealt."""
    due: NDArray[np.int16]
    """(places, N) the turn in which a pending act falls; grows when full."""
    pending: NDArray[np.int16]
    """(places, N) the act that is pending."""
    ask: NDArray[np.int16]
    """(powers, N) the open ask of each power."""
    ask_due: NDArray[np.int16]
    """(powers, N) the turn at whose end it lapses."""
    next_ask: NDArray[np.int16]
    """(powers, N) the ask that a power is known to bring next, -1 for none."""
    deferred: NDArray[np.bool_]
    """(powers, N) whether it was deferred already."""
    window: NDArray[np.int16]
    """(initiatives, N) the last turn in which an offer makes the initiative cheaper."""
    counter: NDArray[np.int16]
    """(initiatives, N) the last turn in which a counter-offer makes the initiative cheaper still."""
    slot: NDArray[np.int16]
    """(slots, N) the initiative that runs in each slot: foreign, home, works."""
    ready: NDArray[np.int16]
    """(slots, N) the turn at whose end it is done."""
    rushed: NDArray[np.bool_]
    """(slots, N) whether it was rushed already."""
    journey: NDArray[np.int16]
    """(N,) the journey chosen this turn."""
    memory: NDArray[np.int16]
    """(memories, N) the turn in which a memory was made, plus one; 0 for none."""
    pledge: NDArray[np.int8]
    """(pledges, N) the public promises of the campaign."""
    fulfilled: NDArray[np.int32]
    """(every public promise, N) how far it was kept, summed over the turns, in hundredths of a per cent."""
    carried: NDArray[np.int32]
    """(pledges, N) what an exchange left: the sum of the old promise less that of the new one at that time."""
    exchanged: NDArray[np.bool_]
    """(N,) whether a public promise was exchanged."""
    promise: NDArray[np.int16]
    """(OPEN_PROMISES, N) the promises that are open."""
    promise_due: NDArray[np.int16]
    """(OPEN_PROMISES, N) the turn in whose news each is judged."""
    kept: NDArray[np.int16]
    """(2, N) promises kept and promises broken so far."""
    fate: NDArray[np.int8]
    """(fates, N) the value drawn for each hidden future."""
    learned: NDArray[np.bool_]
    """(fates, N) whether the player knows it."""
    quarrel: NDArray[np.int16]
    """(powers, N) the turn in which a power's patience last fell or, after a recovery, last rose."""
    favour_turn: NDArray[np.int16]
    """(powers, N) the turn in which the favours of a power last changed."""
    warned: NDArray[np.int16]
    """(endings, N) the turn since which a loss threatens without a break."""
    over: NDArray[np.int8]
    """(N,) the ending reached plus one; 0 while the campaign goes on."""
    fell: NDArray[np.int8]
    """(N,) the first loss that fell, or would have fallen with endings on, plus one; 0 for none."""
    score: NDArray[np.int64]
    """(N,) the sum over turns of the state part of the score, in hundredths."""
    met_shocks: NDArray[np.int16]
    """(2, N) shocks that a measure could prepare for: met prepared, met at all."""
    studies: NDArray[np.int8]
    """(N,) forecasts studied this turn."""
    mask: NDArray[np.bool_] | None = None
    """(cards, N) dated cards that a forecast must not know; None outside forecasts."""
    ledger: Ledger | None = None
    withheld: bool = False
    """Whether chance is withheld: a preview shows sure effects only."""

    @property
    def size(self) -> int:
        """The number of campaigns."""
        return len(self.seeds)

    @cached_property
    def view(self) -> View:
        """The view of all rows, whose caches live as long as nothing changes."""
        return View(self)

    @cached_property
    def base(self) -> NDArray[np.uint64]:
        """What every draw of this turn is mixed with, shape (N,)."""
        return chance.turn_base(self.seeds, self.turn)

    def advance(self) -> None:
        """Moves on to the next turn and forgets what belonged to the last one."""
        self.turn += 1
        self.__dict__.pop("base", None)
        self.view.forget()
        self.hand[...] = -1
        self.dealt[...] = 0
        self.journey[...] = -1
        self.studies[...] = 0
        self.race = np.empty((0, self.size), np.uint32)

    def take(self, rows: Rows) -> World:
        """Returns a new world that holds copies of some rows, without a ledger."""
        arrays = {name: getattr(self, name).take(rows, axis=-1) for name in STATE}
        mask = None if self.mask is None else self.mask.take(rows, axis=-1)
        return World(deck=self.deck, turn=self.turn, mask=mask, **arrays)

    def copy(self) -> World:
        """Returns an independent copy, with a copy of the ledger when there is one."""
        arrays = {name: getattr(self, name).copy() for name in STATE}
        ledger = None if self.ledger is None else self.ledger.copy()
        return World(deck=self.deck, turn=self.turn, mask=self.mask, ledger=ledger, **arrays)

    def release(self) -> None:
        """Lets go of the view, so that a large world's memory is free as soon as nobody holds it.

        The two know each other, and would else wait for the collector of cycles.
        """
        self.__dict__.pop("view", None)

    def text(self, row: int = 0) -> str:
        """Returns one campaign on one line: the turn, then what differs from the scenario's start by name."""
        return f"turn={self.turn} " + " ".join(f"{name}={value}" for name, value in difference(self, row))

    def fingerprint(self, row: int = 0) -> str:
        """Returns 16 hexadecimal digits that name one campaign's state, equal on every machine."""
        return hashlib.blake2b(self.text(row).encode(), digest_size=8).hexdigest()


STATE = tuple(each.name for each in fields(World) if each.name not in ("deck", "turn", "mask", "ledger", "withheld"))
"""The arrays of a world, in order."""


def start(deck: Deck, seeds: NDArray[np.uint64]) -> World:
    """Returns the worlds of a scenario before its first turn, one row a seed."""
    count = len(seeds)
    cards, powers = len(deck.cards), len(deck.powers)

    def full(shape: int | tuple[int, ...], value: int, kind: type[np.generic]) -> NDArray[np.generic]:
        rows = (shape, count) if isinstance(shape, int) else (*shape, count)
        return np.full(rows, value, kind)

    chose = full(cards + 1, -1, np.int8)
    for card in deck.cards:
        if card.kind in ("initiative", "plan"):
            chose[card.number] = 0
    fate = np.empty((len(deck.fates), count), np.int8)
    for number, each in enumerate(deck.fates):
        fate[number] = draw_fate(deck, number, seeds) if each.fixed is None else each.fixed
    arrays = {
        "seeds": np.asarray(seeds, np.uint64).copy(),
        "stored": np.repeat(deck.start[:, None], count, axis=1),
        "met": full(cards + 1, -1, np.int16),
        "chose": chose,
        "hand": np.full(count, -1, np.int16),
        "dealt": full(2, 0, np.int8),
        "pressed": np.zeros(count, np.int8),
        "race": full(0, 0, np.uint32),
        "due": full(4, -1, np.int16),
        "pending": full(4, -1, np.int16),
        "ask": full(powers, -1, np.int16),
        "ask_due": full(powers, -1, np.int16),
        "next_ask": full(powers, -1, np.int16),
        "deferred": full(powers, 0, np.bool_),
        "window": full(len(deck.initiatives), -1, np.int16),
        "counter": full(len(deck.initiatives), -1, np.int16),
        "slot": full(SLOTS, -1, np.int16),
        "ready": full(SLOTS, -1, np.int16),
        "rushed": full(SLOTS, 0, np.bool_),
        "journey": np.full(count, -1, np.int16),
        "memory": full(len(deck.memories), 0, np.int16),
        "pledge": full(deck.pledge_count, -1, np.int8),
        "fulfilled": full(len(deck.pledges), 0, np.int32),
        "carried": full(deck.pledge_count, 0, np.int32),
        "exchanged": np.zeros(count, np.bool_),
        "promise": full(OPEN_PROMISES, -1, np.int16),
        "promise_due": full(OPEN_PROMISES, -1, np.int16),
        "kept": full(2, 0, np.int16),
        "fate": fate,
        "learned": full(len(deck.fates), 0, np.bool_),
        "quarrel": full(powers, 0, np.int16),
        "favour_turn": full(powers, 0, np.int16),
        "warned": full(len(deck.endings), -1, np.int16),
        "over": np.zeros(count, np.int8),
        "fell": np.zeros(count, np.int8),
        "score": np.zeros(count, np.int64),
        "met_shocks": full(2, 0, np.int16),
        "studies": np.zeros(count, np.int8),
    }
    world = World(deck=deck, turn=deck.opening, **arrays)  # type: ignore[arg-type]
    if deck.inherited is not None:
        inherit(world, deck.inherited)
    return world


def draw_fate(deck: Deck, number: int, seeds: NDArray[np.uint64]) -> NDArray[np.int8]:
    """Returns the value of one fate for each seed, drawn once by name from its public odds."""
    fate = deck.fates[number]
    bounds = np.cumsum(fate.odds) / sum(fate.odds)
    lot = chance.unit(chance.mix(seeds, fate.draw))
    return np.minimum(np.searchsorted(bounds, lot, side="right"), len(fate.values) - 1).astype(np.int8)


def join(worlds: Sequence[World]) -> World:
    """Returns the campaigns of several worlds of one turn as one world, in their order."""
    depth = max(len(world.due) for world in worlds)
    arrays: dict[str, Any] = {
        name: np.concatenate([_deep(world, name, depth) for world in worlds], axis=-1) for name in STATE
    }
    return World(deck=worlds[0].deck, turn=worlds[0].turn, **arrays)


def _deep(world: World, name: str, depth: int) -> NDArray[Any]:
    """Returns an array of a world; those of pending acts with as many places as asked."""
    array: NDArray[Any] = getattr(world, name)
    if name not in ("due", "pending") or len(array) == depth:
        return array
    return np.concatenate([array, np.full((depth - len(array), world.size), -1, np.int16)])
