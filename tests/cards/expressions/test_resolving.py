"""Resolving: every name exists and every part is of the kind that its place needs."""

from __future__ import annotations

import pytest

from game.cards.expressions import CLOCK, FUNCTIONS, ExpressionError, Fault, Kind, Symbols, parse, references, resolve
from game.cards.expressions.resolve import Wants

from .world import scope

SCOPE = scope()


def problems(text: str, wants: Wants | None = None, shocks: bool = False) -> list[ExpressionError]:
    return resolve(parse(text), SCOPE, wants=wants, shocks=shocks)


@pytest.mark.parametrize(
    ("text", "kind", "column", "length", "candidate"),
    [
        ("2 * unrst", Fault.NAME, 4, 5, "unrest"),
        ("influence.rusia.economy > 3", Fault.NAME, 0, 23, "influence.russia.economy"),
        ("x.y", Fault.NAME, 0, 3, "unrest"),
        ("dat > 3", Fault.NAME, 0, 3, "date"),
        ("clmp(unrest, 1, 2)", Fault.FUNCTION, 0, 4, "clamp"),
        ("member(ceto) >= 1", Fault.ORGANIZATION, 7, 4, "csto"),
        ("chose(invasoin, back)", Fault.CARD, 6, 8, "invasion"),
        ("chose(invasion, bak)", Fault.OPTION, 16, 3, "back"),
        ("face(invasion, fra)", Fault.FACE, 15, 3, "far"),
        ("done(wage-acord)", Fault.PROJECT, 5, 10, "wage-accord"),
        ("running(second-door)", Fault.INITIATIVE, 8, 11, "wage-accord"),
        ("flag(price-cup)", Fault.FLAG, 5, 9, "price-cap"),
        ("remembers(rusia, lifted-cap)", Fault.POWER, 10, 5, "russia"),
        ("remembers(china, lifted-cap)", Fault.MEMORY, 17, 10, "kept-quiet"),
        ("memory(iran)", Fault.POWER, 7, 4, "china"),
        ("captured(trade, china)", Fault.DOMAIN, 9, 5, "economy"),
        ("open_ask(digital)", Fault.ASK, 9, 7, "digital-customs"),
        ("promised(quiet)", Fault.PROMISE, 9, 5, "quiet-streets"),
        ("fate(wr, long)", Fault.FATE, 5, 2, "war"),
        ("fate(war, lang)", Fault.FATE_VALUE, 10, 4, "long"),
        ("months_since(x)", Fault.CARD, 13, 1, "tenge-falls"),
    ],
)
def test_an_unknown_name_is_reported_at_its_column(
    text: str, kind: Fault, column: int, length: int, candidate: str
) -> None:
    (error,) = problems(text)
    assert (error.kind, error.column, error.length) == (kind, column, length)
    assert candidate in error.candidates
    assert error.word == text[column : column + length]


@pytest.mark.parametrize(
    ("text", "kind", "column", "length"),
    [
        ("abs(1, 2)", Fault.COUNT, 0, 9),
        ("min(unrest)", Fault.COUNT, 0, 11),
        ("flag()", Fault.COUNT, 0, 6),
        ("flag(price-cap, gas-deal)", Fault.COUNT, 0, 25),
        ("member(2)", Fault.ARGUMENT, 7, 1),
        ("flag(flag(price-cap))", Fault.ARGUMENT, 5, 15),
        ("clamp(unrest, 5, 1)", Fault.ARGUMENT, 17, 1),
        ("unrest and flag(price-cap)", Fault.NOT_CONDITION, 0, 6),
        ("flag(price-cap) or 1", Fault.NOT_CONDITION, 19, 1),
        ("not member(csto)", Fault.NOT_CONDITION, 4, 12),
        ("not (unrest + 1)", Fault.NOT_CONDITION, 5, 10),
        ("date", Fault.DATE_USE, 0, 4),
        ("date and flag(price-cap)", Fault.DATE_USE, 0, 4),
        ("1 + date", Fault.DATE_USE, 4, 4),
        ("max(1, 2022-01)", Fault.DATE_USE, 7, 7),
        ("date > 2022", Fault.DATE_USE, 0, 11),
        ("unrest > 2022-01", Fault.DATE_USE, 0, 16),
        ("2022-01 > 2022-02", Fault.DATE_USE, 0, 17),
        ("date == date", Fault.DATE_USE, 0, 12),
        ("normal(0, 8)", Fault.SHOCK_ONLY, 0, 6),
    ],
)
def test_what_does_not_fit_is_reported(text: str, kind: Fault, column: int, length: int) -> None:
    found = problems(text, "amount" if text == "date" else None)
    assert [(error.kind, error.column, error.length) for error in found] == [(kind, column, length)]


