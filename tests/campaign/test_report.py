"""Reports: what `simulate` prints of a batch."""

import csv
import json
from io import StringIO
from pathlib import Path

import numpy as np
import pytest

from game import paths
from game.campaign import batch, jobs, report
from game.campaign.batch import Result
from game.campaign.settings import parse_change
from game.cards import load
from game.cards.compile import compile_deck
from game.engine.deck import Act, Card, Cause, Deck, Face, Option

KEYS = [
    *("scenario", "player", "campaigns", "seed", "deck", "dates", "turns", "seconds", "turns_per_second"),
    *("endings", "survived", "score", "final", "trajectory", "cards"),
]
CAMPAIGNS = 60
CHANGE = "reform=+30"


@pytest.fixture(scope="module")
def deck() -> Deck:
    return compile_deck(load([paths.content()])[0], "nur-sultan")


@pytest.fixture(scope="module")
def result(deck: Deck) -> Result:
    return batch.play(deck, "random", CAMPAIGNS, 7, (parse_change(deck, CHANGE), parse_change(deck, "cohesion=9")))


def test_the_keys_are_those_of_the_contract(result: Result) -> None:
    found = report.summary(result)
    assert list(found) == KEYS
    assert set(found["score"]) == {"mean", "p05", "p50", "p95"}
    assert (found["player"], found["campaigns"], found["seed"]) == ("random", CAMPAIGNS, 7)
    assert found["turns"] == int(result.length.sum())
    assert found["turns_per_second"] == pytest.approx(found["turns"] / result.seconds, rel=1e-3)
    json.dumps(found, allow_nan=False)


def test_flags_and_captures_are_left_out_and_the_other_derived_indicators_are_not(result: Result) -> None:
    found = report.summary(result)
    names = {name for name in result.deck.stored if not name.startswith("flag.")}
    names |= {each.name for each in result.deck.derived if not each.name.startswith("captured.")}
    assert any(name.startswith("flag.") for name in result.deck.stored)
    assert {"top_share", "captured_by_same", "influence.russia.politics", "member.csto"} <= names
    assert set(found["final"]) == set(found["trajectory"]) == names


def test_each_date_is_the_last_day_before_its_index(result: Result) -> None:
    found = report.summary(result)
    turns = result.deck.turns
    assert found["dates"][:2] == ["2018-12-31", "2019-03-31"]
    assert found["dates"][-1] == "2023-12-31"
    assert len(found["dates"]) == len(turns) + 1
    assert all(len(means) == len(found["dates"]) for means in found["trajectory"].values())


def test_a_trajectory_begins_after_the_changes_and_ends_where_the_campaigns_ended(result: Result) -> None:
    found = report.summary(result)
    start = result.deck.start[result.deck.index["reform"]] / 100
    assert found["trajectory"]["reform"][0] == start + 30
    assert found["trajectory"]["cohesion"][0] == 9
    assert (result.length < len(result.deck.turns)).any(), "some campaigns should end early"
    for name, spread in found["final"].items():
        assert found["trajectory"][name][-1] == spread["mean"], name
        assert spread["p05"] <= spread["p50"] <= spread["p95"], name


def test_means_are_those_of_the_columns(result: Result) -> None:
    found = report.summary(result)
    unrest = result.final[result.deck.index["unrest"]] / 100
    assert found["final"]["unrest"]["mean"] == pytest.approx(unrest.mean(), abs=5e-5)
    assert found["final"]["unrest"]["p95"] == pytest.approx(np.percentile(unrest, 95), abs=5e-5)
    assert found["score"]["mean"] == pytest.approx(result.score.mean(), abs=5e-5)
    assert found["survived"] == pytest.approx(1 - result.fell.mean(), abs=5e-5)
    assert sum(found["endings"].values()) == CAMPAIGNS


def test_shares_of_a_cards_options_sum_to_one(result: Result) -> None:
    cards = report.summary(result)["cards"]
    drawn = [card for card in cards.values() if card["drawn"]]
    assert drawn
    for card in drawn:
        assert sum(card["options"].values()) == pytest.approx(1, abs=1e-3)
        assert card["drawn"] <= CAMPAIGNS


def test_an_option_that_several_faces_share_is_one_key(result: Result) -> None:
    def option(name: str, place: int) -> Option:
        return Option(name, place, Act(0, Cause("option", "card")))

    faces = (Face("calm", 10, (option("wait", 0), option("act", 1))), Face("storm", None, (option("wait", 2),)))
    card = Card(0, "card", "event", faces=faces)
    found = report._card(card, np.array([1, 2, 5]))
    assert found == {"drawn": 8, "options": {"wait": 0.75, "act": 0.25}}
    assert report._card(card, np.zeros(3, np.int64))["options"] == {"wait": 0.0, "act": 0.0}


def test_a_row_is_the_campaign_that_its_seed_plays_alone(deck: Deck, result: Result) -> None:
    rows = list(csv.DictReader(StringIO(report.csv_text(result))))
    assert len(rows) == CAMPAIGNS
    assert len(rows[0]) == len(report.HEAD) + len(report.summary(result)["final"])
    changes = (parse_change(deck, CHANGE), parse_change(deck, "cohesion=9"))
    for number in (0, 17, CAMPAIGNS - 1):
        seed = int(rows[number]["seed"])
        assert seed == 7 + number
        alone = batch.play(deck, "random", 1, seed, changes)
        assert list(csv.DictReader(StringIO(report.csv_text(alone)))) == [rows[number]]


def test_processes_do_not_change_what_is_found(deck: Deck, result: Result) -> None:
    changes = (parse_change(deck, CHANGE), parse_change(deck, "cohesion=9"))
    parts = jobs.play(deck, [paths.content()], "random", CAMPAIGNS, 7, changes, jobs=2)
    assert report.csv_text(parts) == report.csv_text(result)
    clock = ("seconds", "turns_per_second")
    found, wanted = report.summary(parts), report.summary(result)
    assert {name: found[name] for name in KEYS if name not in clock} == {
        name: wanted[name] for name in KEYS if name not in clock
    }


@pytest.mark.parametrize(("campaigns", "count"), [(1, 5), (7, 3), (10, 10), (1000, 7)])
def test_parts_cover_every_campaign_once(campaigns: int, count: int) -> None:
    parts = jobs._parts(campaigns, count)
    assert len(parts) == min(campaigns, count)
    assert [number for first, last in parts for number in range(first, last)] == list(range(campaigns))


def test_a_task_reads_the_cards_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "doctrines").mkdir()
    hedger = (paths.content() / "doctrines" / "hedger.yaml").read_text(encoding="utf-8")
    (tmp_path / "doctrines" / "twin.yaml").write_text(hedger.replace("id: hedger", "id: twin"), encoding="utf-8")
    task = jobs.Task((paths.content(), tmp_path), "nur-sultan", "twin", 2, 1, (), True)
    assert jobs.columns_of(task)["player"] == "twin"
