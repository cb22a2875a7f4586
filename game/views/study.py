"""A study by the chancery: what may come, as far as anybody can know today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.campaign.players import player
from game.engine.decisions import Decision
from game.views.table import Table
from game.views.wording import amount, short_date

LIKELY_PLAYER = ("hedger", "first")
"""Who makes the choices that follow in a study: the careful doctrine when the deck has it."""
MOST = 3
USUAL = ("sovereignty", "prosperity", "unrest")


@dataclass(frozen=True, slots=True)
class Fan:
    """Shows one indicator over the next turns: low, middle and high values in the studied futures."""

    name: str
    label: str
    low: tuple[float, ...]
    middle: tuple[float, ...]
    high: tuple[float, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Study:
    """Shows a forecast: the ends of the turns it looks at and a fan for each indicator."""

    futures: int
    dates: tuple[str, ...]
    fans: tuple[Fan, ...]


def study(table: Table, decision: Decision | None, names: Sequence[str], futures: int = 400) -> Study:
    """Returns a forecast; at most three indicators, no ending chances."""
    deck = table.deck
    who = next(name for name in LIKELY_PLAYER if name in deck.doctrines or name == "first")
    wanted = tuple(names)[:MOST]
    found = table.campaign.forecast(decision, player(deck, who), wanted, count=futures)
    low, middle, high = found.band(10, 90)
    turns = [deck.turns[min(table.world.turn + step, len(deck.turns) - 1)] for step in range(len(low) - 1)]
    fans = []
    for place, name in enumerate(wanted):
        label = table.book.labels[name]
        down, mid, up = (tuple(float(value) for value in each[:, place]) for each in (low, middle, high))
        texts = tuple(
            f"{amount(least, label.unit)} to {amount(most, label.unit)}, the middle {amount(likely, label.unit)}"
            for least, likely, most in list(zip(down, mid, up, strict=True))[1:]
        )
        fans.append(Fan(name, label.label, down, mid, up, texts))
    return Study(futures, tuple(short_date(turn) for turn in turns), tuple(fans))
