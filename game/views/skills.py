"""The skills that a run showed, each with what showed it; nothing is praised that the log does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.world import World
from game.views import met
from game.views.book import by
from game.views.given import given
from game.views.table import Table
from game.views.wording import clean, several, short_date

RESERVE = 4
"""Political capital in hand at the start of every crisis turn from which it counts as a reserve."""
PEOPLE = frozenset({"persons", "xinjiang", "january"})
"""Tags of cards in which somebody without power may be protected."""


def skills(table: Table) -> tuple[str, ...]:
    """Returns the skills that the run showed."""
    found = (
        *_asks(table), *_reserve(table), *_promises(table), *_course(table), *_protected(table), *_prepared(table),
        *_plans(table),
    )  # fmt: skip
    return tuple(found)


def _asks(table: Table) -> Iterator[str]:
    half, early = [], []
    for ask in table.deck.asks:
        place, options = int(table.world.chose[ask.card.number, 0]), len(ask.card.options)
        if 0 < place < options - 1:
            half.append(table.book.title(ask.card.id))
        elif place == options - 1 and int(table.world.met[ask.card.number, 0]) < len(table.deck.turns) // 3:
            early.append(table.book.title(ask.card.id))
    if half:
        yield f"Found a half answer: {several(f'“{each}”' for each in half[:3])}{' and others' * (len(half) > 3)}."
    if early:
        yield f"Said no early, while no was still cheap: {several(f'“{each}”' for each in early[:2])}."


def _reserve(table: Table) -> Iterator[str]:
    crises = [world for world in _turns(table) if table.deck.turns[world.turn].crisis]
    least = min((int(world.stored[table.deck.capital, 0]) // 100 for world in crises), default=0)
    if least >= RESERVE:
        yield f"Kept a reserve: never fewer than {least} political capital at the start of a crisis turn."


def _promises(table: Table) -> Iterator[str]:
    judged = [each for each in given(table) if each.kept is not None]
    for each in judged:
        if each.kept and each.hard:
            yield f"Kept a promise when it was hard: {each.text.rstrip('.')} ({each.judged})."
    if judged and all(each.kept for each in judged):
        yield "Kept every promise that fell due."


def _course(table: Table) -> Iterator[str]:
    """Yields the losses that threatened and were turned away."""
    threatened: dict[int, int] = {}
    for world in (*_turns(table), table.world):
        for number, ending in enumerate(table.deck.endings):
            since = int(world.warned[number, 0])
            if ending.loss and since >= 0:
                threatened[number] = since
            elif number in threatened:
                since, spec = threatened.pop(number), by(table.book.library.endings, ending.id)
                title = clean(spec.title) if spec is not None else ending.id
                yield f"Changed course in time: “{title}” threatened in {short_date(table.deck.turns[since])}."


def _protected(table: Table) -> Iterator[str]:
    """Yields the answers on cards about people without power that left less anger behind."""
    anger = table.deck.index.get("grievance")
    eased: dict[str, int] = {}
    for entry in table.campaign.entries():
        if entry.cause.kind in ("option", "ask") and entry.indicator == anger:
            eased[entry.cause.card] = eased.get(entry.cause.card, 0) + entry.amount
    for name, amount in eased.items():
        spec, card = table.book.card(name), table.deck.cards[table.deck.card_index[name]]
        option = met.taken(table.world, card)
        if amount < 0 and option is not None and spec is not None and PEOPLE & set(map(str, spec.tags)):
            answer = met.answer(table.book, table.world, name, option.id)
            yield f"Protected people without power: {answer} (“{met.title(table.book, table.world, name)}”)."


def _prepared(table: Table) -> Iterator[str]:
    ready, shocks = (int(each) for each in table.world.met_shocks[:, 0])
    if ready:
        yield f"Met {ready} of {shocks} shocks prepared."


def _plans(table: Table) -> Iterator[str]:
    for plan in table.deck.plans:
        if table.world.chose[plan.card.number, 0]:
            yield f"Carried a plan through: {table.book.title(plan.card.id)}."


def _turns(table: Table) -> tuple[World, ...]:
    found = (table.campaign.turn_world(turn.index) for turn in table.deck.turns)
    return tuple(world for world in found if world is not None and not world.over[0])
