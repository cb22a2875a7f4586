"""The strip below the desk: every turn of the calendar, what was decided, and what lies ahead with its date."""

from __future__ import annotations

import itertools

from pygame import Rect

from game import views
from game.ui.kit import Canvas, Kit
from game.ui.pages import push
from game.ui.session import Session
from game.ui.wants import Want
from game.ui.widgets.base import Node, Widget
from game.views.timeline import AHEAD, NOW, Mark, Timeline

KINDS = {
    "ask": ("circle", "gold"),
    "project": ("square", "better"),
    "offer": ("triangle", "link"),
    "promise": ("diamond", "worse"),
    "announced": ("up", "dim"),
}
"""The shape and colour for each kind of thing that lies ahead."""


class Strip(Widget):
    """Shows the calendar as a line; a tip tells what a turn holds; pressed, it opens the diary."""

    focusable = points = True

    def __init__(self, session: Session) -> None:
        """Reads the timeline of the campaign."""
        super().__init__("timeline", "The diary: past decisions and what lies ahead (D)")
        self.session = session
        self.line: Timeline = session.play.see(views.timeline)
        self._spots: list[Rect] = []
        self._under: int | None = None

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the line, its marks and its years."""
        return kit.px(20) + kit.type.line_height("label") + kit.px(10)

    def arrange(self, kit: Kit) -> None:
        """Gives every turn the same room."""
        marks, pad = self.line.marks, kit.px(10)
        room = self.rect.w - 2 * pad
        edges = [self.rect.x + pad + room * place // len(marks) for place in range(len(marks) + 1)]
        self._spots = [Rect(left, self.rect.y, right - left, self.rect.h) for left, right in itertools.pairwise(edges)]

    def draw(self, canvas: Canvas) -> None:
        """Draws line, marks and dates."""
        kit, theme = canvas.kit, canvas.theme
        canvas.box(self.rect, theme.hover if self.hovered else theme.panel, theme.edge)
        level = self.rect.y + kit.px(16)
        shown_to = -1
        for mark, spot in zip(self.line.marks, self._spots, strict=True):
            past = mark.state not in (NOW, AHEAD)
            bar = Rect(spot.x + kit.px(1), level - kit.px(1), spot.w - kit.px(2), kit.px(3))
            canvas.fill(bar, theme.gold if past else theme.edge)
            if mark.crisis:
                canvas.fill(bar.move(0, kit.px(4)), theme.warning)
            self._mark(canvas, mark, spot, level)
            text = mark.label
            wide = kit.type.width(text, "label")
            left = spot.centerx - wide // 2
            if left > shown_to + kit.px(6) and left + wide <= self.rect.right and left >= self.rect.x:
                colour = "gold" if mark.state == NOW else "dim"
                canvas.words(text, "label", colour, left, level + kit.px(9))
                shown_to = left + wide

    def _mark(self, canvas: Canvas, mark: Mark, spot: Rect, level: int) -> None:
        kit, theme = canvas.kit, canvas.theme
        if mark.state == NOW:
            side = kit.px(12)
            canvas.shape("diamond", Rect(spot.x, level - side // 2, spot.w, side), theme.gold)
        elif mark.decisions:
            side = kit.px(7)
            canvas.shape("circle", Rect(spot.x, level - side // 2, spot.w, side), theme.gold)
        side, left = kit.px(8), spot.centerx - kit.px(10) * min(3, len(mark.ahead)) // 2
        for each in mark.ahead[:3]:
            shape, colour = KINDS.get(each.kind, ("circle", "dim"))
            top = level - kit.px(5) - side if mark.state == NOW else level - side // 2
            canvas.shape(shape, Rect(left, top - kit.px(2), side, side), canvas.colour(colour))
            left += kit.px(10)

    def pointed(self, position: tuple[int, int]) -> bool:
        """Tells in the tip what the turn under the pointer holds."""
        under = next((place for place, spot in enumerate(self._spots) if spot.collidepoint(position)), None)
        if under == self._under or under is None:
            return False
        self._under = under
        self.tip = self._words(self.line.marks[under])
        return True

    def _words(self, mark: Mark) -> str:
        lines = [mark.title]
        lines += [f"· {each.text}" for each in mark.decisions]
        lines += [f"→ {each.text}" for each in mark.ahead]
        return "\n".join(lines[:12])

    def activate(self) -> Want | None:
        """Opens the diary."""
        return push("diary", self.session)

    def node(self) -> Node | None:
        """Reads what lies ahead."""
        ahead = [f"{each.text}, {each.date}" for mark in self.line.marks for each in mark.ahead]
        return Node("button", "Diary", description=". ".join(ahead) or "Nothing lies ahead that you know of.")
