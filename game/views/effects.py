"""Effects of a decision in words and numbers: what is sure, what chance may add, what others may make of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.cards.expressions import POWERS
from game.engine import acts
from game.engine.decisions import ROW
from game.engine.deck import Act
from game.engine.ledger import Entry, Ledger
from game.engine.preview import Chance as Likely
from game.engine.preview import Preview
from game.engine.world import World
from game.views.table import Table
from game.views.wording import change, odds
from game.views.worth import weight

LIKES = 1.0
"""Points of goodwill from which a power's feeling about a choice is worth a hint."""
STRONGLY = 4.0
UP, DOWN = "↑", "↓"
ARROWS = (0.0, 2.0, 5.0)
"""How heavy a change is from which it is shown with one, two, three arrows."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Shows one change of one indicator; `good` says whether the player may be glad of it, None when neither."""

    name: str
    label: str
    phrase: str
    amount: float
    text: str
    good: bool | None

    @property
    def words(self) -> str:
        """The effect on one line: freedom of action +2."""
        return f"{self.phrase} {self.text}"


@dataclass(frozen=True, slots=True)
class Chance:
    """Shows one thing that chance may add: its odds in words, its effects."""

    probability: float
    odds: str
    effects: tuple[Effect, ...]
    hints: tuple[str, ...]


def effects_of(table: Table, sums: Mapping[str, float], before: World | None = None) -> tuple[Effect, ...]:
    """Returns summed changes by indicator as effects, goodwill left out: it is only hinted at.

    `before` is the world from which the changes count; the world now unless it is named.
    """
    return tuple(
        _effect(table, name, value, before)
        for name, value in sums.items()
        if abs(value) >= 0.005 and not name.startswith("trust.") and name in table.book.labels
    )


def foretold(table: Table, sums: Mapping[str, float]) -> tuple[Effect, ...]:
    """Returns what a choice would do as the level shows it: exact, or as one to three arrows."""
    found = effects_of(table, sums)
    return found if table.deck.terms.exact else tuple(_arrows(table, each) for each in found)


def _arrows(table: Table, effect: Effect) -> Effect:
    """Returns an effect of which only the direction and the rough size are told."""
    heavy = weight(table.book.labels[effect.name], effect.amount)
    count = sum(heavy >= size for size in ARROWS)
    up = effect.amount > 0
    return replace(effect, amount=float(count if up else -count), text=(UP if up else DOWN) * count)


def _effect(table: Table, name: str, value: float, before: World | None) -> Effect:
    label = table.book.labels[name]
    good = None if label.good == "none" else (value > 0) == (label.good == "up")
    text = change(value, label.unit)
    if label.unit == "level":
        text = f"to {label.band(table.value(name, before) + value)}"
    return Effect(name, label.label, table.book.phrase(name), value, text, good)


def sums_of(table: Table, entries: Iterable[Entry]) -> dict[str, float]:
    """Returns the sum of entries by indicator, in points, in the order in which they fell."""
    found: dict[str, int] = {}
    for entry in entries:
        name = table.deck.stored[entry.indicator]
        found[name] = found.get(name, 0) + entry.amount
    return {name: value / 100 for name, value in found.items()}


def hints(table: Table, sums: Mapping[str, float], act: Act | None = None) -> tuple[str, ...]:
    """Returns what other powers will make of a choice, as a hint: Ankara will like this."""
    feeling = {power: sums.get(f"trust.{power}", 0.0) for power in POWERS}
    for number in act.memories if act is not None else ():
        memory = table.deck.memories[number]
        feeling[table.deck.powers[memory.power].id] += memory.weight
    return tuple(
        f"{table.book.power(power)} will {_feels(value, power)} this"
        for power, value in feeling.items()
        if abs(value) >= LIKES
    )


def _feels(value: float, power: str) -> str:
    if abs(value) >= STRONGLY:
        return "be glad of" if value > 0 else "resent"
    return "like" if value > 0 else "dislike"


def sure(table: Table, act: Act) -> Preview:
    """Returns what an act would do for sure, whether or not it may be chosen now; chance is named with its odds."""
    outcomes = []
    if act.outcomes:
        for probability, outcome in zip(acts.odds(table.world.view, act), act.outcomes, strict=True):
            share = float(probability[0]) if getattr(probability, "ndim", 0) else float(probability)
            outcomes.append(Likely(share, _tried(table, outcome.act), outcome.act.cause))
    return Preview(_tried(table, act), tuple(outcomes))


def _tried(table: Table, act: Act) -> tuple[Entry, ...]:
    if table.world.turn >= len(table.deck.turns):
        return ()  # after the last turn nothing can happen any more
    trial = table.world.copy()
    trial.withheld, trial.ledger = True, Ledger(table.deck)
    acts.apply(trial, act, ROW)
    return tuple(trial.ledger.entries)


def chances(table: Table, preview: Preview) -> tuple[Chance, ...]:
    """Returns what chance may add, the likeliest first."""
    found = []
    for each in sorted(preview.chances, key=lambda chance: -chance.probability):
        sums = sums_of(table, each.entries)
        found.append(Chance(each.probability, odds(each.probability), foretold(table, sums), hints(table, sums)))
    return tuple(found)
