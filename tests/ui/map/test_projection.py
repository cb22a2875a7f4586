"""The projection against a worked example, and against what a conformal cone must do."""

import numpy as np
import pytest

from game.ui.map.projection import EARTH, Conic

SNYDER = Conic(south=33.0, north=45.0, origin=23.0, meridian=-96.0, radius=1.0)
"""The worked example of Snyder's manual, page 295."""


def test_it_gives_the_numbers_of_the_manual() -> None:
    assert SNYDER.cone == pytest.approx(0.6304777, abs=1e-7)
    assert SNYDER.scale == pytest.approx(1.9550002, abs=1e-7)
    assert SNYDER.apex == pytest.approx(1.5071429, abs=1e-7)
    assert SNYDER.forward([(-75.0, 35.0)])[0] == pytest.approx([0.2966785, -0.2462112], abs=1e-7)


def test_it_leads_back_to_where_it_came_from() -> None:
    degrees = np.array([(lon, lat) for lon in range(-20, 179, 22) for lat in range(5, 80, 13)], float)
    assert Conic().inverse(Conic().forward(degrees)) == pytest.approx(degrees, abs=1e-9)


def test_north_is_up_and_east_is_right() -> None:
    conic = Conic()
    origin, north, east = conic.forward([(67.5, 48.0), (67.5, 50.0), (69.5, 48.0)])
    assert origin == pytest.approx([0.0, 0.0], abs=1e-9)
    assert north[1] < origin[1]
    assert east[0] > origin[0]


@pytest.mark.parametrize("latitude", [40.0, 56.0])
def test_distances_are_true_along_the_standard_parallels(latitude: float) -> None:
    here, there = Conic().forward([(70.0, latitude), (70.01, latitude)])
    true = np.radians(0.01) * np.cos(np.radians(latitude)) * EARTH
    assert np.hypot(*(there - here)) == pytest.approx(true, rel=1e-6)


@pytest.mark.parametrize("place", [(20.0, 60.0), (71.4, 51.2), (120.0, 30.0)])
def test_small_shapes_keep_their_angles(place: tuple[float, float]) -> None:
    lon, lat = place
    step = 1e-4
    here, north, east = Conic().forward([(lon, lat), (lon, lat + step), (lon + step / np.cos(np.radians(lat)), lat)])
    up, right = north - here, east - here
    assert float(np.dot(up, right)) == pytest.approx(0.0, abs=1e-6 * np.hypot(*up) ** 2 * 100)
    assert np.hypot(*up) == pytest.approx(np.hypot(*right), rel=1e-4)


def test_one_parallel_is_a_cone_as_well() -> None:
    assert Conic(south=50.0, north=50.0).cone == pytest.approx(np.sin(np.radians(50.0)))
