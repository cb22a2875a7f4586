"""The name promise: a draw depends on seed, card, purpose and turn, so a card that is added moves nothing else."""

from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.campaign import Campaign
from game.cards import load
from game.cards.compile import compile_deck
from game.engine.deck import Deck
from tests.conftest import CONTENT
from tests.engine.plays import at_random, everything, same, turns_of
from tests.packs import small

STRANGER = """\
id: aa-stranger
title: A stranger
size: cable
cooldown: 1 year
WEIGHT
brief: Somebody knocks.
options:
  - {id: open, text: Open, effects: {unrest: +3, sovereignty: -2}, flags: [stranger-inside], outcome: He sits down.}
  - {id: wait, text: Wait, remember: {russia: {as: stranger, weight: -3, fades: 1 year}}, outcome: He knocks again.}
outside: true
"""
ASK = STRANGER.replace("aa-stranger", "aa-ask").replace("size: cable", "ask: {from: china, due: 6 months}")
INITIATIVE = "{id: aa-start, title: A start, brief: It begins., cost: {political_capital: 1}, outside: true}\n"


def with_stranger(folder: Path, weight: str) -> Deck:
    """Compiles the shipped cards with an event, an ask and an initiative that may always come."""
    line = f"weight: {weight}" if weight else "when: unrest >= 0"
    for name, text in {
        "events/aa-stranger.yaml": STRANGER.replace("WEIGHT", line),
        "asks/aa-ask.yaml": ASK.replace("WEIGHT", line),
        **({} if weight == "0" else {"initiatives/aa-start.yaml": INITIATIVE}),
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found, problems = load([CONTENT, folder])
    assert not problems
    return compile_deck(found, "nur-sultan")


@pytest.mark.parametrize("player", ["random", "hedger"])
def test_a_card_without_weight_changes_nothing(deck: Deck, tmp_path: Path, player: str) -> None:
    richer = with_stranger(tmp_path, "0")
    assert len(richer.cards) == len(deck.cards) + 2
    seeds = list(range(20))
    for before, after in zip(turns_of(deck, player, seeds), turns_of(richer, player, seeds), strict=True):
        assert [before.text(row) for row in seeds] == [after.text(row) for row in seeds]


@pytest.mark.parametrize("weight", ["", "0.03 + 0.0001 * unrest"])
@pytest.mark.parametrize("player", ["random", "hedger"])
def test_a_card_changes_a_campaign_only_from_the_turn_in_which_it_is_dealt(
    deck: Deck, tmp_path: Path, player: str, weight: str
) -> None:
    richer = with_stranger(tmp_path, weight)
    added = [number for card, number in richer.card_index.items() if card.startswith("aa-")]
    seeds = list(range(20))
    equal = parted = 0
    for before, after in zip(turns_of(deck, player, seeds), turns_of(richer, player, seeds), strict=True):
        for row in seeds:
            if (after.met[added, row] >= 0).any() or np.isin(after.next_ask[:, row], added).any():
                parted += 1
            else:
                equal += 1
                assert before.text(row) == after.text(row)
    assert parted > 20
    assert equal > len(seeds)  # at least one whole turn was played without the stranger


@settings(max_examples=5)
@given(st.integers(0, 2**64 - 1), st.integers(0, 999), st.data())
def test_a_fork_has_the_same_past_and_leaves_the_campaign_alone(
    deck: Deck, seed: int, lot: int, data: st.DataObject
) -> None:
    campaign = Campaign(deck, seed)
    for _ in at_random(campaign, Random(lot), 6):
        pass
    before, now = everything(campaign.world), campaign.world.text()
    turn = data.draw(st.integers(0, campaign.turn))
    fork = campaign.fork(turn)
    began = campaign.turn_world(turn)
    assert began is not None
    assert fork.world.text() == began.text()
    for _ in at_random(fork, Random(lot + 1), 2):
        pass
    assert campaign.world.text() == now
    assert same(campaign.world, before)


SHOCKS = """
    market: {shock: {oil_price: 'normal(0, 8)', unrest: 'uniform(0, 6)'}}
    other: {shock: {treasury: 'normal(0, 1)'}}
"""
EVENTS = "\n".join(
    f"card-{name}: {{cooldown: 6 months, "
    "options: {up: {effects: {unrest: +5}}, down: {effects: {sovereignty: -5}}}}"
    for name in "abc"
)


def shocks(campaign: Campaign) -> list[tuple[int, str, int, int]]:
    """Returns what the shocks brought: turn, rule, indicator, amount."""
    return [
        (each.turn, each.cause.card, each.indicator, each.amount)
        for each in campaign.ledger.entries
        if each.cause.kind == "rule"
    ]


@given(st.integers(0, 2**64 - 1), st.integers(0, 14), st.integers(0, 999))
def test_a_fork_meets_the_same_shocks_whatever_it_does(seed: int, turn: int, lot: int) -> None:
    deck = small.deck(rules=SHOCKS, events=EVENTS)
    campaign = Campaign(deck, seed)
    for _ in at_random(campaign, Random(lot)):
        pass
    fork = campaign.fork(turn)
    for _ in at_random(fork, Random(lot + 1)):
        pass
    assert len(shocks(campaign)) >= 40
    assert shocks(fork) == shocks(campaign)


def test_other_seeds_meet_other_shocks() -> None:
    deck = small.deck(rules=SHOCKS, events=EVENTS)
    assert shocks(Campaign(deck, 1)) != shocks(Campaign(deck, 2))


def amounts(rule: str, indicator: str) -> list[int]:
    """Returns what a rule's shock brought an indicator, turn by turn."""
    campaign = small.wait(small.campaign(rules=f"market: {{shock: {rule}}}"), 12)
    number = campaign.deck.index[indicator]
    return [amount for _, _, moved, amount in shocks(campaign) if moved == number]


ALONE = "{oil_price: 'normal(0, 8)'}"
TWO = "{oil_price: 'normal(0, 8)', unrest: 'normal(0, 8)', sovereignty: '1'}"
TURNED = "{sovereignty: '1', unrest: 'normal(0, 8)', oil_price: 'normal(0, 8)'}"


def test_two_shocks_of_a_rule_draw_apart() -> None:
    oil, unrest = amounts(TWO, "oil_price"), amounts(TWO, "unrest")
    assert len(oil) == len(unrest) >= 12
    assert not any(one == other for one, other in zip(oil, unrest, strict=True))


def test_a_second_shock_does_not_move_the_first() -> None:
    assert amounts(TWO, "oil_price") == amounts(ALONE, "oil_price")


def test_the_order_of_shocks_in_a_file_is_not_played() -> None:
    decks = [small.deck(rules=f"market: {{shock: {rule}}}") for rule in (TWO, TURNED)]
    assert decks[0].digest == decks[1].digest
    for name in ("oil_price", "unrest", "sovereignty"):
        assert amounts(TWO, name) == amounts(TURNED, name)


def test_a_rule_may_draw_as_often_as_it_likes() -> None:
    sum_of_six = " + ".join(["uniform(0, 1)"] * 6)
    (first, *_) = amounts(f"{{unrest: '{sum_of_six}', oil_price: 'normal(0, 8)'}}", "unrest")
    assert 0 < first < 600
