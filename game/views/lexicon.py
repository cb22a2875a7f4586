"""The lexicon: which words in a text are names of things that can be looked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from game.views.links import Link, Span
from game.views.wording import clean

if TYPE_CHECKING:
    from game.views.book import Book

POWER_NAMES = {
    "Moscow": "russia", "Kremlin": "russia", "Russia": "russia", "Beijing": "china", "China": "china",
    "Brussels": "west", "Washington": "west", "Ankara": "turkey", "Turkey": "turkey",
}  # fmt: skip
"""The names by which texts call the four powers."""
LEAST = 3
"""A name with fewer letters is no sure sign, unless it is all capitals."""


class _Name(NamedTuple):
    link: Link
    spelt: str
    exact: bool
    """Whether it must be written so: bodies and titles; terms may begin with a small letter."""
    common: bool
    """Whether it is a word of every day, which only stands for a figure in a formula."""


class Lexicon:
    """Finds the names of a book in its texts: powers, bodies, terms and people, figures, initiatives, plans."""

    def __init__(self, book: Book) -> None:
        """Gathers the names; where two things have one name, the first in the order below has it."""
        self._names: dict[str, _Name] = {}
        for name in _names(book):
            if len(name.spelt) >= LEAST or name.spelt.isupper():
                self._names.setdefault(name.spelt.casefold(), name)
        longest_first = sorted(self._names, key=lambda each: (-len(each), each))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)

    def spans(self, text: str, own: Link | None = None, formula: bool = False) -> tuple[Span, ...]:
        """Returns a text as spans; each thing is linked where it is first named, the thing itself (`own`) never.

        In a formula every figure is meant by its label; elsewhere a label of one word is taken as the word it is.
        """
        found, done, end = [], {own}, 0
        for match in self._pattern.finditer(text):
            name = self._names[match[0].casefold()]
            fits = (not name.exact or match[0] == name.spelt) and (formula or not name.common)
            if not fits or name.link in done:
                continue
            done.add(name.link)
            if match.start() > end:
                found.append(Span(text[end : match.start()]))
            found.append(Span(match[0], name.link))
            end = match.end()
        if end < len(text) or not found:
            found.append(Span(text[end:]))
        return tuple(found)


def _names(book: Book) -> Iterator[_Name]:
    library = book.library
    for spelt, power in POWER_NAMES.items():
        if power in library.powers:
            yield _Name(Link("power", power), book.named(spelt), True, False)
    for name, body in library.organizations.items():
        for words in (body.short, body.title):
            yield _Name(Link("organization", str(name)), clean(words), True, False)
    for name, entry in library.codex.items():
        for words in (entry.title, *entry.also):
            yield _Name(Link("codex", str(name)), clean(words), clean(words).isupper(), False)
    for name, label in book.labels.items():
        yield _Name(Link("figure", name), label.label, False, " " not in label.label.removeprefix("The "))
    for kind, table in (("initiative", library.initiatives), ("plan", library.plans)):
        for name, spec in table.items():
            yield _Name(Link(kind, str(name)), clean(spec.title), True, False)
    for name, adviser in library.advisers.items():
        yield _Name(Link("adviser", str(name)), clean(adviser.title), False, False)
