"""The program round the game: window, session, sounds and log; what is said when something fails."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game import paths
from game.ui import settings
from game.ui.app import App
from game.ui.kit import AssetError, Kit
from game.ui.kit.kit import Look
from game.ui.log import Log
from game.ui.pages import page, preload, push
from game.ui.reader import reader
from game.ui.session import Session
from game.ui.sound import Sound
from game.ui.start import NoWindow, Wish
from game.ui.theme import CONTRAST, DARK
from game.ui.window import NAME, DesktopWindow, sensible_size
from game.ui.work import Job

if TYPE_CHECKING:
    from game.ui import resume

GOOD, FOUND = 0, 1
SOUNDS = {"refused": "error"}
"""The file for a sound that pages call by another name."""


class Refused(Exception):
    """Says in sentences why the game cannot go on as asked; they are printed once the window is closed."""


class Program:
    """Runs the game in a window from its opening to its end."""

    def __init__(self, wish: Wish) -> None:
        """Opens the window; raises NoWindow when that fails."""
        self.wish = wish
        self.session = Session(
            wish.load_cards, paths.assets(), wish.saves, settings.load(wish.settings_file), wish.scenario, wish.seed,
            settings_file=wish.settings_file,
        )  # fmt: skip
        self.log = Log(wish.log_file)
        chosen = self.session.settings
        self.sound = Sound(paths.assets() / "sounds", chosen.sound, chosen.volume)
        size = sensible_size((chosen.width, chosen.height), pygame.display.get_desktop_sizes()[0])
        try:
            self.window = DesktopWindow(NAME, size, chosen.fullscreen)
        except pygame.error as error:
            raise NoWindow(f"No window can be opened here ({error}).") from None
        listener = reader(self.window.desktop)
        self.window.reveal()  # on Windows only now: a screen reader's bridge must be there before the window shows
        self.app = App(self.window, self.kit, page("title", self.session))
        if listener is not None:
            self.app.on_change = listener.update
        self.app.watch = self._watch
        self.app.on_fullscreen = self._fill_screen
        self.session.relook = self._relook
        self.app.on_mute = self._mute
        self.app.on_help = lambda: push("help", self.session)
        self.app.on_sound, self.session.sound = self._play, self.app.hear
        self._resuming: Job[resume.Resumed] | None = None
        self._opened = self._wind = False

    def kit(self, size: tuple[int, int]) -> Kit:
        """Returns the kit for a size of the window, in the look of the settings."""
        chosen = self.session.settings
        theme = CONTRAST if chosen.high_contrast else DARK
        return Kit(self.session.assets, size, Look(theme, chosen.text_scale, chosen.motion))

    def run(self) -> int:
        """Plays until the window is closed; returns the exit code. What refuses the cards is raised again."""
        code = GOOD
        try:
            self.app.frame(0.0)  # the title shows before anything slow begins
            if self.wish.shown is not None:
                self.wish.shown()
            self.session.begin_loading()
            self.session.worker.start(preload)
            self.sound.wake()
            self.app.run()
            code = self._part()
        except self.wish.refusals:
            raise
        except (Refused, AssetError) as error:
            print(error, file=sys.stderr)
            code = FOUND
        except Exception as error:
            print(self._fault(error), file=sys.stderr)
            code = FOUND
        finally:
            self._close()
        return code

    def _part(self) -> int:
        """Writes once more what could not be saved while the window was open; returns the exit code."""
        if not (self.session.playing and self.session.play.trouble):
            return GOOD
        self.session.play.save()
        if self.session.play.trouble:
            print(self.session.play.trouble, file=sys.stderr)
            return FOUND
        return GOOD

    def _fault(self, error: Exception) -> str:
        """Saves the campaign, writes the log, and returns the sentences that say so."""
        words = ["The game stopped because of a fault in the program."]
        if self.session.playing:
            play = self.session.play
            play.save()
            words.append(play.trouble or f"Your campaign is saved in {play.path}; go on with --load.")
        if self.log.fault(error):
            words.append(f"What went wrong is written in {self.wish.log_file}.")
        else:
            words.append(f"What went wrong: {type(error).__name__}: {error}.")
        return " ".join(words)

    def _close(self) -> None:
        """Keeps the window's size and lets everything go, the window first, so that nobody waits for the rest."""
        if not self.window.fullscreen:
            width, height = self.window.size
            chosen = replace(self.session.settings, width=width, height=height)
            if chosen != self.session.settings:
                settings.store(chosen, self.wish.settings_file)
        self.window.close()
        pygame.display.quit()
        self.session.worker.close()
        self.sound.close()
        self.log.close()

    # what happens once the cards are there

    def _watch(self) -> None:
        """Opens what was asked for once the cards are loaded; raises what says why they cannot be played."""
        if not self._opened and self.session.ready:
            self._opened = True
            if self.wish.load is not None:
                path = self.wish.load
                self._resuming = self.session.worker.start(lambda: self._resume(path))
            elif self.wish.begin:
                self.app.apply(push("new", self.session))
        wind = self.session.playing and not self.app.silent
        if wind != self._wind:
            self._wind = wind
            self.sound.ambience(wind)
        if self._resuming is not None and self._resuming.done:
            from game.ui import resume

            job, self._resuming = self._resuming, None
            self.app.apply(resume.go_on(self.session, job.result))

    def _resume(self, path: Path) -> resume.Resumed:
        """Plays a save again, in the background; raises Refused when it cannot be read."""
        from game.campaign.save import SaveError
        from game.ui import resume

        try:
            return resume.load(self.session, path)
        except SaveError as error:
            raise Refused(f"This save cannot be read: {error}\nThe file was left as it is.") from None

    # what the player chose

    def _relook(self) -> None:
        chosen = self.session.settings
        self.window.fill_screen(chosen.fullscreen)
        if self.sound.volume != chosen.volume:
            self.sound.volume = chosen.volume
        if self.sound.on != chosen.sound:
            self.sound.on = chosen.sound
        self.app.relook()

    def _play(self, name: str) -> None:
        self.sound.play(SOUNDS.get(name, name))

    def _mute(self) -> None:
        on = not self.session.settings.sound
        self.session.choose(replace(self.session.settings, sound=on))
        self.app.say("Sounds are on." if on else "Sounds are off.")

    def _fill_screen(self, on: bool) -> None:
        self.session.choose(replace(self.session.settings, fullscreen=on))
