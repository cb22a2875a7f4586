"""The program from the opening of the window to its end, on the dummy driver and by fake events."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game import paths
from game.campaign import save
from game.ui import settings
from game.ui.program import Program
from game.ui.screens.desk import Desk
from game.ui.session import Cards
from game.ui.start import Wish
from tests.ui.conftest import PROMISES, Refusal
from tests.ui.script import Runs, page_of, press, to_the_desk, until


def test_the_title_shows_before_the_cards_are_loaded(runs: Runs, cards: Cards) -> None:
    seen: list[str] = []

    def load() -> Cards:
        seen.append("loaded")
        return cards

    def script(program: Program) -> Iterator[None]:
        assert program.app.top.root is not None, "the title was drawn"
        assert page_of(program) == "Title"
        while not program.session.ready:
            yield

    code, _ = runs(script, load_cards=load)
    assert (code, seen) == (0, ["loaded"])


def test_from_title_to_desk_by_keys(runs: Runs, wish: Wish) -> None:
    def script(program: Program) -> Iterator[None]:
        assert program.window.desktop.title == "Multivector"
        yield from to_the_desk(program)
        assert program.session.play.campaign.steps[0].decision == PROMISES
        yield
        assert program.window.desktop.title == "The desk – Multivector"

    assert runs(script)[0] == 0
    assert [path.name for path in wish.saves.iterdir()] == ["nur-sultan-7.yaml"]


@pytest.mark.parametrize("way", ["load", "continue"])
def test_saving_quitting_and_going_on_give_the_same_state(runs: Runs, wish: Wish, way: str) -> None:
    def play(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        campaign = program.session.play.campaign
        for _ in range(3):
            program.session.play.decide(next(each for each in campaign.legal() if each.verb in ("answer", "end")))
            yield

    def again(program: Program) -> Iterator[None]:
        if way == "continue":
            press(pygame.K_c)
        yield from until(program, "Desk")

    _, before = runs(play)
    file = wish.saves / "nur-sultan-7.yaml"
    content = file.read_bytes()
    code, after = runs(again, load=file if way == "load" else None)
    assert code == 0
    assert after.session.play.campaign.world.text() == before.session.play.campaign.world.text()
    assert after.session.play.campaign.steps == before.session.play.campaign.steps
    assert file.read_bytes() == content


def test_a_seed_on_the_command_line_opens_a_new_campaign(runs: Runs) -> None:
    assert runs(lambda program: until(program, "NewCampaign"), begin=True)[0] == 0


def test_cards_that_cannot_be_played_close_the_window(runs: Runs) -> None:
    def load() -> Cards:
        raise Refusal("3 errors in 212 cards")

    def wait(program: Program) -> Iterator[None]:
        while True:
            yield

    with pytest.raises(Refusal, match="3 errors"):
        runs(wait, load_cards=load)


def test_a_damaged_save_is_named_and_left_alone(runs: Runs, wish: Wish, capsys: pytest.CaptureFixture[str]) -> None:
    wish.saves.mkdir()
    file = wish.saves / "torn.yaml"
    file.write_text("format: 1\nengine", encoding="utf-8")

    def wait(program: Program) -> Iterator[None]:
        while True:
            yield

    assert runs(wait, load=file)[0] == 1
    said = capsys.readouterr().err
    assert "This save cannot be read" in said
    assert "torn.yaml:2" in said
    assert file.read_text(encoding="utf-8") == "format: 1\nengine"


def test_a_fault_in_a_screen_saves_and_names_the_log(
    runs: Runs, wish: Wish, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a fault for the test")

    def script(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        monkeypatch.setattr(Desk, "build", broken)
        program.app.top.stale = True
        while True:
            yield

    code, program = runs(script)
    said = capsys.readouterr().err
    assert code == 1
    assert "Traceback" not in said
    assert str(wish.log_file) in said
    assert "nur-sultan-7.yaml" in said
    assert "a fault for the test" in wish.log_file.read_text(encoding="utf-8")
    loaded = save.load(wish.saves / "nur-sultan-7.yaml", program.session.cards.find_deck)
    assert loaded.campaign.steps[0].decision == PROMISES


def test_a_log_that_cannot_be_written_is_no_second_fault(
    runs: Runs, wish: Wish, capsys: pytest.CaptureFixture[str]
) -> None:
    wish.log_file.parent.write_text("a file where the folder should be", encoding="utf-8")

    def script(program: Program) -> Iterator[None]:
        yield
        raise ZeroDivisionError("a fault for the test")

    assert runs(script)[0] == 1
    assert "ZeroDivisionError: a fault for the test" in capsys.readouterr().err


def test_a_missing_font_is_named(
    runs: Runs, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(paths.assets(), assets)
    (assets / "fonts" / "Serif-SemiBold.ttf").unlink()
    monkeypatch.setattr(paths, "assets", lambda: assets)
    assert runs(lambda program: iter([None]))[0] == 1
    said = capsys.readouterr().err
    assert "fonts/Serif-SemiBold.ttf is missing" in said
    assert "install it again" in said


def test_one_key_turns_the_sounds_off_and_the_wind_blows_in_play_only(
    runs: Runs, wish: Wish, monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(program: Program) -> Iterator[None]:
        blows: list[bool] = []
        monkeypatch.setattr(program.sound, "ambience", blows.append)
        yield from to_the_desk(program)
        yield
        assert blows == [True]
        press(pygame.K_F10)
        yield
        yield
        assert not program.sound.on

    assert runs(script)[0] == 0
    assert not settings.load(wish.settings_file).sound


def test_f1_opens_the_help_from_anywhere(runs: Runs) -> None:
    def script(program: Program) -> Iterator[None]:
        yield from to_the_desk(program)
        for key, page in ((pygame.K_c, "Codex"), (pygame.K_ESCAPE, "Desk")):
            press(key)
            yield from until(program, page)
            press(pygame.K_F1)
            yield from until(program, "Help")
            press(pygame.K_F1)
            yield from until(program, page)

    assert runs(script)[0] == 0


def test_size_and_settings_are_kept(runs: Runs, wish: Wish) -> None:
    def script(program: Program) -> Iterator[None]:
        yield
        program.window.desktop.size = (1000, 700)
        yield
        program.session.choose(replace(program.session.settings, text_scale=1.5, sound=False))
        yield
        assert program.app.kit.look.text_scale == 1.5
        assert not program.sound.on

    runs(script)
    kept = settings.load(wish.settings_file)
    assert (kept.width, kept.height, kept.text_scale, kept.sound) == (1000, 700, 1.5, False)
