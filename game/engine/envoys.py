"""The envoys' phase and the answers to asks: the powers want something, and they wait only so long.

Each turn at most two powers act (three in a crisis), by urgency and then by a named draw. A power's move is
the first that holds: a red line is crossed, an ask falls due, its patience is gone or nearly, it has
something to offer, it has something to ask.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.engine import acts, chance, dealing, market
from game.engine.deck import Ask, Card, Cause, Option, Power
from game.engine.view import View
from game.engine.world import Rows, World

MOVES = ("none", "ask", "offer", "test", "punish", "remind", "threaten")
"""What an envoy may come for, in the order of urgency."""
_NONE, _ASK, _OFFER, _TEST, _PUNISH, _REMIND, _THREATEN = range(len(MOVES))

GOODWILL_TO_OFFER = 6000
OFFER_ODDS = 0.3
AGENDA_WEIGHT = np.float32(3.0)
FAVOUR_PRICE = 200
PIP = 100
FEELING = {"yes": 1000, "half": -800, "no": -1000}
"""What an answer to what a power wants most adds to its goodwill, in hundredths."""
RUSH, LULL, CALM = 2.1, 0.2, 0.8
"""Envoys hear of one another: in every other turn asks are so much likelier, in the rest so much rarer; in a crisis
they hold back."""
_SEASON = chance.key("envoys", "season")
_NOBODY = np.uint32(0xFFFFFFFF)


def visit(world: World) -> None:
    """Plays the envoys' phase in every row."""
    deck, spec = world.deck, world.deck.turns[world.turn]
    rush = chance.unit(chance.mix(world.base, _SEASON)) < 0.5
    often = np.full(world.size, CALM) if spec.crisis else np.where(rush, RUSH, LULL)
    rate = often * (deck.ask_rate / len(deck.powers))
    wanted = np.stack([_move(world, number, rate) for number in range(len(deck.powers))])
    come = _choose(world, wanted, spec.envoys)
    for number, power in enumerate(deck.powers):
        for move in (_THREATEN, _REMIND, _PUNISH, _TEST):
            rows = np.flatnonzero(come[number] & (wanted[number] == move))
            if rows.size and MOVES[move] in power.moves:
                acts.apply(world, power.moves[MOVES[move]], rows)
        offered = _offer(world, number, np.flatnonzero(come[number] & (wanted[number] == _OFFER)), world.window)
        for rival, rows in market.counters(world, number, offered):
            _offer(world, rival, rows, world.counter)
        _ask(world, number, np.flatnonzero(come[number] & (wanted[number] == _ASK)))


def _move(world: World, number: int, rate: NDArray[np.float64]) -> NDArray[np.int8]:
    """Returns what one power wants most in each row; `rate` is the chance that it asks for something, (N,)."""
    power, view = world.deck.powers[number], world.view
    lots = chance.mix(world.base, power.draw)
    lot = chance.unit(lots)
    move = np.zeros(world.size, np.int8)
    quiet = world.ask[number] < 0
    # one draw serves both: low lots ask, high lots offer, so that neither crowds the other out
    move[quiet & (lot < rate)] = _ASK
    if power.offers:
        move[(lot > 1.0 - OFFER_ODDS) & (view.raw(power.trust) >= GOODWILL_TO_OFFER)] = _OFFER
    patience = view.raw(power.patience)
    move[patience <= PIP] = _TEST
    move[patience <= 0] = _PUNISH
    move[~quiet & (world.ask_due[number] <= world.turn)] = _REMIND
    for line in power.red_lines:
        move[np.broadcast_to(line.when(view), world.size)] = _THREATEN
    return move


def _choose(world: World, wanted: NDArray[np.int8], most: int) -> NDArray[np.bool_]:
    """Chooses at most `most` powers in each row: the most urgent, ties by a named draw; (powers, N)."""
    draws = np.array([[power.ask_draw] for power in world.deck.powers], np.uint64)
    keys = (chance.mix(world.base, draws) >> np.uint64(36)).astype(np.uint32)
    keys |= (len(MOVES) - wanted).astype(np.uint32) << np.uint32(28)
    keys &= np.uint32(0xFFFFFFFC)
    keys |= np.arange(len(wanted), dtype=np.uint32)[:, None]
    keys[wanted == _NONE] = _NOBODY
    come = np.zeros(wanted.shape, np.bool_)
    for _ in range(most):
        first = keys.min(axis=0)
        chosen = (keys == first) & (first != _NOBODY)
        come |= chosen
        keys[chosen] = _NOBODY
    return come


