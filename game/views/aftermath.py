"""What came of a decision: outcome, chance, reactions, and what really happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.cards.expressions import POWERS
from game.engine.decisions import Decision
from game.engine.ledger import Entry, Happening
from game.engine.world import World
from game.views.book import by
from game.views.causes import option_parts, part_of
from game.views.effects import Effect, effects_of, sums_of
from game.views.plates import agenda
from game.views.sensitive import sensitive
from game.views.sources import cite
from game.views.table import Table
from game.views.wording import clean

MOVED = 2.0
"""Points of goodwill from which a power says a line."""
PAUSE = "january"


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Shows what came of one decision. On a plain page no figures are shown; `pause` asks for a moment."""

    title: str
    answer: str
    outcome: str
    chance: str
    effects: tuple[Effect, ...]
    reactions: tuple[tuple[str, str], ...]
    learned: tuple[str, ...]
    history: str
    history_heading: str
    history_source: str
    views: tuple[str, ...]
    tags: tuple[str, ...]
    plain: bool
    pause: bool


def aftermath(table: Table, decision: Decision, earlier: World) -> Aftermath:
    """Returns what came of the decision taken last; `earlier` is the world from before it."""
    book = table.book
    entries, happenings = since(table, earlier)
    sums = sums_of(table, entries)
    spec = book.card(decision.subject)
    option, face = _taken(table, happenings, decision)
    part = option if option is not None else spec
    helped = book.power_card(decision.subject).moves.rescue if decision.verb == "call" else None
    tags = tuple(map(str, getattr(spec, "tags", ())))
    answered = decision.verb in ("answer", "reply")
    history = getattr(spec, "history", None) if answered else None
    beyond = bool(answered and table.deck.closes is not None and table.spec.first > table.deck.closes)
    plain = answered and sensitive(tags)
    return Aftermath(
        title=book.power(decision.subject)
        if helped
        else clean(getattr(face, "title", "") or getattr(spec, "title", "")),
        answer=clean(option.text) if option is not None else "",
        outcome=clean(helped.text) if helped else _outcome(table, decision, part, entries),
        chance=_chance(table, happenings, part),
        effects=() if plain else effects_of(table, sums, earlier),
        reactions=_reactions(table, earlier, spec, face, option) if answered else (),
        learned=_learned(table, earlier),
        history="" if history is None else clean(history.what),
        history_heading="What the thesis expected" if beyond else "What really happened",
        history_source="" if history is None else cite(history.sources),
        views=tuple(map(clean, getattr(spec, "views", ()))) if answered else (),
        tags=tags,
        plain=plain,
        pause=answered and PAUSE in tags,
    )


def _in_kind(table: Table, entries: list[Entry]) -> list[str]:
    """Returns how a power thanked for what it wants most, or resented that it was refused."""
    moves = dict.fromkeys((e.cause.card, str(e.cause.part)) for e in entries if e.cause.kind == "envoy")
    return [clean(table.book.power_card(power).moves.every[move].text) for power, move in moves]


def _title(spec: Any, face: Any) -> str:
    return clean(getattr(face, "title", None) or getattr(spec, "title", ""))


def _outcome(table: Table, decision: Decision, part: Any, entries: list[Entry]) -> str:
    if not (decision.verb in ("answer", "reply") or _at_once(table, decision)):
        return ""
    return " ".join(filter(None, (clean(getattr(part, "outcome", "") or ""), *_in_kind(table, entries))))


def _at_once(table: Table, decision: Decision) -> bool:
    """Tells whether a decision starts an initiative that acts at once."""
    initiative = table.deck.initiative_of.get(table.deck.card_index.get(decision.subject, -1))
    return decision.verb == "start" and initiative is not None and initiative.slot is None


def since(table: Table, earlier: World) -> tuple[list[Entry], list[Happening]]:
    """Returns the ledger's entries and happenings since an earlier world of the same campaign."""
    if earlier.ledger is None:
        return [], []
    campaign = table.campaign
    return (
        list(campaign.entries(len(earlier.ledger.entries))),
        list(campaign.happenings(len(earlier.ledger.happenings))),
    )


def _taken(table: Table, happenings: list[Happening], decision: Decision) -> tuple[Any, Any]:
    """Returns the option that was taken and the part of the card that holds its face."""
    if decision.verb not in ("answer", "reply"):
        return None, None
    spec = table.book.card(decision.subject)
    face, option = "", decision.words[1]
    for happening in happenings:
        if happening.cause.kind == "option" and happening.cause.card == decision.subject:
            face, option, _ = option_parts(happening.cause)
            break
    shape = spec
    if spec is not None and spec.form:
        shape = next((each for each in spec.form.faces if each.id == face), spec)
    return table.book.option(decision.subject, option, face), shape


def _chance(table: Table, happenings: list[Happening], part: Any) -> str:
    for happening in happenings:
        words = happening.cause.part
        if "outcome-" not in words:
            continue
        rest = option_parts(happening.cause)[2] if happening.cause.kind == "option" else words.partition(":")[2]
        found = part_of(part, rest)
        if found is not None:
            return clean(found.outcome)
    return ""


def _reactions(table: Table, earlier: World, spec: Any, face: Any, option: Any) -> tuple[tuple[str, str], ...]:
    lines: dict[str, str] = {}
    for holder in (spec, face, option):
        lines |= {str(who): clean(says) for who, says in getattr(holder, "reactions", {}).items()}
    remembered = getattr(option, "remember", {})
    found = []
    for power in POWERS:
        moved = table.value(f"trust.{power}") - table.value(f"trust.{power}", earlier)
        memory = by(remembered, power)
        feeling = moved + (float(memory.weight) if memory is not None else 0.0)
        if abs(feeling) >= MOVED:
            found.append((table.book.power(power), lines.get(power) or _silent(feeling)))
    found += [(table.book.who(who), lines[who]) for who in ("people", "elite") if who in lines]
    return tuple(found)


def _silent(feeling: float) -> str:
    return "no words, but a warmer tone" if feeling > 0 else "no words; this is remembered"


def _learned(table: Table, earlier: World) -> tuple[str, ...]:
    """Returns the hidden things that the decision brought to light."""
    found = []
    for number, fate in enumerate(table.deck.fates):
        if table.world.learned[number, 0] and not earlier.learned[number, 0]:
            power = fate.id.removeprefix("agenda-")
            found.append(agenda(table, power) or fate_words(table, number))
    return tuple(found)


def drawn_fates(table: Table) -> tuple[tuple[str, str], ...]:
    """Returns the hidden futures that were drawn, by id and in a sentence; what is fixed was never hidden.

    What concerns a matter that is left out never came, and so is not told.
    """
    fates, book = table.deck.fates, table.book
    return tuple(
        (fate.id, fate_words(table, number))
        for number, fate in enumerate(fates)
        if fate.fixed is None and not book.left_out(by(book.library.fates, fate.id))
    )


def fate_words(table: Table, number: int) -> str:
    """Returns what a hidden future is, in a sentence."""
    fate = table.deck.fates[number]
    spec = by(table.book.library.fates, fate.id)
    if spec is None:
        return ""
    value = fate.values[int(table.world.fate[number, 0])]
    return f"{clean(spec.title)}: {clean(by(spec.about, value) or value)}"
