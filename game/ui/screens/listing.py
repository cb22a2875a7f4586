"""The list of all figures, one group open at a time or what a search finds, and the pages that it stands beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pygame

from game import views
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit
from game.ui.session import Session
from game.ui.theme import SIGNS
from game.ui.wants import Focus, Many, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.field import Field, Typed
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Panel, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text
from game.views import FigureGroup

SEARCH = "search"
LIST = "figures"
"""Names of the field and of the part that scrolls."""
FOUND = 30
"""How many finds are shown."""


class ListedScreen(CampaignScreen):
    """Is a page about figures beside the list of all of them; where there is no room, the list takes the page's place.

    Subclasses say what asking for a figure does, and from how many columns there is room for both.
    """

    columns = 3

    def __init__(self, session: Session, name: str) -> None:
        """Opens the list at a figure."""
        super().__init__(session, name)
        self.name = name
        self.choosing = False
        self.listing = Listing(session, self.ask)
        self.listing.reveal(name)
        self.roomy = True

    def ask(self, name: str) -> Want:
        """Shows another figure on this page."""
        self.name, self.choosing = name, False
        return Rebuild()

    def beside_list(self, kit: Kit, make: Callable[[], Widget], above: Sequence[Widget] = ()) -> Widget:
        """Returns the list and what the page is about, side by side or one of both."""
        self.roomy = kit.columns >= self.columns
        if not self.roomy and not self.choosing:
            return make()
        listing = Panel(self.listing.build(self.name, above), "panel", pad=10, heading="All figures")
        return Row([listing, make()], (0.27, 0.73), gap=12) if self.roomy else listing

    def list_button(self, kit: Kit) -> list[Widget]:
        """Returns the button that shows the list in the place of the page; none where both have room."""
        if kit.columns >= self.columns:
            return []
        words = "Go back to it" if self.choosing else "All figures"
        return [Button(words, self._toggle, icon="search", key="F", name="all-figures")]

    def _toggle(self) -> Want:
        self.choosing = not self.choosing
        return Many((Rebuild(), Focus(SEARCH))) if self.choosing else Rebuild()

    def back(self) -> Want | None:
        """Goes back from the list to the page first."""
        return self._toggle() if self.choosing and not self.roomy else super().back()

    def key(self, event: pygame.event.Event) -> Want | None:
        """Finds another figure with F."""
        if event.key != pygame.K_f:
            return None
        return Focus(SEARCH) if self.roomy else self._toggle()


class Listing:
    """Holds what was searched for and which group is open; builds the list from it."""

    def __init__(self, session: Session, choose: Callable[[str], Want]) -> None:
        """Calls `choose` with the figure that is chosen."""
        self.session, self.choose = session, choose
        self.typed = Typed()
        self.open = ""

    def build(self, chosen: str, above: Sequence[Widget] = ()) -> Widget:
        """Returns the field and the list below it, which begins with what is put above it unless it is searched."""
        field = Field("Search the figures", self.typed, SEARCH, hint="Search all figures", changed=Rebuild)
        rows = list(self._found(chosen) if self.typed.text.strip() else (*above, *self._groups(chosen)))
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
