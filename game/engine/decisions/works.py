"""What is begun at one's own will: journeys, projects and studies."""

from __future__ import annotations

import numpy as np

from game.engine import acts, projects
from game.engine.decisions.decision import ROW, Verb
from game.engine.deck import Cause, Initiative
from game.engine.world import World

STUDY_PRICE = 100
"""What every study of a turn but the first costs where studies are paid, in hundredths of political capital."""


def _refuse_journey(world: World, card_id: str) -> str | None:
    journey = next((each for each in world.deck.journeys if each.card.id == card_id), None)
    if journey is None:
        return f"There is no journey '{card_id}'."
    if world.journey[0] >= 0:
        return "One journey a turn; it is chosen already."
    if not projects.may_travel(journey, world.view)[0]:
        return f"What '{card_id}' requires does not hold."
    return None


def _travel(world: World, card_id: str) -> None:
    world.journey[0] = world.deck.card_index[card_id]


def _initiative(world: World, card_id: str) -> Initiative | None:
    return world.deck.initiative_of.get(world.deck.card_index.get(card_id, -1))


def _refuse_start(world: World, card_id: str, *how: str) -> str | None:
    deck, initiative = world.deck, _initiative(world, card_id)
    if initiative is None:
        return f"There is no initiative '{card_id}'."
    price = int(projects.price(world, initiative)[0])
    if how:
        if how != ("favour",):
            return f"'{how[0]}' should be 'favour'."
        if initiative.partner is None:
            return f"'{card_id}' has no partner who could owe a favour."
        if world.stored[deck.powers[initiative.partner].favour, 0] < projects.FAVOUR_PRICE:
            return f"Starting '{card_id}' with a favour takes two favours."
        price = max(price - projects.WINDOW_DISCOUNT, 0)
    number = initiative.card.number
    state = int(world.chose[number, 0])
    if state & 1:
        return f"'{card_id}' is under way."
    if state and initiative.again is None:
        return f"'{card_id}' is done."
    if initiative.slot is not None and world.slot[initiative.slot, 0] >= 0:
        busy = deck.cards[world.slot[initiative.slot, 0]].id
        return f"The {projects.SLOT_NAMES[initiative.slot]} slot holds '{busy}'."
    for rival in initiative.exclusive:
        if world.chose[rival, 0]:
            return f"'{deck.cards[rival].id}' rules '{card_id}' out."
    if world.stored[deck.capital, 0] < price:
        return f"'{card_id}' needs {price / 100:g} political capital; there is {world.stored[deck.capital, 0] / 100:g}."
    if initiative.deposit > 0 and world.stored[deck.treasury, 0] < initiative.deposit:
        return f"'{card_id}' needs {initiative.deposit / 100:g} bn USD at the start."
    if not projects.free_to_start(world, initiative, world.view)[0]:
        return f"What '{card_id}' requires does not hold."
    return None


def _start(world: World, card_id: str, *how: str) -> None:
    initiative = _initiative(world, card_id)
    assert initiative is not None  # refused before
    projects.begin(world, initiative, ROW, favour=bool(how))


def _slot_of(world: World, card_id: str) -> int | None:
    number = world.deck.card_index.get(card_id, -1)
    found = np.flatnonzero(world.slot[:, 0] == number)
    return int(found[0]) if number >= 0 and found.size else None


def _refuse_rush(world: World, card_id: str) -> str | None:
    slot = _slot_of(world, card_id)
    if slot is None:
        return f"'{card_id}' is not under way."
    if world.rushed[slot, 0]:
        return f"'{card_id}' was rushed once already."
    if world.ready[slot, 0] <= world.turn:
        return f"'{card_id}' is done at the end of this turn anyway."
    if not projects.may_rush(world, slot)[0]:
        return f"Rushing '{card_id}' takes {projects.RUSH_PRICE / 100:g} political capital."
    return None


def _rush(world: World, card_id: str) -> None:
    slot = _slot_of(world, card_id)
    assert slot is not None  # refused before
    projects.rush(world, slot, ROW)


def _refuse_stop(world: World, card_id: str) -> str | None:
    return f"'{card_id}' is not under way." if _slot_of(world, card_id) is None else None


def _stop(world: World, card_id: str) -> None:
    slot = _slot_of(world, card_id)
    assert slot is not None  # refused before
    projects.stop(world, slot, ROW)


def study_price(world: World) -> int:
    """Returns what the next study of a world of one campaign costs, in hundredths of political capital."""
    return STUDY_PRICE if world.studies[0] and world.deck.terms.forecast == "paid" else 0


def _refuse_study(world: World) -> str | None:
    if world.deck.terms.forecast == "none":
        return "At this level the chancery cannot study what may come."
    if world.stored[world.deck.capital, 0] < study_price(world):
        return "A second study in a turn costs one of political capital."
    return None


def _study(world: World) -> None:
    price = study_price(world)
    if price:
        acts.change(world, world.deck.capital, -price, None, Cause("engine", "study"))
    world.studies[0] += 1


VERBS: dict[str, Verb] = {
    "journey": Verb("journey JOURNEY", 1, 1, _refuse_journey, _travel),
    "start": Verb("start INITIATIVE [favour]", 1, 2, _refuse_start, _start),
    "rush": Verb("rush INITIATIVE", 1, 1, _refuse_rush, _rush),
    "stop": Verb("stop INITIATIVE", 1, 1, _refuse_stop, _stop),
    "study": Verb("study", 0, 0, _refuse_study, _study, lasts=True),
}
