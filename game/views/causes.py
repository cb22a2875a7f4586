"""Causes in sentences: who moved a number, by the titles and texts of the cards, with their source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.cards.schema.world import RuleSpec
from game.engine.deck import Cause
from game.views.book import Book, by
from game.views.links import Link, cause_link
from game.views.sources import citation
from game.views.wording import clean, does, plain

_ENGINE = {
    "patience-recovers": "Half a year without a quarrel",
    "favour-fades": "Old favours fade",
    "study": "A second study by the chancery",
    "range": "It cannot go further",
}
_ASK = {
    "deferred": "put off",
    "lapsed": "never answered",
    "favour-called": "called off for two favours",
    "favours-owed": "refused while favours are owed",
    "agenda": "its own reasons",
    "stands-by": "a friend of theirs was refused",
}
_INITIATIVE = {
    "cost": "its price", "begin": "begun", "done": "finished", "rush": "hurried",
    "stopped": "stopped", "outbid": "outbid by its rival", "favour-called": "two favours called in",
}  # fmt: skip
_MOVES = {
    "threaten": "threatens", "remind": "reminds you", "test": "tests you", "punish": "punishes",
    "thank": "thanks you", "resent": "resents it", "rescue": "helps you", "favour-called": "is called for help",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Because:
    """Says a cause in words: the card's title, what of it acted, where it comes from, and what it leads to.

    `kind` and `card` are the ledger's, `option` is the id of the answer that acted, nothing for other causes.
    """

    title: str
    detail: str
    source: str
    kind: str
    card: str
    option: str = ""
    link: Link | None = None

    @property
    def words(self) -> str:
        """Title and detail in one line."""
        return f"{self.title} ({self.detail})" if self.detail else self.title


def because(book: Book, cause: Cause, amount: float = 0.0) -> Because:
    """Returns a cause in words; a law may read otherwise by the sign of what it moved, the `amount`."""
    title, detail, spec = _said(book, cause, amount)
    source = citation(spec) if spec is not None else ""
    return Because(title, detail, source, cause.kind, cause.card, _option(book, cause), cause_link(book, cause))


def _option(book: Book, cause: Cause) -> str:
    if cause.kind == "option":
        return option_parts(cause)[1]
    return cause.part if cause.kind == "ask" and book.option(cause.card, cause.part) is not None else ""


def _said(book: Book, cause: Cause, amount: float) -> tuple[str, str, Any]:
    spec = book.card(cause.card)
    match cause.kind:
        case "rule":
            rule = by(book.library.rules, cause.card)
            return (_law(rule, amount) if rule else plain(cause.card)), "", rule
        case "organization":
            body = by(book.library.organizations, cause.card)
            detail = "membership" if cause.part == "upkeep" else "leaving it"
            return book.organization(cause.card), detail, body
        case "option":
            return book.title(cause.card, option_parts(cause)[0]), option_detail(book, cause), spec
        case "ask":
            found = book.option(cause.card, cause.part)
            return book.title(cause.card), _ASK.get(cause.part, clean(found.text) if found else ""), spec
        case "initiative":
            word, _, rest = cause.part.partition(":")
            detail = _INITIATIVE.get(word, "") + (", as it turned out" if rest else "")
            return book.title(cause.card), detail, spec
        case "promise":
            _option, _, how = cause.part.partition(":")
            return book.title(cause.card), f"your promise was {how}", spec
        case "envoy":
            return (
                does(book.power(cause.card), _MOVES.get(cause.part.partition(":")[0], cause.part)),
                "",
                book.power_card(cause.card),
            )
        case "exchange":
            return book.title(cause.card), "a promise exchanged", spec
        case "engine":
            return _ENGINE.get(cause.card, plain(cause.card)), "", None
        case "setting":
            return "A setting of this game", "", None
        case "bound":
            return "It cannot go further", "a floor or a ceiling", None
        case _:
            return book.title(cause.card), _moment(cause.part), spec


def _law(rule: RuleSpec, amount: float) -> str:
    """Returns what a law says where it raised or lowered a figure: its title, unless it says something else there."""
    other = rule.raising if amount > 0 else rule.lowering if amount < 0 else None
    return clean(other or rule.title)


def option_detail(book: Book, cause: Cause) -> str:
    """Returns which answer acted, and whether at once, by chance or later."""
    face, option, rest = option_parts(cause)
    found = book.option(cause.card, option, face)
    text = clean(found.text) if found is not None else plain(option)
    moment = _moment(rest)
    return f"{text}; {moment}" if moment else text


def option_parts(cause: Cause) -> tuple[str, str, str]:
    """Returns the face, the option and the rest of an option's cause: (revolt, stand, outcome-1)."""
    words = cause.part.split(":")
    known = [
        place for place, word in enumerate(words) if word.partition("-")[0] in ("outcome", "later") and _numbered(word)
    ]
    cut = known[0] if known else len(words)
    head, rest = words[:cut], ":".join(words[cut:])
    return (head[0], head[1], rest) if len(head) == 2 else ("", head[0] if head else "", rest)


def _numbered(word: str) -> bool:
    return word.rpartition("-")[2].isdecimal()


def _moment(rest: str) -> str:
    if "later" in rest:
        return "later"
    return "as it turned out" if "outcome" in rest else ""


def part_of(holder: Any, rest: str) -> Any:
    """Returns the chance outcome or the later consequence of a card or option that a cause's part names."""
    found = holder
    for word in filter(None, rest.split(":")):
        kind, _, place = word.rpartition("-")
        table = getattr(found, {"outcome": "chance", "later": "later"}.get(kind, kind), ())
        if not place.isdecimal() or not 0 < int(place) <= len(table):
            return None
        found = table[int(place) - 1]
    return found
