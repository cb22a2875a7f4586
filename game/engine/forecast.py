"""Forecasts without foresight: the same step on a thousand copies that know only what the chancery knows.

The copies have other seeds; fates not yet learned are drawn again from their public odds; dated cards that are
not announced are masked, rumoured ones come at their rumoured odds. Every option meets the same futures
(common random numbers), so that options differ by what they do and not by luck.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine import chance, dealing, decisions, envoys, projects, turn
from game.engine.decisions import Decision
from game.engine.turn import Player
from game.engine.world import Rows, World, draw_fate

FUTURES = 1000
TURNS = 4


@dataclass(frozen=True)
class Forecast:
    """Holds the values of some indicators in many futures after each of the next turns."""

    decision: Decision | None
    indicators: tuple[str, ...]
    values: NDArray[np.float64]
    """(turns + 1, indicators, futures) in points; index 0 is now."""

    def band(self, low: float = 5.0, high: float = 95.0) -> NDArray[np.float64]:
        """Returns (3, turns + 1, indicators): a low, the middle and a high percentile of the futures."""
        return np.asarray(np.percentile(self.values, [low, 50.0, high], axis=2))


def futures(world: World, count: int = FUTURES, hindsight: bool = False) -> World:
    """Returns many copies of a world of one campaign that know what the chancery knows, and other seeds.

    With hindsight they know what is known once all is over: the fates that were drawn, and every dated card.
    """
    deck = world.deck
    seed = chance.derive_seed(int(world.seeds[0]), "forecast", world.turn)
    copies = world.take(np.zeros(count, np.intp))
    copies.seeds[:] = [chance.derive_seed(seed, number) for number in range(count)]
    if not hindsight:
        for number, fate in enumerate(deck.fates):
            if fate.fixed is None and not world.learned[number, 0]:
                copies.fate[number] = draw_fate(deck, number, copies.seeds)
        copies.mask = _unknown(world, copies.seeds)
    if len(copies.race):
        dealing.shuffle(copies)  # which undated cards are still to come this turn is the future, too
    return copies


def _unknown(world: World, seeds: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Returns (cards, futures): the dated cards not yet met that are neither announced nor, here, true rumours."""
    deck, today = world.deck, world.view.day
    mask = np.zeros((len(deck.cards), len(seeds)), np.bool_)
    for card in deck.cards:
        if card.date is None or world.met[card.number, 0] >= 0:
            continue
        if card.announced is not None and card.announced <= today:
            continue
        mask[card.number] = chance.unit(chance.mix(seeds, chance.key("rumour", card.id))) >= card.rumour
    return mask


def forecast(
    world: World,
    decision: Decision | None,
    player: Player,
    indicators: tuple[str, ...],
    count: int = FUTURES,
    turns: int = TURNS,
) -> Forecast:
    """Returns what a decision may lead to within some turns; see `forecasts`."""
    return forecasts(world, (decision,), player, indicators, count, turns)[0]


def forecasts(
    world: World,
    choices: Sequence[Decision | None],
    player: Player,
    indicators: tuple[str, ...],
    count: int = FUTURES,
    turns: int = TURNS,
) -> tuple[Forecast, ...]:
    """Returns what each of several decisions may lead to, all in the same futures, played as one batch.

    A decision answers the card in hand or an ask, starts an initiative or makes a journey; all other choices are the
    computer player's, and with None every one. The world is not changed.
    """
    known = futures(world, count)
    copies = known if len(choices) == 1 else known.take(np.tile(np.arange(count), len(choices)))
    now = read(copies, indicators)
    for place, decision in enumerate(choices):
        if decision is not None:
            _decide(world, copies, decision, np.arange(place * count, (place + 1) * count))
    if any(decision is not None and decision.verb == "answer" for decision in choices):
        dealing.deal(copies)
    played = np.stack([now, *unfold(copies, player, indicators, turns)])
    known.release()
    copies.release()
    values = played.reshape(-1, len(indicators), len(choices), count)
    return tuple(Forecast(each, indicators, values[:, :, place]) for place, each in enumerate(choices))


def unfold(copies: World, player: Player, indicators: tuple[str, ...], turns: int) -> Iterator[NDArray[np.float64]]:
    """Plays copies on in place, for some turns or to the end of the calendar; losses end nothing.

    Yields some indicators after each turn, (indicators, copies) in points.
    """
    for step in range(min(turns, len(copies.deck.turns) - copies.turn)):
        if step:
            turn.open_turn(copies)
        turn.finish(copies, player, endings=False)
        yield read(copies, indicators)


def _decide(world: World, copies: World, decision: Decision, rows: Rows) -> None:
    """Takes a decision that is legal in a world of one campaign in some of its copies."""
    if decision.verb not in _TAKEN:
        raise ValueError(f"'{decision}' has no forecast of its own; ask for one of: {', '.join(_TAKEN)}.")
    _TAKEN[decision.verb](world, copies, rows, *decision.words)


def _answer(world: World, copies: World, rows: Rows, card: str, option: str) -> None:
    number = world.deck.card_index[card]
    seen = decisions.option_of(world, number, option)  # the face on the desk, whatever a copy's fates would show
    assert seen is not None
    dealing.take(copies, world.deck.cards[number], seen, rows)
    copies.hand[rows] = -1


def _reply(world: World, copies: World, rows: Rows, card: str, option: str) -> None:
    number = world.deck.card_index[card]
    seen = decisions.option_of(world, number, option)
    assert seen is not None
    envoys.reply(copies, world.deck.ask_of[number], seen, rows)


def _favour(world: World, copies: World, rows: Rows, card: str) -> None:
    envoys.call_favour(copies, world.deck.ask_of[world.deck.card_index[card]].power, rows)


def _call(world: World, copies: World, rows: Rows, power: str) -> None:
    envoys.rescue(copies, [each.id for each in world.deck.powers].index(power), rows)


def _start(world: World, copies: World, rows: Rows, card: str, *how: str) -> None:
    projects.begin(copies, world.deck.initiative_of[world.deck.card_index[card]], rows, favour=bool(how))


def _travel(world: World, copies: World, rows: Rows, card: str) -> None:
    copies.journey[rows] = world.deck.card_index[card]


_TAKEN: dict[str, Callable[..., None]] = {
    "answer": _answer, "reply": _reply, "favour": _favour, "call": _call, "start": _start, "journey": _travel,
}  # fmt: skip
"""How a decision is taken in many copies at once, by its verb."""


def read(world: World, indicators: tuple[str, ...]) -> NDArray[np.float64]:
    """Returns some indicators, stored or derived, in points: (indicators, N)."""
    deck, view = world.deck, world.view
    found = np.empty((len(indicators), world.size))
    for place, name in enumerate(indicators):
        found[place] = view.num(deck.index[name]) if name in deck.index else view.der(deck.derived_index[name])
    return found
