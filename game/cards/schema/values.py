"""What the scalars of cards become: numbers, expressions, spans and dates that keep their place in the file."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from game.cards.nodes import Text
from game.cards.problems import Place


class Number(float):
    """Holds a number and its place."""

    __slots__ = ("place",)
    place: Place


class Whole(int):
    """Holds a whole number and its place."""

    place: Place


class Flag(int):
    """Holds true or false (as 1 or 0: nothing can inherit from bool) and its place."""

    place: Place


@dataclass(frozen=True, slots=True)
class Formula:
    """Holds an expression as text, with its place, and the power that `<power>` stands for; parsed later."""

    text: str
    source: Text
    skip: int = 0  # characters of the source before the expression begins: a `=` or `+`
    power: str | None = None

    @property
    def place(self) -> Place:
        """Points at the whole expression."""
        return self.source.place

    @property
    def bindings(self) -> dict[str, str]:
        """Says what the placeholders of the expression stand for."""
        return {"power": self.power} if self.power else {}

    def inside(self, offset: int, length: int = 1) -> Place:
        """Points at some characters of the expression."""
        return self.source.inside(self.skip + offset, length)

    def bound(self, power: str) -> "Formula":
        """Is the same expression for one power."""
        return replace(self, power=power)


@dataclass(frozen=True, slots=True)
class Amount(Formula):
    """Holds what an effect does to an indicator: adds an expression, or with a leading `=` sets it."""

    sets: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Holds a span of time in weeks, months or years."""

    count: int
    unit: str
    place: Place

    @property
    def months(self) -> float:
        """Measures the span in months, a week being 12/52 of one."""
        return {"week": 12 / 52, "month": 1.0, "year": 12.0}[self.unit] * self.count

    def after(self, day: date) -> date:
        """Names the day that lies this span later; the last of a month where the month is shorter."""
        if self.unit == "week":
            return day + timedelta(weeks=self.count)
        months = day.year * 12 + day.month - 1 + self.count * (12 if self.unit == "year" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class Spot:
    """Holds a point of the map in degrees east and north, with its place in the file."""

    lon: float
    lat: float
    place: Place


@dataclass(frozen=True, slots=True)
class When:
    """Holds a date given as a month or a day."""

    text: str
    first: date
    last: date
    place: Place
