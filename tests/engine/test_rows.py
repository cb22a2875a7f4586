"""The row promise: a campaign alone equals the same campaign in any batch, bit for bit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from game.campaign import batch, players
from game.campaign.campaign import Campaign
from game.engine import turn
from game.engine.dealing import Group
from game.engine.decisions import END, Decision
from game.engine.deck import Deck
from game.engine.ledger import Ledger
from game.engine.turn import LATER, Picks, Player
from game.engine.world import World
from tests.engine.plays import row, turns_of
from tests.packs import small

ROOT = Path(__file__).parents[2]
PLAYERS = ("random", "first", "historical", "hedger")


@settings(max_examples=6)
@given(st.sampled_from(PLAYERS), st.lists(st.integers(0, 2**64 - 1), min_size=2, max_size=12, unique=True), st.data())
def test_a_campaign_alone_equals_the_same_campaign_in_a_batch(
    deck: Deck, player: str, seeds: list[int], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(seeds) - 1))
    for alone, many in zip(turns_of(deck, player, [seeds[place]]), turns_of(deck, player, seeds), strict=True):
        assert alone.text() == many.text(place)
        for name, array in row(alone, 0).items():
            assert np.array_equal(array, row(many, place)[name]), name
        for number, derived in enumerate(deck.derived):
            assert alone.view.der(number)[0] == many.view.der(number)[place], derived.name


def test_ended_campaigns_leave_a_batch_without_a_trace_on_the_others() -> None:
    deck = small.deck(
        rules="storm: {shock: {unrest: 'uniform(0, 30)'}}\nmarket: {shock: {oil_price: 'normal(0, 8)'}}",
        events="flood: {cooldown: 6 months, options: {pump: {effects: {unrest: -15}}, wait: {}}}",
        endings="street: {loss: true, order: 1, when: unrest >= 90, way_out: Talk.}",
    )
    whole = batch.play(deck, "random", 60, seed=5)
    assert 5 < whole.fell.sum() < 55
    assert len(set(whole.length.tolist())) > 3
    for place in range(60):
        alone = batch.play(deck, "random", 1, seed=5 + place)
        assert (alone.ending[0], alone.length[0], alone.score[0]) == (
            whole.ending[place],
            whole.length[place],
            whole.score[place],
        )
        assert np.array_equal(alone.final[:, 0], whole.final[:, place])
        assert np.array_equal(alone.derived[:, 0], whole.derived[:, place])


@pytest.mark.parametrize("player", ["random", "hedger"])
def test_the_size_of_the_chunks_changes_nothing(deck: Deck, player: str) -> None:
    results = [batch.play(deck, player, 12, seed=9, chunk=chunk) for chunk in (12, 11, 5, 1)]
    for other in results[1:]:
        for name in ("ending", "fell", "length", "score", "final", "derived", "sums", "derived_sums"):
            assert np.array_equal(getattr(results[0], name), getattr(other, name)), name
        assert all(np.array_equal(counts, other.chosen[card]) for card, counts in results[0].chosen.items())


class Scribe:
    """Lets a computer player decide for one campaign and writes down what it decides."""

    def __init__(self, player: Player) -> None:
        self.player, self.lines = player, list[Decision]()

    def _note(self, verb: str, *words: str) -> None:
        self.lines.append(Decision(verb, words))

    def pledge(self, world: World) -> NDArray[np.int8]:
        found = self.player.pledge(world)
        self._note("pledge", *[world.deck.pledges[number].id for number in found[:, 0]])
        return found

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        picks = self.player.choose(world, found, mask)
        self._note("answer", found[0].card.id, found[0].face.options[picks[0]].id)
        return picks

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        picks = self.player.reply(world, power, found, mask)
        card = found[0].card.id
        if picks[0] == LATER:
            self._note("defer", card)
        else:
            self._note("reply", card, found[0].face.options[picks[0]].id)
        return picks

    def journey(self, world: World) -> NDArray[np.int16]:
        found = self.player.journey(world)
        if found[0] >= 0:
            self._note("journey", world.deck.cards[found[0]].id)
        return found

    def initiative(self, world: World, attempt: int) -> Picks:
        found = self.player.initiative(world, attempt)
        if found[0] >= 0:
            self._note("start", world.deck.initiatives[found[0]].card.id)
        return found


@pytest.mark.parametrize("player", PLAYERS)
def test_what_a_computer_player_does_can_be_decided_by_a_person_with_the_same_result(deck: Deck, player: str) -> None:
    for seed in (1, 2):
        scribe = Scribe(players.player(deck, player))
        world = batch.opening(deck, np.array([seed], np.uint64), scribe)
        campaign = Campaign(deck, seed)
        while not world.over[0]:
            turn.play(world, scribe)
            for line in (*scribe.lines, END):
                campaign.decide(line)
            scribe.lines.clear()
            # the person's next turn has begun already: compare the turn as it began with the batch's beginning
            ahead = world.copy()
            if not ahead.over[0]:
                turn.open_turn(ahead)
            assert campaign.world.text() == ahead.text()


def test_a_batch_with_a_ledger_has_the_same_states(deck: Deck) -> None:
    who = players.player(deck, "random")
    world = batch.opening(deck, np.array([7], np.uint64), who)
    world.ledger = Ledger(deck)
    for noted, bare in zip([world] * 99, turns_of(deck, "random", [7]), strict=False):
        assert noted.text() == bare.text()
        if world.turn < len(deck.turns):
            turn.play(world, who)
    assert world.ledger.entries


PRINTS = """
import sys
from pathlib import Path
from game.cards import load
from game.cards.compile import compile_deck
from tests.engine.plays import turns_of
deck = compile_deck(load([Path("content")])[0], "nur-sultan")
*_, world = turns_of(deck, "random", list(range(int(sys.argv[1]))))
print(deck.digest, *[world.fingerprint(row) for row in range(3)])
"""


def test_fingerprints_are_the_same_under_any_hash_seed_and_in_any_batch() -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PRINTS, count],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, count in (("1", "3"), ("4242", "50"))
    ]
    found = {process.communicate(timeout=120)[0] for process in running}
    assert all(process.returncode == 0 for process in running)
    assert len(found) == 1
    assert len(found.pop().split()) == 4
