"""Words for numbers, dates, odds and spans: how the game says what the engine counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from game.engine.deck import TurnSpec

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MINUS = "\N{MINUS SIGN}"
_ORDINALS = ("First", "Second", "Third", "Fourth")
_ODDS = ((1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10))


def clean(text: object) -> str:
    """Returns a text of a card on one line, without the breaks of its file."""
    return " ".join(str(text).split())


def number(value: float, decimals: int = 1) -> str:
    """Returns a number without needless zeros and with a true minus sign."""
    text = f"{abs(value):.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{MINUS}{text}" if value < 0 and text != "0" else text


def amount(value: float, unit: str = "points") -> str:
    """Returns a value of an indicator with its unit, as on a plate."""
    match unit:
        case "bn USD":
            return f"{MINUS if value <= -0.05 else ''}{abs(value):.1f} bn USD"
        case "USD a barrel":
            return f"{value:.0f} USD a barrel"
        case "per cent":
            return f"{value:.0f} per cent"
        case "share":
            return f"{value * 100:.0f} per cent"
        case "pips":
            return number(value, 1)
        case _:
            return number(value, 0)


def change(value: float, unit: str = "points") -> str:
    """Returns a change with its sign: +2, −0.4 bn USD."""
    decimals = 2 if unit == "bn USD" else 1
    scaled = value * 100 if unit == "share" else value
    sign = "+" if scaled > 0 else ""
    tail = {"bn USD": " bn USD", "USD a barrel": " USD", "per cent": " per cent", "share": " per cent"}.get(unit, "")
    return f"{sign}{number(scaled, decimals)}{tail}"


def whole_change(value: float | None) -> str:
    """Returns a change in whole points with its sign; nothing when it rounds to nothing."""
    words = number(value or 0.0, 0)
    return "" if words == "0" else f"{'+' if words[0] != MINUS else ''}{words}"


def drift(value: float, unit: str = "points") -> str:
    """Returns a trend in words: rising by 2, falling by 0.4 bn USD; steady when it rounds to nothing."""
    size = number(abs(value) * (100 if unit == "share" else 1), 1 if unit == "bn USD" else 0)
    if size == "0":
        return "steady"
    return f"{'rising' if value > 0 else 'falling'} by {size}{' bn USD' if unit == 'bn USD' else ''}"


def odds(probability: float) -> str:
    """Returns a probability in words: 3 chances in 4."""
    if probability >= 0.97:
        return "almost certainly"
    if probability <= 0.03:
        return "hardly ever"
    part, whole = min(_ODDS, key=lambda each: abs(each[0] / each[1] - probability))
    if (part, whole) == (1, 2):
        return "an even chance"
    return f"{part} chance{'s' if part > 1 else ''} in {whole}"


def several(words: Iterable[str], last: str = "and") -> str:
    """Joins words as a sentence does: a, b and c."""
    found = list(words)
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} {last} {found[-1]}"


def does(who: str, verb: str) -> str:
    """Joins a name and what it does: Moscow asks, but Brussels and Washington ask."""
    first, space, rest = verb.partition(" ")
    if " and " in who:
        first = {"is": "are", "punishes": "punish"}.get(first, first.removesuffix("s"))
    return f"{who} {first}{space}{rest}"


def count(how_many: int, thing: str, things: str = "") -> str:
    """Returns a small count in words: two favours."""
    size = NUMBERS[how_many] if 0 <= how_many < len(NUMBERS) else str(how_many)
    return f"{size} {thing if how_many == 1 else things or thing + 's'}"


def day(ordinal: int) -> str:
    """Returns a day in words: 13 May 2022."""
    found = date.fromordinal(ordinal)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def month(ordinal: int) -> str:
    """Returns the month of a day in words: May 2022."""
    found = date.fromordinal(ordinal)
    return f"{MONTHS[found.month - 1]} {found.year}"


def closing_day(ordinal: int) -> str:
    """Returns the last day of a turn as a date to keep: the end of June 2019, 15 January 2022."""
    after = date.fromordinal(ordinal + 1)
    return f"the end of {month(ordinal)}" if after.day == 1 else day(ordinal)


def turn_date(turn: TurnSpec) -> str:
    """Returns a turn's stretch of time in words: January 2022, first half."""
    first, last = date.fromordinal(turn.first), date.fromordinal(turn.last)
    if first.month == last.month and first.year == last.year:
        if turn.months < 1:
            return f"{MONTHS[first.month - 1]} {first.year}, {'first' if first.day <= 15 else 'second'} half"
        return f"{MONTHS[first.month - 1]} {first.year}"
    if turn.months >= 12 and (first.month, last.month) == (1, 12):
        return f"The year {first.year}"
    span = f"{MONTHS[first.month - 1]} to {MONTHS[last.month - 1]} {last.year}"
    if turn.months == 3 and first.month % 3 == 1:
        months = f"{MONTHS[first.month - 1]} to {MONTHS[last.month - 1]}"
        return f"{_ORDINALS[first.month // 3]} quarter of {first.year} ({months})"
    return span


def short_date(turn: TurnSpec) -> str:
    """Returns a turn's stretch of time in a few signs, for tables: 2019 Q1, early Jan 2022."""
    first = date.fromordinal(turn.first)
    name = MONTHS[first.month - 1][:3]
    if turn.months < 1:
        return f"{'early' if first.day <= 15 else 'late'} {name} {first.year}"
    if turn.months == 3 and first.month % 3 == 1:
        return f"{first.year} Q{first.month // 3 + 1}"
    return str(first.year) if turn.months >= 12 else f"{name} {first.year}"


def span(months: float) -> str:
    """Returns a span of time in words: 18 months, 2 years, 2 weeks."""
    if months < 1:
        weeks = max(1, round(months * 52 / 12))
        return f"{weeks} week{'s' if weeks > 1 else ''}"
    whole = round(months)
    if whole % 12 == 0:
        return f"{whole // 12} year{'s' if whole > 12 else ''}"
    return f"{whole} month{'s' if whole > 1 else ''}"


def plain(identifier: str) -> str:
    """Returns an id as words: price-cap becomes price cap."""
    return identifier.replace("-", " ").replace("_", " ").replace(".", " ")
