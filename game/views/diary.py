"""The diary: decisions taken, promises given, and what lies ahead with its date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.campaign.campaign import Step
from game.cards.expressions import Kind, references
from game.cards.formulas import tree_of
from game.cards.schema import Formula
from game.engine import ending
from game.engine.decisions import VERBS, Decision
from game.engine.deck import Expression, Initiative, Promise
from game.views import met
from game.views.asks import short_due
from game.views.book import by
from game.views.conditions import condition
from game.views.links import Link, card_link
from game.views.offers import offer
from game.views.table import Table
from game.views.wording import clean, month, several, short_date

_DEEDS = {
    "defer": "Put off", "favour": "Called off for two favours", "journey": "Journey", "start": "Started",
    "rush": "Hurried", "stop": "Stopped",
}  # fmt: skip
"""How a decision about one card is said, by its verb."""

_LASTING = ("pledge", *(name for name, verb in VERBS.items() if verb.lasts))
"""What is not taken back with a turn."""


@dataclass(frozen=True, slots=True)
class PromiseView:
    """Shows a promise: to whom, what, by when, and whether it would count as kept today."""

    to: str
    text: str
    due: str
    kept_when: str
    stands: bool | None
    """None when it hangs on something that nobody can see now."""
    far: str = ""
    """How far a promise to the country was kept on average so far; nothing where nobody can tell."""


@dataclass(frozen=True, slots=True)
class Past:
    """Shows one decision of the past: the card's title, what was chosen, both in one line, and the decision."""

    turn: int
    date: str
    title: str
    chosen: str
    text: str
    card: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Ahead:
    """Shows one thing that lies ahead; `turn` orders them, `link` leads to its card."""

    turn: int
    date: str
    kind: str
    text: str
    title: str
    link: Link | None
    who: str = ""
    """Whom it concerns: a power by its title, the people, or nobody."""


def pledges(table: Table) -> tuple[PromiseView, ...]:
    """Returns the public promises of the campaign, judged turn by turn."""
    found = []
    for place, number in enumerate(table.world.pledge[:, 0]):
        if number >= 0:
            pledge = table.deck.pledges[number]
            spec = table.book.library.promises[pledge.id]
            stands = _stands(table, pledge.kept_when, spec.kept_when)
            words = condition(table.book, spec.kept_when)
            far = "" if stands is None or not _judged_yet(table) else _far(table, place)
            found.append(PromiseView("the country", clean(spec.title), "the end", words, stands, far))
    return tuple(found)


def _judged_yet(table: Table) -> bool:
    return table.world.turn > table.deck.opening or bool(table.world.over[0])


def _far(table: Table, place: int) -> str:
    share = float(ending.fulfilment(table.world, place)[0])
    return f"kept to {share:.0%} {'in all' if table.world.over[0] else 'so far'}"


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
                to=_holder(table, promise),
                text=clean(spec.text) if spec.text else words,
                due=_judged(table, int(table.world.promise_due[place, 0])),
                kept_when=words,
                stands=_stands(table, promise.kept_when, spec.kept_when),
            )
        )
    return tuple(found)


def _holder(table: Table, promise: Promise) -> str:
    return "the people" if promise.to is None else table.book.power(table.deck.powers[promise.to].id)


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
            kept = [each for each in kept if each.turn != step.turn or each.decision.verb in _LASTING]
        else:
            kept.append(step)
    found = []
    for step in kept:
        title, chosen, text = _said(table, step.decision)
        if text:
            date = short_date(table.deck.turns[min(step.turn, len(table.deck.turns) - 1)])
            found.append(Past(step.turn, date, title, chosen, text, step.decision.subject, step.decision))
    return tuple(found)


def taken_back(table: Table) -> str:
    """Returns what is said once a turn has been taken back."""
    learned = " What the chancery has studied stays known." if table.world.studies[0] else ""
    return f"Everything decided this turn is taken back.{learned}"


def decision_words(table: Table, decision: Decision) -> str:
    """Returns a decision in words; nothing for the end of a turn."""
    return _said(table, decision)[2]


