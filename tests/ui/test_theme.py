"""The colours: text can be read on every surface, signs can be told apart, and only the theme knows any colour."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from itertools import combinations
from pathlib import Path

import pytest

from game import paths
from game.ui.theme import CONTRAST, DARK, PAIRS, SIGNS, Theme, contrast

TEXT, SIGN = 4.5, 3.0
"""The least contrast of text, and of what is not text but must be told apart from its ground (WCAG 2.2, AA)."""
SURFACES = ("ground", "panel", "raised", "hover", "pressed", "paper")
THEMES = pytest.mark.parametrize("theme", [DARK, CONTRAST], ids=lambda theme: theme.name)
PALETTES = ("theme.py", "map/ink.py")
"""The modules that hold colours: the window's, and those of the printed map."""
MASKS = ([0, 0, 0], [255, 255, 255])
"""Black and white are no colours where surfaces are multiplied or masked."""
DARKEST = 32
"""Numbers that are all smaller measure something."""


def test_contrast_is_measured_as_the_guidelines_say() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize(("text", "surface"), PAIRS)
def test_text_can_be_read_wherever_it_stands(theme: Theme, text: str, surface: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, surface)) >= TEXT


@THEMES
def test_what_is_urged_can_be_read(theme: Theme) -> None:
    assert contrast(theme.ground, theme.gold) >= TEXT
    assert contrast(theme.ground, theme.ink) >= TEXT, "the same under the pointer"


@THEMES
@pytest.mark.parametrize("power", SIGNS)
@pytest.mark.parametrize("surface", SURFACES)
def test_the_sign_of_a_power_stands_out(theme: Theme, power: str, surface: str) -> None:
    assert contrast(theme.power(power), getattr(theme, surface)) >= SIGN


@THEMES
@pytest.mark.parametrize("surface", SURFACES)
def test_the_focus_and_the_marks_of_ours_stand_out(theme: Theme, surface: str) -> None:
    assert contrast(theme.focus, getattr(theme, surface)) >= SIGN
    assert contrast(theme.power(None), getattr(theme, surface)) >= SIGN


def test_every_power_has_a_shape_of_its_own_and_a_hue() -> None:
    assert len(set(SIGNS.values())) == len(SIGNS)
    for theme in (DARK, CONTRAST):
        assert set(theme.powers) == set(SIGNS)
        assert all(one != other for one, other in combinations(theme.powers.values(), 2))


def test_high_contrast_is_higher() -> None:
    for text, surface in PAIRS:
        if surface != "pressed":  # for a moment only
            assert contrast(getattr(CONTRAST, text), getattr(CONTRAST, surface)) >= 7.0
    assert contrast(CONTRAST.edge, CONTRAST.panel) >= SIGN


def test_every_pair_names_colours_of_the_theme() -> None:
    known = {each.name for each in fields(Theme)}
    assert {name for pair in PAIRS for name in pair} <= known


def absolute(path: Path) -> Iterator[tuple[int, list[int]]]:
    """Yields the colours that a module spells out, and their lines; numbers that are named one by one are none."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) in (3, 4) and id(node) not in named:
            values = [each.value for each in node.elts if isinstance(each, ast.Constant) and type(each.value) is int]
            if len(values) == len(node.elts) and max(values) in range(DARKEST, 256) and min(values) >= 0:
                yield node.lineno, values[:3]


def test_no_colour_is_anywhere_but_in_the_theme() -> None:
    room = paths.root() / "game" / "ui"
    found = [
        f"{path.relative_to(room)}:{line}: {colour}"
        for path in sorted(room.rglob("*.py"))
        if path.relative_to(room).as_posix() not in PALETTES
        for line, colour in absolute(path)
        if colour not in MASKS
    ]
    assert found == []


def test_text_is_drawn_by_the_canvas_and_the_map_alone() -> None:
    room = paths.root() / "game" / "ui"
    drawers = {
        path.relative_to(room).as_posix()
        for path in room.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "render"
    }
    assert drawers == {"kit/canvas.py", "map/legend.py", "map/lettering.py"}
