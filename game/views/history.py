"""History: figures over the turns so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.world import World
from game.views.table import Table
from game.views.wording import amount, short_date


@dataclass(frozen=True, slots=True)
class Series:
    """Shows one indicator at the beginning of each turn and now."""

    name: str
    label: str
    unit: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Shows the series of some indicators over the turns so far."""

    dates: tuple[str, ...]
    series: tuple[Series, ...]


def history(table: Table, names: Sequence[str]) -> History:
    """Returns series of some indicators: their values at the beginning of each turn, and now."""
    last = table.world.turn
    worlds: list[tuple[str, World]] = []
    for turn in range(min(last + 1, len(table.deck.turns))):
        world = table.campaign.turn_world(turn)
        if world is not None:
            worlds.append((short_date(table.deck.turns[turn]), world))
    worlds.append(("now", table.world))
    return History(tuple(date for date, _ in worlds), tuple(_series(table, name, worlds) for name in names))


def _series(table: Table, name: str, worlds: list[tuple[str, World]]) -> Series:
    label = table.book.labels[name]
    if not table.revealed(name):
        bands = tuple(label.band(table.value(name, world)) for _, world in worlds)
        return Series(name, label.label, label.unit, (None,) * len(worlds), bands)
    values = tuple(table.value(name, world) for _, world in worlds)
    unit = label.unit if label.unit in ("share",) else "points"
    texts = tuple(f"{each:.1f}" if label.unit == "bn USD" else amount(each, unit) for each in values)
    return Series(name, label.label, label.unit, values, texts)
