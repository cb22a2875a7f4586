"""What can be met and chosen: cards with their options, asks, initiatives, plans and journeys."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.engine.deck.acts import Act, Expression


@dataclass(frozen=True, slots=True)
class Option:
    """Describes one answer to a card: its cost, its requirement and its act."""

    id: str
    place: int
    act: Act
    capital: int = 0
    money: int = 0
    requires: Expression | None = None
    history: bool = False
    eased: int | None = None
    """The plan that, once proclaimed, takes a political capital off the cost."""


@dataclass(frozen=True, slots=True)
class Face:
    """Describes one face of a card: it shows when the card's measure lies below `below` (None: the last)."""

    id: str
    below: float | None
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Timing:
    """Says in which turns a card may come for each value of the fate that moves it."""

    fate: int
    turns: NDArray[np.bool_]
    """(values, turns)"""


@dataclass(frozen=True, slots=True)
class Card:
    """Describes a card that can be met: event, ask, news, initiative, plan or journey."""

    number: int
    id: str
    kind: str
    size: str = "cable"
    faces: tuple[Face, ...] = ()
    measure: Expression | None = None
    when: Expression | None = None
    act: Act | None = None
    date: int | None = None
    until: int | None = None
    weight: float | Expression = 1.0
    cooldown: float | None = None
    announced: int | None = None
    rumour: float = 0.0
    race: int = 0
    prepared_by: tuple[int, ...] = ()
    timing: Timing | None = None
    """For a dated card that a fate moves; `date` and `until` are then its earliest and its latest day."""
    opening: bool = False
    """Whether it is an undated card of good news."""

    @property
    def options(self) -> tuple[Option, ...]:
        """All options over all faces, in the order of their places."""
        return tuple(option for face in self.faces for option in face.options)


@dataclass(frozen=True, slots=True)
class Ask:
    """Adds to a card what makes it an ask: whose it is, its span, its agenda, whether it is on security."""

    card: Card
    power: int
    due: int
    agenda: tuple[int, int] | None = None
    security: bool = False


@dataclass(frozen=True, slots=True)
class Initiative:
    """Adds to a card what makes it an initiative: slot, cost, duration, partner, rivals and acts."""

    card: Card
    slot: int | None
    partner: int | None
    capital: int
    money: int
    takes: int | None
    requires: Expression | None
    exclusive: tuple[int, ...]
    again: float | None
    begin: Act
    payment: Act
    done: Act
    eased: int | None = None
    """The plan that, once proclaimed, takes a political capital off the price."""
    dearer: Expression | None = None
    """When the price is one political capital higher."""

    @property
    def deposit(self) -> int:
        """The money paid at the start: half for a project, all of it for an instant initiative."""
        return self.money if self.slot is None else self.money // 2


@dataclass(frozen=True, slots=True)
class InitiativeTable:
    """Holds columns of the initiatives, one entry each, for tests of many at once."""

    number: NDArray[np.intp]
    capital: NDArray[np.int32]
    deposit: NDArray[np.int32]
    """Money paid at the start; far below zero where none is."""
    slot: NDArray[np.intp]
    """The slot; 3 for instant ones."""
    eased: tuple[tuple[int, int], ...]
    """Places of initiatives that a plan eases, each with the plan."""
    dearer: tuple[tuple[int, Expression], ...]
    """Places of initiatives that something makes dearer, each with what must hold."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Adds to a card what makes it a plan: the initiatives that complete it."""

    card: Card
    steps: tuple[int, ...]
    act: Act


@dataclass(frozen=True, slots=True)
class Journey:
    """Adds to a card what makes it a journey: where it leads and what it does."""

    card: Card
    to: str
    requires: Expression | None
    act: Act
    power: int | None = None
    """The power it leads to; who knows already what that wants most learns what it will ask next."""
