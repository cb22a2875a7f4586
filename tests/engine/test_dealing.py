"""Which card comes next: dated history first, then undated cards by weight, as many as the turn holds."""

import functools
import operator
from collections import Counter

import numpy as np
import pytest

from game.campaign import batch
from game.campaign.campaign import Campaign
from game.engine import turn
from game.engine.world import start
from tests.packs import small
from tests.packs.small import campaign, do, hand, wait

CARD = "options: {wait: {}}"


def dealt(game: Campaign) -> list[str]:
    """Answers everything that comes in a turn and ends it."""
    found = []
    while hand(game):
        found.append(hand(game))
        do(game, f"answer {hand(game)} wait")
    wait(game)
    return found


def test_dated_cards_come_before_undated_ones_in_the_order_of_their_dates() -> None:
    game = campaign(
        scenario="{deal: {dossiers: 1, cables: 9, fill: 9, envoys: 2}}",
        events=f"""
            alpha: {{{CARD}}}
            zeta: {{date: 2019-01, {CARD}}}
            beta: {{date: 2019-02-11, {CARD}}}
            gamma: {{date: 2019-02-10, {CARD}}}
            delta: {{date: 2019-01, {CARD}}}
        """,
    )
    assert dealt(game) == ["delta", "zeta", "gamma", "beta", "alpha"]


def test_a_card_may_follow_from_one_of_the_same_turn() -> None:
    game = campaign(
        events=f"strike: {{date: 2019-03, when: 'chose(prices, raise)', {CARD}}}\n"
        "prices: {date: 2019-03, options: {raise: {}, wait: {}}}"
    )
    assert hand(game) == "prices"
    assert hand(do(game, "answer prices raise")) == "strike"


def test_a_quiet_turn_holds_one_dossier_and_two_cables_and_the_rest_comes_later() -> None:
    game = campaign(
        events=f"""
            d-one: {{size: dossier, date: 2019-01, {CARD}}}
            d-two: {{size: dossier, date: 2019-01, {CARD}}}
            c-one: {{date: 2019-02, {CARD}}}
            c-three: {{date: 2019-03, {CARD}}}
            c-two: {{date: 2019-02, {CARD}}}
        """
    )
    assert dealt(game) == ["d-one", "c-one", "c-two"]
    assert dealt(game) == ["d-two", "c-three"]


def test_undated_cards_fill_the_turn_only_to_its_fill() -> None:
    game = campaign(events="\n".join(f"c-{name}: {{{CARD}}}" for name in "abcde") + f"\nd: {{date: 2019-01, {CARD}}}")
    assert [len(dealt(game)) for _ in range(4)] == [2, 2, 2, 0]


def test_a_crisis_turn_holds_five_cards_of_history_and_no_others() -> None:
    dated = "\n".join(f"c-{name}: {{date: 2020-01-10, {CARD}}}" for name in "abcdefg")
    game = campaign(events=dated + f"\nother: {{when: date >= 2020-01-01, {CARD}}}")
    wait(game, 4)
    assert [dealt(game), dealt(game)] == [["c-a", "c-b", "c-c", "c-d", "c-e"], ["c-f", "c-g"]]


def test_a_dated_card_waits_for_its_condition_until_its_last_date() -> None:
    events = f"flood: {{date: 2019-02, until: 2019-08, when: CONDITION, {CARD}}}"
    early = campaign(events=events.replace("CONDITION", "date >= 2019-07"))
    assert [dealt(early) for _ in range(4)] == [[], [], ["flood"], []]
    late = campaign(events=events.replace("CONDITION", "date >= 2019-10"))
    assert [dealt(late) for _ in range(5)] == [[], [], [], [], []]


def test_a_dated_card_is_offered_for_twelve_months_when_it_says_nothing() -> None:
    events = f"flood: {{date: 2019-02, when: CONDITION, {CARD}}}"
    ready = campaign(events=events.replace("CONDITION", "date >= 2020-02"))
    assert functools.reduce(operator.iadd, [dealt(ready) for _ in range(15)], []) == ["flood"]
    too_late = campaign(events=events.replace("CONDITION", "date >= 2020-03"))
    assert functools.reduce(operator.iadd, [dealt(too_late) for _ in range(15)], []) == []


def test_a_card_from_before_the_scenario_never_comes() -> None:
    game = campaign(events=f"flood: {{date: 2018-12, {CARD}}}")
    assert dealt(game) == []


def test_a_card_is_met_once_unless_it_cools_down() -> None:
    once = campaign(events=f"flood: {{{CARD}}}")
    assert [len(dealt(once)) for _ in range(4)] == [1, 0, 0, 0]
    again = campaign(events=f"flood: {{cooldown: 6 months, {CARD}}}")
    assert [len(dealt(again)) for _ in range(4)] == [1, 0, 1, 0]


def first_cards(count: int, **weights: str) -> Counter[str]:
    """Counts over many campaigns which undated card is dealt first."""
    deck = small.deck(events="\n".join(f"{name}: {{weight: '{weight}', {CARD}}}" for name, weight in weights.items()))
    world = start(deck, np.arange(count, dtype=np.uint64))

    turn.open_turn(world)
    return Counter(deck.cards[number].id if number >= 0 else "" for number in world.hand)


def test_undated_cards_come_by_weight() -> None:
    found = first_cards(20_000, three="3", one="1", other="1", half="0.5 * (unrest > 0)")
    shares = {name: count / 20_000 for name, count in found.items()}
    assert shares == pytest.approx({"three": 3 / 5.5, "one": 1 / 5.5, "other": 1 / 5.5, "half": 0.5 / 5.5}, abs=0.015)


