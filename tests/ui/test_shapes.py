"""Boxes: the same picture whether they are kept whole or filled where they stand."""

import pygame
import pytest
from pygame import Rect

from game.ui.kit import shapes
from game.ui.kit.cache import SurfaceCache
from game.ui.kit.shapes import Shapes
from game.ui.theme import Colour

GROUND, FILL, EDGE = (10, 20, 30), (30, 40, 60), (200, 180, 90)


def drawn(rect: Rect, radius: int, edge: Colour | None, stroke: int) -> pygame.Surface:
    surface = pygame.Surface((260, 200))
    surface.fill(GROUND)
    Shapes(SurfaceCache()).box(surface, rect, radius, FILL, edge, stroke)
    return surface


@pytest.mark.parametrize("size", [(240, 160), (240, 9), (7, 160), (3, 3), (1, 1)])
@pytest.mark.parametrize("radius", [0, 1, 5, 20])
@pytest.mark.parametrize(("edge", "stroke"), [(None, 1), (EDGE, 1), (EDGE, 3)])
def test_a_box_filled_where_it_stands_looks_like_one_that_is_kept(
    size: tuple[int, int], radius: int, edge: Colour | None, stroke: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for large in (0, 1_000_000):
        monkeypatch.setattr(shapes, "LARGE", large)
        found.append(pygame.image.tobytes(drawn(Rect((10, 15), size), radius, edge, stroke), "RGB"))
    assert found[0] == found[1]


def test_a_box_has_round_corners_an_edge_and_a_fill() -> None:
    surface = drawn(Rect(10, 15, 240, 160), 20, EDGE, 2)
    assert surface.get_at((10, 15))[:3] == GROUND
    assert surface.get_at((130, 15))[:3] == surface.get_at((10, 90))[:3] == surface.get_at((249, 174 - 80))[:3] == EDGE
    assert surface.get_at((130, 17))[:3] == surface.get_at((130, 90))[:3] == FILL
    assert surface.get_at((250, 90))[:3] == surface.get_at((130, 175))[:3] == GROUND
