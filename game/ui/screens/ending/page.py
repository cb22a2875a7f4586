"""The page of the ending: the voices in a row, what is told in columns below, and what can be done next."""

from __future__ import annotations

import pygame

from game import views
from game.ui.begin import begin_again
from game.ui.kit import Kit
from game.ui.pages import following, page, push
from game.ui.screen import Screen
from game.ui.screens.ending import told
from game.ui.screens.frame import full_page
from game.ui.screens.sections import line
from game.ui.session import Session
from game.ui.wants import Act, Pop, Reset, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Grid, Panel, Row
from game.ui.widgets.text import Text
from game.views import Closing
from game.views.voices import Voice

ICONS = ("house", "mail", "coins", "book-open")
"""What stands beside the four voices: family, ambassador, investor, historian."""


class Ending(Screen):
    """Tells how the campaign ended."""

    title, sound = "The end", "ending"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the end of the campaign in play."""
        self.session = session
        self._acts: dict[int, Act] = {
            pygame.K_d: lambda: push("debrief", session),
            pygame.K_h: lambda: push("history", session),
            pygame.K_c: lambda: push("codex", session),
            pygame.K_a: lambda: begin_again(session),
            pygame.K_n: lambda: push("new", session),
        }

    def first_focus(self) -> str:
        """Begins at what comes next."""
        return "debrief"

    def back(self) -> Want | None:
        """Goes to the title once the campaign is over; the save stays."""
        over = self.session.play.campaign.outcome is not None
        return Reset(page("title", self.session)) if over else Pop()

    def key(self, event: pygame.event.Event) -> Want | None:
        """Opens pages by their letters."""
        act = self._acts.get(event.key)
        return act() if act is not None else None

    def build(self, kit: Kit) -> Widget:
        """Lays the page out in one to three columns."""
        found = self.session.play.see(views.closing)
        if found is None:
            return full_page(kit, "Not over yet", Text("This campaign goes on. Its end is told when it has come."))
        word = "The campaign is lost" if found.loss else "The end"
        spoken = [_voice(each, icon) for each, icon in zip(found.voices, ICONS, strict=True)]
        voices = Grid(spoken, 270, gap=10, most=4 if kit.columns == 3 else 2)
        rows = [voices, self._told(kit, found)]
        return full_page(
            kit, found.title, Column(rows, gap=10), kicker=f"{word} · {found.date}", footer=self._buttons(),
            back=self.back, back_words="Title", icon="house",
        )  # fmt: skip

    def _told(self, kit: Kit, found: Closing) -> Widget:
        """Returns the sections in the order in which they are to be read."""
        follow = following(self.session)
        reasons = told.why(found, follow)
        how = [told.how(found), *([reasons] if reasons is not None else [])]
        own = [told.promised(found, follow), told.shown(found)]
        if self.session.settings.show_score:
            own.append(told.number(found))
        if kit.columns == 1:
            return Column([*how, *own], gap=10)
        if kit.columns == 2:
            return Row([_stack(how), _stack(own)], (1.0, 1.0), gap=10)
        parts = [*how, *own]
        return Row([*parts[:3], _stack(parts[3:])] if len(parts) > 4 else parts, (1.0,) * min(4, len(parts)), gap=10)

    def _buttons(self) -> list[Widget]:
        acts = self._acts
        return [
            Button("Debrief", acts[pygame.K_d], icon="graduation-cap", key="D", primary=True, name="debrief"),
            Button("History", acts[pygame.K_h], icon="chart-line", key="H", name="history"),
            Button("Codex", acts[pygame.K_c], icon="book-open", key="C", name="codex"),
            Button("Again, the same seed", acts[pygame.K_a], icon="undo-2", key="A", name="again"),
            Button("A new campaign", acts[pygame.K_n], icon="plus", key="N", name="new"),
        ]  # fmt: skip


def _voice(voice: Voice, icon: str) -> Widget:
    """Returns what one voice says, and below it what it rests on."""
    evidence = [line(f"{each[:1].upper()}{each[1:]}", style="small") for each in voice.evidence.split("; ")]
    who = Column([Text(voice.who, "subheading", "gold"), Text(f"on {voice.about}", "small", "dim")], gap=0)
    head = Row([Icon(icon, 22, "gold"), who], (0.0, 1.0), gap=10, middle=True)
    rows = [head, Text(f"“{voice.says}”", "quote"), Column(evidence, gap=0)]
    return Panel(Column(rows, gap=8, grow=(1,)), "paper", pad=14, heading=voice.who)


def _stack(parts: list[Widget]) -> Widget:
    """Returns sections one below the other, the last as tall as there is room."""
    return Column(parts, gap=10, grow=(len(parts) - 1,))
