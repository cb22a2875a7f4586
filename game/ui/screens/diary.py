"""The diary: what lies ahead with its dates, the promises and whether they stand, and the decisions taken."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from game import views
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit, Run
from game.ui.pages import following, push
from game.ui.screens import frame
from game.ui.screens.sections import NO, OPEN, YES, section
from game.ui.session import Session
from game.ui.wants import Act, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable, Tabs
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Grid, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text, label
from game.views.diary import Ahead, Past, PromiseView
from game.views.links import Link, card_link

ICONS = {
    "ask": "message-square", "project": "hammer", "offer": "hand-coins", "promise": "handshake",
    "announced": "calendar",
}  # fmt: skip
"""The icon of each kind of thing that lies ahead; its words say the same."""
STANDS = {
    True: (YES, "better", "Kept, as things stand"),
    False: (NO, "worse", "Not kept, as things stand"),
    None: (OPEN, "dim", "Nobody can tell now"),
}
LEAST_TURN = 320
"""Units that the decisions of a turn need to stand beside those of another."""
TABS = (("ahead", "What lies ahead"), ("promises", "Promises"), ("past", "Decisions"))


class Diary(CampaignScreen):
    """Is the page of dates: those to come, those to keep, those that were."""

    title = "Diary"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the campaign in play; the subject may be a tab."""
        super().__init__(session, subject)
        self.tab = subject if subject in dict(TABS) else "ahead"

    def first_focus(self) -> str:
        """Begins at what comes next."""
        return "ahead-0"

    def build(self, kit: Kit) -> Widget:
        """Lays the three parts out beside each other, or behind tabs."""
        bar = self.session.play.see(views.bar)
        parts = {"ahead": self._ahead, "promises": self._promises, "past": self._past}
        if kit.columns > 1:
            left = Scroll(Column([self._ahead(), self._promises()], gap=12), "ahead")
            weights = (0.36, 0.64) if kit.columns == 3 else (0.5, 0.5)
            body: Widget = Row([left, Scroll(Column([self._past()]), "past")], weights, gap=14)
        else:
            tabs = Tabs(TABS, self.tab, [self._opening(key) for key, _ in TABS])
            body = Column([tabs, Scroll(Column([parts[self.tab]()]), self.tab)], gap=8, grow=(1,))
        return frame.full_page(kit, "Diary", body, kicker=f"{bar.date}, turn {bar.turn} of {bar.turns}", scrolls=False)

    def _opening(self, key: str) -> Act:
        def choose() -> Want:
            self.tab = key
            return Rebuild()

        return choose

    # what lies ahead

    def _ahead(self) -> Widget:
        found = self.session.play.see(views.ahead)
        rows: list[Widget] = []
        for date, group in groupby(enumerate(found), key=lambda each: each[1].date):
            rows.append(label("Before this turn ends" if date == "now" else date, "gold"))
            rows.extend(self._coming(place, each) for place, each in group)
        return section("What lies ahead", rows or [Text("Nothing is known.", "body", "dim")], gap=5)

    def _coming(self, place: int, shown: Ahead) -> Widget:
        words = Row([Icon(ICONS[shown.kind], 15, "dim"), Text(shown.text)], (0.0, 1.0), gap=8)
        if shown.link is None:
            return words
        link = shown.link
        return Pressable(
            words, lambda: self._open(link), shown.text, name=f"ahead-{place}", fill="raised", pad=7,
            description=shown.date,
        )  # fmt: skip

    def _open(self, link: Link) -> Want | None:
        """Opens an ask that waits for an answer to be answered, and anything else to be read."""
        if link.kind == "ask" and any(each.card.id == link.id for each in self.session.play.see(views.asks)):
            return push("ask", self.session, link.id)
        return following(self.session)((link.kind, link.id))

    # promises

    def _promises(self) -> Widget:
        play = self.session.play
        rows: list[Widget] = [label("To the country, judged in every turn", "gold")]
        rows += _kept(play.see(views.pledges), "No public promise was given.")
        rows.append(label("To others", "gold"))
        rows += _kept(play.see(views.promises), "No promise is open.")
        return section("Promises", rows, gap=6)

    # decisions taken

    def _past(self) -> Widget:
        found = list(enumerate(self.session.play.see(views.past)))
        turns: list[Widget] = []
        for date, group in groupby(reversed(found), key=lambda each: each[1].date):
            taken = [self._taken(place, each) for place, each in reversed(list(group))]
            turns.append(Column([label(date, "gold"), *taken], gap=2))
        shown: Widget = Grid(turns, LEAST_TURN, gap=12, most=2) if turns else Text("None yet.", "body", "dim")
        return section("Decisions taken", [shown], note="The latest turn first")

    def _taken(self, place: int, shown: Past) -> Widget:
        words = Text([Run(shown.title, "small-strong"), Run(f"  {shown.chosen}", "small", "dim")])
        link = card_link(self.session.play.table.book, shown.card)
        if link is None:
            return Column([words], pad=4)
        found = link
        return Pressable(
            words, lambda: self._open(found), f"{shown.title}: {shown.chosen}", name=f"past-{place}", fill="", pad=4
        )


def _kept(promises: Iterable[PromiseView], none: str) -> list[Widget]:
    """Returns each promise with its date and whether it would count as kept today."""
    return [_promise(each) for each in promises] or [Text(none, "body", "dim")]


def _promise(shown: PromiseView) -> Widget:
    icon, colour, words = STANDS[shown.stands]
    rows: list[Widget] = [Text(shown.text, "strong")]
    if shown.due != "the end":
        rows.append(Text([Run(f"To {shown.to}", "small"), Run(f", due {shown.due}", "small", "dim")]))
    if shown.text != shown.kept_when:
        rows.append(Text([Run("Kept when ", "small", "dim"), Run(shown.kept_when, "small")]))
    if shown.far:
        words = f"{words}; {shown.far}"
    rows.append(Row([Icon(icon, 15, colour), Text(words, "small-strong", colour)], (0.0, 1.0), gap=6, middle=True))
    return Column(rows, gap=2, pad=4)
