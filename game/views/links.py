"""Links: what a word, a cause or a date leads to, so that a window can open it and the codex can find it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.deck import Cause

if TYPE_CHECKING:
    from game.views.book import Book

CARDS = {"events": "event", "asks": "ask", "initiatives": "initiative", "plans": "plan", "journeys": "journey"}
"""The library's tables of cards that can be met, and the kind of their links."""


@dataclass(frozen=True, slots=True)
class Link:
    """Names one thing that can be looked up: its kind (power, law, event …) and its id within the kind."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Span:
    """Shows a stretch of a text, and what it leads to if it is a name; the spans of a text joined are the text."""

    text: str
    link: Link | None = None


def card_link(book: Book, name: str) -> Link | None:
    """Returns the link to a card that can be met, or None when there is no such card."""
    kind = next((kind for table, kind in CARDS.items() if name in getattr(book.library, table)), None)
    return None if kind is None else Link(kind, name)


def cause_link(book: Book, cause: Cause) -> Link | None:
    """Returns what a cause of the ledger leads to; None for what the engine does by itself."""
    match cause.kind:
        case "rule":
            return Link("law", cause.card) if cause.card in book.library.rules else None
        case "organization":
            return Link("organization", cause.card)
        case "envoy":
            return Link("power", cause.card)
        case "engine":
            return Link("power", cause.part) if cause.part in book.library.powers else None
        case "bound" | "setting":
            return None
    return card_link(book, cause.card)
