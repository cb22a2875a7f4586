"""Asks on the powers' plates, and how dates to keep are said."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine import envoys
from game.engine.decisions import Decision
from game.views.hand import CardView, card_view
from game.views.table import Table
from game.views.wording import closing_day, short_date


@dataclass(frozen=True, slots=True)
class AskView:
    """Shows an open ask: who asks, until when, its card, and whether it may be put off or called off."""

    power: str
    who: str
    card: CardView
    due: str
    due_turn: int
    turns_left: int
    deferred: bool
    defer_refused: str
    favour_refused: str


def asks(table: Table) -> tuple[AskView, ...]:
    """Returns the open asks in the order of the powers."""
    if table.world.over[0]:
        return ()
    return tuple(_ask(table, power, int(card)) for power, card in enumerate(table.world.ask[:, 0]) if card >= 0)


def _ask(table: Table, power: int, number_: int) -> AskView:
    world, book = table.world, table.book
    name = table.deck.powers[power].id
    card = table.deck.cards[number_].id
    due = int(world.ask_due[power, 0])
    return AskView(
        power=name,
        who=book.power(name),
        card=card_view(table, number_, "reply"),
        due=due_words(table, due),
        due_turn=due,
        turns_left=max(0, due - world.turn),
        deferred=bool(world.deferred[power, 0]),
        defer_refused=_defer_refused(table, power),
        favour_refused=""
        if table.campaign.refusal(Decision("favour", (card,))) is None
        else _favour_refused(table, power),
    )


def _defer_refused(table: Table, power: int) -> str:
    if table.world.deferred[power, 0]:
        return "it was put off once already"
    return "" if envoys.may_defer(table.world, power)[0] else "you owe favours"


def _favour_refused(table: Table, power: int) -> str:
    held = max(0, int(table.world.stored[table.deck.powers[power].favour, 0]) // 100)
    return f"it takes two favours; you hold {'one' if held else 'none'}"


def due_words(table: Table, turn: int) -> str:
    """Returns the end of a turn as a date to keep: this turn, or by the end of a turn."""
    if turn <= table.world.turn:
        return "now, before this turn ends"
    if turn >= len(table.deck.turns):
        return "after the end of this game"
    return f"by {closing_day(table.deck.turns[turn].last)}"


def short_due(table: Table, turn: int) -> str:
    """Returns the same in a few signs, for a plate."""
    if turn <= table.world.turn:
        return "now"
    return "after the end" if turn >= len(table.deck.turns) else short_date(table.deck.turns[turn])
