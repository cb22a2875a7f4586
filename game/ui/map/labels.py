"""Lays out the names of a picture: places beside their marks, lands and waters along their curves, regions inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pygame

from game.ui.map.atlas import Atlas
from game.ui.map.curves import Curve, closed, through
from game.ui.map.lettering import LARGER, FontLoader, Letter, boxes, room_for, spread
from game.ui.map.names import Name
from game.ui.map.placement import Bounds, Crowd, Wish
from game.ui.map.projection import Points
from game.ui.map.viewport import Viewport
from game.views import PlaceView

ROOM = {1: 0.0, 2: 78.0, 3: 128.0, 4: 215.0, 5: 300.0}
"""Pixels of type's unit that a thousand kilometres must take before names of a rank are shown."""
SIZES = {1: 13.5, 2: 12.0, 3: 11.5, 4: 11.0, 5: 10.5}
"""Height of the type of places by rank, in units."""
DOTS = {1: 3.4, 2: 2.7, 3: 2.2, 4: 2.2, 5: 2.0}
"""Half the size of their marks, in units."""
CLEAR = 13.0
"""Room around the place of an event, for its ring, in units."""
SMALLEST = 10.0
"""Height of type in pixels below which a name along a curve is left out."""
SHRUNK = (1.0, 0.86, 0.72, 0.6, 0.5)
"""What such a name may shrink to, step by step, where its path is too short for it."""
SPREAD = {"lands": 1.25, "waters": 0.45, "heights": 0.55}
"""Most room between its letters by what it names, in heights of its type."""
LIFTS = {"lands": (0.0, -0.7, 0.7), "waters": (0.0, -0.9, 0.9, -1.7, 1.7), "heights": (0.0, -0.9, 0.9)}
"""How far it may stand beside its path, in heights of its type."""
NAMED = 6.0
"""Units between the points of a great name's path, from which other names keep away."""
EDGE = 4.0
"""Units between the points of the outline of Kazakhstan, which is light on dark ground."""
REGION = 10.5
AROUND = (
    (0.0, 0.0), (0.0, -1.6), (0.0, 1.6), (0.4, 0.0), (-0.4, 0.0), (0.4, -1.8), (-0.4, -1.8), (0.4, 1.8), (-0.4, 1.8),
    (0.0, -3.4), (0.0, 3.4),
)  # fmt: skip
"""Where the name of a region may stand around its middle, in widths of the name and heights of its type."""


@dataclass(frozen=True)
class Mark:
    """Is a place that is shown: where, how large its mark is, the box of its name, and whether a card plays there."""

    place: PlaceView
    x: float
    y: float
    size: float
    box: Bounds
    font: pygame.font.Font
    event: bool = False

    @property
    def bounds(self) -> Bounds:
        """The box around its mark."""
        return self.x - self.size, self.y - self.size, self.x + self.size, self.y + self.size


@dataclass(frozen=True)
class Curved:
    """Is a name spread along a curve, letter by letter; `large` is its type as `engrave` wants it."""

    name: Name
    font: pygame.font.Font
    large: pygame.font.Font
    letters: list[Letter]


@dataclass(frozen=True)
class Plain:
    """Is the name of a region."""

    text: str
    font: pygame.font.Font
    box: Bounds


