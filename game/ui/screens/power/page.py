"""The page of one power: three columns where there is room, else tabs; left and right go from power to power."""

from __future__ import annotations

import pygame
from pygame import Rect

from game import views
from game.cards.expressions import POWERS
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Canvas, Kit
from game.ui.pages import push
from game.ui.screens import frame
from game.ui.screens.power.character import character
from game.ui.screens.power.now import call, now
from game.ui.screens.power.reach import reach
from game.ui.session import Session
from game.ui.wants import Act, Focus, Many, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable, Tabs
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text

TABS = (("now", "Now"), ("reach", "Leverage"), ("character", "Who it is"))


class PowerTab(Pressable):
    """Is the tab of a power: its sign and its name."""

    def __init__(self, power: str, title: str, act: Act, chosen: bool) -> None:
        """Shows whether it is chosen by a bar and by weight, not by colour alone."""
        words = Text(title, "small-strong" if chosen else "small")
        super().__init__(
            Row([Sign(power, 11), words], gap=6, middle=True), act, title, name=f"power-{power}", role="tab",
            value="chosen" if chosen else "", pad=8,
        )  # fmt: skip
        self.chosen = chosen

    def draw(self, canvas: Canvas) -> None:
        """Draws the tab, and a bar under the chosen one."""
        super().draw(canvas)
        if self.chosen:
            tall = canvas.kit.px(3)
            canvas.fill(Rect(self.rect.x, self.rect.bottom - tall, self.rect.w, tall), canvas.theme.gold)


class PowerPage(CampaignScreen):
    """Is the page of one power; its subject is the power's id."""

    title = "A power"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows a power, the first when none is named."""
        super().__init__(session, subject)
        self.power = subject or POWERS[0]
        self.tab = "now"

    def first_focus(self) -> str:
        """Begins at the open ask, else at the power's name."""
        asked = any(each.power == self.power for each in self.session.play.see(views.asks))
        return "ask" if asked else f"power-{self.power}"

    def build(self, kit: Kit) -> Widget:
        """Lays the three parts out beside each other, two of them above each other, or behind tabs."""
        shown = self.session.play.see(views.power_page, self.power)
        open_now, far = Column(now(self.session, shown), gap=10), Column(reach(self.session, shown), gap=10)
        who = Column(character(shown), gap=10)
        names = {each: self.session.play.table.book.power(each) for each in POWERS}
        powers = [PowerTab(key, name, self._going(key), key == self.power) for key, name in names.items()]
        if kit.columns == 3:
            body: Widget = Scroll(Row([far, open_now, who], (0.36, 0.32, 0.32), gap=12), f"page-{self.power}")
        elif kit.columns == 2:
            right = Column([open_now, who], gap=10)
            body = Scroll(Row([far, right], (0.5, 0.5), gap=12), f"page-{self.power}")
        else:
            tabs = Tabs(TABS, self.tab, [self._opening(key) for key, _ in TABS])
            part = {"now": open_now, "reach": far, "character": who}[self.tab]
            body = Column([tabs, Scroll(part, f"{self.tab}-{self.power}")], gap=8, grow=(1,))
        return frame.full_page(kit, shown.plate.title, body, beside=powers, scrolls=False)

    # what is done

    def _going(self, power: str) -> Act:
        return lambda: self._go(power)

    def _go(self, power: str) -> Want:
        self.power = power
        return Rebuild()

    def _opening(self, key: str) -> Act:
        def choose() -> Want:
            self.tab = key
            return Rebuild()

        return choose

    def key(self, event: pygame.event.Event) -> Want | None:
        """Goes to the next or previous power; opens a journey, the projects; calls for help."""
        step = {pygame.K_RIGHT: 1, pygame.K_LEFT: -1}.get(event.key, 0)
        if step:
            self._go(POWERS[(POWERS.index(self.power) + step) % len(POWERS)])
            return Many((Rebuild(), Focus(self.first_focus())))
        if event.key == pygame.K_f:
            return call(self.session, self.session.play.see(views.power_page, self.power))
        if event.key == pygame.K_j:
            return push("journey", self.session, self.power)
        return push("projects", self.session, self.power) if event.key == pygame.K_p else None
