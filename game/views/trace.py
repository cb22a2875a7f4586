"""The trace of history: the cards with a known answer, and where the own answers were other ones."""

from __future__ import annotations

from dataclasses import dataclass

from game.views import met
from game.views.links import Link, card_link
from game.views.table import Table
from game.views.wording import clean, short_date


@dataclass(frozen=True, slots=True)
class Parting:
    """Shows a card that was answered otherwise than Kazakhstan did."""

    turn: int
    date: str
    title: str
    own: str
    history: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class Trace:
    """Shows how many cards with a known answer came, how many were answered so, and all others."""

    known: int
    same: int
    partings: tuple[Parting, ...]


def trace(table: Table) -> Trace:
    """Returns the trace of history in the campaign so far, in the order of the turns."""
    book, world = table.book, table.world
    known, same, partings = 0, 0, []
    for card in table.deck.cards:
        option = met.taken(world, card) if card.kind == "event" and met.was_met(table, card.id) else None
        faces = [face for face in card.faces if option in face.options]
        marked = [each for face in faces for each in face.options if each.history]
        if option is None or not marked:
            continue
        known += 1
        if option in marked:
            same += 1
            continue
        turn = int(world.met[card.number, 0])
        own, done = (clean(book.option(card.id, each.id, faces[0].id).text) for each in (option, marked[0]))
        title, date = met.title(book, world, card.id), short_date(table.deck.turns[turn])
        partings.append(Parting(turn, date, title, own, done, card_link(book, card.id)))
    return Trace(known, same, tuple(sorted(partings, key=lambda each: (each.turn, each.title))))
