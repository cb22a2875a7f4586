"""The top bar: date, money, political capital and the four home figures; each can be asked why."""

from __future__ import annotations

from game import views
from game.ui.kit import Kit, Run
from game.ui.pages import push
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.text import Text
from game.views import Figure

SHORT = {
    "unrest": "Street",
    "cohesion": "Unity at the top",
    "prosperity": "Welfare",
    "sovereignty": "Freedom of action",
}


def top_bar(session: Session, kit: Kit) -> Widget:
    """Returns the bar over the desk."""
    bar = session.play.see(views.bar)
    crisis = " · crisis: short turns" if bar.crisis else ""
    date = Pressable(
        Column(
            [
                Text(bar.date, "subheading", "gold"),
                Text(f"Turn {bar.turn} of {bar.turns}{crisis}", "small", "dim"),
            ],
            gap=0,
        ),
        lambda: push("report", session),
        f"{bar.date}, turn {bar.turn} of {bar.turns}{crisis}",
        name="date",
        tip="What moved since the last turn (R)",
        fill="",
        pad=5,
    )
    figures = [_money(session, bar), _capital(session, bar), *(figure(session, each) for each in bar.home)]
    menu = Button("Menu", lambda: push("menu", session), icon="menu", name="menu", quiet=True, tip="Menu (Esc)")
    if kit.columns == 1:
        return Column([Row([date, menu], (1.0, 0.0)), Flow(figures, gap=2)], gap=2)
    return Row([date, *figures, menu], (0.0, *(1.0 for _ in figures), 0.0), gap=2, middle=True)


def _money(session: Session, bar: views.Bar) -> Widget:
    income = f"{bar.income.text} a quarter" if bar.income is not None else ""
    return _tile(session, bar.money, bar.money.label, bar.money.text, income)


def _capital(session: Session, bar: views.Bar) -> Widget:
    return _tile(session, bar.capital, bar.capital.label, bar.capital.text, f"of {bar.capital_most}")


def figure(session: Session, shown: Figure) -> Widget:
    """Returns one home figure: value, band, how it moved."""
    return _tile(session, shown, SHORT.get(shown.name, shown.label), shown.text, shown.band, shown)


def _tile(session: Session, shown: Figure, label: str, value: str, beside: str, moved: Figure | None = None) -> Widget:
    runs = [Run(value or beside, "heading")]
    if value and beside:
        runs.append(Run(f"  {beside}", "small", "dim"))
    if moved is not None and moved.turn is not None and abs(moved.turn) >= 0.5:
        good = moved.good != "none" and (moved.turn > 0) == (moved.good == "up")
        arrow = "▲" if moved.turn > 0 else "▼"
        colour = "ink" if moved.good == "none" else "better" if good else "worse"
        runs.append(Run(f"  {arrow}{abs(moved.turn):.0f}", "small", colour))
    words = Column([Text(label, "small", "dim"), Text(runs)], gap=0)
    said = ", ".join(filter(None, (f"{label} {value}", beside, moved.trend if moved else "")))
    return Pressable(
        words,
        lambda: push("why", session, shown.name),
        said,
        name=f"figure-{shown.name}",
        tip=f"{shown.label}: why does it stand at {shown.text or shown.band}?",
        fill="",
        pad=5,
    )
