"""The news phase: delayed effects mature, promises come due, shocks fall, news cards speak."""

from __future__ import annotations

import numpy as np

from game.engine import acts, laws
from game.engine.dealing import eligible
from game.engine.deck import Cause, Promise
from game.engine.world import Rows, World

KEPT_FAVOUR, KEPT_CREDIBILITY = 100, 300
BROKEN_PATIENCE, BROKEN_CREDIBILITY = -200, -800
"""What a promise kept or broken is worth, in hundredths (game design: promises are paid in favours or belief)."""


def open_turn(world: World) -> None:
    """Plays the news phase in every row."""
    mature(world)
    judge_promises(world)
    laws.fall(world)
    speak(world)


def mature(world: World) -> None:
    """Lets the delayed acts fall whose turn has come, in the order of their places."""
    ripe = world.due == world.turn
    for place in np.flatnonzero(ripe.any(axis=1)):
        rows = np.flatnonzero(ripe[place])
        falling = world.pending[place, rows]
        world.due[place, rows] = -1
        for number in np.unique(falling):
            acts.apply(world, world.deck.acts[number], rows[falling == number])


def judge_promises(world: World) -> None:
    """Judges the promises that are due: kept ones earn, broken ones cost."""
    due = (world.promise >= 0) & (world.promise_due == world.turn)
    for place in np.flatnonzero(due.any(axis=1)):
        rows = np.flatnonzero(due[place])
        given = world.promise[place, rows]
        world.promise[place, rows] = -1
        for number in np.unique(given):
            promise = world.deck.promises[number]
            mine = rows[given == number]
            held = np.broadcast_to(promise.kept_when(acts.view_of(world, mine)), mine.shape)
            _settle(world, promise, mine[held], True)
            _settle(world, promise, mine[~held], False)


def _settle(world: World, promise: Promise, rows: Rows, kept: bool) -> None:
    if not rows.size:
        return
    deck = world.deck
    cause = Cause("promise", promise.card, f"{promise.option}:{'kept' if kept else 'broken'}")
    world.kept[0 if kept else 1, rows] += 1
    if promise.to is None:
        amount = KEPT_CREDIBILITY if kept else BROKEN_CREDIBILITY
        acts.change(world, deck.credibility, amount, rows, cause)
        return
    power = deck.powers[promise.to]
    if kept:
        acts.change(world, power.favour, KEPT_FAVOUR, rows, cause)
    else:
        acts.change(world, power.patience, BROKEN_PATIENCE, rows, cause)
        world.memory[deck.broken_memory[promise.to], rows] = world.turn + 1


def speak(world: World) -> None:
    """Lets the dated news of the turn speak, and after them at most one undated piece of news."""
    turn = world.turn
    spoken = np.zeros(world.size, np.bool_)
    for number in world.deck.news[turn]:
        card = world.deck.cards[number]
        heard = eligible(world, card, world.view)
        if card.date is None:
            heard &= ~spoken
            spoken |= heard
        rows = np.flatnonzero(heard)
        if rows.size and card.act is not None:
            world.met[number, rows] = turn
            acts.apply(world, card.act, None if rows.size == world.size else rows)
