"""Looking things up: anything that has a name is found by it, or by something like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from game.views.book import Book, by
from game.views.conditions import condition, formula
from game.views.met import foretells
from game.views.organizations import organization
from game.views.sources import citation
from game.views.table import Table
from game.views.wording import clean, plain, several

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


@dataclass(frozen=True, slots=True)
class Entry:
    """Shows one thing looked up: its kind, paragraphs about it, facts by name, its source, what else to look up."""

    kind: str
    title: str
    paragraphs: tuple[str, ...]
    facts: tuple[tuple[str, str], ...] = ()
    source: str = ""
    links: tuple[str, ...] = ()


def indicator_named(table: Table, words: str) -> str | None:
    """Returns the indicator that some words mean: its name, its label, a short word; None when there is none."""
    wanted = _key(words)
    if wanted in ALIASES and table.has(ALIASES[wanted]):
        return ALIASES[wanted]
    labels = table.book.labels
    for name, label in labels.items():
        if wanted in (_key(name), _key(label.label)):
            return name
    starting = [
        name for name, label in labels.items() if _key(label.label).startswith(wanted) or _key(name).startswith(wanted)
    ]
    return starting[0] if len(starting) == 1 or (starting and len(wanted) > 3) else None


def power_named(table: Table, words: str) -> str | None:
    """Returns the power that some words mean, or None."""
    wanted = _key(words)
    if wanted in POWER_WORDS:
        return POWER_WORDS[wanted]
    return next(
        (str(name) for name, spec in table.book.library.powers.items() if _key(clean(spec.title)) == wanted), None
    )


def guess(table: Table, words: str) -> str:
    """Returns the name nearest to some words, or nothing."""
    known = {_key(name): name for name in _names(table.book)}
    near = get_close_matches(_key(words), sorted(known), n=1, cutoff=0.6)
    return known[near[0]] if near else ""


def look(table: Table, words: str) -> Entry | None:
    """Returns what there is to know under a name, or None when nothing is called so."""
    wanted = _key(words)
    power = power_named(table, words)
    if power is not None:
        return _power(table, power)
    for find in _SHELVES:
        found = find(table, wanted)
        if found is not None:
            return found
    name = indicator_named(table, words)
    return None if name is None else _indicator(table, name)


def _key(words: str) -> str:
    return plain(clean(words).lower()).replace("–", " ").replace("'", "").replace("’", "")


def _names(book: Book) -> Iterator[str]:
    library = book.library
    yield from ALIASES
    yield from (label.label for label in book.labels.values())
    yield from (clean(spec.title) for spec in library.powers.values())
    yield from (clean(body.short) for body in library.organizations.values())
    for table in (library.codex, library.initiatives, library.plans, library.promises, library.rules):
        yield from (clean(getattr(spec, "title", "")) for spec in table.values())


def _among(table: dict[Any, Any], wanted: str, *fields: str) -> Any:
    for name, spec in table.items():
        names = [str(name), *(clean(getattr(spec, field, "") or "") for field in fields)]
        if wanted in map(_key, names):
            return spec
    return None


def _power(table: Table, name: str) -> Entry:
    spec = table.book.power_card(name)
    facts = [
        ("Wants", spec.wants), ("Its best reason, as it would put it", spec.best_reason),
        ("Courts with", spec.courts_with),
        ("Tests by", spec.tests_by), ("Threatens by", spec.threatens_by),
        ("Remembers", spec.remembers), ("Tell", spec.tell),
    ]  # fmt: skip
    lines = [(label, clean(text)) for label, text in facts if text]
    lines += [
        ("Red line", f"{condition(table.book, line.when)}: “{clean(line.says)}”")
        for line in spec.red_lines
        if not foretells(table, line.when)
    ]
    return Entry("power", clean(spec.title), (), tuple(lines), citation(spec))


def _organization(table: Table, wanted: str) -> Entry | None:
    body = _among(table.book.library.organizations, wanted, "short", "title")
    if body is None:
        return None
    seen = organization(table, str(body.id))
    facts = [("You are", seen.level_name), ("Levels", several(seen.levels)), ("Led by", seen.leader)]
    if seen.strength is not None:
        facts.append(("Strength", seen.strength.words))
    facts += [("Asks", seen.duties), ("Gives", seen.benefits)]
    facts += [(f"Each year, {label[0].lower()}{label[1:]}", words) for label, words in seen.upkeep]
    return Entry(
        "organization", f"{seen.title} ({seen.short})", (seen.brief,), tuple(f for f in facts if f[1]), seen.source
    )


def _codex(table: Table, wanted: str) -> Entry | None:
    spec = _among(table.book.library.codex, wanted, "title")
    if spec is None:
        return None
    links = [by(table.book.library.codex, str(each)) for each in spec.links]
    return Entry(
        str(spec.about),
        clean(spec.title),
        (clean(spec.text),),
        (),
        citation(spec),
        tuple(clean(each.title) for each in links if each),
    )


def _law(table: Table, wanted: str) -> Entry | None:
    spec = _among(table.book.library.rules, wanted, "title")
    if spec is None:
        return None
    book = table.book
    facts = [("Holds", condition(book, spec.when))] if spec.when else []
    for words, effects in (
        ("Each year", spec.per_year),
        ("Each turn", spec.per_turn),
        ("By chance, each year", spec.shock),
    ):
        facts += [(f"{words}, {book.phrase(str(name))}", formula(book, each)) for name, each in effects.items()]
    return Entry("law of the world", clean(spec.title), (), tuple(facts), citation(spec))


def _initiative(table: Table, wanted: str) -> Entry | None:
    spec = _among(table.book.library.initiatives, wanted, "title")
    if spec is None:
        return None
    facts = [
        ("Tempting", clean(spec.tempting or "")),
        ("Dangerous", clean(spec.dangerous or "")),
        ("Requires", condition(table.book, spec.requires)),
    ]
    return Entry("initiative", clean(spec.title), (clean(spec.brief),), tuple(f for f in facts if f[1]), citation(spec))


def _plan(table: Table, wanted: str) -> Entry | None:
    spec = _among(table.book.library.plans, wanted, "title")
    if spec is None:
        return None
    steps = several(table.book.title(str(step)) for step in spec.steps)
    return Entry("plan", clean(spec.title), (clean(spec.text),), (("Steps", steps),), citation(spec))


def _promise(table: Table, wanted: str) -> Entry | None:
    spec = _among(table.book.library.promises, wanted, "title")
    if spec is None:
        return None
    return Entry(
        "promise",
        clean(spec.title),
        (clean(spec.text),),
        (("Kept when", condition(table.book, spec.kept_when)),),
        citation(spec),
    )


def _card(table: Table, wanted: str) -> Entry | None:
    """Finds a card that was met; one that lies ahead stays unread."""
    for kind in ("events", "asks"):
        spec = _among(getattr(table.book.library, kind), wanted, "title")
        if spec is not None and table.world.met[table.deck.card_index[str(spec.id)], 0] >= 0:
            paragraphs = [clean(spec.brief)]
            if spec.history is not None:
                paragraphs.append(clean(spec.history.what))
            paragraphs += map(clean, spec.views)
            return Entry("card", clean(spec.title), tuple(paragraphs), (), citation(spec))
    return None


def _indicator(table: Table, name: str) -> Entry:
    label = table.book.labels[name]
    figure = table.figure(name)
    bands, low = [], None
    for below, word in label.bands:
        bands.append(
            f"{word} below {below:g}" if below is not None else f"{word} from {low:g}" if low is not None else word
        )
        low = below
    facts = [("Now", figure.words), ("Stretches", ", ".join(bands)), ("Evidence", label.evidence)]
    good = {"up": "More is better for you.", "down": "Less is better for you."}.get(
        label.good, "Neither more nor less is simply good."
    )
    spec = by(table.book.library.indicators, name)
    if spec is not None and spec.formula is not None:
        facts.append(("Worked out as", formula(table.book, spec.formula)))
    return Entry(
        "figure",
        label.label,
        (f"{label.about} {good}",),
        tuple(f for f in facts if f[1]),
        citation(spec) if spec else "",
    )


Shelf = Callable[[Table, str], Entry | None]
_SHELVES: tuple[Shelf, ...] = (_organization, _codex, _initiative, _plan, _promise, _law, _card)
"""Where a name is looked for, in order; indicators come last."""
