"""Walks through the widgets of a page and finds what a player would see as broken."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.kit import Kit
from game.ui.widgets.base import Widget
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text

SLACK = 1  # pixels that rounding may cost


def faults(root: Widget, kit: Kit) -> list[str]:
    """Returns a sentence for each widget that is clipped, overlaps a neighbour, or has too little room for its words.

    What is taller than its place must lie in a Scroll; nothing may reach past its place at the side.
    """
    return [*_unfit(root, kit), *_outside(root), *_overlapping(root), *_nameless(root)]


def _label(widget: Widget) -> str:
    words = widget.words if isinstance(widget, Text) else (node.name if (node := widget.node()) else "")
    return f"{type(widget).__name__} {widget.name or '-'} “{words[:40]}” at {tuple(widget.rect)}"


def _unfit(root: Widget, kit: Kit) -> Iterator[str]:
    """Finds widgets with less height than they need, and words that reach past their place."""
    for widget in root.walk():
        if isinstance(widget, Text) and widget.words and widget.rect.w > 0:
            block = kit.block(widget.runs, widget.rect.w)
            if block.width > widget.rect.w + SLACK:
                yield f"wider than its place by {block.width - widget.rect.w}: {_label(widget)}"
        if isinstance(widget, Scroll):
            continue
        need = widget.height(kit, widget.rect.w)
        if need > widget.rect.h + SLACK and not _may_shrink(widget):
            yield f"needs {need} of height and has {widget.rect.h}: {_label(widget)}"


def _may_shrink(widget: Widget) -> bool:
    """Tells whether a Scroll lies in a widget and takes up what is missing."""
    return any(isinstance(below, Scroll) for below in widget.walk() if below is not widget)


def _outside(root: Widget) -> Iterator[str]:
    """Finds widgets that reach past what they lie in; inside a Scroll that is allowed in height only."""
    for widget in root.walk():
        for child in widget.children:
            view = widget.view()
            if child.rect.w == 0 or child.rect.h == 0:
                continue
            if child.rect.left < view.left - SLACK or child.rect.right > view.right + SLACK:
                yield f"reaches past the side of {type(widget).__name__}: {_label(child)}"
            tall = child.rect.top < view.top - SLACK or child.rect.bottom > view.bottom + SLACK
            if tall and not isinstance(widget, Scroll):
                yield f"reaches past top or foot of {type(widget).__name__}: {_label(child)}"


def _overlapping(root: Widget) -> Iterator[str]:
    """Finds neighbours that lie over each other."""
    for widget in root.walk():
        if isinstance(widget, Text):
            continue  # its children are the spots of its links
        for place, one in enumerate(widget.children):
            for other in widget.children[place + 1 :]:
                common = one.rect.clip(other.rect)
                if common.w > SLACK and common.h > SLACK:
                    yield f"overlaps {_label(other)}: {_label(one)}"


def _nameless(root: Widget) -> Iterator[str]:
    """Finds what can be pressed but has no name, or a name twice: focus and screen readers need one."""
    met: set[str] = set()
    for widget in root.walk():
        if not widget.focusable:
            continue
        if not widget.name:
            yield f"has no name: {_label(widget)}"
        elif widget.name in met and not widget.name.startswith("link-"):
            yield f"has a name that another has: {_label(widget)}"
        met.add(widget.name)
        node = widget.node()
        if node is None or not node.name:
            yield f"says nothing to a screen reader: {_label(widget)}"
