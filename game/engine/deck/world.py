"""How the world runs: turns, laws, derived indicators, fates, endings and the score."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.deck.acts import Cause, Expression


@dataclass(frozen=True, slots=True)
class TurnSpec:
    """Describes a turn: its span of days (ordinals), its length, and how much it deals."""

    index: int
    first: int
    last: int
    months: float
    crisis: bool
    dossiers: int
    cables: int
    cards: int
    fill: int
    envoys: int

    @property
    def years(self) -> float:
        """The length of the turn in years."""
        return self.months / 12.0


@dataclass(frozen=True, slots=True)
class Law:
    """Holds one rule card: amounts by indicator, per year or per turn, or shocks with their draw keys."""

    id: str
    cause: Cause
    when: Expression | None
    per_year: tuple[tuple[int, Expression], ...] = ()
    per_turn: tuple[tuple[int, Expression], ...] = ()
    shocks: tuple[tuple[int, Expression], ...] = ()
    draws: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Derived:
    """Describes a derived indicator: its formula and the scale to which it is rounded (100 or 10,000)."""

    name: str
    formula: Expression
    scale: float
    lasting: bool = True
    """Whether it changes only with the indicators it reads; else (`done(…)` and the like) it is never kept."""


@dataclass(frozen=True, slots=True)
class Fate:
    """Describes a hidden future: its values, their odds, the key of its draw, and a value that is fixed."""

    id: str
    values: tuple[str, ...]
    odds: tuple[float, ...]
    draw: int
    fixed: int | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """Describes an ending: a loss or not, its condition (None: the fallback)."""

    id: str
    loss: bool
    when: Expression | None


@dataclass(frozen=True, slots=True)
class Score:
    """Describes how a run is scored: a state part each turn, promises and readiness at the end (points)."""

    state: Expression
    promises: float
    readiness: float
