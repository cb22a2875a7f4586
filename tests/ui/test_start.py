"""What must hold before the window opens, and what is said when it does not."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game import paths
from game.ui import start
from game.ui.start import NoWindow, WrongPygame
from game.ui.window import sensible_size


def process(*words: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the game in a process of its own, without a display unless the environment names one."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SDL_", "DISPLAY", "WAYLAND"))}
    return subprocess.run(
        [sys.executable, "-m", "game", *words], input=typed, capture_output=True, text=True, encoding="utf-8",
        cwd=paths.root(), env={**kept, **environment}, check=False, timeout=120,
    )  # fmt: skip


def test_sdl_is_told_unless_the_player_told_it_something_else() -> None:
    environment = {"SDL_FRAMEBUFFER_ACCELERATION": "1"}
    start.prepare(environment)
    assert environment["SDL_FRAMEBUFFER_ACCELERATION"] == "1"
    assert environment["SDL_WINDOWS_DPI_AWARENESS"] == "permonitorv2"
    assert environment["PYGAME_HIDE_SUPPORT_PROMPT"]


def test_without_a_display_the_terminal_takes_over(tmp_path: Path) -> None:
    done = process("--saves", str(tmp_path), typed="quit\n")
    assert done.returncode == 0
    assert done.stdout.startswith("There is no display to open a window on. The game is played in the terminal instead")
    assert "MULTIVECTOR" in done.stdout
    assert done.stderr == ""


def test_a_display_that_cannot_be_reached_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "quit", lambda: None)
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    with pytest.raises(NoWindow, match="cannot be reached"):
        start.demand_display({"DISPLAY": ":99"}, "linux")


def test_a_driver_that_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise pygame.error("no such driver")

    monkeypatch.setattr(pygame.display, "init", fail)
    with pytest.raises(NoWindow, match="no such driver"):
        start.demand_display({"SDL_VIDEODRIVER": "fancy"}, "linux")


def test_the_other_pygame_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "pygame").mkdir()
    (tmp_path / "pygame" / "__init__.py").write_text("", encoding="utf-8")
    done = process("--saves", str(tmp_path), PYTHONPATH=f"{tmp_path}{os.pathsep}{paths.root()}")
    assert done.returncode == 1
    assert "pygame is installed where the window needs pygame-ce" in done.stderr
    assert "uninstall -y pygame pygame-ce" in done.stderr
    assert "--text" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_pygame_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(WrongPygame, match="install pygame-ce"):
        start.demand_pygame()


BROKEN = """\
id: flood
title: The flood
brief: The river is over the bank at Atyrau.
options:
  - {id: act, text: Act, requires: member(ceto) >= 1, outcome: Done.}
  - {id: wait, text: Wait, outcome: Not done.}
outside: true
"""


def test_broken_cards_close_the_window_and_print_what_check_prints(tmp_path: Path) -> None:
    (tmp_path / "pack" / "events").mkdir(parents=True)
    (tmp_path / "pack" / "events" / "flood.yaml").write_text(BROKEN, encoding="utf-8")
    pack, data = str(tmp_path / "pack"), str(tmp_path)
    done = process("--content", pack, "--saves", data, SDL_VIDEODRIVER="dummy", XDG_DATA_HOME=data)
    checked = process("check", pack)
    assert done.returncode == 1
    assert "E203" in checked.stdout
    assert checked.stdout.rstrip() in done.stdout
    assert "Traceback" not in done.stderr


def test_a_scenario_that_is_not_there_is_wrong_usage_in_the_window_too(tmp_path: Path) -> None:
    data = str(tmp_path)
    done = process("--scenario", "nursultan", "--saves", data, SDL_VIDEODRIVER="dummy", XDG_DATA_HOME=data)
    assert done.returncode == 2
    assert "There is no scenario 'nursultan'. Did you mean 'nur-sultan'?" in done.stderr


@pytest.mark.parametrize(
    ("chosen", "desktop", "size"),
    [
        ((0, 0), (1920, 1080), (1280, 720)),
        ((0, 0), (1366, 768), (1280, 704)),
        ((0, 0), (1024, 768), (1024, 704)),
        ((0, 0), (3840, 2160), (1920, 1080)),
        ((1600, 900), (1920, 1080), (1600, 900)),
        ((3840, 2160), (1920, 1080), (1920, 1016)),
    ],
)
def test_the_window_opens_as_it_was_closed_and_never_beyond_the_desktop(
    chosen: tuple[int, int], desktop: tuple[int, int], size: tuple[int, int]
) -> None:
    assert sensible_size(chosen, desktop) == size
