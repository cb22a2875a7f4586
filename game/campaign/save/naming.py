"""The names of saves: which there may be, one that is free, and giving another without writing over anything."""

from __future__ import annotations

import contextlib
import os
import unicodedata
from pathlib import Path

from game.campaign.campaign import Campaign

LONGEST = 40
"""How many letters a name has at most."""
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that Windows keeps for its devices, so that no file can be called so there."""


class NameRefused(ValueError):
    """Says in a sentence why a save cannot be called so."""


def name_of(words: str) -> str:
    """Returns the name that words make: small letters of any script, with hyphens for spaces; raises NameRefused."""
    name = "-".join(unicodedata.normalize("NFC", words).lower().split())
    if not name:
        raise NameRefused("A save needs a name.")
    if not (name[0].isalnum() and all(letter.isalnum() or letter in "-_" for letter in name)):
        raise NameRefused("A name is made of letters, digits and hyphens.")
    if len(name) > LONGEST:
        raise NameRefused(f"That name is too long: {LONGEST} letters are the most.")
    if name in RESERVED:
        raise NameRefused(f"Windows keeps the name {name} for itself; choose another.")
    return name


def stem(campaign: Campaign) -> str:
    """Returns what the file of a campaign is called: its scenario and seed, without a real name where none is told."""
    return f"{campaign.deck.terms.names or campaign.deck.scenario}-{campaign.seed}"


def free_name(folder: Path, stem: str) -> Path:
    """Returns a path in a folder at which no file stands yet."""
    path, number = folder / f"{stem}.yaml", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.yaml", number + 1
    return path


def rename(path: Path, words: str) -> Path:
    """Gives a save another name in its folder and returns its new path; no other file is ever written over.

    The name is taken by an empty file first, which only one can make, and the save is then put in its place in one
    step. Raises NameRefused when the name does not fit or is taken, and OSError when the disk refuses.
    """
    new = path.with_name(f"{name_of(words)}.yaml")
    if new == path:
        return path
    try:
        new.open("x").close()
    except FileExistsError:
        raise NameRefused(f"There is a save called {new.stem} already; it was left as it is.") from None
    try:
        os.replace(path, new)
    except OSError:
        with contextlib.suppress(FileNotFoundError):
            new.unlink()
        raise
    return new
