"""What really happened behind the cards that came, all together: for the end, and for names that were held back."""

from __future__ import annotations

from dataclasses import dataclass

from game.views import met
from game.views.links import Link, card_link
from game.views.sources import cite
from game.views.table import Table
from game.views.wording import clean, short_date


@dataclass(frozen=True, slots=True)
class Behind:
    """Shows the history behind one card that came."""

    date: str
    title: str
    what: str
    source: str
    link: Link | None


def what_happened(table: Table) -> tuple[Behind, ...]:
    """Returns the history behind every event that came, in the order of the turns; nothing before the end."""
    if not table.world.over[0]:
        return ()
    world, found = table.world, []
    for card in table.deck.cards:
        spec = table.book.card(card.id) if card.kind == "event" and met.was_met(table, card.id) else None
        if spec is not None and spec.history is not None:
            found.append((int(world.met[card.number, 0]), card.id, spec.history))
    return tuple(
        Behind(
            date=short_date(table.deck.turns[turn]),
            title=met.title(table.book, world, name),
            what=clean(history.what),
            source=cite(history.sources),
            link=card_link(table.book, name),
        )
        for turn, name, history in sorted(found, key=lambda each: each[:2])
    )
