"""The turn: its phases in order, and the two doors through which it is played.

`play` is the unchecked door for batches: a `Player` decides for all rows at once. `open_turn`, `continue_turn`
and `close_turn` are what the checked door for people (`decisions.perform`) is made of; both doors run the
same phases.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from game.engine import acts, dealing, ending, envoys, laws, news, projects
from game.engine.dealing import Group
from game.engine.world import World

LATER = -1
"""The answer of a player who lets an ask wait."""
INITIATIVES_A_TURN = 3
"""How many initiatives a computer player starts at most in one turn."""

Picks = NDArray[np.intp]


class Player(Protocol):
    """Decides for every row of a world. Row i of each answer is for campaign i."""

    def pledge(self, world: World) -> NDArray[np.int8]:
        """Returns the public promises to give, (pledges, N)."""

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Returns the number of the option of the face in hand, among the bits that the mask sets."""

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Returns the number of the answer to a power's ask; LATER lets it wait."""

    def journey(self, world: World) -> NDArray[np.int16]:
        """Returns the number of the journey's card, -1 for none."""

    def initiative(self, world: World, attempt: int) -> Picks:
        """Returns the place of an initiative to start, -1 for enough; `attempt` counts from 0."""


class Phase(NamedTuple):
    """Names one phase of a turn and the function that plays it in every row."""

    name: str
    play: Callable[[World], None]


def await_decisions(world: World) -> None:
    """Opens the decisions phase: draws the order of the undated cards and deals the first."""
    dealing.shuffle(world)
    dealing.deal(world)


def travel_and_build(world: World) -> None:
    """Plays the journey and the projects; asks that nobody answered in time lapse here."""
    envoys.lapse(world)
    projects.travel(world)
    projects.progress(world)


PHASES = (
    Phase("news", news.open_turn),
    Phase("envoys", envoys.visit),
    Phase("decisions", await_decisions),
    Phase("journey and projects", travel_and_build),
    Phase("laws", laws.apply),
    Phase("endings", ending.judge),
)
"""The order of a turn. Between the third phase and the fourth the player decides."""

OPENING, CLOSING = PHASES[:3], PHASES[3:]


def open_turn(world: World) -> None:
    """Plays the phases before the player decides."""
    for phase in OPENING:
        phase.play(world)


def close_turn(world: World, endings: bool = True) -> None:
    """Plays the phases after the player has decided, and moves on to the next turn."""
    for phase in CLOSING[:-1]:
        phase.play(world)
    ending.judge(world, endings)
    world.advance()


def play(world: World, player: Player, endings: bool = True) -> None:
    """Plays one whole turn in every row with a computer player, in place and unchecked."""
    open_turn(world)
    finish(world, player, endings)


def finish(world: World, player: Player, endings: bool = True) -> None:
    """Plays what is left of a turn in every row: the cards, the asks, the journey, initiatives, and the end.

    A journey that is arranged already is kept.
    """
    while (world.hand >= 0).any():
        found = dealing.groups(world, world.hand)
        dealing.answer(world, found, player.choose(world, found, dealing.legal_mask(world, found)))
        if not dealing.deal(world):
            break
    for power in range(len(world.deck.powers)):
        _reply(world, player, power)
    world.journey[:] = np.where(world.journey < 0, player.journey(world), world.journey)
    for attempt in range(INITIATIVES_A_TURN):
        if not start(world, player.initiative(world, attempt)):
            break
    close_turn(world, endings)


def _reply(world: World, player: Player, power: int) -> None:
    asks = world.ask[power]
    if not (asks >= 0).any():
        return
    found = dealing.groups(world, asks)
    picks = player.reply(world, power, found, dealing.legal_mask(world, found))
    put_off = np.flatnonzero((picks == LATER) & envoys.may_defer(world, power))
    if put_off.size:
        envoys.defer(world, power, put_off)
    for group in found:
        every = acts.numbers(world, group.rows)
        for place, option in enumerate(group.face.options):
            rows = every[picks[every] == place]
            if rows.size:
                envoys.reply(world, world.deck.ask_of[group.card.number], option, rows)


def start(world: World, places: Picks) -> bool:
    """Starts the initiatives at some places in the rows that name one; tells whether any did."""
    started = np.unique(places[places >= 0])
    for place in started:
        projects.begin(world, world.deck.initiatives[place], np.flatnonzero(places == place))
    return bool(started.size)
