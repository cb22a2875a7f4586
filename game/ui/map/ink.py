"""The colours of the map: dark sea, land tinted by power in toned-down Okabe–Ito hues, Kazakhstan a light neutral."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.ui.theme import CONTRAST as HIGH_CONTRAST
from game.ui.theme import Colour, Theme

SIDES = ("none", "home", "russia", "china", "west", "turkey")
"""To whom land can belong: nobody among the powers, ourselves, a power."""


@dataclass(frozen=True)
class MapColours:
    """Names every colour of the map by what it is for; land as it looks where it is level."""

    russia: Colour = (230, 159, 0)
    china: Colour = (204, 121, 167)
    west: Colour = (86, 180, 233)
    turkey: Colour = (0, 158, 115)
    """Okabe and Ito's hues, which people with any kind of colour vision tell apart."""
    ours: Colour = (238, 226, 196)
    """Routes that need nobody's consent."""
    page: Colour = (13, 22, 33)
    deep: Colour = (13, 25, 38)
    shallow: Colour = (37, 66, 86)
    """The sea far from land, and along the coast."""
    land: Colour = (60, 69, 75)
    home: Colour = (180, 174, 158)
    home_band: Colour = (198, 190, 168)
    tint: float = 0.13
    band_tint: float = 0.34
    """How much of a power's hue its land takes, from 0 to 1: in its middle, and along its borders."""
    line: Colour = (19, 26, 34)
    """Borders, and the casings of routes."""
    coast: Colour = (96, 130, 148)
    river: Colour = (72, 104, 124)
    thread: Colour = (15, 17, 19)
    """What a line of the graticule adds to the ground."""
    rim: Colour = (250, 243, 222)
    """The outline of Kazakhstan."""
    region: Colour = (128, 119, 98)
    ink: Colour = (240, 243, 246)
    water: Colour = (139, 178, 202)
    dark_ink: Colour = (28, 27, 24)
    dark_water: Colour = (28, 58, 84)
    """Names on light ground."""
    mark: Colour = (255, 236, 140)
    """The ring around the place of an event."""
    relief: float = 1.0
    """How much of the shading is shown, from 0 to 1."""

    def side(self, name: str) -> Colour:
        """Returns the tint of land that belongs to a power, to us (home), or to nobody."""
        if name == "home":
            return self.home
        return self.land if name == "none" else mixed(self.land, self.power(name), self.tint)

    def band(self, name: str) -> Colour:
        """Returns the tint of land along its borders."""
        if name == "home":
            return self.home_band
        return self.land if name == "none" else mixed(self.land, self.power(name), self.band_tint)

    def power(self, name: str) -> Colour:
        """Returns the hue of a power."""
        return {"russia": self.russia, "china": self.china, "west": self.west, "turkey": self.turkey}[name]

    def route(self, power: str | None) -> Colour:
        """Returns the colour of a route by the power whose consent it needs."""
        return self.ours if power is None else self.power(power)


CONTRAST = MapColours(
    page=(0, 0, 0),
    deep=(0, 0, 0),
    shallow=(24, 40, 56),
    land=(40, 46, 50),
    home=(226, 222, 210),
    home_band=(236, 232, 222),
    tint=0.12,
    band_tint=0.36,
    line=(0, 0, 0),
    coast=(170, 196, 210),
    rim=(255, 255, 255),
    ink=(255, 255, 255),
    water=(170, 208, 230),
    dark_ink=(0, 0, 0),
    dark_water=(20, 56, 84),
    relief=0.45,
)
"""The map of the high-contrast theme: flatter ground, whiter names."""


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Returns a colour between two: `share` 0 is the one, 1 the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def of_theme(theme: Theme) -> MapColours:
    """Returns the colours of the map for a theme of the window: its hues of the powers, its ground and its focus."""
    ground = CONTRAST if theme.name == HIGH_CONTRAST.name else MapColours()
    return replace(
        ground,
        russia=theme.powers["russia"],
        china=theme.powers["china"],
        west=theme.powers["west"],
        turkey=theme.powers["turkey"],
        page=theme.ground,
        mark=theme.focus,
    )
