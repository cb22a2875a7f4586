"""The title: the name of the game, and where to go from here. It shows before the cards are loaded."""

from __future__ import annotations

import pygame

from game import __version__
from game.ui.errand import Errand
from game.ui.kit import Kit
from game.ui.pages import push
from game.ui.screen import Screen
from game.ui.screens.backdrop import Backdrop, Land
from game.ui.screens.last import Last
from game.ui.session import Session
from game.ui.wants import Act, Focus, Many, Quit, Rebuild, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column, Grid, Space
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text
from game.ui.widgets.way import Way
from game.ui.widgets.widths import AtMost

LOW = 480
"""Units of height below which the ways on stand side by side."""
MOMENT = "One moment: the cards are being read."


class Title(Screen):
    """Is the first page."""

    title = "Multivector"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Needs nothing but the folder of saves; what needs the cards waits for them."""
        self.session = session
        self.errand = Errand(session)
        self.land = Land(session)
        self._opened = False
        self.last = Last(session)
        self._waiting: Act | None = None
        self.acts: dict[int, Act] = {
            pygame.K_n: self._loaded(lambda: push("new", session)),
            pygame.K_l: self._loaded(lambda: push("saves", session)),
            pygame.K_s: lambda: push("settings", session),
            pygame.K_F1: lambda: push("help", session),
            pygame.K_a: lambda: push("about", session),
            pygame.K_q: Quit,
            pygame.K_c: self._loaded(self._continue),
        }

    def first_focus(self) -> str:
        """Begins at the campaign that was played last, or at a new one."""
        return "continue" if self.last.hope else "new"

    def back(self) -> Want | None:
        """Stays: there is nothing behind the title."""
        return None

    def key(self, event: pygame.event.Event) -> Want | None:
        """Opens pages by their letters."""
        act = self.acts.get(event.key)
        return act() if act is not None else None

    def tick(self, seconds: float) -> Want | None:
        """Does what waited for the cards once they are there; paints the land once the page has been shown."""
        if not self._opened:
            self._opened = True
            return None
        if self.last.tick():
            return Rebuild() if self.last.hope else Many((Rebuild(), Focus("new")))
        if self.land.tick():
            return Rebuild()
        if self._waiting is not None and self.last.known:
            act, self._waiting = self._waiting, None
            return act()
        return self.errand.tick(seconds)

    def build(self, kit: Kit) -> Widget:
        """Lays name and ways on at the left, over the land that it is about."""
        low = kit.size[1] / kit.unit < LOW
        ways = Grid(self._ways(), 170, gap=6) if low else AtMost(Column(self._ways(), gap=6), 300)
        rows = [
            Text("Kazakhstan between four powers".upper(), "label", "gold"),
            Text("Multivector", "banner" if low else "display", role="heading"),
            Text("Every door you open gives someone a key.", "quote", "dim"),
            Space(2 if low else 10),
            ways,
            Space(0 if low else 4),
            Text(self.last.words or f"Version {__version__}", "small", "dim"),
        ]
        column = Scroll(Column(rows, gap=6), "title")
        self.land.want(kit)
        return Backdrop(column, self.land, kit.look.motion)

    def _loaded(self, act: Act) -> Act:
        """Returns an act that waits for the cards if they are not there yet."""

        def wait() -> Want | None:
            if self.last.known:
                return act()
            self._waiting = act
            return Say(MOMENT)

        return wait

    def _continue(self) -> Want | None:
        from game.ui import resume

        if self.last.save is None:
            return Say("There is no campaign to go on with.", "refused")
        resume.begin(self.session, self.last.save.path, self.errand)
        return None

    def _ways(self) -> list[Widget]:
        acts, new = self.acts, not self.last.hope
        ways = [
            Way("New campaign", acts[pygame.K_n], "new", icon="plus", key="N", primary=new),
            Way("Load", acts[pygame.K_l], "saves", icon="folder-open", key="L"),
            Way("Settings", acts[pygame.K_s], "settings", icon="settings", key="S"),
            Way("Help", acts[pygame.K_F1], "help", icon="circle-question-mark", key="F1"),
            Way("About", acts[pygame.K_a], "about", icon="info", key="A"),
            Way("Quit", acts[pygame.K_q], "quit", icon="door-open", key="Q"),
        ]
        if self.last.hope:
            ways.insert(0, Way("Continue", acts[pygame.K_c], "continue", icon="play", key="C", primary=True))
        return list(ways)
