"""The faces of type, opened once for each size in pixels."""

from __future__ import annotations

from pathlib import Path

import pygame

FACES = {
    "ui": "Inter-Regular.ttf",
    "bold": "Inter-SemiBold.ttf",
    "serif": "Serif-Regular.ttf",
    "serif-bold": "Serif-SemiBold.ttf",
    "serif-italic": "Serif-Italic.ttf",
}
"""Inter for figures and controls, Source Serif for what is told."""


class AssetError(Exception):
    """Says that a file of the game is missing or damaged, and what to do."""

    def __init__(self, path: Path, what: str) -> None:
        """Names the file and what is wrong with it."""
        super().__init__(
            f"{path.parent.name}/{path.name} {what}. The game's own files are not whole: install it again, or in a "
            f"checkout run 'git checkout -- assets'."
        )


class Fonts:
    """Opens faces from a folder; a face of a size is opened once."""

    def __init__(self, folder: Path) -> None:
        """Remembers where the faces are; nothing is opened yet."""
        if not pygame.font.get_init():
            pygame.font.init()
        self._folder = folder
        self._open: dict[tuple[str, int], pygame.font.Font] = {}

    def __call__(self, face: str, pixels: int) -> pygame.font.Font:
        """Returns a face at a size in pixels; raises AssetError when its file cannot be used."""
        key = (face, pixels)
        font = self._open.get(key)
        if font is None:
            path = self._folder / FACES[face]
            try:
                font = pygame.font.Font(path, pixels)
                font.size("a")  # a file that holds no font is opened all the same, and fails when it is used
            except FileNotFoundError:
                raise AssetError(path, "is missing") from None
            except (pygame.error, OSError, ValueError):
                raise AssetError(path, "cannot be read") from None
            self._open[key] = font
        return font
