"""The pages of the codex: everything that can be looked up, by group, as far as the campaign has come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from game.cards.schema import RuleSpec
from game.engine.deck import Deck
from game.views import met
from game.views.book import Book, by
from game.views.codex.names import fold
from game.views.links import Link
from game.views.table import Table
from game.views.wording import clean

GROUPS = {
    "power": "Powers", "organization": "Organizations", "person": "People and offices", "term": "Terms",
    "place": "Places", "figure": "Figures", "law": "Laws of the world", "contradiction": "Where the thesis disagrees",
    "card": "Cards met", "initiative": "Initiatives", "plan": "Plans", "promise": "Promises", "journey": "Journeys",
    "ending": "Endings",
}  # fmt: skip
"""The groups of the codex, in order."""
HINT = 96
"""How many signs of a page's first sentence the index shows at most."""


@dataclass(frozen=True, slots=True)
class Page:
    """Shows one line of the index: what it leads to, its group, its title, its first words."""

    link: Link
    group: str
    title: str
    hint: str


@dataclass(frozen=True, slots=True)
class Words:
    """Holds the words of one page as they are searched: title, other names, all its text; folded."""

    page: Page
    title: str
    names: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """Shows one group of the index."""

    id: str
    title: str
    pages: tuple[Page, ...]


def index(table: Table) -> tuple[Group, ...]:
    """Returns all pages that may be read now, by group; groups without any are left out."""
    pages: dict[str, list[Page]] = {}
    for words in searchable(table):
        pages.setdefault(words.page.group, []).append(words.page)
    return tuple(Group(name, title, tuple(pages[name])) for name, title in GROUPS.items() if name in pages)


def searchable(table: Table) -> tuple[Words, ...]:
    """Returns the words of all pages that may be read now: cards and laws of the future stay unread."""
    return tuple(each for each in _all(table.book) if readable(table, each.page.link))


def readable(table: Table, link: Link) -> bool:
    """Tells whether a page may be read now: a card once it was met, a law once what it hangs on has come."""
    if link.kind in ("event", "ask"):
        return met.was_met(table, link.id)
    if link.kind == "law":
        return not met.foretells(table, table.book.library.rules[link.id].when)
    return True


@lru_cache(maxsize=4)
def _all(book: Book) -> tuple[Words, ...]:
    """Returns the words of every page of a book, sorted by title within each group."""
    found = list(_pages(book))
    found.sort(key=lambda each: (list(GROUPS).index(each.page.group), each.title))
    return tuple(found)


def _words(link: Link, group: str, title: object, *texts: object, also: tuple[object, ...] = ()) -> Words:
    said = [clean(each) for each in texts if each]
    hint = said[0].split(". ")[0].rstrip(".") if said else ""
    if len(hint) > HINT:
        hint = hint[:HINT].rsplit(" ", 1)[0] + " …"
    page = Page(link, group, clean(title), hint)
    return Words(page, fold(page.title), tuple(fold(clean(each)) for each in also), fold(" ".join(said)))


def _pages(book: Book) -> Iterator[Words]:
    library, deck = book.library, book.deck
    for name, power in library.powers.items():
        told = (power.best_reason, power.wants, power.courts_with, power.tests_by, power.threatens_by, power.remembers)
        yield _words(Link("power", str(name)), "power", power.title, *told, also=(name, power.adjective))
    for name, body in library.organizations.items():
        texts = (body.title, body.brief, body.duties, body.benefits)
        yield _words(Link("organization", str(name)), "organization", body.short, *texts, also=(name, body.title))
    for name, entry in library.codex.items():
        if book.left_out(entry):
            continue
        yield _words(Link("codex", str(name)), str(entry.about), entry.title, entry.text, also=tuple(entry.also))
    for name, adviser in library.advisers.items():
        yield _words(Link("adviser", str(name)), "person", adviser.title, adviser.leans, adviser.voice)
    for name, label in book.labels.items():
        if book.left_out(by(library.indicators, name)):
            continue
        yield _words(Link("figure", name), "figure", label.label, label.about, also=(name,))
    for name, law in library.rules.items():
        yield _words(Link("law", str(name)), "law", _law_title(book, str(name), law), also=(name,))
    yield from _cards(book, deck)
    for name, promise in library.promises.items():
        yield _words(Link("promise", str(name)), "promise", promise.title, promise.text)
    for name, ending in library.endings.items():
        if book.left_out(ending):
            continue
        yield _words(Link("ending", str(name)), "ending", ending.title, ending.way_out)


def _law_title(book: Book, name: str, law: RuleSpec) -> str:
    """Returns the title of a law; one that holds for each power says for which."""
    power = name.rpartition("-")[2]
    alike = f"{name.removesuffix(power)}<power>" in book.library.templates
    return f"{clean(law.title)} ({book.power(power)})" if alike else clean(law.title)


def _cards(book: Book, deck: Deck) -> Iterator[Words]:
    library = book.library
    for kind, cards in (("event", library.events), ("ask", library.asks)):
        for name, card in cards.items():
            if name in deck.card_index:
                texts = (card.brief, card.history.what if card.history else "", *card.views, card.place)
                yield _words(Link(kind, str(name)), "card", card.title, *texts)
    for name, initiative in library.initiatives.items():
        texts = (initiative.brief, initiative.tempting, initiative.dangerous)
        yield _words(Link("initiative", str(name)), "initiative", initiative.title, *texts)
    for name, plan in library.plans.items():
        yield _words(Link("plan", str(name)), "plan", plan.title, plan.text)
    for name, journey in library.journeys.items():
        yield _words(Link("journey", str(name)), "journey", journey.title, journey.brief)
