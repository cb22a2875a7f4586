"""The page of one initiative: what it is, what tempts and what warns, its price, what it brings, and its start."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game import views
from game.engine.decisions import Decision
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit, Run
from game.ui.pages import page
from game.ui.play import Taken
from game.ui.screens import frame
from game.ui.screens.options import chance_runs, effect_runs
from game.ui.screens.study.button import study, study_button
from game.ui.wants import Decide, Many, Pop, Replace, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.facts import Fact, Facts
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Grid, Panel, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, label
from game.views.effects import Chance
from game.views.initiatives import SLOTS, InitiativeView

LEAST_SIDE = 250
"""Units that what tempts and what warns need to stand beside each other."""


class InitiativePage(CampaignScreen):
    """Lies over the page from which it was opened; its subject is the initiative's id."""

    title = "Initiative"
    overlay = True

    def first_focus(self) -> str:
        """Begins at the start, if it may be started, else at the way back."""
        shown = self._shown()
        return "start" if shown.startable else "start-favour" if shown.favour else frame.BACK

    def _shown(self) -> InitiativeView:
        return self.session.play.see(views.initiative, self.subject)

    def build(self, kit: Kit) -> Widget:
        """Lays out what there is to know, and the buttons that start it."""
        shown = self._shown()
        rows: list[Widget] = []
        if shown.partner:
            words = Text([Run("With ", "body", "dim"), Run(shown.partner, "strong")])
            rows.append(Row([Sign(shown.power, 14), words], (0.0, 1.0), gap=7, middle=True))
        rows.append(Text(shown.brief, "prose"))
        sides = [("Tempting", shown.tempting), ("Dangerous", shown.dangerous)]
        voices = [_voice(name, text) for name, text in sides if text]
        if voices:
            rows.append(Grid(voices, LEAST_SIDE, gap=10, most=2))
        rows.append(Facts(list(_facts(shown))))
        if shown.source:
            rows.append(Text(f"{shown.source[:1].upper()}{shown.source[1:]}.", "small", "dim"))
        return frame.overlay(
            shown.title, Column(rows, gap=12), self._buttons(shown), kicker=f"Initiative · {SLOTS[shown.slot]}"
        )

    def _buttons(self, shown: InitiativeView) -> list[Widget]:
        refused = "" if shown.startable else f"“{shown.title}” cannot be started now: {shown.why_not}."
        start = Button("Start it", self._start, icon="play", key="S", primary=True, name="start", refused=refused)
        found: list[Widget] = [start]
        if shown.favour:
            tip = f"{shown.partner} owes you; 2 political capital less."
            found.append(
                Button("Start it with two favours", self._start_with_favours, icon="handshake", key="F",
                       name="start-favour", tip=tip)
            )  # fmt: skip
        if shown.startable:
            found += study_button(self.session, self.subject)
        found.append(Button("Back", Pop, key="Esc", name=frame.BACK))
        return found

    def key(self, event: pygame.event.Event) -> Want | None:
        """Starts it with S, with favours called in with F; has it studied with W."""
        shown = self._shown()
        if event.key == pygame.K_w:
            return study(self.session, self.subject)
        if event.key == pygame.K_s:
            return self._start() if shown.startable else Say(f"It cannot be started now: {shown.why_not}.", "refused")
        if event.key == pygame.K_f and shown.favour:
            return self._start_with_favours()
        return None

    def _start(self) -> Want:
        return Decide(self.session.play, Decision("start", (self.subject,)), self._started)

    def _start_with_favours(self) -> Want:
        return Decide(self.session.play, Decision("start", (self.subject, "favour")), self._started)

    def _started(self, taken: Taken) -> Want:
        """Shows what came of one that acts at once; of a project, when it will be ready."""
        shown = self._shown()
        if not shown.slot:
            return Replace(page("aftermath", self.session))
        return Many((Pop(), Say(f"Started: {shown.title}. It takes {shown.takes}.")))


def _voice(name: str, text: str) -> Widget:
    icon, colour = ("star", "gold") if name == "Tempting" else ("triangle-alert", "warning")
    head = Row([Icon(icon, 14, colour), label(name, colour)], (0.0, 1.0), gap=6, middle=True)
    return Panel(Column([head, Text(text, "quote")], gap=3), "panel", pad=10)


def _facts(shown: InitiativeView) -> Iterable[Fact]:
    """Yields what is known about it, by name."""
    price: list[Run] = [Run(shown.cost, "strong", "gold")]
    if shown.offered:
        price.append(Run(f"  offered, cheaper until {shown.offered}", "small", "gold"))
    yield "Costs", price
    yield "Takes", shown.takes
    if shown.slot:
        yield "Holds the slot", SLOTS[shown.slot].lower()
    yield "Needs", shown.requires
    if shown.state:
        yield "State", [Run(shown.state, "strong", "gold")]
    elif not shown.startable:
        yield "Not now", [Run(shown.why_not, "body", "warning")]
    yield "Brings for sure" if shown.chances else "Brings", list(effect_runs(shown.effects))
    yield "By chance", _chances(shown.chances)
    yield "Others", _sentences(shown.hints)
    yield "Leaves behind", _sentences(shown.notes)
    yield "A step of", ", ".join(shown.plans)


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(f"{each[0].upper()}{each[1:].rstrip('.')}." for each in parts)


def _chances(chances: Iterable[Chance]) -> list[Run]:
    found: list[Run] = []
    for each in chances:
        found += [*([Run("\n", "small")] if found else []), *chance_runs(each)]
    return found
