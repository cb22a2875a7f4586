"""The walk by keys: everything that can be pressed is reached by Tab, leads somewhere, and Escape leads back."""

import re

import pygame
import pytest

from game.ui.host import Host
from game.ui.pages import page
from game.ui.screens.frame import BACK
from game.ui.screens.menu import Menu
from game.ui.screens.title import Title
from game.ui.wants import Push
from game.ui.widgets.base import visible
from tests.conftest import LONG
from tests.ui.conftest import OpenAt
from tests.ui.stage import Stage
from tests.ui.tour import TIGHT, TIMES, USUAL, opened, rest, stops, subjects
from tests.ui.walk import faults

WAYS = (BACK, "continue", "menu", "quit")
"""Names of what leads back from a page with the mouse; from the desk it leads to the menu, from the title out."""
STEPS = 3
"""How often Escape may be pressed until a page is left: a search is emptied first, a list is closed first."""
LEAST = 20
"""Units of what has the focus that must show, if it is that tall."""
RAW = re.compile(r"[a-z]_[a-z]|[{}]|\bnan\b|<\w|%s")
"""What no player should read: names of the program, holes of templates, what a number is when it is none."""
SHORT = ("before", "middle", "over")
WALK = [(name, when) for when in TIMES if LONG or when in SHORT for name in stops(when)]
PRESSED = 40 if LONG else 8
"""How many of the things on a page are pressed at most."""


def first(open_at: OpenAt, name: str, when: str, look: tuple[tuple[int, int], float] = USUAL) -> Stage:
    """Opens a page at the first thing that it may be about."""
    session = open_at(when)
    return opened(name, session, subjects(name, session)[0], look)


def round_trip(host: Host, mod: int) -> set[str]:
    """Returns the names of everything to which Tab leads, going round once; what has the focus must be in sight."""
    found = set()
    for _ in host.ring():
        host.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=mod, unicode=""))
        focus = host.focus
        assert focus is not None
        assert host.kit is not None
        shown = visible(focus)
        assert shown.w, f"{focus.name} has the focus and is out of sight"
        assert shown.h >= min(focus.rect.h, host.kit.px(LEAST)), f"{focus.name} has the focus and hardly shows"
        found.add(focus.name)
    return found


@pytest.mark.parametrize(("name", "when"), WALK)
def test_tab_reaches_everything_and_is_never_caught(open_at: OpenAt, name: str, when: str) -> None:
    for look in (TIGHT, USUAL) if LONG else (TIGHT,):
        stage = first(open_at, name, when, look)
        assert stage.names, "nothing can be pressed"
        assert round_trip(stage.app.top, 0) == set(stage.names)
        assert round_trip(stage.app.top, pygame.KMOD_SHIFT) == set(stage.names)


@pytest.mark.parametrize(("name", "when"), WALK)
def test_escape_leads_back_and_so_does_the_mouse(open_at: OpenAt, name: str, when: str) -> None:
    session = open_at(when)
    below = page("title" if when == "before" else "desk", session)
    stage = Stage(below, session, *USUAL)
    top = opened(name, session, subjects(name, session)[0]).screen
    stage.app.apply(Push(top))
    rest(stage)
    if not (name == "aftermath" and stage.app.silent):  # there the way on follows what is to be read first
        assert [each for each in stage.root.walk() if each.name in WAYS and each.rect == visible(each)], stage.names
    for _ in range(STEPS):
        if stage.screen is top and not isinstance(top, Title):
            stage.press("escape")
    if name == "title":
        assert stage.screen is top, "there is nothing behind the title"
    elif name == "desk":
        assert isinstance(stage.screen, Menu)
        stage.press("escape")
        assert stage.screen is top
    elif (name, when) in (("pledges", "before"), ("ending", "over")):
        assert isinstance(stage.screen, Title)
    else:
        assert stage.screen is below


@pytest.mark.parametrize(("name", "when"), WALK)
def test_a_screen_reader_hears_words_on_every_page(open_at: OpenAt, name: str, when: str) -> None:
    for about in subjects(name, open_at(when))[: None if LONG else 3]:
        stage = opened(name, open_at(when), about)
        nodes = [node for each in stage.root.walk() if (node := each.node()) is not None]
        assert stage.screen.title
        assert any(each.role == "heading" for each in nodes), "a page needs a heading"
        for node in nodes:
            assert node.name.strip(), (about, node)
            assert not RAW.search(f"{node.name} {node.value} {node.description}"), (about, node)


@pytest.mark.parametrize(("name", "when"), WALK)
def test_whatever_is_pressed_leads_to_a_whole_page(open_at: OpenAt, name: str, when: str) -> None:
    many = len(first(open_at, name, when).app.top.ring())
    found: list[str] = []
    for number in range(0, many, max(1, -(-many // PRESSED))):
        stage = first(open_at, name, when)
        widget = stage.app.top.ring()[number]
        stage.app.apply(widget.activate())
        if stage.app.running:
            rest(stage)
            found += (f"{widget.name} → {stage.screen.title}: {each}" for each in faults(stage.root, stage.app.kit))
    assert found == []
