"""The deck itself: all tables of one scenario, and what is looked up in them often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from game.engine.deck.acts import Act
from game.engine.deck.cards import Ask, Card, Initiative, InitiativeTable, Journey, Plan
from game.engine.deck.inherited import Inherited
from game.engine.deck.people import Doctrine, Exchange, Memory, Organization, Pledge, Power, Promise
from game.engine.deck.terms import Terms
from game.engine.deck.world import Derived, Ending, Fate, Law, Score, TurnSpec


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
    exchanges: tuple[Exchange, ...]
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
    """How many asks are brought in a turn on average."""
    asking: int
    """The first turn in which powers ask for anything."""
    closes: int | None
    terms: Terms = field(default_factory=Terms)
    opening: int = 0
    """The first turn that is played; those before it belong to what was inherited."""
    inherited: Inherited | None = None
    digests: Mapping[str, str] = field(default_factory=dict)
    """A short digest for each kind and each card, to tell what changed; `deck` is the digest of all."""

    @property
    def digest(self) -> str:
        """The digest of everything that the engine reads."""
        return self.digests["deck"]

    @property
    def played(self) -> tuple[TurnSpec, ...]:
        """The turns that are played."""
        return self.turns[self.opening :]

    def number(self, turn: int) -> int:
        """Returns a turn's number as players count, from 1."""
        return turn - self.opening + 1

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
            eased=tuple((place, one.eased) for place, one in enumerate(each) if one.eased is not None),
            dearer=tuple((place, one.dearer) for place, one in enumerate(each) if one.dearer is not None),
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
    def openings(self) -> NDArray[np.bool_]:
        """Tells for each undated card whether it is an opening."""
        return np.array([self.cards[number].opening for number in self.undated], np.bool_)

    @cached_property
    def _sizes(self) -> dict[str, NDArray[np.bool_]]:
        return {
            size: np.array([card.size == size for card in self.cards] + [False])
            for size in ("dossier", "cable", "news")
        }

    def is_size(self, size: str) -> NDArray[np.bool_]:
        """Tells for each card, and for none (-1), whether it has a size."""
        return self._sizes[size]
