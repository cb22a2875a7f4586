"""Makes the sounds of the window: short, quiet, and none of them needed to play.

    python assets/make/sounds.py

Everything is synthesised here from sines and filtered noise, so nothing is borrowed. The same numpy and soundfile give
the same files, byte for byte.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

SOUNDS = Path(__file__).resolve().parent.parent / "sounds"
RATE = 44_100
SILENCE = 0.006
"""Seconds of nothing before and behind each sound: too short to be noticed as a delay."""
QUALITY = 0.2
"""Vorbis' compression level, 0 the best and 1 the smallest."""
Wave = NDArray[np.float64]
"""Samples shaped (time,), full scale at one."""


def main() -> None:
    """Writes every sound."""
    SOUNDS.mkdir(exist_ok=True)
    for name, make in MAKERS.items():
        (SOUNDS / f"{name}.ogg").write_bytes(encoded(make()))
        print(f"{name}.ogg: {(SOUNDS / f'{name}.ogg').stat().st_size / 1000:.1f} KB")


# The sounds


def focus() -> Wave:
    """A tick when the focus moves: a fingernail on wood."""
    tick = struck(0.06, {1150: 0.006, 2380: 0.003}) + 0.3 * hiss("focus", 0.06, 900, 4200) * dying(0.06, 0.003)
    return finished(tick, peak=-27, attack=0.001, release=0.02)


def choose() -> Wave:
    """A stamp on paper when an option is chosen: a dull blow, the sheet under it, and the stamp lifted."""
    blow = falling(0.42, 185, 95, 0.045) + 0.25 * struck(0.42, {412: 0.02})
    sheet = 0.5 * hiss("sheet", 0.42, 500, 3400) * dying(0.42, 0.018)
    lifted = 0.07 * hiss("lifted", 0.42, 1200, 5200) * swell(0.42, 0.17, 0.045)
    return finished(blow + sheet + lifted, peak=-19, attack=0.002, release=0.08)


def turn() -> Wave:
    """A page turned and a low bell when a quarter has passed."""
    page = hiss("page", 2.4, 900, 5600) * (swell(2.4, 0.11, 0.05) + 0.6 * swell(2.4, 0.27, 0.07))
    return finished(0.28 * page + later(bell(2.4, 146.83, 0.75), 0.16), peak=-20, attack=0.02, release=0.5)


def warning() -> Wave:
    """Two low tones, the second a third lower: something is near, nothing is burning."""
    tones = soft(1.5, 174.61, 0.22) + later(soft(1.5, 146.83, 0.38), 0.34)
    return finished(tones, peak=-20, attack=0.012, release=0.3)


def ask() -> Wave:
    """A single bell, far away, when a power asks for something."""
    return finished(distant("ask", bell(3.2, 293.66, 0.9), 0.45), peak=-21, attack=0.006, release=0.8)


def ending() -> Wave:
    """An open fifth, slowly rising and slowly gone: neither victory nor defeat, because every ending has this one."""
    seconds = 7.0
    rise = np.sin(np.pi / 2 * np.clip(time(seconds) / 1.8, 0, 1)) ** 2 * dying(seconds, 3.2)
    notes = {73.42: 0.9, 110.0: 0.75, 146.83: 1.0, 220.0: 0.6, 293.66: 0.22}
    chord = sum((gain * string(seconds, pitch) for pitch, gain in notes.items()), np.zeros(len(rise)))
    return finished(distant("ending", chord * rise, 0.4), peak=-20, attack=0.05, release=2.5)


def error() -> Wave:
    """A soft thud when something cannot be done: a drawer that stays shut."""
    thud = falling(0.32, 150, 82, 0.05) + 0.22 * hiss("error", 0.32, 120, 700) * dying(0.32, 0.03)
    return finished(thud, peak=-21, attack=0.004, release=0.1)


def desk() -> Wave:
    """Wind outside and a far drone, twelve seconds that run into themselves without a seam."""
    seconds = 12.0
    at = time(seconds)
    turns = 2 * np.pi * at / seconds
    gusts = 1 - 0.45 * np.cos(turns) - 0.3 * np.cos(3 * turns)  # calmest at the seam, where the encoder errs most
    breath = 1 - 0.5 * np.cos(2 * turns)
    wind = hiss("wind", seconds, 90, 520) * gusts
    whistle = hiss("whistle", seconds, 620, 780) * (gusts - 0.25) ** 2
    drone = np.sin(881 * turns) + 0.5 * np.sin(1320 * turns)  # 73.4 and 110 Hz
    return level(wind + 0.16 * whistle + 0.45 * drone * breath, peak=-30)


MAKERS: dict[str, Callable[[], Wave]] = {
    make.__name__: make for make in (focus, choose, turn, warning, ask, ending, error, desk)
}


# What they are made of


def time(seconds: float) -> Wave:
    """Returns the moments of the samples in seconds."""
    moments: Wave = np.arange(round(seconds * RATE)) / RATE
    return moments


def dying(seconds: float, decay: float) -> Wave:
    """Returns a level that falls to 1/e in each `decay` seconds."""
    fall: Wave = np.exp(-time(seconds) / decay)
    return fall


def swell(seconds: float, middle: float, width: float) -> Wave:
    """Returns a level that rises and falls around a moment."""
    hill: Wave = np.exp(-(((time(seconds) - middle) / width) ** 2))
    return hill


def struck(seconds: float, partials: dict[int, float]) -> Wave:
    """Returns a struck body: each partial in hertz with its own decay in seconds."""
    at = time(seconds)
    parts = [np.sin(2 * np.pi * pitch * at) * np.exp(-at / decay) for pitch, decay in partials.items()]
    body: Wave = np.sum(parts, axis=0)
    return body


