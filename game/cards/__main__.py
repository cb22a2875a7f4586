"""Prints what is wrong with packs: `python -m game.cards DIR…`."""

import sys
from pathlib import Path

from game.cards import FORMATS, check, count, load

library, problems = load([Path(argument) for argument in sys.argv[1:]])
problems += check(library)
print(FORMATS["text"](problems, library.cards))
sys.exit(1 if count(problems)[0] else 0)
