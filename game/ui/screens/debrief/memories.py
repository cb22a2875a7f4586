"""What each power remembered of you: what moved its goodwill, for how long."""

from __future__ import annotations

from game import views
from game.cards.expressions import POWERS
from game.ui.kit import Run
from game.ui.pages import following
from game.ui.screens.debrief.sight import Sight
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column, Grid, Panel, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, heading
from game.views import MemoryView
from game.views.wording import change

MOST = 10
"""How many memories of a power are told."""


def memories(sight: Sight) -> Widget:
    """Returns a panel for each power."""
    return Grid(
        [_power(sight.session, power) for power in POWERS], 270, gap=10, most=4 if sight.kit.columns == 3 else 2
    )


def _power(session: Session, power: str) -> Widget:
    title = session.play.table.book.power(power)
    found = sorted(session.play.see(views.remembered, power), key=lambda each: -abs(each.weight))
    rows: list[Widget] = [_memory(session, each) for each in sorted(found[:MOST], key=lambda each: each.made_turn)]
    if not rows:
        rows.append(Text("Remembers nothing of you, neither good nor bad."))
    elif len(found) > MOST:
        rows.append(Text(f"And {len(found) - MOST} smaller memories.", "small", "dim"))
    head = Row([Sign(power, 18), heading(title)], (0.0, 1.0), gap=9, middle=True)
    return Panel(Column([head, *rows], gap=8), pad=14, heading=title)


def _memory(session: Session, memory: MemoryView) -> Widget:
    """Returns a memory with its points, or with a word for them where people suffered."""
    good = memory.weight > 0
    target = None if memory.link is None else (memory.link.kind, memory.link.id)
    points = Run(f"{change(memory.weight)}  ", "strong", "better" if good else "worse")
    how = f", {'in your favour' if good else 'against you'}" if memory.plain else ""
    words = [
        *([] if memory.plain else [points]),
        Run(memory.words, "body", link=target),
        Run(f"\n{memory.made} until {memory.until}{how}", "small", "dim"),
    ]
    return Text(words, follow=following(session))
