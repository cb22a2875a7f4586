"""Decisions: everything a player can do, as values that can be printed, parsed, logged and refused.

A decision is one line of words: `answer first-of-january phase`. `refusal` says why one may not be taken now;
`perform` is the checked door through which people play, on a world of one campaign.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

import numpy as np

from game.engine import acts, dealing, envoys, projects, turn
from game.engine.deck import Cause, Initiative, Option
from game.engine.world import World

ROW = np.zeros(1, np.intp)
STUDY_PRICE = 100
"""What every study of a turn but the first costs, in hundredths of political capital."""
PIP = 100


class IllegalDecision(ValueError):
    """Says in a sentence why a decision was refused; nothing has changed."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Says what the Presidency does: a verb, what it is about, and further words."""

    verb: str
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The decision on one line, as `parse` reads it."""
        return " ".join((self.verb, *self.words))

    @property
    def subject(self) -> str:
        """The first word after the verb, or nothing."""
        return self.words[0] if self.words else ""


END = Decision("end")


def parse(text: str) -> Decision:
    """Returns the decision that a line of words means; raises IllegalDecision when its form is wrong."""
    words = text.split()
    if not words or words[0] not in VERBS:
        raise IllegalDecision(f"'{text}' is no decision; it should begin with one of: {', '.join(VERBS)}.")
    verb, rest = VERBS[words[0]], tuple(words[1:])
    if not verb.fewest <= len(rest) <= verb.most:
        raise IllegalDecision(f"'{text}' should have the form '{verb.form}'.")
    return Decision(words[0], rest)


def refusal(world: World, decision: Decision) -> str | None:
    """Returns the sentence that refuses a decision in a world of one campaign, or None when it is legal."""
    if decision.verb not in VERBS:
        return f"'{decision.verb}' is nothing that can be decided."
    verb = VERBS[decision.verb]
    if not verb.fewest <= len(decision.words) <= verb.most:
        return f"'{decision}' should have the form '{verb.form}'."
    if world.over[0]:
        return "The campaign is over."
    if pledging(world) and decision.verb != "pledge":
        return f"First give {world.deck.pledge_count} public promises."
    return verb.refuse(world, *decision.words)


def perform(world: World, decision: Decision) -> None:
    """Performs a decision in place in a world of one campaign; raises IllegalDecision when it is refused."""
    why = refusal(world, decision)
    if why is not None:
        raise IllegalDecision(why)
    VERBS[decision.verb].perform(world, *decision.words)


def begin(world: World) -> None:
    """Opens a world of one campaign: its first turn, unless public promises have to be given first."""
    if not pledging(world):
        turn.open_turn(world)


def pledging(world: World) -> bool:
    """Tells whether the campaign's public promises have still to be given."""
    return bool(world.deck.pledge_count and (world.pledge[:, 0] < 0).any())


def legal(world: World) -> Iterator[Decision]:
    """Yields every legal decision of a world of one campaign, in a fixed order."""
    for decision in candidates(world):
        if refusal(world, decision) is None:
            yield decision


def candidates(world: World) -> Iterator[Decision]:
    """Yields the decisions that the state of a world of one campaign brings up, legal or not."""
    deck = world.deck
    if pledging(world):
        ids = [pledge.id for pledge in deck.pledges]
        for words in combinations(ids, deck.pledge_count):
            yield Decision("pledge", words)
        return
    for group in dealing.groups(world, world.hand):
        for option in group.face.options:
            yield Decision("answer", (group.card.id, option.id))
    for number in world.ask[:, 0]:
        if number >= 0:
            card = deck.cards[number]
            for option in card.options:
                yield Decision("reply", (card.id, option.id))
            yield Decision("defer", (card.id,))
            yield Decision("favour", (card.id,))
    for journey in deck.journeys:
        yield Decision("journey", (journey.card.id,))
    for initiative in deck.initiatives:
        yield Decision("start", (initiative.card.id,))
        if initiative.partner is not None:
            yield Decision("start", (initiative.card.id, "favour"))
    for number in world.slot[:, 0]:
        if number >= 0:
            yield Decision("rush", (deck.cards[number].id,))
            yield Decision("stop", (deck.cards[number].id,))
    yield Decision("study")
    yield END


# each verb: why it is refused, and what it does


def _refuse_pledge(world: World, *ids: str) -> str | None:
    deck = world.deck
    known = {pledge.id for pledge in deck.pledges}
    if not pledging(world):
        return "The public promises are given already."
    if len(ids) != deck.pledge_count or len(set(ids)) != len(ids):
        return f"Choose {deck.pledge_count} different promises."
    unknown = [each for each in ids if each not in known]
    return f"There is no promise '{unknown[0]}'." if unknown else None


def _pledge(world: World, *ids: str) -> None:
    numbers = {pledge.id: number for number, pledge in enumerate(world.deck.pledges)}
    world.pledge[:, 0] = [numbers[each] for each in ids]
    turn.open_turn(world)


def option_of(world: World, number: int, option_id: str) -> Option | None:
    """Returns the option of an id on the face that a card shows now, or None."""
    hand = np.full(1, number, np.int16)
    for group in dealing.groups(world, hand):
        for option in group.face.options:
            if option.id == option_id:
                return option
    return None


def _refuse_option(world: World, number: int, option_id: str) -> str | None:
    option = option_of(world, number, option_id)
    card = world.deck.cards[number]
    if option is None:
        return f"'{card.id}' has no option '{option_id}' now."
    if dealing.legal(world, option, world.view)[0]:
        return None
    return _why_not(world, option)


