"""A line chart over turns: bands, curves that differ in more than colour, labels that keep apart, values on demand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pygame
from pygame import Rect

from game.ui.kit import Block, Canvas, Kit, Run
from game.ui.wants import Want
from game.ui.widgets.axes import GAP, PAD, Axes, parts_of
from game.ui.widgets.base import Node, Widget
from game.ui.widgets.curves import Area, Bands, Curve, Event, scale_of, stretches
from game.ui.widgets.plotting import area, line, mixed, runs
from game.ui.widgets.readout import Readout
from game.ui.widgets.scale import Point, Scale, apart

MARK = 9
"""Units that the mark of a curve is wide."""
ROOM_FOR_MARKS = 18
"""Units between two values from which each has its mark."""
ENDS = 0.36
"""The part of the width that names at the ends take at most."""


class Chart(Widget):
    """Shows curves over places along an axis; left and right read the values of one place after another.

    `low` and `high` are the ends of the scale; without them it is as long as the values need.
    `tall` is the least height in units; `names` are words for single values, in place of numbers at the axis.
    """

    focusable = points = True

    def __init__(
        self, name: str, title: str, dates: Sequence[str], curves: Sequence[Curve], *, unit: str = "points",
        bands: Bands = (), areas: Sequence[Area] = (), events: Sequence[Event] = (), low: float | None = None,
        high: float | None = None, names: Sequence[tuple[float, str]] = (), tall: float = 220, said: str = "",
    ) -> None:  # fmt: skip
        """Takes what it shows; `title` and `said` are what a screen reader says of it."""
        super().__init__(name)
        self.title, self.dates, self.curves, self.unit, self.said = title, tuple(dates), tuple(curves), unit, said
        self.areas, self.events, self.names, self.tall = tuple(areas), tuple(events), tuple(names), tall
        known = [each for curve in curves for each in curve.values if each is not None]
        known += [each for shown in areas for edge in (shown.low, shown.high) for each in edge]
        self.parts = parts_of(tall)
        free = scale_of(known, unit, self.parts)
        self.low, self.high = (free[0] if low is None else low), (free[1] if high is None else high)
        self.axes = Axes(self, stretches(bands, self.low, self.high))
        self.place_read: int | None = None
        """The place whose values are read; the last one until another is chosen."""
        self.plot = Rect(0, 0, 0, 0)
        self._ends: list[tuple[Curve, Block, int]] = []

    # measuring

    def _end(self, kit: Kit, curve: Curve, width: int) -> Block | None:
        """Returns what stands at the end of a curve, wrapped; nothing when nothing does."""
        if curve.last is None or curve.end == "":
            return None
        if curve.end is not None:
            return kit.block((Run(curve.end, "small-strong" if curve.strong else "small"),), width)
        value = curve.texts[curve.last].replace(" ", "\u00a0")
        return kit.block((Run(f"{curve.name} ", "small"), Run(value, "small-strong")), width)

    def _ends_room(self, kit: Kit, width: int) -> int:
        """Returns how wide the names at the ends are, with their marks."""
        side = kit.px(MARK) + 2 * kit.px(GAP)
        blocks = [self._end(kit, curve, 1_000_000) for curve in self.curves]
        widest = max((block.width + side for block in blocks if block is not None), default=kit.px(MARK))
        return min(widest, round(width * ENDS))

    def height(self, kit: Kit, width: int) -> int:
        """Returns its least height, or more where the names at the ends or the values read need more."""
        pad = 2 * kit.px(PAD)
        room = self._ends_room(kit, width - pad) - kit.px(MARK) - 2 * kit.px(GAP)
        blocks = [self._end(kit, curve, max(1, room)) for curve in self.curves]
        ends = sum(block.height for block in blocks if block is not None) + kit.type.line_height("small")
        return pad + max(kit.px(self.tall), ends + self.axes.foot(kit), Readout(self).least(kit, width - pad))

    def arrange(self, kit: Kit) -> None:
        """Divides the place into axis, plot and ends."""
        rect, line_tall = self.rect.inflate(-2 * kit.px(PAD), -2 * kit.px(PAD)), kit.type.line_height("small")
        left, right = self.axes.room(kit), self._ends_room(kit, rect.w)
        head = line_tall // 2 + kit.px(2)
        self.plot = Rect(rect.x + left, rect.y + head, max(1, rect.w - left - right), 0)
        self.plot.h = max(1, rect.bottom - self.axes.foot(kit) - self.plot.y)
        shown: list[tuple[Curve, Block]] = []
        for curve in self.curves:
            block = self._end(kit, curve, max(1, right - kit.px(MARK) - 2 * kit.px(GAP)))
            if block is not None:
                shown.append((curve, block))
        wanted = [self.level_of(curve.values[curve.last]) for curve, _ in shown if curve.last is not None]
        tops = apart(wanted, [block.height for _, block in shown], rect.y, self.plot.bottom + kit.px(3))
        self._ends = [(curve, block, top) for (curve, block), top in zip(shown, tops, strict=True)]

    # from values to pixels

    def level_of(self, value: float | None) -> float:
        """Returns the pixel in height at which a value lies."""
        return Scale(self.low, self.high, self.plot.bottom, self.plot.top)(value or 0.0)

    def along(self, place: int) -> float:
        """Returns the pixel along the axis at which a place lies."""
        return self.plot.left + self.plot.w * place / max(1, len(self.dates) - 1)

    def _points(self, values: Sequence[float | None]) -> list[Point | None]:
        return [None if each is None else (self.along(place), self.level_of(each)) for place, each in enumerate(values)]

    # reading values

    @property
    def reading(self) -> int:
        """The place whose values are read."""
        last = len(self.dates) - 1
        return last if self.place_read is None else min(self.place_read, last)

    def pointed(self, position: tuple[int, int]) -> bool:
        """Reads the values nearest to the pointer."""
        steps = max(1, len(self.dates) - 1)
        place = max(0, min(round((position[0] - self.plot.left) * steps / self.plot.w), len(self.dates) - 1))
        moved, self.place_read = place != self.place_read, place
        return moved

    def key(self, event: pygame.event.Event) -> Want | bool | None:
        """Reads the values to the left or right, the first or the last."""
        last = len(self.dates) - 1
        goal = {
            pygame.K_LEFT: self.reading - 1, pygame.K_RIGHT: self.reading + 1,
            pygame.K_HOME: 0, pygame.K_END: last,
        }.get(event.key)  # fmt: skip
        if goal is None:
            return None
        self.place_read = max(0, min(goal, last))
        return True

    def values_at(self, place: int) -> Iterator[tuple[Curve, str]]:
        """Yields the curves that have something to say at a place, and what."""
        for curve in self.curves:
            if place < len(curve.texts) and curve.texts[place]:
                yield curve, curve.texts[place]

    def node(self) -> Node | None:
        """Reads the values of the place that is read, and how each curve runs from first to last."""
        values = ", ".join(f"{curve.name} {text}" for curve, text in self.values_at(self.reading))
        done = "; ".join(each.text for each in self.events if each.place == self.reading)
        read = ". ".join(filter(None, (f"{self.dates[self.reading]}: {values}", done))) if self.dates else ""
        runs_ = [f"{each.name} from {each.texts[0]} to {each.texts[-1]}" for each in self.curves if each.texts]
        hint = "Left and right read the values."
        return Node("chart", self.title, read, ". ".join(filter(None, (self.said, "; ".join(runs_), hint))))

    # drawing

    def draw(self, canvas: Canvas) -> None:
        """Draws the chart, and the values that are read while the pointer or the focus is on it."""
        self.axes.draw(canvas)
        with canvas.clipped(self.plot.inflate(2 * canvas.kit.px(MARK), 2 * canvas.kit.px(MARK))):
            for shown in self.areas:
                self._draw_area(canvas, shown)
            for curve in reversed(self.curves):
                self._draw_curve(canvas, curve)
        self._draw_ends(canvas)
        if (self.hovered or self.focused) and self.dates:
            Readout(self).draw(canvas)

    def _draw_area(self, canvas: Canvas, shown: Area) -> None:
        upper = [each for each in self._points(shown.high) if each is not None]
        lower = [each for each in self._points(shown.low) if each is not None]
        area(canvas, mixed(canvas.colour(shown.colour), canvas.theme.panel, 0.3), upper, lower)

    def _draw_curve(self, canvas: Canvas, curve: Curve) -> None:
        colour, points = canvas.colour(curve.colour), self._points(curve.values)
        for part in runs(points):
            line(canvas, colour, part, curve.width, curve.dash)
        roomy = self.plot.w >= canvas.kit.px(ROOM_FOR_MARKS) * max(1, len(self.dates) - 1)
        each_one = roomy and not self.areas and not curve.faint
        for place, point in enumerate(points):
            if point is not None and curve.mark and (each_one or place == curve.last):
                self.mark(canvas, curve, point, MARK if place == curve.last else MARK - 3)

    def mark(self, canvas: Canvas, curve: Curve, point: Point, size: float) -> None:
        """Draws the mark of a curve at a point, with a rim that parts it from the lines below."""
        side, rim = canvas.kit.px(size), canvas.kit.px(1.5)
        spot = Rect(0, 0, side + 2 * rim, side + 2 * rim)
        spot.center = round(point[0]), round(point[1])
        canvas.shape(curve.mark, spot, canvas.theme.panel)
        colour, inner = canvas.colour(curve.colour), spot.inflate(-2 * rim, -2 * rim)
        canvas.shape(curve.mark, inner, colour, 1.5 if curve.faint else 0)

    def _draw_ends(self, canvas: Canvas) -> None:
        """Draws the names at the ends, each with its mark, and a thin line to the end that it was moved from."""
        kit = canvas.kit
        for curve, block, top in self._ends:
            if curve.last is None:
                continue
            middle = top + block.lines[0].height / 2 if block.lines else top
            start = (self.along(curve.last) + kit.px(MARK / 2 + 1), self.level_of(curve.values[curve.last]))
            left = self.plot.right + kit.px(GAP) + kit.px(MARK)
            colour = canvas.colour(curve.colour)
            if abs(middle - start[1]) > kit.px(3):
                line(canvas, colour, [start, (left, middle)], 1)
            canvas.block(block, left + kit.px(GAP), top)
