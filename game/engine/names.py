"""A campaign's state by names: what its one-line text and its fingerprint are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.engine.deck import Act, Deck

if TYPE_CHECKING:
    from game.engine.world import World


def difference(world: World, row: int) -> list[tuple[str, int]]:
    """Returns the sorted names and values of what differs in one campaign from the scenario's start.

    Everything goes by name, never by number, so that a card that was not met leaves no trace.
    """
    deck, found = world.deck, []

    def note(kind: str, name: str, value: int) -> None:
        found.append((f"{kind}.{name}" if kind else name, int(value)))

    column = world.stored[:, row]
    for number in np.flatnonzero(column != deck.start).tolist():
        note("", deck.stored[number], column[number])
    for number in np.flatnonzero((world.met[:-1, row] >= 0) | (world.chose[:-1, row] > 0)).tolist():
        note("met", deck.cards[number].id, world.met[number, row])
        note("chose", deck.cards[number].id, world.chose[number, row])
    pending = sorted(
        (int(world.due[place, row]), act_name(deck.acts[int(world.pending[place, row])]))
        for place in np.flatnonzero(world.due[:, row] >= 0)
    )
    for place, (due, act) in enumerate(pending):
        note(f"pending.{place}", act, due)
    for power, each in enumerate(deck.powers):
        if world.ask[power, row] >= 0:
            name = deck.cards[world.ask[power, row]].id
            note("ask", name, world.ask_due[power, row] * 2 + world.deferred[power, row])
        if world.next_ask[power, row] >= 0:
            note("next-ask", deck.cards[world.next_ask[power, row]].id, 1)
        note("quarrel", each.id, world.quarrel[power, row])
        note("favour-turn", each.id, world.favour_turn[power, row])
    for number in np.flatnonzero(world.window[:, row] >= 0).tolist():
        note("window", deck.initiatives[number].card.id, world.window[number, row])
    for number in np.flatnonzero(world.counter[:, row] >= 0).tolist():
        note("counter", deck.initiatives[number].card.id, world.counter[number, row])
    for place in np.flatnonzero(world.slot[:, row] >= 0).tolist():
        name = deck.cards[world.slot[place, row]].id
        note("slot", name, world.ready[place, row] * 2 + world.rushed[place, row])
    for number in np.flatnonzero(world.memory[:, row] > 0).tolist():
        note("memory", memory_name(deck, number), world.memory[number, row])
    for place in np.flatnonzero(world.pledge[:, row] >= 0).tolist():
        note("pledge", deck.pledges[world.pledge[place, row]].id, place)
        note("carried", deck.pledges[world.pledge[place, row]].id, world.carried[place, row])
    for number, pledge in enumerate(deck.pledges):
        note("fulfilled", pledge.id, world.fulfilled[number, row])
    if world.exchanged[row]:
        note("count", "exchanged", 1)
    for place in np.flatnonzero(world.promise[:, row] >= 0).tolist():
        promise = deck.promises[world.promise[place, row]]
        note("promise", f"{promise.card}.{promise.option}", world.promise_due[place, row])
    for number, fate in enumerate(deck.fates):
        if fate.fixed is None or world.learned[number, row]:
            note("fate", fate.id, world.fate[number, row] * 2 + world.learned[number, row])
    for number in np.flatnonzero(world.warned[:, row] >= 0).tolist():
        note("warned", deck.endings[number].id, world.warned[number, row])
    if world.hand[row] >= 0:
        note("hand", deck.cards[world.hand[row]].id, 1)
    if world.journey[row] >= 0:
        note("journey", deck.cards[world.journey[row]].id, 1)
    if world.over[row]:
        note("over", deck.endings[world.over[row] - 1].id, 1)
    note("count", "kept", world.kept[0, row])
    note("count", "broken", world.kept[1, row])
    note("count", "pressed", world.pressed[row])
    note("count", "score", world.score[row])
    note("count", "ready", world.met_shocks[0, row])
    note("count", "shocks", world.met_shocks[1, row])
    note("count", "studies", world.studies[row])
    return sorted(found)


def act_name(act: Act) -> str:
    """Returns what an act is called: the kind, the card, and the part of it that acts."""
    return f"{act.cause.kind}.{act.cause.card}.{act.cause.part}"


def memory_name(deck: Deck, number: int) -> str:
    """Returns what a memory is called: whose it is, its tag, weight and fading."""
    memory = deck.memories[number]
    return f"{deck.powers[memory.power].id}.{memory.tag}.{memory.weight}.{memory.fades}"
