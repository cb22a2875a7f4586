"""Reading: what a text means, and where it is refused."""

from __future__ import annotations

import builtins
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards.expressions import ExpressionError, Fault, canonical, parse, parse_amount
from game.cards.expressions.tree import Call, Chain, Compare, Expr, Logic, Name, Negative, Not, Number, children


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1+2*3", "1 + 2 * 3"),
        ("(1+2)*3", "(1 + 2) * 3"),
        ("((a)) - ((b + c))", "a - (b + c)"),
        ("(a - b) - c", "a - b - c"),
        ("(a * b) / c", "a * b / c"),
        ("a / (b * c)", "a / (b * c)"),
        ("+4", "4"),
        ("-0", "0"),
        ("- 4.50", "-4.5"),
        ("0.30", "0.3"),
        ("0.00001", "0.00001"),
        ("1000000", "1000000"),
        ("007", "7"),
        ("a - -5", "a - -5"),
        ("-a*b", "-a * b"),
        ("-(a*b)", "-(a * b)"),
        ("a--b", "a - -b"),
        ("unrest -5", "unrest - 5"),
        ("100-unrest", "100 - unrest"),
        ("not a and b or c", "not a and b or c"),
        ("not (a and (b or c))", "not (a and (b or c))"),
        ("(a or b) or (c or d)", "a or b or c or d"),
        ("not a > b", "not a > b"),
        ("(not a) > b", "(not a) > b"),
        ("date>=2022-01", "date >= 2022-01"),
        ("date <  2022-01-05", "date < 2022-01-05"),
        ("max( 0,a )", "max(0, a)"),
        ("chose(not-yes-man , or-else)", "chose(not-yes-man, or-else)"),
        ("influence.russia.economy<5", "influence.russia.economy < 5"),
        ("f()", "f()"),
    ],
)
def test_canonical_text(text: str, wanted: str) -> None:
    assert canonical(parse(text)) == wanted
    assert canonical(parse(wanted)) == wanted


def test_precedence() -> None:
    tree = parse("a or b and not c + d * -e > f")
    assert tree == Logic(
        "or",
        (
            Name("a"),
            Logic(
                "and",
                (
                    Name("b"),
                    Not(
                        Compare(
                            ">",
                            Chain(("+",), (Name("c"), Chain(("*",), (Name("d"), Negative(Name("e")))))),
                            Name("f"),
                        )
                    ),
                ),
            ),
        ),
    )


def test_nodes_know_where_they_stand() -> None:
    text = " not (unrest  +12) > max(0, -grievance)"
    found = {}

    def visit(expr: Expr) -> None:
        found[text[expr.column : expr.column + expr.length]] = type(expr)
        for part in children(expr):
            visit(part)

    visit(parse(text))
    assert found == {
        "not (unrest  +12) > max(0, -grievance)": Not,
        "(unrest  +12) > max(0, -grievance)": Compare,
        "unrest  +12": Chain,
        "unrest": Name,
        "12": Number,
        "max(0, -grievance)": Call,
        "0": Number,
        "-grievance": Negative,
        "grievance": Name,
    }


def test_placeholders_are_filled_and_columns_stay() -> None:
    tree = parse("trust.<power> + memory(<power>) - influence.<power>.<domain>", {"power": "west", "domain": "economy"})
    assert canonical(tree) == "trust.west + memory(west) - influence.west.economy"
    assert isinstance(tree, Chain)
    assert [(part.column, part.length) for part in tree.operands] == [(0, 13), (16, 15), (34, 26)]
    assert canonical(parse("flag(gas-<power>-deal)", {"power": "china"})) == "flag(gas-china-deal)"


def test_amounts_may_set() -> None:
    assert parse_amount("= 3") == (Number(3.0), True)
    assert parse_amount(" =unrest").expr.column == 2
    assert parse_amount("+10") == (Number(10.0), False)
    with pytest.raises(ExpressionError) as caught:
        parse_amount("== 3")
    assert (caught.value.kind, caught.value.column) == (Fault.SYNTAX, 0)


