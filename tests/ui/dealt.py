"""Deals any card with any face, so that every card of the deck is seen on its page, whatever its conditions."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace

import numpy as np

from game.campaign.campaign import Campaign
from game.engine.deck import Card, Deck, Option
from game.engine.world import World

RICH = 90_000
"""Hundredths of every purse: whatever a card costs can be paid."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """Names a card with one of its faces."""

    card: Card
    face: int = 0

    def __str__(self) -> str:
        return f"{self.card.id}/{self.card.faces[self.face].id or self.face}"


class Dealer:
    """Knows a deck in which the face that a card shows can be chosen, and whose answers ask for nothing."""

    def __init__(self, deck: Deck) -> None:
        self._face: dict[int, int] = {}
        self.deck = replace(deck, cards=tuple(map(self._free, deck.cards)))
        self.deck = replace(
            self.deck, asks=tuple(replace(ask, card=self.deck.cards[ask.card.number]) for ask in deck.asks)
        )

    def _free(self, card: Card) -> Card:
        faces = tuple(replace(face, options=tuple(map(_free, face.options))) for face in card.faces)
        if card.measure is None:
            return replace(card, faces=faces)
        bounds = [float(face.below) for face in faces[:-1] if face.below is not None]
        middles = [bounds[0] - 1.0, *bounds]

        def measure(view: object) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
            return np.array([middles[self._face.get(card.number, 0)]])

        return replace(card, faces=faces, measure=measure)

    def all(self, kind: str) -> Iterator[Dealt]:
        """Yields every card of a kind with each of its faces."""
        for card in self.deck.cards:
            if card.kind == kind:
                yield from (Dealt(card, place) for place, face in enumerate(card.faces) if face.options)

    def deal(self, campaign: Campaign, dealt: Dealt) -> Campaign:
        """Returns a copy of a campaign in which a card waits for an answer, and whatever it costs can be paid."""
        self._face[dealt.card.number] = dealt.face
        found = copy(campaign)
        found.steps, found._turn_starts = list(campaign.steps), list(campaign._turn_starts)
        found.deck, found._world = self.deck, campaign.world.copy()
        world = found._world
        world.deck = self.deck
        _fill(world)
        ask = self.deck.ask_of.get(dealt.card.number)
        if ask is None:
            world.hand[0] = dealt.card.number
        else:
            world.ask[ask.power, 0], world.ask_due[ask.power, 0] = dealt.card.number, world.turn + 1
        return found


def _free(option: Option) -> Option:
    return replace(option, requires=None)


def _fill(world: World) -> None:
    for purse in (world.deck.capital, world.deck.treasury):
        world.stored[purse] = min(RICH, int(world.deck.high[purse]))
