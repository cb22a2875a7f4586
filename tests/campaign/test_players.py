"""Computer players: every one of them ends every campaign, and `random` meets every card."""

from __future__ import annotations

import numpy as np
import pytest

from game.campaign import batch, players
from game.campaign.campaign import Campaign
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from tests.conftest import LONG
from tests.engine.plays import turns_of
from tests.packs import small

PLAYERS = [
    *("random", "first", "historical", "builder", "guard", "china-first", "hedger", "isolationist"),
    *("reformer", "russia-first", "turkey-first", "west-first"),
]
CAMPAIGNS = 1000 if LONG else 100
MEETINGS = 10_000 if LONG else 2000
MET = ("event", "ask") if LONG else ("event",)


def test_every_player_of_the_deck_is_tried_here(deck: Deck) -> None:
    assert sorted(players.names(deck)) == sorted(PLAYERS)


@pytest.mark.parametrize("player", PLAYERS)
def test_every_player_ends_every_campaign(deck: Deck, player: str) -> None:
    result = batch.play(deck, player, CAMPAIGNS, seed=1)
    assert result.size == CAMPAIGNS
    assert ((result.length >= 1) & (result.length <= len(deck.turns))).all()
    losses = np.array([ending.loss for ending in deck.endings])
    assert np.array_equal(losses[result.ending], result.fell)
    assert (result.length[~result.fell] == len(deck.turns)).all()
    assert ((result.score >= 0) & (result.score <= 100)).all()
    assert np.isfinite(result.derived).all()
    assert (result.final >= deck.low[:, None]).all()
    assert (result.final <= deck.high[:, None]).all()
    assert result.turns == result.length.sum()


def test_random_meets_every_card_where_fate_is_open(library: Library) -> None:
    deck = compile_deck(library, "nur-sultan", Settings(fate="open"))
    *_, world = turns_of(deck, "random", list(range(MEETINGS)))
    met = np.asarray((world.met[:-1] >= 0).any(axis=1))
    instead = {str(name) for name, card in library.events.items() if card.instead_of}
    never = [card.id for card in deck.cards if card.kind in MET and not met[card.number]]
    assert set(never) == instead  # what comes only where something is left out


@pytest.mark.skipif(not LONG, reason="set MULTIVECTOR_LONG=1")
def test_random_takes_every_option_of_every_face_it_meets(deck: Deck) -> None:
    result = batch.play(deck, "random", MEETINGS)
    never = [
        f"{card.id}.{face.id}:{option.id}"
        for card in deck.cards
        if card.kind in ("event", "ask")
        for face in card.faces
        if any(result.chosen[card.number][option.place] for option in face.options)
        for option in face.options
        if not result.chosen[card.number][option.place]
    ]
    assert never == []


EVENTS = """
    a:
      date: 2019-01
      options:
        dear: {cost: {treasury: 11}}
        free: {}
        good: {effects: {sovereignty: +5}}
        past: {history: true, effects: {unrest: +1}}
    b:
      date: 2019-04
      options:
        sure: {effects: {unrest: -4}}
        lot: {chance: [{weight: 1, effects: {unrest: -10}}, {weight: 1, effects: {unrest: 0}}]}
"""


def taken(player: str, card: str, campaigns: int = 1, **cards: str) -> dict[str, int]:
    deck = small.deck(events=EVENTS, **cards)
    number = deck.card_index[card]
    counts = batch.play(deck, player, campaigns).chosen[number].tolist()
    return {option.id: count for option, count in zip(deck.cards[number].options, counts, strict=True) if count}


def test_first_takes_the_first_option_that_is_legal() -> None:
    assert taken("first", "a") == {"free": 1}


def test_history_takes_the_option_marked_so_and_else_does_as_the_hedger() -> None:
    assert taken("historical", "a") == {"past": 1}
    assert taken("historical", "b") == {"lot": 1}


def test_a_doctrine_takes_the_best_by_its_score_over_the_odds_of_chance() -> None:
    assert taken("hedger", "a") == {"good": 1}
    assert taken("hedger", "b") == {"lot": 1}  # five on average, not four for sure
    fixed = "hedger: {score: sovereignty - unrest, promises: [calm-streets, free-hand], answers: {a: free, b: sure}}"
    assert taken("hedger", "a", doctrines=fixed) == {"free": 1}
    assert taken("hedger", "b", doctrines=fixed) == {"sure": 1}


def test_random_takes_all_legal_options_alike() -> None:
    found = taken("random", "a", campaigns=3000)
    assert set(found) == {"free", "good", "past"}
    assert all(abs(count - 1000) < 120 for count in found.values())


ASKS = """
    want:
      ask: {from: russia, due: 6 months}
      options: {yes-sir: {}, half: {cost: {political_capital: 2}}, no-sir: {}}
"""
WORD = "promises: [calm-streets, free-hand]"
SCENARIO = "{deal: {dossiers: 1, cables: 2, fill: 2, envoys: 2, asks: 20}}"


@pytest.mark.parametrize(("rule", "answer"), [("yes", "yes-sir"), ("half", "half"), ("no", "no-sir")])
def test_a_doctrine_answers_asks_by_its_rule(rule: str, answer: str) -> None:
    doctrine = f"hedger: {{score: sovereignty, promises: [calm-streets, free-hand], asks: {{russia: {rule}}}}}"
    deck = small.deck(SCENARIO, asks=ASKS, doctrines=doctrine)
    counts = batch.play(deck, "hedger", 1).chosen[deck.card_index["want"]]
    assert deck.cards[deck.card_index["want"]].options[counts.argmax()].id == answer


def test_a_doctrine_starts_what_gains_and_keeps_its_reserve() -> None:
    works = "good: {cost: {political_capital: 3}, effects: {sovereignty: +5}}\nbad: {effects: {unrest: +5}}"

    def started(reserve: int) -> list[str]:
        doctrine = f"hedger: {{score: sovereignty - unrest, {WORD}, reserve: {reserve}, agenda: [bad, good]}}"
        deck = small.deck(initiatives=works, doctrines=doctrine)
        *_, world = turns_of(deck, "hedger", [1])
        return [each.card.id for each in deck.initiatives if world.chose[each.card.number, 0]]

    assert started(5) == ["good"]
    assert started(6) == []


def test_history_starts_its_initiatives_on_their_dates() -> None:
    deck = small.deck(
        "{history: [{date: 2019-08, start: army}]}", initiatives="army: {slot: home, takes: 6 months}\nother: {}"
    )
    *_, world = turns_of(deck, "historical", [1])
    assert world.met[deck.card_index["army"], 0] == 2
    assert world.met[deck.card_index["other"], 0] == -1


def test_a_players_lot_never_moves_the_worlds(deck: Deck) -> None:
    fates = [next(iter(turns_of(deck, player, [3]))).fate.tolist() for player in ("random", "hedger")]
    assert fates[0] == fates[1] == Campaign(deck, 3).world.fate.tolist()


def test_there_are_no_other_players(deck: Deck) -> None:
    with pytest.raises(KeyError):
        players.player(deck, "nobody")
