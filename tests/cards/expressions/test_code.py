"""Compiling: what code looks like, that only such code is run, and that it is quick."""

from __future__ import annotations

import time

import numpy as np
import pytest

from game.cards.expressions import compile_functions, constant, draws, generate, parse

from .world import Context, TestNumbers

NUMBERS = TestNumbers()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("+10 + 0.2 * grievance", "10.0 + 0.2 * x.num(1)"),
        ("unrest > 45.005", "x.raw(0) > 4500"),
        ("unrest >= 45.005", "x.raw(0) >= 4501"),
        ("45.005 < unrest", "x.raw(0) > 4500"),
        ("unrest < 45.005", "x.raw(0) < 4501"),
        ("unrest <= 45.005", "x.raw(0) <= 4500"),
        ("unrest == 45.005", "False"),
        ("unrest != 45.005", "True"),
        ("unrest > -999999 * 999", "True"),
        ("unrest < -999999 * 999", "False"),
        ("unrest > grievance", "x.raw(0) > x.raw(1)"),
        ("member(csto) >= 2", "x.raw(5) >= 200"),
        ("treasury - 2 * debt_china > 5", "(x.raw(3) - (x.raw(4) * 2)) > 500"),
        ("0.5 * unrest > 20", "0.5 * x.num(0) > 20.0"),
        ("top_share > 0.3", "x.der(4) > 0.3"),
        ("top_share - 0.1 > 0.3", "x.der(4) - 0.1 > 0.3"),
        ("influence.russia.politics - unrest > 3", "(np.rint(x.der(0) * 100.0) - x.raw(0)) > 300"),
        ("unrest - (grievance + 1)", "x.num(0) - (x.num(1) + 1.0)"),
        ("unrest / (price_level * price_level)", "x.num(0) / (x.num(2) * x.num(2))"),
        ("-(unrest + 1) * -unrest", "-(x.num(0) + 1.0) * -x.num(0)"),
        ("2 * 3 + unrest", "6.0 + x.num(0)"),
        ("10 / 3 * unrest", "3.3333333333333335 * x.num(0)"),
        ("12 * chose(invasion, back)", "12.0 * x.chose(0, (1,11))"),
        ("flag(price-cap) + flag(gas-deal)", "x.flag(100) * 1.0 + x.flag(101)"),
        ("not flag(price-cap)", "x.flag(100) ^ True"),
        ("not (unrest > 3 and flag(price-cap))", "(x.raw(0) <= 300) | x.flag(100) ^ True"),
        ("1 > 2 or flag(price-cap)", "x.flag(100)"),
        ("1 > 2 and flag(price-cap)", "False"),
        ("date >= 2022-01", "x.day >= 738156"),
        ("date == 2022-01", "(x.day >= 738156) & (x.day <= 738186)"),
        ("months * 2", "x.months * 2.0"),
        ("remembers(china, kept-quiet)", "x.remembers((2,))"),
        ("fate(war, long)", "x.fate(0, 1)"),
        ("face(invasion, near)", "x.face(0, 1)"),
        ("months_since(tenge-falls)", "x.since(2)"),
        ("memory(west) + quiet(china)", "x.memory(2) + x.quiet(1)"),
        ("max(1, unrest, grievance)", "np.maximum(np.maximum(1.0, x.num(0)), x.num(1))"),
        ("clamp(unrest, 1, 2)", "np.minimum(np.maximum(x.num(0), 1.0), 2.0)"),
    ],
)
def test_code(text: str, code: str) -> None:
    assert generate(parse(text), NUMBERS) == code
    compile_functions([code])[0](Context(3))


def test_sums_that_might_not_fit_32_bits_are_compared_in_points() -> None:
    assert "x.raw" in generate(parse(" + ".join(["unrest"] * 19) + " > 5"), NUMBERS)
    assert "x.raw" not in generate(parse(" + ".join(["unrest"] * 21) + " > 5"), NUMBERS)
    assert "x.raw" not in generate(parse("7 * (unrest + grievance + treasury) > 5"), NUMBERS)


def test_a_condition_as_an_amount_is_a_float() -> None:
    (function,) = compile_functions([generate(parse("flag(price-cap) and unrest > 1"), NUMBERS, amount=True)])
    assert function(Context(4)).dtype == np.float64


def test_draws_are_numbered_as_they_are_met() -> None:
    tree = parse("normal(0, uniform(1, 2)) + uniform(-unrest, 2)")
    assert draws(tree) == 3
    assert generate(tree, NUMBERS, first_draw=4) == (
        "x.normal(4, 0.0, x.uniform(5, 1.0, 2.0)) + x.uniform(6, -x.num(0), 2.0)"
    )


def test_a_name_without_a_number_never_holds() -> None:
    class Nobody(TestNumbers):
        def numbers(self, kind: object, name: str, of: str | None = None) -> tuple[int, ...]:
            return ()

    assert generate(parse("not remembers(russia, lifted-cap)"), Nobody()) == "True"
    assert generate(parse("flag(price-cap) or unrest > 3"), Nobody()) == "x.raw(0) > 300"


@pytest.mark.parametrize(
    ("text", "value"),
    [("2 + 3 * 4", 14.0), ("-0.1 - 0.2", -0.3), ("max(1, 2) > 1", 1.0), ("clamp(9, 1, 2)", 2.0), ("1 + unrest", None)],
)
def test_constants(text: str, value: float | None) -> None:
    assert constant(parse(text)) == value


@pytest.mark.parametrize(
    "source",
    [
        "__import__('os')",
        "x.num(0).__class__",
        "x.stored",
        "np.load(0)",
        "(lambda: 0)()",
        "[1]",
        "x.num(0)\n",
        "x.num(0), y",
        "x.number(3)",
        "open(0)",
    ],
)
def test_other_code_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="not the code"):
        compile_functions([source])


def test_equal_code_shares_a_function() -> None:
    first, second, third = compile_functions(["x.num(0)", "x.num(1)", "x.num(0)"])
    assert first is third
    assert first is not second
    assert compile_functions([]) == ()


def test_wide_and_deep_expressions_compile() -> None:
    x = Context(2)
    for text in (
        "min(" + ",".join(["unrest"] * 70) + ")",
        "+".join(["unrest"] * 70),
        "(" * 30 + "unrest" + ")" * 30,
        "1+(" * 30 + "unrest" + ")" * 30,
        "abs(2*" * 30 + "unrest" + ")" * 30,
        "(not 1<" * 15 + "unrest" + ")" * 15,
        "-" * 30 + "unrest",
        "clamp(" * 12 + "unrest" + ",0,9)" * 12,
    ):
        compile_functions([generate(parse(text), NUMBERS)])[0](x)


def test_compiling_is_quick() -> None:
    text = "{0} + 0.45 * grievance * max(0, top_share - 0.{0}) - 12 * chose(first-of-january, lift) * (unrest > {0})"
    trees = [parse(text.format(n)) for n in range(500)]
    start = time.perf_counter()
    sources = [generate(tree, NUMBERS) for tree in trees]
    written = time.perf_counter()
    functions = compile_functions(sources)
    compiled = time.perf_counter()
    assert len(set(functions)) == 500
    # Some ten times what it takes, for a slow and busy machine.
    assert written - start < 0.4
    assert compiled - written < 0.3
