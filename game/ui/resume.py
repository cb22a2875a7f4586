"""Going on with a save: it is played again up to where it was left, and what has changed since is said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game import views
from game.campaign import save
from game.campaign.campaign import Campaign
from game.campaign.save import SaveError
from game.ui.begin import take_up
from game.ui.errand import Errand
from game.ui.screens.question import Question
from game.ui.session import Session
from game.ui.wants import Many, Push, Say, Want

AGAIN = "One moment: the campaign is played again up to where you left it."
NEW_FILE = "The game goes on in a new file; the old one stays as it is."


@dataclass(frozen=True, slots=True)
class Resumed:
    """Holds a campaign led back to where its save left it, the file it goes on in, and what has changed since."""

    campaign: Campaign
    path: Path
    since: views.Since


def load(session: Session, path: Path) -> Resumed:
    """Plays a save again; slow, so for the background. Raises SaveError when the file is damaged.

    When the cards have changed since, the campaign goes on in a new file and the old one stays as it is.
    """
    loaded = save.load(path, session.cards.find_deck)
    since = views.since(loaded)
    if since.changed or since.parted:
        path = save.free_name(session.saves, f"{path.stem}-changed")
    return Resumed(loaded.campaign, path, since)


def begin(session: Session, path: Path, errand: Errand) -> None:
    """Sends a page's errand to open a save; one that is damaged is said to be, and left as it is."""

    def work() -> Resumed | SaveError:
        try:
            return load(session, path)
        except SaveError as error:
            return error

    def then(found: Resumed | SaveError) -> Want:
        if isinstance(found, SaveError):
            return Say(f"This save cannot be read: {found} The file was left as it is.", "refused")
        return go_on(session, found)

    errand.begin(AGAIN, work, then)


def go_on(session: Session, resumed: Resumed) -> Want:
    """Returns the wish for the page on which a loaded campaign goes on; asks first when the run has parted."""
    since = resumed.since

    def enter() -> Want:
        return take_up(session, resumed.campaign, resumed.path)

    if since.parted:
        words = tuple(filter(None, (since.changed, since.parted, NEW_FILE)))
        return Push(Question("The cards have changed", words, "Go on from there", enter, "Not now"))
    want = enter()
    return Many((want, Say(f"{since.changed} {NEW_FILE}"))) if since.changed else want
