"""Routes and places are read like any card, and no rule of play ever sees them."""

from pathlib import Path

import pytest

from game.cards import load
from game.cards.compile import compile_deck
from game.cards.schema.values import Spot
from tests.cards.packs import places, read, write
from tests.conftest import CONTENT

PLACE = "- {id: aktau, label: Aktau, lon: 51.2, lat: 43.6, role: port, rank: 2}\n"
ROUTE = "- {id: ferry, label: Ferry, about: Boats., cargo: rail, consent: us, flow: 40, path: [aktau, [49.9, 40.4]]}\n"


def pack(root: Path, route: str = ROUTE, place: str = PLACE) -> Path:
    route = route.replace("}", ", outside: true}")
    return write(root, {"world/places/all.yaml": place, "world/routes/all.yaml": route})


def test_a_path_names_places_and_points(tmp_path: Path) -> None:
    library, problems = read(pack(tmp_path))
    assert problems == []
    first, second = library.routes["ferry"].path
    assert str(first) == "aktau"
    assert isinstance(second, Spot)
    assert (second.lon, second.lat, second.place.line) == (49.9, 40.4, 1)


@pytest.mark.parametrize(
    ("path", "code", "column"),
    [
        ("[aktau, [49.9, 40.4, 3]]", "E116", 94),
        ("[aktau, [49.9, forty]]", "E104", 94),
        ("[aktau, [49.9, 140.4]]", "E112", 94),
        ("[aktau, {lon: 49.9}]", "E103", 95),
        ("[aktau, Baku]", "E107", 94),
        ("aktau", "E103", 86),
        ("[aktau]", "E116", 8),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(path: str, code: str, column: int, tmp_path: Path) -> None:
    root = pack(tmp_path, ROUTE.replace("[aktau, [49.9, 40.4]]", path))
    assert places(read(root)[1], root) == [f"{code} world/routes/all.yaml:1:{column}"]


def test_a_place_lies_on_earth(tmp_path: Path) -> None:
    root = pack(tmp_path, place=PLACE.replace("43.6", "-99"))
    assert [problem.code for problem in read(root)[1]] == ["E112"]


@pytest.mark.parametrize("flow", ["120", "-1", "2 * unrest", "unrest - 1", "unrest / 0"])
def test_a_flow_stays_between_nothing_and_a_hundred(flow: str, tmp_path: Path) -> None:
    root = pack(tmp_path, ROUTE.replace("flow: 40", f"flow: {flow}"))
    (problem,) = read(root)[1]
    assert problem.code == ("E321" if "/" in flow else "E326")


def test_broken_is_a_condition(tmp_path: Path) -> None:
    assert read(pack(tmp_path, ROUTE.replace("flow: 40", "flow: 40, broken: unrest > 5")))[1] == []
    (problem,) = read(pack(tmp_path, ROUTE.replace("flow: 40", "flow: 40, broken: unrest")))[1]
    assert (problem.code, problem.place.column) == ("E220", 88)


def test_a_route_says_where_it_comes_from(tmp_path: Path) -> None:
    root = write(tmp_path, {"world/places/all.yaml": PLACE, "world/routes/all.yaml": ROUTE})
    assert [problem.code for problem in read(root)[1]] == ["E323"]


def test_routes_and_places_leave_the_digest_of_play_alone(tmp_path: Path) -> None:
    library, problems = load([CONTENT, pack(tmp_path)])
    assert problems == []
    assert "ferry" in library.routes
    with_more = compile_deck(library, "nur-sultan").digests
    library.routes.clear()
    library.places.clear()
    assert compile_deck(library, "nur-sultan").digests == with_more
