"""What all screens share: the cards, where saves and settings are, work in the background, the campaign in play.

Nothing heavy is imported here, so that the title shows before cards and engine are loaded.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.settings import Settings, store
from game.ui.work import Job, Worker

if TYPE_CHECKING:
    from game.campaign.save import DeckFinder
    from game.cards import Library
    from game.cards.settings import Settings as Terms
    from game.ui.play import Play


@dataclass(frozen=True, slots=True)
class Cards:
    """Holds the cards, once they are loaded, and what finds the deck of a scenario."""

    library: Library
    find_deck: DeckFinder
    terms: Terms | None = None
    """The terms of play that were wished for when the game was opened; None when none were."""


def settle() -> None:
    """Takes what is loaded by now out of the sight of the collector: it stays, and looking it through stops frames."""
    gc.freeze()


@dataclass
class Session:
    """Holds what all screens share, from the opening of the window to its end."""

    load_cards: Callable[[], Cards]
    """Loads the cards; takes a while, and raises what says why they cannot be played."""
    assets: Path
    saves: Path
    settings: Settings
    scenario: str
    seed: int
    worker: Worker = field(default_factory=Worker)
    seen: dict[str, float] = field(default_factory=dict)
    """Where each meter stood when it was last shown; from there it glides once."""
    sound: Callable[[str], None] = lambda name: None
    """Plays a sound by name."""
    relook: Callable[[], None] = lambda: None
    """Lays the window out anew after a change of settings."""
    settings_file: Path | None = None
    """Where the settings are kept; nowhere when there is no file."""
    _loading: Job[Cards] | None = None
    _cards: Cards | None = None
    _play: Play | None = None

    def begin_loading(self) -> None:
        """Begins to load the cards in the background."""
        if self._cards is None and self._loading is None:
            self._loading = self.worker.start(self.load_cards)

    @property
    def ready(self) -> bool:
        """Whether the cards are loaded; raises what says why they cannot be played."""
        if self._loading is not None and self._loading.done:
            self._cards, self._loading = self._loading.result, None
            settle()
        return self._cards is not None

    @property
    def cards(self) -> Cards:
        """The cards; waits for them if they are not loaded yet."""
        if self._cards is None:
            self._cards = self.load_cards() if self._loading is None else self._loading.result
        return self._cards

    def choose(self, settings: Settings) -> str:
        """Takes settings, keeps them, and shows the window in their light; returns why they could not be kept."""
        self.settings = settings
        trouble = "" if self.settings_file is None else store(settings, self.settings_file)
        self.relook()
        return trouble

    @property
    def play(self) -> Play:
        """The campaign in play; there must be one."""
        assert self._play is not None
        return self._play

    @play.setter
    def play(self, play: Play) -> None:
        self._play = play

    def named(self, text: str) -> str:
        """Returns a text that stands in no card in the names in which the campaign in play is told."""
        return text if self._play is None else self._play.table.book.named(text)

    @property
    def playing(self) -> bool:
        """Whether there is a campaign in play."""
        return self._play is not None
