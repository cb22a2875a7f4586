"""One entry of the codex: paragraphs and facts whose names lead to other entries, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.views.book import Book
from game.views.links import Link, Span
from game.views.wording import clean


@dataclass(frozen=True, slots=True)
class Prose:
    """Shows a text, whole and as spans of which some lead elsewhere."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Fact(Prose):
    """Shows one thing about an entry by its name: Asks, Needs, Each year."""

    label: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Shows one thing looked up: what it is, paragraphs about it, facts by name, its source, what else to look up."""

    link: Link
    kind: str
    title: str
    paragraphs: tuple[Prose, ...]
    facts: tuple[Fact, ...]
    source: str
    see: tuple[Span, ...]


class Draft:
    """Collects the parts of an entry and finds the names in its texts."""

    def __init__(self, book: Book, link: Link, kind: str, title: object, source: str = "") -> None:
        """Begins an entry."""
        self._book, self._link, self._kind, self._title, self._source = book, link, kind, clean(title), source
        self._paragraphs: list[Prose] = []
        self._facts: list[Fact] = []
        self._see: list[Span] = []

    def say(self, *texts: object) -> Draft:
        """Adds paragraphs; empty ones are left out."""
        for text in filter(None, map(clean, texts)):
            self._paragraphs.append(Prose(text, self._book.lexicon.spans(text, self._link)))
        return self

    def fact(self, label: str, text: object, formula: bool = False) -> Draft:
        """Adds a fact, unless it is empty; in a formula every figure is a name."""
        words = clean(text or "")
        if words:
            self._facts.append(Fact(words, self._book.lexicon.spans(words, self._link, formula), label))
        return self

    def list(self, label: str, things: Iterable[tuple[str, Link | None]]) -> Draft:
        """Adds a fact that is a list of things, each leading to its own entry."""
        spans: list[Span] = []
        for words, link in things:
            spans += [Span(", ")] if spans else []
            spans.append(Span(words, link))
        if spans:
            self._facts.append(Fact("".join(span.text for span in spans), tuple(spans), label))
        return self

    def also(self, things: Sequence[tuple[str, Link]]) -> Draft:
        """Adds what else to look up."""
        self._see += [Span(words, link) for words, link in things]
        return self

    def done(self) -> Entry:
        """Returns the entry."""
        return Entry(
            self._link, self._kind, self._title,
            tuple(self._paragraphs), tuple(self._facts), self._source, tuple(self._see),
        )  # fmt: skip
