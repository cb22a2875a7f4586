"""The form of a save: its version, what its head and its lines hold, and the error that names a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.engine.decisions import Decision

FORMAT = 1
ENGINE = 4
"""Raised whenever a rule of the engine changes, so that old saves are not blamed for it."""
HEADER = ("format", "engine", "game", "deck", "scenario", "seed", "settings", "names", "ending", "cards")
"""The keys of a save's head, in order; `ending` stands only in the save of a campaign that is over, `names`
only where invented names are told: they may be changed by hand, since the campaign plays alike under any."""


class SaveError(ValueError):
    """Says what is wrong with a save, and where; the file stays as it is."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        """Names the file, the line from 1 (0: the file as a whole), and what is wrong."""
        self.path, self.line, self.what = path, line, what
        super().__init__(f"{path}:{line}: {what}" if line else f"{path}: {what}")


@dataclass(frozen=True, slots=True)
class Header:
    """Holds the head of a save."""

    engine: int
    game: str
    deck: str
    scenario: str
    seed: int
    settings: tuple[str, ...]
    names: str
    """The set of invented names in which it is told; nothing for the real ones."""
    ending: str
    """The ending that was reached; nothing while the campaign goes on."""
    cards: Mapping[str, str]
    """Digests of the kinds, and of the cards met, to say what changed."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line on which each of these stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """Holds one decision of a save, its turn as players count, and the line on which it stands."""

    number: int
    turn: int
    decision: Decision
    print: str
