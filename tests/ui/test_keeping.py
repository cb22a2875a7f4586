"""Saving: what was decided is shown first and written then; whatever is done next, or goes wrong, finds it written."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from pygame import Rect

from game.ui.play import Play
from game.ui.program import FOUND, Program
from game.ui.screens.aftermath import AftermathPage
from game.ui.screens.desk import Desk
from game.ui.start import Wish
from game.ui.window import Sheet
from tests.ui.conftest import OpenStage
from tests.ui.script import Runs, press, to_the_desk


def test_what_was_decided_is_shown_before_it_is_written(open_stage: OpenStage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage, order = open_stage("desk", turns=2), []

    def show(sheet: Sheet, changed: list[Rect]) -> None:
        order.append("shown")

    monkeypatch.setattr(Sheet, "show", show)
    monkeypatch.setattr(Play, "save", lambda play: order.append("written"))
    stage.press("1")
    assert order[:2] == ["shown", "written"]
    assert order.count("written") == 1


def answers(file: Path) -> int:
    return file.read_text(encoding="utf-8").count(" answer ")


def answers_of(play: Play) -> int:
    return sum(step.decision.verb == "answer" for step in play.campaign.steps)


def test_an_answer_is_saved_though_the_window_closes_at_once(runs: Runs, wish: Wish) -> None:
    def script(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        yield
        assert answers(wish.saves / "nur-sultan-7.yaml") == 0
        press(pygame.K_1)
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        while True:
            yield

    code, program = runs(script)
    assert code == 0
    assert program.session.play.campaign.steps[-1].decision.verb == "answer"
    assert answers(wish.saves / "nur-sultan-7.yaml") == 1


def key_down(key: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")


def test_the_next_key_finds_the_answer_written_though_no_picture_came_between(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    file = stage.session.play.path
    stage.app.handle(key_down(pygame.K_1))
    assert not file.exists()
    stage.app.handle(pygame.event.Event(pygame.TEXTINPUT, text="1"))
    assert not file.exists(), "the letter of the same key is nothing new"
    stage.app.handle(key_down(pygame.K_F1))
    assert answers(file) == answers_of(stage.session.play)


def test_an_answer_is_saved_though_the_page_after_it_fails(
    runs: Runs, wish: Wish, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(page: AftermathPage, kit: object) -> None:
        raise RuntimeError("a fault of the page")

    def script(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        yield
        monkeypatch.setattr(AftermathPage, "build", broken)
        press(pygame.K_1)
        yield

    code, _ = runs(script)
    assert code == FOUND
    assert answers(wish.saves / "nur-sultan-7.yaml") == 1


def test_a_last_answer_that_cannot_be_written_is_told_before_the_window_closes(
    open_stage: OpenStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_stage("desk", turns=2)
    monkeypatch.setattr("game.campaign.save.write", full)
    stage.app.handle(key_down(pygame.K_1))
    stage.app.handle(pygame.event.Event(pygame.QUIT))
    assert stage.app.running
    assert "could not be saved" in stage.app.notice.text
    stage.app.handle(pygame.event.Event(pygame.QUIT))
    assert not stage.app.running


def full(campaign: object, path: Path) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("still", [True, False])
def test_what_could_not_be_written_is_tried_once_more_at_the_end(
    runs: Runs, wish: Wish, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], still: bool
) -> None:
    def script(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        yield
        with monkeypatch.context() as while_full:
            while_full.setattr("game.campaign.save.write", full)
            press(pygame.K_1)
            yield
            yield
            assert "could not be saved" in program.app.notice.text
            assert not isinstance(program.app.top.screen, Desk)
        if still:
            monkeypatch.setattr("game.campaign.save.write", full)

    code, _ = runs(script)
    assert code == (FOUND if still else 0)
    assert ("No space left on device" in capsys.readouterr().err) == still
    assert answers(wish.saves / "nur-sultan-7.yaml") == (0 if still else 1)
