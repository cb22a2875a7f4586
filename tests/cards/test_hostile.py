"""Cards meant to harm: a clear error, quickly, and nothing of them runs."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cards import FORMATS
from tests.cards.packs import EVENT, event, read, write

QUICKLY = 2.0  # seconds of work

LAUGHS = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < QUICKLY


def codes(root: Path) -> list[str]:
    return [problem.code for problem in read(root)[1]]


HOSTILE: dict[str, tuple[str, str | bytes]] = {
    "python tag": ("E002", "id: !!python/object/apply:os.system [echo harm]\n"),
    "billion laughs": ("E004", LAUGHS),
    "open brackets": ("E006", "[" * 100_000),
    "open braces": ("E006", "{" * 100_000),
    "open dashes": ("E006", "- " * 100_000),
    "question marks": ("E006", "? " * 100_000),
    "brackets in a field": ("E006", "id: flood\ntitle: " + "[" * 100_000 + "]" * 100_000),
    "nul bytes": ("E012", "id: flood\ntitle: a\x00b\n"),
    "bidi": ("E012", "id: flood\ntitle: \u2066x\u2069\n"),
    "not text": ("E010", b"\xff\xfe\x00\x01" * 1000),
    "three thousand keys": ("E102", "id: flood\n" + "".join(f"key-{n}: x\n" for n in range(3000))),
    "twenty thousand keys": ("E102", "id: flood\n" + "".join(f"k{n}: x\n" for n in range(20_000))),
    "as many doubles": ("E005", "".join(f"k{n % 10_000}: x\n" for n in range(20_000))),
    "one long line": ("E021", "x" * 900_000),
    "one long key": ("E001", "x" * 900_000 + ": y\n"),
    "many items": ("E021", "[" + "a," * 100_000 + "]"),
    "many invisible characters": ("E012", "\u200b" * 300_000),
    "merge key": ("E102", "<<: {id: flood}\n" + EVENT),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str, tmp_path: Path) -> None:
    code, content = HOSTILE[name]
    folder = "codex" if name == "many items" else "events"
    write(tmp_path, {f"{folder}/flood.yaml": content})
    assert code in codes(tmp_path)


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').system('echo harm')",
        "9**9**9",
        "unrest.__class__",
        "(lambda: 1)()",
        "[x for x in unrest]",
        "(" * 5_000,
        "- " * 200 + "1",
        "not " * 200 + "unrest > 1",
        "1" * 400,
        "unrest > 1 and " * 1_000 + "unrest > 2",
        "unrest if unrest else 1",
        "f'{unrest}'",
    ],
)
def test_a_hostile_expression_is_refused(expression: str, tmp_path: Path) -> None:
    quoted = '"' + expression + '"'
    write(tmp_path, event(f"when: {quoted}"))
    found = codes(tmp_path)
    assert found
    assert set(found) <= {"E114", "E201", "E219", "E220"}


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"pack/events/flood.yaml": EVENT, "outside/events/secret.yaml": "secret: true\n"})
    try:
        (tmp_path / "pack" / "rules").symlink_to(tmp_path / "outside" / "events", target_is_directory=True)
        (tmp_path / "pack" / "events" / "round").symlink_to(tmp_path / "pack", target_is_directory=True)
    except OSError:
        pytest.skip("no links here")
    assert codes(tmp_path / "pack") == ["E009", "E009"]


def test_what_a_link_leads_to_is_not_shown(tmp_path: Path) -> None:
    write(tmp_path, {"pack/events/flood.yaml": EVENT, "outside/password.yaml": "secret: true\n"})
    try:
        (tmp_path / "pack" / "events" / "password.yaml").symlink_to(tmp_path / "outside" / "password.yaml")
    except OSError:
        pytest.skip("no links here")
    problems = read(tmp_path / "pack")[1]
    assert [problem.code for problem in problems] == ["E009"]
    assert not any("secret" in print_as(problems, 1) for print_as in FORMATS.values())


def test_a_link_within_the_pack_is_followed(tmp_path: Path) -> None:
    write(tmp_path, {"codex/one.yaml": "{id: dam, title: The dam, kind: place, text: It leaks.}\n"})
    try:
        (tmp_path / "codex" / "two.yaml").symlink_to(tmp_path / "codex" / "one.yaml")
    except OSError:
        pytest.skip("no links here")
    assert codes(tmp_path) == ["E215"]  # read, and so met twice


def test_a_name_of_the_file_system_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"codex/nul.yaml": "{id: nul, title: Nothing, kind: term, text: Nothing.}\n"})
    assert codes(tmp_path) == ["E107"]
