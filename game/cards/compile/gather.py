"""One walk through a library: every flag, memory and expression that its cards hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import BaseModel

from game.cards.library import Library
from game.cards.schema import Formula
from game.cards.schema.parts import Memory


@dataclass
class Found:
    """Holds what the walk found, each thing once."""

    flags: set[str] = field(default_factory=set)
    memories: list[tuple[str, Memory]] = field(default_factory=list)
    formulas: dict[tuple[str, str | None], Formula] = field(default_factory=dict)
    """By text and by the power that `<power>` stands for."""


def gather(library: Library) -> Found:
    """Walks through all cards of a library."""
    found = Found()
    for spec in library.all_cards():
        _visit(spec, found)
    return found


def _visit(value: object, found: Found) -> None:
    if isinstance(value, Formula):
        found.formulas.setdefault((value.text, value.power), value)
    elif isinstance(value, BaseModel):
        for name, each in value.__dict__.items():
            if not each:
                continue
            if name in ("flags", "clear"):
                found.flags.update(map(str, each))
            elif name == "remember":
                found.memories += [(str(power), memory) for power, memory in each.items()]
            else:
                _visit(each, found)
    elif isinstance(value, dict):
        for each in value.values():
            _visit(each, found)
    elif isinstance(value, list):
        for each in value:
            _visit(each, found)
