"""Fans: what may come of a figure, as the middle of many futures and the room in which nine in ten of them lie."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.widgets.axes import parts_of
from game.ui.widgets.chart import Chart
from game.ui.widgets.curves import Area, Curve, scale_of
from game.views.fans import Axis, Ribbon
from game.views.wording import amount

NOW = "now"
CLOSE = 0.4
"""The scale of a fan may be shorter than that of other charts: it shows by how much choices differ."""


def fan(
    name: str, title: str, dates: Sequence[str], ribbon: Ribbon, axis: Axis, *, colour: str = "gold",
    actual: Sequence[float] = (), tall: float = 92,
) -> Chart:  # fmt: skip
    """Returns the chart of a ribbon on an axis; its first value is now, the others belong to the dates.

    It may be as long as a whole campaign; `actual` is then what really came, drawn over the futures.
    """

    def words(values: Sequence[float]) -> tuple[str, ...]:
        return tuple(amount(each, axis.unit) for each in values)

    def curve(
        called: str, values: tuple[float, ...], strong: bool, mark: str = "", dash: str = "solid", end: str | None = ""
    ) -> Curve:
        texts = words(values)
        return Curve(
            called, values, texts, colour, mark, dash,
            end=_short(texts[-1]) if end is None else end, strong=strong, width=2 if strong else 1,
        )  # fmt: skip

    curves = [
        curve("High", ribbon.high, False, end=None),
        curve("Middle", ribbon.middle, True, "circle", "dashed" if actual else "solid", end=None),
        curve("Low", ribbon.low, False, end=None),
    ]
    if actual:
        texts = words(actual)
        curves.insert(0, Curve("What came", tuple(actual), texts, "ink", "diamond", strong=True, width=2.5))
    low, high = scale_of([axis.low, axis.high, *actual], axis.unit, parts_of(tall), CLOSE)
    return Chart(
        name, title, (NOW, *dates), curves, unit=axis.unit, areas=[Area(ribbon.low, ribbon.high, colour)],
        low=low, high=high, tall=tall,
        said=f"At the end: {ribbon.texts[-1]}" if ribbon.texts else "",
    )  # fmt: skip


def _short(text: str) -> str:
    """Returns an amount without its unit, which the axis and the title say."""
    return text.removesuffix(" bn USD").removesuffix(" USD a barrel").replace(" per cent", " %")
