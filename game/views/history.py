"""History: figures over the turns, with what happened, of the own run and of one that a computer player plays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.campaign import batch
from game.campaign.players import player
from game.campaign.settings import Change
from game.engine import turn
from game.engine.world import World
from game.views import met
from game.views.book import Book, Label
from game.views.links import Link, card_link
from game.views.table import Table, value_in
from game.views.wording import amount, short_date

HISTORICAL = "historical"
NOW = "now"


@dataclass(frozen=True, slots=True)
class Series:
    """Shows one figure at the beginning of each turn and now; a hidden one has the names of its stretches only."""

    name: str
    label: str
    unit: str
    values: tuple[float | None, ...]
    texts: tuple[str, ...]
    good: str
    stretches: tuple[tuple[float | None, str], ...]
    """The named stretches of its range: upper end (None: the last) and name, in rising order."""
    range: tuple[float, float] | None
    """Its lowest and highest possible value; None for a derived one."""


@dataclass(frozen=True, slots=True)
class Happened:
    """Shows one card that came: in which turn, how large it was, what was answered if anything was."""

    turn: int
    date: str
    title: str
    answer: str
    size: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class History:
    """Shows the series of some figures over the turns so far, a point for each date, and the cards that came."""

    dates: tuple[str, ...]
    turns: tuple[int, ...]
    series: tuple[Series, ...]
    events: tuple[Happened, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Holds a whole run of a computer player, every figure at the beginning of each turn and at its end."""

    player: str
    turns: tuple[int, ...]
    values: Mapping[str, tuple[float, ...]]
    events: tuple[Happened, ...]
    ending: str
    """The id of the ending it reached."""


def history(table: Table, names: Sequence[str]) -> History:
    """Returns series of some figures: their values at the beginning of each turn, and now."""
    worlds: list[World] = []
    for number in range(min(table.world.turn + 1, len(table.deck.turns))):
        world = table.campaign.turn_world(number)
        if world is not None and not world.over[0]:
            worlds.append(world)
    dates = (*(short_date(table.deck.turns[world.turn]) for world in worlds), NOW)
    turns = (*(world.turn for world in worlds), table.world.turn)
    worlds.append(table.world)
    series = tuple(_series(table, name, [value_in(world, name) for world in worlds]) for name in names)
    return History(dates, turns, series, happened(table.book, table.world))


def beside(table: Table, run: Run, names: Sequence[str]) -> History:
    """Returns the same series of another run, while the campaign goes on no further than it has come itself."""
    last = len(table.deck.turns) if table.world.over[0] else table.world.turn
    shown = [place for place, number in enumerate(run.turns) if number <= last]
    turns = tuple(run.turns[place] for place in shown)
    dates = tuple(_date(table, number) for number in turns)
    series = tuple(_series(table, name, [run.values[name][place] for place in shown]) for name in names)
    return History(dates, turns, series, tuple(each for each in run.events if each.turn < last))


def reference(book: Book, seed: int, changes: tuple[Change, ...] = (), who: str = HISTORICAL) -> Run:
    """Plays a whole campaign of the same seed and settings by a computer player.

    It takes about a tenth of a second and reads nothing that changes, so that it may run in a thread.
    """
    deck, decider = book.deck, player(book.deck, who)
    world = batch.opening(deck, batch.seeds_of(seed, np.zeros(1, np.intp)), decider, changes)
    turns: list[int] = []
    columns: list[list[float]] = []
    while not world.over[0]:
        turn.open_turn(world)
        turns.append(world.turn)
        columns.append([value_in(world, name) for name in book.labels])
        turn.finish(world, decider)
    turns.append(world.turn)
    columns.append([value_in(world, name) for name in book.labels])
    values = {name: tuple(column[place] for column in columns) for place, name in enumerate(book.labels)}
    return Run(who, tuple(turns), values, happened(book, world), deck.endings[int(world.over[0]) - 1].id)


def happened(book: Book, world: World) -> tuple[Happened, ...]:
    """Returns the events that came in a world of one campaign, with the answers given, in the order of the turns."""
    found = []
    for card in book.deck.cards:
        number = int(world.met[card.number, 0])
        if card.kind != "event" or number < 0:
            continue
        title, option = met.title(book, world, card.id), met.taken(world, card)
        answer = met.answer(book, world, card.id, option.id) if option is not None else ""
        date = short_date(book.deck.turns[number])
        found.append(Happened(number, date, title, answer, card.size, card_link(book, card.id)))
    return tuple(sorted(found, key=lambda each: (each.turn, each.title)))


def _date(table: Table, number: int) -> str:
    return short_date(table.deck.turns[number]) if number < len(table.deck.turns) else "the end"


def _series(table: Table, name: str, values: Sequence[float]) -> Series:
    label, revealed = table.book.labels[name], table.revealed(name)
    number = table.deck.index.get(name)
    low, high = table.deck.bounds[number] if number is not None else (0, 0)
    return Series(
        name=name,
        label=label.label,
        unit=label.unit,
        values=tuple(values) if revealed else (None,) * len(values),
        texts=tuple(_text(label, each) if revealed else label.band(each) for each in values),
        good=label.good,
        stretches=label.bands,
        range=(low / 100, high / 100) if number is not None else None,
    )


def _text(label: Label, value: float) -> str:
    return (
        f"{value:.1f}" if label.unit == "bn USD" else amount(value, label.unit if label.unit == "share" else "points")
    )
