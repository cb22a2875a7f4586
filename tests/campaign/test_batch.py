"""Batches: columns and sums of many campaigns, alone or in several processes; changes before the first turn."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import numpy as np
import pytest

from game.campaign import batch, jobs
from game.campaign.campaign import Campaign
from game.campaign.settings import parse_change
from game.cards import load
from game.cards.compile import compile_deck
from game.cards.settings import SettingError
from game.engine.deck import Deck
from game.engine.world import Rows, World
from tests.engine.plays import turns_of
from tests.packs import small
from tests.packs.small import value

STEADY = "storm: {per_turn: {unrest: 1}}\nmarket: {shock: {oil_price: 'normal(0, 8)'}}"


def test_campaign_i_has_the_seed_of_the_batch_plus_i() -> None:
    deck = small.deck(rules=STEADY)
    result = batch.play(deck, "first", 5, seed=40)
    for number in range(5):
        *_, world = turns_of(deck, "first", [40 + number])
        assert np.array_equal(result.final[:, number], world.stored[:, 0])
    assert batch.seeds_of(2**64 - 1, np.arange(2)).tolist() == [2**64 - 1, 0]


def test_the_sums_follow_every_turn_from_the_start_after_its_changes() -> None:
    deck = small.deck(rules=STEADY)
    result = batch.play(deck, "first", 4, changes=(parse_change(deck, "unrest=30"),))
    unrest = result.sums[:, deck.index["unrest"]] / 100 / 4
    assert unrest.tolist() == [30 + turn for turn in range(16)]
    ease = deck.derived_index["ease"]
    assert (result.derived_sums[:, ease] / deck.derived[ease].scale / 4).tolist() == [(120 - t) / 2 for t in range(16)]
    assert result.turns == 4 * 15


def test_options_are_counted_over_all_campaigns() -> None:
    deck = small.deck(events="flood: {date: 2019-01, options: {pump: {}, wait: {}}}")
    assert batch.play(deck, "random", 50, chunk=7).chosen[deck.card_index["flood"]].sum() == 50


def test_several_processes_make_the_same_columns_as_one() -> None:
    found, _ = load([small.QUIET])
    deck = compile_deck(found, "quiet")
    alone = batch.play(deck, "random", 5, seed=3)
    together = jobs.play(deck, [small.QUIET], "random", 5, seed=3, jobs=2)
    for name in ("ending", "fell", "length", "score", "final", "derived", "sums", "derived_sums"):
        assert np.array_equal(getattr(alone, name), getattr(together, name)), name
    assert together.turns == alone.turns


def test_worlds_that_are_done_with_are_free_at_once(deck: Deck, monkeypatch: pytest.MonkeyPatch) -> None:
    born: list[weakref.ref[World]] = []
    take = World.take

    def noted(world: World, rows: Rows) -> World:
        taken = take(world, rows)
        born.append(weakref.ref(taken))
        return taken

    monkeypatch.setattr(World, "take", noted)
    gc.disable()  # ten thousand campaigns should not wait for it
    try:
        batch.play(deck, "random", 200)
        alive = [each() for each in born if each() is not None]
    finally:
        gc.enable()
    assert len(born) > 10
    assert alive == []


# changes before the first turn


@pytest.mark.parametrize(
    ("text", "unrest"),
    [
        ("unrest=35", 35),
        ("unrest=+35", 55),
        ("unrest=-5", 15),
        ("unrest=+0.25", 20.25),
        ("unrest=+900", 100),
        ("unrest=-900", 0),
    ],
)
def test_a_value_with_a_sign_is_added_and_all_are_held_to_the_range(text: str, unrest: float) -> None:
    deck = small.deck()
    change = parse_change(deck, text)
    assert str(change) == text
    assert value(Campaign(deck, 1, (change,)), "unrest") == unrest


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ease=50", "worked out from other indicators"),
        ("unrests=50", "Did you mean 'unrest'?"),
        ("unrest", "should have the form NAME=VALUE"),
        ("unrest=", "should be a number"),
        ("unrest=high", "should be a number"),
        ("unrest=nan", "out of all bounds"),
        ("unrest=inf", "out of all bounds"),
    ],
)
def test_a_change_that_cannot_be_made_is_refused_with_a_sentence(text: str, why: str) -> None:
    with pytest.raises(SettingError) as refusal:
        parse_change(small.deck(), text)
    assert why in str(refusal.value)


def test_the_order_of_files_and_the_folder_of_the_checkout_do_not_matter(deck: Deck, tmp_path: Path) -> None:
    source = small.QUIET
    for file in sorted(source.rglob("*.yaml"), reverse=True):
        copy = tmp_path / "elsewhere" / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    decks = [compile_deck(load([root])[0], "quiet") for root in (source, tmp_path / "elsewhere")]
    assert decks[0].digest == decks[1].digest
    assert decks[0].digest != deck.digest
