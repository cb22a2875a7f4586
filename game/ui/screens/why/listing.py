"""The list of all figures: one group open at a time, or what a search finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game import views
from game.ui.session import Session
from game.ui.theme import SIGNS
from game.ui.wants import Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable
from game.ui.widgets.field import Field, Typed
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text
from game.views import FigureGroup

SEARCH = "search"
LIST = "figures"
"""Names of the field and of the part that scrolls."""
FOUND = 30
"""How many finds are shown."""


class Listing:
    """Holds what was searched for and which group is open; builds the list from it."""

    def __init__(self, session: Session, choose: Callable[[str], Want]) -> None:
        """Calls `choose` with the figure that is chosen."""
        self.session, self.choose = session, choose
        self.typed = Typed()
        self.open = ""

    def build(self, chosen: str) -> Widget:
        """Returns the field and the list below it."""
        field = Field("Search the figures", self.typed, SEARCH, hint="Search all figures", changed=Rebuild)
        rows = list(self._found(chosen) if self.typed.text.strip() else self._groups(chosen))
        return Column([field, Scroll(Column(rows, gap=0), LIST)], gap=8, grow=(1,))

    def reveal(self, name: str) -> None:
        """Opens the group in which a figure is."""
        groups = self.session.play.see(views.figure_groups)
        self.open = next((each.title for each in groups if any(name == row[0] for row in each.figures)), "")

    def _groups(self, chosen: str) -> Iterator[Widget]:
        for group in self.session.play.see(views.figure_groups):
            opened = group.title == self.open
            yield self._head(group, opened)
            if opened:
                yield from (self._figure(row, chosen) for row in group.figures)

    def _head(self, group: FigureGroup, opened: bool) -> Widget:
        mark: Widget = Icon("chevron-down" if opened else "chevron-right", 15)
        sign = [Sign(group.power, 13)] if group.power in SIGNS and group.power is not None else []
        words = Text(group.title, "small-strong", "gold")
        row = Row([mark, *sign, words], (*(0.0 for _ in (mark, *sign)), 1.0), middle=True)
        return Pressable(
            row, lambda: self._toggle(group.title), group.title, name=f"group-{group.title}", fill="", pad=5,
            value="open" if opened else "closed",
        )  # fmt: skip

    def _toggle(self, title: str) -> Want:
        self.open = "" if title == self.open else title
        return Rebuild()

    def _found(self, chosen: str) -> Iterator[Widget]:
        wanted = self.typed.text.lower().split()
        named = views.indicator_named(self.session.play.table, self.typed.text)
        rows = [row for group in self.session.play.see(views.figure_groups) for row in group.figures]
        found = [row for row in rows if row[0] == named or all(word in row[1].lower() for word in wanted)]
        yield from (self._figure(row, chosen) for row in found[:FOUND])
        if not found:
            yield Text("No figure is called so.", "small", "dim")

    def _figure(self, row: tuple[str, str, str], chosen: str) -> Widget:
        name, label, said = row
        here = name == chosen
        words = Row([Text(label, "small-strong" if here else "small"), Text(said, "small-strong")], (1.0, 0.0), gap=10)
        return Pressable(
            words, lambda: self.choose(name), f"{label} {said}", name=f"list-{name}", pad=6,
            fill="raised" if here else "", mark="gold" if here else "", value="chosen" if here else "",
        )  # fmt: skip
