"""Options: what every answer to the cards and asks is worth in the states in which they are met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.campaign.balance import futures, judging
from game.campaign.balance.sampling import Meetings
from game.engine import acts, dealing, envoys
from game.engine.dealing import Group
from game.engine.deck import Deck
from game.engine.turn import Player
from game.engine.world import World


@dataclass(frozen=True, slots=True)
class Judged:
    """Holds judged meetings: one row a meeting, options by their place among all of their card's faces."""

    key: NDArray[np.int64]
    """(M,) the order of the meetings, the same however they were shared out."""
    card: NDArray[np.int16]
    mean: NDArray[np.float32]
    """(pairs, M, options) the value of each option; NaN where it was not legal."""
    winner: NDArray[np.int8]
    """(pairs, M) the place of the best option, -1 where none leads for sure."""

    @staticmethod
    def merged(parts: list[Judged]) -> Judged:
        """Returns the meetings of several parts in their order."""
        order = np.argsort(np.concatenate([each.key for each in parts]), kind="stable")
        return Judged(
            *(
                np.concatenate([getattr(each, name) for each in parts], axis=axis).take(order, axis=axis)
                for name, axis in (("key", 0), ("card", 0), ("mean", 1), ("winner", 1))
            )
        )


class Choices(NamedTuple):
    """Lists the legal choices of some meetings, side by side."""

    row: NDArray[np.intp]
    """The row of the meeting."""
    face: NDArray[np.intp]
    """The number of the choice on the face that is met."""
    place: NDArray[np.intp]
    """The place among all options of the card."""


def judge(deck: Deck, met: Meetings, rows: NDArray[np.intp], player: Player, count: int, kind: str) -> Judged:
    """Returns what each legal option is worth in some rows of the meetings of a turn, by `count` futures each."""
    widest = max((len(card.options) for card in deck.cards), default=1)
    found = []
    for some in _chunks(rows, count):
        world, cards = met.world.take(some), met.cards[some]
        groups = dealing.groups(world, cards)
        value = _worth(world, groups, player, count, kind)
        winner = judging.winners(value)
        # a choice is numbered on its face; from here on by its place on the card
        places = _places(groups, len(some))
        mean = np.full((len(value), len(some), widest), np.nan, np.float32)
        for choice in range(value.shape[2]):
            inside = np.flatnonzero(places[:, choice] >= 0)
            mean[:, inside, places[inside, choice]] = value[:, inside, choice].mean(axis=2)
        best = np.where(winner >= 0, places[np.arange(len(some)), winner], -1).astype(np.int8)
        found.append(Judged(some + met.world.turn * 1_000_000, cards, mean, best))
    return Judged.merged(found)


def _chunks(rows: NDArray[np.intp], count: int) -> list[NDArray[np.intp]]:
    """Cuts rows so that no more copies than wished are played at once; cards have about four options."""
    step = max(1, futures.CHUNK // (4 * count))
    return [rows[first : first + step] for first in range(0, len(rows), step)]


def _worth(world: World, groups: list[Group], player: Player, count: int, kind: str) -> NDArray[np.float64]:
    """Returns the value of each choice in each future, (pairs, M, choices, futures), NaN where it is not legal."""
    choices = legal_choices(world, groups)
    copies = futures.branch(world, choices.row, count)
    _decide(copies, groups, choices, count, kind)
    worth = futures.values(world.deck, futures.play_on(copies, player))
    widest = max(len(group.face.options) for group in groups)
    value = np.full((len(worth), world.size, widest, count), np.nan)
    value[:, choices.row, choices.face] = worth.reshape(len(worth), -1, count)
    return value


def legal_choices(world: World, groups: list[Group]) -> Choices:
    """Returns the legal options of the cards that are met, by row."""
    mask = dealing.legal_mask(world, groups)
    found: list[tuple[int, int, int]] = []
    for group in groups:
        for row in acts.numbers(world, group.rows).tolist():
            found += [
                (row, number, option.place)
                for number, option in enumerate(group.face.options)
                if mask[row] >> number & 1
            ]
    table = np.array(sorted(found), np.intp).reshape(-1, 3)
    return Choices(table[:, 0], table[:, 1], table[:, 2])


def _decide(copies: World, groups: list[Group], choices: Choices, count: int, kind: str) -> None:
    """Takes in each copy the option that it is for, and deals on where cards were in hand."""
    row, number = np.repeat(choices.row, count), np.repeat(choices.face, count)
    deck = copies.deck
    for group in groups:
        mine = np.ones(copies.size, np.bool_) if group.rows is None else np.isin(row, group.rows)
        for place, option in enumerate(group.face.options):
            rows = np.flatnonzero(mine & (number == place))
            if not rows.size:
                continue
            if kind == "ask":
                envoys.reply(copies, deck.ask_of[group.card.number], option, rows)
            else:
                dealing.take(copies, group.card, option, rows)
    if kind == "card":
        copies.hand[...] = -1
        dealing.deal(copies)


def _places(groups: list[Group], rows: int) -> NDArray[np.intp]:
    """Returns the place on the card of each choice on the face that a row meets, (rows, choices); -1 for none."""
    widest = max(len(group.face.options) for group in groups)
    found = np.full((rows, widest), -1, np.intp)
    for group in groups:
        places = [option.place for option in group.face.options]
        found[slice(None) if group.rows is None else group.rows, : len(places)] = places
    return found
