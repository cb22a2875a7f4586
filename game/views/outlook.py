"""The long view of the debrief: from any turn to the end of the calendar, what might have come, and how it might end.

As with a study, a request is a value that may be handed to another thread, and `outlook` works it out there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from game.campaign.players import player
from game.engine.forecast import FUTURES, futures, read, unfold
from game.engine.world import World
from game.views.book import Label, by
from game.views.fans import HIGH, LOW, MIDDLE, USUAL, Axis, Ribbon, axis, careful, ribbon
from game.views.table import Table
from game.views.wording import clean, odds, short_date


@dataclass(frozen=True, slots=True)
class OutlookRequest:
    """Holds everything that the long view needs: the world at the beginning of a turn, and what to show of it."""

    world: World
    names: tuple[str, ...]
    dates: tuple[str, ...]
    titles: Mapping[str, str]
    """The titles of the endings by id."""
    doctrine: str
    futures: int
    labels: Mapping[str, Label] = field(repr=False)


@dataclass(frozen=True, slots=True)
class EndingChance:
    """Shows in which share of the futures, from 0 to 1, one ending is the first to come."""

    ending: str
    title: str
    loss: bool
    share: float
    words: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """Shows the futures from one turn on: a ribbon for each figure, and how often each ending comes, likeliest first.

    In the ribbons a future goes on after a loss, so that they keep their width to the end.
    """

    turn: int
    futures: int
    dates: tuple[str, ...]
    axes: tuple[Axis, ...]
    ribbons: tuple[Ribbon, ...]
    chances: tuple[EndingChance, ...]
    lost: float
    """The share of futures that are lost."""


def outlook_request(
    table: Table, turn: int, names: Sequence[str] = USUAL, futures: int = FUTURES
) -> OutlookRequest | None:
    """Returns the request for the long view from a turn; None while the campaign goes on, or where none was begun.

    It is taken with hindsight: the fates and the dated cards are those of the campaign; shocks and deals are not.
    """
    world = table.campaign.turn_world(turn) if table.world.over[0] else None
    if world is None or world.over[0]:
        return None
    bare = world.copy()
    bare.ledger = None
    deck, endings = table.deck, table.book.library.endings
    return OutlookRequest(
        world=bare,
        names=tuple(name for name in names if table.has(name)),
        dates=tuple(short_date(each) for each in deck.turns[turn:]),
        titles={each.id: clean(spec.title) if (spec := by(endings, each.id)) else each.id for each in deck.endings},
        doctrine=careful(deck),
        futures=futures,
        labels=table.book.labels,
    )


def outlook(request: OutlookRequest) -> Outlook:
    """Works the long view out: every choice from the turn on is a careful doctrine's. It only reads the request."""
    deck = request.world.deck
    copies = futures(request.world, request.futures, hindsight=True)
    values = [read(copies, request.names)]
    values += unfold(copies, player(deck, request.doctrine), request.names, len(deck.turns))
    spread = np.percentile(np.stack(values), (LOW, MIDDLE, HIGH), axis=2)  # (3, turns + 1, names)
    labels = [request.labels[name] for name in request.names]
    reached = np.where(copies.fell > 0, copies.fell, copies.over) - 1
    chances = _chances(request, (np.bincount(reached, minlength=len(deck.endings)) / copies.size).tolist())
    return Outlook(
        turn=request.world.turn,
        futures=request.futures,
        dates=request.dates,
        axes=tuple(axis(label, spread[..., place]) for place, label in enumerate(labels)),
        ribbons=tuple(ribbon(label, spread[..., place]) for place, label in enumerate(labels)),
        chances=chances,
        lost=sum(each.share for each in chances if each.loss),
    )


def _chances(request: OutlookRequest, shares: Sequence[float]) -> tuple[EndingChance, ...]:
    found = [
        EndingChance(ending.id, request.titles[ending.id], ending.loss, float(share), odds(float(share)))
        for ending, share in zip(request.world.deck.endings, shares, strict=True)
        if share > 0
    ]
    return tuple(sorted(found, key=lambda each: (-each.share, each.ending)))
