"""The window: a real one on the desktop, or a plain surface for tests and pictures."""

from __future__ import annotations

from typing import Protocol

import pygame
from pygame import Rect

from game.ui.emblem import emblem
from game.ui.kit.kit import REFERENCE

NAME = "Multivector"
FRAME = 64
"""Pixels of the desktop's height that a title bar and a task bar take."""
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

    def entitle(self, page: str) -> None:
        """Says in its title which page is open."""

    @property
    def fullscreen(self) -> bool:
        """Whether it fills the screen."""

    def fill_screen(self, on: bool) -> None:
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

    def entitle(self, page: str) -> None:
        """Has no title."""

    @property
    def fullscreen(self) -> bool:
        """Never fills a screen."""
        return False

    def fill_screen(self, on: bool) -> None:
        """Has no screen to fill."""


class DesktopWindow:
    """Is a resizable window on the desktop; hidden until it is revealed."""

    def __init__(self, title: str, size: tuple[int, int], fullscreen: bool = False) -> None:
        """Opens the window; raises pygame.error when there is no display."""
        pygame.display.init()
        self.desktop = pygame.Window(title, size, resizable=True, hidden=True, fullscreen_desktop=fullscreen)
        self.desktop.minimum_size = LEAST
        self.desktop.set_icon(emblem(64))
        self.fullscreen = fullscreen
        self.surface = self.desktop.get_surface()

    @property
    def size(self) -> tuple[int, int]:
        """The size in pixels."""
        return self.surface.get_size()

    def show(self, changed: list[Rect]) -> None:
        """Shows the whole surface; SDL's software window copies it in a fraction of a millisecond."""
        self.desktop.flip()

    def entitle(self, page: str) -> None:
        """Says in its title which page is open, for lists of windows and for screen readers."""
        title = NAME if page in ("", NAME) else f"{page} – {NAME}"
        if title != self.desktop.title:
            self.desktop.title = title

    def reveal(self) -> None:
        """Shows the window."""
        self.desktop.show()

    def fill_screen(self, on: bool) -> None:
        """Fills the screen, or goes back to a window."""
        if on != self.fullscreen:
            self.fullscreen = on
            if on:
                self.desktop.set_fullscreen(desktop=True)
            else:
                self.desktop.set_windowed()

    def close(self) -> None:
        """Closes the window."""
        self.desktop.destroy()


def ask_to_close() -> None:
    """Asks the program to end, as the button of the window does."""
    pygame.event.post(pygame.event.Event(pygame.QUIT))


def sensible_size(chosen: tuple[int, int], desktop: tuple[int, int]) -> tuple[int, int]:
    """Returns how large the window opens: as it was closed, or large enough to read, but never beyond the desktop."""
    wide, high = chosen if min(chosen) > 0 else (max(REFERENCE[0], desktop[0] // 2), max(REFERENCE[1], desktop[1] // 2))
    return min(wide, desktop[0]), min(high, max(LEAST[1], desktop[1] - FRAME))
