"""The deck: compiled cards, as the engine reads them.

A deck belongs to one scenario, never changes, and knows nothing of YAML or of texts. Names are sorted and
numbered once; expressions are plain functions of a `View`. Amounts are whole hundredths of a point.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

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


@dataclass(frozen=True, slots=True)
class Face:
    """Describes one face of a card: it shows when the card's measure lies below `below` (None: the last)."""

    id: str
    below: float | None
    options: tuple[Option, ...]


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

    @property
    def options(self) -> tuple[Option, ...]:
        """All options over all faces, in the order of their places."""
        return tuple(option for face in self.faces for option in face.options)


@dataclass(frozen=True, slots=True)
class Ask:
    """Adds to a card what makes it an ask: whose it is, its span, and the agenda that makes it likelier."""

    card: Card
    power: int
    due: int
    agenda: tuple[int, int] | None = None


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


@dataclass(frozen=True, slots=True)
class RedLine:
    """Names a line that a power does not let pass."""

    id: str
    when: Expression


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
    """Describes one of the campaign's public promises, judged at the end."""

    id: str
    kept_when: Expression


@dataclass(frozen=True, slots=True)
class Fate:
    """Describes a hidden future: its values, their odds, the key of its draw, and a value that is fixed."""

    id: str
    values: tuple[str, ...]
    odds: tuple[float, ...]
    draw: int
    fixed: int | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """Describes an organization as the engine needs it: its level's indicator and what leaving does."""

    id: str
    member: int
    exit: Act


@dataclass(frozen=True, slots=True)
class Ending:
    """Describes an ending: a loss or not, its condition (None: the fallback)."""

    id: str
    loss: bool
    when: Expression | None


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
class Score:
    """Describes how a run is scored: a state part each turn, promises and readiness at the end (points)."""

    state: Expression
    promises: float
    readiness: float


