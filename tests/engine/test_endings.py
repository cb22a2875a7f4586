"""How a campaign ends: losses are announced, others come in order at the close, and turns are scored."""

from typing import Any

import numpy as np
import pytest

from game.campaign import batch
from game.campaign.campaign import Campaign
from tests.packs import small
from tests.packs.small import campaign, do, value, wait

ENDINGS = """
    street: {loss: true, order: 1, when: unrest >= 90, way_out: Talk.}
    ruin: {loss: true, order: 2, when: treasury <= -5, way_out: Save.}
    proud: {order: 3, when: sovereignty >= 60}
    calm: {order: 4, when: unrest < 10}
"""


def game(start: str = "{}", **cards: Any) -> Campaign:
    return campaign(f"{{start: {start}}}", endings=ENDINGS, **cards)


def warned(found: Campaign) -> list[str]:
    """Returns the losses that threaten."""
    endings = found.deck.endings
    return [each.id for number, each in enumerate(endings) if found.world.warned[number, 0] >= 0]


def test_a_loss_is_announced_a_turn_ahead() -> None:
    found = game("{unrest: 95}")
    assert warned(found) == []
    assert (warned(wait(found)), found.outcome) == (["street"], None)
    wait(found)
    assert found.outcome is not None
    assert (found.outcome.ending, found.outcome.loss, found.outcome.turn) == ("street", True, 2)


def test_who_takes_the_way_out_is_not_lost_and_is_warned_anew() -> None:
    found = game("{unrest: 95}", events="talk: {date: 2019-04, options: {talk: {effects: {unrest: -6}}}}")
    wait(found)
    do(found, "answer talk talk", "end")
    assert (warned(found), found.outcome) == ([], None)


def test_a_loss_falls_at_the_earliest_a_month_after_its_warning() -> None:
    found = game(events="storm: {date: 2020-01-01, options: {come: {effects: {unrest: +75}}}}")
    wait(found, 4)
    do(found, "answer storm come")
    states = []
    for _ in range(3):
        wait(found)
        states.append((warned(found), found.outcome is not None))
    # warned with the first half of January; a month later is the end of the first month-long turn
    assert states == [(["street"], False), (["street"], False), (["street"], True)]


def test_a_loss_that_is_announced_in_the_last_turn_does_not_fall() -> None:
    found = game(events="storm: {date: 2021-12, options: {come: {effects: {unrest: +75}}}}")
    wait(found, 14)
    do(found, "answer storm come", "end")
    assert found.outcome is not None
    assert found.outcome.ending == "steppe"


def test_the_first_loss_in_order_is_told_when_two_fall_together() -> None:
    found = wait(game("{unrest: 95, treasury: -10}"), 2)
    assert found.outcome is not None
    assert found.outcome.ending == "street"


@pytest.mark.parametrize(
    ("start", "ending"),
    [("{sovereignty: 60, unrest: 5}", "proud"), ("{sovereignty: 59, unrest: 5}", "calm"), ("{}", "steppe")],
)
def test_at_the_close_the_first_ending_that_holds_is_reached(start: str, ending: str) -> None:
    found = game(start)
    for _ in found.deck.turns:
        assert found.outcome is None
        wait(found)
    assert found.outcome is not None
    assert (found.outcome.ending, found.outcome.loss, found.outcome.turn) == (ending, False, 15)


def test_the_state_part_of_the_score_is_averaged_over_all_turns() -> None:
    found = game(events="rise: {date: 2021-12, options: {rise: {effects: {sovereignty: +30}}}}")
    wait(found, 14)
    do(found, "answer rise rise", "end")
    assert found.outcome is not None
    assert found.outcome.state == pytest.approx((14 * 25 + 40) / 15)
    assert found.outcome.score == round((14 * 25 + 40) / 15, 2)


def test_turns_after_a_loss_count_nothing_and_their_promises_neither() -> None:
    found = campaign("{promises: 1, start: {unrest: 95}}", endings=ENDINGS)
    wait(do(found, "pledge full-chest"), 2)
    assert found.outcome is not None
    assert found.outcome.state == pytest.approx(25 / 15)
    assert found.outcome.promises == pytest.approx(25 / 15)  # the chest was full at the end of one turn of fifteen


def test_with_endings_off_a_loss_is_noted_and_play_goes_on() -> None:
    deck = small.deck("{start: {unrest: 95}}", endings=ENDINGS)
    result = batch.play(deck, "first", 3, endings=False)
    assert result.survived == 0
    assert (result.length == 15).all()
    assert [deck.endings[number].id for number in result.ending] == ["steppe"] * 3
    lost = batch.play(deck, "first", 3)
    assert lost.survived == 0
    assert (lost.length == 2).all()
    assert np.array_equal(lost.sums[15], lost.sums[2])  # who has ended keeps the last value


def test_nothing_can_be_decided_when_it_is_over() -> None:
    found = wait(game("{unrest: 95}"), 2)
    assert list(found.legal()) == []
    assert value(found, "unrest") == 95
