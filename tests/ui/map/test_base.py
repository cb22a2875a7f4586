"""The base of the map: colours where they belong, no seams between strips, no display."""

from pathlib import Path

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.ui.kit.fonts import AssetError
from game.ui.map import CONTRAST, MapColours, base, land, of_theme
from game.ui.map.atlas import Atlas
from game.ui.map.ink import mixed
from game.ui.map.inscriptions import ink_of, region_ink
from game.ui.map.lettering import Ink
from game.ui.map.names import KINDS
from game.ui.map.viewport import Viewport, fitted
from game.ui.theme import CONTRAST as HIGH
from game.ui.theme import DARK, Colour, contrast
from tests.ui.map.conftest import FOLDER

SIZE = (640, 360)


def picture(
    atlas: Atlas, view: str = "eurasia", colours: MapColours | None = None, relief: bool = True
) -> pygame.Surface:
    viewport = fitted(SIZE, view, atlas.boxes[view])
    slopes = base.load_relief(FOLDER, view) if relief else None
    return base.paint(atlas, viewport, view, colours or MapColours(), slopes)


def ground(atlas: Atlas, surface: pygame.Surface, lon: float, lat: float, view: str = "eurasia") -> NDArray[np.float64]:
    """Returns the mean colour around a place."""
    viewport: Viewport = fitted(surface.get_size(), view, atlas.boxes[view])
    x, y = viewport.pixels(atlas.conic.forward([(lon, lat)]))[0]
    area = pygame.Rect(round(x) - 4, round(y) - 4, 9, 9)
    return np.array(pygame.transform.average_color(surface, area)[:3], float)


def seen(ink: Ink, tint: Colour) -> Colour:
    """Returns the colour in which a name appears on a ground."""
    return mixed(tint, ink.letter, ink.alpha / 255)


def test_no_display_is_needed(atlas: Atlas) -> None:
    assert not pygame.display.get_init() or pygame.display.get_surface() is None
    assert picture(atlas).get_size() == SIZE


@pytest.mark.parametrize("relief", [True, False])
def test_kazakhstan_is_light_the_sea_dark_and_powers_have_their_hues(relief: bool, atlas: Atlas) -> None:
    found = picture(atlas, relief=relief)
    home, sea = ground(atlas, found, 67.0, 49.0), ground(atlas, found, 34.0, 43.2)
    russia, china, turkey = (ground(atlas, found, *at) for at in ((50.0, 55.5), (83.0, 43.0), (34.5, 39.3)))
    west, nobody = ground(atlas, found, 19.0, 52.5), ground(atlas, found, 60.0, 41.0)
    assert home.min() > 130
    assert sea.max() < 80
    assert russia[0] > russia[2] + 8  # orange: red over blue
    assert china[0] > china[1] + 5  # purple: green least
    assert china[2] > china[1] + 5
    assert turkey[1] > turkey[0] + 20  # green
    assert west[2] > west[0] + 15  # blue
    assert np.ptp(nobody) < 25
    assert max(map(np.mean, (russia, china, turkey, west, nobody))) < home.mean() - 40


def test_borders_of_a_power_are_more_strongly_tinted_than_its_middle(atlas: Atlas) -> None:
    found = picture(atlas, relief=False)

    def tint(lon: float, lat: float) -> float:
        colour = ground(atlas, found, lon, lat)
        return float(colour[0] - colour[2])

    assert tint(62.0, 54.9) > tint(65.0, 60.0) + 20


def test_relief_shows_mountains_and_leaves_water_alone(atlas: Atlas) -> None:
    plain, shaded = picture(atlas, relief=False), picture(atlas)

    def change(lon: float, lat: float) -> float:
        viewport = fitted(SIZE, "eurasia", atlas.boxes["eurasia"])
        x, y = viewport.pixels(atlas.conic.forward([(lon, lat)]))[0].round().astype(int)
        parts = [pygame.surfarray.array3d(each)[x - 5 : x + 6, y - 5 : y + 6].astype(int) for each in (plain, shaded)]
        return float(np.abs(parts[0] - parts[1]).mean())

    assert change(78.0, 42.0) > 4.0  # Tian Shan
    assert change(34.0, 43.2) == 0.0  # Black Sea


@pytest.mark.parametrize("view", ["eurasia", "kazakhstan"])
def test_strips_leave_no_seams(view: str, atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    viewport = fitted(SIZE, view, atlas.boxes[view])
    whole = land.land(atlas, viewport, view, MapColours())
    monkeypatch.setattr(land, "STRIP", 60_000)
    stripped = land.land(atlas, viewport, view, MapColours())
    difference = np.abs(pygame.surfarray.array3d(whole).astype(int) - pygame.surfarray.array3d(stripped))
    assert (difference.max(axis=2) > 24).mean() < 0.002


def test_the_regions_show_in_the_view_of_kazakhstan_alone(atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
    for view, shown in (("eurasia", False), ("kazakhstan", True)):
        before = picture(atlas, view, relief=False)
        without = picture(atlas, view, MapColours(region=MapColours().home), relief=False)
        same = pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(without, "RGB")
        assert same is not shown


@pytest.mark.parametrize("colours", [MapColours(), CONTRAST, of_theme(DARK), of_theme(HIGH)])
def test_names_can_be_read_on_every_ground(colours: MapColours) -> None:
    for side in ("none", "russia", "china", "west", "turkey"):
        for tint in (colours.side(side), colours.band(side)):
            assert contrast(colours.ink, tint) >= 4.5, side
    for tint in (colours.home, colours.home_band):
        assert contrast(colours.dark_ink, tint) >= 7
        assert contrast(seen(region_ink(colours), tint), tint) >= 4.5
        for kind in KINDS:
            assert contrast(seen(ink_of(colours, kind, True), tint), tint) >= 4.5, kind
    for kind, tint in (("lands", colours.land), ("heights", colours.land), ("waters", colours.deep)):
        assert contrast(seen(ink_of(colours, kind, False), tint), tint) >= 4.5, kind
    assert contrast(colours.ink, colours.page) >= 7


def test_the_theme_gives_the_map_its_hues() -> None:
    assert of_theme(DARK).china == DARK.powers["china"]
    assert of_theme(DARK).mark == DARK.focus
    assert of_theme(HIGH).home == CONTRAST.home
    assert of_theme(HIGH) != of_theme(DARK)


def test_a_missing_or_damaged_relief_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"relief-eurasia\.jpg is missing"):
        base.load_relief(tmp_path, "eurasia")
    (tmp_path / "relief-eurasia.jpg").write_bytes(b"\xff\xd8 no picture")
    with pytest.raises(AssetError, match=r"relief-eurasia\.jpg cannot be read"):
        base.load_relief(tmp_path, "eurasia")
