"""A small world for the tests: a scope, its numbers, and a runtime context over a few rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from game.cards.expressions import DOMAINS, POWERS, Indicator, Kind, Place, Symbols

STORED = {
    "unrest": (0, 100),
    "grievance": (0, 100),
    "price_level": (20, 80),
    "treasury": (-50, 200),
    "debt_china": (0, 50),
    "member.csto": (0, 3),
    "member.eaeu": (0, 3),
    **{f"influence.{power}.{domain}": (0, 100) for power in POWERS for domain in ("economy", "security")},
}
DERIVED = {
    **{f"influence.{power}.politics": (0, 100, 0.01) for power in POWERS},
    "top_share": (0.25, 1, 0.0001),
}
CARDS = {"invasion": ("neither", "back", "condemn"), "first-of-january": ("lift", "phase"), "tenge-falls": ("wait",)}
FATES = {"war": ("short-frozen", "long", "widening"), "transit": ("none", "full")}
MEMORIES = {"russia": ("lifted-cap", "refused-troops"), "china": ("kept-quiet",), "west": (), "turkey": ()}
FACES = {"invasion": ("far", "near")}
KNOWN: dict[Kind, tuple[str, ...]] = {
    Kind.ORGANIZATION: ("csto", "eaeu"),
    Kind.CARD: tuple(CARDS),
    Kind.INITIATIVE: ("caspian-route", "wage-accord"),
    Kind.PROJECT: ("caspian-route", "wage-accord", "second-door"),
    Kind.FLAG: ("price-cap", "gas-deal"),
    Kind.ASK: ("digital-customs",),
    Kind.PROMISE: ("quiet-streets", "invasion"),
    Kind.FATE: tuple(FATES),
}


def scope() -> Symbols:
    """The names of the small world."""
    steps = {"member.csto": 1.0, "member.eaeu": 1.0}
    indicators = {name: Indicator(name, low, high, steps.get(name, 0.01)) for name, (low, high) in STORED.items()}
    indicators |= {name: Indicator(name, *declared, stored=False) for name, declared in DERIVED.items()}
    parts: dict[tuple[Kind, str], tuple[str, ...]] = {}
    for kind, table in (
        (Kind.OPTION, CARDS),
        (Kind.FATE_VALUE, FATES),
        (Kind.MEMORY, MEMORIES),
        (Kind.FACE, FACES),
    ):
        parts |= {(kind, owner): names for owner, names in table.items()}
    return Symbols(indicators, KNOWN, parts)


class TestNumbers:
    """Gives every name its place in the tables above."""

    __test__ = False

    def place(self, indicator: str) -> Place:
        """Where an indicator is kept."""
        if indicator in STORED:
            return Place(True, list(STORED).index(indicator))
        return Place(False, list(DERIVED).index(indicator), 10_000 if indicator == "top_share" else 100)

    def numbers(self, kind: Kind, name: str, of: str | None = None) -> tuple[int, ...]:
        """The numbers behind a name; `back` is shared by two faces."""
        if kind is Kind.POWER:
            return (POWERS.index(name),)
        if kind is Kind.DOMAIN:
            return (DOMAINS.index(name),)
        owned: dict[Kind, Mapping[str, tuple[str, ...]]]
        owned = {Kind.OPTION: CARDS, Kind.FATE_VALUE: FATES, Kind.FACE: FACES}
        if kind in owned:
            place = owned[kind][of or ""].index(name)
            return (place, place + 10) if name == "back" else (place,)
        if kind is Kind.MEMORY:
            every = [(power, tag) for power, tags in MEMORIES.items() for tag in tags]
            return tuple(number for number, each in enumerate(every) if each == (of, name))
        if kind is Kind.FLAG:
            return (100 + KNOWN[kind].index(name),)
        return (KNOWN[kind].index(name),)


class Context:
    """Answers as the engine's view would, from numbers drawn once; row by row if asked."""

    def __init__(self, rows: int = 7, seed: int = 0, scalars: bool = False) -> None:
        self.rows = rows
        draw = np.random.default_rng(seed)
        self.stored = np.array(
            [draw.integers(low * 100, high * 100 + 1, rows) for low, high in STORED.values()], np.int32
        )
        for name in ("member.csto", "member.eaeu"):
            self.stored[list(STORED).index(name)] = draw.integers(0, 4, rows) * 100
        # Half of the rows sit on round numbers, where comparisons are decided.
        self.stored[:, ::2] = self.stored[:, ::2] // 1000 * 1000
        self.derived = np.array([
            np.rint(draw.uniform(low, high, rows) / step) / round(1 / step) for low, high, step in DERIVED.values()
        ])  # fmt: skip
        self.day = int(draw.integers(737000, 739000))
        self.months = float(draw.choice([0.5, 1.0, 3.0]))
        self.facts = draw.random((4096, rows)) < 0.5
        self.spans = draw.integers(0, 40, (64, rows)) / 2.0
        self.lots = draw.random((16, rows))
        self.scalars = scalars

    def row(self, number: int) -> Context:
        """The same world with one of its rows alone."""
        alone = Context.__new__(Context)
        alone.__dict__.update(self.__dict__)
        alone.rows = 1
        for table in ("stored", "derived", "facts", "spans", "lots"):
            setattr(alone, table, getattr(self, table)[:, number : number + 1].copy())
        return alone

    def _fact(self, *key: Any) -> Any:
        code = 0
        for part in str(key):
            code = (code * 31 + ord(part)) % 4096
        return bool(self.facts[code, 0]) if self.scalars else self.facts[code]

    def _span(self, number: int) -> Any:
        return float(self.spans[number, 0]) if self.scalars else self.spans[number]

    def raw(self, number: int) -> Any:
        return self.stored[number]

    def num(self, number: int) -> Any:
        return np.multiply(self.stored[number], 0.01, dtype=np.float64)

    def der(self, number: int) -> Any:
        return self.derived[number]

    def flag(self, number: int) -> Any:
        return self._fact("flag", number)

    def chose(self, card: int, options: tuple[int, ...]) -> Any:
        return self._fact("chose", card, options)

    def done(self, card: int) -> Any:
        return self._fact("done", card)

    def running(self, card: int) -> Any:
        return self._fact("running", card)

    def met(self, card: int) -> Any:
        return self._fact("met", card)

    def since(self, card: int) -> Any:
        return self._span(card)

    def remembers(self, memories: tuple[int, ...]) -> Any:
        return self._fact("remembers", memories)

    def memory(self, power: int) -> Any:
        return self._span(10 + power)

    def open_ask(self, card: int) -> Any:
        return self._fact("open_ask", card)

    def promised(self, promises: tuple[int, ...]) -> Any:
        return self._fact("promised", promises)

    def fate(self, fate: int, value: int) -> Any:
        return self._fact("fate", fate, value)

    def face(self, card: int, face: int) -> Any:
        return self._fact("face", card, face)

    def quiet(self, power: int) -> Any:
        return self._span(20 + power)

    def normal(self, draw: int, middle: Any, spread: Any) -> Any:
        return middle + spread * (self.lots[draw] * 6 - 3)

    def uniform(self, draw: int, low: Any, high: Any) -> Any:
        return low + (high - low) * self.lots[draw]
