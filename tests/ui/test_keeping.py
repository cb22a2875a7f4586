"""Saving: what was decided is shown first and written then, and it is written even if the window closes at once."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from pygame import Rect

from game.ui.play import Play
from game.ui.program import Program
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
