"""Digests: what the engine reads of a card, written canonically and hashed.

Texts are left out and numbers are written in one way, so that a mended comma never breaks a save, and two
packs that play alike have the same digest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from game.cards.compile.chosen import Chosen
from game.cards.compile.formulas import Formulas
from game.cards.expressions.tree import number_text
from game.cards.library import Library, table_of
from game.cards.schema import (
    KINDS,
    AdviserSpec,
    CodexSpec,
    Formula,
    LegacySpec,
    NamingSpec,
    PlaceSpec,
    RouteSpec,
    ScenarioSpec,
    Span,
    Spec,
    When,
)
from game.cards.schema.values import Amount

NOT_PLAYED = frozenset(
    [
        "about",
        "adjective",
        "advice",
        "at",
        "bands",
        "benefits",
        "best_reason",
        "blind_spot",
        "brief",
        "called",
        "capital",
        "claims",
        "courts_with",
        "dangerous",
        "duties",
        "epilogue",
        "evidence",
        "fate_setting",
        "fate_settings",
        "good",
        "group",
        "hidden",
        "label",
        "leader",
        "leans",
        "length",
        "lengths",
        "lessons",
        "level",
        "levels",
        "lowering",
        "minutes",
        "mild",
        "names",
        "note",
        "organization",
        "outcome",
        "outside",
        "party",
        "place",
        "placed",
        "raising",
        "reactions",
        "remembers",
        "reveals",
        "says",
        "sensitive",
        "short",
        "sign_of",
        "sources",
        "tags",
        "tell",
        "tells",
        "tempting",
        "tests_by",
        "text",
        "threatens_by",
        "title",
        "unit",
        "variants",
        "views",
        "voice",
        "wants",
        "way_out",
    ]
)
"""Fields that only people read."""
UNPLAYED_KINDS = (AdviserSpec, CodexSpec, LegacySpec, NamingSpec, PlaceSpec, RouteSpec)
SETTINGS = "settings"


def digests(library: Library, formulas: Formulas, scenario: str, chosen: Chosen) -> dict[str, str]:
    """Returns a digest for each card (`kind/id`), for each kind, and `deck` for all of one scenario's.

    What the settings change has a digest of its own, `settings`; the usual terms have none.
    """
    found: dict[str, str] = {}
    for model in KINDS.values():
        if model in UNPLAYED_KINDS:
            continue
        kind = []
        for name, spec in sorted(library.of(model).items()):
            if model is ScenarioSpec and name != scenario:
                continue
            digest = _hash("\n".join((canonical(spec, formulas), *_usual(spec, formulas))), 6)
            found[f"{table_of(model)}/{name}"] = digest
            kind.append(f"{name}={digest}")
        found[table_of(model)] = _hash("\n".join(kind), 6)
    if chosen.settings.lines():
        found[SETTINGS] = _hash(_terms(chosen, library, formulas), 6)
    found["deck"] = deck_digest(found)
    return found


def _usual(spec: Spec, formulas: Formulas) -> list[str]:
    """Returns what a scenario's usual level, length and setting of fate say, as canonical text."""
    if not isinstance(spec, ScenarioSpec):
        return []
    named: list[tuple[Mapping[Any, Any], Any]] = [(spec.levels, spec.level), (spec.lengths, spec.length)]
    named.append((spec.fate_settings, spec.fate_setting))
    return [canonical(table[name], formulas) for table, name in named if name in table]


def _terms(chosen: Chosen, library: Library, formulas: Formulas) -> str:
    """Returns everything that the settings change, as canonical text."""
    named = [canonical(each, formulas) for each in (chosen.level, chosen.length, chosen.legacy) if each is not None]
    fates = ", ".join(f"{name}: {value}" for name, value in sorted(chosen.fixed.items()))
    cards = (*library.events.values(), *library.asks.values())
    left_out = ", ".join(sorted(str(card.id) for card in cards if chosen.leaves_out(card)))
    return "\n".join((*chosen.settings.lines(), *named, fates, left_out))


def deck_digest(kinds: Mapping[str, str]) -> str:
    """Returns the digest of a whole deck from those of its kinds, and of the settings where there is one."""
    tables = [table_of(model) for model in KINDS.values() if model not in UNPLAYED_KINDS] + [SETTINGS]
    return _hash("\n".join(f"{name}={kinds[name]}" for name in tables if name in kinds), 8)


def _hash(text: str, size: int) -> str:
    return hashlib.blake2b(text.encode(), digest_size=size).hexdigest()


def canonical(value: Any, formulas: Formulas) -> str:
    """Returns the canonical text of a card or of a part of one, without what only people read."""
    match value:
        case Amount():
            return ("=" if value.sets else "+") + formulas.text(value)
        case Formula():
            return formulas.text(value)
        case Span():
            return f"{value.count} {value.unit}"
        case When():
            return value.text
        case BaseModel():
            history = isinstance(value, Spec) and not isinstance(value, ScenarioSpec)
            return (
                "{"
                + ", ".join(
                    f"{name}: {canonical(each, formulas)}"
                    for name, each in sorted(value.__dict__.items())
                    if each not in (None, [], {}) and name not in NOT_PLAYED and not (history and name == "history")
                )
                + "}"
            )
        case dict():
            return "{" + ", ".join(f"{key}: {canonical(each, formulas)}" for key, each in sorted(value.items())) + "}"
        case list() | tuple():
            return "[" + ", ".join(canonical(each, formulas) for each in value) + "]"
        case bool() | str():
            return str(value)
        case int() | float():
            return number_text(float(value))
        case _:
            return str(value)
