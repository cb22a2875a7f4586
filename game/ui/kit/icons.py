"""Icons: line drawings in SVG, drawn at the size they are shown in and tinted."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.ui.kit.cache import SurfaceCache
from game.ui.kit.fonts import AssetError
from game.ui.theme import Colour


class Icons:
    """Draws icons from a folder."""

    def __init__(self, folder: Path, cache: SurfaceCache) -> None:
        """Remembers where the icons are."""
        self._folder, self._cache = folder, cache

    def __call__(self, name: str, pixels: int, colour: Colour) -> pygame.Surface:
        """Returns an icon of a size and colour; raises AssetError when its file cannot be used."""
        return self._cache.get(("icon", name, pixels, colour), lambda: self._draw(name, pixels, colour))

    def _draw(self, name: str, pixels: int, colour: Colour) -> pygame.Surface:
        path = self._folder / f"{name}.svg"
        if not path.is_file():
            raise AssetError(path, "is missing")
        try:
            icon = pygame.image.load_sized_svg(path, (pixels, pixels))
        except pygame.error:
            raise AssetError(path, "cannot be read") from None
        icon.fill((255, 255, 255), special_flags=pygame.BLEND_RGB_MAX)
        icon.fill(colour, special_flags=pygame.BLEND_RGB_MULT)
        return icon
