"""The history page: sets of figures and single ones over the turns, beside what the historical player came to."""

from __future__ import annotations

import pygame

from game import views
from game.ui.errand import Errand
from game.ui.kit import Kit, Run
from game.ui.pages import push
from game.ui.screens.frame import BACK, full_page
from game.ui.screens.history.drawing import chart_of, hidden, history_of
from game.ui.screens.history.sets import PREFIX, FigureSet, set_named, sets_of
from game.ui.screens.listing import ListedScreen
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.wants import Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.choice import Switch
from game.ui.widgets.layout import Column, Panel, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text, label

TALL = 260
"""Units that the chart is tall at least."""
WAITING = "What the historical player came to with the same seed is being worked out …"
LEGEND = "Dotted, with a hollow mark: what the historical player came to with the same seed."
DOTS = "A dot below is a turn in which you decided. Point at a turn, or use left and right, to read it."


class HistoryPage(ListedScreen):
    """Shows figures over the turns; its subject is a figure, or a set by its key."""

    title = "History"
    columns = 2

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows a figure or a set."""
        super().__init__(session, set_named(session.play.table, subject).key)
        self.compared = True
        self.errand = Errand(session)
        self._drawn = False

    def _known(self, run: views.Run) -> Want:
        self.session.play.reference = run
        return Rebuild()

    def tick(self, seconds: float) -> Want | bool | None:
        """Has the other run worked out once the page has been drawn, so that it opens at once, and takes it."""
        play = self.session.play
        if self._drawn and play.reference is None and not self.errand.busy:
            book, seed, changes = play.table.book, play.campaign.seed, play.campaign.changes
            self.errand.begin("", lambda: views.reference(book, seed, changes), self._known)
        self._drawn = True
        return self.errand.tick(seconds)

    def first_focus(self) -> str:
        """Begins at the way back, so that the arrows are free until the chart is chosen."""
        return BACK

    def build(self, kit: Kit) -> Widget:
        """Lays the page out."""
        chosen = set_named(self.session.play.table, self.name)
        body = self.beside_list(kit, lambda: self._figure(chosen), [*self._sets(chosen), label("Any figure", "gold")])
        buttons = self.list_button(kit)
        if len(chosen.names) == 1:
            buttons.append(Button("Why", self._why, icon="circle-question-mark", key="W", name="why"))
        return full_page(kit, chosen.title, body, kicker="History", beside=buttons, scrolls=False)

    def _sets(self, chosen: FigureSet) -> list[Widget]:
        """Returns the sets to choose from."""
        return [label("Together", "gold"), *(self._set(each, each == chosen) for each in self._known_sets())]

    def _known_sets(self) -> tuple[FigureSet, ...]:
        return sets_of(self.session.play.table)

    def _set(self, each: FigureSet, here: bool) -> Widget:
        return Pressable(
            Text(each.title, "small-strong" if here else "small"), lambda: self.ask(each.key), each.title,
            name=each.key, pad=6, fill="raised" if here else "", mark="gold" if here else "",
            value="chosen" if here else "",
        )  # fmt: skip

    def _figure(self, chosen: FigureSet) -> Widget:
        """Returns the chart, or the names of the stretches where nothing can be counted."""
        play = self.session.play
        shown = history_of(play, chosen.names)
        if hidden(shown):
            stages = zip(shown.dates, shown.series[0].texts, strict=True)
            words = " · ".join(f"{date}: {band}" for date, band in stages)
            return Scroll(section("What can be seen from outside", [Text(words)]), "history-body")
        run = play.reference if self.compared else None
        switched = Text([Run("Beside the historical player", "small-strong"), Run("  B", "label", "dim")])
        switch = Row(
            [Switch("Beside the historical player", self.compared, self._compare, "compare"), switched],
            (0.0, 1.0), gap=10, middle=True,
        )  # fmt: skip
        rows: list[Widget] = [chart_of(play, chosen, run, TALL), Text(DOTS, "small", "dim")]
        if self.compared:
            rows.append(Text(WAITING if run is None else LEGEND, "small", "dim"))
        rows.append(switch)
        return Scroll(Panel(Column(rows, gap=6, grow=(0,)), "panel", pad=14, heading=chosen.title), "history-body")

    # what is done

    def _compare(self) -> Want:
        self.compared = not self.compared
        return Rebuild()

    def _why(self) -> Want:
        return push("why", self.session, self.name)

    def key(self, event: pygame.event.Event) -> Want | None:
        """Compares with B, asks why with W, and goes from set to set with the brackets."""
        if event.key == pygame.K_b:
            return self._compare()
        if event.key == pygame.K_w and not self.name.startswith(PREFIX):
            return self._why()
        if event.key in (pygame.K_LEFTBRACKET, pygame.K_RIGHTBRACKET):
            return self._step(1 if event.key == pygame.K_RIGHTBRACKET else -1)
        return super().key(event)

    def _step(self, step: int) -> Want:
        keys = [each.key for each in self._known_sets()]
        place = keys.index(self.name) + step if self.name in keys else 0
        return self.ask(keys[place % len(keys)])
