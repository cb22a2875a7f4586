"""The desk: what is played with. Powers at the left, map and card in the middle, works at the right, time below."""

from __future__ import annotations

import pygame
from pygame import Rect

from game import views
from game.campaign.campaign import UNDO
from game.engine.decisions import END
from game.ui.kit import Kit, Run
from game.ui.pages import page, push
from game.ui.play import Taken
from game.ui.screen import Screen
from game.ui.screens import options
from game.ui.screens.desk.bar import top_bar
from game.ui.screens.desk.plates import plates, shares
from game.ui.screens.desk.side import side
from game.ui.screens.desk.strip import Strip
from game.ui.session import Session
from game.ui.wants import Decide, Rebuild, Replace, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Tabs
from game.ui.widgets.layout import Column, Panel, Row, Space
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text
from game.views import OptionView

KEYS = {
    pygame.K_p: "projects",
    pygame.K_o: "organizations",
    pygame.K_d: "diary",
    pygame.K_h: "history",
    pygame.K_c: "codex",
    pygame.K_r: "report",
    pygame.K_j: "journey",
    pygame.K_m: "map",
    pygame.K_s: "saves",
    pygame.K_F1: "help",
}
"""The page that each key opens."""
TABS = (("card", "Card"), ("powers", "Powers"), ("works", "Works and bodies"))


