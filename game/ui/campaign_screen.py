"""A screen about the campaign in play: it is built anew with every decision."""

from __future__ import annotations

from game.ui.screen import Screen
from game.ui.session import Session


class CampaignScreen(Screen):
    """Is a page of the campaign in play; the subject says what it is about, if it is about one thing."""

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the campaign of a session."""
        self.session, self.subject = session, subject

    @property
    def revision(self) -> object:
        """Changes with every decision."""
        return self.session.play.revision
