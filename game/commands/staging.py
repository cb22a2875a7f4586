"""Stages a campaign for a picture: played by the careful doctrine to a turn in which a page has something to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.campaign import autoplay, players
from game.campaign.campaign import Campaign
from game.commands.errors import WrongUsage
from game.engine.decisions import pledging
from game.engine.deck import Deck

TURN = 12
"""The turn, from 1, that is shown unless another is asked for."""
PLAYERS = ("hedger", "first")
"""Who plays: the careful doctrine, or the first answer where a deck has no such card."""


class Need(NamedTuple):
    """Says what a page needs: whether it is there, and the words for its absence."""

    there: Callable[[Campaign], bool]
    missing: str


def _over(campaign: Campaign) -> bool:
    return campaign.outcome is not None


def _card(campaign: Campaign) -> bool:
    return bool(campaign.world.hand[0] >= 0)


def _ask(campaign: Campaign) -> bool:
    return bool((campaign.world.ask[:, 0] >= 0).any())


OVER = Need(_over, "the campaign is not over")
NEEDS = {
    "ending": OVER,
    "debrief": OVER,
    "card": Need(_card, "no card waits for an answer"),
    "aftermath": Need(_card, "no card waits for an answer"),
    "ask": Need(_ask, "no power asks for anything"),
}
"""What there must be for a page to show; the other pages always show something."""


def staged(deck: Deck, seed: int, screen: str, turn: int | None) -> Campaign:
    """Returns a campaign at the beginning of a turn, counted from 1; without one, where the page can be shown first.

    Raises WrongUsage when the page has nothing to show in the turn that was asked for.
    """
    if turn is not None and turn > len(deck.played):
        raise WrongUsage(f"'{deck.scenario}' has {len(deck.played)} turns; there is no turn {turn}.")
    campaign = Campaign(deck, seed)
    if screen == "pledges":
        return _before_all(campaign, turn)
    player = players.player(deck, next(name for name in PLAYERS if name in players.names(deck)))
    wanted = min(TURN, len(deck.played)) if turn is None else turn
    autoplay.play_to(campaign, player, deck.opening + max(0, wanted - 1))
    need = NEEDS.get(screen)
    while turn is None and need is not None and not need.there(campaign) and campaign.outcome is None:
        autoplay.play_to(campaign, player, campaign.turn + 1)
    demand(campaign, screen)
    return campaign


def demand(campaign: Campaign, screen: str) -> None:
    """Raises WrongUsage when a page has nothing to show of a campaign as it stands."""
    need = NEEDS.get(screen)
    if need is not None and not need.there(campaign):
        turn = min(campaign.turn + 1, len(campaign.deck.turns))
        raise WrongUsage(
            f"There is nothing to show on '{screen}' in turn {turn} of seed {campaign.seed}: {need.missing}."
        )


def subjects(campaign: Campaign, screen: str) -> tuple[str, ...]:
    """Returns the ids of what a page may be about, the usual one first; nothing for a page that shows anything."""
    deck = campaign.deck
    match screen:
        case "power":
            return tuple(power.id for power in deck.powers)
        case "initiative":
            return tuple(each.card.id for each in deck.initiatives)
        case "ask":
            return tuple(deck.cards[number].id for number in campaign.world.ask[:, 0] if number >= 0)
        case "why":
            return tuple(sorted({*deck.index, *deck.derived_index}, key=lambda name: (name != "sovereignty", name)))
    return ()


def _before_all(campaign: Campaign, turn: int | None) -> Campaign:
    if turn not in (None, 0, 1):
        raise WrongUsage(f"Promises are given before the first turn; 'pledges' has nothing to show in turn {turn}.")
    if not pledging(campaign.world):
        raise WrongUsage(f"'{campaign.deck.scenario}' asks for no promises; 'pledges' has nothing to show.")
    return campaign
