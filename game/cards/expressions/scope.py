"""How names are looked up: what an expression may refer to, and where the engine keeps it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Protocol

from game.cards.expressions.functions import DOMAINS, POWERS, Kind


@dataclass(frozen=True, slots=True)
class Indicator:
    """Describes an indicator as expressions see it: its declared range, and the steps in which it moves."""

    name: str
    low: float
    high: float
    step: float = 0.01
    stored: bool = True


class Scope(Protocol):
    """Knows every name that an expression may use."""

    def indicator(self, name: str) -> Indicator | None:
        """The indicator of a name, `member.csto` included, or None."""

    def names(self, kind: Kind, of: str | None = None) -> Collection[str] | None:
        """All names of a kind (options, faces, memories and values: of what); None when any name will do."""


@dataclass(frozen=True)
class Symbols:
    """A scope made of plain tables; a kind without a table is not judged."""

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    known: Mapping[Kind, Collection[str]] = field(default_factory=dict)
    parts: Mapping[tuple[Kind, str], Collection[str]] = field(default_factory=dict)
    """By kind and owner: the options and faces of a card, the memories of a power, the values of a fate."""

    def indicator(self, name: str) -> Indicator | None:
        """The indicator of a name, or None."""
        return self.indicators.get(name)

    def names(self, kind: Kind, of: str | None = None) -> Collection[str] | None:
        """All names of a kind; None when any name will do."""
        if of is not None:
            return self.parts.get((kind, of))
        match kind:
            case Kind.INDICATOR:
                return self.indicators
            case Kind.POWER:
                return POWERS
            case Kind.DOMAIN:
                return DOMAINS
            case _:
                return self.known.get(kind)


class Place(NamedTuple):
    """Says where the engine keeps an indicator: among the stored or the derived ones, and how finely."""

    stored: bool
    number: int
    scale: int = 100
    """Into how many parts a point is divided: 100, or 10,000 for a share."""


class Numbers(Protocol):
    """Knows the numbers that the compiled deck gives to names."""

    def place(self, indicator: str) -> Place:
        """Where an indicator is kept."""

    def numbers(self, kind: Kind, name: str, of: str | None = None) -> tuple[int, ...]:
        """The numbers behind a name: usually one; an option that several faces share has several."""


CLOCK_RANGES: Mapping[str, Indicator] = {
    "date": Indicator("date", date.min.toordinal(), date.max.toordinal(), 1.0, stored=False),
    "months": Indicator("months", 0.1, 24.0, 0.0, stored=False),
}
"""The ranges of the names that are no indicators; a date is the ordinal of its day."""
