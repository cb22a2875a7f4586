"""Copies the icons of the window out of Lucide, unchanged and under Lucide's own names.

    python assets/make/icons.py FOLDER

FOLDER is a `node_modules` that holds the package `lucide-static`. An icon that is no longer named here is taken away.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

ICONS = Path(__file__).resolve().parent.parent / "icons"
PACKAGE = "lucide-static"
BY_USE = {
    "state and people": "landmark shield scale handshake flag globe users user-round crown gavel vote megaphone",
    "works and ways": "train-front ship plane route factory pickaxe fuel droplet flame zap wheat hammer",
    "money and figures": "building-complex banknote coins hand-coins chart-line chart-column trending-up trending-down",
    "words": "radio newspaper mail message-square scroll-text file-text book-open graduation-cap languages lightbulb",
    "place and time": "map map-pin layers calendar clock hourglass rotate-ccw-clock dices git-fork link",
    "marks": "stamp lock lock-open key eye-off snowflake star triangle-alert info circle-question-mark",
    "commands": "play pause save undo-2 redo-2 download trash copy folder-open search house door-open menu",
    "settings": "settings sliders-horizontal volume-2 volume-x maximize minimize keyboard accessibility contrast eye",
    "small signs": "x check plus minus circle circle-check ellipsis chevron-left chevron-right chevron-up chevron-down",
    "arrows": "arrow-left arrow-right arrow-up arrow-down arrow-up-right arrow-down-right",
}
NAMES = [name for names in BY_USE.values() for name in names.split()]


def main() -> None:
    """Copies every named icon, and Lucide's licence."""
    parser = argparse.ArgumentParser(description="Copies the icons of the window.")
    parser.add_argument("packages", type=Path, help="a node_modules folder with the package lucide-static")
    origin: Path = parser.parse_args().packages / PACKAGE
    ICONS.mkdir(exist_ok=True)
    for old in ICONS.glob("*.svg"):
        old.unlink()
    for name in NAMES:
        shutil.copyfile(origin / "icons" / f"{name}.svg", ICONS / f"{name}.svg")
    shutil.copyfile(origin / "LICENSE", ICONS / "LICENSE.txt")
    print(f"{len(NAMES)} icons, {sum(each.stat().st_size for each in ICONS.iterdir()) / 1000:.0f} KB")


if __name__ == "__main__":
    main()
