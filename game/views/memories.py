"""What the powers remember: who made each memory, what it weighs, and when nothing of it is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.cards.expressions import POWERS
from game.engine.deck import Cause
from game.views.causes import because
from game.views.links import Link
from game.views.sensitive import sensitive
from game.views.table import Table
from game.views.wording import change, plain, short_date

LEAST = 0.05
"""A memory with fewer points left is as good as forgotten."""
BEYOND = "after the end of this game"


@dataclass(frozen=True, slots=True)
class MemoryView:
    """Shows one memory of a power: its words, the points of goodwill it weighed and weighs, when made and forgotten."""

    power: str
    words: str
    tag: str
    weight: float
    left: float
    text: str
    made: str
    made_turn: int
    until: str
    until_turn: int
    live: bool
    link: Link | None
    plain: bool
    """Whether it is about people who suffered: looking back, no figure stands beside it."""


def memories(table: Table, power: str) -> tuple[MemoryView, ...]:
    """Returns what a power remembers now, heaviest first."""
    live = [each for each in remembered(table, power) if each.live]
    return tuple(sorted(live, key=lambda each: (-abs(each.left), each.words)))


def remembered(table: Table, power: str) -> tuple[MemoryView, ...]:
    """Returns everything that a power ever remembered, in the order in which it was made.

    A memory that is made again begins anew; the older one is counted as gone from then on.
    """
    deck, world, wanted = table.deck, table.world, POWERS.index(power)
    made = [(turn, number, cause) for turn, number, cause in _made(table) if deck.memories[number].power == wanted]
    newest = {number: place for place, (_, number, _) in enumerate(made)}
    weights = deck.memory_value
    found = []
    for place, (turn, number, cause) in enumerate(made):
        memory, why = deck.memories[number], because(table.book, cause)
        left = float(weights[table.turn, number, turn + 1]) if newest[number] == place else 0.0
        gone = _gone(table, number, turn)
        found.append(
            MemoryView(
                power=power,
                words=why.words,
                tag=plain(memory.tag),
                weight=memory.weight,
                left=left or 0.0,
                text=change(left),
                made=short_date(deck.turns[turn]),
                made_turn=turn,
                until=short_date(deck.turns[gone]) if gone < len(deck.turns) else BEYOND,
                until_turn=gone,
                live=abs(left) >= LEAST and bool(world.memory[number, 0] == turn + 1),
                link=why.link,
                plain=sensitive(getattr(table.book.card(why.card), "tags", ())),
            )
        )
    return tuple(found)


def _gone(table: Table, number: int, made: int) -> int:
    """Returns the first turn in which nothing is left of a memory; the number of turns when it outlasts the game."""
    weights = table.deck.memory_value
    later = range(made, len(table.deck.turns))
    return next((turn for turn in later if abs(weights[turn, number, made + 1]) < LEAST), len(table.deck.turns))


def _made(table: Table) -> Iterator[tuple[int, int, Cause]]:
    """Yields turn, number and cause of every memory made so far, as the ledger tells it."""
    deck, ledger = table.deck, table.campaign.ledger
    left_by = {act.cause: act.memories for act in deck.acts if act.memories}
    broken = {power.patience: deck.broken_memory[number] for number, power in enumerate(deck.powers)}
    found = [(each.turn, number, each.cause) for each in ledger.happenings for number in left_by.get(each.cause, ())]
    for entry in ledger.entries:
        if entry.cause.kind == "promise" and entry.indicator in broken:
            found.append((entry.turn, broken[entry.indicator], entry.cause))
    yield from sorted(found, key=lambda each: each[0])
