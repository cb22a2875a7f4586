"""Dealing and answering cards: which card comes next, what may be answered, what the answer does.

Cards are dealt one after another, each from the state that the last answer left: dated history first, in
the order of its dates, then undated cards by a race of waiting times. A race keeps the draws of different
cards apart, so a card that is added changes a campaign only from the turn in which it is dealt. When
nothing but trouble has come for a while, the race is held among the openings.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine import acts, chance
from game.engine.deck import Card, Face, Option
from game.engine.market import EASED
from game.engine.view import View
from game.engine.world import Rows, World

_PLACES = 0xFF
_NOT_ELIGIBLE = np.uint32(0xFFFFFFFF)
_NEVER = np.uint32(0x7F800000)  # the bits of an infinite waiting time
_LIGHTEST = np.float32(1e-6)
PRESSED = 5
"""After so many undated cards in a row that were no openings, the next is one if any may come."""
CROWD = 2
"""When so many powers ask in one turn, an undated card less is dealt."""
SIZES = {"dossier": 0, "cable": 1}


@dataclass(frozen=True, slots=True)
class Group:
    """Names the rows (None: all) in which the same face of the same card waits for an answer."""

    card: Card
    face: Face
    number: int
    rows: Rows | None


def eligible(world: World, card: Card, view: View) -> NDArray[np.bool_]:
    """Tells in which rows a card may come: not met (or cooled down), its time and condition true, not masked."""
    met = world.met[card.number]
    if view.rows is not None:
        met = met.take(view.rows)
    free: NDArray[np.bool_] = met < 0
    if card.cooldown is not None:
        months = world.deck.month_of
        free |= months[world.turn] - months.take(met) >= card.cooldown
    if card.timing is not None:
        free &= card.timing.turns[view.pick(world.fate[card.timing.fate]), world.turn]
    if card.when is not None:
        free &= card.when(view)
    if world.mask is not None:
        mask = world.mask[card.number]
        free &= ~(mask if view.rows is None else mask.take(view.rows))
    return free


def shuffle(world: World) -> None:
    """Draws the race keys of the turn: the smallest key among the eligible cards is dealt next.

    A key is a 32-bit float's bits, which order as the number does; its low bits name the card. A card without
    weight waits for ever.
    """
    deck = world.deck
    times = chance.waiting_times(chance.lots(world.base, deck.undated_draws))
    for place, number in enumerate(deck.undated):
        weight = deck.cards[number].weight
        if callable(weight):
            weight = weight(world.view)
        if not isinstance(weight, float) or weight != 1.0:
            heavy = np.asarray(weight, np.float32)
            times[place] /= np.maximum(heavy, _LIGHTEST)
            times[place, np.broadcast_to(heavy <= 0.0, world.size)] = np.inf
    keys = times.view(np.uint32)
    keys &= np.uint32(0xFFFFFFFF ^ _PLACES)
    keys |= np.arange(len(keys), dtype=np.uint32)[:, None]
    world.race = keys


def deal(world: World) -> bool:
    """Puts the next card of the turn into every empty hand that still has room; tells whether any came."""
    deck, spec = world.deck, world.deck.turns[world.turn]
    count = world.dealt[0] + world.dealt[1]
    wanting = (world.hand < 0) & (count < spec.cards) & (world.over == 0)
    if not wanting.any():
        return False
    room = (world.dealt[0] < spec.dossiers, world.dealt[1] < spec.cables)
    came = np.zeros(world.size, np.bool_)
    for number in deck.dated[world.turn]:
        card = deck.cards[number]
        ready = wanting & room[SIZES[card.size]]
        if ready.any():
            ready &= eligible(world, card, world.view)
            world.hand[ready] = number
            wanting &= ~ready
            came |= ready
    filling = wanting & (count < spec.fill)
    last = np.flatnonzero(filling & (count == spec.fill - 1))
    filling[last[_crowded(world, last)]] = False
    rest = np.flatnonzero(filling)
    if rest.size and deck.undated:
        _deal_undated(world, rest, room, came)
    for size, place in SIZES.items():
        world.dealt[place] += came & deck.is_size(size)[world.hand]
    return bool(came.any())


def _crowded(world: World, rows: Rows) -> NDArray[np.bool_]:
    """Tells in which rows so many envoys asked this turn that the desk waits; replies do not change it."""
    asked = np.zeros(rows.size, np.int8)
    for ask in world.deck.asks if rows.size else ():
        asked += world.met[ask.card.number].take(rows) == world.turn
    return np.asarray(asked >= CROWD)


def _deal_undated(world: World, rows: Rows, room: tuple[NDArray[np.bool_], ...], came: NDArray[np.bool_]) -> None:
    deck = world.deck
    whole = rows.size == world.size
    view = world.view if whole else View(world, rows)
    keys = world.race.copy() if whole else world.race.take(rows, axis=1)
    space = [each if whole else each.take(rows) for each in room]
    for place, number in enumerate(deck.undated):
        card = deck.cards[number]
        keys[place, ~(eligible(world, card, view) & space[SIZES[card.size]])] = _NOT_ELIGIBLE
    _open(keys, deck.openings, (world.pressed if whole else world.pressed.take(rows)) >= PRESSED)
    smallest = keys.min(axis=0)
    found = smallest < _NEVER
    winners, places = rows[found], (smallest[found] & np.uint32(_PLACES)).astype(np.intp)
    world.hand[winners] = deck.undated_numbers[places]
    world.pressed[winners] = np.where(deck.openings[places], 0, np.minimum(world.pressed[winners] + 1, PRESSED))
    came[winners] = True


def _open(keys: NDArray[np.uint32], openings: NDArray[np.bool_], pressed: NDArray[np.bool_]) -> None:
    """Leaves only openings in the race of the rows that were pressed for long enough and where one may come."""
    held = np.flatnonzero(pressed)
    if held.size:
        held = held[(keys[np.ix_(openings, held)] < _NEVER).any(axis=0)]
        keys[np.ix_(~openings, held)] = _NOT_ELIGIBLE


def groups(world: World, cards: NDArray[np.int16]) -> list[Group]:
    """Sorts rows by the face that their card shows; rows without a card (-1) are left out."""
    first = int(cards[0]) if len(cards) else -1
    if (cards == first).all():
        return [] if first < 0 else _faces(world, world.deck.cards[first], None)
    order = np.argsort(cards, kind="stable")
    cuts = np.flatnonzero(np.diff(cards[order])) + 1
    found: list[Group] = []
    for rows in np.split(order, cuts):
        number = int(cards[rows[0]])
        if number >= 0:
            found += _faces(world, world.deck.cards[number], rows)
    return found


def _faces(world: World, card: Card, rows: Rows | None) -> list[Group]:
    if card.measure is None:
        return [Group(card, card.faces[0], 0, rows)]
    measured = np.broadcast_to(card.measure(acts.view_of(world, rows)), world.size if rows is None else len(rows))
    every = acts.numbers(world, rows)
    shown = np.zeros(len(every), np.intp)
    for face in card.faces[:-1]:
        shown += measured >= face.below
    return [
        Group(card, face, number, every[shown == number])
        for number, face in enumerate(card.faces)
        if (shown == number).any()
    ]


def price(option: Option, view: View) -> NDArray[np.int32] | int:
    """Returns the political capital that an option costs now, in hundredths: a plan may ease it by one."""
    return (
        option.capital if option.eased is None else np.int32(option.capital) - np.int32(EASED) * view.done(option.eased)
    )


def legal(world: World, option: Option, view: View) -> NDArray[np.bool_]:
    """Tells in which rows of a view an option may be taken."""
    deck = world.deck
    allowed = np.ones(view.size, np.bool_)
    if option.capital:
        allowed &= view.raw(deck.capital) >= price(option, view)
    if option.money:
        allowed &= view.raw(deck.treasury) >= option.money
    if option.requires is not None:
        allowed &= option.requires(view)
    if option.act.promises:
        open_promises = world.promise if view.rows is None else world.promise.take(view.rows, axis=1)
        allowed &= (open_promises < 0).any(axis=0)
    return allowed


def legal_mask(world: World, found: list[Group]) -> NDArray[np.uint8]:
    """Returns one bit an option of the face in hand, (N,): bit k is set when option k may be taken."""
    mask = np.zeros(world.size, np.uint8)
    for group in found:
        view = acts.view_of(world, group.rows)
        bits = np.zeros(view.size, np.uint8)
        for place, option in enumerate(group.face.options):
            bits |= legal(world, option, view).astype(np.uint8) << np.uint8(place)
        mask[slice(None) if group.rows is None else group.rows] = bits
    return mask


def answer(world: World, found: list[Group], picks: NDArray[np.intp]) -> None:
    """Answers the cards in hand: in each row the option of the face with the picked number."""
    for group in found:
        mine = picks if group.rows is None else picks[group.rows]
        for place, option in enumerate(group.face.options):
            chosen = mine == place
            if chosen.all():
                rows = group.rows
            elif not chosen.any():
                continue
            else:
                rows = np.flatnonzero(chosen) if group.rows is None else group.rows[chosen]
            take(world, group.card, option, rows)
    world.hand[...] = -1


def take(world: World, card: Card, option: Option, rows: Rows | None) -> None:
    """Takes one option of a card in some rows: notes it, counts readiness, lets it act."""
    place = slice(None) if rows is None else rows
    if card.prepared_by:
        view = acts.view_of(world, rows)
        ready = np.zeros(view.size, np.bool_)
        for initiative in card.prepared_by:
            ready |= view.done(initiative)
        world.met_shocks[0, place] += ready
        world.met_shocks[1, place] += 1
    world.met[card.number, place] = world.turn
    world.chose[card.number, place] = option.place
    acts.apply(world, option.act, rows)
