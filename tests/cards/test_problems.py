"""How problems are printed: for people, for programs, for code reviews."""

import json
from pathlib import Path

import pytest

from game.cards.problems import Place, Problem, as_github, as_json, as_text, clean, problem, summary
from tests.cards.packs import event, read, write

CARD = """\
id: flood
title: The flood
brief: Water stands in the cellars.
options:
  - id: ally
    text: Call the allies
    requires: member(ceto) >= 1
    outcome: Pumps arrive.
  - {id: wait, text: Wait, effects: {unrest: +1}, outcome: It stinks.}
outside: true
"""


@pytest.fixture
def flood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    monkeypatch.chdir(write(tmp_path, {"pack/events/flood.yaml": CARD}))
    return read(tmp_path / "pack")[1]


def test_text_shows_the_place_a_guess_the_line_and_a_caret(flood: list[Problem]) -> None:
    lines = as_text(flood, 212).splitlines()
    assert lines[0] == "pack/events/flood.yaml:7:22: error E203 unknown organization 'ceto'"
    assert lines[1].startswith("    did you mean 'csto'? (")
    assert lines[1].endswith("tests/broken/base/organizations/csto.yaml:1)")
    assert lines[2:] == [
        "7 |     requires: member(ceto) >= 1",
        "  |                      ^^^^",
        "1 error, 0 warnings in 212 cards",
    ]


def test_json_holds_every_part(flood: list[Problem]) -> None:
    told = json.loads(as_json(flood, 3))
    assert (told["errors"], told["warnings"], told["cards"]) == (1, 0, 3)
    only = told["problems"][0]
    assert (only["file"], only["line"], only["column"], only["length"]) == ("pack/events/flood.yaml", 7, 22, 4)
    assert (only["code"], only["severity"], only["family"]) == ("E203", "error", "reference")
    assert only["hint"] == "did you mean 'csto'?"


def test_github_escapes_what_would_break_the_command() -> None:
    odd = problem("E104", Place("a,b:c.yaml", 2, 3, 4), text="50%\nmore")
    assert as_github([odd], 1).splitlines()[0] == (
        "::error file=a%2Cb%3Ac.yaml,line=2,col=3,endColumn=7,title=E104::expected a number, found '50%25�more'"
    )


@pytest.mark.parametrize(
    ("codes", "cards", "words"),
    [
        ([], 212, "0 errors, 0 warnings in 212 cards"),
        (["E101", "E102", "E103", "W401"], 212, "3 errors, 1 warning in 212 cards"),
        (["E101"], 1, "1 error, 0 warnings in 1 card"),
    ],
)
def test_the_summary_counts(codes: list[str], cards: int, words: str) -> None:
    assert summary([Problem(code, Place("x"), code) for code in codes], cards) == words


def test_thirty_problems_of_a_file_are_printed_and_the_rest_counted(tmp_path: Path) -> None:
    card = "".join(f"field-{number}: x\n" for number in range(45))
    write(tmp_path, {"events/flood.yaml": "id: flood\n" + card})
    problems = read(tmp_path)[1]
    printed = as_text(problems, 1)
    assert printed.count(": error E") == 30
    assert f"{len(problems) - 30} more problems in this file" in printed
    assert len(json.loads(as_json(problems, 1))["problems"]) == len(problems)


def test_an_excerpt_shows_nothing_that_could_deceive(tmp_path: Path) -> None:
    write(tmp_path, {"events/flood.yaml": "id: flood\ntitle: \x1b[31mred \u202e\n"})
    printed = as_text(read(tmp_path)[1], 1)
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert clean("a\tb\x00c") == "a b\ufffdc"


def test_a_long_line_is_cut_round_the_word(tmp_path: Path) -> None:
    write(tmp_path, event("when: " + "unrest > 1 and " * 30 + "unrets > 2"))
    lines = as_text(read(tmp_path)[1], 1).splitlines()
    excerpt = next(line for line in lines if line.startswith("3 | "))
    caret = lines[lines.index(excerpt) + 1]
    assert len(excerpt) < 180
    assert excerpt[caret.index("^") : caret.rindex("^") + 1] == "unrets"
