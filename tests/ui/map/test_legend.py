"""The legend explains what is there, in a corner that is free, and gives way where there is no room."""

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.ui.kit.fonts import Fonts
from game.ui.map import MapColours
from game.ui.map.atlas import Atlas
from game.ui.map.legend import Legend
from game.ui.map.viewport import fitted
from game.views import PlaceView, RouteView

State = tuple[tuple[RouteView, ...], tuple[PlaceView, ...]]
NOTHING = np.zeros((0, 2))


def words(legend: Legend) -> list[list[str]]:
    return [[cell.word for cell in row] for row in legend.rows]


def made(
    routes: tuple[RouteView, ...], size: tuple[int, int], fonts: Fonts, atlas: Atlas, scale: float = 1.0
) -> Legend:
    return Legend(routes, fitted(size, "eurasia", atlas.boxes["eurasia"]), fonts, scale, NOTHING)


def test_a_tall_picture_explains_each_power_in_a_row(at_start: State, fonts: Fonts, atlas: Atlas) -> None:
    assert words(made(at_start[0], (1280, 720), fonts, atlas)) == [
        ["Oil", "Gas", "Rail"],
        ["Needs the consent of Moscow"],
        ["Needs the consent of Beijing"],
        ["Needs the consent of Ankara"],
    ]


def test_a_low_picture_says_it_in_two_rows(at_start: State, fonts: Fonts, atlas: Atlas) -> None:
    legend = made(at_start[0], (680, 260), fonts, atlas)
    assert words(legend) == [["Oil", "Gas", "Rail"], ["Consent of", "Moscow", "Beijing", "Ankara"]]
    assert legend.box is not None
    assert legend.box[3] - legend.box[1] < 60


def test_it_explains_only_what_is_there_and_our_own_routes_too(at_start: State, fonts: Fonts, atlas: Atlas) -> None:
    ours = replace(
        at_start[0][0], cargo="gas", consent=None, consent_title="nobody", consent_words="Needs nobody's consent"
    )
    legend = made((ours,), (1280, 720), fonts, atlas)
    assert words(legend) == [["Gas"], ["Needs nobody's consent"]]
    assert made((), (1280, 720), fonts, atlas).box is None


@pytest.mark.parametrize("size", [(200, 150), (700, 100)])
def test_where_there_is_no_room_there_is_no_legend(
    size: tuple[int, int], at_start: State, fonts: Fonts, atlas: Atlas
) -> None:
    legend = made(at_start[0], size, fonts, atlas)
    assert legend.box is None
    surface = pygame.Surface(size)
    legend.draw(surface, MapColours())
    assert not pygame.surfarray.array3d(surface).any()


def test_it_takes_the_corner_where_least_is_going_on(at_start: State, fonts: Fonts, atlas: Atlas) -> None:
    viewport = fitted((1280, 720), "eurasia", atlas.boxes["eurasia"])
    busy = np.array([(x, y) for x in range(0, 1280, 8) for y in range(0, 720, 8) if x < 900 or y > 300], float)
    box = Legend(at_start[0], viewport, fonts, 1.0, busy).box
    assert box is not None
    assert box[0] > 900
    assert box[3] < 300


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_its_words_fit_into_its_plate(scale: float, at_start: State, fonts: Fonts, atlas: Atlas) -> None:
    legend = made(at_start[0], (1280, 720), fonts, atlas, scale)
    assert legend.box is not None
    surface = pygame.Surface((1280, 720))
    surface.fill((255, 0, 255))
    legend.draw(surface, MapColours())
    pixels = pygame.surfarray.array3d(surface)
    changed = np.argwhere((pixels != (255, 0, 255)).any(axis=2))
    left, top, right, bottom = legend.box
    assert (changed.min(axis=0) >= (left - 1, top - 1)).all()
    assert (changed.max(axis=0) <= (right + 1, bottom + 1)).all()
