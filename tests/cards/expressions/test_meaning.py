"""Generated code says what the slow interpreter says, within the bounds, alone and in company."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.cards.expressions import (
    Expr,
    ExpressionError,
    Fault,
    analyse,
    canonical,
    compile_functions,
    generate,
    is_condition,
    parse,
    resolve,
)

from .interpreter import TieError, value
from .trees import arithmetic, conditions, numbers
from .world import Context, TestNumbers, scope

SCOPE, NUMBERS = scope(), TestNumbers()
EXPRESSIONS = st.one_of(numbers(), conditions(), arithmetic())
thorough = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def read(text: str) -> Expr:
    """The tree of a random text; too long or too deep ones are passed over."""
    try:
        return parse(text)
    except ExpressionError as error:
        assume(error.kind not in (Fault.TOO_LONG, Fault.TOO_DEEP))
        raise


def run(text: str, x: Context) -> Any:
    (function,) = compile_functions([generate(parse(text), NUMBERS)])
    return function(x)


@thorough
@given(EXPRESSIONS)
def test_canonical_text_is_a_fixpoint(text: str) -> None:
    tree = read(text)
    again = parse(canonical(tree))
    assert again == tree
    assert canonical(again) == canonical(tree)


@thorough
@given(EXPRESSIONS, st.integers(0, 50))
def test_code_means_what_the_text_says(text: str, seed: int) -> None:
    tree = read(text)
    assert [error for error in resolve(tree, SCOPE) if error.kind is not Fault.ARGUMENT] == []
    judged = analyse(tree, SCOPE)
    assert {error.kind for error in judged.problems} <= {Fault.TOO_LARGE}
    assume(max(map(abs, judged.bounds)) < 1e7)  # beyond, floating point keeps no six decimals
    (function,) = compile_functions([generate(tree, NUMBERS)])
    many = Context(5, seed)
    together = np.broadcast_to(function(many), 5)
    for row in range(5):
        alone = many.row(row)
        found = function(alone)
        assert np.broadcast_to(found, 1).tobytes() == together[row : row + 1].tobytes()
        assert judged.bounds.low - 1e-6 <= float(together[row]) <= judged.bounds.high + 1e-6
        try:
            wanted = value(tree, alone)
        except TieError:
            continue
        assert math.isclose(float(together[row]), wanted, rel_tol=1e-9, abs_tol=1e-6)
        if judged.decided and is_condition(tree) and judged.holds != "maybe":
            assert bool(wanted) is (judged.holds == "always")


@thorough
@given(conditions(), st.integers(0, 50))
def test_a_runtime_may_answer_with_python_scalars(text: str, seed: int) -> None:
    tree = read(text)
    (function,) = compile_functions([generate(tree, NUMBERS)])
    alone = Context(1, seed, scalars=True)
    found = np.broadcast_to(function(alone), 1)[0]
    assert found in (True, False)
    try:
        assert bool(found) is bool(value(tree, alone))
    except TieError:
        assume(False)


@pytest.mark.parametrize("sign", ["<", "<=", ">", ">=", "==", "!="])
@pytest.mark.parametrize(
    "limit", ["45", "45.005", "45.01", "0", "-0.005", "100", "999999.999", "0.1 + 0.2", "57 / 100"]
)
def test_comparison_with_a_typed_decimal_is_exact(sign: str, limit: str) -> None:
    values = (0, 1, 29, 30, 31, 57, 4499, 4500, 4501, 9999, 10_000)
    x = Context(len(values))
    x.stored[0] = values
    for text in (f"unrest {sign} {limit}", f"{limit} {sign} unrest"):
        tree = parse(text)
        found = np.broadcast_to(compile_functions([generate(tree, NUMBERS)])[0](x), len(values))
        for row in range(len(values)):
            assert bool(found[row]) is bool(value(tree, x.row(row))), (text, row)


def test_sums_of_stored_indicators_compare_exactly() -> None:
    x = Context(1)
    x.stored[3], x.stored[4] = 30, 10
    assert run("treasury - debt_china <= 0.2", x)[0]
    assert run("treasury == 0.1 + 2 * debt_china", x)[0]
    assert 0.3 - 0.1 != 0.2


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("date >= 2022-02", {0: False, 1: True, 28: True, 29: True}),
        ("date > 2022-02", {0: False, 1: False, 28: False, 29: True}),
        ("date <= 2022-02", {0: True, 1: True, 28: True, 29: False}),
        ("date < 2022-02", {0: True, 1: False, 28: False, 29: False}),
        ("date == 2022-02", {0: False, 1: True, 28: True, 29: False}),
        ("date != 2022-02", {0: True, 1: False, 28: False, 29: True}),
        ("not date > 2022-02", {0: True, 28: True, 29: False}),
        ("2022-02 < date", {28: False, 29: True}),
        ("2022-02-28 == date", {27: False, 28: True, 29: False}),
        ("date > 2022-02-28", {28: False, 29: True}),
        ("date <= 2022-02-28", {28: True, 29: False}),
    ],
)
def test_a_month_stands_for_its_first_or_last_day(text: str, days: dict[int, bool]) -> None:
    x = Context(1)
    for day, wanted in days.items():
        x.day = 738187 - 1 + day  # 738187 is 1 February 2022
        assert run(text, x) is wanted
