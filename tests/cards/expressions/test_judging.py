"""Judging by intervals: bounds, divisors, conditions that are decided from the start."""

from __future__ import annotations

import pytest

from game.cards.expressions import Fault, Interval, analyse, bounds, parse

from .world import scope

SCOPE = scope()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10 + 0.2 * grievance", 10, 30),
        ("-40 * max(0, top_share - 0.30)", -28, 0),
        ("unrest - unrest", -100, 100),
        ("(unrest - 50) * (grievance - 50)", -2500, 2500),
        ("100 / (unrest + 1)", 100 / 101, 100),
        ("abs(unrest - 30)", 0, 70),
        ("abs(unrest - 70)", 0, 70),
        ("abs(-price_level)", 20, 80),
        ("-price_level", -80, -20),
        ("min(unrest, 30, price_level)", 0, 30),
        ("clamp(treasury, -5, 5)", -5, 5),
        ("12 * flag(price-cap) - 12 * flag(gas-deal)", -12, 12),
        ("months_since(invasion)", 0, 9999),
        ("member(csto)", 0, 3),
        ("normal(2, 8)", 2 - 27.72, 2 + 27.72),
        ("uniform(-1, price_level)", -1, 80),
        ("unrest > 3", 0, 1),
        ("not (unrest > 200)", 1, 1),
    ],
)
def test_bounds(text: str, low: float, high: float) -> None:
    found = bounds(parse(text), SCOPE)
    assert found == pytest.approx((low, high), abs=0.01)


def test_bounds_are_printed_for_authors() -> None:
    assert str(Interval(-0.30000000000000004, 100.0)) == "-0.3 … 100"


@pytest.mark.parametrize(
    ("text", "column", "length"),
    [
        ("1 / unrest", 4, 6),
        ("1 / (unrest - 50)", 5, 11),
        ("2 * (3 / treasury) > 1", 9, 8),
        ("1 / 0", 4, 1),
        ("1 / flag(price-cap)", 4, 15),
        ("unrest > 0 and 1 / unrest > 2", 19, 6),  # NumPy works out both sides
        ("1 / 2 / (0 * unrest)", 9, 10),
        ("max(1 / abs(treasury), 2)", 8, 13),
        ("1 / 0.0000001", 4, 9),
    ],
)
def test_a_divisor_that_may_be_zero_is_reported(text: str, column: int, length: int) -> None:
    (error,) = analyse(parse(text), SCOPE).problems
    assert (error.kind, error.column, error.length) == (Fault.DIVISOR, column, length)


@pytest.mark.parametrize(
    "text", ["1 / max(1, unrest)", "1 / price_level", "1 / (unrest + 1)", "1 / (member(csto) - 4)"]
)
def test_a_divisor_that_cannot_be_zero_is_fine(text: str) -> None:
    assert analyse(parse(text), SCOPE).problems == []


def test_what_may_grow_beyond_measure_is_reported_once() -> None:
    (error,) = analyse(parse("1 + unrest * 999999 * 999999"), SCOPE).problems
    assert (error.kind, error.column) == (Fault.TOO_LARGE, 4)
    (error,) = analyse(parse("*".join(["999999"] * 71)), SCOPE).problems
    assert error.kind is Fault.TOO_LARGE


@pytest.mark.parametrize(
    "text",
    [
        "unrest > 100",
        "unrest < 0",
        "unrest == 101",
        "unrest > 60 and unrest < 40",
        "unrest > 60 and unrest < 60.01",
        "unrest > 60 and not unrest > 50",
        "unrest > 60 and flag(price-cap) and 60 >= unrest",
        "flag(price-cap) and not flag(price-cap)",
        "member(csto) > 2 and member(csto) < 3",
        "member(csto) >= 2 and member.csto == 0",
        "member(csto) >= 3 and member(csto) != 3",
        "date >= 2022-02 and date < 2022-01",
        "date > 2022-01 and date == 2022-01-31",
        "unrest > grievance and grievance > 60 and unrest < 30",
        "1 > 2",
        "unrest - 200 > 0",
    ],
)
def test_what_can_never_hold_is_found(text: str) -> None:
    found = analyse(parse(text), SCOPE)
    assert found.holds == "never"
    assert [error.kind for error in found.decided] == [Fault.NEVER]


@pytest.mark.parametrize(
    "text",
    [
        "unrest >= 0",
        "not unrest > 100",
        "unrest > 60 or unrest <= 60",
        "flag(price-cap) or not flag(price-cap)",
        "member(csto) != 7",
        "date <= 2022-01 or date >= 2022-02",
        "unrest + 1 > 0",
        "not (unrest < 60 and unrest > 60)",
    ],
)
def test_what_always_holds_is_found(text: str) -> None:
    found = analyse(parse(text), SCOPE)
    assert found.holds == "always"
    assert all(error.kind in (Fault.ALWAYS, Fault.NEVER) for error in found.decided)
    assert found.decided


@pytest.mark.parametrize(
    "text",
    [
        "unrest > 60",
        "unrest >= 100",
        "unrest <= 0",
        "unrest < 0.01",
        "unrest > 99.99",
        "unrest == 100",
        "date == 2022-01-31 or date < 2022-01",
        "unrest > 60 and unrest < 60.02",
        "unrest > 60 and grievance < 40",
        "member(csto) > 1 and member(csto) < 3",
        "date >= 2022-01 and date <= 2022-01",
        "date == 2022-01 and date > 2022-01-30",
        "flag(price-cap) and not flag(gas-deal)",
        "unrest > 60 or unrest < 60",
        "unrest == 60 or unrest != 60 and flag(price-cap)",
        "captured(economy, china) and influence.china.economy <= 25",
        "months_since(invasion) > 6 and months_since(tenge-falls) < 6",
        "top_share > 0.3 and top_share < 0.3002",
    ],
)
def test_what_may_hold_is_left_alone(text: str) -> None:
    found = analyse(parse(text), SCOPE)
    assert found.holds == "maybe"
    assert found.decided == []


def test_a_dead_part_is_named_where_it_stands() -> None:
    (error,) = analyse(parse("flag(price-cap) or unrest > 120"), SCOPE).decided
    assert (error.kind, error.column, error.length) == (Fault.NEVER, 19, 12)
    (error,) = analyse(parse("3 * (unrest > 6 and unrest < 4) + 1"), SCOPE).decided
    assert (error.kind, error.column, error.length) == (Fault.NEVER, 5, 25)
