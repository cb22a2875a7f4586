"""A computer player at the door for people: its decisions one by one, checked and logged as a person's would be.

A batch plays faster; this is for what is shown: a picture of a campaign some turns in, a run to look at.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign.campaign import Campaign
from game.engine import dealing, envoys
from game.engine.decisions import END, Decision, pledging
from game.engine.turn import INITIATIVES_A_TURN, LATER, Player


def play_to(campaign: Campaign, player: Player, turn: int) -> None:
    """Plays a campaign on until a turn (from 0) begins, or to its end if that comes first."""
    for decision in decisions(campaign, player):
        if campaign.turn >= turn and not pledging(campaign.world):
            return
        campaign.decide(decision)


def decisions(campaign: Campaign, player: Player) -> Iterator[Decision]:
    """Yields what a computer player decides, to the end of the campaign; take each before asking for the next."""
    while campaign.outcome is None:
        if pledging(campaign.world):
            yield _pledge(campaign, player)
        while campaign.world.hand[0] >= 0:
            yield _answer(campaign, player)
        yield from _replies(campaign, player)
        yield from _works(campaign, player)
        yield END


def _pledge(campaign: Campaign, player: Player) -> Decision:
    numbers = player.pledge(campaign.world)[:, 0]
    return Decision("pledge", tuple(campaign.deck.pledges[number].id for number in numbers))


def _answer(campaign: Campaign, player: Player) -> Decision:
    world = campaign.world
    found = dealing.groups(world, world.hand)
    pick = int(player.choose(world, found, dealing.legal_mask(world, found))[0])
    return Decision("answer", (found[0].card.id, found[0].face.options[pick].id))


def _replies(campaign: Campaign, player: Player) -> Iterator[Decision]:
    for power in range(len(campaign.deck.powers)):
        world = campaign.world
        if world.ask[power, 0] < 0:
            continue
        found = dealing.groups(world, world.ask[power])
        pick = int(player.reply(world, power, found, dealing.legal_mask(world, found))[0])
        card = found[0].card.id
        if pick != LATER:
            yield Decision("reply", (card, found[0].face.options[pick].id))
        elif envoys.may_defer(world, power)[0]:
            yield Decision("defer", (card,))


def _works(campaign: Campaign, player: Player) -> Iterator[Decision]:
    deck = campaign.deck
    if campaign.world.journey[0] < 0:
        journey = int(player.journey(campaign.world)[0])
        if journey >= 0:
            yield Decision("journey", (deck.cards[journey].id,))
    for attempt in range(INITIATIVES_A_TURN):
        place = int(player.initiative(campaign.world, attempt)[0])
        if place < 0:
            break
        yield Decision("start", (deck.initiatives[place].card.id,))
