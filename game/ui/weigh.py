"""What the window weighs: the memory of a process on the desk, and after many turns."""

from __future__ import annotations

import os
from pathlib import Path

from game.ui.begin import begin_again
from game.ui.measure import SIZES, TICK, opened
from game.ui.session import Session

TURNS = 60
"""How many turns are played in each run."""


def memory(session: Session, runs: int) -> dict[str, float | None]:
    """Returns the megabytes of this process on the desk, and after many turns played on it: 300 in five runs."""
    with opened(session, SIZES["720p"]) as app:
        for _ in range(10):
            app.frame(TICK)
        found = {"desk_mb": resident()}
        turns = 0
        while turns < TURNS * runs:
            if session.play.campaign.outcome is not None:
                begin_again(session)
            legal = session.play.campaign.legal()
            decision = next(each for each in legal if each.verb in ("pledge", "answer", "end"))
            session.play.decide(decision)
            turns += decision.verb == "end"
            app.frame(TICK)
        return {**found, f"after_{TURNS * runs}_turns_mb": resident()}


def resident() -> float | None:
    """Returns the memory of this process in megabytes; None where the system does not tell."""
    status = Path("/proc/self/statm")
    if not status.is_file():
        return None
    return round(int(status.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
