"""The news of a turn: what happened while the last turn closed and this one opened, in the words of the cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from game.cards.expressions import POWERS
from game.engine.deck import Cause
from game.engine.ledger import Entry, Happening
from game.engine.market import OFFERED, OUTBID
from game.views.causes import option_parts, part_of
from game.views.offers import Offer, offer
from game.views.plates import agenda
from game.views.sources import citation
from game.views.table import Table
from game.views.wording import clean


@dataclass(frozen=True, slots=True)
class News:
    """Shows one line of news: what kind it is, whose, its words and its source."""

    kind: str
    title: str
    text: str
    source: str = ""


def news(table: Table) -> tuple[News, ...]:
    """Returns what happened while the last turn closed and this one opened, in order."""
    turn = table.world.turn
    opened = table.campaign.turn_world(turn) or table.world
    happened = opened.ledger.happenings if opened.ledger is not None else []
    entries = opened.ledger.entries if opened.ledger is not None else []
    found = [each for each in (_lapsed(table, entry) for entry in entries if entry.turn == turn - 1) if each]
    recent = [each for each in happened if each.turn >= turn - 1]
    found += [each for each in (_line(table, happening, turn) for happening in recent) if each]
    found += [each for each in (_promise(table, entry) for entry in entries if entry.turn == turn) if each]
    found += _offered(table, turn)
    return tuple(dict.fromkeys(found))


def _line(table: Table, happening: Happening, turn: int) -> News | None:
    """Returns one happening as a line of news; None for what the player did or has read already."""
    cause, book = happening.cause, table.book
    spec = book.card(cause.card)
    if happening.turn < turn:
        return _closing(table, cause, spec)
    match cause.kind:
        case "news":
            return _news_card(table, cause, spec)
        case "envoy":
            if ":" in cause.part:
                return None
            move = getattr(book.power_card(cause.card).moves, cause.part, None)
            said = _line_crossed(table, cause.card) if cause.part == "threaten" else ""
            text = clean(move.text) if move is not None else ""
            return News("envoy", book.power(cause.card), f"{text} {said}".strip())
        case "option" | "initiative" | "journey" | "plan":
            if "later" not in cause.part:
                return None
            holder = spec
            rest = cause.part
            if cause.kind == "option":
                face, option, rest = option_parts(cause)
                holder = book.option(cause.card, option, face)
            elif not rest.startswith("later"):
                rest = rest.partition(":")[2]
            return _delayed(book.title(cause.card), part_of(holder, rest))
    return None


def _news_card(table: Table, cause: Cause, spec: Any) -> News | None:
    if spec is None:
        return None
    if "later" in cause.part:
        return _delayed(clean(spec.title), part_of(spec, cause.part))
    if cause.part:
        found = part_of(spec, cause.part)
        return News("news", clean(spec.title), clean(found.outcome)) if found is not None else None
    remark = " (An idea of the game, not in the thesis.)" if spec.outside else ""
    told = clean(spec.brief) + remark + _sign(table, spec)
    return News("news", clean(spec.title), told, "" if spec.outside else citation(spec))


def _sign(table: Table, spec: Any) -> str:
    """Returns what a sign foretells, where the level explains signs."""
    foretold = table.book.card(str(spec.sign_of)) if spec.sign_of and table.deck.terms.signs else None
    if foretold is None or table.book.left_out(foretold):
        return ""
    return f" (A sign: it points to “{table.book.title(str(spec.sign_of))}”.)"


def _delayed(title: str, part: Any) -> News | None:
    text = clean(getattr(part, "outcome", "") or "") if part is not None else ""
    return News("later", title, text) if text else None


def _closing(table: Table, cause: Cause, spec: Any) -> News | None:
    """Returns what happened after the last turn's decisions: the journey, finished projects, plans."""
    if spec is None or "later" in cause.part:
        return None
    if cause.kind == "journey" and not cause.part:
        told = [clean(spec.outcome or spec.brief), *_brought_home(table, spec)]
        return News("journey", clean(spec.title), " ".join(told))
    if cause.kind == "plan" and not cause.part:
        return News("plan", clean(spec.title), f"The plan is complete. From now on: {clean(spec.text)}")
    if cause.kind == "initiative" and cause.part.startswith("done") and spec.takes:
        rest = cause.part.partition(":")[2]
        part = part_of(spec, rest) if rest else spec
        text = clean(getattr(part, "outcome", "") or "") if part is not None else ""
        return News("project", clean(spec.title), text or "The work is finished.")
    return None


def _brought_home(table: Table, spec: Any) -> list[str]:
    """Returns what a journey taught: an agenda, the true figure of something hidden."""
    found = [agenda(table, str(fate).removeprefix("agenda-")) for fate in spec.learn]
    if spec.to in POWERS:
        number = int(table.world.next_ask[POWERS.index(spec.to), 0])
        found += [f"Next they will ask: “{table.book.title(table.deck.cards[number].id)}”."] if number >= 0 else []
    found += [f"{table.figure(str(name)).label} stands at {table.figure(str(name)).words}." for name in spec.reveals]
    return [each for each in found if each]


def _lapsed(table: Table, entry: Entry) -> News | None:
    if entry.cause.kind != "ask" or entry.cause.part != "lapsed":
        return None
    spec = table.book.library.asks[entry.cause.card]
    return News(
        "lapsed",
        table.book.power(str(spec.ask.power)),
        f"“{clean(spec.title)}” was never answered. Silence counts as no.",
    )


def _promise(table: Table, entry: Entry) -> News | None:
    if entry.cause.kind != "promise":
        return None
    option, _, how = entry.cause.part.partition(":")
    found = table.book.option(entry.cause.card, option)
    promise = getattr(found, "promise", None)
    text = clean(promise.text) if promise is not None and promise.text else table.book.title(entry.cause.card)
    said = "You kept your word" if how == "kept" else "You broke your word"
    return News("promise", f"Promise {how}", f"{said}: {text}")


def _offered(table: Table, turn: int) -> list[News]:
    found = []
    before = table.campaign.turn_world(turn - 1) if turn else None
    opened = table.campaign.turn_world(turn) or table.world
    for initiative in table.deck.initiatives:
        made = offer(table, initiative, opened)
        earlier = None if before is None else offer(table, initiative, before)
        if made is None or initiative.partner is None or (earlier is not None and earlier.until >= turn):
            continue
        power = table.book.power(table.deck.powers[initiative.partner].id)
        title = table.book.title(initiative.card.id)
        found.append(News("offer", power, _offer_words(table, title, made)))
    return found


def _offer_words(table: Table, title: str, made: Offer) -> str:
    if not made.loser:
        return f"An offer: {title}, {OFFERED // 100} political capital cheaper for now."
    loser = table.book.power(made.loser)
    return f"A counter-offer: {title}, {OUTBID // 100} political capital cheaper for now. {loser} would mind."


def _line_crossed(table: Table, power: str) -> str:
    deck = table.deck
    number = [each.id for each in deck.powers].index(power)
    opened = table.campaign.turn_world(table.world.turn) or table.world
    texts = {str(each.id): clean(each.says) for each in table.book.power_card(power).red_lines}
    for line in deck.powers[number].red_lines:
        if np.all(line.when(opened.view)):
            return f"“{texts.get(line.id, '')}”"
    return ""
