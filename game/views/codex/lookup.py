"""Looking up: the entry that a link leads to, or that a word means."""

from __future__ import annotations

from collections.abc import Callable

from game.cards.schema import RuleSpec
from game.views import met
from game.views.book import by
from game.views.codex import things
from game.views.codex.entry import Draft, Entry
from game.views.codex.names import fold, indicator_named, power_named
from game.views.codex.pages import readable, searchable
from game.views.conditions import condition, formula
from game.views.links import Link
from game.views.organizations import organization
from game.views.people import adviser
from game.views.sources import citation, passages
from game.views.table import Table
from game.views.wording import clean, several


def entry(table: Table, link: Link) -> Entry | None:
    """Returns the entry that a link leads to; None when there is none, or none that may be read yet."""
    make = _MAKERS.get(link.kind)
    return make(table, link) if make is not None and _known(table, link) and readable(table, link) else None


def look(table: Table, words: str) -> Entry | None:
    """Returns what there is to know under a name, or None when nothing is called so."""
    power = power_named(table, words)
    if power is not None:
        return entry(table, Link("power", power))
    wanted = fold(words)
    for each in searchable(table):
        if each.page.link.kind != "figure" and wanted in (each.title, fold(each.page.link.id), *each.names):
            return entry(table, each.page.link)
    name = indicator_named(table, words)
    return None if name is None else entry(table, Link("figure", name))


def _known(table: Table, link: Link) -> bool:
    if link.kind == "figure":
        return link.id in table.book.labels
    return link.id in getattr(table.book.library, _TABLES[link.kind])


def _power(table: Table, link: Link) -> Entry:
    spec = table.book.power_card(link.id)
    draft = Draft(table.book, link, "power", spec.title, citation(spec))
    draft.fact("Wants", spec.wants).fact("Its best reason, as it would put it", spec.best_reason)
    draft.fact("Courts with", spec.courts_with).fact("Tests by", spec.tests_by)
    draft.fact("Threatens by", spec.threatens_by).fact("Remembers", spec.remembers).fact("Tell", spec.tell)
    for line in spec.red_lines:
        if not met.foretells(table, line.when):
            draft.fact("Red line", f"{condition(table.book, line.when)}: “{clean(line.says)}”")
    return draft.done()


def _organization(table: Table, link: Link) -> Entry:
    seen = organization(table, link.id)
    draft = Draft(table.book, link, "organization", f"{seen.title} ({seen.short})", seen.source).say(seen.brief)
    draft.fact("You are", seen.level_name).fact("Levels", several(seen.levels)).fact("Led by", seen.leader)
    draft.fact("Strength", seen.strength.words if seen.strength is not None else "")
    draft.fact("Asks", seen.duties).fact("Gives", seen.benefits)
    for label, words in seen.upkeep:
        draft.fact(f"Each year, {label[0].lower()}{label[1:]}", words, formula=True)
    draft.list("You can do with it", [(each.title, Link("initiative", each.id)) for each in seen.initiatives])
    return draft.done()


def _codex(table: Table, link: Link) -> Entry:
    spec = table.book.library.codex[link.id]
    others = [(str(each), by(table.book.library.codex, str(each))) for each in spec.links]
    draft = Draft(table.book, link, str(spec.about), spec.title, citation(spec)).say(spec.text)
    return draft.also([(clean(each.title), Link("codex", name)) for name, each in others if each]).done()


def _adviser(table: Table, link: Link) -> Entry:
    seen = adviser(table, link.id)
    draft = Draft(table.book, link, "adviser", seen.office, seen.source)
    draft.fact("Leans to", seen.leans).fact("Speaks", seen.voice)
    if seen.spoke:
        draft.fact("Advised you", f"{seen.spoke} times; you followed {seen.followed} times")
    draft.fact("Does not see", seen.blind_spot)
    return draft.fact("Bias", several(each.words for each in seen.bias)).done()


def _figure(table: Table, link: Link) -> Entry:
    label, figure = table.book.labels[link.id], table.figure(link.id)
    spec = by(table.book.library.indicators, link.id)
    good = {"up": "More is better for you.", "down": "Less is better for you."}.get(
        label.good, "Neither more nor less is simply good."
    )
    bands, low = [], None
    for below, word in label.bands:
        until = f"{word} below {below:g}" if below is not None else f"{word} from {low:g}" if low is not None else word
        bands.append(until)
        low = below
    draft = Draft(table.book, link, "figure", label.label, citation(spec) if spec else "")
    draft.say(f"{label.about} {good}").fact("Now", figure.words).fact("Stretches", ", ".join(bands))
    draft.fact("Evidence", label.evidence)
    if spec is not None and spec.formula is not None:
        draft.fact("Worked out as", formula(table.book, spec.formula), formula=True)
    laws = [(name, law) for name, law in table.book.library.rules.items() if _moves(law, link.id)]
    known = [(clean(law.title), Link("law", str(name))) for name, law in laws if not met.foretells(table, law.when)]
    return draft.list("Moved by the laws", known).done()


def _moves(law: RuleSpec, name: str) -> bool:
    return any(name in amounts for amounts in (law.per_year, law.per_turn, law.shock))


def _law(table: Table, link: Link) -> Entry:
    book, spec = table.book, table.book.library.rules[link.id]
    draft = Draft(book, link, "law of the world", spec.title, citation(spec))
    draft.fact("Holds", condition(book, spec.when), formula=True)
    for words, effects in (
        ("Each year", spec.per_year), ("Each turn", spec.per_turn), ("By chance, each year", spec.shock),
    ):  # fmt: skip
        for name, each in effects.items():
            draft.fact(f"{words}, {book.phrase(str(name))}", formula(book, each), formula=True)
    for claim, where in passages(book.library.thesis, spec.claims):
        draft.fact("Rests on", f"{claim} ({where})" if where else claim)
    return draft.done()


_TABLES = {
    "power": "powers", "organization": "organizations", "codex": "codex", "adviser": "advisers", "law": "rules",
    "event": "events", "ask": "asks", "initiative": "initiatives", "plan": "plans", "promise": "promises",
    "journey": "journeys", "ending": "endings",
}  # fmt: skip
"""The library's table for each kind of link; figures have none of their own."""

_MAKERS: dict[str, Callable[[Table, Link], Entry]] = {
    "power": _power, "organization": _organization, "codex": _codex, "adviser": _adviser, "figure": _figure,
    "law": _law, **things.MAKERS,
}  # fmt: skip
"""How the entry of each kind of link is made."""
