"""Every code owns an example that must trigger it at its line and column, and nothing else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cards import source
from game.cards.codes import CODES, FAMILIES, family
from game.cards.problems import Place, Problem
from tests.cards.packs import BASE, BROKEN, EVENT, places, read, write

ROWS = [line.split() for line in (BROKEN / "places.txt").read_text("utf-8").splitlines()]


def test_the_sound_pack_is_sound() -> None:
    assert read()[1] == []


@pytest.mark.parametrize(("code", "place"), ROWS, ids=[code for code, _ in ROWS])
def test_a_broken_card_is_named_at_its_place(code: str, place: str) -> None:
    root = BROKEN / code
    assert places(read(root)[1], root) == [f"{code} {place}"]


def _large(root: Path) -> str:
    path = write(root, {"events/flood.yaml": EVENT}) / "events" / "flood.yaml"
    os.truncate(path, 100_000_000)  # a sparse file: nothing of it may be read
    return "E007 events/flood.yaml:1:1"


def _many(root: Path) -> str:
    write(root, {f"events/{number}.txt": "" for number in range(61)})
    return "E008 .:1:1"


def _link(root: Path) -> str:
    write(root, {"events/flood.yaml": EVENT})
    (root / "events" / "secret.yaml").symlink_to(BASE / "events" / "price.yaml")
    return "E009 events/secret.yaml:1:1"


def _bytes(root: Path) -> str:
    write(root, {"events/flood.yaml": b"id: flood\ntitle: Fl\xf6\xf6d\n"})
    return "E010 events/flood.yaml:2:10"


def _unseen(root: Path) -> str:
    write(root, {"events/flood.yaml": EVENT.replace("The flood", "The \u202eflood")})
    return "E012 events/flood.yaml:2:12"


def _pipe(root: Path) -> str:
    write(root, {"events/flood.yaml": EVENT})
    os.mkfifo(root / "events" / "pipe.yaml")
    return "E019 events/pipe.yaml:1:1"


def _nowhere(root: Path) -> str:
    root.rmdir()
    return "E022 .:1:1"


def _empty(root: Path) -> str:
    return "E023 .:1:1"


MADE: dict[str, Callable[[Path], str]] = {
    "E007": _large,
    "E008": _many,
    "E009": _link,
    "E010": _bytes,
    "E012": _unseen,
    "E019": _pipe,
    "E022": _nowhere,
    "E023": _empty,
}


@pytest.mark.parametrize("code", MADE)
def test_a_broken_file_is_named(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if code in ("E009", "E019") and os.name == "nt":
        pytest.skip("no links and pipes here")
    if code == "E008":
        monkeypatch.setattr(source, "MOST_FILES", 60)
    root = tmp_path / "pack"
    root.mkdir()
    expected = MADE[code](root)
    assert places(read(root)[1], root) == [expected]


def test_every_code_has_an_example_and_no_example_is_without_code() -> None:
    examples = [code for code, _ in ROWS] + list(MADE)
    assert sorted(examples) == sorted(CODES)
    folders = {path.name for path in BROKEN.iterdir() if path.is_dir()} - {"base"}
    assert folders == {code for code, _ in ROWS}


def test_codes_belong_to_families() -> None:
    assert {family(code) for code in CODES} == set(FAMILIES.values())
    for code in CODES:
        assert Problem(code, Place("x"), "").severity == ("warning" if family(code) == "words and style" else "error")
