"""Initiatives as cards of a list: price, time, partner, and whether each may be started now and why not."""

from __future__ import annotations

from game.ui.kit import Run
from game.ui.pages import push
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text
from game.views.initiatives import InitiativeLine

SLOT_ICONS = {"foreign": "globe", "home": "house", "works": "hammer", "": "zap"}
NBSP = "\N{NO-BREAK SPACE}"
LEAST_CARD = 262
"""Units that a card needs to stand beside another."""


def card(session: Session, shown: InitiativeLine) -> Pressable:
    """Returns the card of an initiative; pressed, it opens the initiative's page."""
    open_now = shown.startable or shown.favour
    rows: list[Widget] = [
        Text(shown.title, "strong", "ink" if open_now else "dim"),
        Text(shown.cost, "small-strong", "gold" if open_now else "dim"),
        _terms(shown),
    ]
    rows.extend(_state(shown))
    return Pressable(
        Column(rows, gap=2),
        lambda: push("initiative", session, shown.id),
        shown.title,
        name=f"initiative-{shown.id}",
        description=said(shown),
        fill="raised" if open_now else "panel",
        edge="" if open_now else "edge",
        pad=9,
        mark=shown.power,
    )


def _terms(shown: InitiativeLine) -> Widget:
    """Returns with whom and for how long."""
    takes = f"{shown.takes}, too late" if shown.late else shown.takes
    if not shown.power:
        return Text(takes, "small", "dim")
    words = Text(f"{shown.partner} · {takes.replace(' ', NBSP)}", "small", "dim")
    return Row([Sign(shown.power, 11), words], (0.0, 1.0), gap=6, middle=True)


def _state(shown: InitiativeLine) -> list[Widget]:
    if shown.state:
        icon = "check" if shown.state == "done" else "clock"
        return [Row([Icon(icon, 14, "gold"), Text(_first_up(shown.state), "small", "gold")], (0.0, 1.0), gap=5)]
    found: list[Widget] = []
    if shown.offered:
        words = f"Offered, cheaper until {shown.offered}"
        found.append(Row([Icon("hand-coins", 14, "gold"), Text(words, "small", "gold")], (0.0, 1.0), gap=5))
    if shown.slot_taken:
        found.append(Text("Waits for its slot", "small", "dim"))
    elif not shown.startable:
        found.append(Text([Run("Not now: ", "small", "warning"), Run(shown.why_not, "small", "dim")]))
    return found


def said(shown: InitiativeLine) -> str:
    """Returns what a card shows as a screen reader says it."""
    parts = [f"costs {shown.cost}", f"takes {shown.takes}" if shown.slot else "acts at once"]
    if shown.partner:
        parts.append(f"with {shown.partner}")
    if shown.offered:
        parts.append(f"offered, cheaper until {shown.offered}")
    parts.append(shown.state or ("can be started now" if shown.startable else f"not now: {shown.why_not}"))
    return _first_up(", ".join(parts))


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
