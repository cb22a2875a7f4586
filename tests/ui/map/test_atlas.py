"""The geography: what is land and whose, what is water, and what is said when its file is broken."""

import json
from pathlib import Path

import numpy as np
import pytest

from game.ui.kit.fonts import AssetError
from game.ui.map.atlas import Atlas, inside, load
from game.ui.map.ink import SIDES
from game.ui.map.projection import Points
from tests.ui.map.conftest import FOLDER

KAZAKHSTAN = 2_725_000
"""Square kilometres; its part of the Caspian is no land."""


def area(ring: Points) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def country(atlas: Atlas, lon: float, lat: float) -> str:
    found = atlas.country_at(*atlas.conic.forward([(lon, lat)])[0])
    return found.name if found else "sea"


@pytest.mark.parametrize(
    ("lon", "lat", "name"),
    [
        (71.4, 51.2, "Kazakhstan"), (37.6, 55.8, "Russia"), (116.4, 39.9, "China"), (32.9, 39.9, "Turkey"),
        (4.4, 50.8, "Belgium"), (69.2, 41.3, "Uzbekistan"), (74.6, 42.9, "Kyrgyzstan"), (106.9, 47.9, "Mongolia"),
        (50.5, 42.0, "sea"), (34.0, 43.0, "sea"), (20.5, 54.7, "Russia"),
    ],
)  # fmt: skip
def test_places_lie_in_their_countries(lon: float, lat: float, name: str, atlas: Atlas) -> None:
    assert country(atlas, lon, lat) == name


@pytest.mark.parametrize(
    ("lon", "lat", "name"),
    [
        (34.1, 44.95, "Ukraine"), (37.8, 48.0, "Ukraine"), (41.0, 43.0, "Georgia"), (44.0, 42.3, "Georgia"),
        (46.75, 39.82, "Azerbaijan"), (29.6, 46.84, "Moldova"), (33.6, 35.3, "Cyprus"), (63.3, 45.65, "Kazakhstan"),
    ],
)  # fmt: skip
def test_disputed_lands_are_drawn_as_was_decided(lon: float, lat: float, name: str, atlas: Atlas) -> None:
    assert country(atlas, lon, lat) == name


def test_no_line_is_drawn_between_crimea_and_the_mainland(atlas: Atlas) -> None:
    isthmus = atlas.conic.forward([(33.7, 46.15)])[0]
    nearest = min(np.hypot(*(line - isthmus).T).min() for line in (*atlas.borders, *atlas.disputed))
    assert nearest > 100


def test_kashmir_has_a_broken_line_and_the_border_south_of_it_a_whole_one(atlas: Atlas) -> None:
    def nearest(lines: tuple[Points, ...], lon: float, lat: float) -> float:
        point = atlas.conic.forward([(lon, lat)])[0]
        return float(min(np.hypot(*(line - point).T).min() for line in lines))

    assert nearest(atlas.disputed, 74.0, 34.0) < 60 < nearest(atlas.borders, 74.0, 34.0)
    assert nearest(atlas.borders, 72.9, 29.0) < 60 < nearest(atlas.disputed, 72.9, 29.0)


@pytest.mark.parametrize(
    ("lon", "lat", "wet"),
    [
        (74.3, 46.2, True), (78.5, 46.6, True), (60.7, 46.45, True), (58.5, 45.1, True), (60.2, 45.0, False),
        (108.0, 53.5, True),
    ],
)  # fmt: skip
def test_lakes_lie_where_they_lie_today(lon: float, lat: float, wet: bool, atlas: Atlas) -> None:
    """Balkhash west and east, the Aral's north and west but not its dry east, Baikal."""
    x, y = atlas.conic.forward([(lon, lat)])[0]
    assert any(inside(x, y, lake) for lake in atlas.lakes) is wet


def test_kazakhstan_has_its_size_and_its_regions_fill_it(atlas: Atlas) -> None:
    land = sum(map(area, atlas.home.rings))
    assert land == pytest.approx(KAZAKHSTAN, rel=0.03)
    assert len(atlas.regions) == 14
    assert sum(area(ring) for region in atlas.regions for ring in region.rings) == pytest.approx(land, rel=0.02)
    for region in atlas.regions:
        assert region.holds(*region.middle[0]), region.name
    found = atlas.region_at(*atlas.conic.forward([(52.9, 43.3)])[0])
    assert found is not None
    assert found.name == "Mangystau Region"


def test_every_side_has_land_and_every_land_a_side(atlas: Atlas) -> None:
    assert {each.side for each in atlas.countries} == set(SIDES)
    by_side = {side: {each.name for each in atlas.countries if each.side == side} for side in SIDES}
    assert by_side["home"] == {"Kazakhstan"}
    assert by_side["turkey"] == {"Turkey"}
    assert {"Germany", "Poland", "Norway", "Greece"} <= by_side["west"]
    assert {"Ukraine", "Serbia", "Switzerland", "Kosovo"} <= by_side["none"]


def test_no_border_is_drawn_twice_and_each_country_is_closed(atlas: Atlas) -> None:
    ends = [tuple(np.round(line[[0, -1]], 3).ravel()) for line in (*atlas.coasts, *atlas.borders, *atlas.disputed)]
    starts = [tuple(np.round(line[:2], 3).ravel()) for line in (*atlas.coasts, *atlas.borders, *atlas.disputed)]
    assert len(set(zip(ends, starts, strict=True))) == len(ends)
    for each in atlas.countries:
        for ring in each.rings:
            assert len(ring) > 2
            assert not np.allclose(ring[0], ring[-1])


def test_the_credits_say_what_was_decided(atlas: Atlas) -> None:
    text = " ".join(atlas.credits)
    for word in ("68/262", "Kashmir", "Kosovo", "Cyprus", "Baikonur", "2019", "Aral", "Natural Earth", "Blue Marble"):
        assert word in text


def test_the_files_of_the_map_are_small() -> None:
    assert (FOLDER / "atlas.json").stat().st_size <= 250 * 1024
    assert sum(path.stat().st_size for path in FOLDER.glob("relief-*.jpg")) <= 520 * 1024


def test_a_missing_atlas_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"atlas\.json is missing"):
        load(tmp_path)


@pytest.mark.parametrize("damage", ["not json", "{}", "[]", "drop", "index"])
def test_a_broken_atlas_is_named(damage: str, tmp_path: Path) -> None:
    data = json.loads((FOLDER / "atlas.json").read_text(encoding="utf-8"))
    if damage == "drop":
        del data["arcs"]
    if damage == "index":
        data["countries"][0]["rings"][0][0] = 10_000
    text = json.dumps(data) if damage in ("drop", "index") else damage
    (tmp_path / "atlas.json").write_text(text, encoding="utf-8")
    with pytest.raises(AssetError, match=r"atlas\.json cannot be read"):
        load(tmp_path)
