"""What a word that somebody types may mean: a figure, a power, anything that has a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches

from game.views.book import Book
from game.views.table import Table
from game.views.wording import clean, plain

ALIASES = {
    "money": "treasury", "street": "unrest", "unity": "cohesion", "welfare": "prosperity", "freedom": "sovereignty",
    "anger": "grievance", "closeness": "entente", "capital": "political_capital", "oil": "oil_price",
    "us": "us_presence", "shares": "top_share", "moscow": "trust.russia", "beijing": "trust.china",
    "brussels": "trust.west", "washington": "trust.west", "ankara": "trust.turkey",
}  # fmt: skip
"""Short words for indicators."""
POWER_WORDS = {
    "moscow": "russia", "kremlin": "russia", "beijing": "china", "brussels": "west", "washington": "west",
    "eu": "west", "ankara": "turkey", "russia": "russia", "china": "china", "west": "west", "turkey": "turkey",
}  # fmt: skip
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "–": " ", "—": " ", "'": "", "’": ""})
"""Letters that Unicode does not take apart, and signs that nobody types."""


def fold(words: str) -> str:
    """Returns words as they are compared: small letters without accents, hyphens and apostrophes."""
    bare = unicodedata.normalize("NFKD", plain(clean(words)).casefold().translate(_LETTERS))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def indicator_named(table: Table, words: str) -> str | None:
    """Returns the indicator that some words mean: its name, its label, a short word; None when there is none."""
    wanted = fold(words)
    if wanted in ALIASES and table.has(ALIASES[wanted]):
        return ALIASES[wanted]
    labels = table.book.labels
    for name, label in labels.items():
        if wanted in (fold(name), fold(label.label)):
            return name
    starting = [
        name for name, label in labels.items() if fold(label.label).startswith(wanted) or fold(name).startswith(wanted)
    ]
    return starting[0] if len(starting) == 1 or (starting and len(wanted) > 3) else None


def power_named(table: Table, words: str) -> str | None:
    """Returns the power that some words mean, or None."""
    wanted = fold(words)
    if wanted in POWER_WORDS:
        return POWER_WORDS[wanted]
    return next((str(name) for name, spec in table.book.library.powers.items() if fold(spec.title) == wanted), None)


def guess(table: Table, words: str) -> str:
    """Returns the name nearest to some words, or nothing."""
    known = {fold(name): name for name in _names(table.book)}
    near = get_close_matches(fold(words), sorted(known), n=1, cutoff=0.6)
    return known[near[0]] if near else ""


def _names(book: Book) -> Iterator[str]:
    library = book.library
    yield from ALIASES
    yield from (label.label for label in book.labels.values())
    yield from (clean(spec.title) for spec in library.powers.values())
    yield from (clean(body.short) for body in library.organizations.values())
    for table in (library.codex, library.initiatives, library.plans, library.promises, library.rules):
        yield from (clean(getattr(spec, "title", "")) for spec in table.values())
