"""The painter: draws the map of a view into any rectangle, keeps what does not change, and says what lies where.

The base of a picture takes a fifth of a second or more, so it is painted in a thread; until it is there, a small one
stands in, enlarged. Routes, names and marks are laid upon it once, and only what moves is drawn in each frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pygame
from pygame import Rect

from game.ui.map import traffic
from game.ui.map.atlas import Named, load
from game.ui.map.bases import Bases
from game.ui.map.hits import Hit, hit
from game.ui.map.ink import MapColours
from game.ui.map.lettering import FontLoader
from game.ui.map.names import load_names
from game.ui.map.still import Sheet, Still
from game.views import PlaceView, RouteView


class MapPainter:
    """Draws the map; it keeps the picture drawn last, so one painter serves one map on a page."""

    def __init__(self, assets: Path, colours: MapColours, fonts: FontLoader) -> None:
        """Reads the atlas of an assets folder; raises AssetError when a file of it cannot be used."""
        folder = assets / "map"
        self.atlas = load(folder)
        self.colours = colours
        self._fonts = fonts
        self._names = load_names(folder)
        self._real = (self.atlas, self._names)
        self._named: Named | None = None
        self._bases = Bases(self.atlas, folder)
        self._sheet: Sheet | None = None
        self._still: Still | None = None
        self._rect = Rect(0, 0, 0, 0)

    @property
    def credits(self) -> tuple[str, ...]:
        """Where the map comes from and what was decided about borders and names, in sentences."""
        return self.atlas.credits

    def tell(self, named: Named | None) -> None:
        """Writes the map in invented names, or in the real ones; painted anew only when these have changed."""
        if named is self._named:
            return
        self.atlas, self._names = self._real
        if named is not None:
            self.atlas = self.atlas.told(named)
            self._names = tuple(replace(each, text=named(each.text)) for each in self._names)
        self._named, self._sheet = named, None

    def draw(
        self,
        surface: pygame.Surface,
        rect: Rect,
        view: str,
        routes: Sequence[RouteView],
        time_seconds: float,
        highlight: PlaceView | None = None,
        text_scale: float = 1.0,
        motion: bool = True,
        places: Sequence[PlaceView] = (),
        wait: bool = False,
    ) -> bool:
        """Draws a view (eurasia or kazakhstan) into a rectangle; returns True when it should soon be drawn again.

        That is so when something moves, or when the final base is still being painted. `wait` paints it at once, for
        pictures that are drawn only once.
        """
        self._rect = Rect(rect)
        if min(rect.size) < 8:
            return False
        base, final = self._bases.get(rect.size, view, self.colours, wait)
        still = self._current(base, view, tuple(routes), tuple(places), highlight, text_scale, motion)
        surface.blit(still.picture, rect)
        if not motion:
            return not final
        before = surface.get_clip()
        surface.set_clip(before.clip(rect))
        traffic.run(surface, still.lines, self.colours, still.hidden, rect.topleft, time_seconds)
        if still.marker is not None:
            still.marker.draw(surface, self.colours, rect.topleft, time_seconds)
        surface.set_clip(before)
        return not final or still.moves

    def at(self, pos: tuple[int, int]) -> Hit | None:
        """Returns what lies under a point of the surface in the picture drawn last; None outside of it."""
        if self._still is None or not self._rect.collidepoint(pos):
            return None
        x, y = pos[0] - self._rect.x, pos[1] - self._rect.y
        return hit(self.atlas, self._still.sheet, self._still.lines, (x, y))

    def close(self) -> None:
        """Lets go of what is still to be painted."""
        self._bases.close()

    def _current(
        self,
        base: pygame.Surface,
        view: str,
        routes: tuple[RouteView, ...],
        places: tuple[PlaceView, ...],
        highlight: PlaceView | None,
        text_scale: float,
        motion: bool,
    ) -> Still:
        """Returns the still picture, painted anew only when something about it has changed."""
        courses = tuple((route.id, route.path, route.cargo, route.consent_words) for route in routes)
        key = (base.get_size(), view, places, highlight, text_scale, courses)
        if self._sheet is None or self._sheet.key != key:
            self._sheet = Sheet(self.atlas, self._names, self._fonts, key, routes)
        still = self._still
        if still is None or still.key != (base, self._sheet, routes, motion, self.colours):
            self._still = still = Still(base, self._sheet, routes, motion, self.colours)
        return still
