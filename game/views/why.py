"""Why a figure stands where it does: the ledger by cause and by turn; formulas and their inputs; series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.cards.expressions import Kind, references
from game.cards.formulas import tree_of
from game.engine.world import World
from game.views.book import by
from game.views.conditions import formula
from game.views.reasons import Reason, reasons
from game.views.sources import citation
from game.views.table import YEAR, Figure, Table
from game.views.wording import amount, change, short_date

CAUSES = 10


@dataclass(frozen=True, slots=True)
class Why:
    """Shows the ledger of an indicator: its start, the sums by cause over all turns and the last year, and by turn.

    A derived indicator has a formula and inputs instead of a ledger of its own.
    """

    figure: Figure
    about: str
    evidence: str
    source: str
    start: str
    causes: tuple[Reason, ...]
    recent: tuple[Reason, ...]
    rest: str
    turns: tuple[tuple[str, str], ...]
    formula: str
    inputs: tuple[Why, ...]


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


def why(table: Table, name: str, depth: int = 1) -> Why:
    """Returns why an indicator stands where it stands."""
    label = table.book.labels[name]
    spec = by(table.book.library.indicators, name)
    source = citation(spec) if spec is not None else ""
    figure = table.figure(name)
    if name in table.deck.derived_index:
        assert spec is not None
        assert spec.formula is not None
        return Why(
            figure, label.about, label.evidence, source, "", (), (), "", (),
            formula(table.book, spec.formula), _inputs(table, name, depth),
        )  # fmt: skip
    number = table.deck.index[name]
    entries = list(table.entries(number))
    every = reasons(table, entries, len(entries) or 1, exact=True)
    recent = list(table.entries(number, table.earlier(YEAR)))
    shown = sum(each.amount for each in every[:CAUSES])
    rest = sum(entry.amount for entry in entries) / 100 - shown
    hidden = figure.value is None
    start = float(table.deck.start[number]) / 100
    return Why(
        figure=figure,
        about=label.about,
        evidence=label.evidence,
        source=source,
        start="" if hidden else label.band(start) if label.unit == "level" else amount(start, label.unit),
        causes=every[:CAUSES],
        recent=reasons(table, recent, 4) if recent else (),
        rest=change(rest, label.unit) if abs(rest) >= 0.05 else "",
        turns=() if hidden else _by_turn(table, number),
        formula="",
        inputs=(),
    )


def _inputs(table: Table, name: str, depth: int) -> tuple[Why, ...]:
    if depth <= 0:
        return ()
    spec = by(table.book.library.indicators, name)
    assert spec is not None
    assert spec.formula is not None
    read = [each.name for each in references(tree_of(spec.formula)) if each.kind is Kind.INDICATOR]
    return tuple(why(table, each, depth - 1) for each in dict.fromkeys(read) if each in table.book.labels)


def _by_turn(table: Table, number: int) -> tuple[tuple[str, str], ...]:
    unit = table.book.unit(table.deck.stored[number])
    sums: dict[int, int] = {}
    for entry in table.entries(number):
        sums[entry.turn] = sums.get(entry.turn, 0) + entry.amount
    return tuple(
        (short_date(table.deck.turns[turn]), change(value / 100, unit)) for turn, value in sorted(sums.items()) if value
    )


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
