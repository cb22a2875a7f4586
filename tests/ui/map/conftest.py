"""What the tests of the map share: the shipped atlas, its routes and places at the start, and fonts."""

from __future__ import annotations

import pygame
import pytest

from game import paths
from game.ui.kit.fonts import Fonts
from game.ui.map import MapColours, MapPainter
from game.ui.map.atlas import Atlas, load
from game.ui.map.names import Name, load_names
from game.views import PlaceView, RouteView, places, routes
from tests.views.conftest import Begin
from tests.views.conftest import begin as begin
from tests.views.conftest import book as book

FOLDER = paths.assets() / "map"


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The shipped geography."""
    return load(FOLDER)


@pytest.fixture(scope="session")
def names() -> tuple[Name, ...]:
    """The shipped names of lands, waters and heights."""
    return load_names(FOLDER)


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    """The shipped fonts."""
    return Fonts(paths.assets() / "fonts")


@pytest.fixture
def at_start(begin: Begin) -> tuple[tuple[RouteView, ...], tuple[PlaceView, ...]]:
    """Routes and places on the first day of the shipped campaign."""
    table = begin()
    return routes(table), places(table)


@pytest.fixture
def painter(fonts: Fonts) -> MapPainter:
    """A painter of the shipped map."""
    return MapPainter(paths.assets(), MapColours(), fonts)


@pytest.fixture
def surface() -> pygame.Surface:
    """A small picture to draw upon."""
    return pygame.Surface((560, 420))
