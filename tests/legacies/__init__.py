"""The shipped legacies are what their players leave behind; `python -m tests.legacies` derives them anew."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from game.campaign import legacies
from game.cards import load
from game.cards.compile import compile_deck
from game.cards.schema import LegacySpec
from game.engine.deck import Deck

CONTENT = Path(__file__).parent.parent.parent / "content"
FOLDER = CONTENT / "legacies"


def text(old: str, deck: Deck, legacy: LegacySpec) -> str:
    """Returns a legacy's card with seed and state derived anew; everything else stays as it was written."""
    seed = legacies.seed_of_the_middle(deck, legacy)
    found = legacies.state(deck, legacy, seed)
    head = re.sub(r"(?m)^seed: .*$", f"seed: {seed}", old.partition("state:")[0])
    return head + "state:\n" + "".join(f"  {name}: {value}\n" for name, value in sorted(found.items()))


def main() -> int:
    """Derives all legacies anew and says which changed."""
    library, _ = load([CONTENT])
    for name, legacy in library.legacies.items():
        file = FOLDER / f"{name}.yaml"
        old = file.read_text(encoding="utf-8")
        new = text(old, compile_deck(library, str(legacy.scenario)), legacy)
        file.write_text(new, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{file.name}: {'unchanged' if old == new else 'derived anew'}\n")
    return 0
