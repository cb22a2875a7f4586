"""What a decision is: a line of words, and the verb that gives it a meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

ROW = np.zeros(1, np.intp)
"""The one row of a world in which people decide."""


class IllegalDecision(ValueError):
    """Says in a sentence why a decision was refused; nothing has changed."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Says what the Presidency does: a verb, what it is about, and further words."""

    verb: str
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The decision on one line, as `parse` reads it."""
        return " ".join((self.verb, *self.words))

    @property
    def subject(self) -> str:
        """The first word after the verb, or nothing."""
        return self.words[0] if self.words else ""


END = Decision("end")


class Verb(NamedTuple):
    """Describes a verb: its form, how many words follow, why it is refused, what it does, and whether that lasts."""

    form: str
    fewest: int
    most: int
    refuse: Callable[..., str | None]
    perform: Callable[..., None]
    lasts: bool = False
    """Whether it stays when a turn is taken back: what was learned is learned, and paid for."""
