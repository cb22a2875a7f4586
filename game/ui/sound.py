"""The few quiet sounds of the window; whatever is wrong with them, the game goes on in silence.

Where people have died nothing sounds: the screens of those cards play none and stop the wind.
"""

from __future__ import annotations

import logging
import threading
from pathlib import Path

import pygame

NAMES = ("focus", "choose", "turn", "warning", "ask", "ending", "error", "desk")
AMBIENCE = "desk"
RATE = 44_100
BUFFER = 512
"""Samples in one piece of sound: 12 ms between a key and its tick."""
FADE = 600
"""Milliseconds in which the wind comes and goes."""
PATIENCE = 2.0
"""Seconds that closing waits for a device that does not answer."""
FAULTS = (pygame.error, OSError, NotImplementedError)
"""What a missing device, a broken file or a pygame without a mixer raises."""

log = logging.getLogger(__name__)


class Sound:
    """Plays sounds by name.

    The mixer starts and the files load on a thread of their own, begun by `wake` or by the first sound; until they are
    there nothing is heard and nothing waits. A fault is logged once, as one warning.
    """

    def __init__(self, folder: Path, on: bool = True, volume: float = 0.6) -> None:
        """Keeps the folder of the files, whether to sound at all, and a volume from 0 to 1; touches no device."""
        self.folder = folder
        self._on = on
        self._volume = min(1.0, max(0.0, volume))
        self._wind = False
        self._blowing = False
        self._loaded: dict[str, pygame.mixer.Sound] = {}
        self._thread: threading.Thread | None = None
        self._started = False
        self._lock = threading.Lock()

    @property
    def on(self) -> bool:
        """Whether anything is to be heard."""
        return self._on

    @on.setter
    def on(self, on: bool) -> None:
        self._on = on
        self.wake()
        self._apply()

    @property
    def volume(self) -> float:
        """How loud, from 0 to 1."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = min(1.0, max(0.0, volume))
        self._apply()

    def wake(self) -> None:
        """Begins to load, if sounds are on and it has not begun; call it after the first frame.

        Returns before anything is loaded; finding the device may still hold Python for some milliseconds, this once.
        """
        if self._on and self._thread is None:
            self._thread = threading.Thread(target=self._load, name="sound", daemon=True)
            self._thread.start()

    def ready(self, timeout: float | None = None) -> bool:
        """Waits until loading is over, at most so many seconds, and tells whether there is anything to play."""
        if self._thread is not None:
            self._thread.join(timeout)
        return bool(self._loaded)

    def play(self, name: str) -> None:
        """Plays a sound once, over whatever else sounds; a name that is none of NAMES is logged and no sound."""
        if name not in NAMES:
            log.warning("No sound is called %r; there are %s.", name, ", ".join(NAMES))
            return
        self.wake()
        if self._on and name in self._loaded:
            try:
                _demand_mixer()
                self._loaded[name].play()
            except FAULTS as fault:
                self._give_up(fault)

    def ambience(self, wind: bool) -> None:
        """Lets the wind blow behind everything, or fades it out."""
        self._wind = wind
        if wind:
            self.wake()
        self._apply()

    def close(self) -> None:
        """Ends all sound and frees the device; the object may not be used again."""
        self._on = False
        self.ready(PATIENCE)
        self._loaded = {}
        if self._started:
            pygame.mixer.quit()

    def _load(self) -> None:
        """Starts the mixer and reads all files; runs on the thread."""
        try:
            if pygame.mixer.get_init() is None:
                pygame.mixer.init(RATE, -16, 2, BUFFER)
                self._started = True
        except FAULTS as fault:
            log.warning("There will be no sound: the audio device could not be opened (%s).", fault)
            return
        loaded: dict[str, pygame.mixer.Sound] = {}
        broken = []
        for name in NAMES:
            path = self.folder / f"{name}.ogg"
            try:
                loaded[name] = pygame.mixer.Sound(path)
            except FAULTS as fault:
                broken.append(f"{path} ({fault})")
        if broken:
            log.warning("Some sounds will not be heard; install the game again to mend them: %s.", "; ".join(broken))
        self._loaded = loaded
        self._apply()

    def _apply(self) -> None:
        """Makes what is loaded as loud as wished, and the wind blow or not; both threads may call it."""
        with self._lock:
            loaded = self._loaded
            wanted = self._on and self._wind and AMBIENCE in loaded
            try:
                if loaded:
                    _demand_mixer()
                for each in loaded.values():
                    each.set_volume(self._volume)
                    if not self._on:
                        each.fadeout(FADE)
                if wanted and not self._blowing:
                    loaded[AMBIENCE].play(loops=-1, fade_ms=FADE)
                elif self._blowing and not wanted:
                    loaded[AMBIENCE].fadeout(FADE)
                self._blowing = wanted
            except FAULTS as fault:
                self._give_up(fault)

    def _give_up(self, fault: Exception) -> None:
        """Falls silent after a fault of the device while playing."""
        log.warning("There will be no more sound: the audio device failed (%s).", fault)
        self._loaded, self._blowing = {}, False


def _demand_mixer() -> None:
    """Raises what the mixer would if it were closed; a sound that is played after that would end the process."""
    if pygame.mixer.get_init() is None:
        raise pygame.error("the mixer is closed")
