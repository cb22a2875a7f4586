"""The page of one power: what it wants and will not bear, what it remembers, what it owes, how far it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.cards.expressions import DOMAINS, POWERS
from game.cards.schema import PowerSpec
from game.engine import envoys
from game.engine import projects as rules
from game.engine.decisions import Decision
from game.views.asks import asks
from game.views.conditions import condition
from game.views.effects import Effect, foretold, sums_of, sure
from game.views.history import History, history
from game.views.initiatives import InitiativeLine, initiative_lines
from game.views.links import Link
from game.views.memories import MemoryView, memories
from game.views.met import foretells
from game.views.plates import CAPTURE_LEAD, Plate, plate
from game.views.projects import JourneyView, journeys
from game.views.reasons import Reason, reasons
from game.views.sources import citation
from game.views.table import YEAR, Table
from game.views.wording import clean

UNKNOWN = "What it wants most is not known yet; a journey there would tell."
CALLED = envoys.FAVOUR_PRICE // 100
"""How many favours a call for help takes."""
CAUSES = 5
"""How many causes of its goodwill are shown."""


@dataclass(frozen=True, slots=True)
class RedLineView:
    """Shows a line that a power does not let pass: when it is crossed, what it says then, whether it is crossed now."""

    when: str
    says: str
    crossed: bool


@dataclass(frozen=True, slots=True)
class FavourUse:
    """Shows something that two favours buy from a power, what it does for sure, and whether it may be had now."""

    text: str
    decision: Decision
    legal: bool
    why_not: str
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class DomainView:
    """Shows how a power stands in one domain: its leverage, how far it leads or trails the best of the others."""

    domain: str
    value: float
    lead: float
    rival: str
    captured: bool
    captured_at: float
    """The lead at which a domain is captured."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Shows a body that a power leads, and Kazakhstan's place in it."""

    title: str
    level: str
    link: Link


@dataclass(frozen=True, slots=True)
class PowerPage:
    """Shows everything that is known about one power."""

    plate: Plate
    adjective: str
    wants: str
    best_reason: str
    voice: str
    courts_with: str
    tests_by: str
    threatens_by: str
    remembers: str
    tell: str
    agenda: str
    agenda_known: bool
    red_lines: tuple[RedLineView, ...]
    memories: tuple[MemoryView, ...]
    goodwill: tuple[Reason, ...]
    """What moved its goodwill most over the last year."""
    favour_uses: tuple[FavourUse, ...]
    journeys: tuple[JourneyView, ...]
    offers: tuple[InitiativeLine, ...]
    """What it offers for less just now."""
    works: tuple[InitiativeLine, ...]
    """Everything that can be done with it."""
    domains: tuple[DomainView, ...]
    history: History
    seats: tuple[Seat, ...]
    source: str


def power_page(table: Table, power: str) -> PowerPage:
    """Returns the page of one power; raises KeyError when there is no such power."""
    spec = table.book.power_card(power)
    number = POWERS.index(power)
    shown = plate(table, power, next((ask for ask in asks(table) if ask.power == power), None))
    works = tuple(each for each in initiative_lines(table) if each.power == power)
    return PowerPage(
        plate=shown,
        adjective=clean(spec.adjective),
        wants=clean(spec.wants or ""),
        best_reason=clean(spec.best_reason or ""),
        voice=clean(spec.voice) if isinstance(spec.voice, str) else "",
        courts_with=clean(spec.courts_with or ""),
        tests_by=clean(spec.tests_by or ""),
        threatens_by=clean(spec.threatens_by or ""),
        remembers=clean(spec.remembers or ""),
        tell=clean(spec.tell or ""),
        agenda=shown.agenda or UNKNOWN,
        agenda_known=bool(shown.agenda),
        red_lines=_red_lines(table, number, spec),
        memories=memories(table, power),
        goodwill=_goodwill(table, power),
        favour_uses=_favour_uses(table, shown, works),
        journeys=journeys(table, power),
        offers=tuple(each for each in works if each.offered),
        works=works,
        domains=tuple(_domain(table, power, domain) for domain in DOMAINS if table.has(f"influence.{power}.{domain}")),
        history=history(table, _series(table, power)),
        seats=tuple(
            Seat(
                clean(body.short),
                table.book.level(name, int(table.value(f"member.{name}"))),
                Link("organization", name),
            )
            for name, body in table.book.library.organizations.items()
            if body.leader == power
        ),
        source=citation(spec),
    )


def _red_lines(table: Table, number: int, spec: PowerSpec) -> tuple[RedLineView, ...]:
    """Returns the lines of a power; one that hangs on a card of the future is not known yet."""
    crossed = {line.id: bool(np.all(line.when(table.world.view))) for line in table.deck.powers[number].red_lines}
    return tuple(
        RedLineView(condition(table.book, line.when), clean(line.says), crossed.get(str(line.id), False))
        for line in spec.red_lines
        if not foretells(table, line.when)
    )


def _goodwill(table: Table, power: str) -> tuple[Reason, ...]:
    entries = list(table.entries(table.deck.index[f"trust.{power}"], table.earlier(YEAR)))
    return reasons(table, entries, CAUSES) if entries else ()


def _favour_uses(table: Table, shown: Plate, works: tuple[InitiativeLine, ...]) -> tuple[FavourUse, ...]:
    """Returns what two favours buy: the open ask called off, help in a crisis, an initiative for less."""
    found = []
    if shown.ask is not None:
        card, refused = shown.ask.card, shown.ask.favour_refused
        text = f"Call off “{card.title}”"
        found.append(FavourUse(text, Decision("favour", (card.id,)), not refused, refused))
    if shown.favours >= CALLED:
        found += _help(table, shown.power)
    for each in works:
        decision = Decision("start", (each.id, "favour"))
        if each.favour:
            text = f"Start “{each.title}” for {rules.WINDOW_DISCOUNT // 100} political capital less"
            found.append(FavourUse(text, decision, True, ""))
    return tuple(found)


def _help(table: Table, power: str) -> Iterator[FavourUse]:
    """Yields the help of a power that owes enough for it: what it would do, or when it may be called for."""
    helped = table.book.power_card(power).moves.rescue
    if helped is None:
        return
    act, decision = table.deck.powers[POWERS.index(power)].moves["rescue"], Decision("call", (power,))
    legal = table.campaign.refusal(decision) is None
    named = condition(table.book, helped.when)
    crisis = f"a crisis turn, a threatened loss{f', {named}' if named else ''}"
    does = foretold(table, sums_of(table, sure(table, act).entries))
    yield FavourUse("Call for help", decision, legal, "" if legal else f"it takes {crisis}", does)


def _domain(table: Table, power: str, domain: str) -> DomainView:
    values = {each: table.value(f"influence.{each}.{domain}") for each in POWERS}
    rival = max((each for each in POWERS if each != power), key=lambda each: values[each])
    lead = values[power] - values[rival]
    return DomainView(domain, values[power], lead, table.book.power(rival), lead >= CAPTURE_LEAD, CAPTURE_LEAD)


def _series(table: Table, power: str) -> tuple[str, ...]:
    names = [f"influence.{power}.{domain}" for domain in DOMAINS]
    names += [f"standing.{power}.elite", f"standing.{power}.public", f"trust.{power}", f"share.{power}"]
    return tuple(name for name in names if table.has(name))
