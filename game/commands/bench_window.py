"""The window's part of `multivector bench`: how soon it shows, how fast it draws, what it weighs.

Without a display the pages are drawn for SDL's dummy driver; the figures name the driver.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from game.commands import shown

if TYPE_CHECKING:
    from game.ui.session import Session

TURN = 11
"""The turn, as the pages count it, in which the pages are opened: the middle of the campaign."""
SEED = 1


def window(scenario: str, runs: int) -> dict[str, Any]:
    """Returns all figures of the window, each kind from a fresh process; or why there are none."""
    if importlib.util.find_spec("pygame") is None:
        return {"skipped": "pygame-ce is not installed"}
    from game.ui.start import prepare

    prepare(os.environ)  # the processes below take it over, and print nothing among the figures
    named = any(os.environ.get(name) for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"))
    if not named and sys.platform not in ("win32", "darwin"):
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    return {
        "first_frame_seconds": first_frame(runs),
        **_apart(times, scenario, runs),
        "memory_mb": _apart(weights, scenario, runs),
    }


def first_frame(runs: int) -> float:
    """Returns the median seconds from the start of a process to the title shown, after one that is not counted."""
    return round(median([_first_frame() for _ in range(runs + 1)][1:]), 3)


def _first_frame() -> float:
    with tempfile.TemporaryDirectory() as saves:
        began = time.time()
        done = subprocess.run(
            [sys.executable, "-m", shown.__name__, saves], capture_output=True, text=True, check=True
        )  # the clock of the wall is the only one that both processes share
        return float(done.stdout.split()[-1]) - began


def _apart(work: Any, scenario: str, runs: int) -> Any:
    """Does a piece of work in a fresh process."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, scenario, runs).result()


def times(scenario: str, runs: int) -> dict[str, Any]:
    """Returns what takes how long."""
    from game.ui import measure

    with tempfile.TemporaryDirectory() as folder:
        return measure.measure(_session(scenario, Path(folder)), runs)


def weights(scenario: str, runs: int) -> dict[str, float | None]:
    """Returns the memory of this process in megabytes."""
    from game.ui import weigh

    with tempfile.TemporaryDirectory() as folder:
        return weigh.memory(_session(scenario, Path(folder)), runs)


def _session(scenario: str, folder: Path) -> Session:
    """Returns a session in mid-campaign, as the window holds it; its saves go to a folder of its own."""
    from game import paths
    from game.commands import packs
    from game.commands.staging import staged
    from game.ui.play import Play
    from game.ui.session import Cards, Session, settle
    from game.ui.settings import Settings
    from game.views import Book, Table

    library = packs.sound([])
    find = packs.finder(library)
    cards = Cards(library, find)
    campaign = staged(find(scenario), SEED, "desk", TURN)
    session = Session(lambda: cards, paths.assets(), folder, Settings(), scenario, SEED)
    session.play = Play(Table(Book(library, campaign.deck), campaign), folder / "bench.yaml")
    settle()
    return session
