"""Opens the window as `multivector` does, says when the title was shown, and closes it: for `multivector bench`."""

from __future__ import annotations

import sys
import time
from dataclasses import replace

from game.cli import main
from game.ui import start


def run(saves: str) -> int:
    """Plays until the first frame is shown and prints the time of the wall clock at that moment."""
    play = start.run

    def stop() -> None:
        print(time.time())
        from game.ui.window import ask_to_close

        ask_to_close()

    start.run = lambda wish: play(replace(wish, shown=stop))
    return main(["play", "--saves", saves])


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
