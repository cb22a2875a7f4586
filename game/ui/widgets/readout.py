"""What a chart says of one place along it: the date, each curve with its mark and value, and what was decided then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygame import Rect

from game.ui.kit import Block, Canvas, Kit, Run
from game.ui.widgets.curves import Curve

if TYPE_CHECKING:
    from game.ui.widgets.chart import Chart

WIDEST, PAD, MARK, GAP = 300, 8, 8, 6


@dataclass(frozen=True, slots=True)
class Row:
    """Is one paragraph of the box, with the mark of a curve before it if it has one."""

    block: Block
    curve: Curve | None = None


class Readout:
    """Measures and draws the box beside the line at the place that is read."""

    def __init__(self, chart: Chart) -> None:
        """Reads a chart."""
        self.chart = chart

    def _width(self, kit: Kit, width: int) -> int:
        return min(kit.px(WIDEST), width - 2 * kit.px(PAD))

    def _values(self, kit: Kit, place: int, width: int) -> list[Row]:
        room = width - 2 * kit.px(PAD) - kit.px(MARK + GAP)
        rows = [Row(kit.block((Run(self.chart.dates[place], "small-strong", "gold"),), room))]
        for curve, text in self.chart.values_at(place):
            runs = (Run(f"{curve.name} ", "small"), Run(text, "small-strong"))
            rows.append(Row(kit.block(runs, room), curve))
        return rows

    def least(self, kit: Kit, width: int) -> int:
        """Returns the height of the box at the place with most to say, without what was decided then."""
        wide = self._width(kit, width)
        heights = [
            sum(row.block.height for row in self._values(kit, place, wide)) for place in range(len(self.chart.dates))
        ]
        return max(heights, default=0) + 2 * kit.px(PAD)

    def _rows(self, kit: Kit, place: int, width: int, room: int) -> list[Row]:
        """Returns the values, and as many of the decisions as there is room for."""
        rows = self._values(kit, place, width)
        used = sum(row.block.height for row in rows) + 2 * kit.px(PAD)
        events = [each.text for each in self.chart.events if each.place == place]
        for number, text in enumerate(events):
            block = kit.block((Run(f"· {text}", "small", "dim"),), width - 2 * kit.px(PAD))
            rest = kit.block((Run(f"· and {len(events) - number} more", "small", "dim"),), width - 2 * kit.px(PAD))
            after = rest.height if number < len(events) - 1 else 0
            if used + block.height + after > room:
                return [*rows, Row(rest)] if used + rest.height <= room else rows
            rows.append(Row(block))
            used += block.height
        return rows

    def draw(self, canvas: Canvas) -> None:
        """Draws line, marks and box, on the side of the line that has more room."""
        kit, chart, place = canvas.kit, self.chart, self.chart.reading
        x = round(chart.along(place))
        canvas.fill(Rect(x, chart.plot.y, kit.px(1), chart.plot.h), canvas.theme.dim)
        for curve, _ in chart.values_at(place):
            value = curve.values[place]
            if value is not None and curve.mark:
                chart.mark(canvas, curve, (x, chart.level_of(value)), 10)
        width = self._width(kit, chart.rect.w)
        rows = self._rows(kit, place, width, chart.rect.h)
        wide = max(row.block.width + (kit.px(MARK + GAP) if row.curve else 0) for row in rows) + 2 * kit.px(PAD)
        box = Rect(0, 0, wide, sum(row.block.height for row in rows) + 2 * kit.px(PAD))
        gap = kit.px(10)
        box.topleft = (x + gap if x < chart.plot.centerx else x - gap - wide, chart.plot.y + kit.px(4))
        box.clamp_ip(chart.rect)
        canvas.box(box, canvas.theme.hover, canvas.theme.edge, 6)
        top = box.y + kit.px(PAD)
        for row in rows:
            left = box.x + kit.px(PAD)
            if row.curve is not None:
                side = kit.px(MARK)
                spot = Rect(left, top + (row.block.lines[0].height - side) // 2, side, side)
                colour, hollow = canvas.colour(row.curve.colour), 1.5 if row.curve.faint else 0
                canvas.shape(row.curve.mark or "circle", spot, colour, hollow)
                left += side + kit.px(GAP)
            canvas.block(row.block, left, top)
            top += row.block.height
