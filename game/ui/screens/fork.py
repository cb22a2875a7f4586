"""What if: an earlier turn to go on from, in a save of its own; the same shocks come again."""

from __future__ import annotations

from game import views
from game.ui.begin import what_if
from game.ui.kit import Kit, Run
from game.ui.screen import Screen
from game.ui.screens.frame import BACK, overlay
from game.ui.session import Session
from game.ui.wants import Pop
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.layout import Column
from game.ui.widgets.text import Text
from game.views import Mark

ABOUT = (
    "Choose the turn from whose beginning you want to go on. Everything before it stays as it was, and the same shocks "
    "come again; only your decisions may differ. This campaign stays as it is, in its own save."
)


class Fork(Screen):
    """Lists the turns that a new campaign may part at."""

    title = "What if?"
    overlay = True

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the turns of the campaign in play."""
        self.session = session
        line = session.play.see(views.timeline)
        self.marks = line.marks[: min(line.now + 1, len(line.marks))]

    def first_focus(self) -> str:
        """Begins at the turn before this one, or at the only one."""
        return f"turn-{max(0, len(self.marks) - 2)}"

    def build(self, kit: Kit) -> Widget:
        """Returns the panel with a row for each turn, the latest first."""
        rows = [self._row(mark) for mark in reversed(self.marks)]
        back = Button("Back", Pop, icon="arrow-left", key="Esc", name=BACK)
        return overlay(self.title, Column([Text(ABOUT), Column(rows, gap=5)], gap=12), [back])

    def _row(self, mark: Mark) -> Widget:
        decided = "; ".join(each.text for each in mark.decisions)
        head = f"Turn {mark.number}"
        words = [Run(f"{head}  ", "strong", "gold"), Run(mark.title, "strong")]
        if decided:
            words.append(Run(f"\n{decided}", "small", "dim"))
        return Pressable(
            Text(words), lambda: what_if(self.session, mark.index), f"{head}, {mark.title}",
            name=f"turn-{mark.index}", description=decided, pad=8,
        )  # fmt: skip
