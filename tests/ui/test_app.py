"""The application: what it draws again and what not, overlays, the notice, the stack of screens."""

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.kit import Kit
from game.ui.screen import Screen
from game.ui.session import Session
from game.ui.wants import Many, Pop, Push, Quit, Rebuild, Replace, Reset, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Panel, Space
from tests.ui.conftest import OpenSession
from tests.ui.stage import FRAME, Stage


class Page(Screen):
    """Has two buttons; an overlay shows the page below round its panel."""

    def __init__(self, title: str, overlay: bool = False, wanted: Want | None = None) -> None:
        self.title, self.overlay, self.wanted = title, overlay, wanted

    def build(self, kit: Kit) -> Widget:
        buttons = [Button(self.title, lambda: self.wanted, name="one"), Button("Other", None, name="two")]
        if not self.overlay:
            return Column([*buttons, Space()], pad=10, grow=(2,))
        return Column([Space(200), Panel(Column(list(buttons))), Space()], pad=100, grow=(2,))


def stage_of(session: Session, screen: Screen) -> Stage:
    return Stage(screen, session, (1024, 768), 1.0)


def pixels(stage: Stage) -> NDArray[np.uint8]:
    return pygame.surfarray.array3d(stage.app.window.surface)


def test_nothing_is_drawn_when_nothing_has_changed(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    assert stage.app.frame(FRAME) == []
    stage.press("tab")
    assert stage.app.frame(FRAME) == []


def test_only_what_changed_is_drawn(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    stage.app.top.set_focus(stage.find("one"))
    changed = stage.app.frame(FRAME)
    assert 0 < sum(rect.w * rect.h for rect in changed) < 1024 * 768 / 4


def test_an_overlay_leaves_no_trace(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    before = pixels(stage)
    stage.app.apply(Push(Page("Over", overlay=True)))
    stage.app.frame(FRAME)
    assert (pixels(stage)[5, 5] < before[5, 5]).all()  # the page below shows, dimmed
    stage.app.apply(Pop())
    stage.app.frame(FRAME)
    assert (pixels(stage) == before).all()


def test_a_notice_over_an_overlay_goes_without_a_trace(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    stage.app.apply(Push(Page("Over", overlay=True)))
    stage.app.frame(FRAME)
    before = pixels(stage)
    stage.app.say("The harvest is in.")
    stage.app.frame(FRAME)
    assert (pixels(stage) != before).any()
    stage.app.frame(60.0)
    stage.app.frame(FRAME)
    assert stage.app.notice.text == ""
    assert (pixels(stage) == before).all()


def test_the_stack_does_what_screens_want(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    app = stage.app
    app.apply(Push(Page("Second")))
    app.apply(Push(Page("Third")))
    app.apply(Replace(Page("Fourth")))
    assert [host.screen.title for host in app.stack] == ["First", "Second", "Fourth"]
    app.apply(Many((Pop(), Say("Gone."))))
    assert [host.screen.title for host in app.stack] == ["First", "Second"]
    assert app.notice.text == "Gone."
    app.apply(Reset(Page("Fifth")))
    assert [host.screen.title for host in app.stack] == ["Fifth"]
    app.apply(Quit())
    assert not app.running


def test_escape_goes_back_and_focus_comes_back_where_it_was(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    stage.press("tab", "tab")
    stage.app.apply(Push(Page("Second")))
    stage.app.frame(FRAME)
    stage.press("escape")
    assert stage.screen.title == "First"
    assert stage.focus == "two"


def test_enter_presses_what_has_the_focus(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First", wanted=Say("Pressed.")))
    stage.press("tab", "return")
    assert stage.app.notice.text == "Pressed."


def test_overlays_one_after_another_dim_the_page_once(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    stage.app.apply(Push(Page("Over", overlay=True)))
    stage.app.frame(FRAME)
    before = pixels(stage)[5, 5].copy()
    stage.app.apply(Replace(Page("Over again", overlay=True)))
    stage.app.frame(FRAME)
    stage.app.apply(Push(Page("And again", overlay=True)))
    stage.app.frame(FRAME)
    assert (pixels(stage)[5, 5] == before).all()


def test_a_notice_is_not_kept_below_an_overlay(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First"))
    stage.app.apply(Push(Page("Over", overlay=True)))
    stage.app.frame(FRAME)
    plain = pixels(stage)
    stage.app.apply(Pop())
    stage.app.frame(FRAME)
    stage.app.say("The harvest is in.")
    stage.app.frame(FRAME)
    stage.app.apply(Push(Page("Over", overlay=True)))
    stage.app.frame(60.0)
    stage.app.frame(FRAME)
    assert (pixels(stage) == plain).all()


def test_a_click_is_a_click_though_the_page_is_laid_out_anew_in_its_middle(open_session: OpenSession) -> None:
    stage = stage_of(open_session(None), Page("First", wanted=Say("Pressed.")))
    at = stage.find("one").rect.center
    stage.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at))
    stage.app.apply(Rebuild())
    stage.app.frame(FRAME)
    assert stage.find("one").pressed
    stage.app.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=at))
    assert stage.app.notice.text == "Pressed."
    assert not stage.find("one").pressed
