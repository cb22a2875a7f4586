"""A question over the page: what would happen, and two answers; the careful one has the focus."""

from __future__ import annotations

from game.ui.kit import Kit
from game.ui.screen import Screen
from game.ui.screens.frame import overlay
from game.ui.wants import Act, Many, Pop, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column
from game.ui.widgets.text import Text

YES, NO = "yes", "no"
"""Names of the two buttons."""


class Question(Screen):
    """Asks before something is done; the question is gone before the answer's act is."""

    overlay = True

    def __init__(self, title: str, words: tuple[str, ...], yes: str, act: Act, no: str, icon: str = "") -> None:
        """Takes title and paragraphs, what agreeing says and does, and what declining says."""
        self.title, self.words, self.yes, self.act, self.no, self.icon = title, words, yes, act, no, icon

    def first_focus(self) -> str:
        """Begins at the answer that changes nothing."""
        return NO

    def build(self, kit: Kit) -> Widget:
        """Returns the panel with the question and both answers."""
        buttons = [
            Button(self.no, Pop, key="Esc", primary=True, name=NO),
            Button(self.yes, self._agree, icon=self.icon, name=YES),
        ]
        return overlay(self.title, Column([Text(each, "body") for each in self.words], gap=10), buttons, widest=560)

    def _agree(self) -> Want:
        wanted = self.act()
        return Pop() if wanted is None else Many((Pop(), wanted))
