"""Invented names: one function from text to text, and a library whose texts have all gone through it.

Ids, expressions and numbers stay as they are, so that a deck plays alike under any names and a save fits all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from game.cards.library import Library, table_of
from game.cards.nodes import Text
from game.cards.schema import KINDS, NamingSpec
from game.cards.schema.parts import Cited, History
from game.cards.schema.scalars import Read

NEVER_SHOWN = frozenset({"note", "voice"})
"""Texts for authors."""
_VOWELS = frozenset("aeiouAEIOU")
_WORDS = "text"
"""What the manual calls a text that people read."""


class Namer:
    """Puts invented names for real ones in a text: whole words, longest first, `a` and `an` fitted to the new word."""

    def __init__(self, spec: NamingSpec) -> None:
        """Takes the names of a set."""
        self.spec = spec
        self._names: dict[str, str] = {}
        for name, invented in spec.names.items():
            self._names[str(name)] = str(invented)
            self._names.setdefault(_capital(name), _capital(invented))
        longest_first = sorted(self._names, key=lambda name: (-len(name), name))
        self._found = re.compile(rf"(?<!\w)(?:([Aa])n? )?({'|'.join(map(re.escape, longest_first))})(?!\w)")
        real = "|".join(map(re.escape, sorted(map(str, spec.real)))) or r"(?!)"
        self._real = re.compile(rf"(?<!\w)(?:{real})\w*")

    def __call__(self, text: str) -> str:
        """Returns a text in invented names."""
        return self._found.sub(self._invented, text)

    def left(self, text: str) -> str:
        """Returns a real name that is left in a text once it is told in invented ones; nothing when none is."""
        whole = all(each[0] in self._names for each in self._real.finditer(text))
        return "" if whole else self.real(self(text))

    def real(self, text: str) -> str:
        """Returns the first real name in a text that has been told; nothing when there is none."""
        found = self._real.search(text)
        return found[0] if found else ""

    def _invented(self, match: re.Match[str]) -> str:
        article, name = match[1], self._names[match[2]]
        if article is None:
            return name
        return f"{article}{'n' if name[0] in _VOWELS else ''} {name}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def renamed(library: Library, namer: Namer) -> Library:
    """Returns a library that is told in invented names: history is held back, and with it what the cards cite."""
    told: dict[str, Any] = {
        table_of(model): {name: _told(spec, namer) for name, spec in library.of(model).items()}
        for model in KINDS.values()
        if model is not NamingSpec
    }
    return replace(library, **told)


def own_texts(part: BaseModel) -> Iterator[Text]:
    """Returns the texts of a part of a card, without those of the parts in it, that people may read in play."""
    if not isinstance(part, History):
        for name in _worded(type(part)):
            if part.__dict__[name]:
                yield from _words(part.__dict__[name])


def _told(part: Any, namer: Namer) -> Any:
    """Returns a card or a part of one in invented names."""
    if isinstance(part, History):
        return part.model_copy(update={"what": part.what.reworded(str(namer.spec.history)), "sources": []})
    changed: dict[str, Any] = {"sources": [], "claims": []} if isinstance(part, Cited) else {}
    model: type[BaseModel] = type(part)
    worded = _worded(model)
    for name, value in part.__dict__.items():
        if name in worded:
            changed[name] = _mapped(value, lambda text: text.reworded(namer(text)))
        elif isinstance(value, (BaseModel, list, dict)) and name not in changed:
            changed[name] = _mapped(value, lambda each: _told(each, namer) if isinstance(each, BaseModel) else each)
    return part.model_copy(update=changed)


@cache
def _worded(model: type[BaseModel]) -> tuple[str, ...]:
    """Returns the fields of a model that hold texts which people read."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if name not in NEVER_SHOWN and (_reads_words(field.metadata) or _is_words(field.annotation))
    )


def _is_words(annotation: Any) -> bool:
    """Tells whether a type is that of such texts, or of a list or a mapping of them."""
    inner = get_args(annotation)
    if _reads_words(getattr(annotation, "__metadata__", ())):
        return True
    return any(map(_is_words, inner[-1:] if getattr(annotation, "__origin__", None) is dict else inner))


def _reads_words(metadata: Any) -> bool:
    return any(isinstance(each, Read) and each.word == _WORDS for each in metadata)


def _mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    """Returns a value, or the list or mapping of values that it is, with each one changed; nothing stays nothing."""
    if isinstance(value, dict):
        return {key: _mapped(each, change) for key, each in value.items()}
    if isinstance(value, list):
        return [_mapped(each, change) for each in value]
    return value if value is None else change(value)


def _words(value: Any) -> Iterator[Text]:
    if isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _words(each)
    else:
        yield value
