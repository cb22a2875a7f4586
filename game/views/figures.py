"""The figures by group, so that any of them can be found; and the words of those that count no points."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards.expressions import POWERS
from game.views.book import by
from game.views.table import CAPTURED, Table

GROUPS = {"home": "At home", "money": "Money", "trade": "Trade", "world": "The world", "organization": "Organizations"}
"""What the groups of figures are called that are no power's."""
BALANCE = "Who leads"
"""The group of figures that compare the powers."""
FIRST = ("influence", "standing", "trust", "patience", "favour", "share")
"""The order of a power's figures by how their names begin; all others follow."""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Shows a group of figures: its title, whose they are if a power's, and each with its label and value in words."""

    title: str
    power: str | None
    figures: tuple[tuple[str, str, str], ...]


def figure_groups(table: Table) -> tuple[FigureGroup, ...]:
    """Returns all figures there are, in groups: home, money, trade, each power, who leads, world, organizations."""
    sorted_out: dict[str, list[str]] = {}
    for name, label in table.book.labels.items():
        if table.book.left_out(by(table.book.library.indicators, name)):
            continue
        group = label.group
        if group == "power":
            group = next((power for power in POWERS if power in name.split(".")), BALANCE)
        sorted_out.setdefault(group, []).append(name)
    order = ("home", "money", "trade", *POWERS, BALANCE, "world", "organization")
    return tuple(_group(table, each, sorted_out[each]) for each in order if each in sorted_out)


def _group(table: Table, group: str, names: list[str]) -> FigureGroup:
    power = group if group in POWERS else None
    if power is not None:
        names = sorted(names, key=_place)
    title = GROUPS.get(group, group) if power is None else table.book.power(power)
    return FigureGroup(title, power, tuple((name, *_said(table, name)) for name in names))


def _place(name: str) -> int:
    head = name.partition(".")[0]
    return FIRST.index(head) if head in FIRST else len(FIRST)


def _said(table: Table, name: str) -> tuple[str, str]:
    figure = table.figure(name)
    return figure.label, figure.text or figure.band


def steps(table: Table, name: str) -> tuple[tuple[float, str], ...]:
    """Returns the words for each value of a figure that counts no points: levels, who holds a domain; else nothing."""
    label = table.book.labels[name]
    if name.startswith(CAPTURED):
        return tuple((float(number), table.holder(number)) for number in range(len(table.deck.powers) + 1))
    if label.unit == "level":
        return tuple((float(number), band) for number, (_, band) in enumerate(label.bands))
    return ()
