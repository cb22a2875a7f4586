"""How cards are told: with fewer details where a class has asked for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from game.cards import Library
from game.cards.schema import CardSpec

Card = TypeVar("Card", bound=CardSpec)


def softened(library: Library, tags: frozenset[str]) -> Library:
    """Returns a library whose cards with one of some tags are told with fewer details and the same facts."""
    return replace(library, events=_softened(library.events, tags), asks=_softened(library.asks, tags))


def _softened(cards: Mapping[str, Card], tags: frozenset[str]) -> dict[str, Card]:
    return {name: _mild(card) if tags & set(card.tags) else card for name, card in cards.items()}


def _mild(card: Card) -> Card:
    """Returns a card in its mild words, where it has some."""
    changed: dict[str, Any] = {"brief": card.mild or card.brief, "options": list(map(_mild_option, card.options))}
    if card.form is not None:
        faces = [
            face.model_copy(update={"brief": face.mild or face.brief, "options": list(map(_mild_option, face.options))})
            for face in card.form.faces
        ]
        changed["form"] = card.form.model_copy(update={"faces": faces})
    return card.model_copy(update=changed)


def _mild_option(option: Any) -> Any:
    return option.model_copy(update={"outcome": option.mild}) if option.mild else option
