"""The measuring of balance: best options are told from luck, and one without a point is named."""

from pathlib import Path

import numpy as np
import pytest

from game.campaign import balance, players
from game.campaign.balance import futures, judging, lunch, options, sampling, tables, verdicts
from game.campaign.balance.fun import Figure, explained
from game.cards import load
from game.cards.compile import compile_deck
from game.engine.deck import Deck
from tests.conftest import CONTENT
from tests.packs import small

TWIN = Path(__file__).parent.parent / "packs" / "twin"
TINY = balance.Size(campaigns=12, meetings=2, states=3, futures=4, dread=2, dread_futures=4, secrets=1)


def test_the_winner_leads_every_other_beyond_two_standard_errors() -> None:
    sure = [[3.0, 3.1, 2.9, 3.0], [2.0, 2.1, 1.9, 2.0]]
    close = [[3.0, 1.0, 2.9, 1.1], [1.0, 3.0, 1.1, 2.9]]
    alone = [[3.0, 3.0, 3.0, 3.0], [np.nan] * 4]
    value = np.array([[sure, sure[::-1], close, alone]])
    assert judging.winners(value).tolist() == [[0, 1, -1, -1]]


def test_a_lead_that_is_the_same_in_every_future_is_sure() -> None:
    value = np.array([[[[1.0, 2.0, 3.0], [0.5, 1.5, 2.5], [0.0, 1.0, 2.0]]]])
    assert judging.winners(value).tolist() == [[0]]


def test_the_wilson_bound_falls_as_more_is_tried() -> None:
    assert judging.wilson(0, 0) == 1.0
    assert judging.wilson(0, 10) > 0.08 > judging.wilson(0, 100)
    assert judging.wilson(50, 100) == pytest.approx(0.596, abs=0.001)


def test_a_strictly_worse_twin_is_named(twin: Deck) -> None:
    player = players.player(twin, balance.MEASURE)
    number = twin.card_index["two-bridges"]
    found = []
    for (kind, _), met in sampling.meetings(twin, each=150, states=1).items():
        rows = np.flatnonzero(met.cards == number)
        if rows.size:
            found.append(options.judge(twin, met, rows, player, 16, kind))
    (card,) = verdicts.of_cards(twin, options.Judged.merged(found))
    plain, worse = card.options
    assert plain.best >= 0.9
    assert not plain.pointless
    assert worse.pointless
    assert worse.better == "plain"
    assert worse.beaten >= 0.9
    assert worse.sentence == f"two-bridges: twin is worse than plain in {worse.beaten:.0%} of {worse.compared} states"


@pytest.fixture(scope="module")
def twin() -> Deck:
    library, problems = load([CONTENT, TWIN])
    assert not problems
    return compile_deck(library, "nur-sultan")


