"""Cards that were met: the face that each showed, and the answer that was given."""

from __future__ import annotations

from typing import Any

from game.cards.expressions import Kind, references
from game.cards.formulas import tree_of
from game.cards.schema import Formula
from game.engine.deck import Card, Option
from game.engine.world import World
from game.views.book import Book
from game.views.table import Table
from game.views.wording import clean


def was_met(table: Table, name: str) -> bool:
    """Tells whether a card was met, by its id; False for an id that the deck does not know."""
    number = table.deck.card_index.get(name)
    return number is not None and bool(table.world.met[number, 0] >= 0)


def foretells(table: Table, formula: Formula | None) -> bool:
    """Tells whether a condition names a card that has not come yet, so that its words would give it away."""
    if formula is None or table.world.over[0]:
        return False
    return any(each.kind is Kind.CARD and not was_met(table, each.name) for each in references(tree_of(formula)))


def taken(world: World, card: Card) -> Option | None:
    """Returns the answer given to a card last, or None when none was given."""
    place = int(world.chose[card.number, 0])
    return next((each for each in card.options if each.place == place), None)


def shown(book: Book, world: World, name: str) -> Any:
    """Returns the part of a card's spec that holds the texts of the face answered last; the spec without faces."""
    spec = book.card(name)
    faces = spec.form.faces if getattr(spec, "form", None) else ()
    if not faces:
        return spec
    card = book.deck.cards[book.deck.card_index[name]]
    option = taken(world, card)
    answered = [face.id for face in card.faces if option in face.options]
    return next((face for face in faces if face.id in answered), spec)


def title(book: Book, world: World, name: str) -> str:
    """Returns the title of a card, of the face answered last where it has one of its own."""
    return clean(getattr(shown(book, world, name), "title", None) or book.title(name))


def answer(book: Book, world: World, name: str, option: str) -> str:
    """Returns the text of an answer to a card, as it stood on the face answered last."""
    part = shown(book, world, name)
    found = next((each for each in getattr(part, "options", ()) if each.id == option), None)
    found = found or book.option(name, option)
    return clean(found.text) if found is not None else option
