"""Turning points looked back on: what made each as strong as it was, the signs before it, what had been prepared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.cards.expressions import Expr, compile_functions, generate
from game.cards.expressions.tree import SUM, Chain, Name, Number
from game.cards.formulas import tree_of
from game.engine.deck import Card
from game.engine.world import World
from game.views import met
from game.views.book import Book
from game.views.conditions import expression
from game.views.links import Link, card_link
from game.views.sensitive import sensitive
from game.views.table import Table
from game.views.wording import clean, short_date

LEAST = 0.5
"""Points of strength from which a term is worth a line."""


@dataclass(frozen=True, slots=True)
class Term:
    """Shows one thing that made a turning point stronger or weaker, and by how many points."""

    words: str
    points: float


@dataclass(frozen=True, slots=True)
class Sign:
    """Shows a card that foretold a turning point: when it came, and what was answered."""

    turn: int
    title: str
    date: str
    answer: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Preparation:
    """Shows a measure that would have helped, and whether it was finished in time."""

    title: str
    ready: bool
    link: Link | None


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """Shows one turning point as it came: its face, the answer, its strength and terms, signs, preparations."""

    title: str
    face: str
    date: str
    answer: str
    history: str
    link: Link | None
    terms: tuple[Term, ...]
    """What its strength added up from; nothing for a card whose faces hang on one thing."""
    signs: tuple[Sign, ...]
    unseen: int
    """How many cards that foretell it did not come in this campaign."""
    prepared: tuple[Preparation, ...]
    plain: bool
    """Whether it is about people who suffered: it is told without figures."""


def turning_points(table: Table) -> tuple[TurningPoint, ...]:
    """Returns the turning points that came, in their order; nothing before the campaign is over."""
    if not table.world.over[0]:
        return ()
    signs = _signs(table.book)
    found = [card for card in table.deck.cards if _is_one(table, card, signs)]
    order = {step.decision.subject: place for place, step in enumerate(table.campaign.steps)}
    found.sort(key=lambda card: (int(table.world.met[card.number, 0]), order.get(card.id, 0)))
    return tuple(_point(table, card, signs.get(card.id, ())) for card in found)


def _signs(book: Book) -> Mapping[str, Sequence[str]]:
    """Returns for each card that others foretell the ids of those others."""
    found: dict[str, list[str]] = {}
    for table in (book.library.events, book.library.asks):
        for name, spec in table.items():
            if spec.sign_of:
                found.setdefault(str(spec.sign_of), []).append(str(name))
    return found


def _is_one(table: Table, card: Card, signs: Mapping[str, Sequence[str]]) -> bool:
    """Tells whether a card is a turning point that came: foretold by others, or a dossier that could be prepared."""
    if card.kind != "event" or not met.was_met(table, card.id):
        return False
    return card.id in signs or (card.size == "dossier" and bool(card.prepared_by or card.measure))


def _point(table: Table, card: Card, signs: Sequence[str]) -> TurningPoint:
    book, spec, world = table.book, table.book.card(card.id), _before(table, card)
    option = met.taken(table.world, card)
    own = met.title(book, table.world, card.id)
    title = clean(spec.title)
    came = [name for name in signs if met.was_met(table, name)]
    return TurningPoint(
        title=title,
        face=own if own != title else "",
        date=_date(table, card),
        answer="" if option is None else met.answer(book, table.world, card.id, option.id),
        history="" if spec.history is None else clean(spec.history.what),
        link=card_link(book, card.id),
        terms=() if spec.form is None else tuple(_terms(book, tree_of(spec.form.measure), world)),
        signs=tuple(sorted((_sign(table, name) for name in came), key=lambda each: each.turn)),
        unseen=len(signs) - len(came),
        prepared=tuple(_preparation(book, world, number) for number in card.prepared_by),
        plain=sensitive(spec.tags),
    )


def _date(table: Table, card: Card) -> str:
    return short_date(table.deck.turns[int(table.world.met[card.number, 0])])


def _before(table: Table, card: Card) -> World:
    """Returns the world in which a card was answered last; for news, the beginning of its turn."""
    turn = int(table.world.met[card.number, 0])
    again = table.campaign.fork(turn)
    for step in table.campaign.steps[len(again.steps) :]:
        if step.turn != turn or step.decision.subject == card.id:
            break
        again.decide(step.decision)
    return again.world


def _terms(book: Book, measure: Expr, world: World) -> Iterator[Term]:
    """Yields what a sum adds up from, the weightiest first; nothing for a measure that is no sum."""
    if not isinstance(measure, Chain) or measure.operators[0] not in SUM:
        return
    found = []
    for operator, part in zip(("+", *measure.operators), measure.operands, strict=True):
        (function,) = compile_functions([generate(part, book.numbering)])
        points = float(np.broadcast_to(function(world.view), 1)[0]) * (-1 if operator == "-" else 1)
        if abs(points) >= LEAST:
            found.append(Term(_words(book, _without_factor(part)), points))
    yield from sorted(found, key=lambda each: -abs(each.points))


def _words(book: Book, part: Expr) -> str:
    """Returns a part of a sum in words; what a figure lacks to a hundred is the lack of it."""
    match part:
        case Chain(operators=("-",), operands=(Number(value=100), Name() as name)):
            return f"the lack of {expression(book, name)}"
    return expression(book, part)


def _without_factor(expr: Expr) -> Expr:
    """Returns a product of a number and one other part as that part: the points say the rest."""
    if isinstance(expr, Chain) and expr.operators == ("*",) and isinstance(expr.operands[0], Number):
        return expr.operands[1]
    return expr


def _sign(table: Table, name: str) -> Sign:
    card = table.deck.cards[table.deck.card_index[name]]
    option = met.taken(table.world, card)
    return Sign(
        turn=int(table.world.met[card.number, 0]),
        title=met.title(table.book, table.world, name),
        date=_date(table, card),
        answer="" if option is None else met.answer(table.book, table.world, name, option.id),
        link=card_link(table.book, name),
    )


def _preparation(book: Book, world: World, number: int) -> Preparation:
    name = world.deck.cards[number].id
    return Preparation(book.title(name), bool(world.view.done(number)[0]), card_link(book, name))
