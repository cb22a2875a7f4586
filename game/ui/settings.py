"""What the player chose about the program; kept in one small readable file among the user's data."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

TEXT_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
FORECASTS = ("full", "arrows", "off")
WIDEST = 16_384
"""No window is larger."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Holds the settings; a value that makes no sense counts as the default."""

    text_scale: float = 1.0
    high_contrast: bool = False
    motion: bool = True
    sound: bool = True
    volume: float = 0.6
    fullscreen: bool = False
    forecast: str = "full"
    """How much the forecast shows: `full` fans, `arrows`, or `off`."""
    show_score: bool = True
    """Whether the ending shows the total; a class may want the four voices only."""
    width: int = 0
    height: int = 0
    """How large the window was when it was closed, in pixels; 0 before it was ever open."""


def load(path: Path) -> Settings:
    """Returns the settings of a file; the defaults when there is none or it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    default = Settings()
    return Settings(**{each.name: _sound(each.name, found, getattr(default, each.name)) for each in fields(Settings)})


def _sound(name: str, found: dict[str, Any], default: Any) -> Any:
    value = found.get(name, default)
    if isinstance(default, bool):
        return value if isinstance(value, bool) else default
    if isinstance(default, int):
        return value if isinstance(value, int) and 0 <= value <= WIDEST else default
    if isinstance(default, float):
        if not isinstance(value, int | float) or isinstance(value, bool):
            return default
        least, most = (TEXT_SCALES[0], TEXT_SCALES[-1]) if name == "text_scale" else (0.0, 1.0)
        return min(most, max(least, float(value)))
    return value if value in FORECASTS else default


def store(settings: Settings, path: Path) -> str:
    """Writes the settings whole or not at all; returns why they could not be written, or nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8", newline="\n")
        os.replace(fresh, path)
    except OSError as error:
        return f"The settings could not be kept in {path}: {error.strerror or error}."
    return ""
