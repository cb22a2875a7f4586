"""Why a figure stands where it does: the ledger by cause and by turn; formulas and their inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.cards.expressions import Kind, references
from game.cards.formulas import tree_of
from game.engine.ledger import Entry
from game.views.book import Label, by
from game.views.conditions import formula
from game.views.reasons import LEAST, Reason, reasons
from game.views.sources import citation
from game.views.table import YEAR, Figure, Table
from game.views.wording import amount, change, short_date

CAUSES = 10
IN_A_TURN = 3
"""How many causes are shown of one turn."""


@dataclass(frozen=True, slots=True)
class Stair:
    """Shows one bar of a waterfall: it leads from one level to another; `reason` is None for the rest."""

    label: str
    amount: float
    text: str
    before: float
    after: float
    good: bool | None
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Shows how a figure came from its start to its value: start + the stairs' amounts = end, in the figure's unit."""

    start: float
    start_text: str
    stairs: tuple[Stair, ...]
    end: float
    end_text: str


@dataclass(frozen=True, slots=True)
class TurnSum:
    """Shows how far a figure moved in one turn, where it stood afterwards, and the turn's largest causes."""

    turn: int
    date: str
    amount: float
    text: str
    after: float
    causes: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """Shows the ledger of an indicator: its start, the sums by cause over all turns and the last year, and by turn.

    A derived indicator has a formula and inputs instead of a ledger of its own. A hidden one has its largest
    causes, but no rest, waterfall or sums by turn, which would give it away.
    """

    figure: Figure
    about: str
    evidence: str
    source: str
    start: str
    causes: tuple[Reason, ...]
    recent: tuple[Reason, ...]
    rest: str
    turns: tuple[TurnSum, ...]
    waterfall: Waterfall | None
    formula: str
    inputs: tuple[Why, ...]


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
            figure, label.about, label.evidence, source, "", (), (), "", (), None,
            formula(table.book, spec.formula), _inputs(table, name, depth),
        )  # fmt: skip
    number = table.deck.index[name]
    entries = list(table.entries(number))
    causes, rest = _parts(table, entries)
    recent = list(table.entries(number, table.earlier(YEAR)))
    hidden = figure.value is None
    start = float(table.deck.start[number]) / 100
    return Why(
        figure=figure,
        about=label.about,
        evidence=label.evidence,
        source=source,
        start="" if hidden else _level(label, start),
        causes=causes,
        recent=reasons(table, recent, 4) if recent else (),
        rest=change(rest, label.unit) if abs(rest) >= LEAST and not hidden else "",
        turns=() if hidden else _by_turn(table, number, entries),
        waterfall=None if hidden else _waterfall(label, start, causes, rest),
        formula="",
        inputs=(),
    )


def waterfall(table: Table, name: str, months: float = 0.0) -> Waterfall | None:
    """Returns how a figure came to its value, from the beginning or over the last months.

    None for a derived figure, which has no ledger of its own, and for a hidden one.
    """
    if name in table.deck.derived_index or not table.revealed(name):
        return None
    number, since = table.deck.index[name], table.earlier(months) if months else None
    start = float(table.deck.start[number]) / 100 if since is None else table.value(name, since)
    return _waterfall(table.book.labels[name], start, *_parts(table, list(table.entries(number, since))))


def _parts(table: Table, entries: Sequence[Entry]) -> tuple[tuple[Reason, ...], float]:
    """Returns the largest causes among entries, and what all others moved together."""
    causes = reasons(table, entries, CAUSES, exact=True)
    return causes, sum(entry.amount for entry in entries) / 100 - sum(each.amount for each in causes)


def _level(label: Label, value: float) -> str:
    return label.band(value) if label.unit == "level" else amount(value, label.unit)


def _waterfall(label: Label, start: float, causes: Sequence[Reason], rest: float) -> Waterfall:
    stairs, level = [], start
    for reason in causes:
        stairs.append(_stair(label, reason.because.words, reason.amount, level, reason))
        level = stairs[-1].after
    if abs(rest) >= LEAST:
        stairs.append(_stair(label, "All other causes together", rest, level, None))
    end = start + sum(each.amount for each in causes) + rest
    return Waterfall(start, _level(label, start), tuple(stairs), end, _level(label, end))


def _stair(label: Label, words: str, moved: float, level: float, reason: Reason | None) -> Stair:
    good = None if label.good == "none" else (moved > 0) == (label.good == "up")
    return Stair(words, moved, change(moved, label.unit), level, level + moved, good, reason)


def _inputs(table: Table, name: str, depth: int) -> tuple[Why, ...]:
    if depth <= 0:
        return ()
    spec = by(table.book.library.indicators, name)
    assert spec is not None
    assert spec.formula is not None
    read = [each.name for each in references(tree_of(spec.formula)) if each.kind is Kind.INDICATOR]
    return tuple(why(table, each, depth - 1) for each in dict.fromkeys(read) if each in table.book.labels)


def _by_turn(table: Table, number: int, entries: Sequence[Entry]) -> tuple[TurnSum, ...]:
    unit = table.book.unit(table.deck.stored[number])
    turns: dict[int, list[Entry]] = {}
    for entry in entries:
        turns.setdefault(entry.turn, []).append(entry)
    found, level = [], int(table.deck.start[number])
    for turn, mine in sorted(turns.items()):
        moved = sum(entry.amount for entry in mine)
        level += moved
        if moved:
            date, causes = short_date(table.deck.turns[turn]), reasons(table, mine, IN_A_TURN)
            found.append(TurnSum(turn, date, moved / 100, change(moved / 100, unit), level / 100, causes))
    return tuple(found)
