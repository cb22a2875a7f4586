"""Files that are missing or damaged: each is named with what to do; sounds are missed, nothing else can be."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game import paths
from game.ui.program import Program
from game.ui.screens.desk import Desk
from game.ui.start import Wish
from tests.ui.conftest import OpenStage
from tests.ui.script import Runs, press, to_the_desk, until

NEEDED = (
    "fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf", "fonts/Serif-Regular.ttf", "fonts/Serif-SemiBold.ttf",
    "fonts/Serif-Italic.ttf", "icons/menu.svg", "map/atlas.json", "map/names.json", "map/relief-eurasia.jpg",
)  # fmt: skip
"""Files without which title, desk and map cannot be shown."""
DAMAGES: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "garbled": lambda path: path.write_bytes(b"\x00\xffno such thing" * 40),
}


@pytest.fixture
def assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the game's own files, which may be damaged."""
    copied = tmp_path / "assets"
    shutil.copytree(paths.assets(), copied, ignore=shutil.ignore_patterns("pictures", "make"))
    monkeypatch.setattr(paths, "assets", lambda: copied)
    return copied


def to_the_map(program: Program) -> Iterator[None]:
    """Opens desk and map, and waits until the map is painted."""
    yield from to_the_desk(program)
    press(pygame.K_m)
    yield from until(program, "MapPage")
    for _ in range(200):
        yield


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", NEEDED)
def test_a_file_that_is_needed_is_named(
    runs: Runs, assets: Path, name: str, damage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    DAMAGES[damage](assets / name)
    code, _ = runs(to_the_map)
    said = capsys.readouterr().err
    assert code == 1
    assert name in said
    assert ("is missing" if damage == "missing" else "cannot be read") in said
    assert "install it again" in said
    assert said.count("\n") == 1, "a sentence or two, and no traceback"


def test_sounds_are_not_needed(runs: Runs, assets: Path, wish: Wish, capsys: pytest.CaptureFixture[str]) -> None:
    (assets / "sounds" / "focus.ogg").write_bytes(b"no sound")
    (assets / "sounds" / "turn.ogg").unlink()
    assert runs(to_the_map)[0] == 0
    assert capsys.readouterr().err == ""
    log = wish.log_file.read_text(encoding="utf-8")
    assert "focus.ogg" in log
    assert "turn.ogg" in log


@pytest.mark.parametrize("hook", ["build", "tick", "key", "first_focus"])
def test_a_fault_of_a_page_saves_the_game_and_names_the_log(
    runs: Runs, wish: Wish, hook: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a fault for the test")

    def script(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        yield
        (wish.saves / "nur-sultan-7.yaml").unlink()
        monkeypatch.setattr(Desk, hook, broken)
        program.app.top.root = None
        press(pygame.K_x)
        while True:
            yield

    assert runs(script)[0] == 1
    said = capsys.readouterr().err
    assert str(wish.log_file) in said
    assert "saved" in said
    assert "Traceback" not in said
    assert "a fault for the test" in wish.log_file.read_text(encoding="utf-8")
    assert (wish.saves / "nur-sultan-7.yaml").is_file()


def test_a_fault_in_the_background_ends_the_game_like_any_other(
    runs: Runs, wish: Wish, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        monkeypatch.setattr("game.views.shelf", lambda *_: 1 / 0)
        press(pygame.K_s)
        while True:
            yield

    assert runs(script)[0] == 1
    assert str(wish.log_file) in capsys.readouterr().err
    assert "ZeroDivisionError" in wish.log_file.read_text(encoding="utf-8")


STRANGE: dict[str, bytes] = {
    "empty": b"",
    "no-text": bytes(range(256)) * 8,
    "no-utf8": "format: 1\ntitle: Қазақстан".encode("utf-16"),
    "another-yaml": b"- a\n- list\n",
    "a-bomb": b"a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n",
    "huge": b"x: " + b"y" * 2_000_000,
}


def test_strange_files_among_the_saves_are_listed_with_their_reason_and_left_alone(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    folder = stage.session.saves
    folder.mkdir(exist_ok=True)
    for name, content in STRANGE.items():
        (folder / f"{name}.yaml").write_bytes(content)
    (folder / "a-folder.yaml").mkdir()
    stage.session.play.save()
    stage.press("s")
    stage.until(lambda: not stage.session.worker.busy)
    stage.app.frame(0.1)
    for name in STRANGE:
        stage.click(f"save-{name}")
        assert "is damaged" in stage.words
        assert "The file was left as it is." in stage.words
        assert f"{name}.yaml" in stage.words
        stage.click("open")
        assert "cannot be opened" in stage.app.notice.text
    assert {name: (folder / f"{name}.yaml").read_bytes() for name in STRANGE} == STRANGE
