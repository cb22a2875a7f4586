"""What the parts of the debrief look at: the session, the room there is, and what was worked out in the background."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.kit import Kit
from game.ui.session import Session
from game.views import Run


@dataclass(frozen=True, slots=True)
class Sight:
    """Holds what a part of the debrief is made from."""

    session: Session
    kit: Kit
    run: Run | None = None
    """What the historical player does with the same seed; None until it is worked out."""
