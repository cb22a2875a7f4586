"""Views fill any rectangle, show what they are there for, and never look beyond the atlas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.map.atlas import Atlas
from game.ui.map.viewport import fitted

BOXES = {"eurasia": (-4700.0, -3350.0, 4750.0, 3350.0), "kazakhstan": (-2250.0, -1500.0, 2150.0, 1500.0)}
SIZES = [(560, 420), (1024, 768), (1280, 720), (1920, 1080), (3840, 2160), (1900, 1500)]
CITIES = {"Moscow": (37.6, 55.8), "Beijing": (116.4, 39.9), "Ankara": (32.9, 39.9), "Astana": (71.4, 51.2)}


def test_the_boxes_are_those_of_the_atlas(atlas: Atlas) -> None:
    assert atlas.boxes == BOXES


@given(st.integers(8, 4000), st.integers(8, 4000), st.sampled_from(sorted(BOXES)))
def test_no_view_looks_beyond_the_atlas(width: int, height: int, view: str) -> None:
    found = fitted((width, height), view, BOXES[view])
    left, top, right, bottom = BOXES[view]
    shown = found.box
    assert left - 1e-6 <= shown[0] < shown[2] <= right + 1e-6
    assert top - 1e-6 <= shown[1] < shown[3] <= bottom + 1e-6
    assert (found.width, found.height) == (width, height)


@given(st.floats(0, 1280), st.floats(0, 720))
def test_pixels_and_kilometres_lead_to_one_another(x: float, y: float) -> None:
    found = fitted((1280, 720), "eurasia", BOXES["eurasia"])
    assert found.pixels([found.kilometres(x, y)])[0] == pytest.approx([x, y], abs=1e-6)


@pytest.mark.parametrize("size", SIZES)
def test_eurasia_shows_the_capitals_of_the_powers(size: tuple[int, int], atlas: Atlas) -> None:
    found = fitted(size, "eurasia", atlas.boxes["eurasia"])
    cities = dict(CITIES) | ({"Brussels": (4.4, 50.8)} if size[0] >= 900 else {})
    for name, place in cities.items():
        x, y = found.pixels(atlas.conic.forward([place]))[0]
        assert 0 < x < size[0], name
        assert 0 < y < size[1], name


@pytest.mark.parametrize("size", SIZES)
def test_the_view_of_kazakhstan_shows_all_of_it_and_large(size: tuple[int, int], atlas: Atlas) -> None:
    found = fitted(size, "kazakhstan", atlas.boxes["kazakhstan"])
    points = found.pixels(atlas.home.rings[0])
    assert points.min() >= 0
    assert points[:, 0].max() <= size[0]
    assert points[:, 1].max() <= size[1]
    assert points[:, 0].max() - points[:, 0].min() > 0.8 * size[0]


def test_a_shrunk_viewport_shows_the_same_world() -> None:
    found = fitted((1280, 720), "eurasia", BOXES["eurasia"])
    assert found.shrunk(0.25).box == pytest.approx(found.box, rel=1e-3)
