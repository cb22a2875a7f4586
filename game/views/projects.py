"""Projects under way in their slots, the plans that their steps make, and journeys."""

from __future__ import annotations

from dataclasses import dataclass

from game.cards.expressions import POWERS
from game.engine import projects as rules
from game.engine.decisions import Decision
from game.engine.world import DONE
from game.views import effects
from game.views.asks import due_words, short_due
from game.views.conditions import condition
from game.views.effects import Effect
from game.views.hand import fate_title
from game.views.table import Table
from game.views.wording import clean


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
    power: str
    """The id of its partner; nothing when it has none."""
    partner: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """Shows a plan: its steps and which of them are done, the rule that it gains."""

    id: str
    title: str
    steps: tuple[tuple[str, bool], ...]
    step_ids: tuple[str, ...]
    done: bool
    text: str


@dataclass(frozen=True, slots=True)
class JourneyView:
    """Shows where the President may go this turn."""

    number: int
    id: str
    title: str
    to: str
    """Where it leads: the id of a power, `region` or `home`."""
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
    power = "" if initiative.partner is None else POWERS[initiative.partner]
    return Running(
        id=card,
        title=table.book.title(card),
        slot=rules.SLOT_NAMES[slot],
        ready=due_words(table, ready).replace("now, before this turn ends", "at the end of this turn"),
        ready_short=short_due(table, ready),
        rushed=bool(world.rushed[slot, 0]),
        rush_refused=why,
        power=power,
        partner=table.book.power(power) if power else "",
    )


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
        ids = tuple(table.deck.cards[step].id for step in plan.steps)
        found.append(PlanView(plan.card.id, clean(spec.title), steps, ids, done, clean(spec.text)))
    return tuple(found)


def journeys(table: Table, to: str = "") -> tuple[JourneyView, ...]:
    """Returns the journeys, or those to one place, whether each may be made this turn, and which one is chosen."""
    found = []
    for place, journey in enumerate(table.deck.journeys, 1):
        if to and journey.to != to:
            continue
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
                to=str(spec.to),
                brief=clean(spec.brief),
                effects=effects.foretold(table, sums),
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
    to = str(getattr(spec, "to", ""))
    if to in POWERS and not found:
        found.append(f"you learn what {table.book.power(to)} will ask next")
    found += [f"you learn the true figure of {table.book.phrase(str(name))}" for name in getattr(spec, "reveals", ())]
    return found
