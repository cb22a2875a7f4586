"""The tools that make the map's geography: simplifying keeps what matters, and borders are drawn as was decided."""

import sys
from types import ModuleType

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.assets.scripts import MAKE, script

Points = NDArray[np.float64]


@pytest.fixture
def topology() -> ModuleType:
    return script("topology")


@pytest.fixture
def borders(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(MAKE))
    monkeypatch.delitem(sys.modules, "topology", raising=False)
    return script("borders")


def line(*points: tuple[float, float]) -> Points:
    return np.array(points, float)


def test_simplifying_drops_what_spans_little_and_keeps_corners_and_ends(topology: ModuleType) -> None:
    points = line((0, 0), (5, 0.01), (10, 0), (10, 5), (10.01, 7), (10, 10))
    kept = topology.kept(points, np.full(len(points), 1.0))
    assert points[kept].tolist() == [[0, 0], [10, 0], [10, 10]]
    assert topology.kept(points, np.full(len(points), 1e-9)).all()


def test_simplifying_is_coarser_where_it_is_told_so(topology: ModuleType) -> None:
    points = line(*((x, x % 2) for x in range(20)))
    kept = topology.kept(points, np.where(np.arange(20) < 10, 1e-3, 1e3))
    assert kept[:10].all()
    assert kept[11:19].sum() == 0
    assert kept[19]


def test_packing_counts_steps_in_parts_of_a_degree(topology: ModuleType) -> None:
    points = line((71.43, 51.17), (71.44, 51.17), (71.4401, 51.1701), (71.5, 51.0))
    packed = topology.packed(points, 100)
    assert packed == [7143, 5117, 1, 0, 6, -17]
    assert np.cumsum(np.array(packed).reshape(-1, 2), axis=0)[-1].tolist() == [7150, 5100]


def test_arcs_are_joined_forwards_and_backwards(topology: ModuleType) -> None:
    arcs = [line((0, 0), (1, 0)), line((1, 1), (1, 0))]
    assert topology.joined(arcs, [0, ~1]).tolist() == [[0, 0], [1, 0], [1, 1]]


def test_a_ring_holds_points_and_has_an_area(topology: ModuleType) -> None:
    square = line((0, 0), (4, 0), (4, 4), (0, 4))
    assert topology.inside((1, 2), square)
    assert not topology.inside((5, 2), square)
    assert topology.area(square) == 16


def test_crimea_goes_to_ukraine_and_the_rest_of_russia_does_not(borders: ModuleType) -> None:
    crimea = line((32.5, 44.3), (36.7, 44.3), (36.7, 46.2), (32.5, 46.2))
    assert borders.owner("Russia", crimea) == "Ukraine"
    assert borders.owner("Russia", crimea + 5) == "Russia"
    assert borders.owner("N. Cyprus", crimea) == "Cyprus"


@pytest.mark.parametrize(
    ("users", "broken"),
    [
        ({"India", "China"}, True), ({"Kosovo", "Serbia"}, True), ({"Israel", "Palestine"}, True),
        ({"Israel", "Syria"}, True), ({"Cyprus", "Cyprus U.N. Buffer Zone"}, True),
        ({"Siachen Glacier", "India"}, True),
        ({"Russia", "Kazakhstan"}, False), ({"Russia", "Ukraine"}, False), ({"Kosovo", "Albania"}, False),
        ({"China", "Kazakhstan"}, False), ({"Israel", "Egypt"}, False),
    ],
)  # fmt: skip
def test_lines_that_no_treaty_settled_are_broken(users: set[str], broken: bool, borders: ModuleType) -> None:
    assert borders.is_disputed(line((77, 34), (78, 35)), users) is broken


def test_the_line_of_control_is_cut_off_the_border_to_its_south(borders: ModuleType) -> None:
    arc = line((70, 28), (74, 31), (75, 32.5), (74, 33), (74, 35), (77, 35))
    south, north = borders.pieces(arc, {"India", "Pakistan"})
    assert south[-1].tolist() == north[0].tolist()
    assert not borders.is_disputed(south, {"India", "Pakistan"})
    assert borders.is_disputed(north, {"India", "Pakistan"})
    assert len(borders.pieces(arc, {"India", "Nepal"})) == 1


def test_every_state_has_one_side(borders: ModuleType) -> None:
    assert [borders.side(name) for name in ("Kazakhstan", "Russia", "Poland", "Turkey", "Ukraine", "China")] == [
        "home", "russia", "west", "turkey", "none", "china",
    ]  # fmt: skip
    assert not borders.WEST & set(borders.SIDES)
    assert len(borders.WEST) == 32
