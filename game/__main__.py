"""Runs the command line: `python -m game` is the same as `multivector`."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
