"""The map as a page: Eurasia or Kazakhstan, and beside it every route with how it stands."""

from __future__ import annotations

from functools import partial

import pygame

from game import views
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit, Run
from game.ui.pages import push
from game.ui.screens.frame import full_page
from game.ui.session import Session
from game.ui.wants import Act, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable, Tabs
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.mapview import MapView
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, label
from game.views import PlaceView, RouteView, Table

VIEWS = (("eurasia", "Eurasia"), ("kazakhstan", "Kazakhstan"))
CARGOES = {"oil": "Oil", "gas": "Gas", "rail": "Rail"}


def map_view(session: Session, name: str, view: str, act: Act | None, wait: bool = False) -> MapView:
    """Returns the map as it stands now; the place of the card in hand is marked."""
    see = session.play.see
    return MapView(
        name, view, see(views.routes), see(views.places), act, see(_place_in_hand), "Map of the routes", wait,
        session.play.table.book.namer,
    )  # fmt: skip


def _place_in_hand(table: Table) -> PlaceView | None:
    card = views.in_hand(table)
    return None if card is None or not card.place else views.place_of(table, card.place)


class MapPage(CampaignScreen):
    """Shows the map as large as the window allows; the subject names the view."""

    title = "Map"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Opens at a view: eurasia unless the subject says kazakhstan."""
        super().__init__(session, subject)
        self.view = subject if subject in dict(VIEWS) else "eurasia"

    def first_focus(self) -> str:
        """Begins at the tab of the view."""
        return f"tab-{self.view}"

    def build(self, kit: Kit) -> Widget:
        """Lays map and list beside each other, or below each other on a narrow page."""
        shown = map_view(self.session, "map-page", self.view, None, wait=not kit.look.motion)
        names = [(name, self.session.named(words)) for name, words in VIEWS]
        tabs = Tabs(names, self.view, [partial(self._turn_to, name) for name, _ in VIEWS])
        routes = Scroll(Column(self._routes(), gap=4), "routes")
        if kit.columns > 1:
            body: Widget = Row([shown, Column([tabs, routes], grow=(1,))], (0.74, 0.26), gap=10)
        else:
            body = Column([tabs, shown], grow=(1,))
        return full_page(kit, "Map", body, scrolls=False)

    def _turn_to(self, view: str) -> Want:
        self.view = view
        return Rebuild()

    def _routes(self) -> list[Widget]:
        found: list[Widget] = []
        for cargo, words in CARGOES.items():
            found.append(label(words))
            found += [self._route(each) for each in self.session.play.see(views.routes) if each.cargo == cargo]
        return found

    def _route(self, route: RouteView) -> Widget:
        sign: Widget = Icon("key", 14, "gold") if route.consent is None else Sign(route.consent, 13)
        words = Text(
            [
                Run(route.label, "small-strong"),
                Run(f"\n{route.state[:1].upper()}{route.state[1:]}", "small", "warning" if route.broken else "ink"),
                Run(f"\n{route.consent_words}", "small", "dim"),
            ]
        )
        return Pressable(
            Row([sign, words], (0.0, 1.0), gap=8, middle=True),
            lambda: push("codex", self.session, f"route/{route.id}"),
            route.text,
            name=f"route-{route.id}",
            tip=route.about,
            fill="panel",
            edge="edge",
            pad=7,
        )

    def key(self, event: pygame.event.Event) -> Want | None:
        """Turns from one view to the other with Z."""
        if event.key == pygame.K_z:
            return self._turn_to("kazakhstan" if self.view == "eurasia" else "eurasia")
        return None
