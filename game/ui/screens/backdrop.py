"""The backdrop of the title: the land lies dimmed behind, and what can be pressed stands at the left."""

from __future__ import annotations

from pathlib import Path

import pygame
from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.session import Session
from game.ui.theme import CONTRAST, Colour
from game.ui.widgets.base import Widget
from game.ui.work import Job

COLUMN = 440
"""Units that the column of words is wide at most."""
EDGE = 72
"""Units between the left of a wide window and the column."""
FINEST = 1280
"""Pixels across in which the land is painted; a larger window enlarges it, since it lies in the dark anyway."""
VEIL = 105
"""How dark the land is, of 255, where no words stand."""
UNDER_WORDS = 238
"""How dark it is under the words: hardly there, so that they read as on plain ground."""
FADE = 0.9
"""Seconds in which the land appears."""


class Land:
    """Paints the land in the background, once the first frame has been shown."""

    def __init__(self, session: Session) -> None:
        """Paints nothing yet."""
        self._session = session
        self._job: Job[pygame.Surface] | None = None
        self._wanted: tuple[tuple[int, int], Colour, bool, bool] | None = None
        self._key: object = None
        self.picture: pygame.Surface | None = None
        self.age = 0.0
        """Seconds since the picture came."""

    def want(self, kit: Kit) -> None:
        """Takes the size and look in which the land is to be shown."""
        self._wanted = (kit.size, kit.theme.ground, kit.theme is CONTRAST, kit.columns == 1)

    def tick(self) -> bool:
        """Begins to paint what is wanted, or takes in what is painted; tells whether there is something new to show."""
        if self._job is not None:
            if not self._job.done:
                return False
            job, self._job = self._job, None
            self.picture = job.result
            return True
        if self._wanted is not None and self._wanted != self._key:
            self._key = wanted = self._wanted
            self.picture = None
            maps = self._session.assets / "map"
            self._job = self._session.worker.start(lambda: dimmed(maps, *wanted))
        return False


def dimmed(maps: Path, size: tuple[int, int], ground: Colour, contrast: bool, narrow: bool) -> pygame.Surface:
    """Returns the land as a picture of a size, darkest under the words; raises AssetError when a file is missing."""
    share = min(1.0, FINEST / size[0])
    small = (round(size[0] * share), round(size[1] * share))
    picture = pygame.transform.smoothscale(_painted(maps, small, contrast), size)
    veil = pygame.Surface((64, 1), pygame.SRCALPHA)
    for x in range(64):
        away = 0.0 if narrow else min(1.0, max(0.0, (x / 63 - 0.3) / 0.3))
        smooth = away * away * (3 - 2 * away)
        veil.set_at((x, 0), (*ground, round(UNDER_WORDS + (VEIL - UNDER_WORDS) * smooth)))
    picture.blit(pygame.transform.smoothscale(veil, size), (0, 0))
    return picture


def _painted(maps: Path, size: tuple[int, int], contrast: bool) -> pygame.Surface:
    """Returns the land; the map's own modules are heavy and wait until they are needed.

    The picture is painted anew for each title, since keeping it would cost more memory than it saves time.
    """
    from game.ui.map import CONTRAST as BRIGHT
    from game.ui.map import MapColours
    from game.ui.map.atlas import load
    from game.ui.map.base import load_relief, paint
    from game.ui.map.viewport import fitted

    atlas, view = load(maps), "eurasia"
    colours = BRIGHT if contrast else MapColours()
    return paint(atlas, fitted(size, view, atlas.boxes[view]), view, colours, load_relief(maps, view))


class Backdrop(Widget):
    """Puts a column at the left, centred in height, over the land."""

    def __init__(self, child: Widget, land: Land, motion: bool) -> None:
        """Holds the column; without motion the land is there at once."""
        super().__init__()
        self.children, self.land, self.motion = [child], land, motion

    def arrange(self, kit: Kit) -> None:
        """Puts the column at the left; on a narrow window the margins shrink first."""
        rect = self.rect
        wide = min(kit.px(COLUMN), rect.w - 2 * kit.px(16))
        left = rect.x + min(kit.px(EDGE), (rect.w - wide) // 2)
        tall = min(self.children[0].height(kit, wide), rect.h - 2 * kit.px(16))
        self.children[0].place(kit, Rect(left, rect.y + (rect.h - tall) // 2, wide, tall))

    def tick(self, seconds: float) -> bool:
        """Lets the land appear."""
        if self.land.picture is None or self.land.age >= FADE:
            return False
        self.land.age = FADE if not self.motion else self.land.age + seconds
        return True

    def draw(self, canvas: Canvas) -> None:
        """Draws the land as far as it has appeared."""
        picture = self.land.picture
        if picture is not None:
            picture.set_alpha(None if self.land.age >= FADE else round(255 * self.land.age / FADE))
            canvas.surface.blit(picture, self.rect)
