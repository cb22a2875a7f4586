"""What a page says: its widgets as a flat list in the order of reading, for screen readers and for tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from pygame import Rect

from game.ui.widgets.base import Node, Widget, visible

WINDOW, NOTICE = 1, 2
"""The numbers of the window itself, and of the notice at its foot."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Is one thing that is said: its number, what it is, where it shows, and whether it can be pressed."""

    number: int
    node: Node
    rect: Rect
    pressable: bool


def spoken(root: Widget) -> list[Spoken]:
    """Returns what a page says, in the order of reading."""
    return [Spoken(number, node, visible(widget), widget.focusable) for number, node, widget in _numbered(root)]


def found_by(root: Widget, number: int) -> Widget | None:
    """Returns the widget of a number, if it can be pressed."""
    return next((each for mine, _, each in _numbered(root) if mine == number and each.focusable), None)


def number_of(root: Widget, widget: Widget | None) -> int:
    """Returns the number of a widget; the window's own when it says nothing."""
    return next((number for number, _, each in _numbered(root) if each is widget), WINDOW)


def _numbered(root: Widget) -> Iterator[tuple[int, Node, Widget]]:
    """Yields what says anything with its number; what has a name keeps it from one layout to the next."""
    used = {WINDOW, NOTICE}
    for place, (widget, inside) in enumerate(_walk(root)):
        node = widget.node()
        if node is None or (inside and not widget.focusable):
            continue
        key = widget.name if widget.focusable and widget.name else f"{place} {node.role}"
        number = crc32(key.encode())
        while number in used:
            number += 1
        used.add(number)
        yield number, node, widget


def _walk(widget: Widget, inside: bool = False) -> Iterator[tuple[Widget, bool]]:
    """Yields every widget in the order of reading, and whether it lies in one that is pressed and says it already."""
    yield widget, inside
    for child in widget.children:
        yield from _walk(child, inside or widget.focusable)
