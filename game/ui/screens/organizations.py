"""The organizations: a list, and for each how far Kazakhstan is bound to it, what that gives and asks, its works."""

from __future__ import annotations

import pygame

from game import views
from game.ui.campaign_screen import CampaignScreen
from game.ui.kit import Kit, Run
from game.ui.pages import push
from game.ui.screens import frame
from game.ui.screens.offers import LEAST_CARD, card
from game.ui.screens.options import effect_runs
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.wants import Focus, Many, Rebuild, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.facts import Facts
from game.ui.widgets.ladder import Ladder
from game.ui.widgets.layout import Column, Flow, Grid, Row
from game.ui.widgets.meter import Meter
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, heading
from game.ui.widgets.widths import AtMost
from game.views.organizations import OrganizationView

LEAST_SIDE, LEAST_ENTRY = 270, 200
"""Units that a section, and a name in the list, need to stand beside another."""


class Organizations(CampaignScreen):
    """Is the page of the organizations; its subject is the one to show."""

    title = "Organizations"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows one organization, or the one to which Kazakhstan is bound most."""
        super().__init__(session, subject)
        self.listing = not subject
        """Whether the list shows where there is room for one column only."""
        self.chosen = subject or self._bodies()[0].id

    def first_focus(self) -> str:
        """Begins at the organization that is shown."""
        return f"body-{self.chosen}"

    def _bodies(self) -> list[OrganizationView]:
        """Returns the organizations, those first to which Kazakhstan is bound most."""
        return sorted(self.session.play.see(views.organizations), key=lambda each: (-each.level, each.short))

    def build(self, kit: Kit) -> Widget:
        """Lays the list at the left and the chosen one at the right, or one after the other."""
        shown = next(each for each in self._bodies() if each.id == self.chosen)
        entries = Grid([self._entry(each) for each in self._bodies()], LEAST_ENTRY, gap=4)
        detail = Scroll(self._detail(shown, kit.columns == 3), f"body-of-{shown.id}")
        beside: list[Widget] = []
        if kit.columns > 1:
            body: Widget = Row(
                [Scroll(entries, "bodies"), detail], (0.3, 0.7) if kit.columns == 2 else (0.25, 0.75), gap=14
            )
        elif self.listing:
            body = Scroll(entries, "bodies")
        else:
            body = detail
            beside.append(Button("All organizations", self._list, icon="menu", name="list", style="small-strong"))
        return frame.full_page(kit, "Organizations", body, beside=beside, scrolls=False)

    def _entry(self, shown: OrganizationView) -> Widget:
        here = shown.id == self.chosen
        words = [Run(shown.level_name, "small", "gold" if shown.level else "dim")]
        if shown.strength is not None and shown.strength.band:
            words.append(Run(f" · {shown.strength.band}", "small", "dim"))
        name = Text(shown.short, "strong" if here else "body", "ink" if shown.level else "dim")
        return Pressable(
            Column([name, Text(words)], gap=0), lambda: self._choose(shown.id), shown.title,
            name=f"body-{shown.id}", value="shown" if here else "", description=shown.level_name,
            fill="raised" if here else "panel", pad=9, mark="gold" if here else "",
        )  # fmt: skip

    # the chosen one

    def _detail(self, shown: OrganizationView, wide: bool) -> Widget:
        brief, place = AtMost(Text(shown.brief, "prose")), self._place(shown)
        rows: list[Widget] = [
            Column([heading(shown.title, "title", "ink"), _led(shown)], gap=2),
            *([Row([brief, place], (0.6, 0.4), gap=14)] if wide else [brief, place]),
            Grid(self._sides(shown), LEAST_SIDE, gap=10, most=2),
        ]
        if shown.initiatives:
            cards = [card(self.session, each) for each in shown.initiatives]
            rows += [heading("What could be done in it"), Grid(cards, LEAST_CARD, most=3)]
        if shown.source:
            rows.append(Text(f"{shown.source[:1].upper()}{shown.source[1:]}.", "small", "dim"))
        return Column(rows, gap=12)

    def _place(self, shown: OrganizationView) -> Widget:
        steps = ", ".join(shown.levels)
        said = f"You are: {shown.level_name}, step {shown.level} of {len(shown.levels) - 1}. The steps: {steps}"
        why = _why(self.session, "why-level", "How it came to this", f"member.{shown.id}")
        return section("Your place in it", [Ladder(shown.levels, shown.level, said), Flow([why])], gap=10)

    def _sides(self, shown: OrganizationView) -> list[Widget]:
        found: list[Widget] = []
        if shown.benefits:
            found.append(section("It gives", [Text(shown.benefits)]))
        if shown.duties:
            found.append(section("It asks", [Text(shown.duties)]))
        figure = shown.strength
        if figure is not None and figure.value is not None:
            meter = Meter("Strength", figure.value, colour="gold", change=figure.turn, said=figure.words)
            why = _why(self.session, "why-strength", "Why it is so", figure.name)
            band = Text(f"{figure.band[:1].upper()}{figure.band[1:]}")
            found.append(section("How well it works", [band, meter, Flow([why])]))
        if shown.upkeep:
            now = Text(list(effect_runs(shown.yearly)) or "Nothing moves at your level.")
            facts = Facts([(label, [Run(words, "small", "dim")]) for label, words in shown.upkeep], gap=2)
            found.append(section("What it moves each year", [now, facts]))
        return found

    # what is done

    def _choose(self, name: str) -> Want:
        self.chosen, self.listing = name, False
        return Rebuild()

    def _list(self) -> Want:
        self.listing = True
        return Rebuild()

    def key(self, event: pygame.event.Event) -> Want | None:
        """Goes to the next or previous organization with right and left."""
        step = {pygame.K_RIGHT: 1, pygame.K_LEFT: -1}.get(event.key, 0)
        if not step:
            return None
        names = [each.id for each in self._bodies()]
        self._choose(names[(names.index(self.chosen) + step) % len(names)])
        return Many((Rebuild(), Focus(f"body-{self.chosen}")))


def _why(session: Session, name: str, words: str, indicator: str) -> Button:
    """Returns the button that asks why an indicator stands where it stands."""
    icon = "circle-question-mark"
    return Button(words, lambda: push("why", session, indicator), icon=icon, name=name, style="small-strong")


def _led(shown: OrganizationView) -> Widget:
    words = Text([Run(shown.short, "strong", "gold"), Run(f"  led by {shown.leader}", "body", "dim")])
    return Row([Sign(shown.power, 14), words], (0.0, 1.0), gap=7, middle=True) if shown.power else words
