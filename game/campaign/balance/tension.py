"""Tension: the chance of losing later, turn by turn, and what knowing an agenda would change."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch, players
from game.campaign.balance import futures, options
from game.campaign.balance.sampling import Meetings
from game.engine import turn
from game.engine.deck import Deck
from game.engine.turn import Player
from game.engine.world import World

AGENDA = "agenda-"
"""The fates that hold what a power wants begin so; the power's id follows."""


@dataclass(frozen=True, slots=True)
class Dread:
    """Holds the chance of losing later, one entry for each sampled (campaign, turn)."""

    key: NDArray[np.int64]
    turn: NDArray[np.int16]
    chance: NDArray[np.float64]

    @staticmethod
    def merged(parts: list[Dread]) -> Dread:
        """Returns the samples of several parts in their order."""
        order = np.argsort(np.concatenate([each.key for each in parts]), kind="stable")
        return Dread(
            *(np.concatenate([getattr(each, name) for each in parts])[order] for name in ("key", "turn", "chance"))
        )


def dread(
    deck: Deck, name: str, campaigns: int, count: int, turns: range, seed: int = 1, part: int = 0, parts: int = 1
) -> Dread:
    """Returns the chance of losing later for a player's campaigns before each of some turns (from 0)."""
    decider = players.player(deck, name)
    world = batch.opening(deck, batch.seeds_of(seed, np.arange(campaigns)[part::parts]), decider)
    found = [Dread(np.zeros(0, np.int64), np.zeros(0, np.int16), np.zeros(0))]
    for number in (spec.index for spec in deck.played):
        going = np.flatnonzero(world.over == 0)
        if number in turns and going.size:
            chances = np.concatenate([_lost(world, some, decider, count) for some in _chunks(going, count)])
            key = number * 1_000_000 + going * parts + part
            found.append(Dread(key, np.full(going.size, number, np.int16), chances))
        turn.play(world, decider)
    return Dread.merged(found)


def _chunks(rows: NDArray[np.intp], count: int) -> list[NDArray[np.intp]]:
    step = max(1, futures.CHUNK // count)
    return [rows[first : first + step] for first in range(0, len(rows), step)]


def _lost(world: World, rows: NDArray[np.intp], player: Player, count: int) -> NDArray[np.float64]:
    copies = futures.branch(world, rows, count)
    turn.open_turn(copies)
    return np.asarray(futures.play_on(copies, player).lost.reshape(len(rows), count).mean(axis=1))


@dataclass(frozen=True, slots=True)
class Secrets:
    """Holds asks met: the best answer under each agenda that the asker may have, and the best one unknowing."""

    key: NDArray[np.int64]
    best: NDArray[np.int8]
    """(agendas, M) the place of the best answer under the first pair of promises, -1 where none leads for sure."""
    unknowing: NDArray[np.int8]
    """(M,) the place of the answer that is worth most while every agenda is as likely as another."""

    @staticmethod
    def merged(parts: list[Secrets]) -> Secrets:
        """Returns the asks of several parts in their order."""
        order = np.argsort(np.concatenate([each.key for each in parts]), kind="stable")
        return Secrets(
            np.concatenate([each.key for each in parts])[order],
            np.concatenate([each.best for each in parts], axis=1)[:, order],
            np.concatenate([each.unknowing for each in parts])[order],
        )

    def told(self) -> tuple[int, int]:
        """Returns in how many cases (an ask and an agenda) an answer is surely best, and in how many not the usual."""
        sure = self.best >= 0
        return int(sure.sum()), int((sure & (self.best != self.unknowing)).sum())


def secrets(deck: Deck, met: Meetings, rows: NDArray[np.intp], player: Player, count: int) -> Secrets | None:
    """Judges asks with the asker's agenda known to be each of its values in turn; None where there are no agendas."""
    powers = [power.id for power in deck.powers]
    fates = {fate.id: number for number, fate in enumerate(deck.fates)}
    agenda = [fates.get(AGENDA + power, -1) for power in powers]
    values = [len(deck.fates[number].values) for number in agenda if number >= 0]
    asker = np.array([agenda[deck.ask_of[int(card)].power] for card in met.cards[rows]])
    rows, asker = rows[asker >= 0], asker[asker >= 0]
    if not rows.size:
        return None
    best = np.full((max(values), len(rows)), -1, np.int8)
    mean = []
    for value in range(max(values)):
        world = met.world.take(rows)
        world.fate[asker, np.arange(len(rows))] = value
        world.learned[asker, np.arange(len(rows))] = True
        known = Meetings(world, met.cards[rows])
        judged = options.judge(deck, known, np.arange(len(rows)), player, count, "ask")
        best[value] = judged.winner[0]
        mean.append(judged.mean[0])
    usual = np.nan_to_num(np.mean(mean, axis=0), nan=-np.inf).argmax(axis=1).astype(np.int8)
    return Secrets(rows + met.world.turn * 1_000_000, best, usual)
