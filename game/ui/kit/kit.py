"""The kit: everything that depends on the size of the window, the size of the text and the theme.

Layout is thought in units: at 1280 × 720 and text of 100 per cent a unit is a pixel. A larger window makes the
unit larger, so that a projector shows the same page; a smaller one does not make it smaller, so that text stays
readable and the layout changes instead. The player's text size scales the unit too.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.ui.kit.cache import SurfaceCache
from game.ui.kit.fonts import Fonts
from game.ui.kit.icons import Icons
from game.ui.kit.shapes import Shapes
from game.ui.kit.text import Block, Run, Typesetter
from game.ui.theme import DARK, Theme

REFERENCE = (1280, 720)
WIDE, MEDIUM = 1160.0, 840.0
"""Widths in units from which a page has three columns, and two."""


@dataclass(frozen=True, slots=True)
class Look:
    """Holds what the player chose about how the window looks."""

    theme: Theme = DARK
    text_scale: float = 1.0
    motion: bool = True


class Kit:
    """Measures and keeps what is drawn, for one size of window and one look."""

    def __init__(self, assets: Path, size: tuple[int, int], look: Look | None = None) -> None:
        """Prepares for a window of a size in pixels."""
        self.assets, self.size, self.look = assets, size, look or Look()
        self.theme = self.look.theme
        self.unit = max(1.0, min(size[0] / REFERENCE[0], size[1] / REFERENCE[1])) * self.look.text_scale
        self.kept: dict[str, object] = {}
        """What pages keep by name as long as size and look stay, such as the painter of a map."""
        self.cache = SurfaceCache(max(12, size[0] * size[1] * 4 * 4 // 1_000_000) * 1_000_000)
        self.fonts = Fonts(assets / "fonts")
        self.type = Typesetter(self.fonts, self.unit)
        self.shapes = Shapes(self.cache)
        self.icons = Icons(assets / "icons", self.cache)

    def px(self, units: float) -> int:
        """Returns a length in pixels; what is more than nothing is at least one pixel."""
        return round(units * self.unit) if abs(units) * self.unit >= 1 else (units > 0) - (units < 0)

    @property
    def columns(self) -> int:
        """How many columns a page has room for: three, two, or one with tabs."""
        width = self.size[0] / self.unit
        return 3 if width >= WIDE else 2 if width >= MEDIUM else 1

    def block(self, runs: tuple[Run, ...], width: int) -> Block:
        """Returns text wrapped to a width in pixels."""
        return self.type.block(runs, width)
