"""A bounded store of drawn things: what was not used for longest goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame

LIMIT = 24 * 1024 * 1024
"""Bytes of pixels kept; some three screens full of text at 1080p."""


class SurfaceCache:
    """Keeps surfaces by key, up to a number of bytes."""

    def __init__(self, limit: int = LIMIT) -> None:
        """Begins empty."""
        self.limit, self.size = limit, 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Returns the surface of a key, drawn now if it is not kept."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        found = make()
        self._kept[key] = found
        self.size += _bytes(found)
        while self.size > self.limit and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self.size -= _bytes(gone)
        return found


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
