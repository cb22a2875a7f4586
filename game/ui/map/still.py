"""The picture without what moves: first where everything stands, then the painting of it upon a base."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pygame

from game.ui.map import traffic
from game.ui.map.atlas import Atlas
from game.ui.map.curves import Curve
from game.ui.map.event import Marker
from game.ui.map.ink import MapColours
from game.ui.map.inscriptions import inscribe
from game.ui.map.labels import Labels
from game.ui.map.legend import Legend
from game.ui.map.lettering import FontLoader
from game.ui.map.lines import Line, arrows, badges, course, draw, lines
from game.ui.map.names import Name
from game.ui.map.signs import sign
from game.ui.map.viewport import fitted
from game.views import RouteView

EVERY = 4.0
"""Units between the points of a line that names keep away from."""
AROUND = np.stack(np.meshgrid(np.linspace(-80, 80, 11), np.linspace(-20, 20, 5)), axis=-1).reshape(-1, 2)
"""Points around great places and that of an event, from which the legend keeps away as well, in units, (n, 2)."""


class Sheet:
    """Says where everything stands in a picture, courses of routes, names, legend, whatever the routes carry."""

    def __init__(
        self, atlas: Atlas, names: Sequence[Name], fonts: FontLoader, key: tuple[Any, ...], routes: Sequence[RouteView]
    ) -> None:
        """Lays a picture out; `key` is its size, view, places, place of an event, scale of text, and courses."""
        size, view, places, highlight, text_scale, _ = self.key = key
        self.view = str(view)
        self.viewport = fitted(size, view, atlas.boxes[view])
        self.courses: dict[str, Curve] = {route.id: course(route, atlas, self.viewport) for route in routes}
        self.marker = None if highlight is None else Marker(highlight, atlas, self.viewport)
        spot = None if self.marker is None else self.marker.spot
        every = EVERY * self.viewport.unit
        drawn = [each.at(np.arange(0.0, each.length, every)) for each in self.courses.values()]
        points = np.concatenate([np.zeros((0, 2)), *drawn])
        great = [(place.lon, place.lat) for place in places if place.rank == 1]
        spots = [
            *self.viewport.pixels(atlas.conic.forward(great or np.zeros((0, 2)))),
            *([] if spot is None else [spot]),
        ]
        around = [np.array(each) + AROUND * self.viewport.unit * text_scale for each in spots]
        self.legend = Legend(routes, self.viewport, fonts, text_scale, np.concatenate([points, *around]))
        self.labels = Labels(
            atlas, names, places, self.viewport, self.view, fonts, text_scale, points,
            taken=[self.legend.box] if self.legend.box else [],
            event=None if spot is None else (highlight, spot),
        )  # fmt: skip
        self.taken = [*self.labels.boxes, *([self.legend.box] if self.legend.box else [])]


class Still:
    """Is a painted picture without what moves."""

    def __init__(
        self, base: pygame.Surface, sheet: Sheet, routes: Sequence[RouteView], motion: bool, colours: MapColours
    ) -> None:
        """Paints routes, signs, names and legend upon a copy of the base."""
        self.key = (base, sheet, routes, motion, colours)
        self.sheet, self.marker = sheet, sheet.marker if motion else None
        unit, size = sheet.viewport.unit, base.get_size()
        self.lines: tuple[Line, ...] = lines(routes, sheet.courses, unit)
        self.picture = base.copy()
        draw(self.picture, self.lines, colours, unit)
        if not motion:
            arrows(self.picture, self.lines, colours, unit)
        signs = badges(self.lines, sheet.taken, size, unit)
        for line in self.lines:
            if line.route.id in signs:
                sign(self.picture, line.route.consent, signs[line.route.id], colours)
        inscribe(self.picture, sheet.labels, colours)
        sheet.legend.draw(self.picture, colours)
        if not motion and sheet.marker is not None:
            sheet.marker.draw(self.picture, colours, (0, 0), 0.0)
        self.hidden = traffic.Hidden([*sheet.taken, *signs.values()], size)

    @property
    def moves(self) -> bool:
        """Whether something is drawn in each frame."""
        return self.marker is not None or any(not line.waiting for line in self.lines)
