"""Sets of figures that are worth seeing together, all of a set on one scale."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards.expressions import DOMAINS, POWERS
from game.views import Table

PREFIX = "set:"
"""How the names of sets begin, so that no figure is called like one."""


@dataclass(frozen=True, slots=True)
class FigureSet:
    """Names figures to be shown together; `by_power` when each is the same figure of another power."""

    key: str
    title: str
    names: tuple[str, ...]
    by_power: bool = False


def _of_powers(key: str, title: str, pattern: str) -> FigureSet:
    names = tuple(pattern.format(power) for power in POWERS)
    return FigureSet(f"{PREFIX}{key}", title, names, by_power=True)


def _of(key: str, title: str, *names: str) -> FigureSet:
    return FigureSet(f"{PREFIX}{key}", title, names)


SETS = (
    _of("home", "At home", "sovereignty", "prosperity", "unrest", "cohesion"),
    *(_of_powers(domain, f"Leverage in {'the ' * (domain == 'economy')}{domain}", f"influence.{{}}.{domain}")
      for domain in DOMAINS),
    _of_powers("shares", "Shares of all influence", "share.{}"),
    _of_powers("goodwill", "Goodwill", "trust.{}"),
    _of_powers("elite", "Appeal to the elite", "standing.{}.elite"),
    _of_powers("public", "Appeal to the people", "standing.{}.public"),
    _of("state", "The state", "credibility", "reform", "corruption", "surveillance", "military"),
    _of("life", "Daily life", "prices", "inequality", "sinophobia", "russian_media"),
    _of("money", "Money and debt", "treasury", "debt_china"),
    _of("trade", "Trade and pipes", "transit", "oil_via_russia", "gas_to_china", "bypass", "grey_trade"),
    _of("world", "The world", "war", "sanctions", "entente", "russia_economy"),
)  # fmt: skip
"""The sets there are, in the order in which they are offered."""


def sets_of(table: Table) -> tuple[FigureSet, ...]:
    """Returns the sets whose figures a deck knows."""
    return tuple(each for each in SETS if all(table.has(name) for name in each.names))


def set_named(table: Table, key: str) -> FigureSet:
    """Returns a set by its key, or the set of one figure by its name; the first set for anything else."""
    known = {each.key: each for each in sets_of(table)}
    label = table.book.labels.get(key)
    if label is not None:
        return FigureSet(key, label.label, (key,))
    return known.get(key) or next(iter(known.values()))
