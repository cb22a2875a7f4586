"""How much there is to read in a text, and how hard it is: words, and LIX, a reading index that needs no dictionary.

LIX is the number of words in a sentence plus the share of words longer than six letters: about 25 for a book for
children, 35 for a novel, 45 for a newspaper, 55 for an official paper.
"""

from __future__ import annotations

import re

LONG = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[.!?:;]+(?=[\s”\"’)]|$)")


def count(text: str) -> int:
    """Counts the words of a text; a dash alone is none."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def lix(text: str) -> float:
    """Returns the reading index of a text; 0 for one without words."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_END.findall(text)))
    return len(words) / sentences + 100.0 * sum(len(word) > LONG for word in words) / len(words)
