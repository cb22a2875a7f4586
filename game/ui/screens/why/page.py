"""The page why: one figure with what moved it and how it went, beside the list of all others."""

from __future__ import annotations

import pygame

from game import views
from game.ui.kit import Kit
from game.ui.pages import push
from game.ui.screen import Screen
from game.ui.screens.frame import BACK, full_page
from game.ui.screens.why import parts
from game.ui.screens.why.listing import SEARCH, Listing
from game.ui.session import Session
from game.ui.wants import Focus, Many, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Panel, Row
from game.ui.widgets.scroll import Scroll

FIRST = "sovereignty"
"""The figure that is asked when none is named."""


class WhyPage(Screen):
    """Tells why a figure stands where it does; its subject is the figure's name."""

    title = "Why"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Asks a figure."""
        self.session = session
        known = session.play.table.book.labels
        self.name = subject if subject in known else FIRST if FIRST in known else next(iter(known))
        self.span = parts.ALL
        self.choosing = False
        """Whether the list has the page for itself, where there is no room for both."""
        self._roomy = True
        self.listing = Listing(session, self.ask)
        self.listing.reveal(self.name)

    @property
    def revision(self) -> object:
        """Changes with every decision."""
        return self.session.play.revision

    def first_focus(self) -> str:
        """Begins at the way back, so that the page opens at its top."""
        return BACK

    def build(self, kit: Kit) -> Widget:
        """Lays the page out: the list at the left where there is room, or in the place of the figure."""
        session, self._roomy = self.session, kit.columns == 3
        buttons = [Button("History", self._history, icon="chart-line", key="H", name="history")]
        if not self._roomy:
            words = "The figure" if self.choosing else "All figures"
            buttons.insert(0, Button(words, self._toggle, icon="search", key="F", name="all-figures"))
        found = session.play.see(views.why, self.name)
        listing = Panel(self.listing.build(self.name), "panel", pad=10, heading="All figures")
        if self._roomy:
            body: Widget = Row([listing, self._figure(kit, found)], (0.26, 0.74), gap=12)
        else:
            body = listing if self.choosing else self._figure(kit, found)
        return full_page(kit, found.figure.label, body, kicker="Why?", beside=buttons, scrolls=False)

    def _figure(self, kit: Kit, found: views.Why) -> Widget:
        choose = [lambda span=span: self._tell(span) for span in parts.MONTHS]
        by_cause = parts.causes(self.session, found, self.span, choose)
        formula = parts.worked_out(self.session, found)
        cards = [each for each in (by_cause, formula, parts.course(self.session, found)) if each is not None]
        body: Widget = Row(cards, (1.2, 1)[: len(cards)], gap=12) if self._roomy else Column(cards, gap=12)
        return Scroll(Column([parts.standing(found), body], gap=12), f"why-{self.name}")

    # what is done

    def ask(self, name: str) -> Want:
        """Asks another figure on this page."""
        self.name, self.choosing = name, False
        return Rebuild()

    def _tell(self, span: str) -> Want:
        self.span = span
        return Rebuild()

    def _toggle(self) -> Want:
        self.choosing = not self.choosing
        return Many((Rebuild(), Focus(SEARCH))) if self.choosing else Rebuild()

    def _history(self) -> Want:
        return push("history", self.session, self.name)

    def back(self) -> Want | None:
        """Goes back from the list to the figure first."""
        return self._toggle() if self.choosing and not self._roomy else super().back()

    def key(self, event: pygame.event.Event) -> Want | None:
        """Finds another figure with F, and shows this one beside others with H."""
        if event.key == pygame.K_f:
            return Focus(SEARCH) if self._roomy else self._toggle()
        return self._history() if event.key == pygame.K_h else None
