"""What came of a decision: the outcome, what moved, one act read in five capitals, and what really happened."""

from __future__ import annotations

import pygame

from game.ui.kit import Kit, Run
from game.ui.pages import push
from game.ui.screen import Screen
from game.ui.screens.frame import overlay
from game.ui.screens.sections import beside
from game.ui.session import Session
from game.ui.theme import SIGNS
from game.ui.wants import Pop, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Flow, Grid, Panel, Space
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, label
from game.views import Aftermath
from game.views.effects import Effect
from game.views.wording import count

CONTINUE = "continue"
OTHERS = {"people": "users", "elite": "crown"}
"""Icons of those who speak and are no power."""


class AftermathPage(Screen):
    """Shows what came of the decision taken last. Pages about people who suffered are plain; some ask for a moment."""

    title = "What came of it"
    overlay = True

    def __init__(self, session: Session, subject: str = "") -> None:
        """Reads what came of the decision taken last."""
        self.session = session
        last = session.play.last
        self.found: Aftermath | None = None if last is None else last.aftermath

    @property
    def resting(self) -> bool:
        """Whether the page asks for a moment: then it opens without a button in focus, at the beginning of its text."""
        return self.found is not None and self.found.pause

    @property
    def silent(self) -> bool:
        """Is silent where people suffered."""
        return self.found is not None and self.found.plain

    def first_focus(self) -> str:
        """Begins at the way on, but not where there is something to be taken in first."""
        return "" if self.resting else CONTINUE

    def key(self, event: pygame.event.Event) -> Want | None:
        """Goes on with Enter although nothing has the focus."""
        return Pop() if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) else None

    def build(self, kit: Kit) -> Widget:
        """Lays out what there is to tell, in the order in which it is to be read."""
        found, go_on = self.found, Button("Continue", Pop, key="Enter", primary=True, name=CONTINUE)
        if found is None:
            return overlay(self.title, Text("Nothing has been decided yet."), [go_on])
        rows = self._told(found)
        if found.pause:
            rows.append(Column([Space(28), Text("Take the time you need.", "quote", "dim"), Flow([go_on])], gap=12))
        body = Column(rows, gap=12)
        return overlay(found.title, body, [] if found.pause else [go_on], kicker="What came of it")

    def _told(self, found: Aftermath) -> list[Widget]:
        rows: list[Widget] = []
        if found.answer:
            rows.append(Text([Run("Your answer: ", "small", "dim"), Run(found.answer, "small-strong")]))
        if found.outcome:
            rows.append(Text(found.outcome, "prose"))
        if found.chance:
            rows.append(Text([Run("As chance had it: ", "strong", "gold"), Run(found.chance, "prose")]))
        if found.effects:
            rows.append(Flow([self._effect(each) for each in found.effects], gap=6))
        if found.reactions:
            several = len(found.reactions) > 1 and not found.plain
            heading = f"One act, {count(len(found.reactions), 'reading')}" if several else "How it was heard"
            reactions = [self._reaction(*each, plain=found.plain) for each in found.reactions]
            rows.append(Column([label(heading, "gold"), Grid(reactions, 300, gap=10, most=2)], gap=6))
        for each in found.learned:
            words = Text([Run("Learned: ", "strong"), Run(each, "body")])
            rows.append(words if found.plain else beside(Icon("lightbulb", 18, "gold"), words))
        if found.history:
            rows.append(_history(found))
        if not rows:
            rows.append(Text("It is done. What comes of it will be told when it is known."))
        return rows

    def _effect(self, effect: Effect) -> Widget:
        """Returns one change as a chip; pressed, it tells why the figure stands where it does."""
        colour = "ink" if effect.good is None else "better" if effect.good else "worse"
        amount = effect.text.replace(" ", "\u00a0")
        words = Text([Run(f"{effect.label} ", "small"), Run(amount, "small-strong", colour)])
        said = "" if effect.good is None else "better" if effect.good else "worse"
        return Pressable(
            words, lambda: push("why", self.session, effect.name), effect.words, name=f"effect-{effect.name}",
            tip=f"{effect.label}: why does it stand where it does?", description=said, pad=6,
        )  # fmt: skip

    def _reaction(self, who: str, says: str, plain: bool) -> Widget:
        """Returns what one listener says, with its sign; without one on a plain page."""
        spoken = not says.startswith("no words")
        runs = [Run(f"{who}\n", "small-strong"), Run(f"“{says}”" if spoken else says, "quote" if spoken else "small")]
        words = Text(runs)
        return words if plain else beside(self._sign(who), words)

    def _sign(self, who: str) -> Widget:
        book = self.session.play.table.book
        power = next((name for name in SIGNS if book.power(name) == who), None)
        if power is not None:
            return Sign(power, 16)
        return Icon(next((icon for name, icon in OTHERS.items() if book.who(name) == who), "message-square"), 16)


def _history(found: Aftermath) -> Widget:
    """Returns what really happened, where that is written, and where accounts differ."""
    rows: list[Widget] = [label(found.history_heading, "gold"), Text(found.history)]
    if found.views:
        rows.append(Text("Accounts differ:", "strong"))
        rows += [beside(Text("–", "body", "gold"), Text(each)) for each in found.views]
    if found.history_source:
        rows.append(Text(f"{found.history_source[:1].upper()}{found.history_source[1:]}", "small", "dim"))
    return Panel(Column(rows, gap=5), "panel", pad=12, heading=found.history_heading)
