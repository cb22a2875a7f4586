"""Looking changes nothing: refusals, legal decisions, previews and forecasts; and a preview tells the truth."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign import players
from game.campaign.campaign import UNDO, Campaign
from game.engine import decisions
from game.engine.decisions import Decision, IllegalDecision
from game.engine.deck import Deck
from game.engine.ledger import Entry, Ledger
from game.engine.preview import Preview, preview
from tests.engine.plays import anything, at_random, everything, played, same
from tests.packs.small import campaign, do, value, wait


@settings(max_examples=5)
@given(st.integers(0, 2**64 - 1), st.integers(0, 999))
def test_refusals_previews_forecasts_and_lists_change_nothing(deck: Deck, seed: int, lot: int) -> None:
    game = played(deck, seed, lot, 3 + lot % 12)
    world = game.world
    before, entries, line, steps = everything(world), len(game.ledger.entries), world.text(), list(game.steps)
    for decision in [*decisions.candidates(world), Decision("answer", ("no", "card")), Decision("fly")]:
        if game.refusal(decision) is None:
            game.preview(decision)
        else:
            with pytest.raises(IllegalDecision):
                game.preview(decision)
            with pytest.raises(IllegalDecision):
                game.decide(decision)
    assert list(game.legal()) == list(game.legal())
    game.forecast(None, players.player(deck, "hedger"), ("unrest", "balance"), count=20, turns=2)
    assert game.world is world
    assert same(world, before)
    assert world.text() == line
    assert (len(game.ledger.entries), game.steps) == (entries, steps)


@settings(max_examples=4)
@given(st.integers(0, 2**64 - 1), st.integers(0, 2**32))
def test_worlds_taken_earlier_never_change(deck: Deck, seed: int, lot: int) -> None:
    game, taken = Campaign(deck, seed), []
    for _ in at_random(game, Random(lot), 8, undo=0.1):
        assert game.world.ledger is not None
        taken.append((game.world, everything(game.world), list(game.world.ledger.entries)))
    for world, before, entries in taken:
        assert same(world, before)
        assert world.ledger is not None
        assert world.ledger.entries == entries


def added(entries: list[Entry] | tuple[Entry, ...]) -> Counter[tuple[int, int, object]]:
    return Counter((each.indicator, each.amount, each.cause) for each in entries)


def moved(entries: list[Entry] | tuple[Entry, ...]) -> dict[int, int]:
    found: Counter[int] = Counter()
    for each in entries:
        found[each.indicator] += each.amount
    return {indicator: amount for indicator, amount in found.items() if amount}


def hides_an_agenda(game: Campaign, decision: Decision) -> bool:
    """Tells whether a decision answers an ask that may be what its power wants most, as nobody knows yet."""
    if decision.verb != "reply":
        return False
    agenda = game.deck.ask_of[game.deck.card_index[decision.subject]].agenda
    return agenda is not None and not game.world.learned[agenda[0], 0]


def is_true(game: Campaign, decision: Decision) -> bool:
    """Tells whether what a decision brings is its preview, with one of the outcomes where there is chance.

    What an ask is worth beyond its answer, since its power wants it most, is not foretold until that was learned.
    """
    foreseen: Preview = game.preview(decision)
    twin = game.world.copy()
    twin.ledger = Ledger(game.deck)
    decisions.perform(twin, decision)
    secret = hides_an_agenda(game, decision)
    hidden = ("agenda", "thank", "resent")
    fell = added([each for each in twin.ledger.entries if not secret or each.cause.part not in hidden])
    sure = added(foreseen.entries)
    if not foreseen.chances:
        return fell == sure
    assert sum(chance.probability for chance in foreseen.chances) == pytest.approx(1)
    return any(fell == sure + added(chance.entries) for chance in foreseen.chances)


@settings(max_examples=6)
@given(st.integers(0, 2**64 - 1), st.integers(0, 2**32))
def test_a_preview_is_what_then_happens(deck: Deck, seed: int, lot: int) -> None:
    game, random, seen = Campaign(deck, seed), Random(lot), 0
    while game.outcome is None:
        for decision in game.legal():
            if decision.verb not in ("end", "pledge", "journey", UNDO.verb) and random.random() < 0.15:
                assert is_true(game, decision), decision
                seen += 1
        game.decide(anything(game, random))
    assert seen > 50


def test_the_preview_of_a_journey_is_what_happens_when_the_turn_ends() -> None:
    game = campaign(journeys="to-moscow: {to: russia, effects: {patience.russia: +3, trust.china: -1}}")
    go = Decision("journey", ("to-moscow",))
    foreseen = game.preview(go)
    game.decide(go)
    assert not game.ledger.entries
    wait(game)
    assert added([each for each in game.ledger.entries if each.cause.card == "to-moscow"]) == added(foreseen.entries)
    assert moved(foreseen.entries) == {game.deck.index["patience.russia"]: 200, game.deck.index["trust.china"]: -100}


LOTTERY = """
    lottery:
      date: 2019-01
      options:
        play:
          cost: {treasury: 1}
          effects: {unrest: +70}
          chance:
            - {weight: unrest, effects: {unrest: +20, sovereignty: unrest / 10}}
            - {weight: 60, effects: {treasury: treasury / 2}}
"""


def test_the_outcomes_of_a_preview_come_after_its_sure_effects_at_the_odds_before_it() -> None:
    game = campaign(events=LOTTERY)
    index = game.deck.index
    foreseen = game.preview(Decision("answer", ("lottery", "play")))
    assert moved(foreseen.entries) == {index["treasury"]: -100, index["unrest"]: 7000}
    assert [each.probability for each in foreseen.chances] == [0.25, 0.75]
    loud, rich = (moved(each.entries) for each in foreseen.chances)
    assert loud == {index["unrest"]: 1000, index["sovereignty"]: 900}  # the street is full: ten of twenty
    assert rich == {index["treasury"]: 450}


def test_what_the_beginning_of_a_project_may_bring_is_previewed_and_its_end_is_not() -> None:
    game = campaign(
        initiatives="""
            dig:
              slot: works
              takes: 6 months
              begin: {chance: [{weight: 1, effects: {unrest: +3}}, {weight: 1, effects: {unrest: +5}}]}
              chance: [{weight: 1, effects: {sovereignty: +9}}]
        """
    )
    foreseen = game.preview(Decision("start", ("dig",)))
    unrest = game.deck.index["unrest"]
    assert [moved(each.entries) for each in foreseen.chances] == [{unrest: 300}, {unrest: 500}]
    assert value(do(game, "start dig"), "unrest") in (23, 25)


def test_a_preview_shows_this_decision_alone_and_draws_nothing() -> None:
    game = campaign(
        events="one: {date: 2019-01, options: {act: {effects: {unrest: +1}}}}\ntwo: {date: 2019-02, options: {act: {}}}"
    )
    foreseen = preview(game.world, Decision("answer", ("one", "act")))
    assert moved(foreseen.entries) == {game.deck.index["unrest"]: 100}
    assert foreseen.chances == ()
    assert wait(campaign()).preview(decisions.END) == Preview((), ())


def test_the_preview_of_taking_back_is_empty() -> None:
    flood = "flood: {date: 2019-01, options: {pump: {effects: {treasury: -1}}}}"
    game = do(campaign(events=flood), "answer flood pump")
    assert game.preview(UNDO) == Preview((), ())
