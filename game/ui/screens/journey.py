"""Where the President goes this turn: one journey, what each brings, and who minds."""

from __future__ import annotations

import pygame

from game import views
from game.engine.decisions import Decision
from game.ui.campaign_screen import CampaignScreen
from game.ui.keys import digit
from game.ui.kit import Kit
from game.ui.play import Taken
from game.ui.screens import frame
from game.ui.screens.options import effect_runs
from game.ui.theme import SIGNS
from game.ui.wants import Decide, Many, Pop, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Grid, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text
from game.views.projects import JourneyView

HOME = "home"
ICONS = {"region": "map-pin", HOME: "house"}
WIDEST, LEAST_CARD = 940, 280
"""Units that the page is wide at most, and that a journey needs to stand beside another."""


class Journey(CampaignScreen):
    """Lies over the desk; its subject may be the power to begin with."""

    title = "A journey"
    overlay = True

    def _journeys(self) -> tuple[JourneyView, ...]:
        return self.session.play.see(views.journeys)

    def first_focus(self) -> str:
        """Begins at the journey to the power that was asked for, else at the first."""
        found = self._journeys()
        return f"journey-{next((each for each in found if each.to == self.subject), found[0]).id}"

    def build(self, kit: Kit) -> Widget:
        """Lays the journeys out beside each other."""
        journeys = self._journeys()
        chosen = next((each for each in journeys if each.chosen), None)
        rule = "One journey a turn; it is made when the turn ends."
        if chosen is not None:
            rule = (
                f"Arranged: {chosen.title}. It is made when the turn ends; only taking the whole turn back undoes it."
            )
        stays = [self._card(each) for each in journeys if each.to == HOME]
        leaves = [self._card(each) for each in journeys if each.to != HOME]
        body = Column([Text(rule, "body", "dim"), *stays, Grid(leaves, LEAST_CARD)])
        back = Button("Back", Pop, key="Esc", name=frame.BACK)
        return frame.overlay("Where does the President go?", body, [back], kicker="A journey", widest=WIDEST)

    def _card(self, shown: JourneyView) -> Widget:
        colour = "ink" if shown.legal or shown.chosen else "dim"
        place = Sign(shown.to) if shown.to in SIGNS else Icon(ICONS.get(shown.to, "plane"), 16, "gold")
        number = Text(str(shown.number), "subheading", "gold" if shown.legal else "dim")
        head = Row([number, place, Text(shown.title, "strong", colour)], (0.0, 0.0, 1.0), gap=8, middle=True)
        rows: list[Widget] = [head, Text(shown.brief, "quote", colour)]
        brings = list(effect_runs(shown.effects))
        if brings:
            rows.append(Text(brings))
        tail = " ".join(f"{each[0].upper()}{each[1:]}." for each in (*shown.notes, *shown.hints))
        if tail:
            rows.append(Text(tail, "small", "dim"))
        if not brings and not tail:
            rows.append(Text("It would change nothing now.", "small", "dim"))
        if shown.chosen:
            rows.append(Row([Icon("check", 15, "gold"), Text("Arranged", "small-strong", "gold")], (0.0, 1.0), gap=5))
        refused = "" if shown.legal else f"Not now: {shown.why_not or 'it is arranged already'}."
        if not shown.legal and not shown.chosen:
            rows.append(Text(refused, "small", "warning"))
        return Pressable(
            Column(rows, gap=4),
            lambda: self._go(shown),
            f"{shown.number}. {shown.title}",
            name=f"journey-{shown.id}",
            refused=refused,
            description=_said(shown),
            value="arranged" if shown.chosen else "",
            pad=11,
            mark=shown.to if shown.to in SIGNS else "gold",
        )

    def key(self, event: pygame.event.Event) -> Want | None:
        """Chooses with digits."""
        number = digit(event.key)
        found = self._journeys()
        if not number:
            return None
        if number > len(found):
            return Say(f"The journeys are numbered from 1 to {len(found)}.")
        shown = found[number - 1]
        if shown.legal:
            return self._go(shown)
        return Say(f"Not now: {shown.why_not or 'it is arranged already'}.", "refused")

    def _go(self, shown: JourneyView) -> Want:
        def told(taken: Taken) -> Want:
            return Many((Pop(), Say(f"Arranged: {shown.title}. It is made when the turn ends.")))

        return Decide(self.session.play, Decision("journey", (shown.id,)), told)


def _said(shown: JourneyView) -> str:
    parts = [shown.brief, *(each.words for each in shown.effects), *shown.notes, *shown.hints]
    return ". ".join(each.rstrip(".") for each in parts)
