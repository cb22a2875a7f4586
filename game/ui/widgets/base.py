"""The widget: measures itself for a width, takes a place, draws itself, and tells a screen reader what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.wants import Want


@dataclass(frozen=True, slots=True)
class Node:
    """Says what a widget is to somebody who cannot see it."""

    role: str
    name: str
    value: str = ""
    description: str = ""
    disabled: bool = False


class Widget:
    """Is one thing on a screen.

    `name` is stable from one layout to the next: focus, scrolling and tests hold on to it. `tip` is shown when the
    pointer rests on the widget and read out when it has the focus. Rectangles are in pixels of the window.
    """

    focusable = False
    points = False
    """Whether it follows the pointer itself, as a chart does."""

    def __init__(self, name: str = "", tip: str = "") -> None:
        """Has no place yet."""
        self.name, self.tip = name, tip
        self.rect = Rect(0, 0, 0, 0)
        self.children: list[Widget] = []
        self.parent: Widget | None = None
        self.hovered = self.focused = self.pressed = False

    def natural(self, kit: Kit) -> int:
        """Returns the width it would like, in pixels; 0 when any width will do."""
        return 0

    def height(self, kit: Kit, width: int) -> int:
        """Returns the height it needs at a width, in pixels."""
        return 0

    def place(self, kit: Kit, rect: Rect) -> None:
        """Takes a place and gives the children theirs."""
        self.rect = Rect(rect)
        self.arrange(kit)
        for child in self.children:
            child.parent = self

    def arrange(self, kit: Kit) -> None:
        """Gives the children their places within `rect`."""

    def draw(self, canvas: Canvas) -> None:
        """Draws itself; the children are drawn after it."""

    def node(self) -> Node | None:
        """Returns what a screen reader says; None for what only decorates."""
        return None

    def activate(self) -> Want | None:
        """Does what it is there for: pressed with the mouse, Enter or Space."""
        return None

    def key(self, event: pygame.event.Event) -> Want | bool | None:
        """Takes a key while it has the focus; True when it was taken and nothing is wanted."""
        return None

    def pointed(self, position: tuple[int, int]) -> bool:
        """Takes the pointer's place; True when it wants to be drawn anew."""
        return False

    def tick(self, seconds: float) -> bool:
        """Lets time pass, for what moves by itself; True when it must be drawn anew."""
        return False

    def view(self) -> Rect:
        """Returns the part of its rectangle within which children show."""
        return self.rect

    def walk(self) -> Iterator[Widget]:
        """Yields itself and everything below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Widget]:
        """Yields what it lies in, nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent


def paint(widget: Widget, canvas: Canvas) -> None:
    """Draws a widget and what lies in it, as far as it shows."""
    if not widget.rect.colliderect(canvas.clip):
        return
    widget.draw(canvas)
    if widget.children:
        with canvas.clipped(widget.view()):
            for child in widget.children:
                paint(child, canvas)
    if widget.focused:
        with canvas.clipped(widget.rect.inflate(8, 8)):
            canvas.frame(widget.rect, canvas.theme.focus, 8, 2)


def visible(widget: Widget) -> Rect:
    """Returns the part of a widget that shows."""
    shown = Rect(widget.rect)
    for above in widget.ancestors():
        shown = shown.clip(above.view())
    return shown
