"""The application: one window, a stack of screens, and the loop that draws only what has changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame
from pygame import Rect

from game.ui import reader
from game.ui.host import Host
from game.ui.kit import Kit
from game.ui.notice import Notice
from game.ui.screen import Screen
from game.ui.spoken import found_by
from game.ui.wants import Decide, Focus, Many, Pop, Push, Quit, Rebuild, Replace, Reset, Say, Want
from game.ui.window import Window

if TYPE_CHECKING:
    from game.ui.play import Play

STEADY, LIVELY = 30, 60
"""Frames a second at rest, and for a while after the player did anything."""
LIVELY_FOR = 2.0
ACTING = frozenset({pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, reader.ASKED})
"""Events by which something is done."""
DIM = 105
"""How much of its light the page below an overlay keeps, of 255."""


class App:
    """Runs screens in a window until there is none left."""

    def __init__(self, window: Window, kit_for: Callable[[tuple[int, int]], Kit], first: Screen) -> None:
        """Takes a window, what makes the kit for a size, and the screen to begin with."""
        self.window, self.kit_for = window, kit_for
        self.kit = kit_for(window.size)
        self.stack: list[Host] = [Host(first)]
        self.notice = Notice()
        self.running = True
        self.on_sound: Callable[[str], None] = lambda name: None
        self.on_change: Callable[[Host, str], None] = lambda host, notice: None
        """Hears of every change on the page on top, with the notice shown: the screen reader's ear."""
        self.on_fullscreen: Callable[[bool], None] = window.fill_screen
        self.on_mute: Callable[[], None] = lambda: None
        self.on_help: Callable[[], Want | None] = lambda: None
        self.watch: Callable[[], None] = lambda: None
        """Looks, once a frame, after what no page does; what it raises ends the run."""
        self._told: object = None
        self._unsaved: Play | None = None
        """The campaign with a decision not written yet: that waits for its picture, but for nothing done after it."""
        self._shown: tuple[Host, Kit] | None = None
        """Whose picture the surface holds, and with which kit it was drawn."""
        self._dimmed: tuple[tuple[Host, Kit], pygame.Surface] | None = None
        """The page below the overlays, dimmed, and whose it is."""
        self._fresh = True
        self._touched = 0.0

    @property
    def top(self) -> Host:
        """The screen on top."""
        return self.stack[-1]

    @property
    def silent(self) -> bool:
        """Whether a page that is open wants nothing to sound."""
        return any(host.screen.silent for host in self.stack)

    def hear(self, name: str) -> None:
        """Lets a sound be heard, unless a page wants silence."""
        if name and not self.silent:
            self.on_sound(name)

    def run(self) -> None:
        """Runs until the window is closed."""
        clock, last = pygame.time.Clock(), time.perf_counter()
        try:
            while self.running and self.stack:
                for event in pygame.event.get():
                    self.handle(event)
                self.watch()
                now = time.perf_counter()
                self.frame(now - last)
                last = now
                clock.tick(LIVELY if now - self._touched < LIVELY_FOR else STEADY)
        finally:
            self.keep()

    def frame(self, seconds: float) -> list[Rect]:
        """Lets time pass and draws what has changed; returns the rectangles that did."""
        if not self.running or not self.stack:
            return []
        self.top.refresh(self.kit)
        self.apply(self.top.tick(seconds))
        if not self.running:
            return []
        self.top.refresh(self.kit)
        changed = self._draw(seconds)
        if changed:
            self.window.show(changed)
            self._tell()
        self.keep()
        return changed

    def keep(self) -> None:
        """Saves what is not written yet; tells of it when that fails."""
        play, self._unsaved = self._unsaved, None
        if play is not None:
            play.save()
            if play.trouble:
                self.say(play.trouble, "refused")

    def _draw(self, seconds: float) -> list[Rect]:
        surface = self.window.surface
        if self._fresh:
            self._fresh = False
            self.top.backdrop = self._below(surface) if self.top.screen.overlay else None
            self.top.touch(surface.get_rect())
        for rect in self.notice.tick(seconds):
            self.top.touch(rect)
        changed = self.top.draw(surface)
        self._shown = (self.top, self.kit)
        return changed + self.notice.draw(surface, self.kit, bool(changed))

    def _below(self, surface: pygame.Surface) -> pygame.Surface:
        """Returns the page below an overlay, dimmed, as it was last seen: it is drawn anew only if it must be."""
        page = next((host for host in reversed(self.stack) if not host.screen.overlay), self.top)
        whose = (page, self.kit)
        over = self._shown is not None and self._shown[0].screen.overlay
        if over and self._dimmed is not None and self._dimmed[0] == whose:  # one overlay after another
            return self._dimmed[1]
        if page is not self.top and (self._shown != whose or self.notice.text):
            page.refresh(self.kit)
            page.touch(surface.get_rect() if self._shown != whose else self.notice.rect)
            page.draw(surface)
        dimmed = self._dimmed[1] if self._dimmed is not None else None
        if dimmed is None or dimmed.get_size() != surface.get_size():
            dimmed = surface.copy()
        else:
            dimmed.blit(surface, (0, 0))  # into the memory that it has: to get new memory takes longer
        dimmed.fill((DIM, DIM, DIM), special_flags=pygame.BLEND_RGB_MULT)  # ten times faster than a veil over it
        self._dimmed = (whose, dimmed)
        return dimmed

    def _tell(self) -> None:
        """Tells the screen reader of what it has not heard yet; a bar that glides is nothing new."""
        news = (self.top.root, self.top.focus, self.notice.text)
        if news != self._told:
            self._told = news
            self.window.entitle(self.top.screen.title)
            self.on_change(self.top, self.notice.text)

    def handle(self, event: pygame.event.Event) -> None:
        """Takes an event: the window's own first, then the screen on top."""
        if event.type in ACTING:
            self.keep()  # so that whatever is done next finds every earlier decision on the disk
        self._touched = time.perf_counter()
        host, before = self.top, self.top.focus
        self._take(event)
        moved = host.focus is not None and (before is None or before.name != host.focus.name)
        if event.type == pygame.KEYDOWN and moved and self.stack and self.top is host:
            self.hear("focus")

    def _take(self, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.QUIT:
                self.apply(Quit())
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED | pygame.WINDOWRESIZED:
                self.resized()
            case pygame.WINDOWEXPOSED | pygame.WINDOWSHOWN:
                self._fresh = True
            case pygame.KEYDOWN if event.key == pygame.K_F10:
                self.on_mute()
            case pygame.KEYDOWN if event.key == pygame.K_F11:
                self.on_fullscreen(not self.window.fullscreen)
            case reader.ASKED:
                self.press(event.number, event.press)
            case _:
                self.top.refresh(self.kit)
                want = self.top.handle(event)
                if want is None and event.type == pygame.KEYDOWN and event.key == pygame.K_F1:
                    want = self.on_help()
                self.apply(want)

    def press(self, number: int, activate: bool) -> None:
        """Gives the focus to what a screen reader names by its number, and presses it if asked."""
        root = self.top.root
        widget = None if root is None else found_by(root, number)
        if widget is not None:
            self.top.set_focus(widget)
            if activate:
                self.apply(widget.activate())

    def resized(self) -> None:
        """Lays everything out for the window's new size."""
        if self.kit.size != self.window.size:
            self.relook()

    def relook(self) -> None:
        """Lays everything out anew, as after a change of theme or text size."""
        self.kit = self.kit_for(self.window.size)
        self._fresh = True

    def apply(self, want: Want | None) -> None:
        """Carries out what a screen wants."""
        match want:
            case None:
                return
            case Push(screen):
                self.stack.append(Host(screen))
            case Pop():
                self.stack.pop()
            case Replace(screen):
                self.stack[-1] = Host(screen)
            case Reset(screen):
                self.stack = [Host(screen)]
            case Rebuild():
                self.top.stale = True
                return
            case Decide():
                self._decide(want)
                return
            case Say(text, sound):
                self.say(text, sound)
                return
            case Focus(name):
                self.top.refresh(self.kit)
                self.top.focus_on(name)
                return
            case Many(wants):
                for each in wants:
                    self.apply(each)
                return
            case Quit():
                self._quit()
                return
        self._fresh = True
        self.running = bool(self.stack)
        if isinstance(want, Push | Replace | Reset):
            self.hear(self.top.screen.sound)

    def _decide(self, want: Decide) -> None:
        silent = self.silent
        self.keep()
        taken = want.play.take(want.decision)
        if taken.refused:
            self.say(taken.refused, "refused")
            return
        self._unsaved = want.play
        if taken.aftermath is not None and not (silent or taken.aftermath.plain):
            self.on_sound("choose")
        if want.then is not None:
            self.apply(want.then(taken))

    def _quit(self) -> None:
        """Ends the run; stays once more when the last decision could not be written, so that this is read."""
        play = self._unsaved
        self.keep()
        if play is None or not play.trouble:
            self.running = False

    def say(self, text: str, sound: str = "") -> None:
        """Shows a sentence for a while."""
        self.notice.say(text, self.kit)
        self.hear(sound)
