"""Cards that wait for an answer: the card in hand and the asks on the powers' plates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.engine import dealing
from game.engine.decisions import Decision
from game.engine.deck import Act, Option
from game.engine.world import DONE, RUNNING
from game.views import effects
from game.views.advice import Advice, advices
from game.views.book import by
from game.views.conditions import condition
from game.views.effects import Chance, Effect
from game.views.price import cost_words, why_not, without_cost
from game.views.sensitive import sensitive
from game.views.sources import citation
from game.views.table import Table
from game.views.wording import clean, does, plain, several, span


@dataclass(frozen=True, slots=True)
class OptionView:
    """Shows one answer: cost and requirement in words, whether it may be chosen and why not, and what it does."""

    number: int
    id: str
    text: str
    cost: str
    requires: str
    legal: bool
    why_not: str
    effects: tuple[Effect, ...]
    chances: tuple[Chance, ...]
    hints: tuple[str, ...]
    notes: tuple[str, ...]
    decision: Decision


@dataclass(frozen=True, slots=True)
class CardView:
    """Shows a card that waits for an answer: the brief of its face, advisers, options."""

    id: str
    title: str
    size: str
    brief: str
    place: str
    tags: tuple[str, ...]
    remarks: tuple[str, ...]
    advice: tuple[Advice, ...]
    options: tuple[OptionView, ...]
    views: tuple[str, ...]
    source: str

    @property
    def sensitive(self) -> bool:
        """Whether it is about people who suffered: its pages are plain and silent."""
        return sensitive(self.tags)


def shape_of(table: Table, number_: int) -> tuple[Any, Any, tuple[Option, ...]]:
    """Returns a card's spec, the part that holds the texts of its face now, and the options of that face."""
    card = table.deck.cards[number_]
    spec = table.book.card(card.id)
    found = dealing.groups(table.world, np.full(1, number_, np.int16))[0]
    part = spec.form.faces[found.number] if spec.form else spec
    return spec, part, found.face.options


def in_hand(table: Table) -> CardView | None:
    """Returns the card in hand, or None when the desk is clear."""
    number_ = int(table.world.hand[0])
    return None if number_ < 0 or table.world.over[0] else card_view(table, number_, "answer")


def card_view(table: Table, number_: int, verb: str) -> CardView:
    """Returns a card as it shows now, its options answered with a verb."""
    spec, part, options = shape_of(table, number_)
    texts = {str(each.id): each for each in part.options}
    shown = tuple(
        _option(table, str(spec.id), option, texts[option.id], place, verb) for place, option in enumerate(options, 1)
    )
    return CardView(
        id=str(spec.id),
        title=clean(getattr(part, "title", None) or spec.title),
        size=spec.weight_class,
        brief=clean(part.brief),
        place=clean(spec.place or ""),
        tags=tuple(map(str, spec.tags)),
        remarks=tuple(_remarks(table, spec)),
        advice=advices(table, part.advice or spec.advice, options),
        options=shown,
        views=tuple(map(clean, spec.views)),
        source=citation(spec),
    )


def _remarks(table: Table, spec: Any) -> list[str]:
    found = []
    if spec.outside:
        found.append("This card is an idea of the game; it is not in the thesis.")
    if getattr(spec, "placed", None):
        found.append("The thesis gives no month for this; the date is our placing.")
    if getattr(spec, "exchange", None):
        found.append("Once this is answered, one promise to the country may be exchanged before the turn ends.")
    if getattr(spec, "opening", None):
        found.append("An opening: something is offered, nothing presses.")
    return found


def _option(table: Table, card: str, option: Option, spec: Any, place: int, verb: str) -> OptionView:
    decision = Decision(verb, (card, option.id))
    refused = table.campaign.refusal(decision)
    foreseen = table.campaign.preview(decision) if refused is None else effects.sure(table, option.act)
    capital = int(np.max(dealing.price(option, table.world.view)))
    sums = without_cost(table, effects.sums_of(table, foreseen.entries), capital, option.money)
    return OptionView(
        number=place,
        id=option.id,
        text=clean(spec.text),
        cost=cost_words(capital, option.money),
        requires=condition(table.book, spec.requires),
        legal=refused is None,
        why_not="" if refused is None else why_not(table, capital, option.money, spec.requires, option.act, refused),
        effects=effects.foretold(table, sums),
        chances=effects.chances(table, foreseen),
        hints=effects.hints(table, sums, option.act),
        notes=(*notes(table, spec, option.act), *_secret(table, card, option, verb)),
        decision=decision,
    )


def _secret(table: Table, card: str, option: Option, verb: str) -> tuple[str, ...]:
    """Returns what an answer is worth besides, if the ask is what its power wants most, while nobody knows that."""
    ask = table.deck.ask_of[table.deck.card_index[card]] if verb == "reply" else None
    if ask is None or ask.agenda is None or table.world.learned[ask.agenda[0], 0]:
        return ()
    power, last = table.book.power(table.deck.powers[ask.power].id), len(ask.card.options) - 1
    worth = {
        0: "a favour, a pip of patience and thanks in its own way",
        last: "two pips of patience less, and resented,",
    }
    said = worth.get(option.place, "taken badly")
    return (f"{said} if this is what {does(power, 'wants')} most{'; forgiven if not' if option.place == last else ''}",)


def notes(table: Table, spec: Any, act: Act | None = None) -> tuple[str, ...]:
    """Returns what a choice leaves behind besides its effects: promises, later consequences, knowledge, offers."""
    found = []
    promise = getattr(spec, "promise", None)
    if promise is not None:
        text = clean(promise.text) if promise.text else condition(table.book, promise.kept_when)
        whom = "the people" if promise.to == "people" else table.book.power(str(promise.to))
        found.append(f"a promise to {whom}, due in {span(promise.due.months)}: {text.rstrip('.')}")
    if spec.later:
        found.append(f"more follows in {several(dict.fromkeys(span(each.after.months) for each in spec.later))}")
    for fate in getattr(spec, "learn", ()):
        found.append(f"you learn {fate_title(table, str(fate))}")
    offered = [
        f"“{table.book.title(each)}”" for each in map(str, getattr(spec, "offer", ())) if not _begun(table, each)
    ]
    if offered:
        found.append(f"{several(offered)} become{'' if len(offered) > 1 else 's'} cheaper for half a year")
    for field, when in (("hasten", "sooner"), ("delay", "later")):
        found += [f"“{title}” is done a turn {when}" for title in _under_way(table, getattr(spec, field, ()))]
    return tuple(dict.fromkeys(found))


def _begun(table: Table, name: str) -> bool:
    """Tells whether an initiative is done or under way, so that a lower price is no gain."""
    return bool(int(table.world.chose[table.deck.card_index[name], 0]) & (RUNNING | DONE))


def _under_way(table: Table, names: Iterable[str]) -> Iterator[str]:
    """Yields the titles of those of some initiatives that are under way."""
    for name in names:
        if int(table.world.chose[table.deck.card_index[str(name)], 0]) & RUNNING:
            yield table.book.title(str(name))


def fate_title(table: Table, fate: str) -> str:
    """Returns what a hidden future is about, within a sentence: what Moscow wants most."""
    held = by(table.book.library.fates, fate)
    title = clean(held.title) if held else plain(fate)
    return title[0].lower() + title[1:]
