"""An open ask: what a power wants, until when, the answers, and the two ways not to answer."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game import views
from game.engine.decisions import Decision
from game.ui.campaign_screen import CampaignScreen
from game.ui.keys import digit
from game.ui.kit import Kit, Run
from game.ui.pages import page
from game.ui.play import Taken
from game.ui.screens import frame, options
from game.ui.screens.study.button import study, study_button
from game.ui.wants import Decide, Many, Pop, Replace, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text
from game.views import AskView, OptionView
from game.views.wording import does


class AskPage(CampaignScreen):
    """Lies over the page from which it was opened; its subject is the ask's card."""

    title = "An open question"
    overlay = True

    def _ask(self) -> AskView | None:
        return next((each for each in self.session.play.see(views.asks) if each.card.id == self.subject), None)

    @property
    def silent(self) -> bool:
        """Is silent where the ask is about people who suffered."""
        ask = self._ask()
        return ask is not None and ask.card.sensitive

    def first_focus(self) -> str:
        """Begins at the first answer."""
        ask = self._ask()
        return frame.BACK if ask is None else options.name_of(ask.card, ask.card.options[0])

    def build(self, kit: Kit) -> Widget:
        """Lays out the question, its date and its answers; below them the ways not to answer."""
        ask = self._ask()
        back = Button("Back", Pop, key="Esc", name=frame.BACK, style="small-strong")
        if ask is None:
            gone = Text("It was answered, called off, or ran out.")
            return frame.overlay("This question is no longer open", gone, [back])
        answers = [options.option(ask.card, each, self._answer) for each in ask.card.options]
        rows = [_due(ask), *options.told(ask.card), *options.remarks(ask.card), Column(answers)]
        if ask.card.source:
            rows.append(Text(f"{ask.card.source[:1].upper()}{ask.card.source[1:]}.", "small", "dim"))
        kicker = " · ".join(filter(None, (does(ask.who, "asks"), ask.card.place)))
        buttons = [*self._ways_out(ask, kit.columns == 1), *study_button(self.session, self.subject), back]
        return frame.overlay(ask.card.title, Column(rows, gap=9), buttons, kicker=kicker)

    def _ways_out(self, ask: AskView, short: bool) -> list[Widget]:
        """Returns the buttons that put the question off or call it off, each with its price."""
        later, favour = ask.defer_refused, ask.favour_refused
        put_off = Button(
            "Put off: 1 pip" if short else "Put it off for a pip of patience", self._defer, icon="clock", key="L",
            name="defer", refused=f"It cannot be put off: {later}." if later else "", style="small-strong",
            tip="Once only. Silence after its date counts as no, and costs a pip too.",
        )  # fmt: skip
        call_off = Button(
            "Call off: 2 favours" if short else "Call it off for two favours", self._call_off, icon="handshake",
            key="F", name="favour", refused=f"It cannot be called off: {favour}." if favour else "",
            tip=f"{ask.who} owes you; the question goes without an answer.", style="small-strong",
        )  # fmt: skip
        return [put_off, call_off]

    def key(self, event: pygame.event.Event) -> Want | None:
        """Answers with digits, puts off with L, calls off with F, has the answers studied with W."""
        ask = self._ask()
        if ask is None:
            return None
        if event.key == pygame.K_w:
            return study(self.session, self.subject)
        if event.key == pygame.K_l:
            return Say(f"It cannot be put off: {ask.defer_refused}.", "refused") if ask.defer_refused else self._defer()
        if event.key == pygame.K_f:
            refused = ask.favour_refused
            return Say(f"It cannot be called off: {refused}.", "refused") if refused else self._call_off()
        number = digit(event.key)
        if number > len(ask.card.options):
            return Say(f"The answers are numbered from 1 to {len(ask.card.options)}.")
        return self._try(ask.card.options[number - 1]) if number else None

    def _try(self, option: OptionView) -> Want:
        if option.legal:
            return self._answer(option)
        return Say(f"“{option.text}” is not open to you: {option.why_not}.", "refused")

    def _answer(self, option: OptionView) -> Want:
        return Decide(self.session.play, option.decision, lambda taken: Replace(page("aftermath", self.session)))

    def _defer(self) -> Want:
        ask = self._ask()
        words = "" if ask is None else f"{ask.who} will wait a little longer, but not gladly."
        return Decide(self.session.play, Decision("defer", (self.subject,)), _closing(words))

    def _call_off(self) -> Want:
        ask = self._ask()
        words = "" if ask is None else f"Two favours are called in; {ask.who} lets the question go."
        return Decide(self.session.play, Decision("favour", (self.subject,)), _closing(words))


def _closing(words: str) -> Callable[[Taken], Want]:
    """Returns what closes the page with a sentence."""

    def told(taken: Taken) -> Want:
        return Many((Pop(), Say(words)))

    return told


def _due(ask: AskView) -> Widget:
    """Returns who asks and until when."""
    urgent = ask.turns_left == 0
    when = [Run("Answer due ", "body", "dim"), Run(ask.due, "strong", "warning" if urgent else "ink")]
    if ask.deferred:
        when.append(Run("; put off once already", "body", "dim"))
    return Row([Sign(ask.power, 14), Icon("clock", 15), Text(when)], (0.0, 0.0, 1.0), gap=7, middle=True)
