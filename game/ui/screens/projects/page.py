"""The page of projects: what runs in the three slots, the plans, and the list of all initiatives with its filters."""

from __future__ import annotations

from game import views
from game.cards.expressions import POWERS
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit, Run
from game.ui.screens import frame
from game.ui.screens.offers import LEAST_CARD, SLOT_ICONS, card
from game.ui.screens.projects.running import Slots, plans
from game.ui.session import Session
from game.ui.wants import Act, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Tab, Tabs
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Flow, Grid, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text, heading, label
from game.views.initiatives import SLOTS, InitiativeLine

ALL, NOW, ALONE = "all", "now", "alone"
"""Filters besides the four powers: everything, what can be started now, what needs no partner."""
TABS = (("list", "What could be started"), ("running", "Slots and plans"))


class Projects(CampaignScreen):
    """Is the page of projects; its subject may be a slot."""

    title = "Projects"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows everything, what fits into one slot, or what can be done with one power."""
        super().__init__(session, subject)
        self.slot = subject if subject in SLOTS and subject else ALL
        self.show = subject if subject in POWERS else ALL
        self.tab = "list"
        self.slots = Slots(session, self._choose_slot)

    def first_focus(self) -> str:
        """Begins at the filter that was asked for, else at the choice of slots."""
        return f"show-{self.show}" if self.show != ALL else f"tab-{self.slot}"

    def build(self, kit: Kit) -> Widget:
        """Lays slots and plans at the left and the list at the right, or both behind tabs."""
        running = Column([*self.slots.panels(), label("Plans"), *self._plans()], gap=8)
        if kit.columns > 1:
            weights = (0.34, 0.66) if kit.columns == 2 else (0.3, 0.7)
            right = Column([*self._filters(), Scroll(self._list(), "list")], gap=8, grow=(2,))
            body: Widget = Row([Scroll(running, "running"), right], weights, gap=14)
        else:
            tabs = Tabs(TABS, self.tab, [self._opening(key) for key, _ in TABS])
            shown = running if self.tab == "running" else Column([*self._filters(), self._list()], gap=8)
            body = Column([tabs, Scroll(shown, self.tab)], gap=8, grow=(1,))
        return frame.full_page(kit, "Projects", body, beside=[self._means()], scrolls=False)

    def _plans(self) -> list[Widget]:
        rule = "Three finished steps of a plan change a rule for good."
        return [Text(rule, "small", "dim"), *plans(self.session)]

    def _means(self) -> Widget:
        """Returns what there is to pay with."""
        bar = self.session.play.see(views.bar)
        return Text(
            [
                Run(bar.capital.text, "figure"), Run(" political capital   ", "small", "dim"),
                Run(bar.money.text, "figure"), Run(" in hand", "small", "dim"),
            ]
        )  # fmt: skip

    # the list

    def _lines(self) -> tuple[InitiativeLine, ...]:
        return self.session.play.see(views.initiative_lines)

    def _filters(self) -> list[Widget]:
        lines = self._lines()
        slots = [(ALL, "All"), *((key or "instant", name) for key, name in SLOTS.items())]
        book = self.session.play.table.book
        shows = [
            (ALL, f"Everything {len(lines)}"),
            (NOW, f"Can start now {sum(each.startable for each in lines)}"),
            *((power, book.power(power)) for power in POWERS),
            (ALONE, "No partner"),
        ]
        tabs = Tabs(slots, self.slot or "instant", [self._choosing(key) for key, _ in slots])
        chips = [Tab(words, self._showing(key), key == self.show, f"show-{key}") for key, words in shows]
        return [tabs, Flow(chips, gap=4)]

    def _list(self) -> Widget:
        groups: list[Widget] = []
        for slot in SLOTS:
            if self.slot in (ALL, slot):
                groups.extend(self._group(slot, [each for each in self._lines() if each.slot == slot]))
        if not groups:
            groups.append(Text("Nothing here now. Another filter shows more.", "body", "dim"))
        return Column(groups, gap=8)

    def _group(self, slot: str, lines: list[InitiativeLine]) -> list[Widget]:
        shown = sorted(filter(self._fits, lines), key=_rank)
        if not shown:
            return []
        ready = sum(each.startable for each in lines)
        count = f"{ready} of {len(lines)} can start now"
        held = self.session.play.see(views.slots).get(slot)
        if held is not None:
            count = f"the slot holds “{held.title}”"
        head = Row(
            [Icon(SLOT_ICONS[slot], 17, "gold"), heading(SLOTS[slot]), Text(count, "small", "dim")],
            (0.0, 0.0, 1.0),
            middle=True,
        )
        return [head, Grid([card(self.session, each) for each in shown], LEAST_CARD, most=3)]

    def _fits(self, line: InitiativeLine) -> bool:
        if self.show == NOW:
            return line.startable or line.favour
        return self.show == ALL or line.power == ("" if self.show == ALONE else self.show)

    # what is done

    def _choosing(self, key: str) -> Act:
        return lambda: self._choose_slot("" if key == "instant" else key)

    def _choose_slot(self, slot: str) -> Want:
        self.slot, self.tab = slot, "list"
        return Rebuild()

    def _showing(self, key: str) -> Act:
        def choose() -> Want:
            self.show = key
            return Rebuild()

        return choose

    def _opening(self, key: str) -> Act:
        def choose() -> Want:
            self.tab = key
            return Rebuild()

        return choose


def _rank(line: InitiativeLine) -> tuple[bool, bool, bool, int]:
    """Puts offers first, then what can be started, and what is done or under way last."""
    return bool(line.state), not line.startable, not line.offered, line.number
