"""What a game in the terminal needs to begin."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game.campaign.save import DeckFinder
from game.cards import Library


@dataclass(frozen=True, slots=True)
class TextSession:
    """Holds everything a game in the terminal needs: cards, scenario, seed, where to save, what to load, in and out."""

    library: Library
    find_deck: DeckFinder
    scenario: str
    seed: int
    saves: Path
    load: Path | None
    source: TextIO
    sink: TextIO