class Labels:
    """Holds the names of one picture and where each stands; the more important found room first."""

    def __init__(
        self,
        atlas: Atlas,
        names: Sequence[Name],
        places: Sequence[PlaceView],
        viewport: Viewport,
        view: str,
        fonts: FontLoader,
        text_scale: float,
        drawn: Points,
        taken: Sequence[Bounds],
        event: tuple[PlaceView, tuple[float, float]] | None,
    ) -> None:
        """Finds room for all names; `drawn` are points of lines, `event` a card's place and where its mark stands."""
        self._atlas, self._viewport, self._fonts = atlas, viewport, fonts
        self.unit = max(0.92, viewport.unit) * text_scale
        self.marks: list[Mark] = []
        self.curved: list[Curved] = []
        self.regions: list[Plain] = []
        shown = [each for each in names if view in each.views and self._fits(each.rank)]
        paths = {each: through(viewport.pixels(atlas.conic.forward(each.path))) for each in shown}
        great = [each for each in shown if each.rank == 1 or (each.kind == "waters" and each.rank == 2)]
        kept = [paths[each].at(np.arange(0.0, paths[each].length, NAMED * viewport.unit)) for each in great]
        bounds = (3.0, 3.0, viewport.width - 3.0, viewport.height - 3.0)
        rings = [closed(viewport.pixels(ring)) for ring in atlas.home.rings]
        outline = [ring.at(np.arange(0.0, ring.length, EDGE * viewport.unit)) for ring in rings]
        crowd = Crowd(bounds, np.concatenate([drawn, *kept]), 2.5 * self.unit, taken, np.concatenate(outline))
        ranked = sorted(self._shown(places, event), key=lambda place: place.rank)
        if event is not None:
            self._place(event[0], crowd, event[1])
        self._places(ranked, crowd, lambda rank: rank == 1)
        crowd.lines = drawn
        self._spread(great, paths, crowd)
        self._spread([each for each in shown if each.rank <= 2 and each not in great], paths, crowd)
        self._places(ranked, crowd, lambda rank: rank in (2, 3))
        self._spread([each for each in shown if each.rank > 2], paths, crowd)
        self._places(ranked, crowd, lambda rank: rank > 3)
        if view == "kazakhstan":
            self._regions(crowd)

    @property
    def boxes(self) -> list[Bounds]:
        """The room that all names and marks take."""
        found = [box for mark in self.marks for box in (mark.box, mark.bounds)]
        for each in self.curved:
            found += boxes(each.letters, each.font.get_height())
        return found + [each.box for each in self.regions]

    def _fits(self, rank: int) -> bool:
        return self._viewport.scale * 1000 / self.unit >= ROOM[min(5, rank)]

    def _shown(
        self, places: Sequence[PlaceView], event: tuple[PlaceView, tuple[float, float]] | None
    ) -> list[PlaceView]:
        special = None if event is None else event[0].id
        return [each for each in places if self._fits(each.rank) and each.role != "water" and each.id != special]

    def _places(self, places: Sequence[PlaceView], crowd: Crowd, wanted: Callable[[int], bool]) -> None:
        for place in places:
            if wanted(place.rank):
                self._place(place, crowd)

    def _place(self, place: PlaceView, crowd: Crowd, spot: tuple[float, float] | None = None) -> None:
        x, y = spot or map(float, self._viewport.pixels(self._atlas.conic.forward([(place.lon, place.lat)]))[0])
        rank = min(5, place.rank)
        font = self._fonts("bold" if rank == 1 or spot else "ui", round(SIZES[1 if spot else rank] * self.unit))
        size = DOTS[rank] * max(0.95, self._viewport.unit)
        gap = CLEAR * self._viewport.unit if spot else size + 1.5
        box = crowd.settle(Wish(font.size(place.name)[0], font.get_ascent() * 1.02, x, y, gap), spot is not None)
        if box is not None:
            self.marks.append(Mark(place, x, y, size, box, font, spot is not None))

    def _spread(self, names: Sequence[Name], paths: dict[Name, Curve], crowd: Crowd) -> None:
        for name in sorted(names, key=lambda each: each.rank):
            self._along(name, paths[name], crowd)

    def _along(self, name: Name, curve: Curve, crowd: Crowd) -> None:
        """Writes a name as large as its path allows, a little above or below it where something is in the way."""
        patient = name.kind == "lands" or name.rank < 3  # such a name rather crosses a line than not be there
        for share in SHRUNK:
            pixels = round(name.size * share * self.unit)
            if pixels < SMALLEST:
                return
            font = self._fonts(name.face, pixels)
            if curve.length < room_for(font, name.written):
                continue
            letters = spread(font, name.written, curve, SPREAD[name.kind])
            room = np.array(boxes(letters, font.get_height()))
            best: tuple[float, float, float] | None = None
            for lift in LIFTS[name.kind]:
                x, y = np.array(curve.normal) * lift * pixels
                moved = room + np.array([x, y, x, y])
                if not crowd.free(*moved):
                    continue
                covered = crowd.covered(*moved)
                cost = covered + 3 * abs(lift)
                if (patient or not covered) and (best is None or cost < best[0]):
                    best = (cost, float(x), float(y))
            if best is not None:
                _, x, y = best
                crowd.take(*(room + np.array([x, y, x, y])))
                shifted = [replace(letter, x=letter.x + x, y=letter.y + y) for letter in letters]
                self.curved.append(Curved(name, font, self._fonts(name.face, pixels * LARGER), shifted))
                return

    def _at_home(self, box: Bounds) -> bool:
        """Tells whether the corner of a box lies in Kazakhstan."""
        return self._atlas.home.holds(*self._viewport.kilometres(*box[:2]))

    def _regions(self, crowd: Crowd) -> None:
        font = self._fonts("ui", max(round(REGION * self.unit), round(SMALLEST)))
        for region in self._atlas.regions:
            x, y = map(float, self._viewport.pixels(region.middle)[0])
            width, height = font.size(region.name)[0], font.get_ascent()
            for across, down in AROUND:
                left, top = x + (across - 0.5) * width, y + (down - 0.5) * height
                box = (left, top, left + width, top + height)
                if crowd.free(box) and not crowd.covered(box) and not crowd.parted(box) and self._at_home(box):
                    crowd.take(box)
                    self.regions.append(Plain(region.name, font, box))
                    break
