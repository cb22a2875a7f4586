"""The turn report: what the world did between two turns, what moved and why, and which losses threaten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.cards.expressions import Kind, references
from game.cards.formulas import tree_of
from game.engine.deck import Cause
from game.engine.ledger import BOUND, Entry, Happening
from game.engine.world import World
from game.views.book import by
from game.views.causes import Because, because, option_parts, part_of
from game.views.effects import sums_of
from game.views.sources import citation
from game.views.table import YEAR, Table
from game.views.wording import change, clean, turn_date

SHOWN = 6
"""How many figures the report shows."""
WORTH = {"bn USD": 0.15, "pips": 1.0, "share": 0.02, "level": 1.0, "USD a barrel": 4.0}
"""The smallest change worth telling, by unit; a point and a half for the rest."""
LEAST = 1.5


@dataclass(frozen=True, slots=True)
class News:
    """Shows one line of news: what kind it is, whose, its words and its source."""

    kind: str
    title: str
    text: str
    source: str = ""


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


# news


def news(table: Table) -> tuple[News, ...]:
    """Returns what happened while the last turn closed and this one opened, in order."""
    turn = table.world.turn
    opened = table.campaign.turn_world(turn) or table.world
    happened = opened.ledger.happenings if opened.ledger is not None else []
    entries = opened.ledger.entries if opened.ledger is not None else []
    found = [each for each in (_lapsed(table, entry) for entry in entries if entry.turn == turn - 1) if each]
    recent = [each for each in happened if each.turn >= turn - 1]
    found += [each for each in (_line(table, happening, turn) for happening in recent) if each]
    found += [each for each in (_promise(table, entry) for entry in entries if entry.turn == turn) if each]
    found += _offered(table, turn)
    return tuple(dict.fromkeys(found))


def _line(table: Table, happening: Happening, turn: int) -> News | None:
    """Returns one happening as a line of news; None for what the player did or has read already."""
    cause, book = happening.cause, table.book
    spec = book.card(cause.card)
    if happening.turn < turn:
        return _closing(table, cause, spec)
    match cause.kind:
        case "news":
            return _news_card(cause, spec)
        case "envoy":
            if ":" in cause.part:
                return None
            move = getattr(book.power_card(cause.card).moves, cause.part, None)
            said = _line_crossed(table, cause.card) if cause.part == "threaten" else ""
            text = clean(move.text) if move is not None else ""
            return News("envoy", book.power(cause.card), f"{text} {said}".strip())
        case "option" | "initiative" | "journey" | "plan":
            if "later" not in cause.part:
                return None
            holder = spec
            rest = cause.part
            if cause.kind == "option":
                face, option, rest = option_parts(cause)
                holder = book.option(cause.card, option, face)
            elif not rest.startswith("later"):
                rest = rest.partition(":")[2]
            return _delayed(book.title(cause.card), part_of(holder, rest))
    return None


def _news_card(cause: Cause, spec: Any) -> News | None:
    if spec is None:
        return None
    if "later" in cause.part:
        return _delayed(clean(spec.title), part_of(spec, cause.part))
    if cause.part:
        found = part_of(spec, cause.part)
        return News("news", clean(spec.title), clean(found.outcome)) if found is not None else None
    remark = " (An idea of the game, not in the thesis.)" if spec.outside else ""
    return News("news", clean(spec.title), clean(spec.brief) + remark, citation(spec))


def _delayed(title: str, part: Any) -> News | None:
    text = clean(getattr(part, "outcome", "") or "") if part is not None else ""
    return News("later", title, text) if text else None


def _closing(table: Table, cause: Cause, spec: Any) -> News | None:
    """Returns what happened after the last turn's decisions: the journey, finished projects, plans."""
    if spec is None or "later" in cause.part:
        return None
    if cause.kind == "journey" and not cause.part:
        return News("journey", clean(spec.title), clean(spec.outcome or spec.brief))
    if cause.kind == "plan" and not cause.part:
        return News("plan", clean(spec.title), f"The plan is complete. From now on: {clean(spec.text)}")
    if cause.kind == "initiative" and cause.part.startswith("done") and spec.takes:
        rest = cause.part.partition(":")[2]
        part = part_of(spec, rest) if rest else spec
        text = clean(getattr(part, "outcome", "") or "") if part is not None else ""
        return News("project", clean(spec.title), text or "The work is finished.")
    return None


def _lapsed(table: Table, entry: Entry) -> News | None:
    if entry.cause.kind != "ask" or entry.cause.part != "lapsed":
        return None
    spec = table.book.library.asks[entry.cause.card]
    return News(
        "lapsed",
        table.book.power(str(spec.ask.power)),
        f"“{clean(spec.title)}” was never answered. Silence counts as no.",
    )


def _promise(table: Table, entry: Entry) -> News | None:
    if entry.cause.kind != "promise":
        return None
    option, _, how = entry.cause.part.partition(":")
    found = table.book.option(entry.cause.card, option)
    promise = getattr(found, "promise", None)
    text = clean(promise.text) if promise is not None and promise.text else table.book.title(entry.cause.card)
    said = "You kept your word" if how == "kept" else "You broke your word"
    return News("promise", f"Promise {how}", f"{said}: {text}")


def _offered(table: Table, turn: int) -> list[News]:
    found = []
    before = table.campaign.turn_world(turn - 1) if turn else None
    opened = table.campaign.turn_world(turn) or table.world
    for place, initiative in enumerate(table.deck.initiatives):
        until = int(opened.window[place, 0])
        if until < turn or opened.chose[initiative.card.number, 0] or initiative.partner is None:
            continue
        if before is not None and int(before.window[place, 0]) >= turn:
            continue
        power = table.book.power(table.deck.powers[initiative.partner].id)
        found.append(
            News(
                "offer", power, f"offers: {table.book.title(initiative.card.id)}, 2 political capital cheaper for now."
            )
        )
    return found


def _line_crossed(table: Table, power: str) -> str:
    deck = table.deck
    number = [each.id for each in deck.powers].index(power)
    opened = table.campaign.turn_world(table.world.turn) or table.world
    texts = {str(each.id): clean(each.says) for each in table.book.power_card(power).red_lines}
    for line in deck.powers[number].red_lines:
        if np.all(line.when(opened.view)):
            return f"“{texts.get(line.id, '')}”"
    return ""


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
    from game.views.wording import amount

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
    from game.views.conditions import condition

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
