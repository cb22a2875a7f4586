"""A campaign: deck, seed, settings and decisions; the world that they make; undo, preview, fork, forecast.

The world is never changed from outside. `decide` is the checked door: it copies, performs and keeps the log, so
that a refused decision costs nothing and a turn can be taken back: all but its studies, since what was learned is
learned.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field

import numpy as np

from game import __version__
from game.campaign.settings import Change
from game.engine import decisions, ending
from game.engine.decisions import Decision, IllegalDecision
from game.engine.deck import Deck
from game.engine.forecast import Forecast, forecast
from game.engine.ledger import Entry, Happening, Ledger
from game.engine.preview import Preview, preview
from game.engine.turn import Player
from game.engine.world import World, start

UNDO = Decision("undo")


@dataclass(frozen=True, slots=True)
class Step:
    """Notes one line of the log: the turn in which it was decided, the decision, the chained fingerprint."""

    turn: int
    decision: Decision
    print: str


@dataclass
class Campaign:
    """Plays one campaign of a deck from a seed; everything else follows from its decisions."""

    deck: Deck
    seed: int
    changes: tuple[Change, ...] = ()
    steps: list[Step] = field(default_factory=list)
    game: str = __version__
    """The version of the game in which it was begun."""
    _world: World = field(init=False)
    _turn_starts: list[tuple[int, World]] = field(init=False, default_factory=list)
    """For each turn begun: how many steps led to it, and its world before any decision that can be taken back."""

    def __post_init__(self) -> None:
        """Opens the first turn."""
        world = start(self.deck, np.array([self.seed & 0xFFFFFFFFFFFFFFFF], np.uint64))
        world.ledger = Ledger(self.deck)
        for change in self.changes:
            change.apply(world)
        decisions.begin(world)
        self._world = world
        self._turn_starts = [(0, world)]
        steps, self.steps = self.steps, []
        for step in steps:
            self.decide(step.decision)

    @property
    def world(self) -> World:
        """The world now; read it, never change it."""
        return self._world

    @property
    def turn(self) -> int:
        """The number of the turn in the deck's calendar, from 0; the number of turns when the campaign is over."""
        return self._world.turn

    @property
    def ledger(self) -> Ledger:
        """The ledger of everything that moved so far."""
        assert self._world.ledger is not None
        return self._world.ledger

    @property
    def settings(self) -> tuple[str, ...]:
        """The lines of a save's head that say on which terms it is played: settings, then changes of the start."""
        return (*self.deck.terms.chosen, *map(str, self.changes))

    @property
    def outcome(self) -> ending.Outcome | None:
        """How the campaign ended, or None while it goes on."""
        return ending.outcome(self._world)

    def legal(self) -> Iterator[Decision]:
        """Yields every decision that may be taken now."""
        yield from decisions.legal(self._world)
        if self.refusal(UNDO) is None:
            yield UNDO

    def refusal(self, decision: Decision) -> str | None:
        """Returns the sentence that refuses a decision, or None when it is legal."""
        if decision.verb == UNDO.verb:
            if decision.words:
                return "'undo' takes back the decisions of this turn and needs no further word."
            if not self.deck.terms.undo:
                return "At this level nothing is taken back."
            return None if self.standing else "Nothing has been decided this turn."
        return decisions.refusal(self._world, decision)

    def decide(self, decision: Decision) -> Step:
        """Takes a decision and returns its line of the log; raises IllegalDecision, and then nothing has changed."""
        why = self.refusal(decision)
        if why is not None:
            raise IllegalDecision(why)
        turn = self.turn
        if decision.verb == UNDO.verb:
            world = self._taken_back()
        else:
            world = self._world.copy()
            decisions.perform(world, decision)
        self._world = world
        step = Step(turn, decision, self._chain(decision))
        self.steps.append(step)
        if decision.verb == UNDO.verb:
            self._turn_starts[-1] = (len(self.steps), world)
        elif world.turn != turn or decision.verb == "pledge":
            self._turn_starts.append((len(self.steps), world))
        return step

    @property
    def standing(self) -> tuple[Decision, ...]:
        """The decisions of this turn that stand and can be taken back, in their order."""
        return tuple(each for each in self._since_the_turn_began() if not decisions.VERBS[each.verb].lasts)

    def _since_the_turn_began(self) -> list[Decision]:
        return [step.decision for step in self.steps[self._turn_starts[-1][0] :]]

    def _taken_back(self) -> World:
        """Returns the world as the turn began, with what lasts done again though it was paid from what is gone now."""
        world = self._turn_starts[-1][1].copy()
        for each in self._since_the_turn_began():
            verb = decisions.VERBS[each.verb]
            if verb.lasts:
                verb.perform(world, *each.words)
        return world

    def _chain(self, decision: Decision) -> str:
        """Returns the fingerprint of the new state, chained over everything before it."""
        previous = self.steps[-1].print if self.steps else header_print(self)
        return chain(previous, decision, self._world.fingerprint())

    # looking without touching

    def preview(self, decision: Decision) -> Preview:
        """Returns what a decision does for sure, and what chance may add; nothing is foretold of taking back."""
        if decision.verb == UNDO.verb and self.refusal(decision) is None:
            return Preview((), ())
        return preview(self._world, decision)

    def forecast(
        self, decision: Decision | None, player: Player, indicators: Sequence[str], count: int = 1000, turns: int = 4
    ) -> Forecast:
        """Returns what a decision may lead to, as far as the chancery can know."""
        return forecast(self._world, decision, player, tuple(indicators), count, turns)

    def fork(self, turn: int) -> Campaign:
        """Returns a new campaign that has the same past up to the beginning of a turn and meets the same shocks.

        Worlds are never changed, so that the past is shared and need not be played again.
        """
        if not self.deck.opening <= turn <= self.turn:
            now, then = self.deck.number(self.turn), self.deck.number(turn)
            raise ValueError(f"A campaign in turn {now} cannot be forked at turn {then}.")
        fork = copy(self)
        fork._turn_starts = [start for start in self._turn_starts if start[1].turn <= turn]
        count, fork._world = fork._turn_starts[-1]
        fork.steps = self.steps[:count]
        return fork

    def entries(self, since: int = 0) -> Sequence[Entry]:
        """Returns the ledger's entries from a number on."""
        return self.ledger.entries[since:]

    def happenings(self, since: int = 0) -> Sequence[Happening]:
        """Returns what happened from a number on."""
        return self.ledger.happenings[since:]

    def turn_world(self, turn: int) -> World | None:
        """Returns the world at the beginning of a turn, before any decision but to study; None when not reached."""
        found = [world for _, world in self._turn_starts if world.turn == turn]
        return found[-1] if found else None


def chain(previous: str, decision: Decision, state: str) -> str:
    """Returns the fingerprint of a decision and the state it leads to, chained to the one before."""
    return hashlib.blake2b(f"{previous}\n{decision}\n{state}".encode(), digest_size=8).hexdigest()


def header_print(campaign: Campaign) -> str:
    """Returns what the first line of the log is chained to: game, deck, scenario, seed and settings."""
    deck = campaign.deck
    return first_print(campaign.game, deck.digest, deck.scenario, campaign.seed, campaign.settings)


def first_print(game: str, deck: str, scenario: str, seed: int, settings: tuple[str, ...]) -> str:
    """Returns what the first line of a log with some header is chained to."""
    return " ".join((game, deck, scenario, str(seed), *settings))
