"""The icons are those that the script names, and every one can be drawn."""

import re
from pathlib import Path

import pygame
import pytest

from game import paths
from tests.assets.scripts import script

ICONS = sorted((paths.assets() / "icons").glob("*.svg"))


def test_the_icons_are_those_that_the_script_names() -> None:
    assert sorted(path.stem for path in ICONS) == sorted(script("icons").NAMES)


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_can_be_drawn_and_tinted(path: Path) -> None:
    """It covers part of its square at every size, and is drawn by its outline, so that one colour tints it."""
    for size in (16, 24, 48):
        picture = pygame.image.load_sized_svg(str(path), (size, size))
        assert picture.get_size() == (size, size)
        assert 0.02 < pygame.mask.from_surface(picture, 64).count() / size**2 < 0.7
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', path.read_text(encoding="utf-8"))) <= {"none", "currentColor"}
