"""The exchange of a public promise: when it may be made, what it costs, and what for what."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.decisions import Decision, exchange_now
from game.views import effects
from game.views.book import by
from game.views.effects import Effect
from game.views.table import Table
from game.views.wording import clean


@dataclass(frozen=True, slots=True)
class Swap:
    """Shows one promise given up for another."""

    old: str
    new: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """Shows that one public promise may be exchanged this turn: on which occasion, at which price, what for what."""

    occasion: str
    price: tuple[Effect, ...]
    swaps: tuple[Swap, ...]


def exchange(table: Table) -> ExchangeView | None:
    """Returns what may be exchanged now, None when nothing may."""
    found = None if table.world.over[0] else exchange_now(table.world)
    if found is None:
        return None
    swaps = tuple(_swap(table, each) for each in table.campaign.legal() if each.verb == "exchange")
    sums = effects.sums_of(table, effects.sure(table, found.act).entries)
    occasion = table.book.title(table.deck.cards[found.card].id)
    return ExchangeView(occasion, effects.effects_of(table, sums), swaps)


def _swap(table: Table, decision: Decision) -> Swap:
    specs = [by(table.book.library.promises, each) for each in decision.words]
    old, new = (clean(spec.title) for spec in specs if spec is not None)
    return Swap(old, new, decision)
