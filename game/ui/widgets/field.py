"""A field to type in: any letters there are, a caret that the arrows move, and nothing that the mouse must do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.wants import Act, Want
from game.ui.widgets.base import Node, Widget

PAD_X, PAD_Y = 10, 7
STYLE = "strong"
LEFT_ALONE = (
    pygame.K_TAB, pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_ESCAPE, pygame.K_UP, pygame.K_DOWN,
    pygame.K_PAGEUP, pygame.K_PAGEDOWN, *range(pygame.K_F1, pygame.K_F12 + 1),
)  # fmt: skip
"""Keys that mean the same in a field as anywhere else."""


@dataclass
class Typed:
    """Holds what was typed, and before which letter the caret stands; a page keeps it while its widgets come and go."""

    text: str = ""
    caret: int = -1

    def __post_init__(self) -> None:
        """Puts the caret at the end unless it is told where."""
        if not 0 <= self.caret <= len(self.text):
            self.caret = len(self.text)

    def write(self, text: str) -> None:
        """Replaces everything; the caret goes to the end."""
        self.text, self.caret = text, len(text)

    def insert(self, text: str) -> None:
        """Puts letters before the caret."""
        self.text = self.text[: self.caret] + text + self.text[self.caret :]
        self.caret += len(text)

    def delete(self, start: int, end: int) -> None:
        """Takes out the letters between two places, as far as there are any."""
        start, end = max(0, start), min(len(self.text), end)
        if start < end:
            self.text, self.caret = self.text[:start] + self.text[end:], start

    def move(self, place: int) -> None:
        """Moves the caret, as far as there are letters."""
        self.caret = max(0, min(len(self.text), place))


class Field(Widget):
    """Shows what was typed on one line and takes what is typed."""

    focusable = True

    def __init__(
        self, label: str, typed: Typed, name: str, *, hint: str = "", most: int = 60, width: float = 220,
        takes: Callable[[str], bool] = str.isprintable, changed: Act | None = None, enter: Act | None = None,
        tip: str = "", description: str = "",
    ) -> None:  # fmt: skip
        """Takes what it is called, what it edits, the letters it takes and how many; `width` is in units.

        `changed` and `enter` say what is wanted when the text has changed, and when Enter is pressed.
        """
        super().__init__(name, tip)
        self.label, self.typed, self.hint, self.most, self.width = label, typed, hint, most, width
        self.takes, self.changed, self.enter, self.description = takes, changed, enter, description

    def natural(self, kit: Kit) -> int:
        """Returns its width."""
        return kit.px(self.width)

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height of a line and the margins."""
        return kit.type.line_height(STYLE) + 2 * kit.px(PAD_Y)

    def draw(self, canvas: Canvas) -> None:
        """Draws the box, the letters as far as they fit round the caret, and the caret."""
        kit, theme, typed = canvas.kit, canvas.theme, self.typed
        canvas.box(self.rect, theme.hover if self.hovered else theme.raised, theme.dim if self.focused else theme.edge)
        inner = self.rect.inflate(-2 * kit.px(PAD_X), -2 * kit.px(PAD_Y))
        if not typed.text and not self.focused:
            with canvas.clipped(inner):
                canvas.words(self.hint, "body", "dim", inner.x, inner.y)
            return
        before = kit.type.width(typed.text[: typed.caret], STYLE)
        left = inner.x - max(0, before + kit.px(2) - inner.w)
        with canvas.clipped(inner):
            canvas.words(typed.text, STYLE, "ink", left, inner.y)
            if self.focused:
                canvas.fill(Rect(left + before, inner.y, max(2, kit.px(1.5)), inner.h), theme.focus)

    def node(self) -> Node | None:
        """Reads the label and what was typed."""
        return Node("field", self.label, self.typed.text, self.description or self.hint)

    def key(self, event: pygame.event.Event) -> Want | bool | None:
        """Takes letters and the keys that edit; all other keys but a few are kept from the page."""
        if event.type == pygame.TEXTINPUT:
            return self._insert(event.text)
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and self.enter is not None:
            return self.enter()
        if event.key in LEFT_ALONE:
            return None
        typed, before = self.typed, self.typed.text
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META) and event.key == pygame.K_v:
            return self._insert(_clipboard())
        match event.key:
            case pygame.K_BACKSPACE:
                typed.delete(typed.caret - 1, typed.caret)
            case pygame.K_DELETE:
                typed.delete(typed.caret, typed.caret + 1)
            case pygame.K_LEFT:
                typed.move(typed.caret - 1)
            case pygame.K_RIGHT:
                typed.move(typed.caret + 1)
            case pygame.K_HOME:
                typed.move(0)
            case pygame.K_END:
                typed.move(len(typed.text))
        return self._said() if typed.text != before else True

    def _insert(self, text: str) -> Want | bool:
        room = self.most - len(self.typed.text)
        taken = "".join(letter for letter in text if letter.isprintable() and self.takes(letter))[: max(0, room)]
        if not taken:
            return True
        self.typed.insert(taken)
        return self._said()

    def _said(self) -> Want | bool:
        wanted = self.changed() if self.changed is not None else None
        return True if wanted is None else wanted


def _clipboard() -> str:
    """Returns the text of the clipboard; nothing when there is none or no display."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return ""
