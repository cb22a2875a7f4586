"""Forecasts without foresight: the same step on a thousand copies that know only what the chancery knows.

The copies have other seeds; fates not yet learned are drawn again from their public odds; dated cards that are
not announced are masked, rumoured ones come at their rumoured odds. Every option meets the same futures
(common random numbers), so that options differ by what they do and not by luck.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine import chance, dealing, decisions, turn
from game.engine.dealing import answer, deal, groups, legal_mask
from game.engine.decisions import Decision
from game.engine.turn import Player
from game.engine.world import World, draw_fate

FUTURES = 1000
TURNS = 4
_ENOUGH = 64


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


def futures(world: World, count: int = FUTURES) -> World:
    """Returns many copies of a world of one campaign that know what the chancery knows, and other seeds."""
    deck = world.deck
    seed = chance.derive_seed(int(world.seeds[0]), "forecast", world.turn)
    copies = world.take(np.zeros(count, np.intp))
    copies.seeds[:] = [chance.derive_seed(seed, number) for number in range(count)]
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
    """Returns what a decision may lead to within some turns, the other choices made by a computer player.

    `decision` answers the card in hand; None leaves that to the player too. The world is not changed.
    """
    copies = futures(world, count)
    values = [_read(copies, indicators)]
    if decision is not None and decision.verb == "answer":
        found = groups(copies, copies.hand)
        option = decisions.option_of(world, int(world.hand[0]), decision.words[1])
        picks = legal_mask(copies, found) * np.intp(0)
        for group in found:
            picks[acts_rows(group.rows, count)] = [each.id for each in group.face.options].index(decision.words[1])
        assert option is not None
        answer(copies, found, picks)
        deal(copies)
    for step in range(turns):
        if copies.turn >= len(world.deck.turns):
            break
        if step:
            turn.open_turn(copies)
        turn.finish(copies, player, endings=False)
        values.append(_read(copies, indicators))
    return Forecast(decision, indicators, np.stack(values))


def acts_rows(rows: NDArray[np.intp] | None, count: int) -> NDArray[np.intp]:
    """Returns the numbers of some rows, all of them for None."""
    return np.arange(count) if rows is None else rows


def _read(world: World, indicators: tuple[str, ...]) -> NDArray[np.float64]:
    deck = world.deck
    return np.stack(
        [
            np.array(
                world.view.num(deck.index[name]) if name in deck.index else world.view.der(deck.derived_index[name])
            )
            for name in indicators
        ]
    )
