"""Golden play-throughs of the shipped campaign: one line a turn, with the fingerprint of the world.

`python -m tests.golden` writes them anew after a change of cards or rules that is meant to change play.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from game.campaign.save import ENGINE
from game.cards import load
from game.cards.compile import compile_deck
from game.engine.deck import Deck
from tests.engine.plays import turns_of

FOLDER = Path(__file__).parent
CONTENT = FOLDER.parent.parent / "content"
SCENARIO = "nur-sultan"
PLAYERS = ("historical", "hedger", "random")
SEED = 1


def path(player: str) -> Path:
    """Returns where the play-through of a player is kept."""
    return FOLDER / f"{SCENARIO}-{player}.txt"


def play_through(deck: Deck, player: str) -> str:
    """Plays a campaign and returns its lines: how it was played, then each turn's last day and the world after it."""
    lines = [f"{deck.scenario} {player} seed={SEED} engine={ENGINE}"]
    for world in turns_of(deck, player, [SEED]):
        if world.turn:
            day = date.fromordinal(deck.turns[world.turn - 1].last).isoformat()
            lines.append(f"{world.turn:2} {day} {world.fingerprint()}")
        if world.over[0]:
            lines.append(f"ending={deck.endings[world.over[0] - 1].id}")
            break
    return "\n".join(lines) + "\n"


def main() -> int:
    """Writes all play-throughs anew and says which changed."""
    deck = compile_deck(load([CONTENT])[0], SCENARIO)
    for player in PLAYERS:
        file, text = path(player), play_through(deck, player)
        old = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{file.name}: {'unchanged' if old == text else 'written anew'}\n")
    return 0
