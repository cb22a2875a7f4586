"""What is heard: a sound where something happens, none where people have died, and none once they are off."""

from dataclasses import replace

import pygame
import pytest

from game import views
from game.ui.play import Play
from game.ui.screens.aftermath import AftermathPage
from game.ui.screens.desk import Desk
from tests.ui.conftest import OpenStage
from tests.ui.stage import Stage


def heard(stage: Stage) -> list[str]:
    """Returns the list into which every sound goes from now on."""
    sounds: list[str] = []
    stage.app.on_sound = sounds.append
    stage.session.sound = stage.app.hear
    return sounds


def test_the_focus_ticks_when_a_key_moves_it(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    sounds = heard(stage)
    stage.press("tab", "down")
    assert sounds == ["focus", "focus"]
    stage.app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(300, 300), rel=(1, 1), buttons=(0, 0, 0)))
    stage.press("f5")
    assert len(sounds) == 2


def test_an_answer_a_refusal_and_a_turn_sound(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    sounds = heard(stage)
    stage.press("e")
    assert sounds == ["refused"]
    while stage.session.play.see(views.in_hand) is not None:
        sounds.clear()
        stage.press("1")
        if isinstance(stage.screen, AftermathPage):
            stage.press("escape")
        else:
            stage.press("2", "escape")
        assert "choose" in sounds
    sounds.clear()
    stage.press("e")
    assert sounds[0] in ("turn", "ask", "warning")


def sensitive(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the card in hand one about people who suffered."""
    card = stage.session.play.see(views.in_hand)
    assert card is not None
    monkeypatch.setattr(views, "in_hand", lambda table: replace(card, tags=("january",)))


def test_where_people_have_died_nothing_sounds(open_stage: OpenStage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = open_stage("desk", turns=2)
    sensitive(stage, monkeypatch)
    sounds = heard(stage)
    assert isinstance(stage.screen, Desk)
    assert stage.app.silent
    stage.press("tab", "9", "c")
    assert stage.app.silent, "the codex over such a card is silent too"
    stage.press("escape", "1")
    assert sounds == []


def test_what_came_of_it_is_silent_too(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    play = stage.session.play
    play.decide(next(each for each in play.campaign.legal() if each.verb == "answer"))
    page = AftermathPage(stage.session)
    assert page.found is not None
    assert not page.silent
    page.found = replace(page.found, plain=True)
    assert page.silent


def test_a_save_that_fails_sounds_as_a_refusal(open_stage: OpenStage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = open_stage("desk", turns=2)
    sounds = heard(stage)

    def fail(play: Play) -> None:
        play.trouble = "The disk is full."

    monkeypatch.setattr(Play, "save", fail)
    stage.press("1")
    if isinstance(stage.screen, Desk):  # the first answer is not open
        stage.press("2")
    assert isinstance(stage.screen, AftermathPage)
    assert sounds[-1] == "refused"
    assert stage.app.notice.text == "The disk is full."
