"""What happens: acts with their effects and outcomes, and the causes that the ledger names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from game.engine.view import View

Expression = Callable[["View"], Any]
"""An expression of a card: a function of a view that returns one value a row, or a scalar for all rows."""

NEVER = 9999.0
"""What `months_since` gives for a card that was never met."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Names who moved a number: the kind of card, its id, and the part of it that acted."""

    kind: str
    card: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """Changes one stored indicator by an amount: hundredths, or an expression in points; or sets it."""

    indicator: int
    amount: int | Expression
    sets: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """Names one of several chance outcomes: its weight and what it does."""

    weight: float | Expression
    act: Act


@dataclass(frozen=True, slots=True)
class Later:
    """Schedules an act for the turn that holds the date after a span (an index into the deck's spans)."""

    span: int
    act: Act


@dataclass(frozen=True, slots=True)
class Act:
    """Holds everything that one happening does: an option, an outcome, a delayed effect, a news card …

    All amounts of an act are read from the state before it, so the order of its effects never matters.
    """

    number: int
    cause: Cause
    effects: tuple[Effect, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    draw: int = 0
    later: tuple[Later, ...] = ()
    memories: tuple[int, ...] = ()
    promises: tuple[int, ...] = ()
    learn: tuple[int, ...] = ()
    offers: tuple[int, ...] = ()
    timing: tuple[tuple[int, int], ...] = ()
    """Initiatives, by their cards' numbers, that are done so many turns later, or sooner below zero, if under way."""
