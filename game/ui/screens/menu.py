"""The menu over the desk: everywhere one may go from it, and what becomes of the turn."""

from __future__ import annotations

import pygame

from game import views
from game.campaign.campaign import UNDO
from game.ui.kit import Kit
from game.ui.pages import page
from game.ui.play import Taken
from game.ui.screen import Screen
from game.ui.screens.frame import BACK, overlay
from game.ui.session import Session
from game.ui.wants import Act, Decide, Many, Pop, Quit, Replace, Reset, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column, Grid
from game.ui.widgets.text import Text
from game.ui.widgets.way import Way

LEAST, WIDE = 210, 520
"""Units that a button is wide at least, and the panel at most."""


class Menu(Screen):
    """Shows the ways on from the desk."""

    title = "Menu"
    overlay = True

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the menu of the campaign in play."""
        self.session = session
        self.acts: dict[int, Act] = {
            pygame.K_u: self._undo,
            pygame.K_w: lambda: self._go("fork"),
            pygame.K_s: lambda: self._go("saves"),
            pygame.K_h: lambda: self._go("history"),
            pygame.K_c: lambda: self._go("codex"),
            pygame.K_t: lambda: self._go("settings"),
            pygame.K_F1: lambda: self._go("help"),
            pygame.K_l: lambda: Reset(page("title", session)),
            pygame.K_q: Quit,
        }

    def first_focus(self) -> str:
        """Begins at the way back."""
        return BACK

    def key(self, event: pygame.event.Event) -> Want | None:
        """Goes by letters."""
        act = self.acts.get(event.key)
        return act() if act is not None else None

    def build(self, kit: Kit) -> Widget:
        """Returns the panel with its buttons."""
        play, acts = self.session.play, self.acts
        bar = play.see(views.bar)
        undo = play.campaign.refusal(UNDO) or ""
        buttons: list[Widget] = [
            Way("Back to the desk", Pop, BACK, icon="arrow-left", key="Esc", primary=True),
            Way("Undo this turn", acts[pygame.K_u], "undo", icon="undo-2", key="U", refused=undo),
            Way("What if?", acts[pygame.K_w], "fork", icon="git-fork", key="W",
                   tip="Go on from an earlier turn in a save of its own"),
            Way("Saves", acts[pygame.K_s], "saves", icon="save", key="S"),
            Way("History", acts[pygame.K_h], "history", icon="chart-line", key="H"),
            Way("Codex", acts[pygame.K_c], "codex", icon="book-open", key="C"),
            Way("Settings", acts[pygame.K_t], "settings", icon="settings", key="T"),
            Way("Help", acts[pygame.K_F1], "help", icon="circle-question-mark", key="F1"),
            Way("Leave to the title", acts[pygame.K_l], "title", icon="house", key="L"),
            Way("Quit", acts[pygame.K_q], "quit", icon="door-open", key="Q"),
        ]  # fmt: skip
        saved = play.trouble or f"Saved after every decision, in {play.path.name}."
        body = Column([Grid(buttons, LEAST, gap=8, most=2), Text(saved, "small", "dim")], gap=12)
        scenario = play.table.book.scenario.title
        return overlay("Menu", body, [], kicker=f"{scenario} · turn {bar.turn} of {bar.turns}", widest=WIDE)

    def _go(self, name: str) -> Want:
        return Replace(page(name, self.session))

    def _undo(self) -> Want:
        why = self.session.play.campaign.refusal(UNDO)
        if why:
            return Say(why, "refused")
        return Decide(self.session.play, UNDO, self._undone)

    def _undone(self, taken: Taken) -> Want:
        return Many((Pop(), Say(views.taken_back(self.session.play.table))))
