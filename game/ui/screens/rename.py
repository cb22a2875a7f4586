"""A new name for a save: one line to type in, over the page of saves."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.kit import Kit
from game.ui.screen import Screen
from game.ui.screens.frame import BACK, overlay
from game.ui.wants import Pop, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.field import Field, Typed
from game.ui.widgets.layout import Column
from game.ui.widgets.text import Text

NAME, LONGEST = "name", 60
"""The name of the field, and how many letters can be typed: a few more than a name has, so that too many are told."""
ABOUT = "Letters and digits of any script; a space becomes a hyphen. No other save is written over."


class Rename(Screen):
    """Asks for a name; the page below says what becomes of it."""

    title = "Rename this save"
    overlay = True

    def __init__(self, name: str, act: Callable[[str], Want]) -> None:
        """Takes the name that it has, and what is wanted with the one that is typed."""
        self.name, self.act = name, act
        self.typed = Typed(name)

    def first_focus(self) -> str:
        """Begins in the field, with the caret behind the name that it has."""
        return NAME

    def build(self, kit: Kit) -> Widget:
        """Returns the panel with the field."""
        field = Field("New name", self.typed, NAME, most=LONGEST, enter=self._enter, hint="A name", description=ABOUT)
        buttons = [
            Button("Rename", self._enter, key="Enter", primary=True, name="rename"),
            Button("Leave it", Pop, key="Esc", name=BACK),
        ]
        body = Column([field, Text(ABOUT, "small", "dim")], gap=10)
        return overlay(self.title, body, buttons, kicker=self.name, widest=560)

    def _enter(self) -> Want:
        return self.act(self.typed.text)
