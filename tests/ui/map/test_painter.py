"""The painter: draws where it is told, keeps what has not changed, and answers what lies under the pointer."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pygame
import pytest
from pygame import Rect

from game.ui.kit.fonts import AssetError, Fonts
from game.ui.map import Hit, MapColours, MapPainter
from game.views import PlaceView, RouteView

State = tuple[tuple[RouteView, ...], tuple[PlaceView, ...]]
RECT = Rect(20, 30, 500, 360)


Draw = Callable[..., bool]


@pytest.fixture
def draw(painter: MapPainter, surface: pygame.Surface, at_start: State) -> Draw:
    """Draws the start of the campaign; keyword arguments change what is asked."""
    routes, places = at_start

    def call(view: str = "kazakhstan", seconds: float = 0.0, **more: Any) -> bool:
        asked: dict[str, Any] = {"routes": routes, "time_seconds": seconds, "places": places, "wait": True}
        return painter.draw(surface, RECT, view, **(asked | more))

    return call


def image(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def test_it_draws_inside_its_rectangle_only(draw: Draw, surface: pygame.Surface) -> None:
    surface.fill((1, 2, 3))
    draw()
    pixels = pygame.surfarray.array3d(surface)
    outside = np.ones(pixels.shape[:2], bool)
    outside[RECT.left : RECT.right, RECT.top : RECT.bottom] = False
    assert (pixels[outside] == (1, 2, 3)).all()
    assert (pixels[~outside] != (1, 2, 3)).any(axis=1).mean() > 0.99


def test_a_clip_is_kept(draw: Draw, surface: pygame.Surface) -> None:
    surface.set_clip(Rect(0, 0, 100, 100))
    draw()
    assert surface.get_clip() == Rect(0, 0, 100, 100)
    assert not pygame.surfarray.array3d(surface)[110:, :].any()


def test_cargo_moves_unless_motion_is_reduced(draw: Draw, surface: pygame.Surface) -> None:
    assert draw(seconds=0.0) is True
    first = image(surface)
    draw(seconds=0.4)
    assert image(surface) != first
    assert draw(seconds=0.0, motion=False) is False
    still = image(surface)
    draw(seconds=0.4, motion=False)
    assert image(surface) == still
    assert still != first  # arrows instead


def test_an_event_is_marked_with_and_without_motion(draw: Draw, surface: pygame.Surface, at_start: State) -> None:
    place = next(each for each in at_start[1] if each.id == "zhanaozen")
    for motion in (True, False):
        draw(motion=motion)
        before = image(surface)
        draw(motion=motion, highlight=place)
        assert image(surface) != before


def test_the_same_question_gives_the_same_picture(draw: Draw, surface: pygame.Surface) -> None:
    draw(seconds=1.0)
    first = image(surface)
    draw("eurasia", seconds=1.0)
    draw(seconds=1.0)
    assert image(surface) == first


def test_only_what_changed_is_painted_anew(draw: Draw, painter: MapPainter, at_start: State) -> None:
    draw()
    still, sheet = painter._still, painter._sheet
    draw(seconds=3.0)
    assert painter._still is still
    fuller = tuple(replace(route, flow=min(1.0, route.flow + 0.1)) for route in at_start[0])
    draw(routes=fuller)
    assert painter._still is not still
    assert painter._sheet is sheet  # names stay where they are when traffic changes
    draw(routes=fuller, text_scale=1.5)
    assert painter._sheet is not sheet


def test_a_small_base_stands_in_until_the_final_one_is_painted(draw: Draw, surface: pygame.Surface) -> None:
    assert draw(wait=False, motion=False) is True
    standing_in = image(surface)
    until = time.monotonic() + 30
    while draw(wait=False, motion=False):
        assert time.monotonic() < until, "the base never came"
        time.sleep(0.01)
    assert image(surface) != standing_in
    final = image(surface)
    draw(wait=True, motion=False)
    assert image(surface) == final


def test_bases_that_are_not_used_are_let_go(
    painter: MapPainter, monkeypatch: pytest.MonkeyPatch, at_start: State
) -> None:
    monkeypatch.setattr("game.ui.map.bases.PIXELS", 300_000)
    canvas = pygame.Surface((600, 500))
    for width in range(300, 600, 60):
        painter.draw(canvas, Rect(0, 0, width, 300), "eurasia", at_start[0], 0.0, wait=True)
    kept = [size for size, _, _ in painter._bases._kept]
    assert (540, 300) in kept
    assert sum(width * height for width, height in kept) <= 300_000


def at(painter: MapPainter, lon: float, lat: float) -> Hit:
    assert painter._still is not None
    viewport = painter._still.sheet.viewport
    x, y = viewport.pixels(painter.atlas.conic.forward([(lon, lat)]))[0]
    found = painter.at((round(x) + RECT.x, round(y) + RECT.y))
    assert found is not None
    return found


def test_the_pointer_learns_what_lies_under_it(draw: Draw, painter: MapPainter) -> None:
    assert painter.at((100, 100)) is None
    draw("kazakhstan")
    assert at(painter, 71.43, 51.17).kind == "place"
    assert at(painter, 71.43, 51.17).id == "astana"
    pipe = at(painter, 51.7, 49.9)
    assert (pipe.kind, pipe.id) == ("route", "uzen-atyrau-samara")
    assert pipe.text == "Uzen–Atyrau–Samara: oil. Needs the consent of Moscow. Open, busy."
    assert at(painter, 59.0, 49.4).text == "Aktobe Region"
    draw("eurasia")
    assert at(painter, 59.0, 50.0).text == "Kazakhstan"
    assert at(painter, 95.0, 40.0).id == "China"
    assert at(painter, 34.5, 43.0).kind == "sea"
    assert painter.at((5, 5)) is None


def test_credits_come_with_the_map(painter: MapPainter) -> None:
    assert any("68/262" in line for line in painter.credits)


def test_no_routes_and_no_room_are_no_trouble(painter: MapPainter, surface: pygame.Surface) -> None:
    assert painter.draw(surface, Rect(0, 0, 4, 4), "eurasia", (), 0.0, wait=True) is False
    assert painter.draw(surface, Rect(0, 0, 60, 40), "eurasia", (), 0.0, wait=True) is False
    assert painter.at((30, 20)) is not None


def test_a_missing_map_is_named(tmp_path: Path, fonts: Fonts) -> None:
    with pytest.raises(AssetError, match=r"map/atlas\.json is missing"):
        MapPainter(tmp_path, MapColours(), fonts)
