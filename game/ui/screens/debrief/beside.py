"""The run beside history: where both answered alike, where they parted, and the course of a few figures."""

from __future__ import annotations

from game import views
from game.ui.kit import Run
from game.ui.pages import following, push
from game.ui.screens.debrief.sight import Sight
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.chart import Chart
from game.ui.widgets.curves import Curve
from game.ui.widgets.layout import Column, Grid, Row
from game.ui.widgets.text import Text
from game.views import History, Table

SHOWN = ("sovereignty", "prosperity", "unrest", "top_share")
"""The figures whose course is shown; the page of charts has them all."""
NOTE = "A trace, not a mark: history chose without knowing how it would end, as you did"


def beside(sight: Sight) -> Widget:
    """Returns the answers that differ, and charts of both runs."""
    session, run = sight.session, sight.run
    if run is None:
        return Text(session.named("What Kazakhstan did is being played with your seed …"), "body", "dim")
    table = session.play.table
    names = [name for name in SHOWN if table.has(name)]
    own = session.play.see(_own)
    charts = Grid(
        [_chart(table, name, own, views.beside(table, run, names)) for name in names], 260, gap=10, most=2
    )  # fmt: skip
    more = Button("All charts", lambda: push("history", session), icon="chart-line", name="all-charts")
    parted = section("Where you parted", _parted(session), note=NOTE)
    if sight.kit.columns == 1:
        return Column([charts, more, parted], gap=10)
    return Row([Column([charts, Row([more])], gap=10), Column([parted])], (1.4, 1.0), gap=10)


def _own(table: Table) -> History:
    return views.history(table, [name for name in SHOWN if table.has(name)])


def _chart(table: Table, name: str, own: History, other: History) -> Widget:
    mine = next(each for each in own.series if each.name == name)
    theirs = next(each for each in other.series if each.name == name)
    long = max(len(mine.values), len(theirs.values))
    dates = own.dates if len(own.dates) == long else other.dates
    curves = [
        Curve("You", mine.values, mine.texts, "gold", "circle", "solid", strong=True),
        Curve("History", theirs.values, theirs.texts, "dim", "square", "dashed"),
    ]
    chart = Chart(f"beside-{name}", mine.label, dates, curves, unit=mine.unit, tall=150)
    return section(mine.label, [chart], gap=2)


def _parted(session: Session) -> list[Widget]:
    """Returns the cards of which history's answer is known and was not the own one."""
    found = session.play.see(views.trace)
    rows: list[Widget] = [
        Text(
            session.named(f"Of {found.known} cards whose answer is known, you answered {found.same} as Kazakhstan did.")
        )
    ]
    for each in found.partings:
        target = None if each.link is None else (each.link.kind, each.link.id)
        rows.append(
            Text(
                [
                    Run(f"{each.date}  ", "small", "dim"), Run(each.title, "small-strong", link=target),
                    Run("\nYou: ", "small", "gold"), Run(each.own, "small"),
                    Run("\nHistory: ", "small", "dim"), Run(each.history, "small"),
                ],
                follow=following(session),
            )
        )  # fmt: skip
    return rows
