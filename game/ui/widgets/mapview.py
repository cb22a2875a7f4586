"""The map as a widget: it moves while somebody looks, tells what lies under the pointer, and can be pressed."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit import Canvas, Kit
from game.ui.map import Hit, MapPainter, Named, of_theme
from game.ui.wants import Act, Want
from game.ui.widgets.base import Node, Widget
from game.views import PlaceView, RouteView

AWAKE = 15.0
"""Seconds for which goods move after the player last did something here: a window left alone costs nothing."""
PAINTER = "map painter"
PACE = 1 / 20
"""Seconds between two pictures of what moves."""


def painter_of(kit: Kit) -> MapPainter:
    """Returns the painter of maps, kept as long as size and look stay; it knows the pictures of every page."""
    found = kit.kept.get(PAINTER)
    if not isinstance(found, MapPainter):
        found = kit.kept[PAINTER] = MapPainter(kit.assets, of_theme(kit.theme), kit.fonts)
    return found


class MapView(Widget):
    """Shows the map of a view (eurasia or kazakhstan); `wait` paints the final picture at once."""

    focusable = points = True

    def __init__(
        self, name: str, view: str, routes: Sequence[RouteView], places: Sequence[PlaceView], act: Act | None,
        highlight: PlaceView | None = None, said: str = "Map", wait: bool = False, named: Named | None = None,
    ) -> None:  # fmt: skip
        """Takes what the map shows, what pressing it does, what a screen reader says, and what puts invented names."""
        super().__init__(name)
        self.map_view, self.routes, self.places, self.act = view, tuple(routes), tuple(places), act
        self.highlight, self.said, self.wait, self.named = highlight, said, wait, named
        self.hit: Hit | None = None
        self._painter: MapPainter | None = None
        self._time = self._since = 0.0
        self._left = AWAKE
        self._going = True

    def arrange(self, kit: Kit) -> None:
        """Takes the painter of this map."""
        self._painter = painter_of(kit)
        self._painter.tell(self.named)

    def tick(self, seconds: float) -> bool:
        """Lets goods move, for a while; tells whether it must be drawn anew."""
        self._left -= seconds
        self._time += seconds
        self._since += seconds
        if not self._going or self._left < 0 or self._since < PACE:
            return False
        self._since = 0.0
        return True

    def draw(self, canvas: Canvas) -> None:
        """Draws the map and its edge."""
        assert self._painter is not None
        kit = canvas.kit
        self._going = self._painter.draw(
            canvas.surface, self.rect, self.map_view, self.routes, self._time, self.highlight,
            kit.look.text_scale, kit.look.motion, self.places, self.wait,
        )  # fmt: skip
        canvas.frame(self.rect, canvas.theme.edge, 2, 1)

    def pointed(self, position: tuple[int, int]) -> bool:
        """Tells in the tip what lies under the pointer."""
        assert self._painter is not None
        self._left = AWAKE
        hit = self._painter.at(position)
        if hit == self.hit:
            return False
        self.hit = hit
        self.tip = hit.text if hit is not None else ""
        return True

    def activate(self) -> Want | None:
        """Does what pressing it does."""
        return self.act() if self.act is not None else None

    def node(self) -> Node | None:
        """Reads every route as it stands."""
        return Node("image", self.said, description=" ".join(route.text for route in self.routes))
