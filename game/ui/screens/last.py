"""The campaign to go on with: the save written last that goes on; looked for once the cards are loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.session import Session
from game.ui.work import Job

if TYPE_CHECKING:
    from game.views import SaveView


class Last:
    """Looks for the campaign to go on with; the views that read saves are heavy and wait until they are needed."""

    def __init__(self, session: Session) -> None:
        """Knows at once only whether there are any saves."""
        self._session = session
        self.hope = any(session.saves.glob("*.yaml"))
        """Whether there is a campaign to go on with, or may be one as long as that is not known."""
        self.save: SaveView | None = None
        self._job: Job[tuple[SaveView, ...]] | None = None

    @property
    def known(self) -> bool:
        """Whether the cards are loaded and the saves read."""
        return self._session.ready and (not self.hope or self.save is not None)

    @property
    def words(self) -> str:
        """What is told of the campaign; nothing before it is known."""
        save = self.save
        return "" if save is None else f"Last played: {save.title}, turn {save.turn} of {save.turns}"

    def tick(self) -> bool:
        """Goes on looking; tells whether something has just become known."""
        if self.save is not None and not self.save.path.exists():  # it was deleted, or moved, in the meantime
            self.save = self._job = None
        if self.known or not self._session.ready:
            return False
        from game.views.shelf import OPEN, shelf

        if self._job is None:
            folder, library = self._session.saves, self._session.cards.library
            self._job = self._session.worker.start(lambda: shelf(folder, library))
        if not self._job.done:
            return False
        self.save = next((each for each in self._job.result if each.state == OPEN), None)
        self.hope = self.save is not None
        return True
