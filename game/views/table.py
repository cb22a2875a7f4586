"""The table: a campaign and its book side by side, and the figures that both together give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.campaign.campaign import Campaign
from game.engine.deck import Deck, TurnSpec
from game.engine.ledger import Entry
from game.engine.world import World
from game.views.book import Book
from game.views.wording import amount, drift

YEAR = 12.0
CAPTURED = "captured."
"""How the figures begin that tell who holds a domain: 0 for nobody, else the number of a power, counted from 1."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Shows one indicator: its label, value in words, band, and how it moved since last turn and over a year.

    A hidden figure shows its band only: `value` and the trends are None until a journey shows them.
    """

    name: str
    label: str
    value: float | None
    text: str
    band: str
    turn: float | None
    year: float | None
    good: str
    unit: str

    @property
    def trend(self) -> str:
        """How it moved since the last turn, in words; nothing for a hidden figure."""
        return "" if self.turn is None else drift(self.turn, self.unit)

    @property
    def trend_year(self) -> str:
        """How it moved over a year, in words; nothing for a hidden figure or in the first year."""
        return "" if self.year is None else drift(self.year, self.unit)

    @property
    def words(self) -> str:
        """The figure in words, without its trend: 52, guarded."""
        return ", ".join(filter(None, (self.text, self.band)))


def value_in(world: World, name: str) -> float:
    """Returns an indicator of a world of one campaign in points, stored or derived."""
    deck = world.deck
    if name in deck.index:
        return float(world.view.num(deck.index[name])[0])
    return float(world.view.der(deck.derived_index[name])[0])


@dataclass(frozen=True)
class Table:
    """Reads a campaign through its book; nothing here changes either."""

    book: Book
    campaign: Campaign

    @property
    def world(self) -> World:
        """The world now."""
        return self.campaign.world

    @property
    def deck(self) -> Deck:
        """The deck that is played."""
        return self.campaign.deck

    @property
    def turn(self) -> int:
        """The number of the turn, the last one once the campaign is over."""
        return min(self.world.turn, len(self.deck.turns) - 1)

    @property
    def spec(self) -> TurnSpec:
        """The turn of the calendar; the last one played once the campaign is over."""
        over = 1 if self.world.over[0] else 0
        return self.deck.turns[max(0, min(self.world.turn - over, len(self.deck.turns) - 1))]

    def value(self, name: str, world: World | None = None) -> float:
        """Returns an indicator in points, stored or derived, now or in an earlier world."""
        return value_in(world or self.world, name)

    def has(self, name: str) -> bool:
        """Tells whether the deck knows an indicator."""
        return name in self.deck.index or name in self.deck.derived_index

    def earlier(self, months: float = 0.0) -> World | None:
        """Returns the world at the beginning of the last turn, or of the turn that lies some months back."""
        if not months:
            return self.campaign.turn_world(self.world.turn - 1) if self.world.turn > self.deck.opening else None
        ends = self.deck.month_of
        start = float(ends[self.world.turn - 1]) if self.world.turn else 0.0
        for turn in range(self.world.turn - 1, -1, -1):
            began = float(ends[turn - 1]) if turn else 0.0
            if start - began >= months - 0.01:
                return self.campaign.turn_world(turn)
        return None

    def revealed(self, name: str) -> bool:
        """Tells whether a figure may be seen: it is not hidden, or a journey of this or the last turn showed it."""
        label = self.book.labels.get(name)
        if label is None or not label.hidden or self.world.over[0]:
            return True
        for journey in self.deck.journeys:
            spec = self.book.card(journey.card.id)
            if spec is not None and name in spec.reveals and self._recent(journey.card.number):
                return True
        return False

    def _recent(self, card: int) -> bool:
        met = int(self.world.met[card, 0])
        return met >= 0 and met >= self.world.turn - 1

    def figure(self, name: str) -> Figure:
        """Returns an indicator as it is shown now."""
        label = self.book.labels[name]
        value = self.value(name)
        band = label.band(value)
        if not self.revealed(name):
            return Figure(name, label.label, None, "", band or "hidden", None, None, label.good, label.unit)
        last, year, held = self.earlier(), self.earlier(YEAR), name.startswith(CAPTURED)
        return Figure(
            name=name,
            label=label.label,
            value=value,
            text=band if label.unit == "level" else self.holder(value) if held else amount(value, label.unit),
            band="" if label.unit == "level" else band,
            turn=None if last is None or held else value - self.value(name, last),
            year=None if year is None or held else value - self.value(name, year),
            good=label.good,
            unit=label.unit,
        )

    def holder(self, value: float) -> str:
        """Returns who holds a domain, from the value of its figure."""
        return self.book.power(self.deck.powers[round(value) - 1].id) if round(value) else "nobody"

    def entries(self, indicator: int, since: World | None = None) -> Sequence[Entry]:
        """Returns the ledger's entries of a stored indicator, all of them or those since an earlier world."""
        skip = 0 if since is None or since.ledger is None else len(since.ledger.entries)
        return [entry for entry in self.campaign.entries(skip) if entry.indicator == indicator]
