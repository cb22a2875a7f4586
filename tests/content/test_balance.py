"""The shipped campaign is a fair game: hedging pays, leaning on one power does not, and chance alone mostly fails."""

import pytest

from game.campaign import batch
from game.campaign.batch import Result
from game.campaign.statics import SINGLE_POWERS
from game.engine.deck import Deck
from tests.conftest import LONG

CAMPAIGNS = 3000 if LONG else 600


@pytest.fixture(scope="module")
def runs(deck: Deck) -> dict[str, Result]:
    return {name: batch.play(deck, name, CAMPAIGNS) for name in ("hedger", "random", "historical", *SINGLE_POWERS)}


def sovereignty(result: Result) -> float:
    """Returns the mean of sovereignty at the end."""
    return float(result.final[result.deck.index["sovereignty"]].mean()) / 100


def test_the_hedger_outlives_every_single_power_and_ends_freer(runs: dict[str, Result]) -> None:
    singles = [runs[name] for name in SINGLE_POWERS]
    assert runs["hedger"].survived >= 1.5 * max(each.survived for each in singles)
    assert all(sovereignty(runs["hedger"]) > sovereignty(each) for each in singles)


def test_deciding_by_lot_mostly_fails(runs: dict[str, Result]) -> None:
    assert runs["random"].survived <= 1 / 3


def test_what_kazakhstan_did_survives(runs: dict[str, Result]) -> None:
    assert runs["historical"].survived >= 0.95


def test_no_ending_is_the_only_one(runs: dict[str, Result]) -> None:
    reached = {int(number) for result in runs.values() for number in result.ending}
    assert len(reached) >= 4
