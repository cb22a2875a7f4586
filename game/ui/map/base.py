"""Paints the base of the map: the sea with its shallows, the land tinted by power, and the shading of the mountains.

Nothing here needs a display, and all of it may run in a thread of its own.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

from game.ui.kit.fonts import AssetError
from game.ui.map.atlas import Atlas, Box
from game.ui.map.clip import ring_in, runs_in
from game.ui.map.ink import SIDES, MapColours
from game.ui.map.land import land
from game.ui.map.viewport import Viewport
from game.ui.theme import Colour

SMALL_WIDTH = 360
"""Pixels across of the small picture in which shallows and bands of tint are worked out, about."""
FLAT = 184
"""The grey of level ground in the pictures of the relief; see assets/make/relief.py."""
SHALLOWS = 130.0
"""Kilometres of lighter sea along a coast."""
BAND = 26.0
"""Pixels of stronger tint within a border, in a picture of 720 lines."""
COAST_BAND = 90
"""How strong that tint is along a coast; 255 along a border."""

Grey = NDArray[np.float64]


def paint(
    atlas: Atlas, viewport: Viewport, view: str, colours: MapColours, relief: pygame.Surface | None = None
) -> pygame.Surface:
    """Returns the base of a view; without `relief` it is painted flat, and in less time."""
    ground = land(atlas, viewport, view, colours)
    base = _sea(ground, viewport, colours)
    sides = _sides(atlas, viewport)
    _bands(ground, sides, viewport, colours)
    if relief is not None and colours.relief > 0:
        _shade(ground, atlas.boxes[view], viewport, relief, colours.relief)
    base.blit(ground, (0, 0))
    _graticule(base, atlas, viewport, colours)
    return base


def sketch(atlas: Atlas, viewport: Viewport, view: str, colours: MapColours) -> pygame.Surface:
    """Returns what can be told of a base in a moment: seas, lands and their tints."""
    ground = land(atlas, viewport, view, colours, sketch=True)
    base = _sea(ground, viewport, colours)
    base.blit(ground, (0, 0))
    return base


def load_relief(folder: Path, view: str) -> pygame.Surface:
    """Reads the relief of a view; raises AssetError when its picture is missing or damaged."""
    path = folder / f"relief-{view}.jpg"
    try:
        return pygame.image.load(path)
    except FileNotFoundError:
        raise AssetError(path, "is missing") from None
    except (pygame.error, OSError):
        raise AssetError(path, "cannot be read") from None


def _sea(ground: pygame.Surface, viewport: Viewport, colours: MapColours) -> pygame.Surface:
    """Returns the sea: lighter along coasts, fading to the open water."""
    coarser = _coarser(viewport)
    small = (max(8, viewport.width // coarser), max(8, viewport.height // coarser))
    dry = pygame.surfarray.array_alpha(pygame.transform.smoothscale(ground, small))
    near = _spread(dry, SHALLOWS * viewport.scale / coarser)
    share = (np.clip(near * 1.9, 0.0, 1.0) ** 0.8)[..., None]
    ramp = np.array(colours.deep) + share * (np.array(colours.shallow, float) - colours.deep)
    return pygame.transform.smoothscale(pygame.surfarray.make_surface(ramp.astype(np.uint8)), ground.get_size())


def _sides(atlas: Atlas, viewport: Viewport) -> pygame.Surface:
    """Returns a picture of eight bits that says for each pixel to which side its land belongs: an index of SIDES."""
    sides = pygame.Surface((viewport.width, viewport.height), 0, 8)
    for country in atlas.countries:
        number = 1 + SIDES.index(country.side)
        for ring in country.rings:
            shown = ring_in(ring, viewport.box)
            if len(shown) > 2:
                pygame.draw.polygon(sides, number, viewport.pixels(shown))
    return sides


def _bands(ground: pygame.Surface, sides: pygame.Surface, viewport: Viewport, colours: MapColours) -> None:
    """Strengthens the tint of each side towards its borders, as atlases do, and leaves its middle to the relief."""
    coarser = _coarser(viewport)
    number = pygame.surfarray.array2d(sides)[coarser // 2 :: coarser, coarser // 2 :: coarser]
    edge = np.zeros(number.shape, np.uint8)
    for here, there, mark in ((number[1:], number[:-1], edge[1:]), (number[:, 1:], number[:, :-1], edge[:, 1:])):
        coast = (here == 0) | (there == 0)
        np.maximum(mark, np.where(here == there, 0, np.where(coast, COAST_BAND, 255)), out=mark, casting="unsafe")
    reach = BAND * viewport.unit / coarser
    near = np.clip(_spread(edge, reach) * reach * 0.8, 0.0, 1.0)
    share = pygame.transform.smoothscale(
        pygame.surfarray.make_surface(np.repeat((near * 255).astype(np.uint8)[..., None], 3, axis=2)), ground.get_size()
    )
    for sign, flag in ((1, pygame.BLEND_RGB_ADD), (-1, pygame.BLEND_RGB_SUB)):
        palette: list[Colour] = [(0, 0, 0)]
        for side in SIDES:
            steps = [sign * (b - a) for a, b in zip(colours.side(side), colours.band(side), strict=True)]
            palette.append((max(0, steps[0]), max(0, steps[1]), max(0, steps[2])))
        sides.set_palette(palette)
        change = pygame.Surface(ground.get_size(), 0, 24)
        change.blit(sides, (0, 0))
        change.blit(share, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        ground.blit(change, (0, 0), special_flags=flag)


def _graticule(base: pygame.Surface, atlas: Atlas, viewport: Viewport, colours: MapColours) -> None:
    """Lays meridians and parallels over land and sea, hardly seen."""
    threads = pygame.Surface(base.get_size(), 0, base)
    width = max(1, round(viewport.unit * 0.9))
    for line in atlas.graticule:
        for run in runs_in(line, viewport.box):
            for shift in range(width):
                pygame.draw.aalines(threads, colours.thread, False, viewport.pixels(run) + np.array([shift, 0]))
    base.blit(threads, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def _shade(ground: pygame.Surface, box: Box, viewport: Viewport, relief: pygame.Surface, strength: float) -> None:
    """Darkens and lightens the land by its slopes."""
    wide, high = relief.get_size()
    left, top, right, bottom = viewport.box
    per_x, per_y = wide / (box[2] - box[0]), high / (box[3] - box[1])
    cut = pygame.Rect(
        round((left - box[0]) * per_x), round((top - box[1]) * per_y),
        round((right - left) * per_x), round((bottom - top) * per_y),
    ).clip(relief.get_rect())  # fmt: skip
    slopes = pygame.transform.smoothscale(relief.subsurface(cut), ground.get_size())
    weaker = round(255 * strength)
    bright = slopes.copy()
    bright.fill((FLAT,) * 3, special_flags=pygame.BLEND_RGB_SUB)
    bright.fill((weaker // 2,) * 3, special_flags=pygame.BLEND_RGB_MULT)
    slopes.fill((255 - FLAT,) * 3, special_flags=pygame.BLEND_RGB_ADD)  # level ground and light slopes: no darker
    if weaker < 255:
        slopes.fill((weaker,) * 3, special_flags=pygame.BLEND_RGB_MULT)
        slopes.fill((255 - weaker,) * 3, special_flags=pygame.BLEND_RGB_ADD)
    ground.blit(slopes, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    ground.blit(bright, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def _coarser(viewport: Viewport) -> int:
    """Returns how many times smaller the small picture is."""
    return max(2, round(viewport.width / SMALL_WIDTH))


def _spread(mask: NDArray[np.uint8], reach: float) -> Grey:
    """Returns a mask blurred over `reach` pixels each way, from 0 to 1."""
    picture = pygame.surfarray.make_surface(np.repeat(mask[..., None], 3, axis=2))
    blurred = pygame.transform.gaussian_blur(picture, max(1, round(reach / 2)))
    spread: Grey = pygame.surfarray.array_red(blurred) / 255.0
    return spread
