"""Makes the README's pictures, through `multivector screenshot`: from a checkout, with the game installed.

    python assets/make/pictures.py

They are written to `assets/pictures/`; they belong to the README and are not shipped.
"""

from __future__ import annotations

import sys
from pathlib import Path

from game.cli import main as multivector

PICTURES = Path(__file__).resolve().parent.parent / "pictures"
SHOWN = {
    "desk": ("--screen", "desk", "--turn", "8"),
    "map": ("--screen", "map", "--turn", "20"),
    "why": ("--screen", "why", "--subject", "sovereignty", "--turn", "14"),
    "report": ("--screen", "report", "--turn", "14"),
    "ending": ("--screen", "ending"),
}
"""What the README shows: for each picture the options of the command."""
COLOURS = "80"
"""So few colours that a picture stays below a quarter of a megabyte, and so many that nobody sees it."""


def main() -> int:
    """Writes every picture anew; returns the exit code of the first that fails."""
    PICTURES.mkdir(exist_ok=True)
    for name, options in SHOWN.items():
        code = multivector(["screenshot", *options, "--colours", COLOURS, "-o", str(PICTURES / f"{name}.png")])
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
