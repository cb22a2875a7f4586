"""The exact ledger: the start of an indicator and its entries are its value, after every decision."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.campaign import Campaign
from game.campaign.settings import parse_change
from game.engine.deck import Deck
from tests.engine.plays import at_random


def is_exact(campaign: Campaign) -> bool:
    deck, totals = campaign.deck, campaign.deck.start.astype(int).tolist()
    for entry in campaign.ledger.entries:
        totals[entry.indicator] += entry.amount
    return all(
        total == campaign.world.stored[number, 0] for number, total in enumerate(totals) if number not in deck.flags
    )


@settings(max_examples=6)
@given(st.integers(0, 2**64 - 1), st.integers(0, 2**32))
def test_start_and_entries_are_the_value_after_every_decision(deck: Deck, seed: int, lot: int) -> None:
    campaign = Campaign(deck, seed)
    for _ in at_random(campaign, Random(lot)):
        assert is_exact(campaign)
    assert is_exact(campaign)
    kinds = {entry.cause.kind for entry in campaign.ledger.entries}
    assert {"rule", "option"} <= kinds
    assert all(entry.amount for entry in campaign.ledger.entries)


def test_what_was_set_before_the_first_turn_stands_in_the_ledger(deck: Deck) -> None:
    changes = tuple(parse_change(deck, text) for text in ("unrest=90", "sovereignty=+90", "treasury=-3.25"))
    campaign = Campaign(deck, 1, changes)
    assert is_exact(campaign)
    told = [(entry.cause.kind, entry.cause.card) for entry in campaign.ledger.entries]
    assert told[:2] == [("setting", "unrest"), ("setting", "sovereignty")]
    assert told[2:4] == [("bound", "sovereignty"), ("setting", "treasury")]
    assert campaign.ledger.total(deck.index["unrest"]) == campaign.world.stored[deck.index["unrest"], 0]
