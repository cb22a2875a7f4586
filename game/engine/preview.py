"""Previews: a step on a copy with chance withheld. What is sure is exact, what is not is named with its odds."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine import acts, decisions
from game.engine.decisions import Decision
from game.engine.deck import Act, Cause
from game.engine.ledger import Entry, Ledger
from game.engine.world import World

FULL = 50
"""More cards than any turn holds."""


@dataclass(frozen=True, slots=True)
class Chance:
    """Names one outcome that chance may bring: its probability, its sure effects, its cause."""

    probability: float
    entries: tuple[Entry, ...]
    cause: Cause


@dataclass(frozen=True, slots=True)
class Preview:
    """Holds what a decision does for sure, in hundredths, and what chance may add."""

    entries: tuple[Entry, ...]
    chances: tuple[Chance, ...]


def preview(world: World, decision: Decision) -> Preview:
    """Returns what a decision would do in a world of one campaign; raises IllegalDecision when refused.

    The preview of `end` is empty: what a turn brings is not foretold.
    """
    why = decisions.refusal(world, decision)
    if why is not None:
        raise decisions.IllegalDecision(why)
    if decision.verb in ("end", "pledge"):
        return Preview((), ())
    act = act_of(world, decision)
    sure = _tried(world, decision)
    assert sure.ledger is not None
    return Preview(tuple(sure.ledger.entries), () if act is None else _chances(world, sure, act))


def act_of(world: World, decision: Decision) -> Act | None:
    """Returns the act whose outcomes chance would pick if the decision were taken now, if it has any.

    A project's end lies ahead: only what its beginning may bring is at stake now.
    """
    deck = world.deck
    number = deck.card_index.get(decision.subject, -1)
    if decision.verb in ("answer", "reply"):
        option = decisions.option_of(world, number, decision.words[1])
        return None if option is None else option.act
    if decision.verb == "start":
        initiative = deck.initiative_of[number]
        return initiative.begin if initiative.begin.outcomes or initiative.slot is not None else initiative.done
    if decision.verb == "journey":
        return next(each.act for each in deck.journeys if each.card.number == number)
    return None


def _tried(world: World, decision: Decision) -> World:
    """Returns a copy of the world after a decision's sure effects, with a ledger of these alone."""
    trial = _trial(world)
    if decision.verb == "journey":
        act = act_of(world, decision)
        assert act is not None
        acts.apply(trial, act, decisions.ROW)
    else:
        trial.dealt[...] = FULL  # no further card is dealt: only this decision is shown
        decisions.perform(trial, decision)
    return trial


def _chances(world: World, sure: World, act: Act) -> tuple[Chance, ...]:
    """Returns the outcomes with their odds before the act, and with what they add after its sure effects."""
    if not act.outcomes:
        return ()
    found = []
    for probability, outcome in zip(acts.odds(world.view, act), act.outcomes, strict=True):
        trial = _trial(sure)
        acts.apply(trial, outcome.act, decisions.ROW)
        assert trial.ledger is not None
        share = float(probability[0]) if getattr(probability, "ndim", 0) else float(probability)
        found.append(Chance(share, tuple(trial.ledger.entries), outcome.act.cause))
    return tuple(found)


def _trial(world: World) -> World:
    trial = world.copy()
    trial.withheld, trial.ledger = True, Ledger(world.deck)
    return trial
