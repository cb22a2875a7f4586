"""The top bar: date, money, political capital and the four home figures; each can be asked why."""

from __future__ import annotations

from game import views
from game.ui.kit import Kit, Run
from game.ui.pages import push
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.text import Text
from game.views import Figure

SHORT = {
    "unrest": "Street",
    "cohesion": "Unity at the top",
    "prosperity": "Welfare",
    "sovereignty": "Freedom of action",
}


def top_bar(session: Session, kit: Kit) -> Widget:
    """Returns the bar over the desk; on a narrow page only what must be known at once, the rest has its own tab."""
    menu = Button("Menu", lambda: push("menu", session), icon="menu", name="menu", quiet=True, tip="Menu (Esc)")
    if kit.columns == 1:
        tiles = [date_tile(session), *money_tiles(session), menu]
        return Row(tiles, (1.0, 0.0, 0.0, 0.0), gap=2, middle=True)
    figures = [*money_tiles(session), *home_tiles(session)]
    return Row([date_tile(session), *figures, menu], (0.0, *(1.0 for _ in figures), 0.0), gap=2, middle=True)


def date_tile(session: Session) -> Widget:
    """Returns the date and the turn; pressed, it opens the report of the turn."""
    bar = session.play.see(views.bar)
    turn = f"Turn {bar.turn} of {bar.turns}" + (" · crisis" if bar.crisis else "")
    words = Column([Text(bar.short_date, "heading", "gold"), Text(turn, "small", "dim")], gap=0)
    return Pressable(
        words, lambda: push("report", session), f"{bar.date}, turn {bar.turn} of {bar.turns}",
        name="date", tip=f"{bar.date}. What moved since the last turn (R)", fill="", pad=5,
    )  # fmt: skip


def home_tiles(session: Session) -> list[Widget]:
    """Returns the four home figures."""
    return [figure(session, each) for each in session.play.see(views.bar).home]


def money_tiles(session: Session) -> list[Widget]:
    """Returns money with the income, and political capital."""
    bar = session.play.see(views.bar)
    income = "" if bar.income is None else f"{_plus(bar.income)} a quarter"
    money = _tile(session, bar.money, "Money, bn USD", bar.money.text.removesuffix(" bn USD"), income)
    most = f"of {bar.capital_most}"
    return [money, _tile(session, bar.capital, "Political capital", bar.capital.text, most)]


def _plus(income: Figure) -> str:
    """Returns the income with its sign."""
    text = income.text.removesuffix(" bn USD")
    return f"+{text}" if (income.value or 0.0) > 0 else text


def figure(session: Session, shown: Figure) -> Widget:
    """Returns one home figure: value, band, how it moved."""
    return _tile(session, shown, SHORT.get(shown.name, shown.label), shown.text, shown.band, shown)


def _tile(session: Session, shown: Figure, label: str, value: str, beside: str, moved: Figure | None = None) -> Widget:
    runs = [Run(value or beside, "heading")]
    if moved is not None and moved.turn is not None and abs(moved.turn) >= 0.5:
        good = moved.good != "none" and (moved.turn > 0) == (moved.good == "up")
        arrow = "▲" if moved.turn > 0 else "▼"
        colour = "ink" if moved.good == "none" else "better" if good else "worse"
        runs.append(Run(f" {arrow}{abs(moved.turn):.0f}", "small-strong", colour))
    if value and beside:
        runs.append(Run(f"  {beside}", "small", "dim"))
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
