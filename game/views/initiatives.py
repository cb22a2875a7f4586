"""Initiatives: a line for each in a list, which is quick to make, and one in full with all that it would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from game.cards.expressions import POWERS
from game.engine import projects as rules
from game.engine.decisions import Decision
from game.engine.deck import Initiative
from game.views import effects
from game.views.asks import short_due
from game.views.conditions import condition
from game.views.effects import Chance, Effect
from game.views.hand import notes
from game.views.offers import offer
from game.views.price import cost_words, why_not
from game.views.sources import citation
from game.views.table import Table
from game.views.wording import clean, span

SLOTS = {"foreign": "Abroad", "home": "At home", "works": "Works", "": "At once"}
"""What each slot is called; an initiative without a slot acts at once."""


@dataclass(frozen=True, slots=True)
class InitiativeLine:
    """Shows an initiative in a list: its price, time and partner, and whether it may be started now and why not."""

    number: int
    """Stays the same for the whole campaign."""
    id: str
    title: str
    slot: str
    power: str
    """The id of its partner; nothing when it has none."""
    partner: str
    cost: str
    takes: str
    late: bool
    """Whether it would be ready only after the last turn."""
    state: str
    startable: bool
    why_not: str
    slot_taken: bool
    """Whether another project holds its slot."""
    offered: str
    """Until when an offer makes it cheaper; nothing when there is none."""
    outbids: str
    """Who would mind, where the offer is a counter-offer; nothing where it is not."""
    favour: bool
    """Whether it may be started for two favours and less political capital."""
    organization: str
    plans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InitiativeView(InitiativeLine):
    """Shows an initiative in full: what it is, what it needs, and what it brings for sure and by chance."""

    brief: str
    tempting: str
    dangerous: str
    requires: str
    effects: tuple[Effect, ...]
    chances: tuple[Chance, ...]
    hints: tuple[str, ...]
    notes: tuple[str, ...]
    source: str


def initiative_lines(table: Table) -> tuple[InitiativeLine, ...]:
    """Returns a line for each initiative, slot by slot."""
    return tuple(_line(table, each, place) for place, each in _ranked(table))


def initiatives(table: Table) -> tuple[InitiativeView, ...]:
    """Returns all initiatives in full, slot by slot."""
    return tuple(_whole(table, each, place) for place, each in _ranked(table))


def initiative(table: Table, name: str) -> InitiativeView:
    """Returns one initiative in full; raises KeyError when there is none of that id."""
    for place, each in _ranked(table):
        if each.card.id == name:
            return _whole(table, each, place)
    raise KeyError(name)


def _ranked(table: Table) -> list[tuple[int, Initiative]]:
    order = tuple(SLOTS)
    ranked = sorted(table.deck.initiatives, key=lambda each: (order.index(_slot_of(each)), each.card.id))
    return list(enumerate(ranked, 1))


def _slot_of(initiative: Initiative) -> str:
    return "" if initiative.slot is None else rules.SLOT_NAMES[initiative.slot]


def _line(table: Table, initiative: Initiative, number: int) -> InitiativeLine:
    world, book, card = table.world, table.book, initiative.card
    spec = book.library.initiatives[card.id]
    price = int(rules.price(world, initiative)[0])
    refused = table.campaign.refusal(Decision("start", (card.id,)))
    offered = offer(table, initiative)
    power = "" if initiative.partner is None else POWERS[initiative.partner]
    state = _state(table, initiative)
    return InitiativeLine(
        number=number,
        id=card.id,
        title=clean(spec.title),
        slot=_slot_of(initiative),
        power=power,
        partner=book.power(power) if power else "",
        cost=cost_words(price, initiative.money) or "nothing",
        takes=span(spec.takes.months) if spec.takes else "at once",
        late=not state and _late(table, initiative),
        state=state,
        startable=refused is None,
        why_not="" if refused is None else _why_not(table, initiative, price, refused),
        slot_taken=not state and initiative.slot is not None and bool(world.slot[initiative.slot, 0] >= 0),
        offered=_until(table, offered.until) if offered is not None else "",
        outbids=book.power(offered.loser) if offered is not None and offered.loser else "",
        favour=bool(power) and table.campaign.refusal(Decision("start", (card.id, "favour"))) is None,
        organization=str(spec.organization or ""),
        plans=tuple(clean(plan.title) for plan in book.library.plans.values() if card.id in plan.steps),
    )


def _whole(table: Table, initiative: Initiative, number: int) -> InitiativeView:
    line = _line(table, initiative, number)
    spec = table.book.library.initiatives[initiative.card.id]
    foreseen = effects.sure(table, initiative.done)
    sums = effects.sums_of(table, foreseen.entries)
    begun = effects.sums_of(table, effects.sure(table, initiative.begin).entries)
    for name, value in begun.items():
        sums[name] = sums.get(name, 0.0) + value
    return InitiativeView(
        **{each.name: getattr(line, each.name) for each in fields(line)},
        brief=clean(spec.brief),
        tempting=clean(spec.tempting or ""),
        dangerous=clean(spec.dangerous or ""),
        requires=condition(table.book, spec.requires),
        effects=effects.foretold(table, sums),
        chances=effects.chances(table, foreseen),
        hints=effects.hints(table, sums, initiative.done),
        notes=(
            *_when_paid(line, initiative),
            *_minded(line),
            *_dearer(table, initiative),
            *notes(table, spec, initiative.done),
        ),
        source=citation(spec),
    )


def _late(table: Table, initiative: Initiative) -> bool:
    turns = len(table.deck.turns)
    if initiative.takes is None or table.world.turn >= turns:
        return False
    return int(table.deck.ready_turn[initiative.takes, table.world.turn]) >= turns


def _when_paid(line: InitiativeLine, initiative: Initiative) -> Iterator[str]:
    """Yields what the price and the time do not tell: that money is paid in two halves, and that it comes too late."""
    if line.late:
        yield "it would be ready only after the end of this game"
    elif 0 < initiative.deposit < initiative.money and not line.state:
        yield "half of the money is paid now, the rest when it is ready"


def _minded(line: InitiativeLine) -> tuple[str, ...]:
    return (f"a counter-offer: taking it costs {line.outbids} two pips of patience",) if line.outbids else ()


def _dearer(table: Table, initiative: Initiative) -> tuple[str, ...]:
    """Returns why it costs one political capital more, where it does."""
    if initiative.dearer is None or not np.all(initiative.dearer(table.world.view)):
        return ()
    spec = table.book.library.initiatives[initiative.card.id]
    return (f"one political capital dearer: {condition(table.book, spec.dearer)}",)


def _until(table: Table, turn: int) -> str:
    """Returns until when an offer stands that is open to the end of a turn."""
    return "the end of this turn" if turn == table.world.turn else f"the end of {short_due(table, turn)}"


def _state(table: Table, initiative: Initiative) -> str:
    state = int(table.world.chose[initiative.card.number, 0])
    return "under way" if state & 1 else "done" if state else ""


def _why_not(table: Table, initiative: Initiative, price: int, refused: str) -> str:
    world, deck = table.world, table.deck
    state = int(world.chose[initiative.card.number, 0])
    if state & 1:
        return "under way"
    if state and initiative.again is None:
        return "done"
    for rival in initiative.exclusive:
        if world.chose[rival, 0]:
            return f"ruled out by “{table.book.title(deck.cards[rival].id)}”"
    spec = table.book.library.initiatives[initiative.card.id]
    if initiative.requires is not None and not np.all(initiative.requires(world.view)):
        return f"needs {condition(table.book, spec.requires)}"
    if initiative.slot is not None and world.slot[initiative.slot, 0] >= 0:
        return f"the slot holds “{table.book.title(deck.cards[int(world.slot[initiative.slot, 0])].id)}”"
    return why_not(table, price, initiative.deposit, None, initiative.done, "not now")
