"""The advisers: their office, what they lean to and how they speak; how each is biased is told only at the end."""

from __future__ import annotations

from dataclasses import dataclass

from game.views import met
from game.views.book import by
from game.views.sources import citation
from game.views.table import Table
from game.views.wording import clean, number


@dataclass(frozen=True, slots=True)
class Bias:
    """Shows how one adviser sees one figure: what he multiplies a change by."""

    name: str
    label: str
    factor: float
    words: str


@dataclass(frozen=True, slots=True)
class AdviserView:
    """Shows an adviser; `blind_spot` and `bias` are empty until the campaign is over."""

    id: str
    office: str
    leans: str
    voice: str
    spoke: int
    """How often he advised on a card that was answered."""
    followed: int
    blind_spot: str
    bias: tuple[Bias, ...]
    source: str


def advisers(table: Table) -> tuple[AdviserView, ...]:
    """Returns all advisers in the order of their names."""
    return tuple(adviser(table, str(name)) for name in table.book.library.advisers)


def adviser(table: Table, name: str) -> AdviserView:
    """Returns one adviser; raises KeyError when there is none."""
    spec = table.book.library.advisers[name]
    over = bool(table.world.over[0])
    spoke, followed = _counsel(table, name)
    return AdviserView(
        id=name,
        office=clean(spec.title),
        leans=clean(spec.leans),
        voice=clean(spec.voice),
        spoke=spoke,
        followed=followed,
        blind_spot=clean(spec.blind_spot) if over else "",
        bias=tuple(_bias(table, str(each), float(factor)) for each, factor in spec.bias.items()) if over else (),
        source=citation(spec),
    )


def _bias(table: Table, name: str, factor: float) -> Bias:
    label = table.book.label(name)
    words = f"sees {number(factor, 1)} times the change in {table.book.phrase(name)}"
    return Bias(name, label, factor, words)


def _counsel(table: Table, name: str) -> tuple[int, int]:
    """Returns how often an adviser spoke on a card that was answered, and how often he was followed."""
    spoke, followed = 0, 0
    for card in table.deck.cards:
        taken = met.taken(table.world, card)
        if card.kind not in ("event", "ask") or taken is None:
            continue
        spec, part = table.book.card(card.id), met.shown(table.book, table.world, card.id)
        advice = by(getattr(part, "advice", None) or spec.advice, name)
        if advice is not None:
            spoke += 1
            followed += str(advice.option) == taken.id
    return spoke, followed
