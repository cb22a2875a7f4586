"""The settings: what the window looks and sounds like, and how much the game tells; applied and kept at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pygame

from game.ui.kit import Kit
from game.ui.screen import Screen
from game.ui.screens.frame import BACK, overlay
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.settings import TEXT_SCALES
from game.ui.wants import Pop, Rebuild, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice, Switch
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.text import Text

FORECAST_WORDS = {"full": "Fans of numbers", "arrows": "Arrows only", "off": "None"}
WIDE = 1040
"""Units that the panel is wide at most."""
VOLUMES = (0.2, 0.4, 0.6, 0.8, 1.0)


class SettingsPage(Screen):
    """Shows every setting, and changes it at once."""

    title = "Settings"
    overlay = True

    def __init__(self, session: Session, subject: str = "") -> None:
        """Shows the settings of the session."""
        self.session = session

    def first_focus(self) -> str:
        """Begins at the size of the text."""
        return f"text_scale-{self.session.settings.text_scale:g}"

    def key(self, event: pygame.event.Event) -> Want | None:
        """Goes back by the key that opens the page."""
        return Pop() if event.key == pygame.K_s else None

    def build(self, kit: Kit) -> Widget:
        """Lays the settings out in groups."""
        seeing, hearing, playing = self._seeing(), self._hearing(), self._playing()
        if kit.columns == 1:
            groups: Widget = Column([seeing, hearing, playing], gap=10)
        else:
            groups = Row([seeing, Column([hearing, playing], gap=10, grow=(1,))], (1.0, 1.0), gap=10)
        back = Button("Back", Pop, icon="arrow-left", key="Esc", name=BACK)
        return overlay(self.title, groups, [back], kicker="They hold at once and are kept", widest=WIDE)

    def _seeing(self) -> Widget:
        chosen = self.session.settings
        scales = [(f"{scale:g}", f"{scale * 100:.0f} %") for scale in TEXT_SCALES]
        nearest = min(TEXT_SCALES, key=lambda scale: abs(scale - chosen.text_scale))
        return section(
            "Seeing",
            [
                _choice("Text size", "All else grows with it.", "text_scale", scales, f"{nearest:g}", self._scale),
                self._switch("High contrast", "Bright on black, with strong edges.", "high_contrast"),
                self._switch("Motion", "Meters glide, goods move on the map. Off: all stands still.", "motion"),
                self._switch("Full screen", "F11 does the same, anywhere.", "fullscreen"),
            ],
            gap=14,
        )  # fmt: skip

    def _hearing(self) -> Widget:
        volumes = [(f"{volume:g}", f"{volume * 100:.0f} %") for volume in VOLUMES]
        nearest = min(VOLUMES, key=lambda volume: abs(volume - self.session.settings.volume))
        return section(
            "Hearing",
            [
                self._switch("Sound", "A few quiet sounds; none is needed. F10 does the same.", "sound"),
                _choice("Volume", "", "volume", volumes, f"{nearest:g}", self._volume),
            ],
            gap=14,
        )

    def _playing(self) -> Widget:
        return section(
            "Playing",
            [
                _choice(
                    "Forecast",
                    "What the chancery can foresee: fans of what may come with their spread, arrows for the direction, "
                    "or nothing.",
                    "forecast",
                    list(FORECAST_WORDS.items()),
                    self.session.settings.forecast,
                    lambda chosen: self._set("forecast", chosen),
                ),
                self._switch(
                    "Total score", "A number at the end, below the four voices. A class may do without.", "show_score"
                ),
            ],
            gap=14,
        )

    def _switch(self, words: str, about: str, name: str) -> Widget:
        on = bool(getattr(self.session.settings, name))
        switch = Switch(words, on, lambda: self._set(name, not on), name, about)
        text = Column([Text(words, "strong"), Text(about, "small", "dim")], gap=1)
        return Row([text, switch], (1.0, 0.0), gap=12, middle=True)

    # what is done

    def _scale(self, chosen: str) -> Want:
        return self._set("text_scale", float(chosen))

    def _volume(self, chosen: str) -> Want:
        return self._set("volume", float(chosen))

    def _set(self, name: str, value: Any) -> Want:
        trouble = self.session.choose(replace(self.session.settings, **{name: value}))
        return Say(trouble, "refused") if trouble else Rebuild()


def _choice(words: str, about: str, name: str, options: Any, chosen: str, choose: Any) -> Widget:
    rows: list[Widget] = [Text(words, "strong")]
    if about:
        rows.append(Text(about, "small", "dim"))
    return Column([Column(rows, gap=1), Choice(words, name, options, chosen, choose)], gap=6)
