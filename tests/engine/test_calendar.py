"""Turns bend; spans of time do not."""

from datetime import date
from itertools import islice, pairwise

import numpy as np

from game.campaign import batch
from tests.packs import small
from tests.packs.small import campaign, do, value, wait

JANUARY, FEBRUARY, SPRING = 4, 6, 8  # turns of the quiet calendar


def day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def test_turns_follow_each_other_without_a_gap() -> None:
    turns = small.deck().turns
    assert [day(turn.first) for turn in turns[3:9]] == [
        "2019-10-01", "2020-01-01", "2020-01-16", "2020-02-01", "2020-03-01", "2020-04-01"
    ]  # fmt: skip
    assert all(next.first == turn.last + 1 for turn, next in pairwise(turns))
    assert day(turns[-1].last) == "2021-12-31"


def test_a_dated_card_falls_in_the_turn_that_holds_its_date() -> None:
    game = campaign(events="flood: {date: 2020-01-20, options: {wait: {}}}")
    found = []
    for _ in range(JANUARY + 2):
        found.append(small.hand(game))
        if small.hand(game):
            do(game, "answer flood wait")
        wait(game)
    assert found == [""] * (JANUARY + 1) + ["flood"]


def test_date_in_a_condition_is_the_last_day_of_the_turn() -> None:
    game = campaign(events="flood: {when: date >= 2019-06-30, options: {wait: {}}}")
    assert small.hand(game) == ""
    assert small.hand(wait(game)) == "flood"


def test_laws_scale_with_the_length_of_the_turn() -> None:
    game = campaign(rules="storm: {per_year: {unrest: 12}}")
    seen = [value(game, "unrest")]
    for _ in range(7):
        seen.append(value(wait(game), "unrest"))
    assert [after - before for before, after in pairwise(seen)] == [3, 3, 3, 3, 0.5, 0.5, 1]


def test_what_comes_per_turn_does_not_scale() -> None:
    game = campaign(rules="storm: {per_turn: {unrest: 1}}")
    assert value(wait(game, 6), "unrest") == 26


def test_a_shocks_spread_grows_with_the_root_of_the_step() -> None:
    deck = small.deck(rules="market: {shock: {oil_price: 'normal(0, 8)'}}", scenario="{start: {oil_price: 80}}")
    worlds = islice(batch.worlds(deck, "first", 2000), 8)
    oil = np.array([world.stored[deck.index["oil_price"]] / 100 for world in worlds])
    steps = np.diff(oil, axis=0).std(axis=1)
    assert abs(steps[0] - 8 * 0.25**0.5) < 0.3  # a quarter
    assert abs(steps[4] - 8 * (1 / 24) ** 0.5) < 0.15  # a half-month


LATER = "flood: {date: 2019-10, options: {pump: {later: [{in: SPAN, effects: {unrest: +5}, outcome: O.}]}}}"


def turn_of_later(span: str) -> int:
    game = campaign(events=LATER.replace("SPAN", span))
    wait(game, 3)
    do(game, "answer flood pump")
    while value(game, "unrest") == 20:
        wait(game)
    return game.turn


def test_what_comes_later_falls_in_the_turn_that_holds_its_date() -> None:
    assert turn_of_later("2 weeks") == JANUARY  # 14 January
    assert turn_of_later("3 weeks") == JANUARY + 1
    assert turn_of_later("1 month") == JANUARY + 1
    assert turn_of_later("5 weeks") == FEBRUARY
    assert turn_of_later("4 months") == SPRING


def test_what_comes_later_comes_at_the_earliest_with_the_next_turn() -> None:
    game = campaign(events=LATER.replace("SPAN", "1 week").replace("2019-10", "2019-01"))
    do(game, "answer flood pump")
    assert value(game, "unrest") == 20
    assert value(wait(game), "unrest") == 25


def test_what_would_come_after_the_end_is_forgotten() -> None:
    game = campaign(events=LATER.replace("SPAN", "5 years"))
    wait(game, 3)
    do(game, "answer flood pump")
    wait(game, 12)
    assert game.outcome is not None
    assert value(game, "unrest") == 20


def test_months_since_a_card_counts_calendar_months() -> None:
    game = campaign(
        events="flood: {date: 2019-10, options: {pump: {}}}",
        rules="anger: {when: months_since(flood) >= 1 and months_since(flood) < 9999, per_turn: {unrest: 1}}",
    )
    assert value(wait(game, 3), "unrest") == 20  # never met
    do(game, "answer flood pump")
    assert value(wait(game, 2), "unrest") == 20  # half a month ago
    assert value(wait(game), "unrest") == 21
