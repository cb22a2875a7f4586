"""Reading: how many words a player reads when a card is met and when it is answered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.cards.library import Library
from game.cards.schema import AskSpec, EventSpec
from game.cards.schema.parts import Option

HOME = ("people", "elite")
"""Those whose lines are always told; a power speaks when its goodwill has moved."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Holds words by card and face, and by the option that is then taken."""

    faces: dict[tuple[str, int], int]
    options: dict[tuple[str, int], NDArray[np.int32]]
    news: tuple[str, ...]
    """The cards that only tell something."""

    def met(self, card: str, face: int) -> int:
        """Returns the words on the desk when a card is met: title, brief, options, advice."""
        return self.faces.get((card, face), 0)

    def answered(self, card: str, face: int) -> NDArray[np.int32]:
        """Returns the words that follow each option: outcome and reactions."""
        return self.options[card, face]


def reading(library: Library) -> Reading:
    """Counts the words of every event and ask."""
    faces: dict[tuple[str, int], int] = {}
    options: dict[tuple[str, int], NDArray[np.int32]] = {}
    specs: list[EventSpec | AskSpec] = [*library.events.values(), *library.asks.values()]
    for spec in specs:
        shown = spec.form.faces if spec.form else [spec]
        advice = sum(_words(each.says) for each in spec.advice.values())
        for number, face in enumerate(shown):
            texts = [face.title or spec.title, face.brief or spec.brief, *(each.text for each in face.options)]
            faces[str(spec.id), number] = sum(map(_words, texts)) + advice
            options[str(spec.id), number] = np.array([_after(each) for each in face.options] or [0], np.int32)
    news = tuple(name for name, spec in library.events.items() if spec.weight_class == "news")
    return Reading(faces, options, news)


def _after(option: Option) -> int:
    """Counts the outcome and the lines of those who speak: people, elite, and powers that the option moves."""
    moved = {name.removeprefix("trust.") for name in map(str, option.effects)} | set(map(str, option.remember))
    spoken = [says for who, says in option.reactions.items() if str(who) in moved or str(who) in HOME]
    return sum(map(_words, [option.outcome, *spoken]))


def _words(text: str) -> int:
    return len(str(text).split())
