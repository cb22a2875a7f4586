"""No free lunch: which options cost nothing at all, in goodwill, patience, freedom, calm, unity, money or capital."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from game.engine import acts
from game.engine.deck import Act, Card, Deck, Option
from game.engine.world import World

RISES = ("unrest", "grievance")
"""Indicators of which more is worse; of the others less is."""
FALLS = ("sovereignty", "cohesion", "treasury", "political_capital")


def free(deck: Deck, worlds: Iterable[World]) -> list[str]:
    """Returns the options, as `card: option`, that lower nothing that is dear in any row of some worlds."""
    dear = _dear(deck)
    left = [(card, option) for card in sorted(deck.cards, key=lambda card: card.id) for option in _offered(card)]
    for world in worlds:
        left = [(card, option) for card, option in left if not _costs(deck, world, option, dear)]
    return list(dict.fromkeys(f"{card.id}: {option.id}" for card, option in left))


def counted(deck: Deck) -> int:
    """Returns the number of options that are tested."""
    return sum(1 for card in deck.cards for _ in _offered(card))


def _offered(card: Card) -> Iterator[Option]:
    if card.kind in ("event", "ask"):
        yield from card.options


def _dear(deck: Deck) -> dict[int, int]:
    """Returns for each dear indicator the sign of what hurts."""
    names = dict.fromkeys(RISES, 1) | dict.fromkeys(FALLS, -1)
    found = {deck.index[name]: sign for name, sign in names.items() if name in deck.index}
    for power in deck.powers:
        found |= {power.trust: -1, power.patience: -1, power.favour: -1}
    return found


def _costs(deck: Deck, world: World, option: Option, dear: dict[int, int]) -> bool:
    return bool(option.capital or option.money) or any(_hurts(deck, world, act, dear) for act in _acts(option.act))


def _acts(act: Act) -> Iterator[Act]:
    """Yields an act and everything that may come of it."""
    yield act
    for later in act.later:
        yield from _acts(later.act)
    for outcome in act.outcomes:
        yield from _acts(outcome.act)


def _hurts(deck: Deck, world: World, act: Act, dear: dict[int, int]) -> bool:
    if act.promises or any(deck.memories[number].weight < 0 for number in act.memories):
        return True
    return any(
        bool(np.any(np.asarray(acts.amount_of(effect, world.view)) * dear[effect.indicator] > 0))
        for effect in act.effects
        if effect.indicator in dear
    )
