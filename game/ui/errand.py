"""An errand: slow work that a page waits for, one at a time, while the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from game.ui.session import Session
from game.ui.wants import Say, Want
from game.ui.work import Job

Result = TypeVar("Result")
SOON = 0.25
"""Seconds after which the player is told what takes so long."""


class Errand:
    """Runs work in the background for a page; the page asks in its `tick` what came of it."""

    def __init__(self, session: Session) -> None:
        """Has nothing to do yet."""
        self._session = session
        self._job: Job[Any] | None = None
        self._then: Callable[[Any], Want | None] = lambda result: None
        self._words = ""
        self._waited = 0.0

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._job is not None

    def begin(self, words: str, work: Callable[[], Result], then: Callable[[Result], Want | None]) -> None:
        """Begins work unless some is under way; `words` are shown when it takes long, `then` says what is wanted."""
        if self._job is None:
            self._job, self._then, self._words, self._waited = self._session.worker.start(work), then, words, 0.0

    def tick(self, seconds: float) -> Want | None:
        """Lets time pass; returns what is wanted when the work is done. Raises what the work raised."""
        if self._job is None:
            return None
        if not self._job.done:
            told = self._waited > SOON
            self._waited += seconds
            return Say(self._words) if self._waited > SOON and not told else None
        job, self._job = self._job, None
        return self._then(job.result)
