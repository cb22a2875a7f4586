"""Where things are: shipped cards and assets, the folder of saves, settings and log.

An installed package carries cards and assets in `_data`; a checkout has them beside the package. Which of the
two it is decides where saves go as well.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def root(package: Path = PACKAGE) -> Path:
    """Returns the folder that holds `content` and `assets`: `_data` in the package if there is one, else above it."""
    data = package / "_data"
    return data if data.is_dir() else package.parent


def is_checkout(package: Path = PACKAGE) -> bool:
    """Tells whether the game runs from a checkout and not from an installation."""
    return root(package) == package.parent


def content() -> Path:
    """Returns the folder of the shipped cards."""
    return root() / "content"


def assets() -> Path:
    """Returns the folder of fonts, icons, maps and sounds."""
    return root() / "assets"


def saves() -> Path:
    """Returns the folder of saves: the checkout's own, or one among the user's data."""
    return root() / "saves" if is_checkout() else user_data() / "saves"


def settings() -> Path:
    """Returns the file of what the player chose about the program."""
    return user_data() / "settings.json"


def log() -> Path:
    """Returns the file that says what went wrong in the program."""
    return user_data() / "multivector.log"


def user_data(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> Path:
    """Returns the folder in which the game may keep a user's files, by the custom of the platform."""
    home = Path.home() if home is None else home
    if platform == "win32":
        return _absolute(environment.get("APPDATA"), home / "AppData" / "Roaming") / "Multivector"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Multivector"
    return _absolute(environment.get("XDG_DATA_HOME"), home / ".local" / "share") / "multivector"


def _absolute(named: str | None, otherwise: Path) -> Path:
    """Returns a folder named by the environment; one that is not absolute is ignored, as XDG demands."""
    return Path(named) if named and Path(named).is_absolute() else otherwise
