"""The page why: one figure with what moved it and how it went, beside the list of all others."""

from __future__ import annotations

import pygame

from game import views
from game.ui.kit import Kit
from game.ui.pages import push
from game.ui.screens.frame import BACK, full_page
from game.ui.screens.listing import ListedScreen
from game.ui.screens.why import parts
from game.ui.session import Session
from game.ui.wants import Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.scroll import Scroll

FIRST = "sovereignty"
"""The figure that is asked when none is named."""


class WhyPage(ListedScreen):
    """Tells why a figure stands where it does; its subject is the figure's name."""

    title = "Why"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Asks a figure."""
        known = session.play.table.book.labels
        super().__init__(session, subject if subject in known else FIRST if FIRST in known else next(iter(known)))
        self.span = parts.ALL

    def first_focus(self) -> str:
        """Begins at the way back, so that the page opens at its top."""
        return BACK

    def build(self, kit: Kit) -> Widget:
        """Lays the page out."""
        found = self.session.play.see(views.why, self.name)
        body = self.beside_list(kit, lambda: self._figure(kit, found))
        history = Button("History", self._history, icon="chart-line", key="H", name="history")
        buttons = [*self.list_button(kit), history]
        return full_page(kit, found.figure.label, body, kicker="Why?", beside=buttons, scrolls=False)

    def _figure(self, kit: Kit, found: views.Why) -> Widget:
        choose = [lambda span=span: self._tell(span) for span in parts.MONTHS]
        by_cause = parts.causes(self.session, found, self.span, choose)
        formula = parts.worked_out(self.session, found)
        cards = [each for each in (by_cause, formula, parts.course(self.session, found)) if each is not None]
        body: Widget = Row(cards, (1.2, 1)[: len(cards)], gap=12) if kit.columns == 3 else Column(cards, gap=12)
        return Scroll(Column([parts.standing(found), body], gap=12), f"why-{self.name}")

    def _tell(self, span: str) -> Want:
        self.span = span
        return Rebuild()

    def _history(self) -> Want:
        return push("history", self.session, self.name)

    def key(self, event: pygame.event.Event) -> Want | None:
        """Shows the figure's history with H."""
        return self._history() if event.key == pygame.K_h else super().key(event)
