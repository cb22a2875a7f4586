"""A stage: the application on a surface in memory, played by fake events and read by what its widgets say."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

import pygame

from game import paths
from game.ui.app import App
from game.ui.kit import Kit
from game.ui.kit.kit import Look
from game.ui.screen import Screen
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.window import Sheet

FRAME = 1 / 30


@cache
def kit_of(size: tuple[int, int], text: float) -> Kit:
    """Returns the kit for a size; kept, since what it has drawn can be shared."""
    return Kit(paths.assets(), size, Look(text_scale=text))


class Stage:
    """Runs a page, and those that it opens, without a window."""

    def __init__(self, screen: Screen, session: Session, size: tuple[int, int], text: float) -> None:
        """Shows the page's first frame."""
        self.session = session
        self.app = App(Sheet(size), lambda size: kit_of(size, text), screen)
        self.app.frame(0.0)

    @property
    def screen(self) -> Screen:
        """The page on top."""
        return self.app.top.screen

    @property
    def root(self) -> Widget:
        """The widgets of the page on top."""
        self.app.top.refresh(self.app.kit)
        assert self.app.top.root is not None
        return self.app.top.root

    @property
    def focus(self) -> str:
        """The name of the widget that has the focus; nothing when none has."""
        focus = self.app.top.focus
        return "" if focus is None else focus.name

    @property
    def names(self) -> list[str]:
        """The names of everything that can be pressed, in the order of reading."""
        return [each.name for each in self.root.walk() if each.focusable]

    @property
    def words(self) -> str:
        """Everything that a screen reader would read, a line for each widget."""
        nodes = filter(None, (each.node() for each in self.root.walk()))
        return "\n".join(" | ".join(filter(None, (each.name, each.value, each.description))) for each in nodes)

    def find(self, name: str) -> Widget:
        """Returns the widget of a name."""
        found = [each for each in self.root.walk() if each.name == name]
        assert found, f"there is no {name} among {self.names}"
        return found[0]

    def press(self, *keys: int | str, shift: bool = False) -> None:
        """Presses keys, one frame each: pygame's numbers, or their names such as "a", "1", "return" and "escape"."""
        for each in keys:
            key = each if isinstance(each, int) else getattr(pygame, f"K_{each if len(each) == 1 else each.upper()}")
            mod = pygame.KMOD_SHIFT if shift else 0
            self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
            self.app.frame(FRAME)

    def type(self, text: str) -> None:
        """Types text, as an input method would hand it over."""
        for letter in text:
            self.app.handle(pygame.event.Event(pygame.TEXTINPUT, text=letter))
        self.app.frame(FRAME)

    def click(self, name: str) -> None:
        """Presses the widget of a name with the mouse, scrolling to it first."""
        self.app.top.set_focus(self.find(name))
        self.app.frame(FRAME)
        at = self.find(name).rect.center
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.app.handle(pygame.event.Event(kind, button=1, pos=at))
        self.app.frame(FRAME)

    def until(self, ready: Callable[[], bool], seconds: float = 20.0) -> None:
        """Lets frames pass until something holds, as when work in the background is done."""
        end = time.monotonic() + seconds
        while not ready():
            assert time.monotonic() < end, "it never came"
            time.sleep(0.005)
            self.app.frame(FRAME)
