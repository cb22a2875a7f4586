"""Initiatives and projects: what runs, what is offered, what could be started and what not, plans, journeys."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.cards.expressions import POWERS
from game.engine import projects as rules
from game.engine.decisions import Decision
from game.engine.deck import Initiative
from game.engine.world import DONE
from game.views import effects
from game.views.asks import due_words, short_due
from game.views.conditions import condition
from game.views.effects import Chance, Effect
from game.views.hand import cost_words, fate_title, notes, why_not
from game.views.sources import citation
from game.views.table import Table
from game.views.wording import clean, span

SLOTS = {"foreign": "Abroad", "home": "At home", "works": "Works", "": "At once"}


@dataclass(frozen=True, slots=True)
class Running:
    """Shows a project under way in its slot."""

    id: str
    title: str
    slot: str
    ready: str
    ready_short: str
    rushed: bool
    rush_refused: str
    partner: str


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """Shows an initiative: what it costs, takes and brings, and whether it may be started now and why not."""

    number: int
    id: str
    title: str
    slot: str
    partner: str
    brief: str
    tempting: str
    dangerous: str
    cost: str
    takes: str
    requires: str
    state: str
    startable: bool
    why_not: str
    offered: str
    favour: bool
    effects: tuple[Effect, ...]
    chances: tuple[Chance, ...]
    hints: tuple[str, ...]
    notes: tuple[str, ...]
    plans: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """Shows a plan: its steps, how many are done, the rule that it gains."""

    id: str
    title: str
    steps: tuple[tuple[str, bool], ...]
    done: bool
    text: str


@dataclass(frozen=True, slots=True)
class JourneyView:
    """Shows where the President may go this turn."""

    number: int
    id: str
    title: str
    brief: str
    effects: tuple[Effect, ...]
    hints: tuple[str, ...]
    notes: tuple[str, ...]
    legal: bool
    why_not: str
    chosen: bool


def slots(table: Table) -> dict[str, Running | None]:
    """Returns the three slots and what runs in each."""
    return {name: _running(table, place) for place, name in enumerate(rules.SLOT_NAMES)}


def _running(table: Table, slot: int) -> Running | None:
    world = table.world
    number = int(world.slot[slot, 0])
    if number < 0:
        return None
    card = table.deck.cards[number].id
    initiative = table.deck.initiative_of[number]
    refused = table.campaign.refusal(Decision("rush", (card,)))
    why = ""
    if refused is not None:
        why = "hurried already" if world.rushed[slot, 0] else "done at the end of this turn anyway"
        if not world.rushed[slot, 0] and world.ready[slot, 0] > world.turn:
            why = "takes 2 political capital"
    ready = int(world.ready[slot, 0])
    return Running(
        id=card,
        title=table.book.title(card),
        slot=rules.SLOT_NAMES[slot],
        ready=due_words(table, ready).replace("now, before this turn ends", "at the end of this turn"),
        ready_short=short_due(table, ready),
        rushed=bool(world.rushed[slot, 0]),
        rush_refused=why,
        partner="" if initiative.partner is None else table.book.power(POWERS[initiative.partner]),
    )


def initiatives(table: Table) -> tuple[InitiativeView, ...]:
    """Returns all initiatives under numbers that stay the same for the whole campaign, slot by slot."""
    order = ("foreign", "home", "works", "")
    ranked = sorted(table.deck.initiatives, key=lambda each: (order.index(slot_of(each)), each.card.id))
    return tuple(initiative_view(table, each, place) for place, each in enumerate(ranked, 1))


def slot_of(initiative: Initiative) -> str:
    """Returns the name of an initiative's slot, nothing for one that acts at once."""
    return "" if initiative.slot is None else rules.SLOT_NAMES[initiative.slot]


def initiative_view(table: Table, initiative: Initiative, number: int) -> InitiativeView:
    """Returns one initiative."""
    deck, world, book = table.deck, table.world, table.book
    card = initiative.card
    spec = book.library.initiatives[card.id]
    price = int(rules.price(world, initiative)[0])
    refused = table.campaign.refusal(Decision("start", (card.id,)))
    foreseen = effects.sure(table, initiative.done)
    sums = effects.sums_of(table, foreseen.entries)
    begun = effects.sums_of(table, effects.sure(table, initiative.begin).entries)
    for name, value in begun.items():
        sums[name] = sums.get(name, 0.0) + value
    window = int(world.window[deck.initiative_place[card.number], 0])
    return InitiativeView(
        number=number,
        id=card.id,
        title=clean(spec.title),
        slot=slot_of(initiative),
        partner="" if initiative.partner is None else book.power(POWERS[initiative.partner]),
        brief=clean(spec.brief),
        tempting=clean(spec.tempting or ""),
        dangerous=clean(spec.dangerous or ""),
        cost=cost_words(price, initiative.money) or "nothing",
        takes=span(spec.takes.months) if spec.takes else "at once",
        requires=condition(book, spec.requires),
        state=_state(table, initiative),
        startable=refused is None,
        why_not="" if refused is None else _why_not(table, initiative, price, refused),
        offered=short_due(table, window) if window >= world.turn and price < initiative.capital else "",
        favour=initiative.partner is not None
        and table.campaign.refusal(Decision("start", (card.id, "favour"))) is None,
        effects=effects.effects_of(table, sums),
        chances=effects.chances(table, foreseen),
        hints=effects.hints(table, sums, initiative.done),
        notes=notes(table, spec, initiative.done),
        plans=tuple(clean(plan.title) for plan in book.library.plans.values() if card.id in plan.steps),
        source=citation(spec),
    )


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


def plans(table: Table) -> tuple[PlanView, ...]:
    """Returns the plans and how far each has come."""
    found = []
    for plan in table.deck.plans:
        spec = table.book.library.plans[plan.card.id]
        steps = tuple(
            (table.book.title(table.deck.cards[step].id), bool(table.world.chose[step, 0] & DONE))
            for step in plan.steps
        )
        done = bool(table.world.chose[plan.card.number, 0])
        found.append(PlanView(plan.card.id, clean(spec.title), steps, done, clean(spec.text)))
    return tuple(found)


def journeys(table: Table) -> tuple[JourneyView, ...]:
    """Returns the journeys, whether each may be made this turn, and which one is chosen."""
    found = []
    for place, journey in enumerate(table.deck.journeys, 1):
        card = journey.card
        spec = table.book.library.journeys[card.id]
        refused = table.campaign.refusal(Decision("journey", (card.id,)))
        sums = effects.sums_of(table, effects.sure(table, journey.act).entries)
        chosen = int(table.world.journey[0]) == card.number
        why = ""
        if refused is not None and not chosen:
            taken = table.world.journey[0] >= 0
            why = "one journey a turn" if taken else f"needs {condition(table.book, spec.requires)}"
        found.append(
            JourneyView(
                number=place,
                id=card.id,
                title=clean(spec.title),
                brief=clean(spec.brief),
                effects=effects.effects_of(table, sums),
                hints=effects.hints(table, sums, journey.act),
                notes=tuple(_learned(table, spec)),
                legal=refused is None,
                why_not=why,
                chosen=chosen,
            )
        )
    return tuple(found)


def _learned(table: Table, spec: object) -> list[str]:
    found = []
    for fate in getattr(spec, "learn", ()):
        number = [each.id for each in table.deck.fates].index(str(fate))
        if not table.world.learned[number, 0]:
            found.append(f"you learn {fate_title(table, str(fate))}")
    found += [f"you learn the true figure of {table.book.phrase(str(name))}" for name in getattr(spec, "reveals", ())]
    return found
