"""The emblem of the game: a golden sun between the signs of four powers; drawn, so that there is no picture to lose."""

from __future__ import annotations

import pygame

from game.ui.kit.cache import SurfaceCache
from game.ui.kit.shapes import FINER, Shapes
from game.ui.theme import DARK, SIGNS, Theme

PLACES = {"russia": (0.5, 0.19), "china": (0.81, 0.5), "turkey": (0.5, 0.81), "west": (0.19, 0.5)}
"""Where each sign stands in a square of one by one: north, east, south, west."""
SIGN, SUN, LINE = 0.2, 0.26, 0.03
"""Sides of a sign and of the sun, and the width of the lines between them, as parts of the whole."""


def emblem(side: int, theme: Theme = DARK, plate: bool = True) -> pygame.Surface:
    """Returns the emblem, `side` pixels wide and high; on a dark plate, or on nothing."""
    large = side * FINER
    shapes = Shapes(SurfaceCache())
    found = pygame.Surface((large, large), pygame.SRCALPHA)
    if plate:
        shapes.box(found, found.get_rect(), large // 5, theme.ground, theme.edge, max(1, large // 48))
    middle = large / 2
    for power, (x, y) in PLACES.items():
        pygame.draw.line(found, theme.gold, (middle, middle), (x * large, y * large), max(1, round(LINE * large)))
        _put(found, shapes.shape(SIGNS[power], round(SIGN * large), theme.powers[power]), x, y)
    _put(found, shapes.shape("circle", round(SUN * large), theme.gold), 0.5, 0.5)
    return pygame.transform.smoothscale(found, (side, side))


def _put(surface: pygame.Surface, picture: pygame.Surface, x: float, y: float) -> None:
    surface.blit(picture, picture.get_rect(center=(round(x * surface.get_width()), round(y * surface.get_height()))))
