"""The window: a real one on the desktop, or a plain surface for tests and pictures."""

from __future__ import annotations

from typing import Protocol

import pygame
from pygame import Rect

LEAST = (800, 600)
"""The smallest window; pages are laid out down to this size at text of 100 per cent."""


class Window(Protocol):
    """Is what the application draws in."""

    @property
    def size(self) -> tuple[int, int]:
        """The size in pixels."""

    @property
    def surface(self) -> pygame.Surface:
        """What is drawn on."""

    def show(self, changed: list[Rect]) -> None:
        """Shows the parts that changed."""

    def toggle_fullscreen(self) -> None:
        """Fills the screen, or goes back to a window."""


class Sheet:
    """Is a window that nobody sees: a surface in memory."""

    def __init__(self, size: tuple[int, int]) -> None:
        """Makes a surface of a size."""
        self.surface = pygame.Surface(size)

    @property
    def size(self) -> tuple[int, int]:
        """The size in pixels."""
        return self.surface.get_size()

    def show(self, changed: list[Rect]) -> None:
        """Shows nothing."""

    def toggle_fullscreen(self) -> None:
        """Has no screen to fill."""


class DesktopWindow:
    """Is a resizable window on the desktop."""

    def __init__(self, title: str, size: tuple[int, int], fullscreen: bool = False) -> None:
        """Opens the window; raises pygame.error when there is no display."""
        pygame.display.init()
        self._window = pygame.Window(title, size, resizable=True, fullscreen_desktop=fullscreen)
        self._window.minimum_size = LEAST
        self._full = fullscreen
        self.surface = self._window.get_surface()

    @property
    def size(self) -> tuple[int, int]:
        """The size in pixels."""
        return self.surface.get_size()

    def show(self, changed: list[Rect]) -> None:
        """Shows the whole surface; SDL's software window copies it in a fraction of a millisecond."""
        self._window.flip()

    def toggle_fullscreen(self) -> None:
        """Fills the screen, or goes back to a window."""
        if self._full:
            self._window.set_windowed()
        else:
            self._window.set_fullscreen(desktop=True)
        self._full = not self._full

    def close(self) -> None:
        """Closes the window."""
        self._window.destroy()
