"""The page of the debrief: its parts as tabs, each a page of panels."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game import views
from game.ui.campaign_screen import CampaignScreen
from game.ui.keys import digit
from game.ui.kit import Kit
from game.ui.screens.debrief.beside import beside
from game.ui.screens.debrief.chances import chances
from game.ui.screens.debrief.decisions import decisions
from game.ui.screens.debrief.hidden import hidden
from game.ui.screens.debrief.memories import memories
from game.ui.screens.debrief.real import real
from game.ui.screens.debrief.sight import Sight
from game.ui.screens.debrief.turning import turning
from game.ui.screens.frame import full_page
from game.ui.session import Session
from game.ui.wants import Focus, Many, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Tabs
from game.ui.widgets.layout import Column
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text
from game.ui.work import Job
from game.views import Outlook, Run

PARTS: dict[str, tuple[str, Callable[[Sight], Widget]]] = {
    "hidden": ("What was hidden", hidden),
    "turning": ("Turning points", turning),
    "memories": ("What they remembered", memories),
    "beside": ("Beside history", beside),
    "chances": ("What could have been", chances),
    "decisions": ("What if?", decisions),
}
"""The parts of the debrief: their names on the tabs, and what makes them."""
NAMES: dict[str, tuple[str, Callable[[Sight], Widget]]] = {"names": ("The real names", real)}
"""The part that a campaign in invented names has besides."""
A_ROW = 3
"""Tabs side by side where there is room for one column only."""


class Debrief(CampaignScreen):
    """Looks back on a campaign that is over."""

    title = "Debrief"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Opens at a part, the first unless one is named."""
        super().__init__(session, subject)
        self.parts = PARTS | (NAMES if session.play.table.book.invented else {})
        self.part = subject if subject in self.parts else next(iter(self.parts))
        self._run: Run | None = None
        self._start = 0
        self._outlooks: dict[int, Outlook] = {}
        self._job: Job[Run | Outlook] | None = None

    def first_focus(self) -> str:
        """Begins at the tab that is open."""
        return f"tab-{self.part}"

    def build(self, kit: Kit) -> Widget:
        """Lays the page out: tabs above, the part that is open below."""
        closing = self.session.play.see(views.closing)
        if closing is None:
            return full_page(kit, self.title, Text("This campaign goes on. What was hidden is told when it is over."))
        make = self.parts[self.part][1]
        shown = Scroll(make(self._sight(kit)), f"debrief-{self.part}")
        rows = [*self._tabs(kit), shown]
        body = Column(rows, gap=8, grow=(len(rows) - 1,))
        return full_page(kit, self.title, body, kicker=closing.title, scrolls=False)

    def _tabs(self, kit: Kit) -> list[Widget]:
        names = [(part, words) for part, (words, _) in self.parts.items()]
        step = A_ROW if kit.columns == 1 else len(names)
        return [_row(names[start : start + step], self.part, self._turn_to) for start in range(0, len(names), step)]

    def _turn_to(self, part: str) -> Want:
        self.part = part
        return Many((Rebuild(), Focus(f"tab-{part}")))

    def _sight(self, kit: Kit) -> Sight:
        return Sight(self.session, kit, self._run, self._start, self._outlooks, self._look_from)

    def _look_from(self, turn: str) -> Want:
        self._start = int(turn)
        return Rebuild()

    # what is worked out in the background

    def tick(self, seconds: float) -> Want | None:
        """Begins what the part that is open needs, and shows it when it is there."""
        if self._job is None:
            work = self._wanted() if self.session.play.campaign.outcome is not None else None
            self._job = self.session.worker.start(work) if work is not None else None
            return None
        if not self._job.done:
            return None
        found, self._job = self._job.result, None
        if isinstance(found, Outlook):
            self._outlooks[found.turn] = found
        else:
            self._run = found
        return Rebuild()

    def _wanted(self) -> Callable[[], Run | Outlook] | None:
        """Returns the work that the part that is open waits for; None when it has everything."""
        campaign, table = self.session.play.campaign, self.session.play.table
        if self.part == "beside" and self._run is None:
            return lambda: views.reference(table.book, campaign.seed, campaign.changes)
        if self.part == "chances" and self._start not in self._outlooks:
            request = views.outlook_request(table, self._start)
            return None if request is None else lambda: views.outlook(request)
        return None

    def key(self, event: pygame.event.Event) -> Want | None:
        """Turns to a part by its digit."""
        number = digit(event.key)
        return self._turn_to(list(self.parts)[number - 1]) if 0 < number <= len(self.parts) else None


def _row(names: list[tuple[str, str]], chosen: str, turn_to: Callable[[str], Want]) -> Widget:
    return Tabs(names, chosen, [lambda part=part: turn_to(part) for part, _ in names])  # type: ignore[misc]
