"""Guesses what an author meant by an unknown word."""

from collections.abc import Collection
from difflib import get_close_matches

MOST = 200  # guesses made in one run: each compares one word with all that are known
LONGEST = 60  # characters of a word worth guessing about


class Guesser:
    """Finds the nearest known word; remembers its answers and stops after so many, to stay quick on broken packs."""

    def __init__(self) -> None:
        """Begins without any answer."""
        self._known: dict[tuple[str, str], str | None] = {}

    def guess(self, word: str, known: Collection[str], among: str = "") -> str | None:
        """Guesses which of the `known` words was meant; `among` names the collection for the cache."""
        key = (among, word)
        if key not in self._known:
            if len(self._known) >= MOST or len(word) > LONGEST:
                return None
            near = get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)
            self._known[key] = near[0] if near else None
        return self._known[key]