def _offer(world: World, number: int, rows: Rows, window: NDArray[np.int16]) -> Rows:
    """Lets a power offer one of its initiatives in some rows: cheaper until the end of the next turn.

    `window` is where the offer is noted. Returns the rows in which there was something to offer.
    """
    deck = world.deck
    if not rows.size:
        return rows
    view = View(world, rows)
    base = world.base.take(rows)
    best = np.full(rows.size, np.inf, np.float32)
    pick = np.full(rows.size, -1, np.intp)
    for card_number in deck.powers[number].offers:
        place = deck.initiative_place[card_number]
        initiative = deck.initiatives[place]
        fits = view.fresh(card_number) & (view.pick(window[place]) < world.turn)
        if initiative.requires is not None:
            fits &= initiative.requires(view)
        time = _race(base, initiative.card)
        sooner = fits & (time < best)
        best[sooner], pick[sooner] = time[sooner], place
    for place in np.unique(pick[pick >= 0]):
        window[place, rows[pick == place]] = world.turn + 1
    return rows[pick >= 0]


def _ask(world: World, number: int, rows: Rows) -> None:
    """Lets a power put one of its asks on its plate in some rows: the one that is settled, else its agenda first."""
    deck = world.deck
    if world.turn < deck.asking:
        return
    if deck.terms.most_asks is not None:
        asked = np.array([ask.card.number for ask in deck.asks], np.intp)
        rows = rows[(world.met[asked][:, rows] >= deck.opening).sum(axis=0) < deck.terms.most_asks]
    if not rows.size:
        return
    pick = _next(world, number, rows)
    for card_number in np.unique(pick[pick >= 0]):
        asked = rows[pick == card_number]
        world.ask[number, asked] = card_number
        world.ask_due[number, asked] = deck.ask_turn[deck.ask_of[card_number].due, world.turn]
        world.deferred[number, asked] = False
        world.next_ask[number, asked] = -1
        world.met[card_number, asked] = world.turn


def foresee(world: World, number: int, rows: Rows) -> None:
    """Settles in some rows which ask a power will bring next, as far as it still may then."""
    if rows.size:
        world.next_ask[number, rows] = _next(world, number, rows)


def _next(world: World, number: int, rows: Rows) -> NDArray[np.int16]:
    """Returns the ask that a power would bring now in each row, -1 where it has none."""
    view = View(world, rows)
    best = np.full(rows.size, np.inf, np.float32)
    pick = np.full(rows.size, -1, np.int16)
    base, settled = world.base.take(rows), world.next_ask[number, rows]
    for ask in world.deck.asks:
        if ask.power != number:
            continue
        card = ask.card
        fits = dealing.eligible(world, card, view)
        if not fits.any():
            continue
        time = _race(base, card)
        weight = np.asarray(card.weight(view) if callable(card.weight) else card.weight, np.float32)
        fits &= weight > 0.0
        time /= np.maximum(weight, np.float32(1e-6))
        if ask.agenda is not None:
            time[view.fate(*ask.agenda)] /= AGENDA_WEIGHT
        time[settled == card.number] = -1.0
        sooner = fits & (time < best)
        best[sooner], pick[sooner] = time[sooner], card.number
    return pick


def _race(base: NDArray[np.uint64], card: Card) -> NDArray[np.float32]:
    """Returns how long a card waits in each row; the one that waits least is chosen."""
    return chance.waiting_times(chance.lots(base, np.array([[card.race]], np.uint64))[0])