def _said(table: Table, decision: Decision) -> tuple[str, str, str]:
    """Returns what a decision was about, what was chosen, and both in one line; nothing for the end of a turn."""
    words = decision.words
    match decision.verb:
        case "answer" | "reply":
            book, world = table.book, table.world
            title, chosen = met.title(book, world, words[0]), met.answer(book, world, words[0], words[1])
            return title, chosen, f"{title}: {chosen}"
        case "pledge":
            specs = (by(table.book.library.promises, each) for each in words)
            chosen = several(clean(spec.title) for spec in specs if spec)
            return "Promised the country", chosen, f"Promised the country: {chosen}"
        case "exchange":
            old, new = (clean(spec.title) for spec in (by(table.book.library.promises, each) for each in words) if spec)
            return "A promise exchanged", f"{new}, not {old}", f"A promise exchanged: {new}, not {old}"
        case "call":
            who = table.book.power(words[0])
            return who, "called for help", f"Called for help: {who}, for two favours"
        case "study":
            return "The chancery", "studied what may come", "The chancery studied what may come"
    if decision.verb not in _DEEDS:
        return "", "", ""
    title, deed = table.book.title(words[0]), _DEEDS[decision.verb]
    chosen = deed[0].lower() + deed[1:] + (" (favours called in)" if len(words) > 1 else "")
    return title, chosen, f"{deed}: {title}" + (" (favours called in)" if len(words) > 1 else "")


def ahead(table: Table) -> tuple[Ahead, ...]:
    """Returns what lies ahead, nearest first: asks due, projects ready, offers, promises, announced events."""
    if table.world.over[0]:
        return ()
    found = [*_asks(table), *_projects(table), *_offers(table), *_promises(table), *_announced(table)]
    return tuple(sorted(found, key=lambda each: (each.turn, each.kind, each.text)))


def _asks(table: Table) -> Iterator[Ahead]:
    for power, number in enumerate(table.world.ask[:, 0]):
        if number >= 0:
            card, due = table.deck.cards[number].id, int(table.world.ask_due[power, 0])
            who, title = table.book.power(table.deck.powers[power].id), table.book.title(card)
            text = f"An answer is due to {who}: {title}"
            yield Ahead(due, short_due(table, due), "ask", text, title, Link("ask", card), who)


def _projects(table: Table) -> Iterator[Ahead]:
    for slot, number in enumerate(table.world.slot[:, 0]):
        if number >= 0:
            card, turn = table.deck.cards[number].id, int(table.world.ready[slot, 0])
            title = table.book.title(card)
            who = _partner(table, table.deck.initiative_of[int(number)])
            link = Link("initiative", card)
            yield Ahead(turn, short_due(table, turn), "project", f"Ready: {title}", title, link, who)


def _offers(table: Table) -> Iterator[Ahead]:
    for initiative in table.deck.initiatives:
        found, card = offer(table, initiative), initiative.card
        if found is not None:
            until = found.until
            title, who = table.book.title(card.id), _partner(table, initiative)
            link = Link("initiative", card.id)
            yield Ahead(until, short_due(table, until), "offer", f"Offer lapses: {title}", title, link, who)


def _partner(table: Table, initiative: Initiative) -> str:
    return "" if initiative.partner is None else table.book.power(table.deck.powers[initiative.partner].id)


def _promises(table: Table) -> Iterator[Ahead]:
    for place, number in enumerate(table.world.promise[:, 0]):
        if number >= 0:
            promise, due = table.deck.promises[number], int(table.world.promise_due[place, 0])
            spec = table.book.option(promise.card, promise.option).promise
            text = clean(spec.text) if spec.text else condition(table.book, spec.kept_when)
            link = card_link(table.book, promise.card)
            date, who = _judged(table, due), _holder(table, promise)
            yield Ahead(due, date, "promise", f"Promise falls due: {text}", text, link, who)


def _announced(table: Table) -> Iterator[Ahead]:
    """Yields the dated cards that the chancery has been told of and that have not come yet."""
    today = table.world.view.day
    for card in table.deck.cards:
        if card.date is None or card.announced is None or card.announced > today:
            continue
        if card.date <= today or table.world.met[card.number, 0] >= 0:
            continue
        turn = next((each.index for each in table.deck.turns if each.last >= card.date), len(table.deck.turns))
        title, link = table.book.title(card.id), Link("event", card.id)
        yield Ahead(turn, month(card.date), "announced", f"Announced: {title}", title, link)
