"""The promises: before the first turn the country is given some of six; they are judged turn by turn."""

from __future__ import annotations

import pygame

from game import views
from game.engine.decisions import Decision
from game.ui.keys import digit
from game.ui.kit import Canvas, Kit, Run
from game.ui.pages import page
from game.ui.screen import Screen
from game.ui.screens.frame import BACK, PAGE
from game.ui.session import Session
from game.ui.wants import Act, Decide, Focus, Many, Rebuild, Reset, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Grid, Row, Space
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text
from game.ui.widgets.widths import AtMost, Centred
from game.views.wording import count

WHY = (
    "They will be quoted at you, and judged in every turn; one that is nearly kept counts in part. "
    "Some pull apart: that is what makes them promises."
)
WIDE = 1160
"""Units that the page is wide at most."""
GIVE = "give"
LEAST = 300
"""Units that the card of a promise is wide at least."""


class Pledges(Screen):
    """Chooses the promises to the country."""

    title = "Your promises to the country"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Begins with none chosen."""
        self.session = session
        self.choices = views.choices(session.play.table)
        self.most = session.play.table.deck.pledge_count
        self.chosen: list[str] = []
        self.terms = views.played_on(session.play.table)

    @property
    def complete(self) -> bool:
        """Whether as many are chosen as must be."""
        return len(self.chosen) == self.most

    def first_focus(self) -> str:
        """Begins at the first promise."""
        return f"promise-{self.choices[0][0]}"

    def back(self) -> Want | None:
        """Goes to the title; nothing was decided, so nothing is lost."""
        return Reset(page("title", self.session))

    def key(self, event: pygame.event.Event) -> Want | None:
        """Chooses by digits."""
        number = digit(event.key)
        return self._turn(self.choices[number - 1][0]) if 0 < number <= len(self.choices) else None

    # what is shown

    def build(self, kit: Kit) -> Widget:
        """Lays the promises out as cards, and below them the button that gives them."""
        cards = Grid([self._card(number) for number in range(len(self.choices))], LEAST, gap=10, most=3)
        left = self.most - len(self.chosen)
        said = f"{count(left, 'promise')} still to choose".capitalize() if left else "These are yours to keep"
        give = Button(
            "Give these promises", self._give, icon="stamp", primary=self.complete, name=GIVE,
            refused="" if self.complete else f"Choose {self.most} promises first: {left} more.",
        )  # fmt: skip
        given = Row([give, Text(said, "strong", "gold" if left else "better")], gap=14, middle=True)
        scenario = self.session.play.table.book.scenario.title
        rows: list[Widget] = [
            Text(f"{scenario} · before you begin".upper(), "label", "gold"),
            Text(
                f"Choose {count(self.most, 'promise')} to the country",
                "title" if kit.columns == 1 else "banner",
                role="heading",
            ),
            AtMost(Text(WHY, "prose"), 720),
            *(AtMost(Text(each, "small", "dim"), 720) for each in self.terms),
            Space(4),
            cards,
            Space(4),
            given,
        ]
        title = Button("Title", self.back, icon="house", key="Esc", quiet=True, name=BACK)
        whole = Scroll(Centred(Column(rows, gap=8), WIDE, margin=0), PAGE)
        return Column([Row([title]), whole], gap=4, pad=12, grow=(1,))

    def _card(self, number: int) -> Widget:
        name, title, text, kept = self.choices[number]
        chosen = name in self.chosen
        head = Row(
            [Text(str(number + 1), "title", "gold"), Text(title, "title"), Icon("circle-check", 20, "gold")]
            if chosen
            else [Text(str(number + 1), "title", "gold"), Text(title, "title")],
            (0.0, 1.0, 0.0) if chosen else (0.0, 1.0),
            gap=10,
        )
        rows: list[Widget] = [
            head,
            Text(f"“{text}”", "prose"),
            Text([Run("Kept when: ", "strong", "gold"), Run(f"{kept}.")]),
        ]
        act: Act = lambda: self._turn(name)  # noqa: E731
        return Promise(Column(rows, gap=8), act, f"{number + 1}. {title}", f"promise-{name}", chosen, f"{text} {kept}")

    # what is done

    def _turn(self, name: str) -> Want:
        if name in self.chosen:
            self.chosen.remove(name)
        elif self.complete:
            return Say(f"You have chosen {count(self.most, 'promise')} already. Take one back first.", "refused")
        else:
            self.chosen.append(name)
        return Many((Rebuild(), Focus(GIVE))) if self.complete else Rebuild()

    def _give(self) -> Want:
        order = [name for name, *_ in self.choices if name in self.chosen]
        return Decide(
            self.session.play, Decision("pledge", tuple(order)), lambda taken: Reset(page("desk", self.session))
        )


class Promise(Pressable):
    """Is the card of a promise; a chosen one has a golden edge, a check mark and says so."""

    def __init__(self, child: Widget, act: Act, words: str, name: str, chosen: bool, description: str) -> None:
        """Holds what is written on the card."""
        super().__init__(
            child, act, words, name=name, pad=14, role="checkbox", value="chosen" if chosen else "not chosen",
            description=description, fill="paper", edge="gold" if chosen else "edge",
        )  # fmt: skip
        self.chosen = chosen

    def draw(self, canvas: Canvas) -> None:
        """Draws the card, its edge twice as strong when it is chosen."""
        super().draw(canvas)
        if self.chosen:
            canvas.frame(self.rect, canvas.theme.gold, 8, 2)
