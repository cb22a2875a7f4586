"""The ending: four voices first, then how it ended and why, what was promised and shown, and last the number."""

from __future__ import annotations

from itertools import groupby

import pygame

from game import views
from game.ui.begin import begin_again
from game.ui.kit import Kit, Run
from game.ui.pages import following, page, push
from game.ui.screen import Screen
from game.ui.screens.frame import full_page
from game.ui.screens.sections import NO, YES, Measured, line, marked, section
from game.ui.session import Session
from game.ui.wants import Act, Pop, Reset, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Grid, Panel, Row
from game.ui.widgets.text import Text
from game.ui.widgets.widths import AtMost
from game.views import Closing
from game.views.reasons import Reason
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
        how = [_how(found), *([self._why(found)] if found.reasons else [])]
        own = [_promised(found), _shown(found), *([_number(found)] if self.session.settings.show_score else [])]
        if kit.columns == 1:
            return Column([*how, *own], gap=10)
        if kit.columns == 2:
            return Row(
                [Column(how, gap=10, grow=(len(how) - 1,)), Column(own, gap=10, grow=(len(own) - 1,))], (1, 1), gap=10
            )
        parts = [*how, *own]
        if len(parts) > 4:
            parts[3:] = [Column(parts[3:], gap=10, grow=(1,))]
        return Row(parts, (1,) * len(parts), gap=10)

    def _why(self, found: Closing) -> Widget:
        """Returns what brought a loss about, from the ledger."""
        rows: list[Widget] = []
        for name, several in groupby(found.reasons, key=lambda each: each[0]):
            rows.append(Text(name, "strong"))
            rows += [self._reason(reason) for _, reason in several]
        return section("What brought it about", rows, note="The largest causes of the last year")

    def _reason(self, reason: Reason) -> Widget:
        link = reason.because.link
        target = None if link is None else (link.kind, link.id)
        runs = [Run(f"{reason.text}  ", "small-strong", "worse"), Run(reason.because.words, "small", link=target)]
        return line(runs, following(self.session), "small")

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


def _how(found: Closing) -> Widget:
    """Returns the epilogue."""
    source = Text(f"{found.source[:1].upper()}{found.source[1:]}", "small", "dim")
    return section("How it ended", [AtMost(Text(found.epilogue, "prose")), source])


def _promised(found: Closing) -> Widget:
    """Returns what became of the promises to the country and to others."""
    rows: list[Widget] = []
    for promise in found.pledges:
        kept = bool(promise.stands) and not found.loss
        words = [
            Run(promise.text, "strong"),
            Run(" – kept" if kept else " – not kept", "strong", "better" if kept else "worse"),
            Run(f"\n{promise.kept_when[:1].upper()}{promise.kept_when[1:]}.", "small", "dim"),
        ]
        rows.append(marked(YES if kept else NO, words, "better" if kept else "worse"))
    rows.append(Text(f"Promises to others: {found.kept} kept, {found.broken} broken."))
    return section("What you promised", rows)


def _shown(found: Closing) -> Widget:
    """Returns the skills that the run showed, and the trace of history."""
    rows: list[Widget] = [line(each) for each in found.skills]
    if not rows:
        rows.append(Text("You went your own way; nothing in it has a name yet."))
    same, known = found.as_history
    if known:
        rows.append(
            Text(
                f"Of {known} answers that history gave as well, yours was the same {same} times. "
                "That is a trace, not a mark.", "small", "dim",
            )
        )  # fmt: skip
    return section("What you showed", rows)


def _number(found: Closing) -> Widget:
    """Returns the parts of the score, and last the total."""
    rows: list[Widget] = [Measured(part.label, part.points, part.possible) for part in found.parts]
    rows.append(Text([Run("Together ", "body"), Run(f"{found.total:.1f}", "figure"), Run(" of 100", "body")]))
    return section("The parts, and last the number", rows)