def test_what_a_place_wants() -> None:
    assert problems("unrest", "amount") == []
    assert problems("3 * flag(price-cap) + (unrest > 3)", "amount") == []
    assert problems("flag(price-cap)", "amount") == []
    assert problems("unrest > 3", "condition") == []
    (error,) = problems("unrest", "condition")
    assert (error.kind, error.hint) == (Fault.NOT_CONDITION, "compare it with something: 'unrest > 0'")
    assert problems("normal(0, 8) + uniform(-1, unrest)", "amount", shocks=True) == []


def test_all_faults_at_once_from_left_to_right() -> None:
    found = problems("flag(x) and unrst > membr(csto) and grievance and chose(invasion, nix)", "condition")
    assert [error.kind for error in found] == [
        Fault.FLAG,
        Fault.NAME,
        Fault.FUNCTION,
        Fault.NOT_CONDITION,
        Fault.OPTION,
    ]


def test_an_unknown_owner_hides_nothing_and_adds_nothing() -> None:
    assert [error.kind for error in problems("chose(nix, nax)")] == [Fault.CARD]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("unrest-grievance", "a minus needs spaces: 'unrest - grievance'"),
        ("unrest-5 > 2", "a minus needs spaces: 'unrest - 5'"),
        ("member.csto-treasury", "a minus needs spaces: 'member.csto - treasury'"),
        ("unrest-nothing", ""),
        ("price-cap", "it is a flag: flag(price-cap)"),
        ("clamp", "it is a function: clamp(x, low, high)"),
        ("captured(china, economy)", "the order is captured(domain, power)"),
    ],
)
def test_hints(text: str, hint: str) -> None:
    assert problems(text)[0].hint == hint


def test_columns_of_bound_words_are_those_of_the_text() -> None:
    tree = parse("trust.<power> + member(<power>)", {"power": "x"})
    assert [(error.column, error.length) for error in resolve(tree, SCOPE)] == [(0, 13), (23, 7)]


def test_a_kind_without_a_table_is_not_judged() -> None:
    assert resolve(parse("flag(anything) and chose(any, thing) and done(it)"), Symbols()) == []


def test_references_name_everything_that_is_read() -> None:
    text = "flag(price-cap) and chose(invasion, back) and unrest > member(csto) + 2 and date > 2022-01 and months > 1"
    found = list(references(parse(text)))
    assert [(each.kind, each.name, each.of, text[each.column : each.column + each.length]) for each in found] == [
        (Kind.FLAG, "price-cap", None, "price-cap"),
        (Kind.CARD, "invasion", None, "invasion"),
        (Kind.OPTION, "back", "invasion", "back"),
        (Kind.INDICATOR, "unrest", None, "unrest"),
        (Kind.ORGANIZATION, "csto", None, "csto"),
        (Kind.INDICATOR, "member.csto", None, "member(csto)"),
    ]


def test_references_see_what_stands_behind_a_function() -> None:
    read = {each.name for each in references(parse("captured(economy, china) or clamp(unrest, 0, grievance) > 1"))}
    assert read == {
        "economy", "china", "unrest", "grievance",
        "influence.russia.economy", "influence.china.economy", "influence.west.economy", "influence.turkey.economy",
    }  # fmt: skip


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_has_a_working_example(name: str) -> None:
    function = FUNCTIONS[name]
    tree = parse(function.example)
    found = resolve(tree, Symbols(), shocks=function.shocks_only)
    assert {error.kind for error in found} <= {Fault.NAME}
    assert f"{name}(" in function.example
    assert function.doc.endswith(".")
    assert function.signature.startswith(f"{name}(")


def test_clock_names_are_no_indicators() -> None:
    assert list(references(parse(" + ".join(CLOCK)))) == []
