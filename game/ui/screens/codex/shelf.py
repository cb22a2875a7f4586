"""The shelf: the groups of the codex, and the pages of a group or of a search, as lists to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui.kit import Run
from game.ui.theme import SIGNS
from game.ui.wants import Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Pressable
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text, label
from game.views import Link
from game.views.codex import Group, Page

GROUPS, PAGES = "groups", "pages"
"""Names of the list of groups and of the list of pages."""


def groups(found: Sequence[Group], chosen: str, choose: Callable[[str], Want | None]) -> Widget:
    """Returns the groups, each with the number of its pages."""
    return Column([_group(each, each.id == chosen, choose) for each in found], gap=2, name=GROUPS)


def _group(group: Group, chosen: bool, choose: Callable[[str], Want | None]) -> Widget:
    style = "strong" if chosen else "body"
    row = Row([Text(group.title, style), Text(str(len(group.pages)), "small", "dim")], (1.0, 0.0), gap=6, middle=True)
    return Pressable(
        row, lambda: choose(group.id), group.title, name=f"group-{group.id}", role="tab", pad=7,
        value="chosen" if chosen else "", description=f"{len(group.pages)} pages",
        fill="raised" if chosen else "", mark="gold" if chosen else "",
    )  # fmt: skip


def pages(found: Sequence[Page], chosen: Link | None, read: Callable[[Link], Want | None], above: str) -> Widget:
    """Returns pages to choose from, each with its first words."""
    lines = [_page(each, each.link == chosen, read) for each in found]
    return Column([label(above), Column(lines, gap=3, name=PAGES)], gap=5)


def page_name(link: Link) -> str:
    """Returns the name of the line that leads to an entry."""
    return f"page-{link.kind}-{link.id}"


def _page(page: Page, chosen: bool, read: Callable[[Link], Want | None]) -> Widget:
    runs = [Run(page.title, "strong" if chosen else "body")]
    if page.hint:
        runs.append(Run(f"\n{page.hint}", "small", "dim"))
    words: Widget = Text(runs)
    if page.link.kind == "power" and page.link.id in SIGNS:
        words = Row([Sign(page.link.id), words], (0.0, 1.0), gap=8, middle=True)
    return Pressable(
        words, lambda: read(page.link), page.title, name=page_name(page.link), role="option", pad=7,
        value="open" if chosen else "", description=page.hint,
        fill="raised" if chosen else "panel", mark="gold" if chosen else "",
    )  # fmt: skip
