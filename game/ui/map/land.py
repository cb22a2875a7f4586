"""Draws the land of the map strip by strip: tints, lakes, rivers, regions, borders and coasts, with smooth edges.

Each strip is drawn larger and shrunk, so memory stays small whatever the size of the picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pygame

from game.ui.map.atlas import Atlas, Box
from game.ui.map.clip import ring_in, runs_in
from game.ui.map.ink import MapColours
from game.ui.map.projection import Points
from game.ui.map.viewport import Viewport
from game.ui.theme import Colour

FINER = 2
"""How many times larger the land is drawn before it is shrunk."""
STRIP = 2_400_000
"""Pixels of a strip as drawn."""


def land(atlas: Atlas, viewport: Viewport, view: str, colours: MapColours, sketch: bool = False) -> pygame.Surface:
    """Returns the land of a view on a clear ground; lakes are holes in it. A sketch has no lines."""
    size = (viewport.width, viewport.height)
    whole = pygame.Surface(size, pygame.SRCALPHA)
    for top, height in _strips(size):
        strip = Strip(atlas, viewport, view, colours, top, height)
        strip.fill()
        if not sketch:
            strip.outline()
        strip.shrink(whole.subsurface((0, top, size[0], height)))
    return whole


def _strips(size: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yields top and height of each strip."""
    height = max(16, STRIP // (size[0] * FINER * FINER))
    for top in range(0, size[1], height):
        yield top, min(height, size[1] - top)


class Strip:
    """Draws the land of one strip of the picture."""

    def __init__(self, atlas: Atlas, viewport: Viewport, view: str, colours: MapColours, top: int, height: int) -> None:
        """Prepares for the strip that begins `top` pixels down."""
        self.atlas, self.viewport, self.colours, self.view = atlas, viewport, colours, view
        self.top = top
        self.large = pygame.Surface((viewport.width * FINER, height * FINER), pygame.SRCALPHA)
        self.large.fill((*colours.coast, 0))  # edges of land fade to the coast's colour
        margin = 12 / viewport.scale
        left, first, right, _ = viewport.box
        first += top / viewport.scale
        self.box: Box = (left - margin, first - margin, right + margin, first + height / viewport.scale + margin)
        self.unit = viewport.unit * FINER

    def fill(self) -> None:
        """Lays the tints, and the holes of lakes."""
        for country in self.atlas.countries:
            tint = self.colours.side(country.side)
            for ring in country.rings:
                self._fill(ring, tint)
        for lake in self.atlas.lakes:
            self._fill(lake, (*self.colours.coast, 0))

    def outline(self) -> None:
        """Draws rivers, regions, borders and coasts."""
        atlas, colours = self.atlas, self.colours
        if self.view == "kazakhstan":
            for region in atlas.regions:
                self._lines(region.rings, colours.region, 1.0, closed=True)
        self._lines(atlas.rivers, colours.river, 0.9)
        self._lines(atlas.borders, colours.line, 1.1)
        for line in atlas.disputed:
            self._broken(line, colours.line, 1.1)
        self._lines(atlas.lakes, colours.coast, 0.6, closed=True)
        self._lines(atlas.coasts, colours.coast, 0.7)
        self._lines(atlas.home.rings[:1], colours.rim, 1.7, closed=True)

    def shrink(self, target: pygame.Surface) -> None:
        """Lays the finished strip into a surface of its own size."""
        pygame.transform.smoothscale(self.large, target.get_size(), target)

    def _pixels(self, kilometres: Points) -> Points:
        return (self.viewport.pixels(kilometres) - (0, self.top)) * FINER

    def _fill(self, ring: Points, colour: tuple[int, ...]) -> None:
        shown = ring_in(ring, self.box)
        if len(shown) > 2:
            pygame.draw.polygon(self.large, colour, self._pixels(shown))

    def _lines(self, lines: Iterable[Points], colour: Colour, width: float, closed: bool = False) -> None:
        thick = max(1, round(width * self.unit))
        for line in lines:
            whole = np.concatenate([line, line[:1]]) if closed else line
            for run in runs_in(whole, self.box):
                pygame.draw.lines(self.large, colour, False, self._pixels(run), thick)

    def _broken(self, line: Points, colour: Colour, width: float) -> None:
        """Draws a line as dashes, laid from its beginning so that they meet across strips."""
        thick = max(1, round(width * self.unit))
        dash = 4.0 * self.unit / FINER / self.viewport.scale
        for piece in dashes(line, dash, dash):
            for run in runs_in(piece, self.box):
                pygame.draw.lines(self.large, colour, False, self._pixels(run), thick)


def dashes(line: Points, dash: float, gap: float) -> Iterator[Points]:
    """Cuts a line into dashes: lengths of line and of gap, in the line's own unit."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    for start in np.arange(0.0, along[-1], dash + gap):
        end = min(start + dash, along[-1])
        within = (along > start) & (along < end)
        at = np.concatenate([[start], along[within], [end]])
        yield np.stack([np.interp(at, along, line[:, 0]), np.interp(at, along, line[:, 1])], axis=1)
