"""Texts under invented names: whether a real name is left in a card when it is told in them."""

from __future__ import annotations

from collections.abc import Iterator

from game.cards.check.names import Names
from game.cards.naming import Namer, own_texts
from game.cards.nodes import Text
from game.cards.problems import Place, Problem, problem
from game.cards.schema import NamingSpec


def check_told(names: Names) -> Iterator[Problem]:
    """Lists the texts that would give a real name away under each set of invented ones."""
    for name, told in names.library.names.items():
        namer = Namer(told)
        for spec, parts in names.cards:
            if isinstance(spec, NamingSpec):
                continue
            for part in parts:
                for text in own_texts(part):
                    word = namer.left(text)
                    if word:
                        yield problem("W419", _place(text, word), word=word, name=name)


def _place(text: Text, word: str) -> Place:
    """Points at the word where it stands on the line, else at the text."""
    at = text.find(word)
    return text.inside(at, len(word)) if text.one_line and at >= 0 else text.place
