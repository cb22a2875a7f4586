"""A way on: a button of a menu, with its icon and words at the left and its key at the right."""

from __future__ import annotations

from pygame import Rect

from game.ui.kit import Canvas, Kit, Run
from game.ui.wants import Act
from game.ui.widgets.button import GAP, ICON, PAD_X, PAD_Y, Button


class Way(Button):
    """Is a button among others of the same width; their icons, words and keys stand in line."""

    def __init__(
        self, words: str, act: Act, name: str, *, icon: str, key: str, primary: bool = False, refused: str = "",
        tip: str = "",
    ) -> None:  # fmt: skip
        """Takes what it says and does, its icon and the key that does the same."""
        super().__init__(words, act, icon=icon, primary=primary, refused=refused, name=name, tip=tip)
        self.shortcut = key
        self.cap = (Run(key, "label", "ground" if primary and not refused else "dim"),)

    def _room(self, kit: Kit, width: int) -> int:
        return width - 2 * kit.px(PAD_X) - kit.px(ICON + GAP) - kit.block(self.cap, 1_000_000).width - kit.px(GAP)

    def natural(self, kit: Kit) -> int:
        """Returns the width of icon, words, key and margins."""
        return kit.block(self.runs, 1_000_000).width - self._room(kit, 0)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of the wrapped words and the margins."""
        return max(kit.block(self.runs, self._room(kit, width)).height, kit.px(ICON)) + 2 * kit.px(PAD_Y)

    def draw(self, canvas: Canvas) -> None:
        """Draws surface, icon, words and key."""
        kit, colour = canvas.kit, self.surface(canvas)
        side, left = kit.px(ICON), self.rect.x + kit.px(PAD_X)
        canvas.icon(self.icon, Rect(left, self.rect.centery - side // 2, side, side), colour)
        words, cap = kit.block(self.runs, self._room(kit, self.rect.w)), kit.block(self.cap, 1_000_000)
        canvas.block(words, left + kit.px(ICON + GAP), self.rect.centery - words.height // 2)
        canvas.block(cap, self.rect.right - kit.px(PAD_X) - cap.width, self.rect.centery - cap.height // 2)
