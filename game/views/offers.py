"""Offers and counter-offers: until when an initiative is cheaper, and who would mind."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.deck import Initiative
from game.engine.world import World
from game.views.table import Table


@dataclass(frozen=True, slots=True)
class Offer:
    """Says until the end of which turn an initiative is cheaper; `loser` is the id of the power it is taken from."""

    until: int
    loser: str


def offer(table: Table, initiative: Initiative, world: World | None = None) -> Offer | None:
    """Returns the offer that is open for an initiative, now or in an earlier world; None when none is."""
    world = world or table.world
    if initiative.partner is None or world.chose[initiative.card.number, 0]:
        return None
    place = table.deck.initiative_place[initiative.card.number]
    window, counter = int(world.window[place, 0]), int(world.counter[place, 0])
    if max(window, counter) < world.turn:
        return None
    rival = table.deck.powers[initiative.partner].rival
    outbids = counter >= world.turn and rival is not None
    return Offer(max(window, counter), table.deck.powers[rival.power].id if outbids and rival else "")
