"""Numbers for names: what the compiled deck calls indicators, cards, options, memories and the rest."""

from __future__ import annotations

from typing import NamedTuple

from game.cards.compile.gather import Found
from game.cards.expressions import POWERS, Kind, Place
from game.cards.library import Library
from game.cards.schema.parts import Memory, Option, Pledge

BROKEN_PROMISE = ("broken-promise", -6.0, 24.0)
"""The memory that a broken promise leaves with a power: tag, weight in points of goodwill, months."""
PLAYED = ("events", "asks", "initiatives", "plans", "journeys")
"""The kinds of card that can be met."""


class MemoryKey(NamedTuple):
    """Tells memories apart: one with another weight or span is another memory with the same tag."""

    power: str
    tag: str
    weight: float
    fades: float


class PromiseKey(NamedTuple):
    """Tells the promises of options apart."""

    card: str
    option: str


def memory_key(power: str, memory: Memory) -> MemoryKey:
    """Returns the key of a memory that a card leaves with a power."""
    return MemoryKey(str(power), str(memory.tag), float(memory.weight), memory.fades.months)


class Numbering:
    """Gives every name of a library its number; names are sorted, so the numbers depend on nothing else."""

    def __init__(self, library: Library, found: Found) -> None:
        """Numbers all names of a checked library."""
        self.library = library
        self._ranges(found.flags)
        self.cards = {
            name: number
            for number, name in enumerate(sorted(str(each) for kind in PLAYED for each in getattr(library, kind)))
        }
        self.fates = {str(name): number for number, name in enumerate(library.fates)}
        self.pledges = {str(name): number for number, name in enumerate(library.promises)}
        self._collect(found)

    def _ranges(self, flags: set[str]) -> None:
        """Numbers the stored indicators, memberships, vigours and flags; and the derived indicators."""
        self.low: dict[str, float] = {}
        self.high: dict[str, float] = {}
        self.step: dict[str, float] = {}
        self.start: dict[str, float] = {}
        self.scales: dict[str, int] = {}
        for name, spec in self.library.indicators.items():
            if spec.formula is not None:
                self.scales[str(name)] = 10 ** int(spec.decimals or "2")
            else:
                low, high = spec.range
                self._declare(str(name), low, high, float(spec.step or 0.01), float(spec.start))
        for name, body in self.library.organizations.items():
            self._declare(f"member.{name}", 0, len(body.levels) - 1, 1.0, float(body.start))
            if body.vigour is not None:
                self._declare(f"vigour.{name}", 0, 100, 0.01, float(body.vigour))
        for name in sorted(flags):
            self._declare(f"flag.{name}", 0, 1, 1.0, 0.0)
        self.stored = {name: number for number, name in enumerate(sorted(self.low))}
        self.derived = {name: number for number, name in enumerate(sorted(self.scales))}

    def _declare(self, name: str, low: float, high: float, step: float, start: float) -> None:
        self.low[name], self.high[name], self.step[name], self.start[name] = low, high, step, start

    def _collect(self, found: Found) -> None:
        memories = {MemoryKey(power, *BROKEN_PROMISE) for power in POWERS}
        memories |= {memory_key(power, memory) for power, memory in found.memories}
        self.memories = {key: number for number, key in enumerate(sorted(memories))}
        self.options: dict[str, list[Option]] = {}
        self.promise_specs: dict[PromiseKey, Pledge] = {}
        for name, card in sorted({**self.library.events, **self.library.asks}.items()):
            self.options[str(name)] = card.answers()
            for option in card.answers():
                if option.promise is not None:
                    self.promise_specs.setdefault(PromiseKey(str(name), str(option.id)), option.promise)
        self.promises = {key: number for number, key in enumerate(sorted(self.promise_specs))}

    # what the expression compiler asks for

    def place(self, indicator: str) -> Place:
        """Says where an indicator is kept."""
        if indicator in self.stored:
            return Place(True, self.stored[indicator])
        return Place(False, self.derived[indicator], self.scales[indicator])

    def numbers(self, kind: Kind, name: str, of: str | None = None) -> tuple[int, ...]:
        """Returns the numbers behind a name; an option that several faces share has several."""
        match kind:
            case Kind.POWER:
                return (POWERS.index(name),)
            case Kind.CARD | Kind.ASK | Kind.INITIATIVE | Kind.PROJECT:
                return (self.cards[name],)
            case Kind.FLAG:
                return (self.stored[f"flag.{name}"],)
            case Kind.OPTION:
                return tuple(place for place, option in enumerate(self.options[of or ""]) if option.id == name)
            case Kind.FACE:
                form = self._form(of or "")
                return tuple(place for place, face in enumerate(form) if face == name)
            case Kind.MEMORY:
                return tuple(number for key, number in self.memories.items() if (key.power, key.tag) == (of, name))
            case Kind.PROMISE:
                if name in self.pledges:
                    return (self.pledges[name],)
                given = len(self.pledges)
                return tuple(given + number for key, number in self.promises.items() if key.card == name)
            case Kind.FATE:
                return (self.fates[name],)
            case Kind.FATE_VALUE:
                return (list(map(str, self.library.fates[of or ""].odds)).index(name),)
            case _:
                raise KeyError(f"{kind} {name}")

    def _form(self, card: str) -> list[str]:
        spec = self.library.events.get(card) or self.library.asks[card]
        return [str(face.id) for face in spec.form.faces] if spec.form else []
