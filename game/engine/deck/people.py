"""Who acts and remembers: powers with their lines and moves, memories, promises, organizations and doctrines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.deck.acts import Act, Expression


@dataclass(frozen=True, slots=True)
class RedLine:
    """Names a line that a power does not let pass."""

    id: str
    when: Expression


@dataclass(frozen=True, slots=True)
class Rival:
    """Names the power that another outbids or stands by, and when it does so."""

    power: int
    outbids: Expression
    stands_by: Expression


@dataclass(frozen=True, slots=True)
class Power:
    """Describes a power as the envoys' phase needs it: its lines, its moves, its offers."""

    id: str
    trust: int
    patience: int
    favour: int
    red_lines: tuple[RedLine, ...]
    moves: Mapping[str, Act]
    offers: tuple[int, ...]
    draw: int
    ask_draw: int
    rival: Rival | None = None
    rescues: Expression | None = None
    """When it helps besides in a crisis turn and while a loss threatens."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Describes a memory: whose it is, its tag, its weight in points of goodwill, its fading in months."""

    power: int
    tag: str
    weight: float
    fades: float


@dataclass(frozen=True, slots=True)
class Promise:
    """Describes a promise that an option gives: to whom (None: the people), when due, when kept."""

    card: str
    option: str
    to: int | None
    due: int
    kept_when: Expression


@dataclass(frozen=True, slots=True)
class Pledge:
    """Describes one of the campaign's public promises, judged at the end of every turn."""

    id: str
    kept_when: Expression
    measure: Expression | None
    """How far it is kept, from 0 to 100 and held to that; None: wholly or not at all, as `kept_when` says."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Names a card on whose turn one public promise may be exchanged for another, and what that does."""

    card: int
    act: Act


@dataclass(frozen=True, slots=True)
class Organization:
    """Describes an organization as the engine needs it: its level's indicator and what leaving does."""

    id: str
    member: int
    exit: Act


@dataclass(frozen=True, slots=True)
class Doctrine:
    """Describes a computer player: what it maximises, promises, and prefers."""

    id: str
    score: Expression
    reads: tuple[int, ...]
    promises: tuple[int, ...]
    journey: int | None
    asks: tuple[str, ...]
    answers: Mapping[int, str]
    reserve: int
    agenda: tuple[int, ...]
