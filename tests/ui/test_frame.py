from collections.abc import Callable

import pygame
import pytest

from game.ui.kit import Kit
from game.ui.screen import Screen
from game.ui.screens import frame
from game.ui.wants import Pop, Push
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Panel
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text
from tests.ui.conftest import OpenSession, OpenStage

SIZES = (((1280, 720), 1.0), ((1024, 768), 1.0), ((1280, 720), 2.0), ((1024, 768), 2.0))
"""Windows and text sizes at which pages have three columns, two, one, and the least room there is."""
LONG = "A sentence that goes on. " * 400


class Page(Screen):
    """Is a page of whatever it is given."""

    def __init__(self, build: Callable[[Kit], Widget], overlay: bool = False) -> None:
        self._build, self.overlay = build, overlay

    def build(self, kit: Kit) -> Widget:
        return self._build(kit)


def some(root: Widget, kind: type[Widget]) -> Widget:
    return next(each for each in root.walk() if isinstance(each, kind))


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_a_full_page_has_a_title_a_way_back_and_a_body_that_scrolls(
    open_stage: OpenStage, size: tuple[int, int], text: float
) -> None:
    beside = [Button("Something else", None), Button("And more", None)]
    page = Page(lambda kit: frame.full_page(kit, "A title", Text(LONG), kicker="Codex", beside=beside))
    stage = open_stage(page, size=size, text=text)
    assert {"A title", "CODEX", "Something else"} <= set(stage.words.split("\n"))
    scroll = some(stage.root, Scroll)
    assert isinstance(scroll, Scroll)
    assert scroll.room > 0
    for each in (scroll, stage.find(frame.BACK), *beside):
        assert stage.root.rect.contains(each.rect)
        assert each.rect.h >= each.height(stage.app.kit, each.rect.w) or each is scroll


def test_the_way_back_goes_back(open_session: OpenSession, open_stage: OpenStage) -> None:
    session = open_session()
    below = Page(lambda kit: Text("Below"))
    stage = open_stage(below, session=session)
    stage.app.apply(Push(Page(lambda kit: frame.full_page(kit, "A title", Text("Above")))))
    assert stage.screen is not below
    stage.click(frame.BACK)
    assert stage.screen is below


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("body", ["Few words.", LONG], ids=["short", "long"])
def test_an_overlay_is_a_panel_in_the_middle_whose_buttons_always_show(
    open_stage: OpenStage, size: tuple[int, int], text: float, body: str
) -> None:
    page = Page(lambda kit: frame.overlay("A title", Text(body), [Button("Go on", Pop)]), overlay=True)
    stage = open_stage(page, size=size, text=text)
    panel, window = some(stage.root, Panel).rect, pygame.Rect((0, 0), size)
    assert window.contains(panel)
    assert abs(panel.centerx - window.centerx) <= 1
    assert panel.w <= stage.app.kit.px(frame.WIDEST)
    assert panel.contains(stage.find("go-on").rect)
    assert (panel.h < window.h // 2) == (body != LONG)