class Desk(Screen):
    """Is the page on which the game is played."""

    title = "The desk"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the campaign in play."""
        self.session = session
        self.tab = "card"

    @property
    def revision(self) -> object:
        """Changes with every decision."""
        return self.session.play.revision

    def first_focus(self) -> str:
        """Begins at the first option, or at the end of the turn when the desk is clear."""
        return "option-1" if self.session.play.see(views.in_hand) is not None else "end-turn"

    # what is shown

    def build(self, kit: Kit) -> Widget:
        """Lays the desk out for the room there is."""
        session = self.session
        powers = Column([*plates(session), *shares(session)], gap=5)
        works = Column(side(session), gap=4)
        middle = Middle(Panel(Space(), "panel"), self._card())
        bar = top_bar(session, kit)
        strip = Strip(session)
        if kit.columns == 3:
            body: Widget = Row([Scroll(powers, "powers"), middle, Scroll(works, "works")], (0.27, 0.50, 0.23), gap=10)
        elif kit.columns == 2:
            right: Widget = Scroll(works, "works") if self.tab == "works" else middle
            body = Row(
                [Scroll(powers, "powers"), Column([self._tabs("powers"), right], grow=(1,))], (0.36, 0.64), gap=10
            )
        else:
            shown: Widget = {"powers": Scroll(powers, "powers"), "works": Scroll(works, "works")}.get(self.tab, middle)
            body = Column([self._tabs(), shown], grow=(1,))
        return Column([bar, body, strip], gap=8, pad=10, grow=(1,))

    def _tabs(self, without: str = "") -> Widget:
        names = [each for each in TABS if each[0] != without]
        return Tabs(names, self.tab, [lambda key=key: self._turn_to(key) for key, _ in names])  # type: ignore[misc]

    def _turn_to(self, tab: str) -> Want:
        self.tab = tab
        return Rebuild()

    def _card(self) -> Widget:
        card = self.session.play.see(views.in_hand)
        if card is None:
            return Panel(Scroll(self._clear(), "card"), "paper", pad=16, heading="The desk is clear")
        found = [*options.brief(card), *options.options(card, self._choose)]
        return Panel(Scroll(Column(found, gap=7), "card"), "paper", pad=16, heading=card.title)

    def _clear(self) -> Widget:
        """Returns what is shown when no card waits: what else could be done, and the end of the turn."""
        play, session = self.session.play, self.session
        rows: list[Widget] = [
            Text("THE DESK IS CLEAR", "label", "gold"),
            Text("End the turn, or use it", "title", role="heading"),
        ]
        for ask in play.see(views.asks):
            if not ask.turns_left:
                rows.append(
                    Text([Run(f"{ask.who} ", "strong"), Run("will take silence for no when this turn ends: ", "body"),
                          Run(ask.card.title, "strong")])
                )  # fmt: skip
        journey = play.table.world.journey[0] < 0 and play.table.world.turn > 0
        buttons: list[Widget] = []
        if journey:
            buttons.append(Button("A journey", lambda: push("journey", session), icon="plane", key="J", name="journey"))
        buttons.append(Button("Projects", lambda: push("projects", session), icon="hammer", key="P", name="projects"))
        undo = play.campaign.refusal(UNDO) or ""
        buttons.append(Button("Undo this turn", self._undo, icon="undo-2", key="U", name="undo", refused=undo))
        rows.append(Row(buttons, (1.0,) * len(buttons)))
        rows.append(Button("End the turn", self._end, icon="hourglass", key="E", primary=True, name="end-turn"))
        return Column(rows, gap=10)

    # what is done

    def _choose(self, option: OptionView) -> Want:
        return Decide(self.session.play, option.decision, self._chosen)

    def _chosen(self, taken: Taken) -> Want | None:
        return None if taken.aftermath is None else push("aftermath", self.session)

    def _end(self) -> Want:
        card = self.session.play.see(views.in_hand)
        if card is not None:
            return Say(f"“{card.title}” waits for an answer.", "refused")
        return Decide(self.session.play, END, self._ended)

    def _ended(self, taken: Taken) -> Want | None:
        if self.session.play.campaign.outcome is not None:
            return Replace(page("ending", self.session))
        self.session.sound("turn")
        return push("report", self.session)

    def _undo(self) -> Want:
        return Decide(self.session.play, UNDO, lambda taken: Say("Everything decided this turn is taken back."))

    def back(self) -> Want | None:
        """Opens the menu."""
        return push("menu", self.session)

    def key(self, event: pygame.event.Event) -> Want | None:
        """Answers with digits; letters open pages."""
        digit = _digit(event.key)
        if digit:
            return self._answer(digit)
        if event.key == pygame.K_e:
            return self._end()
        if event.key == pygame.K_u:
            return self._undo()
        name = KEYS.get(event.key)
        return push(name, self.session) if name else None

    def _answer(self, digit: int) -> Want:
        card = self.session.play.see(views.in_hand)
        if card is None:
            return Say("No card waits for an answer. E ends the turn.")
        if digit > len(card.options):
            return Say(f"The answers are numbered from 1 to {len(card.options)}.")
        option = card.options[digit - 1]
        if not option.legal:
            return Say(f"“{option.text}” is not open to you: {option.why_not}.", "refused")
        return self._choose(option)


def _digit(key: int) -> int:
    """Returns the digit of a key of the number row or pad, from 1 to 9; 0 for any other key."""
    if pygame.K_1 <= key <= pygame.K_9:
        return key - pygame.K_0
    return key - pygame.K_KP_1 + 1 if pygame.K_KP_1 <= key <= pygame.K_KP_9 else 0


class Middle(Widget):
    """Puts the card below the map: the card as tall as it likes, the map what is left, but never nothing."""

    LEAST_MAP = 110
    """Units of map that always show."""

    def __init__(self, map_view: Widget, card: Widget) -> None:
        """Holds both."""
        super().__init__()
        self.children = [map_view, card]

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the card and the least of the map."""
        return self.children[1].height(kit, width) + kit.px(self.LEAST_MAP + 8)

    def arrange(self, kit: Kit) -> None:
        """Gives the card its height first."""
        map_view, card = self.children
        gap = kit.px(8)
        least = min(kit.px(self.LEAST_MAP), self.rect.h // 4)
        tall = min(card.height(kit, self.rect.w), self.rect.h - least - gap)
        map_view.place(kit, Rect(self.rect.x, self.rect.y, self.rect.w, self.rect.h - tall - gap))
        card.place(kit, Rect(self.rect.x, self.rect.bottom - tall, self.rect.w, tall))
