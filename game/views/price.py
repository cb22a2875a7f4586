"""Prices: what a choice costs in words, its effects without that, and why it may not be chosen."""

from __future__ import annotations

from typing import Any

from game.engine.deck import Act
from game.views.conditions import condition
from game.views.table import Table
from game.views.wording import number, several


def without_cost(table: Table, sums: dict[str, float], capital: int, money: int) -> dict[str, float]:
    """Returns effects without what was paid, which is shown beside them.

    Who has less than the price is foretold to pay what is there: no more than that is taken out again.
    """
    deck, found = table.deck, dict(sums)
    for name, place, price in (("political_capital", deck.capital, capital), ("treasury", deck.treasury, money)):
        paid = min(price, int(table.world.stored[place, 0] - deck.low[place]))
        if paid:
            found[name] = found.get(name, 0.0) + paid / 100
    return found


def cost_words(capital: int, money: int) -> str:
    """Returns a cost in words: 3 political capital and 0.4 bn USD; a negative one is paid out to you."""
    parts = []
    if capital:
        parts.append(f"{number(capital / 100)} political capital")
    if money > 0:
        parts.append(f"{number(money / 100, 2)} bn USD")
    paid = several(parts)
    if money < 0:
        gain = f"brings {number(-money / 100, 2)} bn USD"
        return f"{paid}; {gain}" if paid else gain
    return paid


def why_not(table: Table, capital: int, money: int, requires: Any, act: Act | None, refused: str) -> str:
    """Returns in words why something may not be chosen now, with what there is."""
    world, deck = table.world, table.deck
    have = int(world.stored[deck.capital, 0])
    if capital and have < capital:
        return f"needs {number(capital / 100)} political capital; you have {number(have / 100)}"
    cash = int(world.stored[deck.treasury, 0])
    if money > 0 and cash < money:
        return f"needs {number(money / 100, 2)} bn USD in hand; you have {number(cash / 100, 2)}"
    if act is not None and act.promises and (world.promise[:, 0] >= 0).all():
        return "three promises are open already"
    words = condition(table.book, requires)
    return f"needs {words}" if words else refused
