"""Opens the window and plays, or says in a sentence why there can be no window.

Nothing here imports pygame before its environment is prepared and the right pygame is known to be there.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths

if TYPE_CHECKING:
    from game.ui.session import Cards

ENVIRONMENT = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    # a window drawn by the processor is shown ten times faster without a detour through a simulated graphics card
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
}
"""What SDL is told before it starts, unless the player told it something else."""
PIP = "python -m pip"


class NoWindow(Exception):
    """Says in a sentence why there can be no window here; the game can still be played in the terminal."""


class WrongPygame(Exception):
    """Says in a sentence that pygame-ce is missing, and how to get it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Says how the window is to open."""

    load_cards: Callable[[], Cards]
    refusals: tuple[type[Exception], ...]
    """What `load_cards` raises to say that the cards cannot be played; the window is closed, and it is raised again."""
    saves: Path
    scenario: str
    seed: int
    load: Path | None = None
    begin: bool = False
    """Whether scenario or seed were named, so that the page of a new campaign opens at once."""
    shown: Callable[[], None] | None = None
    """Hears when the first frame is shown."""
    settings_file: Path = field(default_factory=paths.settings)
    log_file: Path = field(default_factory=paths.log)


def run(wish: Wish) -> int:
    """Plays in a window until it is closed and returns the exit code; raises NoWindow or WrongPygame before."""
    prepare(os.environ)
    demand_pygame()
    demand_display(os.environ)
    from game.ui.program import Program

    return Program(wish).run()


def prepare(environment: MutableMapping[str, str]) -> None:
    """Sets what SDL must know before it starts."""
    for name, value in ENVIRONMENT.items():
        environment.setdefault(name, value)


def demand_pygame() -> None:
    """Raises WrongPygame when pygame is missing, is the other one, or cannot be loaded."""
    if importlib.util.find_spec("pygame") is None:
        raise WrongPygame(f"The window needs the package pygame-ce. Install it with '{PIP} install pygame-ce'.")
    try:
        import pygame
    except ImportError as error:
        raise WrongPygame(
            f"The package pygame-ce cannot be loaded ({error}). Install it anew with "
            f"'{PIP} install --force-reinstall pygame-ce'."
        ) from None
    if not getattr(pygame, "IS_CE", False):
        raise WrongPygame(
            f"The package pygame is installed where the window needs pygame-ce. Run '{PIP} uninstall -y pygame "
            f"pygame-ce', then '{PIP} install pygame-ce'."
        )


def demand_display(environment: Mapping[str, str], platform: str = sys.platform) -> None:
    """Raises NoWindow when there is nothing to show a window on."""
    import pygame

    chosen = environment.get("SDL_VIDEODRIVER")
    named = chosen or environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    if not named and platform.startswith(("linux", "freebsd")):
        raise NoWindow("There is no display to open a window on.")
    try:
        pygame.display.init()
    except pygame.error as error:
        raise NoWindow(f"No window can be opened here ({error}).") from None
    if not chosen and pygame.display.get_driver() in ("offscreen", "dummy", "evdev"):
        # SDL goes on in memory when it cannot reach the display; nobody would see that
        pygame.display.quit()
        raise NoWindow("The display cannot be reached, so no window can be opened.")
