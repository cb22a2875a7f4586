"""A window on something taller than its place: wheel, page keys, and following the focus."""

from __future__ import annotations

from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.widgets.base import Widget

BAR = 10
"""Units kept free for the bar when there is something to scroll."""


class Scroll(Widget):
    """Shows part of one widget; `name` keeps the place from one layout to the next.

    `shows` names a widget inside that is to be in sight whenever all is laid out, such as the chosen line of a list.
    """

    def __init__(self, child: Widget, name: str, shows: str = "") -> None:
        """Holds a widget; the offset is in pixels from its top."""
        super().__init__(name)
        self.children = [child]
        self._shows = shows
        self.offset = 0
        self.full = 0
        self._kit: Kit | None = None

    def natural(self, kit: Kit) -> int:
        """Returns the child's width."""
        return self.children[0].natural(kit)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the child's whole height: it scrolls only when it is given less."""
        return self.children[0].height(kit, width)

    @property
    def room(self) -> int:
        """How many pixels there are to scroll."""
        return max(0, self.full - self.rect.h)

    def arrange(self, kit: Kit) -> None:
        """Places the child, moved up by the offset; the bar takes its room only when it is there."""
        self._kit = kit
        width = self.rect.w
        self.full = self.children[0].height(kit, width)
        if self.full > self.rect.h:
            width -= kit.px(BAR)
            self.full = self.children[0].height(kit, width)
        self.offset = max(0, min(self.offset, self.room))
        self.children[0].place(kit, Rect(self.rect.x, self.rect.y - self.offset, width, max(self.full, self.rect.h)))
        shown, self._shows = self._shows, ""
        if shown:
            found = next((each for each in self.walk() if each.name == shown), None)
            if found is not None:
                self.reveal(found.rect)

    def scroll_to(self, offset: int) -> bool:
        """Scrolls to an offset in pixels; tells whether anything moved."""
        offset = max(0, min(offset, self.room))
        if offset == self.offset or self._kit is None:
            return False
        self.offset = offset
        self.place(self._kit, self.rect)
        return True

    def reveal(self, rect: Rect) -> bool:
        """Scrolls as little as shows a rectangle; tells whether anything moved."""
        margin = 0 if self._kit is None else self._kit.px(6)
        if rect.top - margin < self.rect.top:
            return self.scroll_to(self.offset - (self.rect.top - rect.top + margin))
        if rect.bottom + margin > self.rect.bottom:
            return self.scroll_to(
                self.offset + min(rect.bottom + margin - self.rect.bottom, rect.top - margin - self.rect.top)
            )
        return False

    def draw(self, canvas: Canvas) -> None:
        """Draws the bar: how much there is, and where one is."""
        if not self.room:
            return
        wide = canvas.kit.px(4)
        track = Rect(self.rect.right - wide, self.rect.y, wide, self.rect.h)
        canvas.box(track, canvas.theme.track, radius=2)
        tall = max(canvas.kit.px(24), self.rect.h * self.rect.h // max(1, self.full))
        top = self.rect.y + (self.rect.h - tall) * self.offset // max(1, self.room)
        canvas.box(Rect(track.x, top, wide, tall), canvas.theme.dim, radius=2)
