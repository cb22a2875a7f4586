"""The field: every letter, the caret, and which keys it keeps from the page."""

import pygame
import pytest

from game.ui.kit import Kit
from game.ui.screen import Screen
from game.ui.wants import Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.field import Field, Typed
from game.ui.widgets.layout import Column
from tests.ui.conftest import OpenStage
from tests.ui.stage import Stage


class Form(Screen):
    """Is a page with a field, a button below it, and a key of its own."""

    def __init__(self, text: str = "", most: int = 60, digits: bool = False) -> None:
        self.typed, self.most, self.digits = Typed(text), most, digits
        self.heard: list[int] = []

    def build(self, kit: Kit) -> Widget:
        takes = str.isdigit if self.digits else str.isprintable
        field = Field("Name", self.typed, "field", most=self.most, takes=takes, enter=lambda: Say("entered"))
        return Column([field, Button("Go", lambda: Say("gone"), name="go")])

    def first_focus(self) -> str:
        return "field"

    def key(self, event: pygame.event.Event) -> Want | None:
        self.heard.append(event.key)
        return None


def typing(stage: Stage) -> str:
    assert isinstance(stage.screen, Form)
    return stage.screen.typed.text


@pytest.mark.parametrize("text", ["Әлия Жұмабай", "Нур-Султан 2019", "İstanbul ğ", "北京"])
def test_letters_of_every_alphabet_are_taken(open_stage: OpenStage, text: str) -> None:
    stage = open_stage(Form())
    stage.type(text)
    assert typing(stage) == text
    assert f"Name | {text}" in stage.words


def test_the_caret_moves_and_letters_go_where_it_stands(open_stage: OpenStage) -> None:
    stage = open_stage(Form("Astna"))
    stage.press("left", "left")
    stage.type("a")
    assert typing(stage) == "Astana"
    stage.press("home", "delete")
    stage.type("A")
    stage.press("end", "backspace", "right")
    assert typing(stage) == "Astan"
    stage.press("home", "backspace", "left")
    assert typing(stage) == "Astan"


def test_letters_are_kept_from_the_page_and_its_keys(open_stage: OpenStage) -> None:
    form = Form()
    stage = open_stage(form)
    stage.press("p", "space", "1", "right")
    assert form.heard == []
    stage.press("f1")
    assert form.heard == [pygame.K_F1]


def test_tab_leaves_and_enter_is_taken(open_stage: OpenStage) -> None:
    stage = open_stage(Form("x"))
    stage.press("return")
    assert stage.app.notice.text == "entered"
    stage.press("tab")
    assert stage.focus == "go"


def test_what_is_not_wanted_or_too_much_is_left_out(open_stage: OpenStage) -> None:
    stage = open_stage(Form(most=5, digits=True))
    stage.type("12a\t345678")
    assert typing(stage) == "12345"
