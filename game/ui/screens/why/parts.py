"""The parts of the page why: how a figure stands, what moved it, its course, how it is worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import views
from game.ui.kit import Run
from game.ui.pages import following, push
from game.ui.screens.sections import line, section
from game.ui.session import Session
from game.ui.wants import Act
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable, Tabs
from game.ui.widgets.chart import Chart
from game.ui.widgets.curves import Curve, Event
from game.ui.widgets.layout import Column, Grid, Panel
from game.ui.widgets.text import Text
from game.ui.widgets.waterfall import WaterfallChart
from game.ui.widgets.widths import AtMost
from game.views import Figure, History, Table, Why
from game.views.reasons import Reason

ALL, YEAR = "all", "year"
MONTHS = {ALL: 0.0, YEAR: 12.0}
"""The stretches of time that a waterfall can tell of."""
LEAPS = 5
"""How many turns are named that moved a figure most."""
GOOD = {"up": "Higher is better for you.", "down": "Lower is better for you.", "none": "Neither way is good in itself."}


def standing(found: Why) -> Widget:
    """Returns how a figure stands: value, band, how it moved; what it means, and on what it rests."""
    figure = found.figure
    runs = [Run(figure.text or figure.band, "title")]
    if figure.text and figure.band:
        runs.append(Run(f"  {figure.band}", "heading", "gold"))
    rows: list[Widget] = [Text(runs)]
    moved = [
        f"{arrow(change)}{words} {since}"
        for change, words, since in (
            (figure.turn, figure.trend, "since the last turn"),
            (figure.year, figure.trend_year, "over a year"),
        )
        if words
    ]
    hidden = "Nobody can count it; a journey may show it." if figure.value is None else ""
    rows.append(Text(_first_up(" · ".join(filter(None, (*moved, hidden, GOOD[figure.good])))), "small"))
    rows.append(AtMost(Text(found.about, "prose"), 680))
    notes = [f"Evidence: {found.evidence}." if found.evidence else "", _first_up(found.source)]
    rows.append(AtMost(Text("  ".join(filter(None, notes)), "small", "dim"), 760))
    return Panel(Column(rows, gap=5), "paper", pad=14, heading=figure.label)


def arrow(change: float | None) -> str:
    """Returns the arrow before a trend; nothing for one that is steady."""
    if change is None or abs(change) < 0.05:
        return ""
    return "▲ " if change > 0 else "▼ "


def _first_up(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def causes(session: Session, found: Why, span: str, choose: Sequence[Act]) -> Widget | None:
    """Returns what moved a figure as a waterfall, from the beginning or over the last year; a list for a hidden one."""
    if found.figure.value is None:
        return _listed(session, "What moves it most", found.causes) if found.causes else None
    name = found.figure.name
    shown = found.waterfall if span == ALL else session.play.see(_of_a_year, name)
    if shown is None:
        return None
    tabs = Tabs(((ALL, "Since the beginning"), (YEAR, "The last year")), span, choose)
    began = "At the beginning" if span == ALL else "A year ago"
    rows: list[Widget] = [tabs]
    if shown.stairs:
        rows.append(WaterfallChart(shown, following(session), began, "Now"))
    else:
        rows.append(Text("Nothing has moved it.", "body", "dim"))
    return section("By cause", rows)


def _of_a_year(table: Table, name: str) -> views.Waterfall | None:
    return views.waterfall(table, name, MONTHS[YEAR])


def _listed(session: Session, title: str, reasons: Sequence[Reason]) -> Widget:
    return section(title, list(_lines(session, reasons)))


def _lines(session: Session, reasons: Sequence[Reason]) -> Iterator[Widget]:
    for reason in reasons:
        link = reason.because.link
        target = None if link is None else (link.kind, link.id)
        runs = [Run(reason.because.words, "small", link=target), Run(f"  {reason.text}", "small-strong")]
        yield line(runs, following(session), "small")


def course(session: Session, found: Why, tall: float = 200) -> Widget:
    """Returns how a figure went turn by turn, with the largest causes of each turn to be read."""
    name, figure = found.figure.name, found.figure
    history = session.play.see(_line_of, name)
    label = session.play.table.book.labels[name]
    shown = history.series[0]
    if figure.value is None:
        stages = [f"{date}: {band}" for date, band in zip(history.dates, shown.texts, strict=True)]
        return section("By turn", [Text(" · ".join(stages), "small")], note="What can be seen from outside")
    events = [
        Event(min(each.turn + 1, len(history.dates) - 1), f"{cause.because.words} {cause.text}", dot=False)
        for each in found.turns
        for cause in each.causes
    ]
    names = views.steps(session.play.table, name)
    low, high = (0.0, max(value for value, _ in names)) if names else (None, None)
    words = dict(names)
    texts = tuple(words.get(value or 0.0, text) for value, text in zip(shown.values, shown.texts, strict=True))
    curve = Curve(label.label, shown.values, texts, end=texts[-1], strong=True)
    chart = Chart(
        "course", f"{label.label} by turn", history.dates, [curve], unit=label.unit, events=events, tall=tall,
        bands=() if names else label.bands, names=names, low=low, high=high,
    )  # fmt: skip
    rows = [chart, *_leaps(session, found)]
    return section("By turn", rows, note="Point at a turn, or use left and right, to read what moved it")


def _leaps(session: Session, found: Why) -> Iterator[Widget]:
    """Yields the turns in which a figure moved furthest, with the largest cause of each."""
    largest = sorted(found.turns, key=lambda each: -abs(each.amount))[:LEAPS]
    if largest:
        yield Text("The turns that moved it most", "small-strong", "gold")
    good = found.figure.good
    for turn in sorted(largest, key=lambda each: each.turn):
        colour = "ink" if good == "none" else "better" if (turn.amount > 0) == (good == "up") else "worse"
        runs = [Run(f"{turn.date}  ", "small"), Run(turn.text.replace(" ", "\u00a0"), "small-strong", colour)]
        if turn.causes:
            link = turn.causes[0].because.link
            target = None if link is None else (link.kind, link.id)
            runs += [Run("  ", "small"), Run(turn.causes[0].because.words, "small", link=target)]
        yield line(runs, following(session), "small")


def _line_of(table: Table, name: str) -> History:
    return views.history(table, (name,))


def worked_out(session: Session, found: Why) -> Widget | None:
    """Returns the formula of a derived figure and what it reads, each to be asked in its turn; None for others."""
    if not found.formula:
        return None
    inputs = [_input(session, each.figure) for each in found.inputs]
    rows: list[Widget] = [Text(f"{_first_up(found.formula)}.")]
    if inputs:
        rows += [Text("It reads:", "small", "dim"), Grid(inputs, 250, gap=6)]
    return section("How it is worked out", rows, note="It follows at once from other figures, and from nothing else")


def _input(session: Session, figure: Figure) -> Widget:
    said = figure.words
    words = Column([Text(figure.label, "small"), Text([Run(said, "small-strong")])], gap=0)
    return Pressable(
        words, lambda: push("why", session, figure.name), f"{figure.label} {said}", name=f"input-{figure.name}", pad=7,
        tip=f"{figure.label}: why does it stand there?",
    )  # fmt: skip
