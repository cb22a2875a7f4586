"""How far a power reaches and what it thinks: leverage by domain and over time, appeal, goodwill and its causes."""

from __future__ import annotations

from game.ui.kit import Run
from game.ui.pages import push
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable
from game.ui.widgets.chart import Chart
from game.ui.widgets.curves import Curve
from game.ui.widgets.layout import Column, Panel, Row
from game.ui.widgets.meter import RANKS, Meter, Pips
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, heading
from game.views import Figure
from game.views.plates import Lever
from game.views.powers import DomainView, PowerPage
from game.views.reasons import Reason

DOMAINS = {"economy": ("Economy", "solid", "circle"), "security": ("Security", "dashed", "square"),
           "politics": ("Politics", "dotted", "triangle")}  # fmt: skip
"""For each domain its word, and the dash and the mark of its curve."""
APPEAL = (("elite", "Elite"), ("public", "People"))
"""The two parts of leverage in politics, and how their meters are labelled."""
PARTS = "Politics is four parts its appeal to the elite and one part its appeal to the people:"
PATIENCE = "At three or two it tests you, at one it threatens, at none it punishes."


def reach(session: Session, shown: PowerPage) -> list[Widget]:
    """Returns the sections of mood and leverage."""
    return [_mood(shown), _leverage(session, shown), _over_time(shown)]


def _mood(shown: PowerPage) -> Widget:
    """Returns the sign of the power, large, beside its mood and its patience."""
    plate = shown.plate
    said = f"Patience {plate.patience} of {plate.patience_most}"
    pips = Pips(plate.patience, plate.patience_most, plate.power, said, size=11)
    patience = Row([Text(said, "small-strong"), pips], gap=10, middle=True)
    words = [
        heading(f"{plate.mood[:1].upper()}{plate.mood[1:]}", "title", "ink"),
        patience,
        Text(PATIENCE, "small", "dim"),
    ]
    return Panel(Row([Sign(plate.power, 46), Column(words, gap=3)], (0.0, 1.0), gap=14, middle=True), pad=14)


def _leverage(session: Session, shown: PowerPage) -> Widget:
    power, table = shown.plate.power, session.play.table
    rows: list[Widget] = []
    for lever, domain in zip(shown.plate.levers, shown.domains, strict=True):
        rows.append(_domain(session, power, lever, domain))
        if lever.domain == "politics":
            rows.append(Column([Text(PARTS, "small", "dim")], pad=4))
            parts = [(word, f"standing.{power}.{part}") for part, word in APPEAL]
            rows += [_appeal(session, power, word, table.figure(name)) for word, name in parts if table.has(name)]
    share = f"share.{power}"
    if table.has(share):
        words = f"{table.value(share) * 100:.0f} per cent"
        rows.append(
            Text(
                [
                    Run(words, "small-strong"),
                    Run(session.named(" of all outside influence on Kazakhstan"), "small", "dim"),
                ]
            )
        )
    return section("Leverage", rows, note="what it could make you do, of 100", gap=3)


def _domain(session: Session, power: str, lever: Lever, domain: DomainView) -> Widget:
    figure = lever.figure
    meter = Meter(
        DOMAINS[lever.domain][0], figure.value or 0.0, colour=power, change=figure.turn, mark=RANKS[lever.rank],
        said=f"{figure.words}, {figure.trend}",
    )  # fmt: skip
    return _asked(session, figure, Column([meter, Text(_lead(domain, figure), "small", "dim")], gap=0))


def _lead(domain: DomainView, figure: Figure) -> str:
    gap = f"{abs(domain.lead):.0f}"
    where = f"leads {domain.rival} by {gap}" if domain.lead >= 0 else f"{gap} behind {domain.rival}"
    if domain.captured:
        where = f"captured: it {where}"
    return f"{where}; over a year {figure.trend_year}" if figure.trend_year else where


def _appeal(session: Session, power: str, word: str, figure: Figure) -> Widget:
    said = f"{figure.label}: {figure.words}"
    return _asked(session, figure, Meter(word, figure.value or 0.0, colour=power, change=figure.turn, said=said))


def _asked(session: Session, figure: Figure, words: Widget) -> Widget:
    """Returns a meter that can be asked why."""
    return Pressable(
        words, lambda: push("why", session, figure.name), f"{figure.label}: {figure.words}",
        name=f"figure-{figure.name}", tip=f"{figure.label}: why does it stand at {figure.text}?", fill="", pad=4,
    )  # fmt: skip


def _over_time(shown: PowerPage) -> Widget:
    power = shown.plate.power
    curves = []
    for series in shown.history.series:
        domain = series.name.removeprefix(f"influence.{power}.")
        if domain in DOMAINS:
            word, dash, mark = DOMAINS[domain]
            curves.append(Curve(word, series.values, series.texts, power, mark, dash))
    said = f"Leverage of {shown.plate.title} at the beginning of each turn"
    chart = Chart("leverage", said, shown.history.dates, curves, low=0.0, high=100.0, tall=150, said=said)
    return section("Leverage over time", [chart])


def goodwill(session: Session, shown: PowerPage) -> Widget:
    """Returns the section of goodwill and what moved it."""
    plate, figure = shown.plate, shown.plate.goodwill
    meter = Meter("Goodwill", figure.value or 0.0, colour=plate.power, change=figure.turn, said=figure.words)
    rows = [_asked(session, figure, Column([meter, Text(figure.band, "small", "dim")], gap=0))]
    if shown.goodwill:
        rows.append(Text("What moved it in the last year", "small-strong", "gold"))
        rows.append(Column([_reason(each) for each in shown.goodwill], gap=1))
    return section("Goodwill", rows, note="what it thinks of you now", gap=5)


def _reason(reason: Reason) -> Widget:
    colour = "better" if reason.amount > 0 else "worse"
    return Text([Run(f"{reason.text} ", "small-strong", colour), Run(reason.because.words, "small")])
