"""The diary: decisions taken, promises given, and what lies ahead with its date."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.campaign.campaign import Step
from game.cards.expressions import Kind, references
from game.cards.formulas import tree_of
from game.cards.schema import Formula
from game.engine.decisions import Decision
from game.engine.deck import Expression
from game.views.asks import asks, short_due
from game.views.book import by
from game.views.conditions import condition
from game.views.projects import slots
from game.views.table import Table
from game.views.wording import clean, month, short_date


@dataclass(frozen=True, slots=True)
class PromiseView:
    """Shows a promise: to whom, what, by when, and whether it would count as kept today."""

    to: str
    text: str
    due: str
    kept_when: str
    stands: bool | None
    """None when it hangs on something that nobody can see now."""


@dataclass(frozen=True, slots=True)
class Past:
    """Shows one decision of the past."""

    turn: int
    date: str
    text: str
    card: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """Shows one thing that lies ahead; `turn` orders them."""

    turn: int
    date: str
    kind: str
    text: str


def pledges(table: Table) -> tuple[PromiseView, ...]:
    """Returns the public promises of the campaign, judged at its end."""
    found = []
    for number in table.world.pledge[:, 0]:
        if number >= 0:
            pledge = table.deck.pledges[number]
            spec = table.book.library.promises[pledge.id]
            stands = _stands(table, pledge.kept_when, spec.kept_when)
            words = condition(table.book, spec.kept_when)
            found.append(PromiseView("the country", clean(spec.title), "the end", words, stands))
    return tuple(found)


def promises(table: Table) -> tuple[PromiseView, ...]:
    """Returns the open promises to powers and people."""
    found = []
    for place in range(len(table.world.promise)):
        number = int(table.world.promise[place, 0])
        if number < 0:
            continue
        promise = table.deck.promises[number]
        spec = table.book.option(promise.card, promise.option).promise
        words = condition(table.book, spec.kept_when)
        found.append(
            PromiseView(
                to="the people" if promise.to is None else table.book.power(table.deck.powers[promise.to].id),
                text=clean(spec.text) if spec.text else words,
                due=_judged(table, int(table.world.promise_due[place, 0])),
                kept_when=words,
                stands=_stands(table, promise.kept_when, spec.kept_when),
            )
        )
    return tuple(found)


def _stands(table: Table, kept_when: Expression, formula: Formula) -> bool | None:
    names = [each.name for each in references(tree_of(formula)) if each.kind is Kind.INDICATOR]
    return bool(np.all(kept_when(table.world.view))) if all(map(table.revealed, names)) else None


def _judged(table: Table, turn: int) -> str:
    return "after the end of this game" if turn >= len(table.deck.turns) else short_date(table.deck.turns[turn])


def choices(table: Table) -> tuple[tuple[str, str, str, str], ...]:
    """Returns the public promises there are to choose from: id, title, words, and when each counts as kept."""
    return tuple(
        (str(name), clean(spec.title), clean(spec.text), condition(table.book, spec.kept_when))
        for name, spec in table.book.library.promises.items()
    )


def past(table: Table) -> tuple[Past, ...]:
    """Returns the decisions taken, oldest first; those taken back are left out."""
    kept: list[Step] = []
    for step in table.campaign.steps:
        if step.decision.verb == "undo":
            kept = [each for each in kept if each.turn != step.turn or each.decision.verb == "pledge"]
        else:
            kept.append(step)
    found = []
    for step in kept:
        text = decision_words(table, step.decision)
        if text:
            date = short_date(table.deck.turns[min(step.turn, len(table.deck.turns) - 1)])
            found.append(Past(step.turn, date, text, step.decision.subject))
    return tuple(found)


def decision_words(table: Table, decision: Decision) -> str:
    """Returns a decision in words; nothing for the end of a turn."""
    book, words = table.book, decision.words
    match decision.verb:
        case "answer" | "reply":
            option = book.option(words[0], words[1])
            return f"{book.title(words[0])}: {clean(option.text) if option else words[1]}"
        case "defer":
            return f"Put off: {book.title(words[0])}"
        case "favour":
            return f"Called off for two favours: {book.title(words[0])}"
        case "journey":
            return f"Journey: {book.title(words[0])}"
        case "start":
            return f"Started: {book.title(words[0])}" + (" (favours called in)" if len(words) > 1 else "")
        case "rush":
            return f"Hurried: {book.title(words[0])}"
        case "stop":
            return f"Stopped: {book.title(words[0])}"
        case "pledge":
            specs = (by(book.library.promises, each) for each in words)
            return "Promised the country: " + " and ".join(clean(spec.title) for spec in specs if spec)
        case "study":
            return "The chancery studied what may come"
    return ""


def ahead(table: Table) -> tuple[Ahead, ...]:
    """Returns what lies ahead, nearest first: asks due, projects ready, offers, promises, announced events."""
    if table.world.over[0]:
        return ()
    found = [
        Ahead(ask.due_turn, short_due(table, ask.due_turn), "ask", f"An answer is due to {ask.who}: {ask.card.title}")
        for ask in asks(table)
    ]
    for running in slots(table).values():
        if running is not None:
            turn = int(table.world.ready[list(slots(table)).index(running.slot), 0])
            found.append(Ahead(turn, short_due(table, turn), "project", f"Ready: {running.title}"))
    for place, initiative in enumerate(table.deck.initiatives):
        until = int(table.world.window[place, 0])
        if until >= table.world.turn and not table.world.chose[initiative.card.number, 0]:
            found.append(
                Ahead(until, short_due(table, until), "offer", f"Offer lapses: {table.book.title(initiative.card.id)}")
            )
    for place in range(len(table.world.promise)):
        number = int(table.world.promise[place, 0])
        if number >= 0:
            due = int(table.world.promise_due[place, 0])
            promise = table.deck.promises[number]
            spec = table.book.option(promise.card, promise.option).promise
            text = clean(spec.text) if spec.text else condition(table.book, spec.kept_when)
            found.append(Ahead(due, _judged(table, due), "promise", f"Promise falls due: {text}"))
    found += _announced(table)
    return tuple(sorted(found, key=lambda each: (each.turn, each.kind, each.text)))


def _announced(table: Table) -> list[Ahead]:
    """Returns the dated cards that the chancery has been told of and that have not come yet."""
    found, today = [], table.world.view.day
    for card in table.deck.cards:
        if card.date is None or card.announced is None or card.announced > today:
            continue
        if card.date <= today or table.world.met[card.number, 0] >= 0:
            continue
        turn = next((each.index for each in table.deck.turns if each.last >= card.date), len(table.deck.turns))
        found.append(Ahead(turn, month(card.date), "announced", f"Announced: {table.book.title(card.id)}"))
    return found
