"""The title must show at once: what it is made of loads neither cards nor engine."""

import subprocess
import sys

from game import paths

LIGHT = ("game.ui.start", "game.ui.app", "game.ui.pages", "game.ui.session", "game.ui.screens.title")
HEAVY = ("numpy", "pydantic", "yaml", "game.engine", "game.cards", "game.campaign", "game.views")


def test_what_the_title_needs_is_light() -> None:
    code = f"import sys, {', '.join(LIGHT)}; print(*sorted({set(HEAVY)!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=paths.root(), timeout=60
    )
    assert done.stdout.splitlines()[-1] == ""
