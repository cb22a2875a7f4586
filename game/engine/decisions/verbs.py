"""The table of verbs, and the checked door: read a decision, say why it may not be taken, take it."""

from __future__ import annotations

from game.engine import turn
from game.engine.decisions import answers, works
from game.engine.decisions.answers import pledging
from game.engine.decisions.decision import Decision, IllegalDecision, Verb
from game.engine.world import World


def _refuse_end(world: World) -> str | None:
    if world.hand[0] >= 0:
        return f"'{world.deck.cards[world.hand[0]].id}' waits for an answer."
    return None


def _end(world: World) -> None:
    turn.close_turn(world)
    if not world.over[0]:
        turn.open_turn(world)


VERBS: dict[str, Verb] = {
    **answers.VERBS,
    **works.VERBS,
    "end": Verb("end", 0, 0, _refuse_end, _end),
}
"""Everything that can be decided."""


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
