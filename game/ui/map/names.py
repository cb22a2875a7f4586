"""The names that are written across the map: lands, waters and heights, each along a curve of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from game.ui.kit.fonts import AssetError
from game.ui.map.projection import Points

KINDS = ("lands", "waters", "heights")
VIEWS = ("eurasia", "kazakhstan")


@dataclass(frozen=True, eq=False)
class Name:
    """Is a name written along a curve: its kind, rank, height of type in units, path in degrees, and where it shows."""

    text: str
    kind: str
    rank: int
    size: float
    path: Points
    views: tuple[str, ...]

    @property
    def written(self) -> str:
        """The name as it is set: lands in capitals."""
        return self.text.upper() if self.kind == "lands" else self.text

    @property
    def face(self) -> str:
        """The face that it is set in: water and heights in italics, as is the custom."""
        return "bold" if self.kind == "lands" else "serif-italic"


def load_names(folder: Path) -> tuple[Name, ...]:
    """Reads the names of a folder of maps; raises AssetError when their file is missing or damaged."""
    path = folder / "names.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_name(kind, each) for kind in KINDS for each in data[kind])
    except FileNotFoundError:
        raise AssetError(path, "is missing") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise AssetError(path, "cannot be read") from None


def _name(kind: str, each: dict[str, Any]) -> Name:
    path = np.array(each["path"], float).reshape(-1, 2)
    views = tuple(map(str, each.get("views", VIEWS)))
    return Name(str(each["name"]), kind, int(each["rank"]), float(each["size"]), path, views)