@dataclass(frozen=True)
class Deck:
    """Holds the compiled cards of one scenario; immutable, shared by every campaign that plays it."""

    scenario: str
    stored: tuple[str, ...]
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    grain: NDArray[np.int32]
    start: NDArray[np.int32]
    flags: frozenset[int]
    derived: tuple[Derived, ...]
    feeds: tuple[tuple[int, ...], ...]
    """For each stored indicator, the derived ones that read it, directly or not."""
    turns: tuple[TurnSpec, ...]
    spans: tuple[float, ...]
    later_turn: NDArray[np.int16]
    """(spans, turns): the turn in whose news a delayed effect falls; the number of turns when never."""
    ask_turn: NDArray[np.int16]
    """(spans, turns): the turn at whose end an ask lapses."""
    ready_turn: NDArray[np.int16]
    """(spans, turns): the turn at whose end a project is done."""
    memory_value: NDArray[np.float64]
    """(turns, memories, turns + 1): the weight left of a memory made in turn b - 1; column 0 is none."""
    cards: tuple[Card, ...]
    news: tuple[tuple[int, ...], ...]
    """For each turn, the dated news that may speak in it, in order; undated ones follow."""
    dated: tuple[tuple[int, ...], ...]
    """For each turn, the dated dossiers and cables that may be dealt in it, in order."""
    undated: tuple[int, ...]
    asks: tuple[Ask, ...]
    initiatives: tuple[Initiative, ...]
    plans: tuple[Plan, ...]
    journeys: tuple[Journey, ...]
    powers: tuple[Power, ...]
    laws: tuple[Law, ...]
    memories: tuple[Memory, ...]
    promises: tuple[Promise, ...]
    pledges: tuple[Pledge, ...]
    pledge_count: int
    fates: tuple[Fate, ...]
    organizations: tuple[Organization, ...]
    endings: tuple[Ending, ...]
    doctrines: Mapping[str, Doctrine]
    history: tuple[tuple[int, int], ...]
    """(turn, initiative) pairs that history reports."""
    score: Score
    acts: tuple[Act, ...]
    offer_span: int
    """The span for which an offer stays open."""
    defer_span: int
    """The span by which an ask is deferred."""
    broken_memory: tuple[int, ...]
    """For each power, the memory that a broken promise leaves."""
    ask_rate: float
    closes: int | None
    digests: Mapping[str, str] = field(default_factory=dict)
    """A short digest for each kind and each card, to tell what changed; `deck` is the digest of all."""

    @property
    def digest(self) -> str:
        """The digest of everything that the engine reads."""
        return self.digests["deck"]

    @cached_property
    def index(self) -> dict[str, int]:
        """The number of each stored indicator by name."""
        return {name: number for number, name in enumerate(self.stored)}

    @cached_property
    def derived_index(self) -> dict[str, int]:
        """The number of each derived indicator by name."""
        return {each.name: number for number, each in enumerate(self.derived)}

    @cached_property
    def card_index(self) -> dict[str, int]:
        """The number of each card by id."""
        return {card.id: card.number for card in self.cards}

    @cached_property
    def ask_of(self) -> dict[int, Ask]:
        """The ask of a card's number."""
        return {ask.card.number: ask for ask in self.asks}

    @cached_property
    def initiative_of(self) -> dict[int, Initiative]:
        """The initiative of a card's number."""
        return {each.card.number: each for each in self.initiatives}

    @cached_property
    def initiative_place(self) -> dict[int, int]:
        """The place of an initiative among the initiatives, by its card's number."""
        return {each.card.number: place for place, each in enumerate(self.initiatives)}

    @cached_property
    def initiative_table(self) -> InitiativeTable:
        """The initiatives as columns."""
        each = self.initiatives
        return InitiativeTable(
            number=np.array([one.card.number for one in each], np.intp),
            capital=np.array([one.capital for one in each], np.int32),
            deposit=np.array([one.deposit if one.deposit > 0 else -(10**9) for one in each], np.int32),
            slot=np.array([3 if one.slot is None else one.slot for one in each], np.intp),
        )

    @cached_property
    def bounds(self) -> tuple[tuple[int, int], ...]:
        """The range of each stored indicator in hundredths, as plain numbers."""
        return tuple(zip(self.low.tolist(), self.high.tolist(), strict=True))

    @cached_property
    def month_of(self) -> NDArray[np.float64]:
        """Months since the scenario's start at the end of each turn; the last entry stands for never."""
        return np.array([*np.cumsum([turn.months for turn in self.turns]), -1e6])

    @cached_property
    def members(self) -> frozenset[int]:
        """The indicators that are levels of organizations."""
        return frozenset(each.member for each in self.organizations)

    @cached_property
    def capital(self) -> int:
        """The indicator of political capital."""
        return self.index["political_capital"]

    @cached_property
    def treasury(self) -> int:
        """The indicator of money in hand."""
        return self.index["treasury"]

    @cached_property
    def credibility(self) -> int:
        """The indicator of credibility."""
        return self.index["credibility"]

    @cached_property
    def watched(self) -> dict[int, tuple[str, int]]:
        """The indicators whose changes have a sequel: patience and favour by power, membership by body."""
        found = {power.patience: ("patience", number) for number, power in enumerate(self.powers)}
        found |= {power.favour: ("favour", number) for number, power in enumerate(self.powers)}
        found |= {each.member: ("member", number) for number, each in enumerate(self.organizations)}
        return found

    @cached_property
    def undated_draws(self) -> NDArray[np.uint64]:
        """The race keys of the undated cards, shape (n, 1)."""
        return np.array([self.cards[number].race for number in self.undated], np.uint64).reshape(-1, 1)

    @cached_property
    def undated_numbers(self) -> NDArray[np.int16]:
        """The numbers of the undated cards."""
        return np.array(self.undated, np.int16)

    @cached_property
    def _sizes(self) -> dict[str, NDArray[np.bool_]]:
        return {
            size: np.array([card.size == size for card in self.cards] + [False])
            for size in ("dossier", "cable", "news")
        }

    def is_size(self, size: str) -> NDArray[np.bool_]:
        """Tells for each card, and for none (-1), whether it has a size."""
        return self._sizes[size]
