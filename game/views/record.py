"""The record of one thing in this campaign: what it moved, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.deck import Cause
from game.views.diary import past
from game.views.effects import Effect, sums_of
from game.views.links import Link, cause_link
from game.views.table import Table
from game.views.wording import change
from game.views.worth import rank

MOST = 8
"""How many figures, and how many decisions, a record names."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Shows a decision about the thing: when it was taken, and what it was."""

    turn: int
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """Shows what one thing did so far: the figures it moved most, in sum, and the last decisions about it."""

    moved: tuple[Effect, ...]
    deeds: tuple[Deed, ...]


def record(table: Table, link: Link) -> Record:
    """Returns the record of whatever a link leads to; what is hidden stays out of it."""
    return Record(_moved(table, link), _deeds(table, link))


def _moved(table: Table, link: Link) -> tuple[Effect, ...]:
    links: dict[Cause, Link | None] = {}
    entries = []
    for entry in table.campaign.entries():
        if entry.cause not in links:
            links[entry.cause] = cause_link(table.book, entry.cause)
        if links[entry.cause] == link:
            entries.append(entry)
    found = []
    for name, amount in sums_of(table, entries).items():
        label = table.book.labels.get(name)
        if label is None or not table.revealed(name) or not rank(label, amount) >= 1:
            continue
        good = None if label.good == "none" else (amount > 0) == (label.good == "up")
        effect = Effect(name, label.label, table.book.phrase(name), amount, change(amount, label.unit), good)
        found.append((-rank(label, amount), effect))
    return tuple(effect for _, effect in sorted(found, key=lambda each: (each[0], each[1].name))[:MOST])


def _deeds(table: Table, link: Link) -> tuple[Deed, ...]:
    about = [each for each in past(table) if _about(table, link, each.card)]
    return tuple(Deed(each.turn, each.date, each.text) for each in about[-MOST:])


def _about(table: Table, link: Link, card: str) -> bool:
    """Tells whether a decision on a card is one about a thing: an initiative or a journey, or a power that it was with.

    What was answered to a card stands in the card's own entry.
    """
    if link.kind != "power":
        return card == link.id and link.kind in ("initiative", "journey")
    deck = table.deck
    number = deck.card_index.get(card)
    if number in deck.ask_of:
        return deck.powers[deck.ask_of[number].power].id == link.id
    initiative = deck.initiative_of.get(number) if number is not None else None
    partner = None if initiative is None else initiative.partner
    return partner is not None and deck.powers[partner].id == link.id
