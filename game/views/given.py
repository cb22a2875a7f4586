"""Promises given on the way: to whom, when, and whether each was kept, broken, or is open still."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.deck import Promise
from game.views.conditions import condition
from game.views.links import Link, card_link
from game.views.table import Table
from game.views.wording import clean, short_date


@dataclass(frozen=True, slots=True)
class Given:
    """Shows one promise given; `kept` is None while it is open."""

    to: str
    text: str
    made: str
    made_turn: int
    judged: str
    """When it was judged; nothing while it is open."""
    kept: bool | None
    hard: bool
    """Whether it was judged in a crisis, or while a loss threatened."""
    link: Link | None


def given(table: Table) -> tuple[Given, ...]:
    """Returns the promises to powers and people, in the order in which they were given."""
    made_by = {act.cause: act.promises for act in table.deck.acts if act.promises}
    judged = _judged(table)
    found = []
    for happening in table.campaign.happenings():
        for number in made_by.get(happening.cause, ()):
            promise = table.deck.promises[number]
            later = (each for each in judged.get((promise.card, promise.option), ()) if each[0] > happening.turn)
            found.append(_given(table, promise, happening.turn, next(later, None)))
    return tuple(found)


def _given(table: Table, promise: Promise, made: int, judged: tuple[int, bool] | None) -> Given:
    deck, book = table.deck, table.book
    spec = book.option(promise.card, promise.option).promise
    return Given(
        to="the people" if promise.to is None else book.power(deck.powers[promise.to].id),
        text=clean(spec.text) if spec.text else condition(book, spec.kept_when),
        made=short_date(deck.turns[made]),
        made_turn=made,
        judged="" if judged is None else short_date(deck.turns[judged[0]]),
        kept=None if judged is None else judged[1],
        hard=judged is not None and _hard(table, judged[0]),
        link=card_link(book, promise.card),
    )


def _judged(table: Table) -> dict[tuple[str, str], list[tuple[int, bool]]]:
    """Returns for each promise of a card's option the turns in which it was judged, and how."""
    found: dict[tuple[str, str], list[tuple[int, bool]]] = {}
    for entry in table.campaign.entries():
        if entry.cause.kind == "promise":
            option, _, how = entry.cause.part.partition(":")
            found.setdefault((entry.cause.card, option), []).append((entry.turn, how == "kept"))
    return found


def _hard(table: Table, turn: int) -> bool:
    world = table.campaign.turn_world(turn) or table.world
    threatened = [number for number, ending in enumerate(table.deck.endings) if ending.loss]
    return table.deck.turns[turn].crisis or bool((world.warned[threatened, 0] >= 0).any())
