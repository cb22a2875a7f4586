"""The walk: every page, at every time of a campaign, at every size of window and text, is whole and can be read."""

from collections.abc import Iterator
from itertools import count

import pytest

from game import paths
from game.ui.kit import Kit
from game.ui.kit.kit import Look
from game.ui.theme import CONTRAST, DARK, Theme
from tests.conftest import LONG
from tests.ui.conftest import OpenAt
from tests.ui.drawn import blots, drawn
from tests.ui.stage import Stage, kit_of
from tests.ui.tour import LOOKS, TIGHT, TIMES, USUAL, opened, stops, subjects
from tests.ui.walk import faults

LARGEST = (3840, 2160)
"""Only laid out, not drawn: it is the usual page with three pixels for one."""
STRIDE = 7
"""The short walk sees few looks of each page, and others of the next; seven shares no factor with their number."""
MANY = ("why", "initiative", "organizations", "codex", "power", "ask")


def wrong(stage: Stage, kit: Kit, draw: bool) -> list[str]:
    """Returns what is wrong with a page in a look, as it is laid out and, if asked, as it is drawn."""
    root = stage.app.top.lay_out(kit)
    found = faults(root, kit)
    if draw:
        found += (each for words in drawn(root, kit) for each in blots(words))
    return [f"{kit.size} × {kit.look.text_scale}: {each}" for each in found]


def seen(stage: Stage, turn: int) -> Iterator[str]:
    """Yields what is wrong with a page in the looks of its turn; all looks have their turn in the long walk."""
    few = (TIGHT, USUAL, *(LOOKS[(STRIDE * turn + step) % len(LOOKS)] for step in (0, 3)))
    for number, (size, text) in enumerate(LOOKS if LONG else few):
        yield from wrong(stage, kit_of(size, text), draw=size != LARGEST and (LONG or number in (0, 2)))


@pytest.mark.parametrize("when", TIMES)
def test_every_page_is_whole_at_every_size(open_at: OpenAt, when: str) -> None:
    found: list[str] = []
    turns = count(list(TIMES).index(when))
    for name in stops(when):
        for about in subjects(name, open_at(when))[: None if LONG else 2]:
            found += (f"{name} {about}: {each}" for each in seen(opened(name, open_at(when), about), next(turns)))
    assert found == []


@pytest.mark.parametrize("name", MANY)
def test_whatever_a_page_is_about_it_is_whole_where_there_is_least_room(open_at: OpenAt, name: str) -> None:
    found: list[str] = []
    for about in subjects(name, open_at("late")):
        stage = opened(name, open_at("late"), about, TIGHT)
        found += (f"{about}: {each}" for each in wrong(stage, kit_of(*TIGHT), draw=LONG))
    assert found == []


@pytest.mark.parametrize("theme", [DARK, CONTRAST], ids=lambda theme: theme.name)
def test_every_page_can_be_read_under_the_pointer(open_at: OpenAt, theme: Theme) -> None:
    kit = Kit(paths.assets(), USUAL[0], Look(theme))
    found: list[str] = []
    for when in TIMES if LONG else ("before", "crisis", "over"):
        for number, name in enumerate(stops(when)):
            session, state = open_at(when), ("hovered", "pressed")[number % 2]
            root = opened(name, session, subjects(name, session)[0]).app.top.lay_out(kit)
            for each in root.walk():
                setattr(each, state, each.focusable)
            found += (f"{name} {when}: {each}" for words in drawn(root, kit) for each in blots(words))
    assert found == []
