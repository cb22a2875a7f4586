"""The desk: what is played with. Powers at the left, map and card in the middle, works at the right, time below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame
from pygame import Rect

from game import views
from game.campaign.campaign import UNDO
from game.engine.decisions import END
from game.ui.campaign_screen import CampaignScreen
from game.ui.keys import digit
from game.ui.kit import Kit, Run
from game.ui.pages import page, push
from game.ui.play import Taken
from game.ui.screens import options
from game.ui.screens.desk.bar import home_tiles, top_bar
from game.ui.screens.desk.plates import plates, shares
from game.ui.screens.desk.side import side
from game.ui.screens.desk.strip import Strip
from game.ui.screens.map import map_view
from game.ui.screens.study.button import study_button
from game.ui.session import Session
from game.ui.wants import Decide, Rebuild, Replace, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Tabs
from game.ui.widgets.layout import Column, Panel, Row
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
    pygame.K_f: "study",
    pygame.K_w: "study",
    pygame.K_F1: "help",
}
"""The page that each key opens."""
TABS = (("card", "Card"), ("home", "Home"), ("powers", "Powers"), ("works", "Works"), ("map", "Map"))
BESIDE = ("powers", "home")
"""The tabs that a page of two columns does not need, since it shows them anyway."""
LOW = 560
"""Units of height below which map and card do not stand above each other."""


class Desk(CampaignScreen):
    """Is the page on which the game is played."""

    title = "The desk"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the campaign in play."""
        super().__init__(session, subject)
        self.tab = "card"

    def first_focus(self) -> str:
        """Begins at the first option that is open, or at the end of the turn when the desk is clear."""
        card = self.session.play.see(views.in_hand)
        return "end-turn" if card is None else options.name_of(card, next(each for each in card.options if each.legal))

    @property
    def silent(self) -> bool:
        """Is silent while a card about people who suffered lies on the desk."""
        card = self.session.play.see(views.in_hand)
        return card is not None and card.sensitive

    # what is shown

    def build(self, kit: Kit) -> Widget:
        """Lays the desk out for the room there is: three columns, two with tabs, or one that scrolls."""
        session = self.session
        bar, low = top_bar(session, kit), kit.size[1] / kit.unit < LOW
        if kit.columns == 3 and not low:
            body: Widget = Row([self._powers(), self._middle(), self._works()], (0.255, 0.535, 0.21), gap=10)
            return Column([bar, body, Strip(session)], gap=8, pad=10, grow=(1,))
        if kit.columns > 1:
            if self.tab in BESIDE:
                self.tab = "card"
            right = Column([self._tabs(BESIDE), self._tabbed(with_map=not low)], grow=(1,))
            body = Row([self._powers(), right], (0.36, 0.64), gap=10)
            rest = [] if low else [Strip(session)]
            return Column([bar, body, *rest], gap=8, pad=10, grow=(1,))
        return Column([bar, self._tabs(), self._tabbed(with_map=False)], gap=6, pad=8, grow=(2,))

    def _powers(self) -> Widget:
        return Scroll(Column([*plates(self.session), *shares(self.session)], gap=5), "powers")

    def _works(self) -> Widget:
        return Scroll(Column(side(self.session), gap=4), "works")

    def _middle(self) -> Widget:
        return Middle(self._map(), self._card())

    def _map(self) -> Widget:
        still = not self.session.settings.motion
        return map_view(self.session, "map", "eurasia", lambda: push("map", self.session), wait=still)

    def _tabbed(self, with_map: bool) -> Widget:
        """Returns the page of the chosen tab; the map stands above the card where there is room for both."""
        match self.tab:
            case "powers":
                return self._powers()
            case "home":
                tiles = [*home_tiles(self.session), Strip(self.session)]
                return Scroll(Column(tiles, gap=6), "home")
            case "works":
                return self._works()
            case "map":
                return self._map()
        return self._middle() if with_map else self._card()

    def _tabs(self, without: Sequence[str] = ()) -> Widget:
        names = [each for each in TABS if each[0] not in without]
        return Tabs(names, self.tab, [partial(self._turn_to, key) for key, _ in names])

    def _turn_to(self, tab: str) -> Want:
        self.tab = tab
        return Rebuild()

    def _card(self) -> Widget:
        card = self.session.play.see(views.in_hand)
        if card is None:
            return Panel(Scroll(self._clear(), "clear"), "paper", pad=14, heading="The desk is clear")
        beside = study_button(self.session, key="F")
        found = [*options.brief(card, beside), options.options(card, self._choose)]
        return Panel(Scroll(Column(found, gap=6), f"card-{card.id}"), "paper", pad=14, heading=card.title)

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
        asked = {each.card.id for each in self.session.play.see(views.asks)}
        return Decide(self.session.play, END, lambda taken: self._ended(asked))

    def _ended(self, asked: set[str]) -> Want | None:
        """Opens the turn that has begun, or the end; `asked` are the asks that were open before."""
        if self.session.play.campaign.outcome is not None:
            return Replace(page("ending", self.session))
        see = self.session.play.see
        new = any(each.card.id not in asked for each in see(views.asks))
        self.session.sound("warning" if see(views.report).threats else "ask" if new else "turn")
        return push("report", self.session)

    def _undo(self) -> Want:
        return Decide(self.session.play, UNDO, lambda taken: Say(views.taken_back(self.session.play.table)))

    def back(self) -> Want | None:
        """Opens the menu."""
        return push("menu", self.session)

    def key(self, event: pygame.event.Event) -> Want | None:
        """Answers with digits; letters open pages."""
        number = digit(event.key)
        if number:
            return self._answer(number)
        if event.key == pygame.K_e:
            return self._end()
        if event.key == pygame.K_u:
            return self._undo()
        name = KEYS.get(event.key)
        return push(name, self.session) if name else None

    def _answer(self, number: int) -> Want:
        card = self.session.play.see(views.in_hand)
        if card is None:
            return Say("No card waits for an answer. E ends the turn.")
        if number > len(card.options):
            return Say(f"The answers are numbered from 1 to {len(card.options)}.")
        option = card.options[number - 1]
        if not option.legal:
            return Say(f"“{option.text}” is not open to you: {option.why_not}.", "refused")
        return self._choose(option)


class Middle(Widget):
    """Puts the card below the map: the card as tall as it likes, the map what is left, if that is worth a look."""

    LEAST_MAP = 68
    """Units of map that are worth a look."""
    STEP = 24
    """The map grows in steps of so many units, so that few pictures of it are ever painted."""

    def __init__(self, map_view: Widget, card: Widget) -> None:
        """Holds both."""
        super().__init__()
        self._map, self._card = map_view, card
        self.children = [map_view, card]

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the card."""
        return self._card.height(kit, width)

    def arrange(self, kit: Kit) -> None:
        """Gives the card its height first."""
        gap = kit.px(8)
        tall = min(self._card.height(kit, self.rect.w), self.rect.h)
        left = self.rect.h - tall - gap
        if left >= kit.px(self.LEAST_MAP):
            left -= left % kit.px(self.STEP)
            tall = self.rect.h - left - gap
        else:
            self.children = [self._card]
            self._card.place(kit, self.rect)
            return
        self.children = [self._map, self._card]
        self._map.place(kit, Rect(self.rect.x, self.rect.y, self.rect.w, left))
        self._card.place(kit, Rect(self.rect.x, self.rect.bottom - tall, self.rect.w, tall))
