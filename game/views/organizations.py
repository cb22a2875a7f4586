"""The organizations: how far Kazakhstan is bound to each, what that asks and gives, and how well each works."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.views.conditions import formula
from game.views.effects import Effect, effects_of
from game.views.initiatives import InitiativeLine, initiative_lines
from game.views.sources import citation
from game.views.table import Figure, Table
from game.views.wording import clean


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """Shows an organization: level by name, leader, duties and benefits, strength, upkeep, its initiatives."""

    id: str
    short: str
    title: str
    brief: str
    leader: str
    power: str
    """The id of the power that leads it; nothing when none does."""
    level: int
    level_name: str
    levels: tuple[str, ...]
    strength: Figure | None
    duties: str
    benefits: str
    upkeep: tuple[tuple[str, str], ...]
    """What membership moves each year, as a formula of the level."""
    yearly: tuple[Effect, ...]
    """What it moves each year at the level of now."""
    initiatives: tuple[InitiativeLine, ...]
    source: str


def organizations(table: Table) -> tuple[OrganizationView, ...]:
    """Returns all organizations in the order of their names."""
    offered = initiative_lines(table)
    return tuple(organization(table, str(name), offered) for name in table.book.library.organizations)


def organization(table: Table, name: str, offered: tuple[InitiativeLine, ...] | None = None) -> OrganizationView:
    """Returns one organization."""
    book = table.book
    body = book.library.organizations[name]
    mine = tuple(
        each for each in (initiative_lines(table) if offered is None else offered) if each.organization == name
    )
    level = int(table.value(f"member.{name}"))
    vigour = f"vigour.{name}"
    power = "" if body.leader == "none" else str(body.leader)
    return OrganizationView(
        id=name,
        short=clean(body.short),
        title=clean(body.title),
        brief=clean(body.brief),
        leader=book.power(power) if power else "nobody",
        power=power,
        level=level,
        level_name=book.level(name, level),
        levels=tuple(map(clean, body.levels)),
        strength=table.figure(vigour) if table.has(vigour) else None,
        duties=clean(body.duties or ""),
        benefits=clean(body.benefits or ""),
        upkeep=tuple((book.label(str(each)), formula(book, cost)) for each, cost in body.upkeep.items()),
        yearly=_yearly(table, name),
        initiatives=mine,
        source=citation(body),
    )


def _yearly(table: Table, name: str) -> tuple[Effect, ...]:
    """Returns what the law of a membership moves in a year, as the world stands."""
    law = next((each for each in table.deck.laws if each.id == f"upkeep-{name}"), None)
    if law is None:
        return ()
    view, stored = table.world.view, table.deck.stored
    return effects_of(table, {stored[number]: float(np.ravel(amount(view))[0]) for number, amount in law.per_year})
