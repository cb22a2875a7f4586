"""The atlas: the geography of `assets/map/atlas.json`, read once and projected to kilometres."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from game.ui.kit.fonts import AssetError
from game.ui.map.projection import Conic, Points

Named = Callable[[str], str]
"""What puts invented names for real ones in a text."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in kilometres from the projection's origin."""


@dataclass(frozen=True)
class Country:
    """Is a state: its name, the power whose tint it takes (or home, or none), and its rings, each (n, 2) kilometres."""

    name: str
    side: str
    rings: tuple[Points, ...]

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """The bounds of each ring."""
        return tuple(_bounds(ring) for ring in self.rings)

    def holds(self, x: float, y: float) -> bool:
        """Tells whether a point, in kilometres, lies in the country."""
        return any(
            left <= x <= right and top <= y <= bottom and inside(x, y, ring)
            for ring, (left, top, right, bottom) in zip(self.rings, self.boxes, strict=True)
        )


@dataclass(frozen=True)
class Region(Country):
    """Is a region of Kazakhstan; `middle` is where its name stands, (1, 2) kilometres."""

    middle: Points


@dataclass(frozen=True)
class Atlas:
    """Holds all that is drawn beneath routes and names, in kilometres; lines are (n, 2)."""

    conic: Conic
    boxes: dict[str, Box]
    countries: tuple[Country, ...]
    regions: tuple[Region, ...]
    coasts: tuple[Points, ...]
    borders: tuple[Points, ...]
    disputed: tuple[Points, ...]
    lakes: tuple[Points, ...]
    rivers: tuple[Points, ...]
    credits: tuple[str, ...]
    """What was decided about borders and names, and where the data come from: lines for the credits' page."""

    def told(self, named: Named) -> Atlas:
        """Returns the same atlas in invented names; a far country for which there is none has no name at all."""
        countries = [(each, named(each.name)) for each in self.countries]
        return replace(
            self,
            countries=tuple(replace(each, name=name if name != each.name else "") for each, name in countries),
            regions=tuple(replace(each, name=named(each.name)) for each in self.regions),
        )

    @cached_property
    def home(self) -> Country:
        """Kazakhstan."""
        return next(country for country in self.countries if country.side == "home")

    @cached_property
    def graticule(self) -> tuple[Points, ...]:
        """Every tenth meridian and parallel, as far as any view could show them."""
        along = np.linspace(0.0, 1.0, 90)
        meridians = [np.stack([np.full(90, lon), 8 + 76 * along], axis=1) for lon in range(-40, 181, 10)]
        parallels = [np.stack([-40 + 220 * along, np.full(90, lat)], axis=1) for lat in range(10, 81, 10)]
        return tuple(map(self.conic.forward, (*meridians, *parallels)))

    def country_at(self, x: float, y: float) -> Country | None:
        """Returns the country at a point in kilometres; the smaller one where one lies within another."""
        return next((country for country in reversed(self.countries) if country.holds(x, y)), None)

    def region_at(self, x: float, y: float) -> Region | None:
        """Returns the region of Kazakhstan at a point in kilometres."""
        return next((region for region in self.regions if region.holds(x, y)), None)


def load(folder: Path) -> Atlas:
    """Reads the atlas of a folder of maps; raises AssetError when its file is missing or not what it should be."""
    path = folder / "atlas.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return _built(data, Conic())
    except FileNotFoundError:
        raise AssetError(path, "is missing") from None
    except (OSError, ValueError, KeyError, IndexError, TypeError):
        raise AssetError(path, "cannot be read") from None


def inside(x: float, y: float, ring: Points) -> bool:
    """Tells whether a point lies in a ring, by counting the edges that a ray to the right crosses."""
    following = np.roll(ring, -1, axis=0)
    spans = (ring[:, 1] > y) != (following[:, 1] > y)
    first, second = ring[spans], following[spans]
    at = first[:, 0] + (y - first[:, 1]) * (second[:, 0] - first[:, 0]) / (second[:, 1] - first[:, 1])
    return bool(np.count_nonzero(at > x) % 2)


def _built(data: dict[str, Any], conic: Conic) -> Atlas:
    quantum = float(data["quantum"])

    def lines(packed: Iterable[Sequence[int]]) -> list[Points]:
        degrees = [np.cumsum(np.array(line, float).reshape(-1, 2), axis=0) / quantum for line in packed]
        ends = np.cumsum([len(line) for line in degrees])[:-1]
        return np.split(conic.forward(np.concatenate(degrees)), ends) if degrees else []

    arcs = lines(data["arcs"])

    def ring(numbers: Sequence[int]) -> Points:
        parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
        return np.concatenate([part[:-1] for part in parts])

    return Atlas(
        conic=conic,
        boxes={str(name): _box(box) for name, box in data["boxes"].items()},
        countries=tuple(
            Country(str(each["name"]), str(each["side"]), tuple(map(ring, each["rings"]))) for each in data["countries"]
        ),
        regions=tuple(
            Region(str(each["name"]), "home", tuple(lines(each["rings"])), conic.forward([each["middle"]]))
            for each in data["regions"]
        ),
        coasts=tuple(arcs[number] for number in data["coasts"]),
        borders=tuple(arcs[number] for number in data["borders"]),
        disputed=tuple(arcs[number] for number in data["disputed"]),
        lakes=tuple(lines(data["lakes"])),
        rivers=tuple(lines(data["rivers"])),
        credits=tuple(map(str, data["credits"])),
    )


def _box(values: Sequence[float]) -> Box:
    left, top, right, bottom = map(float, values)
    return left, top, right, bottom


def _bounds(ring: Points) -> Box:
    low, high = ring.min(axis=0), ring.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])