def test_a_card_whose_weight_is_nothing_now_is_not_dealt() -> None:
    assert first_cards(500, never="0 * unrest + max(0, unrest - 90)") == {"": 500}
    assert first_cards(500, never="max(0, unrest - 90)", always="1") == {"always": 500}


TROUBLES = "".join(f"c-{name}: {{weight: 1000, {CARD}}}\n" for name in "abcdefghijklmn")
ONE_A_TURN = """{
    calendar: [{from: 2019-01, step: month}],
    deal: {dossiers: 0, cables: 1, fill: 1, envoys: 0, asks: 0},
}"""


def undated(events: str, turns: int, scenario: str = ONE_A_TURN) -> list[str]:
    """Returns the cards of some turns, one each, as they came: an opening by its name, all others as c or d."""
    game = campaign(scenario=scenario, events=TROUBLES + events)
    return [name if name.startswith("gift") else name[0] for _ in range(turns) for name in dealt(game)]


def test_after_five_undated_cards_without_an_opening_one_comes() -> None:
    gifts = f"gift-one: {{opening: true, weight: 0.001, {CARD}}}\ngift-two: {{opening: true, weight: 0.000001, {CARD}}}"
    assert undated(gifts, 14) == [*"ccccc", "gift-one", *"ccccc", "gift-two", *"cc"]
    assert undated(gifts.replace("opening: true, ", ""), 12) == [*"cccccccccccc"]


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("weight: 0.001, when: date >= 2019-08", [*"ccccccc", "gift", "c"]),
        ("weight: 'max(0, unrest - 90)'", [*"ccccccccc"]),
    ],
)
def test_an_opening_that_may_not_come_holds_nothing_up(terms: str, expected: list[str]) -> None:
    assert undated(f"gift: {{opening: true, {terms}, {CARD}}}", 9) == expected


def test_an_opening_that_comes_of_itself_begins_the_count_anew_and_history_does_not_count() -> None:
    early = f"gift-early: {{opening: true, weight: 1000000, {CARD}}}\n"
    late = f"gift-late: {{opening: true, weight: 0.001, {CARD}}}\nd-flood: {{date: 2019-04, {CARD}}}"
    assert undated(early + late, 9) == ["gift-early", *"ccdccc", "gift-late", "c"]


def test_news_speaks_by_itself_and_only_one_undated_piece_a_turn() -> None:
    game = campaign(
        events="""
            dated-one: {size: news, date: 2019-04, effects: {unrest: +1}}
            dated-two: {size: news, date: 2019-05, effects: {unrest: +2}}
            undated-one: {size: news, when: date >= 2019-06, effects: {unrest: +10}}
            undated-two: {size: news, when: date >= 2019-06, effects: {unrest: +20}}
        """
    )
    seen = [small.value(game, "unrest")] + [small.value(wait(game), "unrest") for _ in range(3)]
    assert seen == [20, 33, 53, 53]


FORM = """
    nights:
      date: 2019-04
      form:
        measure: unrest + 10 * flag(cold)
        faces:
          calm: {below: 30, options: {talk: {effects: {sovereignty: +1}}, wait: {}}}
          revolt: {below: 60, options: {talk: {effects: {sovereignty: -1}}, flee: {flags: [cold]}}}
          split: {options: {talk: {}, yield: {}}}
"""


@pytest.mark.parametrize(
    ("unrest", "options"),
    [(29.99, {"talk", "wait"}), (30, {"talk", "flee"}), (59.99, {"talk", "flee"}), (60, {"talk", "yield"})],
)
def test_the_measure_of_a_form_chooses_the_face(unrest: float, options: set[str]) -> None:
    game = wait(campaign(scenario=f"{{start: {{unrest: {unrest}}}}}", events=FORM))
    answers = {each.words[1] for each in game.legal() if each.verb == "answer"}
    assert answers == options


def test_an_option_of_one_id_does_what_its_face_says_and_the_face_is_remembered() -> None:
    rules = "memory: {when: 'face(nights, revolt) and chose(nights, talk)', per_turn: {credibility: 1}}"
    game = wait(campaign(scenario="{start: {unrest: 40}}", events=FORM, rules=rules))
    do(game, "answer nights talk")
    assert small.value(game, "sovereignty") == 49
    assert small.value(wait(game), "credibility") == 51


def test_chance_falls_by_its_odds_and_adds_to_what_is_sure() -> None:
    deck = small.deck(
        events="""
            lottery:
              date: 2019-01
              options:
                play:
                  effects: {unrest: +1}
                  chance: [{weight: 3, effects: {unrest: +10}}, {weight: 1, effects: {unrest: +20}}]
        """
    )
    result = batch.play(deck, "first", 8000)
    found = Counter((result.final[deck.index["unrest"]] / 100).tolist())
    assert set(found) == {31.0, 41.0}
    assert found[31.0] / 8000 == pytest.approx(0.75, abs=0.02)


@pytest.mark.parametrize(("askers", "cards"), [(1, 2), (2, 1)])
def test_an_undated_card_less_is_dealt_when_two_powers_ask_in_one_turn(askers: int, cards: int) -> None:
    asks = "\n".join(
        f"{power}-asks: {{ask: {{from: {power}, due: 9 months}}, options: {{yes: {{}}, half: {{}}, no: {{}}}}}}"
        for power in ("russia", "china")[:askers]
    )
    game = campaign(
        scenario="{deal: {dossiers: 1, cables: 2, fill: 2, envoys: 4, asks: 20}}",
        asks=asks,
        events=f"alpha: {{{CARD}}}\nbeta: {{{CARD}}}\ngamma: {{{CARD}}}",
    )
    for name in small.plate(game):  # an answer does not bring more to the desk
        do(game, f"reply {name} yes")
    assert len(dealt(game)) == cards