@pytest.mark.parametrize(
    ("text", "kind", "column", "length", "words"),
    [
        ("", Fault.EMPTY, 0, 1, "missing"),
        (" \t ", Fault.EMPTY, 0, 1, "missing"),
        ("__import__('os')", Fault.STRING, 11, 1, "texts"),
        ('flag("price-cap")', Fault.STRING, 5, 1, "texts"),
        ("9**9**9", Fault.CHARACTER, 1, 2, "**"),
        ("7 // 2", Fault.CHARACTER, 2, 2, "//"),
        ("a && b", Fault.CHARACTER, 2, 2, "&&"),
        ("lambda x: 1", Fault.CHARACTER, 8, 1, "':'"),
        ("lambda x", Fault.SYNTAX, 7, 1, "operator is missing"),
        ("x.__class__[0]", Fault.CHARACTER, 11, 1, "'['"),
        ("unrest = 3", Fault.CHARACTER, 7, 1, "'='"),
        ("\u0663 + 1", Fault.CHARACTER, 0, 1, "arabic-indic digit three"),
        ("1 + \u00b2", Fault.CHARACTER, 4, 1, "superscript two"),
        ("1\u0663", Fault.CHARACTER, 1, 1, "U+0663"),
        ("a \u2212 b", Fault.CHARACTER, 2, 1, "minus sign"),
        ("a \u2265 b", Fault.CHARACTER, 2, 1, "U+2265"),
        ("\u202eunrest", Fault.CHARACTER, 0, 1, "U+202E"),
        ("a\nb", Fault.CHARACTER, 1, 1, "U+000A"),
        ("a\x00", Fault.CHARACTER, 1, 1, "U+0000"),
        ("1e5", Fault.NUMBER, 0, 3, "1e5"),
        ("0x10", Fault.NUMBER, 0, 4, "0x10"),
        ("1_000", Fault.NUMBER, 0, 5, "1_000"),
        ("2 * 5.", Fault.NUMBER, 4, 2, "5."),
        (".5", Fault.CHARACTER, 0, 1, "'.'"),
        ("2x", Fault.NUMBER, 0, 2, "2x"),
        ("1 + 1000001", Fault.NUMBER, 4, 7, "1,000,000"),
        ("date > 2022-13", Fault.DATE, 7, 7, "2022-13"),
        ("date > 2022-02-30", Fault.DATE, 7, 10, "2022-02-30"),
        ("2022-1", Fault.DATE, 0, 6, "2022-1"),
        ("trust.<power> > 3", Fault.PLACEHOLDER, 6, 7, "<power>"),
        ("a < b < c", Fault.CHAIN, 6, 1, "chained"),
        ("a == b != c", Fault.CHAIN, 7, 2, "chained"),
        ("a +", Fault.SYNTAX, 3, 1, "at the end"),
        ("* a", Fault.SYNTAX, 0, 1, "before '*'"),
        ("a b", Fault.SYNTAX, 2, 1, "before 'b'"),
        ("a AND b", Fault.SYNTAX, 2, 3, "before 'AND'"),
        ("a + not b", Fault.SYNTAX, 4, 3, "before 'not'"),
        ("1,5", Fault.SYNTAX, 1, 1, "comma"),
        ("max(1,)", Fault.SYNTAX, 6, 1, "before ')'"),
        ("max(1 2)", Fault.SYNTAX, 6, 1, "before '2'"),
        ("2 * (a + (b)", Fault.BRACKET, 4, 1, "never closed"),
        ("max(1, 2", Fault.BRACKET, 3, 1, "never closed"),
        ("a)", Fault.BRACKET, 1, 1, "no bracket"),
        ("()", Fault.SYNTAX, 1, 1, "value is missing"),
        ("(" * 10_000, Fault.TOO_LONG, 500, 1, "10000"),
        ("(" * 31 + "a" + ")" * 31, Fault.TOO_DEEP, 30, 1, "30"),
        ("-" * 300 + "a", Fault.TOO_DEEP, 30, 1, "30"),
        ("not " * 100 + "a", Fault.TOO_DEEP, 120, 1, "30"),
        ("abs(" * 100, Fault.TOO_DEEP, 123, 1, "30"),
        ("1 + " * 130, Fault.TOO_LONG, 500, 1, "520"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_column(
    text: str, kind: Fault, column: int, length: int, words: str
) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    error = caught.value
    assert (error.kind, error.column, error.length) == (kind, column, length)
    assert words in error.message
    assert error.message.isprintable()


def test_hints_say_what_to_write() -> None:
    hints = {"a \u2265 b": "'>='", "9**9": "x * x", "a AND b": "'and'", "a + not b": "brackets", "1 < 2 < 3": "and"}
    for text, words in hints.items():
        with pytest.raises(ExpressionError) as caught:
            parse(text)
        assert words in caught.value.hint


def test_limits_leave_room() -> None:
    parse("(" * 30 + "a" + ")" * 30)
    parse(" + ".join(["a"] * 125))
    parse("1000000 - 1000000")
    assert canonical(parse("1" + "+1" * 249)).count("+") == 249


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    check(text)


@given(st.text("ab-.<>=+*/(), 0129not\u0661'\"x_", max_size=60))
def test_any_likely_text_is_read_or_refused(text: str) -> None:
    check(text)


def check(text: str) -> None:
    found: Expr | ExpressionError
    try:
        found = parse(text)
    except ExpressionError as error:
        found = error
    if isinstance(found, ExpressionError):
        assert 0 <= found.column <= len(text)
        assert found.length >= 1
        assert found.message.isprintable()
    else:
        assert parse(canonical(found)) == found


def test_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("eval", "exec", "compile", "__import__"):
        monkeypatch.setattr(builtins, name, lambda *_: pytest.fail("text of an author was run"))
    for text in ("__import__", "exec(1)", "x.y", "eval(a)", "print(a)"):
        parse(text)


def test_reading_is_quick() -> None:
    text = "0.45 * grievance + 0.2 * corruption + 12 * chose(first-of-january, lift) - 8 * done(wage-accord)"
    start = time.perf_counter()
    for _ in range(200):
        parse(text)
    assert time.perf_counter() - start < 0.5
