"""Colours of the window: one calm dark theme and one of high contrast; Okabe–Ito hues for the four powers.

Nothing is told by colour alone: each power also has a sign (`SIGNS`), each change an arrow and a number. The
contrast of every pair in `PAIRS` is computed in a test.
"""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]

SIGNS = {"russia": "diamond", "china": "square", "west": "circle", "turkey": "triangle"}
"""The shape that stands for a power wherever its colour does."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Names every colour by what it is for."""

    name: str
    ground: Colour
    """Behind everything."""
    panel: Colour
    raised: Colour
    """Buttons, options, whatever can be pressed."""
    hover: Colour
    pressed: Colour
    edge: Colour
    track: Colour
    """The empty part of a meter."""
    ink: Colour
    dim: Colour
    """Text of second rank; still 4.5:1 on every surface it stands on."""
    gold: Colour
    """Headings, dates, Kazakhstan's own things."""
    link: Colour
    focus: Colour
    better: Colour
    worse: Colour
    warning: Colour
    paper: Colour
    """The card in hand."""
    powers: dict[str, Colour]

    def power(self, name: str | None) -> Colour:
        """Returns the hue of a power; gold for ourselves."""
        return self.gold if name is None else self.powers.get(name, self.gold)


DARK = Theme(
    name="dark",
    ground=(13, 22, 33),
    panel=(20, 31, 45),
    raised=(31, 45, 63),
    hover=(40, 58, 80),
    pressed=(45, 65, 89),
    edge=(58, 77, 100),
    track=(44, 60, 80),
    ink=(234, 239, 245),
    dim=(166, 181, 198),
    gold=(236, 196, 108),
    link=(124, 196, 240),
    focus=(240, 228, 66),
    better=(108, 198, 236),
    worse=(240, 170, 60),
    warning=(255, 138, 101),
    paper=(25, 37, 53),
    powers={
        "russia": (230, 159, 0),
        "china": (214, 137, 182),
        "west": (86, 180, 233),
        "turkey": (38, 178, 133),
    },
)

CONTRAST = Theme(
    name="high contrast",
    ground=(0, 0, 0),
    panel=(0, 0, 0),
    raised=(24, 24, 24),
    hover=(48, 48, 48),
    pressed=(64, 64, 64),
    edge=(190, 190, 190),
    track=(70, 70, 70),
    ink=(255, 255, 255),
    dim=(225, 225, 225),
    gold=(255, 214, 102),
    link=(140, 210, 255),
    focus=(255, 255, 0),
    better=(120, 210, 255),
    worse=(255, 190, 80),
    warning=(255, 172, 148),
    paper=(0, 0, 0),
    powers={
        "russia": (255, 178, 26),
        "china": (240, 160, 206),
        "west": (110, 200, 255),
        "turkey": (60, 214, 160),
    },
)

PAIRS = tuple(
    (text, surface)
    for text in ("ink", "dim", "gold", "link", "better", "worse", "warning")
    for surface in ("ground", "panel", "raised", "hover", "pressed", "paper")
)
"""Text and the surface it may stand on."""


def contrast(one: Colour, other: Colour) -> float:
    """Returns the contrast of two colours by WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    parts = (each / 255 for each in colour)
    red, green, blue = (each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