def reply(world: World, ask: Ask, option: Option, rows: Rows) -> None:
    """Answers an open ask in some rows: yes earns patience, no costs double when favours are owed.

    A power that is granted what it wants most owes a favour and thanks in its own way; a half hurts its goodwill;
    refused, it loses two pips more and resents it. One that wants something else most hardly notices a yes, and
    takes a refusal calmly: it asked because it could.
    """
    power = world.deck.powers[ask.power]
    options = ask.card.faces[0].options
    owing = world.stored[power.favour].take(rows) < 0
    world.chose[ask.card.number, rows] = option.place
    world.ask[ask.power, rows] = -1
    before = world.stored[power.patience].take(rows)
    acts.apply(world, option.act, rows)
    cause = Cause("ask", ask.card.id, option.id)
    most, least = _wanted(world, ask, rows)
    reasons = Cause("ask", ask.card.id, "agenda")
    if option.place == 0:
        pleased, why = (rows, cause) if ask.agenda is None else (rows[most], reasons)
        acts.shift(world, power.patience, PIP, pleased, why)
        acts.shift(world, power.favour, PIP, rows[most], reasons)
        acts.shift(world, power.trust, FEELING["yes"], rows[most], reasons)
        _behave(world, power, "thank", rows[most])
    elif option.place == len(options) - 1:
        acts.shift(world, power.patience, -PIP, rows[owing], Cause("ask", ask.card.id, "favours-owed"))
        acts.shift(world, power.patience, -2 * PIP, rows[most], reasons)
        acts.shift(world, power.trust, FEELING["no"], rows[most], reasons)
        forgiven = least & (world.stored[power.patience].take(rows) < before)
        acts.shift(world, power.patience, PIP, rows[forgiven], reasons)
        _behave(world, power, "resent", rows[most])
        market.stand_by(world, ask, rows)
    else:
        acts.shift(world, power.trust, FEELING["half"], rows[most], reasons)


def _behave(world: World, power: Power, move: str, rows: Rows) -> None:
    if move in power.moves and rows.size:
        acts.apply(world, power.moves[move], rows)


def _wanted(world: World, ask: Ask, rows: Rows) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tells in which rows an ask is what its power wants most, and in which it wants something else most.

    A preview tells only what has been learned.
    """
    if ask.agenda is None:
        return np.zeros(rows.size, np.bool_), np.zeros(rows.size, np.bool_)
    fate, value = ask.agenda
    known = world.learned[fate, rows] if world.withheld else np.ones(rows.size, np.bool_)
    wanted = world.fate[fate, rows] == value
    return wanted & known, ~wanted & known


def may_defer(world: World, power: int) -> NDArray[np.bool_]:
    """Tells in which rows the open ask of a power may be put off: once, and not while favours are owed."""
    owing = world.stored[world.deck.powers[power].favour] < 0
    return np.asarray((world.ask[power] >= 0) & ~world.deferred[power] & ~owing)


def defer(world: World, power: int, rows: Rows) -> None:
    """Puts the open ask of a power off in some rows, at the price of a pip of patience."""
    deck = world.deck
    later = np.maximum(world.ask_due[power, rows], deck.ask_turn[deck.defer_span, world.turn])
    world.ask_due[power, rows] = np.maximum(later, world.turn + 1)
    world.deferred[power, rows] = True
    for number in np.unique(world.ask[power, rows]):
        mine = rows[world.ask[power, rows] == number]
        acts.change(world, deck.powers[power].patience, -PIP, mine, Cause("ask", deck.cards[number].id, "deferred"))


def call_favour(world: World, power: int, rows: Rows) -> None:
    """Cancels the open ask of a power in some rows, for two favours that it owes."""
    deck = world.deck
    for number in np.unique(world.ask[power, rows]):
        mine = rows[world.ask[power, rows] == number]
        cause = Cause("ask", deck.cards[number].id, "favour-called")
        acts.change(world, deck.powers[power].favour, -FAVOUR_PRICE, mine, cause)
    world.ask[power, rows] = -1


def in_crisis(world: World, power: int) -> NDArray[np.bool_]:
    """Tells in which rows a power may be called for help: a crisis turn, a threatened loss, or what its card names."""
    held = (world.warned >= 0).any(axis=0) | world.deck.turns[world.turn].crisis
    named = world.deck.powers[power].rescues
    return np.asarray(held if named is None else held | named(world.view))


def rescue(world: World, power: int, rows: Rows) -> None:
    """Lets a power help in some rows, for two favours that it owes."""
    held = world.deck.powers[power]
    acts.change(world, held.favour, -FAVOUR_PRICE, rows, Cause("envoy", held.id, "favour-called"))
    acts.apply(world, held.moves["rescue"], rows)


def lapse(world: World) -> None:
    """Ends the asks whose date has passed unanswered: the last option, and a pip of patience more."""
    deck = world.deck
    for number, power in enumerate(deck.powers):
        late = (world.ask[number] >= 0) & (world.ask_due[number] <= world.turn)
        if not late.any():
            continue
        waiting = np.flatnonzero(late)
        for card_number in np.unique(world.ask[number, waiting]):
            rows = waiting[world.ask[number, waiting] == card_number]
            ask = deck.ask_of[int(card_number)]
            reply(world, ask, ask.card.faces[0].options[-1], rows)
            acts.change(world, power.patience, -PIP, rows, Cause("ask", ask.card.id, "lapsed"))
