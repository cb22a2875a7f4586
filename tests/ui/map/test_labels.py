"""Names of the shipped map at many sizes: none over another, none cut off, the most important always there."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.cards import Library
from game.ui.kit.fonts import AssetError, Fonts
from game.ui.map.atlas import Atlas
from game.ui.map.inscriptions import bright, thirds
from game.ui.map.lettering import boxes
from game.ui.map.names import Name, load_names
from game.ui.map.placement import Bounds, touch
from game.ui.map.still import Sheet
from game.views import PlaceView, RouteView, place_of
from tests.views.conftest import Begin

SIZES = [(560, 420), (1024, 768), (1280, 720), (1920, 1080), (3840, 2160), (680, 240), (1900, 1500)]
State = tuple[tuple[RouteView, ...], tuple[PlaceView, ...]]
LayOut = Callable[..., Sheet]


@pytest.fixture
def lay_out(atlas: Atlas, names: tuple[Name, ...], fonts: Fonts, at_start: State) -> LayOut:
    """Lays a picture out."""
    routes, places = at_start

    def build(size: tuple[int, int], view: str, scale: float = 1.0, event: PlaceView | None = None) -> Sheet:
        return Sheet(atlas, names, fonts, (size, view, places, event, scale, ()), routes)

    return build


def rooms(sheet: Sheet) -> list[list[Bounds]]:
    """Returns the room of each thing that is written: letters of one name may touch one another."""
    found = [[mark.box, mark.bounds] for mark in sheet.labels.marks]
    found += [boxes(each.letters, each.font.get_height()) for each in sheet.labels.curved]
    found += [[each.box] for each in sheet.labels.regions]
    return found + ([[sheet.legend.box]] if sheet.legend.box else [])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("view", ["eurasia", "kazakhstan"])
def test_nothing_overlaps_and_nothing_is_cut_off(
    size: tuple[int, int], scale: float, view: str, lay_out: LayOut
) -> None:
    found = rooms(lay_out(size, view, scale))
    for one, other in combinations(found, 2):
        assert not any(touch(first, second) for first in one for second in other)
    for box in (box for each in found for box in each):
        assert box[0] >= 0
        assert box[1] >= 0
        assert box[2] <= size[0]
        assert box[3] <= size[1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["eurasia", "kazakhstan"])
def test_the_capital_is_always_named(size: tuple[int, int], view: str, lay_out: LayOut) -> None:
    for scale in (1.0, 1.5):
        shown = {mark.place.id for mark in lay_out(size, view, scale).labels.marks}
        assert "astana" in shown


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_eurasia_names_the_four_powers_and_ourselves(size: tuple[int, int], lay_out: LayOut) -> None:
    sheet = lay_out(size, "eurasia")
    lands = {each.name.text for each in sheet.labels.curved}
    assert {"Russia", "China", "Turkey", "Kazakhstan"} <= lands
    assert {"moscow", "beijing", "ankara", "brussels"} <= {mark.place.id for mark in sheet.labels.marks}


def test_a_larger_picture_and_a_closer_view_name_more(lay_out: LayOut) -> None:
    def count(size: tuple[int, int], view: str) -> int:
        return len(lay_out(size, view).labels.marks)

    assert count((560, 420), "eurasia") < count((1280, 720), "eurasia")
    assert count((560, 420), "eurasia") < count((560, 420), "kazakhstan") < count((1280, 720), "kazakhstan")


@pytest.mark.parametrize("size", [(560, 420), (1280, 720)])
@pytest.mark.parametrize("view", ["eurasia", "kazakhstan"])
def test_the_place_of_every_card_is_marked_and_named(
    size: tuple[int, int], view: str, lay_out: LayOut, begin: Begin, library: Library
) -> None:
    table = begin()
    for words in {str(card.place) for card in library.events.values() if card.place}:
        event = place_of(table, words)
        sheet = lay_out(size, view, 1.0, event)
        assert sheet.marker is not None
        (mark,) = (each for each in sheet.labels.marks if each.event)
        assert mark.place == event
        assert 0 < mark.x < size[0]
        assert 0 < mark.y < size[1]


def test_regions_are_named_in_the_view_of_kazakhstan_alone(lay_out: LayOut) -> None:
    assert lay_out((1280, 720), "eurasia").labels.regions == []
    assert len(lay_out((1280, 720), "kazakhstan").labels.regions) >= 8


@pytest.mark.parametrize("size", [(560, 420), (922, 653), (1024, 768), (1383, 980), (1844, 1306)])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_regions_are_named_on_the_light_ground_alone(
    size: tuple[int, int], scale: float, lay_out: LayOut, atlas: Atlas
) -> None:
    sheet = lay_out(size, "kazakhstan", scale)
    for region in sheet.labels.regions:
        left, top, right, bottom = region.box
        for x in np.linspace(left, right, 30):
            for y in (top, bottom):
                assert atlas.home.holds(*sheet.viewport.kilometres(float(x), y)), region.text


def test_a_name_on_ground_that_is_light_in_part_is_written_light() -> None:
    ground = pygame.Surface((90, 20))
    ground.fill((200, 190, 170))
    box = (0.0, 0.0, 90.0, 20.0)
    assert all(bright(ground, part) for part in thirds(box))
    ground.fill((40, 45, 50), (62, 0, 28, 20))
    assert bright(ground, box), "on the whole it is light"
    assert not all(bright(ground, part) for part in thirds(box))


def test_names_of_lands_stand_in_their_lands(atlas: Atlas, names: tuple[Name, ...]) -> None:
    for name in names:
        if name.kind == "lands":
            middle = atlas.country_at(*atlas.conic.forward(name.path)[1])
            assert middle is not None, name.text
            assert middle.name == name.text


def test_broken_names_are_told(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"names\.json is missing"):
        load_names(tmp_path)
    (tmp_path / "names.json").write_text('{"lands": [{"name": "Nowhere"}]}', encoding="utf-8")
    with pytest.raises(AssetError, match=r"names\.json cannot be read"):
        load_names(tmp_path)