def _why_not(world: World, option: Option) -> str:
    deck = world.deck
    for indicator, needed, what in (
        (deck.capital, option.capital, "political capital"),
        (deck.treasury, option.money, "bn USD in hand"),
    ):
        have = int(world.stored[indicator, 0])
        if needed and have < needed:
            return f"'{option.id}' needs {needed / 100:g} {what}; there is {have / 100:g}."
    if option.act.promises and (world.promise[:, 0] >= 0).all():
        return f"Three promises are open; '{option.id}' would be a fourth."
    return f"What '{option.id}' requires does not hold."


def _refuse_answer(world: World, card_id: str, option_id: str) -> str | None:
    number = world.deck.card_index.get(card_id, -1)
    if number < 0 or world.hand[0] != number:
        return f"'{card_id}' is not the card in hand."
    return _refuse_option(world, number, option_id)


def _answer(world: World, card_id: str, option_id: str) -> None:
    number = world.deck.card_index[card_id]
    option = option_of(world, number, option_id)
    assert option is not None  # refused before
    dealing.take(world, world.deck.cards[number], option, None)
    world.hand[0] = -1
    dealing.deal(world)


def _power_of_open_ask(world: World, card_id: str) -> int | None:
    number = world.deck.card_index.get(card_id, -1)
    found = np.flatnonzero(world.ask[:, 0] == number)
    return int(found[0]) if number >= 0 and found.size else None


def _refuse_reply(world: World, card_id: str, option_id: str) -> str | None:
    if _power_of_open_ask(world, card_id) is None:
        return f"'{card_id}' is not an open ask."
    return _refuse_option(world, world.deck.card_index[card_id], option_id)


def _reply(world: World, card_id: str, option_id: str) -> None:
    number = world.deck.card_index[card_id]
    option = option_of(world, number, option_id)
    assert option is not None  # refused before
    envoys.reply(world, world.deck.ask_of[number], option, ROW)


def _refuse_defer(world: World, card_id: str) -> str | None:
    power = _power_of_open_ask(world, card_id)
    if power is None:
        return f"'{card_id}' is not an open ask."
    if world.deferred[power, 0]:
        return f"'{card_id}' was put off once already."
    if not envoys.may_defer(world, power)[0]:
        return f"Favours are owed: '{card_id}' cannot be put off."
    return None


def _defer(world: World, card_id: str) -> None:
    power = _power_of_open_ask(world, card_id)
    assert power is not None  # refused before
    envoys.defer(world, power, ROW)


def _refuse_favour(world: World, card_id: str) -> str | None:
    power = _power_of_open_ask(world, card_id)
    if power is None:
        return f"'{card_id}' is not an open ask."
    if world.stored[world.deck.powers[power].favour, 0] < envoys.FAVOUR_PRICE:
        return f"Calling off '{card_id}' takes two favours."
    return None


def _favour(world: World, card_id: str) -> None:
    power = _power_of_open_ask(world, card_id)
    assert power is not None  # refused before
    envoys.call_favour(world, power, ROW)


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


def _refuse_journey(world: World, card_id: str) -> str | None:
    journey = next((each for each in world.deck.journeys if each.card.id == card_id), None)
    if journey is None:
        return f"There is no journey '{card_id}'."
    if world.journey[0] >= 0:
        return "One journey a turn; it is chosen already."
    if journey.requires is not None and not np.all(journey.requires(world.view)):
        return f"What '{card_id}' requires does not hold."
    return None


def _travel(world: World, card_id: str) -> None:
    world.journey[0] = world.deck.card_index[card_id]


def _refuse_study(world: World) -> str | None:
    if world.studies[0] and world.stored[world.deck.capital, 0] < STUDY_PRICE:
        return "A second study in a turn costs one of political capital."
    return None


def _study(world: World) -> None:
    if world.studies[0]:
        acts.change(world, world.deck.capital, -STUDY_PRICE, None, Cause("engine", "study"))
    world.studies[0] += 1


def _refuse_end(world: World) -> str | None:
    if world.hand[0] >= 0:
        return f"'{world.deck.cards[world.hand[0]].id}' waits for an answer."
    return None


def _end(world: World) -> None:
    turn.close_turn(world)
    if not world.over[0]:
        turn.open_turn(world)


class Verb(NamedTuple):
    """Describes a verb: its form, how many words follow, why it is refused, and what it does."""

    form: str
    fewest: int
    most: int
    refuse: Callable[..., str | None]
    perform: Callable[..., None]


VERBS: dict[str, Verb] = {
    "pledge": Verb("pledge PROMISE PROMISE", 1, 4, _refuse_pledge, _pledge),
    "answer": Verb("answer CARD OPTION", 2, 2, _refuse_answer, _answer),
    "reply": Verb("reply ASK OPTION", 2, 2, _refuse_reply, _reply),
    "defer": Verb("defer ASK", 1, 1, _refuse_defer, _defer),
    "favour": Verb("favour ASK", 1, 1, _refuse_favour, _favour),
    "journey": Verb("journey JOURNEY", 1, 1, _refuse_journey, _travel),
    "start": Verb("start INITIATIVE [favour]", 1, 2, _refuse_start, _start),
    "rush": Verb("rush INITIATIVE", 1, 1, _refuse_rush, _rush),
    "stop": Verb("stop INITIATIVE", 1, 1, _refuse_stop, _stop),
    "study": Verb("study", 0, 0, _refuse_study, _study),
    "end": Verb("end", 0, 0, _refuse_end, _end),
}
"""Everything that can be decided."""
