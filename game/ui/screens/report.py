"""The turn report: losses that threaten, the news, what moved and why, and what is new on the desk."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game import views
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit, Run
from game.ui.pages import push
from game.ui.screens.frame import WIDEST, overlay
from game.ui.screens.sections import beside
from game.ui.theme import SIGNS
from game.ui.wants import Pop, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Flow, Panel, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, label
from game.views.news import News
from game.views.report import Moved
from game.views.threats import Threat

CONTINUE = "continue"
WIDE = 1120
"""Units that the report is wide at most where news and figures stand side by side."""
ICONS = {
    "news": "newspaper", "later": "clock", "journey": "plane", "plan": "flag", "project": "hammer",
    "lapsed": "mail", "promise": "handshake", "offer": "hand-coins",
}  # fmt: skip
"""The icon of each kind of news that is no power's own."""


class ReportPage(CampaignScreen):
    """Shows what happened before a turn's decisions; it opens with each turn, and with R."""

    title = "The turn report"
    overlay = True

    def first_focus(self) -> str:
        """Begins at the way on."""
        return CONTINUE

    def key(self, event: pygame.event.Event) -> Want | None:
        """Closes with the key that opened it, and goes on with Enter although nothing has the focus."""
        return Pop() if event.key in (pygame.K_r, pygame.K_RETURN, pygame.K_KP_ENTER) else None

    def build(self, kit: Kit) -> Widget:
        """Lays the report out: warnings first, then news beside what moved where there is room."""
        see = self.session.play.see
        bar, found = see(views.bar), see(views.report)
        rows: list[Widget] = [_threat(each) for each in found.threats]
        if see(views.book_ends_now):
            rows.append(Panel(beside(Icon("book-open", 18, "gold"), Text(bar.after_the_book)), "panel"))
        news = Column([label("News", "gold"), *(self._news(each) for each in found.news)], gap=9)
        moved = Column([label("What moved since the last turn", "gold"), *map(self._moved, found.moved)], gap=3)
        wide = kit.columns == 3 and bool(found.news and found.moved)
        if wide:
            rows.append(Row([news, moved], (1, 1), gap=24))
        else:
            rows += [part for part, full in ((news, found.news), (moved, found.moved)) if full]
        if not rows:
            rows.append(Text("Nothing has come in yet. The desk is yours."))
        rows += self._new(kit)
        crisis = " · crisis: favours may be called in" if bar.crisis else ""
        go_on = Button("Continue", Pop, key="Enter", primary=True, name=CONTINUE)
        return overlay(
            bar.date, Column(rows, gap=14), [go_on], kicker=f"Turn {bar.turn} of {bar.turns}{crisis}",
            widest=WIDE if wide else WIDEST,
        )  # fmt: skip

    def _news(self, news: News) -> Widget:
        """Returns one line of news: its mark, title and text, and where it is written."""
        stop = "" if news.title.endswith(("?", "!", ".")) else "."
        runs = [Run(f"{news.title}{stop} ", "strong"), Run(news.text)]
        if news.source:
            runs.append(Run(f"  {news.source[:1].upper()}{news.source[1:]}", "small", "dim"))
        book = self.session.play.table.book
        power = next((name for name in SIGNS if book.power(name) == news.title), None)
        mark = Icon(ICONS.get(news.kind, "newspaper"), 16, "gold") if power is None else Sign(power, 15)
        return beside(mark, Text(runs))

    def _moved(self, moved: Moved) -> Widget:
        """Returns one figure that moved, with its largest causes; pressed, it tells why in full."""
        arrow = "▲" if moved.amount > 0 else "▼"
        colour = "ink" if moved.good is None else "better" if moved.good else "worse"
        said = "" if moved.good is None else " better" if moved.good else " worse"
        runs = [
            Run(f"{moved.label}  ", "strong"),
            Run(f"{moved.before} → {moved.after}  ", "body"),
            Run(f"{arrow}\u00a0{moved.text}{said}".replace(" ", "\u00a0"), "small-strong", colour),
        ]
        causes = [Run(f"\n{each.because.words} ", "small", "dim") for each in moved.reasons]
        for cause, reason in zip(causes, moved.reasons, strict=True):
            runs += [cause, Run(reason.text.replace(" ", "\u00a0"), "small-strong", "dim")]
        words = ", ".join(f"{each.because.words} {each.text}" for each in moved.reasons)
        return Pressable(
            Text(runs), lambda: push("why", self.session, moved.name),
            f"{moved.label} {moved.before} to {moved.after}{said}", name=f"moved-{moved.name}", description=words,
            tip=f"{moved.label}: why does it stand at {moved.after}?", fill="", pad=5,
        )  # fmt: skip

    def _new(self, kit: Kit) -> Sequence[Widget]:
        """Returns what is new on the desk in the first turns."""
        new = self.session.play.see(views.novelty)
        if new is None:
            return ()
        button = Button(new.button, lambda: push(new.page, self.session), name="new-on-desk")
        words = beside(Icon("lightbulb", 18, "gold"), Text(new.text))
        if kit.columns == 1:
            return (Panel(Column([words, Flow([button])], gap=8), "panel"),)
        return (Panel(Row([words, button], (1.0, 0.0), middle=True), "panel", pad=10),)


def _threat(threat: Threat) -> Widget:
    """Returns a loss that threatens: what of it holds, what drove it, and the way out."""
    end = "this turn ends" if threat.falls_now else "the next turn ends"
    head = [Run("Warning: ", "heading", "warning"), Run(threat.title, "heading")]
    rows: list[Widget] = [
        beside(Icon("triangle-alert", 20, "warning"), Text(head, role="heading")),
        Text([
            Run(f"If this still holds when {end}, the game is lost: ", "strong"), Run(f"{threat.when}."),
            Run(f" It has held since {threat.since}.", "body", "dim"),
        ]),
    ]  # fmt: skip
    if threat.reasons:
        rows.append(Text("What made it so in the last year:", "small", "dim"))
        for name, reason in threat.reasons:
            amount = Run(f" {reason.text}".replace(" ", "\u00a0"), "small-strong", "worse")
            words = [Run(name, "small"), amount, Run(f"  {reason.because.words}", "small")]
            rows.append(beside(Text("–", "small", "warning"), Text(words)))
    if threat.way_out:
        rows.append(Text([Run("The way out: ", "strong", "gold"), Run(threat.way_out)]))
    return Panel(Column(rows, gap=6), "panel", edge="warning", heading=f"Warning: {threat.title}")
