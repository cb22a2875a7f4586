"""The turn report: what the world did between two turns, what moved and why, and which losses threaten."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.ledger import Entry
from game.engine.world import World
from game.views.effects import sums_of
from game.views.news import News, news
from game.views.reasons import Reason, reasons
from game.views.table import Table
from game.views.threats import Threat, threats
from game.views.wording import amount, change
from game.views.worth import rank, weight

SHOWN = 6
"""How many figures the report shows."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Shows one figure that moved since the last turn began, with its largest causes."""

    name: str
    label: str
    before: str
    after: str
    amount: float
    text: str
    good: bool | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Shows what happened before a turn's decisions."""

    news: tuple[News, ...]
    moved: tuple[Moved, ...]
    threats: tuple[Threat, ...]


def report(table: Table) -> Report:
    """Returns the report with which the turn opens."""
    return Report(news(table), moved(table), threats(table))


# what moved


def moved(table: Table) -> tuple[Moved, ...]:
    """Returns the figures that moved most between the beginning of the last turn and of this one."""
    turn = table.world.turn
    before, now = (table.campaign.turn_world(turn - 1) if turn else None), table.campaign.turn_world(turn)
    if before is None or before.ledger is None:
        return ()
    now = now or table.world
    ledger = now.ledger
    entries = ledger.entries[len(before.ledger.entries) :] if ledger is not None else []
    sums = sums_of(table, entries)
    found = []
    for name, value in sums.items():
        label = table.book.labels.get(name)
        if label is None or name == "political_capital" or not table.revealed(name):
            continue
        if weight(label, value) >= 1:
            found.append((rank(label, value), name, value))
    found.sort(key=lambda each: (-each[0], each[1]))
    return tuple(_moved(table, name, value, entries, before, now) for _, name, value in found[:SHOWN])


def _moved(table: Table, name: str, value: float, entries: list[Entry], before: World, now: World) -> Moved:
    label = table.book.labels[name]
    good = None if label.good == "none" else (value > 0) == (label.good == "up")
    mine = [entry for entry in entries if entry.indicator == table.deck.index[name]]
    return Moved(
        name=name,
        label=label.label,
        before=_level(table, name, before),
        after=_level(table, name, now),
        amount=value,
        text=change(value, label.unit),
        good=good,
        reasons=reasons(table, mine, 2, value),
    )


def _level(table: Table, name: str, world: World) -> str:
    label, value = table.book.labels[name], table.value(name, world)
    return label.band(value) if label.unit == "level" else amount(value, label.unit)
