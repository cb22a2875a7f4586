"""The one table of functions: the checker, the compiler, the schema and the authors' manual all read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game.cards.expressions.tree import Call, Chain, Compare, Expr, Logic, Name, Not, Number

POWERS: Final = ("russia", "china", "west", "turkey")
DOMAINS: Final = ("economy", "security", "politics")

CAPTURE_LEAD: Final = 25.0
"""By how many points a power must lead the next to have captured a domain."""

NEVER_MONTHS: Final = 9999.0
"""What `months_since` gives for a card that was never met."""

NORMAL_REACH: Final = 131070 / 37837.2
"""How many spreads a `normal` draw can lie from its middle: the sum of four 16-bit fields has ends."""


class Kind(StrEnum):
    """Names what a word in an expression can refer to, and so what a function's argument is."""

    NUMBER = "number"
    INDICATOR = "indicator"
    POWER = "power"
    DOMAIN = "domain"
    ORGANIZATION = "organization"
    CARD = "card"
    OPTION = "option"
    FACE = "face"
    INITIATIVE = "initiative"
    PROJECT = "initiative or plan"
    FLAG = "flag"
    MEMORY = "memory"
    ASK = "ask"
    PROMISE = "promise"
    FATE = "fate"
    FATE_VALUE = "value of a fate"


OF_FIRST: Final = frozenset({Kind.OPTION, Kind.FACE, Kind.MEMORY, Kind.FATE_VALUE})
"""The kinds whose names belong to what the first argument names: the options of a card …"""


class Result(StrEnum):
    """Names what a part of an expression is worth."""

    NUMBER = "number"
    CONDITION = "condition"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Function:
    """Describes a function: how it is written, what it means, and how the compiler gets rid of it.

    `runtime` is the method of the runtime context that answers it; `expand` instead writes it with other words.
    `low` and `high` bound the number that a runtime function gives.
    """

    name: str
    parameters: tuple[tuple[str, Kind], ...]
    result: Result
    doc: str
    example: str
    repeats: bool = False
    shocks_only: bool = False
    runtime: str = ""
    low: float = 0.0
    high: float = 1.0
    expand: Callable[[Call], Expr] | None = None

    @property
    def signature(self) -> str:
        """How the function is written: its name and the names of its arguments."""
        return f"{self.name}({', '.join(name for name, _ in self.parameters)}{', …' if self.repeats else ''})"

    def kind_of(self, place: int) -> Kind:
        """The kind of the argument at a place; the last parameter may repeat."""
        return self.parameters[min(place, len(self.parameters) - 1)][1]


def _word(call: Call, place: int) -> str:
    argument = call.arguments[place]
    return argument.name if isinstance(argument, Name) else ""


def _here(call: Call) -> dict[str, int]:
    return {"column": call.column, "length": call.length}


def _clamp(call: Call) -> Expr:
    value, low, high = call.arguments
    return Call("min", (Call("max", (value, low), **_here(call)), high), **_here(call))


def _member(call: Call) -> Expr:
    return Name(f"member.{_word(call, 0)}", **_here(call))


def _captured(call: Call) -> Expr:
    domain, power = _word(call, 0), _word(call, 1)
    mine = Name(f"influence.{power}.{domain}", **_here(call))
    others = tuple(Name(f"influence.{other}.{domain}", **_here(call)) for other in POWERS if other != power)
    lead = Chain(("-",), (mine, Call("max", others, **_here(call))), **_here(call))
    return Compare(">=", lead, Number(CAPTURE_LEAD, **_here(call)), **_here(call))


