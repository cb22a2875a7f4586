"""The map: geography, routes and names, painted upon any surface; it needs no display."""

from game.ui.map.atlas import Named
from game.ui.map.hits import Hit
from game.ui.map.ink import CONTRAST, MapColours, of_theme
from game.ui.map.painter import MapPainter

__all__ = ["CONTRAST", "Hit", "MapColours", "MapPainter", "Named", "of_theme"]
