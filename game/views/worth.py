"""What is worth telling: how heavy a change of a figure weighs, so that changes of different units can be ranked."""

from __future__ import annotations

from game.views.book import Label

SMALLEST = {"bn USD": 0.15, "pips": 1.0, "share": 0.02, "level": 1.0, "USD a barrel": 4.0}
"""The smallest change worth telling, by unit."""
OTHERS = 1.5
"""The same in points, for all other units."""
NEAR = frozenset({"home", "money"})
"""The groups of figures that concern the player first; they weigh half as much again."""


def weight(label: Label, amount: float) -> float:
    """Returns how heavy a change weighs: below 1 it is not worth telling."""
    return abs(amount) / SMALLEST.get(label.unit, OTHERS)


def rank(label: Label, amount: float) -> float:
    """Returns the weight of a change, with what concerns the player first put higher."""
    return weight(label, amount) * (1.5 if label.group in NEAR else 1.0)
