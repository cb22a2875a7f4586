"""What is said to others: public promises, answers to the card in hand, replies to asks."""

from __future__ import annotations

import numpy as np

from game.engine import acts, dealing, envoys, turn
from game.engine.decisions.decision import ROW, Verb
from game.engine.deck import Exchange, Option
from game.engine.world import World


def pledging(world: World) -> bool:
    """Tells whether the campaign's public promises have still to be given."""
    return bool(world.deck.pledge_count and (world.pledge[:, 0] < 0).any())


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


def exchange_now(world: World) -> Exchange | None:
    """Returns what an exchange of public promises would do now in a world of one campaign, None where it may not be."""
    if world.exchanged[0]:
        return None
    return next((each for each in world.deck.exchanges if world.met[each.card, 0] == world.turn), None)


def _refuse_exchange(world: World, old: str, new: str) -> str | None:
    given = {world.deck.pledges[number].id for number in world.pledge[:, 0]}
    known = {pledge.id for pledge in world.deck.pledges}
    for name in (old, new):
        if name not in known:
            return f"There is no promise '{name}'."
    if exchange_now(world) is None:
        return "A promise was exchanged already." if world.exchanged[0] else "No promise can be exchanged now."
    if old not in given:
        return f"'{old}' was not promised."
    return f"'{new}' is promised already." if new in given else None


def _exchange(world: World, old: str, new: str) -> None:
    found = exchange_now(world)
    assert found is not None  # refused before
    numbers = {pledge.id: number for number, pledge in enumerate(world.deck.pledges)}
    place = world.pledge[:, 0] == numbers[old]
    world.pledge[place, 0] = numbers[new]
    world.carried[place, 0] += world.fulfilled[numbers[old], 0] - world.fulfilled[numbers[new], 0]
    world.exchanged[0] = True
    acts.apply(world, found.act)


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
        (deck.capital, int(np.max(dealing.price(option, world.view))), "political capital"),
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


def _power(world: World, name: str) -> int | None:
    return next((place for place, each in enumerate(world.deck.powers) if each.id == name), None)


def _refuse_call(world: World, name: str) -> str | None:
    number = _power(world, name)
    if number is None:
        return f"There is no power '{name}'."
    power = world.deck.powers[number]
    if "rescue" not in power.moves:
        return f"'{name}' has no help to give."
    if not envoys.in_crisis(world, number)[0]:
        return f"'{name}' helps only in a crisis: while turns are short, while a loss threatens, or as its card says."
    if world.stored[power.favour, 0] < envoys.FAVOUR_PRICE:
        return f"Calling '{name}' for help takes two favours."
    return None


def _call(world: World, name: str) -> None:
    number = _power(world, name)
    assert number is not None  # refused before
    envoys.rescue(world, number, ROW)


VERBS: dict[str, Verb] = {
    "pledge": Verb("pledge PROMISE PROMISE", 1, 4, _refuse_pledge, _pledge),
    "exchange": Verb("exchange PROMISE PROMISE", 2, 2, _refuse_exchange, _exchange),
    "answer": Verb("answer CARD OPTION", 2, 2, _refuse_answer, _answer),
    "reply": Verb("reply ASK OPTION", 2, 2, _refuse_reply, _reply),
    "defer": Verb("defer ASK", 1, 1, _refuse_defer, _defer),
    "favour": Verb("favour ASK", 1, 1, _refuse_favour, _favour),
    "call": Verb("call POWER", 1, 1, _refuse_call, _call),
}
