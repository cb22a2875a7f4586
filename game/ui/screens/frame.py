"""The frames that pages share: title, way back and body of a full page; the panel of an overlay and its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit import Kit
from game.ui.wants import Act, Pop
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Flow, Panel, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text, heading
from game.ui.widgets.widths import Centred

PAGE, BACK = "page", "back"
"""Names of the part that scrolls and of the way back."""
WIDEST = 760
"""Units that an overlay is wide at most."""


def full_page(
    kit: Kit, title: str, body: Widget, *, kicker: str = "", beside: Sequence[Widget] = (), scrolls: bool = True,
    footer: Sequence[Widget] = (), back: Act = Pop, back_words: str = "Back", icon: str = "arrow-left",
) -> Widget:  # fmt: skip
    """Returns a full page: way back, title and what stands beside it, the body below, and buttons that always show.

    On the narrowest windows the buttons follow the body instead, so that they do not take its room. A body that
    holds parts which scroll by themselves is put in as it is (`scrolls` is False).
    """
    way_back = Button(back_words, back, icon=icon, key="Esc", quiet=True, name=BACK, show_words=kit.columns > 1)
    head: Widget = Row([way_back, _title(title, kicker)], (0.0, 1.0), gap=10, middle=True)
    if beside and kit.columns > 1:
        head = Row([way_back, _title(title, kicker), *beside], (0.0, 1.0, *(0.0 for _ in beside)), gap=10, middle=True)
    rows = [head]
    if beside and kit.columns == 1:
        rows.append(Flow(beside))
    if footer and kit.columns == 1 and scrolls:
        body, footer = Column([body, Flow(footer)], gap=10), ()
    place = len(rows)
    rows.append(Scroll(body, PAGE) if scrolls else body)
    rows += [Flow(footer)] if footer else []
    return Column(rows, gap=10, pad=12, grow=(place,))


def _title(title: str, kicker: str) -> Widget:
    above: list[Widget] = [Text(kicker.upper(), "label", "dim")] if kicker else []
    return Column([*above, heading(title, "title", "ink")], gap=0)


def overlay(
    title: str, body: Widget, buttons: Sequence[Widget], *, kicker: str = "", fill: str = "paper",
    widest: float = WIDEST,
) -> Widget:  # fmt: skip
    """Returns the panel of an overlay: title, a body that scrolls when it is tall, and buttons that always show."""
    above: list[Widget] = [Text(kicker.upper(), "label", "gold")] if kicker else []
    above += [heading(title, "title", "ink")] if title else []
    rows = [*above, Scroll(body, PAGE), *([Flow(buttons)] if buttons else [])]
    return Centred(Panel(Column(rows, gap=10, grow=(len(above),)), fill, pad=18, heading=title), widest)
