"""Comparative statics: push a cause in states that play reaches, and see whether the effect moves as stated.

Three copies of each state (less, as it is, more) run the quiet world: the laws alone, without news, envoys, cards
or endings. The effect is half the difference between more and less, averaged over the turns of the span. A law
test dies with its law: without the cards that cite the claim the effect must all but vanish.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch
from game.cards.compile.formulas import Formulas
from game.cards.library import Library
from game.cards.proofs import Static
from game.engine import laws
from game.engine.deck import Deck, Law
from game.engine.world import World, join

SINGLE_POWERS = ("russia-first", "china-first", "west-first", "turkey-first")
FEWEST_STATES = 50
RIGHT_SIGN = 0.9
SMALLEST = 0.2
LARGEST_NULL = 0.1
ABLATED = 0.25
FROM_BOUND = 500
"""How far from its bounds the effect must lie in a state that counts, in hundredths."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Says what came of one static: states, share with the right sign, median effect with and without its laws."""

    static: Static
    states: int
    right: float
    median: float
    ablated: float

    @property
    def fault(self) -> str | None:
        """Why the static fails, in a phrase; None when it holds."""
        if self.states < FEWEST_STATES:
            return f"only {self.states} states have room for the push"
        if self.static.null_effect:
            return None if abs(self.median) <= LARGEST_NULL else f"median {self.median:+.2f} is no null effect"
        if self.right < RIGHT_SIGN:
            return f"only {self.right:.0%} of the states have the sign"
        if abs(self.median) < SMALLEST:
            return f"median {self.median:+.2f} is below {SMALLEST}"
        if abs(self.ablated) >= ABLATED * abs(self.median):
            return f"median {self.ablated:+.2f} remains without the cards that cite it ({self.median:+.2f} with them)"
        return None


def sample(deck: Deck, states: int = 400, seed: int = 1) -> list[World]:
    """Returns states that play reaches, one world a turn: half from `hedger`, a quarter each from the others.

    The others are `random` and the single-power doctrines together.
    """
    singles = [name for name in SINGLE_POWERS if name in deck.doctrines]
    shares = {"hedger": 0.5, "random": 0.25} | {name: 0.25 / len(singles) for name in singles}
    found: list[list[World]] = [[] for _ in deck.turns]
    for name, share in shares.items():
        each = max(1, round(states * share / len(deck.turns)))
        for turn, world in enumerate(batch.worlds(deck, name, each * 2, seed, endings=False)):
            if turn == len(deck.turns):
                break
            found[turn].append(world.take(np.arange(min(each, world.size))))
    return [join(worlds) for worlds in found if worlds]


def judge_all(deck: Deck, library: Library, statics: Sequence[Static], states: int = 400) -> list[Verdict]:
    """Returns a verdict on each static, all from the same sampled states."""
    where = Formulas.alone(library, [static.where for static in statics if static.where is not None])
    effects: list[list[NDArray[np.float64]]] = [[] for _ in statics]
    for world in sample(deck, states):
        _run(deck, library, statics, world, where, effects)
    return [_verdict(static, np.concatenate(found, axis=1)) for static, found in zip(statics, effects, strict=True)]


def _verdict(static: Static, effects: NDArray[np.float64]) -> Verdict:
    whole, bare = effects
    if not whole.size:
        return Verdict(static, 0, 0.0, 0.0, 0.0)
    sign = 1 if static.expect.sign == "+" else -1
    right = float((np.sign(whole) == sign).mean())
    return Verdict(static, whole.size, right, float(np.median(whole)), float(np.median(bare)))


def _run(
    deck: Deck,
    library: Library,
    statics: Sequence[Static],
    world: World,
    where: Formulas,
    effects: list[list[NDArray[np.float64]]],
) -> None:
    """Runs every static from the states of one turn, all of them side by side in one world.

    Each static has four copies of its states: pushed up and down, and both again without its laws.
    """
    counted = [_countable(static, world, where) for static in statics]
    rows = np.concatenate([np.tile(each, 4) for each in counted])
    places = np.cumsum([0, *(4 * each.size for each in counted)])
    quiet = world.take(rows)
    off = {law.id: np.zeros(rows.size, np.bool_) for law in deck.laws}
    for static, first, each in zip(statics, places[:-1], counted, strict=True):
        push = round(float(static.push.by) * 100)
        pushed = quiet.stored[deck.index[static.push.name]]
        pushed[first : first + 4 * each.size] += np.repeat([push, -push, push, -push], each.size).astype(np.int32)
        for law in citing(library, static.claim) & off.keys():
            off[law][first + 2 * each.size : first + 4 * each.size] = True
    quiet.deck = replace(deck, laws=tuple(_masked(law, off[law.id]) for law in deck.laws))
    values = _quiet_values(quiet, statics, places)
    for number, each in enumerate(counted):
        more, less, bare_more, bare_less = values[number].reshape(4, each.size)
        effects[number].append(np.stack([more - less, bare_more - bare_less]) / 2.0)


def citing(library: Library, claim: str) -> set[str]:
    """Returns the ids of the laws whose cards cite a claim."""
    found = {str(name) for name, rule in library.rules.items() if claim in rule.claims}
    return found | {f"upkeep-{name}" for name, body in library.organizations.items() if claim in body.claims}


def _masked(law: Law, off: NDArray[np.bool_]) -> Law:
    """Returns a law that holds in some rows only."""
    if not off.any():
        return law
    holds = law.when
    return replace(law, when=lambda view: ~off if holds is None else ~off & holds(view))


def _countable(static: Static, world: World, where: Formulas) -> NDArray[np.intp]:
    """Returns the rows in which the cause has room both ways and the effect lies off its bounds."""
    deck = world.deck
    cause = deck.index[static.push.name]
    push = round(float(static.push.by) * 100)
    low, high = deck.bounds[cause]
    room = (world.stored[cause] - push >= low) & (world.stored[cause] + push <= high)
    effect = deck.index.get(static.expect.name)
    if effect is not None:
        low, high = deck.bounds[effect]
        room &= (world.stored[effect] >= low + FROM_BOUND) & (world.stored[effect] <= high - FROM_BOUND)
    if static.where is not None:
        room &= where.function(static.where)(world.view)
    return np.flatnonzero(room)


def _quiet_values(world: World, statics: Sequence[Static], places: NDArray[np.intp]) -> list[NDArray[np.float64]]:
    """Lets the laws alone run, and returns each static's effect in its rows, averaged over its span."""
    deck = world.deck
    start = deck.month_of[world.turn]
    totals = [np.zeros(last - first) for first, last in pairwise(places)]
    turns = [0] * len(statics)
    longest = max(static.within.months for static in statics)
    while world.turn < len(deck.turns):
        passed = deck.month_of[world.turn] - start
        if passed >= longest and all(turns):
            break
        laws.apply(world)
        for number, static in enumerate(statics):
            if passed < static.within.months or not turns[number]:
                totals[number] += _value(world, static.expect.name)[places[number] : places[number + 1]]
                turns[number] += 1
        world.advance()
    return [total / max(count, 1) for total, count in zip(totals, turns, strict=True)]


def _value(world: World, name: str) -> NDArray[np.float64]:
    number = world.deck.index.get(name)
    return world.view.num(number) if number is not None else world.view.der(world.deck.derived_index[name])
