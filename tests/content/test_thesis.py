"""The shipped cards do what the thesis says: its mechanisms have their signs, its end states come about."""

import pytest

from game.campaign import endstates, statics
from game.campaign.statics import Verdict
from game.cards import Library
from game.cards.proofs import read_end_states, read_statics
from game.engine.deck import Deck
from tests.conftest import CONTENT, LONG

FEWEST_MECHANISMS = 60
FEWEST_END_STATES = 20
CAMPAIGNS = 1000 if LONG else 300


@pytest.fixture(scope="module")
def verdicts(deck: Deck, library: Library) -> list[Verdict]:
    declared, problems = read_statics(CONTENT)
    assert not problems
    return statics.judge_all(deck, library, declared)


def test_every_declared_mechanism_moves_as_the_thesis_states(verdicts: list[Verdict]) -> None:
    assert len({verdict.static.claim for verdict in verdicts}) >= FEWEST_MECHANISMS
    faults = [f"{verdict.static.claim}: {verdict.fault}" for verdict in verdicts if verdict.fault]
    assert faults == []


def test_every_static_and_end_state_names_a_claim_of_the_thesis(library: Library) -> None:
    declared, _ = read_statics(CONTENT)
    states, _ = read_end_states(CONTENT)
    named = {str(each.claim) for each in declared} | {str(each.id) for each in states}
    assert named <= set(library.thesis.claims)


def test_history_ends_where_the_thesis_says(deck: Deck, library: Library) -> None:
    states, problems = read_end_states(CONTENT)
    assert not problems
    tallies = endstates.tally(deck, library, states, CAMPAIGNS)
    assert len({str(tally.state.id) for tally in tallies if tally.holds}) >= FEWEST_END_STATES
    assert [f"{tally.state.id}: {tally.share:.1%}" for tally in tallies if not tally.holds] == []
