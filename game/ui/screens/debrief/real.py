"""The real names: a campaign that was told in invented ones is told again, with the history behind its cards."""

from __future__ import annotations

from game import views
from game.ui.kit import Run
from game.ui.pages import following
from game.ui.screens.debrief.sight import Sight
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.wants import Focus, Many, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Grid, Row
from game.ui.widgets.text import Text
from game.ui.widgets.widths import AtMost
from game.views.behind import Behind

SWITCH = "real-names"
REAL = "Every page speaks of the real countries, cities and people now, and the history behind the cards is told below."
INVENTED = (
    "This campaign was told in invented names. With the real ones every page is told again, and what really happened "
    "behind each card that came stands here."
)


def real(sight: Sight) -> Widget:
    """Returns the switch between invented and real names and, with the real ones, what really happened."""
    session = sight.session
    shown = session.play.table.book.real
    words = "Show the invented names" if shown else "Show the real names"
    switch = Button(words, lambda: _turn(session), icon="globe", primary=not shown, name=SWITCH)
    rows: list[Widget] = [section("The real names", [AtMost(Text(REAL if shown else INVENTED)), Row([switch])])]
    if shown:
        past = [_past(each, session) for each in session.play.see(views.what_happened)]
        rows.append(section("What really happened", [Grid(past, 420, gap=18, most=3)]))
    return Column(rows, gap=10)


def _turn(session: Session) -> Want:
    session.play.retell(not session.play.table.book.real)
    return Many((Rebuild(), Focus(SWITCH)))


def _past(past: Behind, session: Session) -> Widget:
    target = None if past.link is None else (past.link.kind, past.link.id)
    runs = [
        Run(f"{past.date}  ", "small", "dim"), Run(past.title, "small-strong", link=target), Run(f"\n{past.what}"),
        *([Run(f"\n{past.source}", "small", "dim")] if past.source else []),
    ]  # fmt: skip
    return Text(runs, follow=following(session))
