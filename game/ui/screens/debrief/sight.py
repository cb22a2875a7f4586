"""What the parts of the debrief look at: the session, the room there is, and what was worked out in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.ui.kit import Kit
from game.ui.session import Session
from game.ui.wants import Want
from game.views import Outlook, Run


@dataclass(frozen=True, slots=True)
class Sight:
    """Holds what a part of the debrief is made from."""

    session: Session
    kit: Kit
    run: Run | None
    """What the historical player does with the same seed; None until it is worked out."""
    start: int
    """The turn (from 0) from which one looks ahead."""
    outlooks: Mapping[int, Outlook]
    """What might have come from some turns on, as far as it is worked out."""
    look_from: Callable[[str], Want]
    """Chooses the turn from which one looks ahead."""
