"""Every decision of the campaign, turn by turn, and the way back to any turn: what if?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from game import views
from game.ui.begin import what_if
from game.ui.screens.debrief.sight import Sight
from game.ui.screens.sections import line
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Grid, Panel, Row
from game.ui.widgets.text import Text
from game.views.diary import Past

INTRO = (
    "Go back to the beginning of any turn and decide anew: a new game with the same past, which meets the same shocks. "
    "What you played stays as it is."
)


def decisions(sight: Sight) -> Widget:
    """Returns a panel for each turn in which something was decided."""
    session = sight.session
    past = session.play.see(views.past)
    turns = [_turn(session, turn, list(taken)) for turn, taken in groupby(past, key=lambda each: each.turn)]
    return Column([Text(INTRO, "body", "dim"), Grid(turns, 380, gap=10, most=3)], gap=10)


def _turn(session: Session, turn: int, taken: list[Past]) -> Widget:
    number = session.play.campaign.deck.number(turn)
    head = Row(
        [
            Column([Text(taken[0].date, "subheading", "gold"), Text(f"Turn {number}", "small", "dim")], gap=0),
            Button(
                "What if?", lambda: what_if(session, turn), icon="git-fork", name=f"what-if-{number}",
                tip=f"Play again from the beginning of {taken[0].date}",
            ),
        ],
        (1.0, 0.0),
        middle=True,
    )  # fmt: skip
    return Panel(Column([head, *_lines(taken)], gap=5), pad=12, heading=f"Turn {number}, {taken[0].date}")


def _lines(taken: Iterable[Past]) -> Iterable[Widget]:
    return (line(each.text, style="small") for each in taken)
