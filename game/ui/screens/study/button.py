"""The button that has choices studied, for every page on which there is something to choose."""

from __future__ import annotations

from game import views
from game.ui.pages import push
from game.ui.session import Session
from game.ui.wants import Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button

PAGE = "study"


def study_button(session: Session, subject: str = "", key: str = "W") -> list[Widget]:
    """Returns the button that studies the card in hand, or what a subject names.

    Nothing before the study has been introduced, nor where the player wants no forecast.
    """
    table = session.play.table
    if session.settings.forecast == "off" or not views.introduced(table, PAGE):
        return []
    cost = session.play.see(views.study_offer).cost
    return [
        Button(
            "What may come", lambda: study(session, subject), icon="chart-line", key=key, name="what-may-come",
            style="small-strong", tip=f"The chancery plays a thousand futures of each choice; this study: {cost}.",
        )
    ]  # fmt: skip


def study(session: Session, subject: str = "") -> Want:
    """Opens the study of the card in hand, or of what a subject names."""
    return push(PAGE, session, subject)
