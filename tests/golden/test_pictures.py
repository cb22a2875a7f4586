"""The main pages look as their golden pictures do; a picture that differs is left beside them with the difference."""

from pathlib import Path

import pygame
import pytest

from tests.golden import pictures


@pytest.mark.parametrize("name", pictures.PAGES)
def test_a_page_looks_as_it_did(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.png"
    pictures.take(name, file)
    actual, golden = pygame.image.load(file), pygame.image.load(pictures.path(name))
    assert actual.get_size() == golden.get_size()
    share, shown = pictures.difference(actual, golden)
    pygame.image.save(shown, tmp_path / f"{name}-difference.png")
    assert share < pictures.SHARE, (
        f"{share:.1%} of the pixels differ: see {tmp_path}; python -m tests.golden accepts it"
    )


def test_every_golden_picture_has_a_page() -> None:
    assert {each.stem for each in pictures.PICTURES.glob("*.png")} == set(pictures.PAGES)


def test_another_text_is_seen(tmp_path: Path) -> None:
    before, after = (pygame.image.load(pictures.path(name)) for name in ("desk", "map"))
    assert pictures.difference(before, after)[0] > pictures.SHARE
    assert pictures.difference(before, before)[0] == 0.0