_NUMBER, _CONDITION = Result.NUMBER, Result.CONDITION
_TABLE: Final = (
    Function(
        "min", (("a", Kind.NUMBER), ("b", Kind.NUMBER)), _NUMBER,
        "The smallest of its arguments.", "min(sovereignty, prosperity, 100 - unrest)", repeats=True,
    ),
    Function(
        "max", (("a", Kind.NUMBER), ("b", Kind.NUMBER)), _NUMBER,
        "The largest of its arguments.", "-40 * max(0, top_share - 0.30)", repeats=True,
    ),
    Function(
        "abs", (("x", Kind.NUMBER),), _NUMBER,
        "How far a number lies from zero.", "abs(entente - 50)",
    ),
    Function(
        "clamp", (("x", Kind.NUMBER), ("low", Kind.NUMBER), ("high", Kind.NUMBER)), _NUMBER,
        "A number held between a floor and a ceiling.", "clamp(0.5 + runner_up.economy / 80, 0.5, 1.2)", expand=_clamp,
    ),
    Function(
        "member", (("organization", Kind.ORGANIZATION),), _NUMBER,
        "The level of commitment to an organization: 0 outside, then as its card names the levels.",
        "member(csto) >= 2", expand=_member,
    ),
    Function(
        "chose", (("card", Kind.CARD), ("option", Kind.OPTION)), _CONDITION,
        "Whether a card was answered with this option.", "chose(first-of-january, lift)", runtime="chose",
    ),
    Function(
        "done", (("initiative", Kind.PROJECT),), _CONDITION,
        "Whether an initiative has been finished, or a plan proclaimed.", "done(wage-accord)", runtime="done",
    ),
    Function(
        "running", (("initiative", Kind.INITIATIVE),), _CONDITION,
        "Whether an initiative is under way.", "running(caspian-route)", runtime="running",
    ),
    Function(
        "months_since", (("card", Kind.CARD),), _NUMBER,
        "Months since a card was met; 9999 when it never was.", "months_since(first-nights) < 12",
        runtime="since", high=NEVER_MONTHS,
    ),
    Function(
        "met", (("card", Kind.CARD),), _CONDITION,
        "Whether a card has been met.", "met(first-nights)", runtime="met",
    ),
    Function(
        "flag", (("flag", Kind.FLAG),), _CONDITION,
        "Whether a flag is set.", "flag(price-cap)", runtime="flag",
    ),
    Function(
        "remembers", (("power", Kind.POWER), ("memory", Kind.MEMORY)), _CONDITION,
        "Whether a memory of this power is still alive.", "remembers(russia, refused-troops)", runtime="remembers",
    ),
    Function(
        "memory", (("power", Kind.POWER),), _NUMBER,
        "The sum of a power's live memories, in points of goodwill.", "0.4 * (50 + memory(russia) - trust.russia)",
        runtime="memory", low=-1000.0, high=1000.0,
    ),
    Function(
        "captured", (("domain", Kind.DOMAIN), ("power", Kind.POWER)), _CONDITION,
        "Whether a power leads the next by 25 points or more in a domain.", "captured(economy, china)",
        expand=_captured,
    ),
    Function(
        "open_ask", (("ask", Kind.ASK),), _CONDITION,
        "Whether an ask lies on the table, not yet answered.", "open_ask(digital-customs)", runtime="open_ask",
    ),
    Function(
        "promised", (("promise", Kind.PROMISE),), _CONDITION,
        "Whether one of the campaign's promises was chosen, or a promise of this card given and still open.",
        "promised(quiet-streets)", runtime="promised",
    ),
    Function(
        "fate", (("fate", Kind.FATE), ("value", Kind.FATE_VALUE)), _CONDITION,
        "Whether a hidden future has this value.", "fate(war, long)", runtime="fate",
    ),
    Function(
        "face", (("card", Kind.CARD), ("face", Kind.FACE)), _CONDITION,
        "Whether a card was met with this face.", "face(first-nights, revolt)", runtime="face",
    ),
    Function(
        "quiet", (("power", Kind.POWER),), _NUMBER,
        "Months since this power's patience last fell.", "quiet(russia) >= 12", runtime="quiet", high=NEVER_MONTHS,
    ),
    Function(
        "normal", (("middle", Kind.NUMBER), ("spread", Kind.NUMBER)), _NUMBER,
        "A draw around a middle, mostly within one spread of it, never beyond three and a half.", "normal(0, 8)",
        shocks_only=True, runtime="normal",
    ),
    Function(
        "uniform", (("low", Kind.NUMBER), ("high", Kind.NUMBER)), _NUMBER,
        "A draw between two numbers, all equally likely.", "uniform(-2, 2)", shocks_only=True, runtime="uniform",
    ),
)  # fmt: skip

FUNCTIONS: Final[Mapping[str, Function]] = {function.name: function for function in _TABLE}
"""Every function of the language by name."""

CLOCK: Final[Mapping[str, str]] = {
    "date": "The last day of the turn; compared with a month (2022-01) or a day (2022-01-05).",
    "months": "The length of the turn in months.",
}
"""The names that are no indicators, with their meaning."""


def expanded(expr: Expr) -> Expr:
    """Writes a call that is short for something longer (member, clamp, captured) in full, else gives it back."""
    if isinstance(expr, Call) and (function := FUNCTIONS.get(expr.function)) and function.expand:
        return function.expand(expr)
    return expr


def is_condition(expr: Expr) -> bool:
    """Whether an expression holds or does not, rather than being a number."""
    if isinstance(expr, Call):
        function = FUNCTIONS.get(expr.function)
        return function is not None and function.result is Result.CONDITION
    return isinstance(expr, Compare | Not | Logic)
