"""The icons are those that the script names, and every one can be drawn."""

import importlib.util
import re
from pathlib import Path

import pytest

from game import paths

ICONS = sorted((paths.assets() / "icons").glob("*.svg"))
SCRIPT = Path(__file__).parent.parent.parent / "assets" / "make" / "icons.py"


def named() -> list[str]:
    found = importlib.util.spec_from_file_location("make_icons", SCRIPT)
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return list(module.NAMES)


def test_the_icons_are_those_that_the_script_names() -> None:
    assert sorted(path.stem for path in ICONS) == sorted(named())


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_can_be_drawn_and_tinted(path: Path) -> None:
    """It covers part of its square at every size, and is drawn by its outline, so that one colour tints it."""
    pygame = pytest.importorskip("pygame")
    for size in (16, 24, 48):
        picture = pygame.image.load_sized_svg(str(path), (size, size))
        assert picture.get_size() == (size, size)
        assert 0.02 < pygame.mask.from_surface(picture, 64).count() / size**2 < 0.7
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', path.read_text(encoding="utf-8"))) <= {"none", "currentColor"}
