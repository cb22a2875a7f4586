"""The game in a real window, where Xvfb and xdotool are there: shown, played by the keyboard and the mouse, closed."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from game import paths
from tests.ui.xdisplay import PATIENCE, NoDisplay, XDisplay

TOOLS = ("Xvfb", "xdotool")
pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the tools are for X"),
    *(pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed") for tool in TOOLS),
]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[XDisplay]:
    folder = tmp_path / "screen"
    folder.mkdir()
    try:
        found = XDisplay(folder)
    except NoDisplay:
        pytest.skip("Xvfb does not start here")
    try:
        yield found
    finally:
        found.close()


class Game:
    """Is the game in a process of its own, seen only from outside: its window, its title, its saves."""

    def __init__(self, display: XDisplay, folder: Path, *words: str) -> None:
        """Starts the game and waits for its window."""
        self.display, self.saves = display, folder / "saves"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("SDL_", "WAYLAND"))}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", "play", "--saves", str(self.saves), *words], cwd=paths.root(),
            env={**kept, "DISPLAY": display.name, "SDL_AUDIODRIVER": "dummy", "XDG_DATA_HOME": str(folder / "data")},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        self.window = ""
        self.until(self._has_window, "there is no window")

    def _has_window(self) -> bool:
        found = self.display.do("search", "--onlyvisible", "--pid", str(self.process.pid)).split()
        self.window = found[-1] if found else ""
        return bool(found)

    def until(self, ready: Callable[[], bool], what: str) -> None:
        """Waits until something holds; says what it was when it never does."""
        end = time.monotonic() + PATIENCE
        while not ready():
            assert self.process.poll() is None, f"{what}; the game has ended: {self.process.communicate()}"
            assert time.monotonic() < end, f"{what}; the window is called “{self.title}”"
            time.sleep(0.05)

    @property
    def title(self) -> str:
        """The title of the window, which names the page."""
        return self.display.do("getwindowname", self.window)

    def shows(self, page: str) -> None:
        """Waits for a page."""
        self.until(lambda: self.title.startswith(page), f"{page} never shows")

    def key(self, *names: str) -> None:
        """Presses keys."""
        self.display.do("key", "--delay", "60", *names)

    def click(self, x: int, y: int) -> None:
        """Clicks at a point of the window."""
        self.display.do("mousemove", "--window", self.window, str(x), str(y), "sleep", "0.1", "click", "1")

    @property
    def saved(self) -> str:
        """What is saved; nothing before the first decision."""
        file = self.saves / "nur-sultan-7.yaml"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def close(self) -> int:
        """Asks the window to close, as its button does, and returns the exit code."""
        self.display.ask_to_close(int(self.window))
        return self.process.wait(PATIENCE)


@pytest.fixture
def start(display: XDisplay, tmp_path: Path) -> Iterator[Callable[..., Game]]:
    """Returns what starts the game; whatever still runs in the end is ended."""
    started: list[Game] = []

    def start_one(*words: str) -> Game:
        started.append(Game(display, tmp_path, *words))
        return started[-1]

    yield start_one
    for game in started:
        if game.process.poll() is None:
            game.process.kill()
        game.process.communicate()


def test_the_game_is_played_in_a_real_window(start: Callable[..., Game], display: XDisplay) -> None:
    game = start("--seed", "7")
    display.do("mousemove", "--window", game.window, "640", "400")
    display.do("windowfocus", game.window)
    game.shows("A new campaign")
    assert len(np.unique(display.picture().reshape(-1, 4), axis=0)) > 100, "a page has many colours"

    game.key("Return")
    game.shows("Your promises")
    game.key("4", "5", "Return")
    game.shows("The desk")
    game.until(lambda: "pledge" in game.saved, "the promises are not saved")

    before = display.picture().copy()
    game.key("1")
    game.shows("What came of it")
    game.until(lambda: "answer" in game.saved, "the answer is not saved")
    assert (display.picture() != before).any(axis=-1).mean() > 0.2, "an overlay dims the page"

    game.key("Return")
    game.shows("The desk")
    width = int(display.do("getwindowgeometry", "--shell", game.window).split("WIDTH=")[1].split()[0])
    game.click(width - 30, 30)
    game.shows("Menu")
    game.key("Escape")
    game.shows("The desk")
    assert game.close() == 0
    assert game.process.communicate() == ("", "")

    left = game.saved
    again = start("--load", str(game.saves / "nur-sultan-7.yaml"))
    again.shows("The desk")
    assert again.close() == 0
    assert again.saved == left, "looking at a campaign changes nothing"
