"""Keeps the painted bases of pictures, and paints new ones in a thread while an enlarged small one stands in."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pygame

from game.ui.map.atlas import Atlas
from game.ui.map.base import load_relief, paint, sketch
from game.ui.map.ink import MapColours
from game.ui.map.viewport import fitted

QUICK = 300
"""Pixels across of the small base that stands in."""
PIXELS = 9_000_000
"""How many pixels of bases are kept; the one in use is kept whatever its size."""

Key = tuple[tuple[int, int], str, MapColours]


class Bases:
    """Gives the base of a picture, at once or when it is painted."""

    def __init__(self, atlas: Atlas, folder: Path) -> None:
        """Paints nothing yet."""
        self._atlas, self._folder = atlas, folder
        self._reliefs: dict[str, pygame.Surface] = {}
        self._kept: dict[Key, pygame.Surface] = {}
        self._quick: tuple[Key, pygame.Surface] | None = None
        self._coming: tuple[Key, Future[pygame.Surface]] | None = None
        self._pool: ThreadPoolExecutor | None = None

    def get(self, size: tuple[int, int], view: str, colours: MapColours, wait: bool) -> tuple[pygame.Surface, bool]:
        """Returns a base, and whether it is the final one; with `wait` it always is."""
        key = (size, view, colours)
        self._collect()
        if key in self._kept:
            self._kept[key] = self._kept.pop(key)  # the last used is let go last
            return self._kept[key], True
        if wait:
            self._keep(key, self._paint(size, view, colours))
            return self._kept[key], True
        if self._quick is None or self._quick[0] != key:
            self._quick = (key, self._stand_in(size, view, colours))
        elif self._coming is None:  # only now: beside a thread at work the first picture would come late
            self._pool = self._pool or ThreadPoolExecutor(1, "map")
            self._coming = (key, self._pool.submit(self._paint, size, view, colours))
        return self._quick[1], False

    def close(self) -> None:
        """Lets go of a base that has not begun; one that has is painted to its end."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _collect(self) -> None:
        """Takes in a base that has been painted; raises what painting raised."""
        if self._coming is not None and self._coming[1].done():
            key, future = self._coming
            self._coming = None
            self._keep(key, future.result())

    def _keep(self, key: Key, base: pygame.Surface) -> None:
        self._kept[key] = base
        self._quick = None
        while len(self._kept) > 1 and sum(size[0] * size[1] for size, _, _ in self._kept) > PIXELS:
            self._kept.pop(next(iter(self._kept)))

    def _paint(self, size: tuple[int, int], view: str, colours: MapColours) -> pygame.Surface:
        if view not in self._reliefs:
            self._reliefs[view] = load_relief(self._folder, view)
        viewport = fitted(size, view, self._atlas.boxes[view])
        return paint(self._atlas, viewport, view, colours, self._reliefs[view])

    def _stand_in(self, size: tuple[int, int], view: str, colours: MapColours) -> pygame.Surface:
        share = min(1.0, QUICK / size[0])
        viewport = fitted(size, view, self._atlas.boxes[view]).shrunk(share)
        return pygame.transform.smoothscale(sketch(self._atlas, viewport, view, colours), size)
