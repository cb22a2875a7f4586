"""The rows of a study: a choice each, with the fans of its figures on scales that all rows share."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit import Kit, Run
from game.ui.widgets.base import Widget
from game.ui.widgets.fan import fan
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Grid, Panel, Row
from game.ui.widgets.text import Text
from game.views import Fan, Fans
from game.views.fans import Axis, Ribbon
from game.views.tendency import tendency
from game.views.wording import amount

GOOD = {"up": "higher is better", "down": "lower is better", "none": ""}
ICONS = {"up": "arrow-up", "down": "arrow-down", "level": "minus", "either": "git-fork"}
LOW, TALL = 88, 170
"""Units that a fan is tall at least and at most."""
AROUND, BETWEEN = 205, 30
"""Units of height that the rest of the page takes, and the frame of each row."""
WORDS = 0.22
"""The part of the width that the words of a choice take where all stands side by side."""


def study_rows(kit: Kit, found: Fans, numbers: Sequence[int], arrows: bool) -> list[Widget]:
    """Returns a row for each choice; `numbers` are those of the answers, `arrows` leaves the figures out.

    A plain study is told in words alone.
    """
    wide, arrows = kit.columns == 3, arrows or found.plain
    tall = min(TALL, max(LOW, (kit.size[1] / kit.unit - AROUND) / len(found.fans) - BETWEEN))
    rows: list[Widget] = [_heads(found, arrows)] if wide else []
    for each, number in zip(found.fans, numbers, strict=True):
        cells = [
            _cell(f"{number or each.text}-{axis.name}", each, found, axis, ribbon, 0 if arrows else tall)
            for axis, ribbon in zip(found.axes, each.ribbons, strict=True)
        ]
        rows.append(_row(found, each, number, cells, arrows, wide))
    return rows


def _heads(found: Fans, arrows: bool) -> Widget:
    """Returns the names of the figures above their columns."""
    heads = [_head(found, axis, found.fans[0].ribbons[place], arrows) for place, axis in enumerate(found.axes)]
    return _columns(Text("Choice", "small", "dim"), heads, pad=True)


def _head(found: Fans, axis: Axis, ribbon: Ribbon, arrows: bool) -> Widget:
    now = "" if arrows else f"now {amount(ribbon.middle[0], axis.unit)}"
    rest = "" if found.plain else ", ".join(filter(None, (now, GOOD[axis.good])))
    return Text([Run(axis.label, "small-strong", "gold"), Run(f"  {rest}" if rest else "", "small", "dim")])


def _columns(words: Widget, others: Sequence[Widget], pad: bool = False) -> Widget:
    share = (1 - WORDS) / max(1, len(others))
    row = Row([words, *others], (WORDS, *(share for _ in others)), gap=14)
    return Panel(row, "ground", pad=10, edge="") if pad else row


def _row(found: Fans, shown: Fan, number: int, cells: Sequence[Widget], arrows: bool, wide: bool) -> Widget:
    head = [Run(f"{number}  ", "strong", "gold")] if number else []
    words = Text([*head, Run(f"{shown.text[:1].upper()}{shown.text[1:]}", "strong")])
    if wide:
        return Panel(_columns(words, cells), "panel", pad=10, heading=shown.text)
    titled = [
        Column([_head(found, axis, ribbon, arrows), cell], gap=2)
        for axis, ribbon, cell in zip(found.axes, shown.ribbons, cells, strict=True)
    ]
    return Panel(Column([words, Grid(titled, 230, gap=12)], gap=8), "panel", pad=10, heading=shown.text)


def _cell(name: str, shown: Fan, found: Fans, axis: Axis, ribbon: Ribbon, tall: float) -> Widget:
    """Returns a fan, or words where there is no height for one, with an arrow unless the study is plain."""
    if tall:
        return fan(f"fan-{name}", f"{axis.label}: {shown.text}", found.dates, ribbon, axis, tall=tall)
    going = tendency(ribbon, axis.unit)
    if found.plain:
        return Text(going.words)
    return Row([Icon(ICONS[going.way], 18, "gold"), Text(going.words)], (0.0, 1.0), gap=8, middle=True)
