"""The shipped campaign is a fair and tense game: hedging pays, leaning on one power does not, chance mostly fails.

The short form holds the bars that a few hundred campaigns can tell; `multivector balance` measures all of them.
"""

from collections.abc import Mapping

import numpy as np
import pytest

from game.campaign import batch, players
from game.campaign.balance import MEASURE, fun, runs, tension
from game.campaign.balance.chronicle import Chronicle, chronicle
from game.campaign.balance.fun import Figure
from game.campaign.statics import SINGLE_POWERS
from game.engine.deck import Deck
from tests.conftest import LONG

CAMPAIGNS = 3000 if LONG else 600
DREAD = (60, 40) if LONG else (12, 16)
"""Campaigns and futures in which the chance of losing later is measured."""


@pytest.fixture(scope="module")
def told(deck: Deck) -> dict[str, Chronicle]:
    """What happens in the campaigns of every player."""
    return {name: chronicle(deck, name, CAMPAIGNS) for name in players.names(deck)}


@pytest.fixture(scope="module")
def ended(deck: Deck) -> dict[str, dict[str, float]]:
    """The share of each player's campaigns in each ending."""
    found: dict[str, dict[str, float]] = {ending.id: {} for ending in deck.endings}
    for name in players.names(deck):
        shares = np.bincount(batch.play(deck, name, CAMPAIGNS).ending, minlength=len(deck.endings)) / CAMPAIGNS
        for ending, share in zip(deck.endings, shares.tolist(), strict=True):
            found[ending.id][name] = share
    return found


def survived(told: Mapping[str, Chronicle], name: str) -> float:
    return 1.0 - float(told[name].lost.mean())


def sovereignty(deck: Deck, name: str) -> float:
    """Returns the mean of sovereignty at the end."""
    result = batch.play(deck, name, CAMPAIGNS)
    return float(result.final[deck.index["sovereignty"]].mean()) / 100


def missed(figures: list[Figure]) -> list[str]:
    """Returns the figures that miss their bar, in words."""
    return [f"{each.says}: {each.shown(each.value)}, not {each.bar}" for each in figures if not each.holds]


def test_the_hedger_outlives_every_single_power_and_ends_freer(deck: Deck, told: dict[str, Chronicle]) -> None:
    assert survived(told, "hedger") >= 1.5 * max(survived(told, name) for name in SINGLE_POWERS)
    assert sovereignty(deck, "hedger") > max(sovereignty(deck, name) for name in SINGLE_POWERS)


def test_deciding_by_lot_mostly_fails(told: dict[str, Chronicle]) -> None:
    assert survived(told, "random") <= 1 / 3


def test_what_kazakhstan_did_survives(told: dict[str, Chronicle]) -> None:
    assert survived(told, "historical") >= 0.95


def test_losing_is_thinkable_and_not_certain(deck: Deck, told: dict[str, Chronicle]) -> None:
    dread = tension.dread(deck, MEASURE, *DREAD, fun.TENSE)
    assert missed(fun.tension(dread, told[MEASURE])) == []


def test_the_middle_does_not_decide_the_end(told: dict[str, Chronicle]) -> None:
    assert missed(fun.comeback(told[MEASURE])) == []


def test_january_comes_in_every_form_and_the_years_before_decide_in_which(
    deck: Deck, told: dict[str, Chronicle]
) -> None:
    assert missed(fun.forms(deck, list(told.values()))) == []


def test_the_lead_changes(told: dict[str, Chronicle]) -> None:
    assert missed(fun.leads(list(told.values()))) == []


def test_every_ending_is_reached_and_none_by_nearly_all(ended: dict[str, dict[str, float]]) -> None:
    assert missed(fun.endings(ended)) == []


def test_there_is_more_than_one_good_way_to_play(deck: Deck, told: dict[str, Chronicle]) -> None:
    assert missed(runs.rivals(deck, told, MEASURE)) == []


def test_about_one_power_waits_for_an_answer(told: dict[str, Chronicle]) -> None:
    """That two clash in a third of the turns would take more words than a turn has room for."""
    assert missed(fun.asks(told[MEASURE])[:1]) == []
