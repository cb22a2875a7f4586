"""What has changed in the cards since a campaign was saved, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from game.campaign.save import Loaded

NAMED = 8
"""So many changed cards are named; the rest would not be read."""


@dataclass(frozen=True, slots=True)
class Since:
    """Says what has changed; both sentences are empty when nothing has."""

    changed: str
    """Which cards have changed."""
    parted: str
    """From which line of the save the run can no longer be followed, and why."""


def since(loaded: Loaded) -> Since:
    """Returns what has changed since a campaign was saved."""
    changed = parted = ""
    if loaded.changed:
        names = ", ".join(loaded.changed[:NAMED])
        changed = f"The cards have changed since this game was saved: {names}."
    if loaded.differs_from is not None:
        parted = f"From line {loaded.differs_from} of the save the run can no longer be followed: {loaded.reason}"
    return Since(changed, parted)