def falling(seconds: float, first: float, last: float, decay: float) -> Wave:
    """Returns a blow whose pitch falls as it dies, as that of any loose skin or board does."""
    pitch = last + (first - last) * dying(seconds, decay / 2)
    blow: Wave = np.sin(2 * np.pi * np.cumsum(pitch) / RATE) * dying(seconds, decay)
    return blow


def bell(seconds: float, pitch: float, decay: float) -> Wave:
    """Returns a soft bell: the partials of a church bell, the high ones faint and soon gone, each slightly doubled."""
    at = time(seconds)
    partials = {
        0.5: (0.5, 1.5),
        1.0: (1.0, 1.0),
        1.2: (0.35, 0.75),
        1.5: (0.2, 0.6),
        2.0: (0.4, 0.5),
        2.67: (0.08, 0.3),
    }
    rung: Wave = np.zeros(len(at))
    for ratio, (gain, length) in partials.items():
        for share, beat in ((0.8, 0.0), (0.2, 0.7)):
            rung += share * gain * np.sin(2 * np.pi * (pitch * ratio + beat) * at) * np.exp(-at / (decay * length))
    rung *= 1 - np.exp(-at / 0.006)
    return rung


def soft(seconds: float, pitch: float, decay: float) -> Wave:
    """Returns a felted tone: a sine with a little of its next two partials, which small speakers need."""
    at = time(seconds)
    attack = 1 - np.exp(-at / 0.02)
    parts = [gain * np.sin(2 * np.pi * pitch * n * at) for n, gain in ((1, 1.0), (2, 0.22), (3, 0.07))]
    tone: Wave = np.sum(parts, axis=0) * attack * np.exp(-at / decay)
    return tone


def string(seconds: float, pitch: float) -> Wave:
    """Returns a bowed tone: falling partials, doubled a little apart so that it breathes."""
    at = time(seconds)
    doubled = ((0.7, 0.0), (0.15, -0.23), (0.15, 0.31))
    parts = [
        share * np.sin(2 * np.pi * n * (pitch + beat) * at + n) / n**1.7 for n in range(1, 7) for share, beat in doubled
    ]
    tone: Wave = np.sum(parts, axis=0)
    return tone


def hiss(name: str, seconds: float, low: float, high: float) -> Wave:
    """Returns noise between two pitches that runs into itself; a name always gives the same noise."""
    chance = np.random.default_rng(zlib.crc32(name.encode()))
    count = round(seconds * RATE)
    pitches = np.fft.rfftfreq(count, 1 / RATE)
    loud = 1 / (1 + (low / np.maximum(pitches, 1)) ** 4) / (1 + (pitches / high) ** 4)
    noise: Wave = np.fft.irfft(loud * np.exp(2j * np.pi * chance.random(len(pitches))), count)
    noise /= 2 * np.sqrt(np.mean(noise**2))
    return noise


def distant(name: str, wave: Wave, share: float) -> Wave:
    """Returns a sound as heard across a valley: its echo, dark and dense, laid under it."""
    echo = hiss(name, 1.6, 60, 1400) * dying(1.6, 0.45)
    size = len(wave) + len(echo)
    mixed = np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(echo, size), size)[: len(wave)]
    heard: Wave = (1 - share) * wave / np.abs(wave).max() + share * mixed / np.abs(mixed).max()
    return heard


def later(wave: Wave, seconds: float) -> Wave:
    """Returns a sound put off, within its own length."""
    pause = round(seconds * RATE)
    return np.concatenate((np.zeros(pause), wave[:-pause]))


# How they are finished


def level(wave: Wave, peak: float) -> Wave:
    """Returns a sound with its highest sample at a level in dB of full scale."""
    levelled: Wave = wave / np.abs(wave).max() * 10 ** (peak / 20)
    return levelled


def finished(wave: Wave, peak: float, attack: float, release: float) -> Wave:
    """Returns a sound at its level, faded over so many seconds, with some silence before and behind.

    The encoder smears a sharp beginning over its block of samples; the silence takes that in.
    """
    rise, fall = round(attack * RATE), round(release * RATE)
    shape = np.ones(len(wave))
    shape[:rise] = np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    shape[-fall:] *= np.sin(np.linspace(np.pi / 2, 0, fall)) ** 2
    return np.pad(level(wave * shape, peak), round(SILENCE * RATE))


def encoded(wave: Wave) -> bytes:
    """Returns a sound as Ogg Vorbis, its stream numbered one: the encoder would draw a number by chance."""
    file = io.BytesIO()
    soundfile.write(file, wave, RATE, format="OGG", subtype="VORBIS", compression_level=QUALITY)
    data = bytearray(file.getvalue())
    start = 0
    while start < len(data):
        segments = data[start + 26]
        end = start + 27 + segments + sum(data[start + 27 : start + 27 + segments])
        data[start + 14 : start + 18] = (1).to_bytes(4, "little")
        data[start + 22 : start + 26] = bytes(4)
        data[start + 22 : start + 26] = checksum(data[start:end]).to_bytes(4, "little")
        start = end
    return bytes(data)


def checksum(page: bytearray) -> int:
    """Returns the CRC of an Ogg page: polynomial 0x04c11db7, neither mirrored nor inverted."""
    crc = 0
    for byte in page:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ 0x04C11DB7 if crc & 0x80000000 else crc << 1) & 0xFFFFFFFF
    return crc


if __name__ == "__main__":
    main()
