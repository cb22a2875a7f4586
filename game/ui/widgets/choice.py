"""Switches, and a choice of one among a few: what is chosen is told by a mark and a word, never by colour alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pygame import Rect

from game.ui.kit import Canvas, Kit, Run
from game.ui.wants import Act, Want
from game.ui.widgets.base import Node
from game.ui.widgets.button import Pressable
from game.ui.widgets.layout import Flow

PAD_X, PAD_Y, MARK, GAP = 11, 6, 14, 7
TRACK = 34
"""Units that the track of a switch is wide."""


class Chip(Pressable):
    """Is one of a few things to choose from."""

    def __init__(self, words: str, chosen: bool, act: Act, name: str, description: str = "") -> None:
        """Takes its words and whether it is the chosen one."""
        super().__init__(
            None, act, words, name=name, role="radio", value="chosen" if chosen else "", description=description
        )
        self.chosen = chosen
        self.runs = (Run(words, "strong" if chosen else "body"),)

    def natural(self, kit: Kit) -> int:
        """Returns the width of mark, words and margins."""
        return kit.block(self.runs, 1_000_000).width + kit.px(MARK) + kit.px(GAP) + 2 * kit.px(PAD_X)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the wrapped words and the margins."""
        room = width - kit.px(MARK) - kit.px(GAP) - 2 * kit.px(PAD_X)
        return max(kit.block(self.runs, room).height, kit.px(MARK)) + 2 * kit.px(PAD_Y)

    def draw(self, canvas: Canvas) -> None:
        """Draws the surface, a ring that is filled when this is the chosen one, and the words."""
        self.edge = "gold" if self.chosen else "edge"
        super().draw(canvas)
        kit, theme = canvas.kit, canvas.theme
        side, left = kit.px(MARK), self.rect.x + kit.px(PAD_X)
        mark = Rect(left, self.rect.centery - side // 2, side, side)
        canvas.shape("circle", mark, theme.gold if self.chosen else theme.dim, 1.5)
        if self.chosen:
            canvas.shape("circle", mark.inflate(-side // 2, -side // 2), theme.gold)
        start = mark.right + kit.px(GAP)
        block = kit.block(self.runs, self.rect.right - kit.px(PAD_X) - start)
        canvas.block(block, start, self.rect.centery - block.height // 2)


class Choice(Flow):
    """Is a choice of one among a few, side by side; each says what choosing it wants."""

    def __init__(
        self, label: str, name: str, options: Sequence[tuple[str, str]], chosen: str,
        choose: Callable[[str], Want | None],
    ) -> None:  # fmt: skip
        """Takes ids and words, the id of the chosen one, and what choosing one does."""
        chips = [
            Chip(words, key == chosen, lambda key=key: choose(key), f"{name}-{key}")  # type: ignore[misc]
            for key, words in options
        ]
        super().__init__(chips, gap=6, name=name)
        self.label = label

    def _places(self, kit: Kit, width: int) -> tuple[list[Rect], int]:
        """Fills as few lines as there must be, and all of them alike, so that none holds a single chip."""
        found, tall = super()._places(kit, width)
        least, most = max(place.w for place in found), width
        while least < most:
            middle = (least + most) // 2
            if super()._places(kit, middle)[1] > tall:
                least = middle + 1
            else:
                most = middle
        return super()._places(kit, most)

    def node(self) -> Node | None:
        """Names the choice."""
        return Node("radiogroup", self.label)


class Switch(Pressable):
    """Is on or off: a track with a knob, and the word beside it."""

    def __init__(self, words: str, on: bool, act: Act, name: str, description: str = "") -> None:
        """Takes its words and its state."""
        super().__init__(
            None, act, words, name=name, role="switch", value="on" if on else "off", description=description
        )
        self.on = on
        self.runs = (Run("On" if on else "Off", "strong"),)

    def natural(self, kit: Kit) -> int:
        """Returns the width of track, word and margins; the same for both words."""
        word = max(kit.type.width(each, "strong") for each in ("On", "Off"))
        return kit.px(TRACK) + kit.px(GAP) + word + 2 * kit.px(PAD_X)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of a line and the margins."""
        return kit.type.line_height("strong") + 2 * kit.px(PAD_Y)

    def draw(self, canvas: Canvas) -> None:
        """Draws the surface, the track with its knob, and the word."""
        super().draw(canvas)
        kit, theme = canvas.kit, canvas.theme
        tall = kit.px(16)
        track = Rect(self.rect.x + kit.px(PAD_X), self.rect.centery - tall // 2, kit.px(TRACK), tall)
        canvas.box(track, theme.gold if self.on else theme.track, None if self.on else theme.dim, 8)
        knob = track.inflate(-kit.px(4), -kit.px(4))
        knob.w = knob.h
        if self.on:
            knob.right = track.right - kit.px(2)
        canvas.shape("circle", knob, theme.ground if self.on else theme.dim)
        canvas.block(kit.block(self.runs, 1_000_000), track.right + kit.px(GAP), self.rect.y + kit.px(PAD_Y))
