"""A ladder: named steps one after another, those that were climbed, and the one where one stands."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from game.ui.kit import Block, Canvas, Kit, Run
from game.ui.widgets.base import Node, Widget

MARK, LEAST_STEP, STEP_GAP = 15, 118, 10
"""Units: the mark of a step, the width from which steps stand side by side, the gap between steps above each other."""


class Ladder(Widget):
    """Shows steps side by side, or above each other where there is little room."""

    def __init__(self, steps: Sequence[str], stands: int, said: str) -> None:
        """Takes the names of the steps from the lowest, and the number of the one where one stands."""
        super().__init__()
        self.steps, self.stands, self.said = tuple(steps), stands, said

    def _level(self, kit: Kit, width: int) -> bool:
        return width >= kit.px(LEAST_STEP) * len(self.steps)

    def _words(self, kit: Kit, place: int, width: int) -> Block:
        here = place == self.stands
        runs = (Run(self.steps[place], "strong" if here else "small", "gold" if here else "dim"),)
        return kit.block(runs, width)

    def _places(self, kit: Kit, width: int) -> tuple[list[tuple[Rect, Block]], int]:
        """Returns the mark and the words of each step, from the top left corner, and the height of all."""
        mark, found, top = kit.px(MARK), [], 0
        if self._level(kit, width):
            wide = width // len(self.steps)
            for place in range(len(self.steps)):
                block = self._words(kit, place, wide - kit.px(8))
                found.append((Rect(place * wide, 0, mark, mark), block))
                top = max(top, block.height)
            return found, mark + kit.px(4) + top
        for place in range(len(self.steps)):
            block = self._words(kit, place, width - mark - kit.px(8))
            found.append((Rect(0, top, mark, mark), block))
            top += max(mark, block.height) + kit.px(STEP_GAP)
        return found, max(0, top - kit.px(STEP_GAP))

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of marks and words."""
        return self._places(kit, width)[1]

    def draw(self, canvas: Canvas) -> None:
        """Draws a line through the marks: whole as far as one stands, thin from there on."""
        kit, rect = canvas.kit, self.rect
        places = [(mark.move(rect.topleft), block) for mark, block in self._places(kit, rect.w)[0]]
        level = self._level(kit, rect.w)
        for place in range(1, len(places)):
            climbed = place <= self.stands
            ends = [places[each][0].center for each in (place - 1, place)]
            canvas.path(canvas.theme.gold if climbed else canvas.theme.edge, ends, 3 if climbed else 1.5)
        for place, (mark, block) in enumerate(places):
            here = place == self.stands
            canvas.shape("circle", mark, canvas.theme.panel)
            canvas.shape(
                "circle", mark, canvas.theme.gold if place <= self.stands else canvas.theme.dim, 0 if here else 2
            )
            if level:
                canvas.block(block, mark.x, mark.bottom + kit.px(4))
            else:
                canvas.block(block, mark.right + kit.px(8), mark.centery - block.lines[0].height // 2)

    def node(self) -> Node | None:
        """Reads where one stands."""
        return Node("text", self.said)
