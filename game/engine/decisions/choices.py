"""What may be decided now: every candidate that the state brings up, and the legal ones among them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from game.engine import dealing
from game.engine.decisions.answers import exchange_now, pledging
from game.engine.decisions.decision import END, Decision
from game.engine.decisions.verbs import refusal
from game.engine.world import World


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
    if exchange_now(world) is not None:
        given = [deck.pledges[number].id for number in world.pledge[:, 0]]
        for old, new in product(given, (pledge.id for pledge in deck.pledges if pledge.id not in given)):
            yield Decision("exchange", (old, new))
    for power in deck.powers:
        yield Decision("call", (power.id,))
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