def test_meetings_are_the_states_before_the_answer_one_a_campaign() -> None:
    deck = small.deck(
        events="flood: {date: 2019-05, options: {pump: {effects: {unrest: -1}}, wait: {effects: {unrest: 1}}}}"
    )
    found = sampling.meetings(deck, each=3, states=1)
    (met,) = [met for (kind, _), met in found.items() if kind == "card"]
    assert (met.world.hand == deck.card_index["flood"]).all()
    assert (met.world.chose[deck.card_index["flood"]] == -1).all()
    of_hedger = met.world.seeds[: len(met.cards) // 2]
    assert len(set(of_hedger.tolist())) == len(of_hedger)


def test_futures_of_one_campaign_are_the_same_for_every_choice_and_none_is_its_own() -> None:
    deck = small.deck(rules="market: {shock: {oil_price: 'normal(0, 8)'}}")
    (met,) = sampling.meetings(deck, each=1, states=1).values()
    first, again = (futures.branch(met.world, np.zeros(2, np.intp), 3) for _ in range(2))
    assert first.seeds.tolist() == again.seeds.tolist() == [*first.seeds[:3].tolist()] * 2
    assert met.world.seeds[0] not in first.seeds
    assert len(set(first.seeds.tolist())) == 3


def test_a_future_that_is_lost_counts_nothing_from_then_on() -> None:
    deck = small.deck(
        rules="rot: {per_turn: {unrest: 40}}",
        endings="square: {loss: true, order: 1, when: unrest >= 90, way_out: W.}",
    )
    player = players.player(deck, "first")
    (met,) = [each for (_, turn), each in sampling.meetings(deck, each=1, states=1).items() if turn == 0]
    ends = futures.play_on(futures.branch(met.world, np.zeros(1, np.intp), 5), player)
    assert ends.lost.all()
    assert (ends.state < 25).all()  # 0.5 * sovereignty would be about 25 if every turn counted


def test_an_option_without_a_price_is_found() -> None:
    deck = small.deck(
        events="gift: {date: 2019-05, options: {take: {effects: {oil_price: 5}}, pay: {effects: {treasury: -1}}, "
        ""
        "dare: {chance: [{weight: 1, effects: {unrest: 3}, outcome: O.}, {weight: 1, outcome: O.}]}}}"
    )
    (met,) = [each for (_, turn), each in sampling.meetings(deck, each=1, states=1).items() if turn == 0]
    assert lunch.free(deck, [met.world]) == ["gift: take"]
    assert lunch.counted(deck) == 3


def test_what_decisions_explain_is_told_from_what_chance_adds() -> None:
    lot = np.random.default_rng(1)
    chose = lot.integers(0, 3, (5, 2000)).astype(np.int8)
    noise = lot.normal(0, 1, 2000)
    assert explained(chose, chose[0] * 4.0 + noise) > 0.9
    assert explained(chose, noise) < 0.05
    assert np.isnan(explained(chose[:, :10], noise[:10]))


def test_a_figure_holds_within_its_bar_and_says_so() -> None:
    inside, beyond, unmet = (Figure("t", "s", value, low=0.5, high=0.8) for value in (0.5, 0.81, float("nan")))
    assert inside.holds
    assert not beyond.holds
    assert not unmet.holds
    assert inside.bar == "50% to 80%"
    assert unmet.shown(unmet.value) == "not met"


FLOOD = """
id: flood
title: Flood
brief: The river is over the road.
size: cable
date: 2019-05
outside: true
options:
  - {id: pump, text: Pump, effects: {unrest: -4, treasury: -1}, outcome: The road dries.}
  - {id: wait, text: Wait, effects: {unrest: +2}, outcome: The road waits.}
"""


def test_a_study_is_the_same_however_it_is_shared_out(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "flood.yaml").write_text(FLOOD, encoding="utf-8")
    roots = [small.QUIET, tmp_path]
    library, problems = load(roots)
    assert not problems
    deck = compile_deck(library, "quiet")
    alone, shared = (balance.study(deck, library, roots, TINY, seed=3, parts=parts) for parts in (1, 2))
    assert tables.mapping(alone) == tables.mapping(shared)
    assert [card.card for card in alone.cards] == ["flood"]
    assert any("flood" in line for line in tables.lines(alone))


def test_an_option_that_only_good_states_allow_is_compared_in_those_states_alone() -> None:
    good, bad = [[30.0, 29.0, 28.0]], [[10.0, 9.0, np.nan]]
    value = np.array([good * 3 + bad * 7])
    assert np.nanmean(value[0], axis=0).argmax() == 2  # its plain mean flatters the third option
    found = verdicts.adjusted(value)[0]
    assert found.argmax() == 0
    assert found - found.mean() == pytest.approx([1.0, 0.0, -1.0])


def test_worth_is_compared_pair_by_pair() -> None:
    value = np.array([[[1.0, 2.0], [5.0, 6.0]], [[2.0, 1.0], [np.nan, 9.0]]])
    assert verdicts.adjusted(value).argmax(axis=1).tolist() == [1, 0]
