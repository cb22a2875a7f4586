"""A screen: a small object that builds widgets from what there is to show and returns what it wants."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit
from game.ui.wants import Pop, Want
from game.ui.widgets.base import Widget


class Screen:
    """Is one page of the game. Subclasses override `build` and what else they need."""

    title = ""
    """What a screen reader says when the page opens."""
    overlay = False
    """Whether the page below shows round it, dimmed."""

    sound = ""
    """The sound with which the page opens."""

    @property
    def silent(self) -> bool:
        """Whether nothing sounds while the page is open, as where people have died."""
        return False

    def build(self, kit: Kit) -> Widget:
        """Returns the widgets for a window; called again whenever size, look or what it shows has changed."""
        raise NotImplementedError

    @property
    def revision(self) -> object:
        """Returns a value that changes when the page must be built anew."""
        return None

    def first_focus(self) -> str:
        """Returns the name of the widget that has the focus when the page opens; nothing for none."""
        return ""

    def key(self, event: pygame.event.Event) -> Want | None:
        """Takes a key that no widget took."""
        return None

    def back(self) -> Want | None:
        """Returns what Escape wants."""
        return Pop()

    def tick(self, seconds: float) -> Want | bool | None:
        """Lets time pass on the page; returns what it wants when work in the background is done.

        True wants the page built anew.
        """
        return None
