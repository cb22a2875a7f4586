"""Writing a save: the text of a campaign, and a file that is never half written."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

from game.campaign.campaign import Campaign
from game.campaign.save.form import ENGINE, FORMAT


def text(campaign: Campaign) -> str:
    """Returns a campaign as the text of a save."""
    deck, outcome = campaign.deck, campaign.outcome
    lines = [
        "# A campaign of Multivector. It is verified by `multivector replay`; a changed line will be named.",
        f"format: {FORMAT}",
        f"engine: {ENGINE}",
        f"game: {campaign.game}",
        f"deck: '{deck.digest}'",
        f"scenario: {deck.scenario}",
        f"seed: {campaign.seed}",
        "settings: [" + ", ".join(f"'{line}'" for line in campaign.settings) + "]",
        *([f"names: {deck.terms.names}"] if deck.terms.names else []),
        *([] if outcome is None else [f"ending: {outcome.ending}"]),
        "cards:",
        *(f"  {name}: '{digest}'" for name, digest in _digests(campaign).items()),
        "decisions:",
        *(
            f"- {{turn: {deck.number(each.turn)}, do: {each.decision}, print: '{each.print}'}}"
            for each in campaign.steps
        ),
        f"end: {{lines: {len(campaign.steps)}}}",
    ]
    return "\n".join(lines) + "\n"


def _digests(campaign: Campaign) -> dict[str, str]:
    """Returns the digests that let a later load tell what changed: of every kind, and of every card met."""
    deck, world = campaign.deck, campaign.world
    met = {card.id for card in deck.cards if world.met[card.number, 0] >= 0}
    return {
        name: digest
        for name, digest in sorted(deck.digests.items())
        if name != "deck" and ("/" not in name or name.rpartition("/")[2] in met)
    }


def write(campaign: Campaign, path: Path) -> None:
    """Writes a campaign, putting the new file in the old one's place only when it is whole on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text(campaign))
            file.flush()
            os.fsync(file.fileno())
        _replace(part, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            part.unlink()


def _replace(part: Path, path: Path) -> None:
    """Puts a file in another's place; on Windows a reader may hold it for a moment, so it is tried for a second."""
    for attempt in range(20):
        try:
            os.replace(part, path)
            return
        except PermissionError:
            if attempt == 19:
                raise
            time.sleep(0.05)
