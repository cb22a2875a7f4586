"""Hypothesis strategies: random expressions of the small world, as text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from game.cards.expressions import Kind

from .world import CARDS, DERIVED, FACES, FATES, KNOWN, MEMORIES, STORED

SIGNS = st.sampled_from(["<", "<=", ">", ">=", "==", "!="])
NAMES = st.sampled_from([*STORED, *DERIVED, "months", "unrest", "grievance", "treasury"])
NUMBERS = st.one_of(
    st.integers(0, 120).map(str),
    st.integers(0, 12_000).map(lambda n: f"{n / 100:.2f}"),
    st.integers(0, 120_000).map(lambda n: f"{n / 1000:.3f}"),
)
DATES = st.one_of(
    st.tuples(st.integers(2018, 2024), st.integers(1, 12)).map(lambda d: f"{d[0]}-{d[1]:02}"),
    st.dates(min_value=date(2018, 1, 1), max_value=date(2024, 1, 1)).map(str),
)


def _pairs(table: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(owner, name) for owner, names in table.items() for name in names]


def _calls(kind: Kind, *functions: str) -> list[str]:
    return [f"{function}({name})" for function in functions for name in KNOWN[kind]]


FACTS = st.sampled_from([
    *(f"chose({card}, {option})" for card, option in _pairs(CARDS)),
    *(f"face({card}, {face})" for card, face in _pairs(FACES)),
    *(f"fate({fate}, {value})" for fate, value in _pairs(FATES)),
    *(f"remembers({power}, {tag})" for power, tag in _pairs(MEMORIES)),
    *_calls(Kind.PROJECT, "done"),
    *_calls(Kind.INITIATIVE, "running"),
    *_calls(Kind.CARD, "met"),
    *_calls(Kind.FLAG, "flag"),
    *_calls(Kind.ASK, "open_ask"),
    *_calls(Kind.PROMISE, "promised"),
    *(f"captured({domain}, {power})" for domain in ("economy", "politics") for power in MEMORIES),
])  # fmt: skip
FIGURES = st.sampled_from([
    *_calls(Kind.CARD, "months_since"),
    *_calls(Kind.ORGANIZATION, "member"),
    "memory(russia)",
    "quiet(china)",
])  # fmt: skip


def _dated(sign: str, when: str, mirrored: bool) -> str:
    return f"{when} {sign} date" if mirrored else f"date {sign} {when}"


@st.composite
def numbers(draw: st.DrawFn, depth: int = 3) -> str:
    """A random amount; its divisors cannot be zero."""
    if depth == 0:
        return draw(st.one_of(NAMES, NUMBERS, FIGURES, NUMBERS, NAMES))
    one = numbers(depth - 1)
    either = st.one_of(one, one, conditions(depth - 1).map(lambda text: f"({text})"))
    match draw(st.integers(0, 9)):
        case 0 | 1:
            return f"{draw(either)} {draw(st.sampled_from('+-*'))} {draw(either)}"
        case 2:
            return f"({draw(either)}) {draw(st.sampled_from('+-*'))} ({draw(either)})"
        case 3:
            return f"({draw(one)}) / (1.5 + abs({draw(either)}))"
        case 4:
            arguments = ", ".join(draw(st.lists(either, min_size=2, max_size=5)))
            return f"{draw(st.sampled_from(['min', 'max']))}({arguments})"
        case 5:
            return f"clamp({draw(one)}, {draw(NUMBERS)}, {draw(NUMBERS)})"
        case 6:
            return f"-({draw(either)})"
        case 7:
            return f"abs({draw(either)})"
        case _:
            return draw(one)


def arithmetic() -> st.SearchStrategy[str]:
    """A random sum or product of many brackets."""
    leaves = st.sampled_from(["unrest", "grievance", "debt_china", "2", "0.5", "flag(price-cap)"])
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds("({} {} {})".format, inner, st.sampled_from("+-*"), inner),
            st.builds("{} {} {} {} {}".format, inner, st.sampled_from("+-*"), inner, st.sampled_from("+-*"), inner),
            st.builds("-({})".format, inner),
        ),
        max_leaves=12,
    )


@st.composite
def conditions(draw: st.DrawFn, depth: int = 3) -> str:
    """A random condition."""
    if depth == 0:
        return draw(st.one_of(FACTS, st.builds("{} {} {}".format, NAMES, SIGNS, NUMBERS)))
    one, number = conditions(depth - 1), numbers(depth - 1)
    match draw(st.integers(0, 8)):
        case 0 | 1:
            return f" {draw(st.sampled_from(['and', 'or']))} ".join(draw(st.lists(one, min_size=2, max_size=4)))
        case 2:
            return f"({draw(one)}) {draw(st.sampled_from(['and', 'or']))} ({draw(one)})"
        case 3:
            return f"not ({draw(one)})"
        case 4 | 5:
            return f"{draw(number)} {draw(SIGNS)} {draw(number)}"
        case 6:
            return _dated(draw(SIGNS), draw(DATES), draw(st.booleans()))
        case 7:
            return f"({draw(one)}) {draw(SIGNS)} ({draw(one)})"
        case _:
            return draw(one)
