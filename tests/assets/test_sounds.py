"""The sounds are those that the script makes, quiet, without clicks, and small."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from game import paths
from tests.assets.scripts import script

MAKE = script("sounds")
SOUNDS = sorted((paths.assets() / "sounds").glob("*.ogg"))
ONCE = [path for path in SOUNDS if path.stem != "desk"]
LEAST = 1 / 32768
"""One step of a 16-bit sample."""
by_name = pytest.mark.parametrize("path", SOUNDS, ids=lambda path: path.stem)


@cache
def heard(path: Path) -> NDArray[np.float64]:
    """Returns the samples of a file, full scale at one, shaped (time,)."""
    samples, rate = soundfile.read(path, dtype="float64")
    assert rate == MAKE.RATE
    assert samples.ndim == 1, "one channel"
    wave: NDArray[np.float64] = samples
    return wave


def decibels(level: float) -> float:
    return float(20 * np.log10(level))


def test_the_sounds_are_those_that_the_script_makes() -> None:
    assert [path.stem for path in SOUNDS] == sorted(MAKE.MAKERS)


@by_name
def test_a_file_holds_what_the_script_makes(path: Path) -> None:
    """As far as the encoder keeps it; a changed script has to be run."""
    made, kept = MAKE.MAKERS[path.stem](), heard(path)
    assert len(made) == len(kept)
    assert decibels(np.std(made - kept) / np.std(made)) < -24


@by_name
def test_a_sound_is_quiet(path: Path) -> None:
    assert -31 < decibels(np.abs(heard(path)).max()) < -17
    assert abs(heard(path).mean()) < 8 * LEAST


@pytest.mark.parametrize("path", ONCE, ids=lambda path: path.stem)
def test_a_sound_begins_and_ends_in_silence(path: Path) -> None:
    assert np.abs(heard(path)[[0, -1]]).max() < LEAST


@pytest.mark.parametrize("path", ONCE, ids=lambda path: path.stem)
def test_the_level_never_jumps(path: Path) -> None:
    """No step between two samples is larger than the steepest partial explains: no clicks."""
    steps = np.abs(np.diff(heard(path)))
    assert steps.max() < 0.35 * np.abs(heard(path)).max()


def test_the_wind_runs_into_itself() -> None:
    """The step over the seam is one of the steps within, also in how steep it is."""
    wave = heard(paths.assets() / "sounds" / "desk.ogg")
    around = np.roll(wave, 4)[:8]
    assert np.abs(np.diff(around)).max() <= np.abs(np.diff(wave)).max()
    assert np.abs(np.diff(around, 2)).max() <= np.abs(np.diff(wave, 2)).max()
    assert len(wave) <= 12 * MAKE.RATE


def test_all_sounds_are_small_together() -> None:
    assert sum(path.stat().st_size for path in SOUNDS) < 400_000


def test_the_same_wave_gives_the_same_bytes() -> None:
    wave = MAKE.focus()
    first = MAKE.encoded(wave)
    assert first == MAKE.encoded(wave)
    assert first.startswith(b"OggS")
