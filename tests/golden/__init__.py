"""Golden play-throughs of the shipped campaign and its lessons: one line a turn, with the fingerprint of the world.

`python -m tests.golden` writes them anew after a change of cards or rules that is meant to change play.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from game.campaign.save import ENGINE
from game.cards import load
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from tests.engine.plays import turns_of

FOLDER = Path(__file__).parent
CONTENT = FOLDER.parent.parent / "content"
SCENARIO = "nur-sultan"
LENGTHS = ("", "lesson-90", "lesson-45")
"""The lengths in which it is played; the usual one has no name."""
PLAYERS = ("historical", "hedger", "random")
SEED = 1


def path(length: str, player: str) -> Path:
    """Returns where the play-through of a player in a length is kept."""
    return FOLDER / ("-".join(filter(None, (SCENARIO, length, player))) + ".txt")


def head(deck: Deck, player: str) -> str:
    """Returns the first line of a play-through: what was played, and how."""
    return " ".join((deck.scenario, *deck.terms.chosen, player, f"seed={SEED}", f"engine={ENGINE}"))


def play_through(deck: Deck, player: str) -> str:
    """Plays a campaign and returns its lines: how it was played, then each turn's last day and the world after it."""
    lines = [head(deck, player)]
    for world in turns_of(deck, player, [SEED]):
        if world.turn > deck.opening:
            day = date.fromordinal(deck.turns[world.turn - 1].last).isoformat()
            lines.append(f"{world.turn - deck.opening:2} {day} {world.fingerprint()}")
        if world.over[0]:
            lines.append(f"ending={deck.endings[world.over[0] - 1].id}")
            break
    return "\n".join(lines) + "\n"


def main() -> int:
    """Writes all play-throughs anew and says which changed."""
    library = load([CONTENT])[0]
    for length in LENGTHS:
        deck = compile_deck(library, SCENARIO, Settings(length=length))
        for player in PLAYERS:
            file, text = path(length, player), play_through(deck, player)
            old = file.read_text(encoding="utf-8") if file.exists() else ""
            file.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{file.name}: {'unchanged' if old == text else 'written anew'}\n")
    return 0
