"""The strict reader keeps what the author typed, and where."""

import pytest

from game.cards.nodes import Branch, Hole, Row, Text, key_of
from game.cards.tree import parse


def tree(text: str) -> Branch:
    node, problems = parse("card.yaml", text)
    assert problems == []
    assert isinstance(node, Branch)
    return node


TYPED = ["no", "yes", "on", "010", "12:30", "1e3", "0x10", "~", "null", "true", "2022-01-05", "=5"]


@pytest.mark.parametrize("typed", TYPED)
def test_scalars_stay_what_the_author_typed(typed: str) -> None:
    assert tree(f"a: {typed}")["a"] == typed


def test_every_node_knows_its_place() -> None:
    node = tree("id: flood\noptions:\n  - {id: pump, text: 'Pump it'}\n")
    options = node["options"]
    assert isinstance(options, Row)
    first = options[0]
    assert isinstance(first, Branch)
    text = first["text"]
    assert isinstance(text, Text)
    assert text.place == ("card.yaml", 3, 22, 9)
    assert text.inside(5, 2) == ("card.yaml", 3, 28, 2)
    key = key_of(first, "text")
    assert key is not None
    assert key.place == ("card.yaml", 3, 16, 4)
    assert first.place[1:3] == (3, 5)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_count_alike_whatever_ends_them(ends: str) -> None:
    node = tree(ends.join(["# first", "id: flood", "", "title: The flood", ""]))
    title = node["title"]
    assert isinstance(title, Text)
    assert (title.line, title.column) == (4, 8)


def test_columns_count_characters_not_bytes() -> None:
    node, problems = parse("card.yaml", "{title: Қазақстан – 'дом', b: }")
    assert isinstance(node, Branch)
    assert [(p.code, p.place.column) for p in problems] == [("E015", 28)]


def test_a_byte_order_mark_takes_no_column() -> None:
    assert tree("\ufeffid: flood")["id"] == "flood"


@pytest.mark.parametrize(
    ("text", "one_line"),
    [
        ("a: b c", True),
        ("a: 'b'", True),
        ('a: "b"', True),
        ("a: >\n  b", False),
        ("a: |\n  b", False),
        ("a: b\n  c", False),
    ],
)
def test_a_text_knows_whether_it_stands_on_one_line(text: str, one_line: bool) -> None:
    value = tree(text)["a"]
    assert isinstance(value, Text)
    assert value.one_line is one_line


def test_after_a_cut_amount_the_other_fields_are_kept() -> None:
    node, problems = parse("card.yaml", "{unrest: max(min(5, x), y), treasury: 1, n: [min(1, 2), 3]}")
    assert [p.code for p in problems] == ["E014", "E014"]
    assert isinstance(node, Branch)
    assert list(node) == ["unrest", "treasury", "n"]
    assert isinstance(node["unrest"], Hole)
    assert node["treasury"] == "1"


def test_the_first_of_two_equal_keys_is_kept() -> None:
    node, problems = parse("card.yaml", "a: 1\nb: 2\na: {c: 3}\n")
    assert [(p.code, p.place.line) for p in problems] == [("E005", 3)]
    assert node == {"a": "1", "b": "2"}


def test_twenty_levels_are_read_and_one_more_is_not() -> None:
    assert parse("card.yaml", "[" * 20 + "]" * 20)[1] == []
    assert [p.code for p in parse("card.yaml", "[" * 21 + "]" * 21)[1]] == ["E006"]


DEEP = [
    ("[" * 5_000, (1, 21)),
    ("{" * 5_000, (1, 21)),
    ("- " * 5_000, (1, 41)),
    ("? " * 5_000, (1, 41)),
    ("[\n" * 5_000, (21, 1)),
    ("id: flood\ntitle: " + "[" * 5_000, (2, 27)),
    ("id: flood\r\ntitle: '[[['\r\nnote: " + "[" * 5_000, (3, 26)),
    ("\ufeff# [[[[\nҚала: {'[': " + "[" * 5_000, (2, 31)),
    ("\n".join(" " * level + "a:" for level in range(1_200)), (21, 21)),
]


@pytest.mark.parametrize(("text", "place"), DEEP)
def test_however_deep_a_file_goes_the_first_level_too_many_is_shown(text: str, place: tuple[int, int]) -> None:
    node, problems = parse("card.yaml", text)
    assert node is None
    assert (problems[-1].code, problems[-1].place.line, problems[-1].place.column) == ("E006", *place)
