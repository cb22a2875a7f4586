"""A forecast knows what the chancery knows: other seeds, redrawn fates, and no card that nobody announced."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from game.campaign import players
from game.campaign.campaign import Campaign
from game.engine import chance, dealing
from game.engine.decisions import Decision, parse
from game.engine.deck import Deck
from game.engine.forecast import forecast, forecasts, futures
from game.engine.world import World, draw_fate
from tests.engine.plays import everything, played
from tests.packs.small import campaign, do, wait

SHOWN = ("unrest", "sovereignty", "balance", "oil_price")


def other_future(world: World, seed: int) -> World:
    """Returns a world with the same past and another seed: other fates not yet learned, other draws to come."""
    twin = world.copy()
    twin.seeds[:] = seed
    for number, fate in enumerate(world.deck.fates):
        if fate.fixed is None and not world.learned[number, 0]:
            twin.fate[number] = (draw_fate(world.deck, number, twin.seeds) + 1) % len(fate.values)
    if len(twin.race):
        dealing.shuffle(twin)
    return twin


def without_the_seed(seed: int, *names: object) -> int:
    """Derives the seeds of forecasts from names alone, so that only what a forecast knows can make a difference."""
    return chance.scramble((0 if "forecast" in names else seed) ^ chance.key(*names))


@settings(max_examples=6)
@given(st.integers(0, 2**63), st.integers(0, 999), st.integers(0, 20))
def test_a_forecast_does_not_depend_on_the_campaigns_own_future(deck: Deck, seed: int, lot: int, turns: int) -> None:
    game = played(deck, seed, lot, turns)
    if game.outcome is not None:
        return
    twin = other_future(game.world, seed + 1)
    answers = [each for each in game.legal() if each.verb == "answer"]
    decision = answers[0] if answers else None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chance, "derive_seed", without_the_seed)
        known, unknown = everything(futures(game.world, 30)), everything(futures(twin, 30))
        for name, array in known.items():
            assert np.array_equal(array, unknown[name]), name
        seen = [
            forecast(each, decision, players.player(deck, "hedger"), SHOWN, count=30, turns=2).values
            for each in (game.world, twin)
        ]
    assert np.array_equal(seen[0], seen[1])


def test_every_option_meets_the_same_futures_and_none_is_the_true_one(deck: Deck) -> None:
    game = played(deck, 3, 1, 4)
    copies, again = futures(game.world, 100), futures(game.world, 100)
    assert np.array_equal(copies.seeds, again.seeds)
    assert len(set(copies.seeds.tolist())) == 100
    assert int(game.world.seeds[0]) not in copies.seeds.tolist()
    later = played(deck, 3, 1, 5)
    assert not set(copies.seeds.tolist()) & set(futures(later.world, 100).seeds.tolist())


def test_fates_that_were_learned_are_kept_and_others_are_drawn_from_their_odds() -> None:
    game = campaign(events="talk: {date: 2019-01, options: {listen: {learn: [war]}}}")
    war = [fate.id for fate in game.deck.fates].index("war")
    before = futures(game.world, 2000).fate[war]
    odds = (before == game.deck.fates[war].values.index("long")).mean()
    assert odds == pytest.approx(0.75, abs=0.03)
    after = futures(do(game, "answer talk listen").world, 2000).fate[war]
    assert (after == game.world.fate[war, 0]).all()


def ends(game: Campaign, name: str, decision: Decision | None = None, turns: int = 4) -> NDArray[Any]:
    """Returns an indicator at the end of a forecast, one value a future."""
    found = forecast(game.world, decision, players.player(game.deck, "first"), (name,), count=400, turns=turns)
    return np.asarray(found.values[-1, 0])


DATED = "{date: 2019-08, FIELD options: {take: {effects: {unrest: +10}}}}"


def test_a_dated_card_that_nobody_announced_never_comes() -> None:
    card = campaign(events="flood: " + DATED.replace("FIELD", ""))
    assert (ends(card, "unrest") == 20).all()
    news = campaign(events="flood: {size: news, date: 2019-08, effects: {unrest: +10}}")
    assert (ends(news, "unrest") == 20).all()


def test_a_dated_card_of_this_very_turn_is_no_more_known() -> None:
    game = campaign(
        events="first: {date: 2019-01, options: {take: {}}}\n"
        "flood: {date: 2019-02, options: {take: {effects: {unrest: +10}}}}"
    )
    take = Decision("answer", ("first", "take"))
    assert (ends(game, "unrest", take, turns=1) == 20).all()
    game.decide(take)
    assert (ends(game, "unrest", turns=1) == 30).all()  # now it is in hand


def test_an_announced_card_comes_once_it_is_announced() -> None:
    game = campaign(events="flood: " + DATED.replace("FIELD", "announced: 4 months,"))
    assert (ends(game, "unrest") == 20).all()  # in the first quarter: to be announced in April
    assert (ends(wait(game), "unrest") == 30).all()


def test_a_rumoured_card_comes_at_its_rumoured_odds() -> None:
    game = campaign(events="flood: " + DATED.replace("FIELD", "rumour: 0.3,"))
    found = ends(game, "unrest")
    assert set(found.tolist()) == {20.0, 30.0}
    assert (found == 30).mean() == pytest.approx(0.3, abs=0.08)


def test_a_forecast_shows_the_shocks_as_chance_and_the_present_as_sure() -> None:
    game = campaign(rules="market: {shock: {oil_price: 'normal(0, 8)'}}")
    found = game.forecast(None, players.player(game.deck, "first"), ("oil_price",), count=400)
    assert found.values.shape == (5, 1, 400)
    assert len(set(found.values[0, 0].tolist())) == 1
    low, middle, high = found.band()[:, -1, 0]
    assert low < middle - 3 < middle + 3 < high


def test_a_forecast_ends_with_the_calendar() -> None:
    game = wait(campaign(), 13)
    assert len(game.forecast(None, players.player(game.deck, "first"), ("unrest",), count=5).values) == 3
    wait(game, 2)
    assert len(game.forecast(None, players.player(game.deck, "first"), ("unrest",), count=5).values) == 1


def test_several_choices_in_one_batch_are_each_what_it_is_alone(deck: Deck) -> None:
    game = played(deck, 3, 1, 6)
    answers = [each for each in game.legal() if each.verb == "answer"]
    start = next(each for each in game.legal() if each.verb == "start")
    choices = [*answers, None, start]
    assert len(answers) > 1
    hedger = players.player(deck, "hedger")
    together = forecasts(game.world, choices, hedger, SHOWN, count=40)
    assert [each.decision for each in together] == choices
    for each, decision in zip(together, choices, strict=True):
        alone = forecast(game.world, decision, players.player(deck, "hedger"), SHOWN, count=40)
        assert np.array_equal(each.values, alone.values)
    assert not np.array_equal(together[0].values, together[1].values)


ASKING = "{deal: {dossiers: 1, cables: 2, fill: 2, envoys: 2, asks: 20}}"
ASK = "lease: {ask: {from: russia, due: 1 year}, options: {accept: {effects: {unrest: +5}}, refuse: {}}}"
JOURNEYS = "to-moscow: {to: russia, effects: {unrest: +7}}"
INITIATIVES = "school: {slot: home, takes: 6 months, begin: {effects: {unrest: +1}}, effects: {unrest: +3}}"


@pytest.mark.parametrize(("line", "moved"), [("reply lease accept", 5), ("reply lease refuse", 0)])
def test_an_answer_to_an_ask_has_a_forecast(line: str, moved: float) -> None:
    assert (ends(campaign(ASKING, asks=ASK), "unrest", parse(line)) == 20 + moved).all()


@pytest.mark.parametrize(("line", "moved"), [("start school", 4), ("journey to-moscow", 7)])
def test_a_project_and_a_journey_have_a_forecast(line: str, moved: float) -> None:
    game = campaign(journeys=JOURNEYS, initiatives=INITIATIVES)
    assert (ends(game, "unrest") == 20).all()
    assert (ends(game, "unrest", parse(line)) == 20 + moved).all()


def test_a_journey_that_is_arranged_is_made_in_the_forecast() -> None:
    game = campaign(journeys=JOURNEYS)
    assert (ends(game, "unrest", turns=1) == 20).all()
    game.decide(parse("journey to-moscow"))
    assert (ends(game, "unrest", turns=1) == 27).all()


def test_what_cannot_be_forecast_is_refused() -> None:
    game = campaign()
    with pytest.raises(ValueError, match="'end' has no forecast of its own"):
        ends(game, "unrest", Decision("end"))
