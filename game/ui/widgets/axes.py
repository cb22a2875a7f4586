"""The axes of a chart: levels and the names of bands at the left, years and what was decided below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.widgets.curves import level
from game.ui.widgets.plotting import mixed
from game.ui.widgets.scale import kept, ticks, years

if TYPE_CHECKING:
    from game.ui.widgets.chart import Chart

GAP, DOT, PAD = 6, 5, 4
"""Units: the room beside words, the dot of an event, the margin for the frame of the focus."""
A_LEVEL = 30
"""Units of height for each level that is named."""


def parts_of(tall: float) -> int:
    """Returns into how many parts levels divide a scale at most, by the height of the chart in units."""
    return max(2, min(5, round(tall / A_LEVEL)))


class Axes:
    """Measures and draws what stands round the plot of a chart."""

    def __init__(self, chart: Chart, stretches: Sequence[tuple[float, float, str]]) -> None:
        """Serves a chart whose bands are stretches of its scale: from, to, name."""
        self.chart, self.stretches = chart, stretches

    def levels(self) -> list[tuple[float, str]]:
        """Returns the values that are named: those with words of their own, where bands end, or else round ones."""
        chart = self.chart
        if chart.names:
            return [each for each in chart.names if chart.low <= each[0] <= chart.high]
        if len(self.stretches) > 1:
            edges = [*(top for _, top, _ in self.stretches[:-1]), chart.low, chart.high]  # those that matter first
            return [(each, level(each, chart.unit)) for each in edges]
        return [(each, level(each, chart.unit)) for each in ticks(chart.low, chart.high, chart.parts)]

    def room(self, kit: Kit) -> int:
        """Returns how wide the words at the left are."""
        words = [text for _, text in self.levels()] + [name for *_, name in self.stretches]
        return max((kit.type.width(each, "small") for each in words), default=0) + kit.px(GAP)

    def foot(self, kit: Kit) -> int:
        """Returns how tall the years and the dots of events below the plot are."""
        dots = kit.px(DOT + 4) if any(each.dot for each in self.chart.events) else 0
        return kit.type.line_height("small") + kit.px(GAP) + dots

    def draw(self, canvas: Canvas) -> None:
        """Draws bands, levels, years and events."""
        self._draw_levels(canvas)
        self._draw_years(canvas)
        side, plot = canvas.kit.px(DOT), self.chart.plot
        for place in sorted({each.place for each in self.chart.events if each.dot}):
            spot = Rect(round(self.chart.along(place)) - side // 2, plot.bottom + canvas.kit.px(3), side, side)
            canvas.shape("circle", spot, canvas.theme.gold)

    def _draw_levels(self, canvas: Canvas) -> None:
        chart, plot, theme = self.chart, self.chart.plot, canvas.theme
        half = canvas.kit.type.line_height("small") // 2
        for low, high, _ in self.stretches[::2]:
            top, bottom = round(chart.level_of(high)), round(chart.level_of(low))
            canvas.fill(Rect(plot.x, top, plot.w, bottom - top), mixed(theme.track, theme.panel, 0.35))
        taken: list[tuple[int, int]] = []
        for value, text in self.levels():
            y = round(chart.level_of(value))
            canvas.rule(plot.x, y, plot.w, "track")
            self._word(canvas, text, y - half, taken)
        for low, high, name in self.stretches:
            self._word(canvas, name, round((chart.level_of(low) + chart.level_of(high)) / 2) - half, taken)

    def _word(self, canvas: Canvas, text: str, top: int, taken: list[tuple[int, int]]) -> None:
        """Writes a word at the left unless it would touch one that stands there already."""
        bottom = top + canvas.kit.type.line_height("small")
        if not text or any(top < below and above < bottom for above, below in taken):
            return
        taken.append((top, bottom))
        wide = canvas.kit.type.width(text, "small")
        canvas.words(text, "small", "dim", self.chart.plot.left - canvas.kit.px(GAP) - wide, top)

    def _draw_years(self, canvas: Canvas) -> None:
        kit, chart = canvas.kit, self.chart
        marks = years(chart.dates)
        spots = [round(chart.along(place)) for place, _ in marks]
        widths = [kit.type.width(text, "small") for _, text in marks]
        top = chart.rect.bottom - kit.px(PAD) - kit.type.line_height("small")
        for number in kept(spots, widths, chart.rect.left, chart.rect.right, kit.px(8)):
            canvas.fill(Rect(spots[number], chart.plot.bottom, kit.px(1), kit.px(4)), canvas.theme.edge)
            canvas.words(marks[number][1], "small", "dim", spots[number] - widths[number] // 2, top)
