"""Golden pictures of the window: how the main pages look in one campaign.

`python -m tests.golden` writes them anew, with the play-throughs, after a change that is meant to be seen.
"""

from __future__ import annotations

from pathlib import Path

import pygame

from game.cli import main as multivector
from tests.golden import FOLDER

PICTURES = FOLDER / "pictures"
PAGES: dict[str, tuple[str, ...]] = {
    "title": ("--screen", "title"),
    "desk": ("--screen", "desk", "--turn", "8"),
    "desk-narrow": ("--screen", "desk", "--turn", "8", "--size", "1024x768", "--text-scale", "1.5"),
    "desk-contrast": ("--screen", "desk", "--turn", "14", "--contrast"),
    "map": ("--screen", "map", "--turn", "8"),
    "power": ("--screen", "power", "--subject", "china", "--turn", "8"),
    "projects": ("--screen", "projects", "--turn", "8"),
    "why": ("--screen", "why", "--subject", "sovereignty", "--turn", "8"),
    "ending": ("--screen", "ending"),
}
"""The pages that are compared: for each the options of `multivector screenshot`."""
FAR, SHARE = 16, 0.02
"""A pixel is off when a colour of it is off by more than this, of 255; so many may be: faces of type are drawn a
little differently by each version of FreeType."""


def path(name: str) -> Path:
    """Returns where the golden picture of a page is kept."""
    return PICTURES / f"{name}.png"


def take(name: str, file: Path, colours: str = "") -> None:
    """Makes the picture of a page in a file; `colours` cuts it down to so many."""
    fewer = ("--colours", colours) if colours else ()
    code = multivector(["screenshot", *PAGES[name], *fewer, "-o", str(file)])
    assert code == 0, f"no picture of {name}"


def difference(one: pygame.Surface, other: pygame.Surface) -> tuple[float, pygame.Surface]:
    """Returns the share of the pixels that are off, and a picture in which those are white."""
    first = pygame.surfarray.array3d(one).astype(int)
    second = pygame.surfarray.array3d(other).astype(int)
    off = (abs(first - second) > FAR).any(axis=2)
    shown = pygame.surfarray.make_surface(off.astype("uint8")[:, :, None].repeat(3, axis=2) * 255)
    return float(off.mean()), shown


def write_all() -> None:
    """Writes every golden picture anew."""
    PICTURES.mkdir(exist_ok=True)
    for name in PAGES:
        take(name, path(name), colours="128")
