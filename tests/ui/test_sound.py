"""The window's sounds: by name, off the frame, and silent when anything is wrong."""

import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import paths
from game.ui.sound import AMBIENCE, NAMES, Sound

SHIPPED = paths.assets() / "sounds"


@pytest.fixture(autouse=True)
def _no_loudspeaker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


@pytest.fixture
def sound() -> Iterator[Sound]:
    made = Sound(SHIPPED)
    yield made
    made.close()


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


def sounding() -> int:
    return sum(pygame.mixer.Channel(number).get_busy() for number in range(pygame.mixer.get_num_channels()))


def test_every_name_has_a_file_and_every_file_a_name() -> None:
    assert sorted(path.stem for path in SHIPPED.glob("*.ogg")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_plays_by_name(sound: Sound, name: str, caplog: pytest.LogCaptureFixture) -> None:
    sound.wake()
    assert sound.ready(10)
    sound.play(name)
    assert sounding() == 1
    assert warnings(caplog) == []


def test_an_unknown_name_is_silent_and_named(sound: Sound, caplog: pytest.LogCaptureFixture) -> None:
    sound.play("fanfare")
    assert pygame.mixer.get_init() is None
    (warning,) = warnings(caplog)
    assert warning.startswith("No sound is called 'fanfare'; there are focus, ")


def test_nothing_is_opened_before_it_is_needed(sound: Sound) -> None:
    sound.volume = 0.3
    assert not sound.ready(0)
    assert pygame.mixer.get_init() is None
    sound.play("focus")
    assert sound.ready(10)
    assert pygame.mixer.get_init() is not None


def test_importing_opens_nothing() -> None:
    code = "import game.ui.sound, pygame; assert pygame.mixer.get_init() is None"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=paths.PACKAGE.parent, stdout=subprocess.DEVNULL)


def test_what_is_off_opens_nothing_until_it_is_put_on() -> None:
    sound = Sound(SHIPPED, on=False)
    sound.wake()
    sound.play("choose")
    sound.ambience(True)
    assert pygame.mixer.get_init() is None
    sound.on = True
    assert sound.ready(10)
    assert sounding() == 1, "the wind that was asked for"
    sound.close()


def test_off_falls_silent(sound: Sound) -> None:
    sound.wake()
    assert sound.ready(10)
    sound.on = False
    sound.play("ending")
    assert sounding() == 0


def test_the_volume_holds_for_all_sounds_and_stays_in_bounds(sound: Sound) -> None:
    sound.volume = 0.25
    sound.wake()
    assert sound.ready(10)
    assert {each.get_volume() for each in sound._loaded.values()} == {0.25}
    sound.volume = 7
    assert (sound.volume, sound._loaded["ask"].get_volume()) == (1, 1)


def test_the_wind_blows_once_however_often_it_is_called(sound: Sound) -> None:
    sound.ambience(True)
    assert sound.ready(10)
    sound.ambience(True)
    sound.volume = 0.5
    assert sound._loaded[AMBIENCE].get_num_channels() == 1


def test_the_wind_dies_down(sound: Sound, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.sound.FADE", 1)
    sound.ambience(True)
    assert sound.ready(10)
    sound.ambience(False)
    pygame.time.wait(300)  # the mixer fades by whole buffers
    assert sounding() == 0


def test_nobody_waits_for_a_slow_device(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = threading.Event()
    monkeypatch.setattr(pygame.mixer, "init", lambda *_: opened.wait(20))
    sound = Sound(SHIPPED)
    sound.play("focus")
    sound.ambience(True)
    sound.volume = 1
    assert not sound.ready(0)
    monkeypatch.setattr("game.ui.sound.PATIENCE", 0)
    sound.close()
    assert not opened.is_set(), "it closed before the device had answered"
    opened.set()
    sound.ready(10)


def test_without_a_device_there_is_silence_and_one_warning(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonesuch")
    sound = Sound(SHIPPED)
    sound.wake()
    assert not sound.ready(10)
    sound.ambience(True)
    for name in NAMES:
        sound.play(name)
    sound.close()
    (warning,) = warnings(caplog)
    assert warning.startswith("There will be no sound: the audio device could not be opened (")


def test_a_pygame_without_a_mixer_is_silent(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def missing() -> None:
        raise NotImplementedError("mixer module not available")

    monkeypatch.setattr(pygame.mixer, "get_init", missing)
    sound = Sound(SHIPPED)
    sound.play("turn")
    assert not sound.ready(10)
    assert len(warnings(caplog)) == 1


def test_broken_and_missing_files_are_named_and_the_others_play(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "sounds"
    shutil.copytree(SHIPPED, folder)
    os.remove(folder / "turn.ogg")
    (folder / "ask.ogg").write_bytes(b"OggS and nothing more")
    sound = Sound(folder)
    sound.wake()
    assert sound.ready(10)
    for name in ("turn", "ask", "choose"):
        sound.play(name)
    assert sounding() == 1
    (warning,) = warnings(caplog)
    assert str(folder / "turn.ogg") in warning
    assert str(folder / "ask.ogg") in warning
    assert "choose.ogg" not in warning
    sound.close()


def test_a_mixer_that_somebody_closed_is_silent(sound: Sound, caplog: pytest.LogCaptureFixture) -> None:
    """Pygame itself would end the process here."""
    sound.wake()
    assert sound.ready(10)
    pygame.mixer.quit()
    for name in NAMES:
        sound.play(name)
    sound.ambience(True)
    assert warnings(caplog) == ["There will be no more sound: the audio device failed (the mixer is closed)."]


def test_a_device_that_fails_is_silent_from_then_on(
    sound: Sound, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(pygame.mixer.Sound):
        def play(self, *_: object, **__: object) -> pygame.mixer.Channel:
            raise pygame.error("unplugged")

    monkeypatch.setattr(pygame.mixer, "Sound", Failing)
    sound.wake()
    assert sound.ready(10)
    sound.play("focus")
    sound.play("focus")
    sound.ambience(True)
    assert warnings(caplog) == ["There will be no more sound: the audio device failed (unplugged)."]
