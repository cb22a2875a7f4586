"""The turn report: what the world did between two turns, what moved and why, and which losses threaten."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards.expressions import Kind, references
from game.cards.formulas import tree_of
from game.engine.ledger import BOUND, Entry
from game.engine.world import World
from game.views.book import by
from game.views.causes import Because, because
from game.views.conditions import condition
from game.views.effects import sums_of
from game.views.news import News, news
from game.views.table import YEAR, Table
from game.views.wording import amount, change, clean, turn_date

SHOWN = 6
"""How many figures the report shows."""
WORTH = {"bn USD": 0.15, "pips": 1.0, "share": 0.02, "level": 1.0, "USD a barrel": 4.0}
"""The smallest change worth telling, by unit; a point and a half for the rest."""
LEAST = 1.5


@dataclass(frozen=True, slots=True)
class Reason:
    """Shows one cause of a change and how much it moved."""

    because: Because
    amount: float
    text: str


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
class Warning:
    """Shows a loss that threatens: since when, what drives it, and the way out."""

    ending: str
    title: str
    since: str
    when: str
    reasons: tuple[tuple[str, Reason], ...]
    way_out: str


@dataclass(frozen=True, slots=True)
class Report:
    """Shows what happened before a turn's decisions."""

    news: tuple[News, ...]
    moved: tuple[Moved, ...]
    warnings: tuple[Warning, ...]


def report(table: Table) -> Report:
    """Returns the report with which the turn opens."""
    return Report(news(table), moved(table), warnings(table))


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
        weight = abs(value) / WORTH.get(label.unit, LEAST)
        if weight >= 1:
            found.append((weight * (1.5 if label.group in ("home", "money") else 1.0), name, value))
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


def reasons(table: Table, entries: list[Entry], most: int, towards: float = 0.0) -> tuple[Reason, ...]:
    """Returns the largest causes among entries of one indicator; `towards` keeps those of its sign."""
    sums: dict[Because, int] = {}
    for entry in entries:
        if entry.cause.kind != BOUND:
            why = because(table.book, entry.cause)
            sums[why] = sums.get(why, 0) + entry.amount
    unit = table.book.unit(table.deck.stored[entries[0].indicator]) if entries else "points"
    kept = [
        (why, value / 100) for why, value in sums.items() if value and (not towards or (value > 0) == (towards > 0))
    ]
    kept.sort(key=lambda each: (-abs(each[1]), each[0].title))
    return tuple(Reason(why, value, change(value, unit)) for why, value in kept[:most])


# warnings


def warnings(table: Table) -> tuple[Warning, ...]:
    """Returns the losses that threaten, with the largest entries of the last year behind them and the way out."""
    world, found = table.world, []
    if world.over[0]:
        return ()
    for number, ending in enumerate(table.deck.endings):
        if ending.loss and world.warned[number, 0] >= 0:
            found.append(_warning(table, ending.id, int(world.warned[number, 0])))
    return tuple(found)


def _warning(table: Table, ending: str, since: int) -> Warning:
    spec = by(table.book.library.endings, ending)
    assert spec is not None
    return Warning(
        ending=ending,
        title=clean(spec.title),
        since=turn_date(table.deck.turns[since]),
        when=condition(table.book, spec.when),
        reasons=loss_reasons(table, ending),
        way_out=clean(spec.way_out or ""),
    )


def loss_reasons(table: Table, ending: str, most: int = 2) -> tuple[tuple[str, Reason], ...]:
    """Returns, for each figure that a loss watches, the largest entries of the last year that made it worse."""
    spec = by(table.book.library.endings, ending)
    if spec is None or spec.when is None:
        return ()
    year = table.earlier(YEAR)
    found: list[tuple[str, Reason]] = []
    for name in dict.fromkeys(each.name for each in references(tree_of(spec.when)) if each.kind is Kind.INDICATOR):
        label = table.book.labels.get(name)
        if name not in table.deck.index or label is None or label.good == "none":
            continue
        worse = -1.0 if label.good == "up" else 1.0
        entries = list(table.entries(table.deck.index[name], year))
        found += [(label.label, reason) for reason in reasons(table, entries, most, worse)]
    found.sort(key=lambda each: -abs(each[1].amount))
    return tuple(found[:4])
