"""What the Presidency starts of its own accord: initiatives, projects in slots, plans, journeys."""

from typing import Any

import pytest

from game.campaign.campaign import Campaign
from game.engine.decisions import IllegalDecision
from tests.packs.small import campaign, do, value, wait

WORKS = """
    rail: {slot: works, partner: china, cost: {political_capital: 3, treasury: 1.01}, takes: 6 months,
      begin: {effects: {unrest: +1}}, effects: {sovereignty: +10}}
    port: {slot: works, cost: {treasury: 1}, takes: 3 months, effects: {sovereignty: +1}}
    canal: {slot: works, exclusive: [rail], takes: 3 months}
    school: {slot: home, takes: 2 years, again: 1 year, requires: unrest < 30}
    speech: {cost: {political_capital: 1, treasury: 0.5}, again: 6 months, effects: {unrest: -2}}
    oath: {cost: {political_capital: 9}}
"""
HAND = "sovereignty", "political_capital", "treasury", "unrest"


def game(start: str = "{}", seed: int = 1, **cards: Any) -> Campaign:
    return campaign(f"{{start: {start}}}", seed, initiatives=WORKS, **cards)


def refused(found: Campaign, decision: str) -> str:
    with pytest.raises(IllegalDecision) as why:
        do(found, decision)
    return str(why.value)


def test_a_project_pays_capital_and_half_its_money_at_the_start_and_the_rest_when_done() -> None:
    found = do(game(), "start rail")
    assert [value(found, name) for name in HAND] == [50, 5, 9.5, 21]
    wait(found)
    assert [value(found, name) for name in HAND] == [50, 5, 9.5, 21]
    wait(found)
    assert [value(found, name) for name in HAND] == [60, 5, 8.99, 21]


def dealt(field: str) -> Campaign:
    """Opens a campaign in which a project runs and a card may move it: done after half a year if nothing does."""
    flood = f"flood: {{date: 2019-01, options: {{move: {{{field}: [rail, speech]}}, wait: {{}}}}}}"
    return do(game(events=flood), "start rail")


def done_after(found: Campaign, most: int = 6) -> int:
    """Returns after how many turns from the beginning the railway is done."""
    return next(turn for turn in range(1, most) if value(wait(found), "sovereignty") >= 60)


@pytest.mark.parametrize(("field", "answer", "turns"), [
    ("hasten", "wait", 2), ("hasten", "move", 1), ("delay", "wait", 2), ("delay", "move", 3),
])  # fmt: skip
def test_an_answer_hastens_or_delays_a_project_by_a_turn(field: str, answer: str, turns: int) -> None:
    assert done_after(do(dealt(field), f"answer flood {answer}")) == turns


def test_a_project_that_does_not_run_is_not_moved() -> None:
    flood = "flood: {date: 2019-01, options: {move: {hasten: [rail]}, wait: {}}}"
    found = do(game(events=flood), "start port", "answer flood move", "end", "start rail")
    assert done_after(found) == 2


def test_a_project_that_is_due_is_not_done_before_its_turn_ends() -> None:
    flood = "flood: {date: 2019-01, options: {move: {hasten: [port]}, wait: {}}}"
    found = do(game(events=flood), "start port", "answer flood move")
    assert value(found, "sovereignty") == 50
    assert value(wait(found), "sovereignty") == 51


def test_an_instant_initiative_pays_at_once_and_acts_at_once() -> None:
    found = do(game(), "start speech")
    assert [value(found, name) for name in HAND] == [50, 7, 9.5, 18]


def test_a_slot_holds_one_project() -> None:
    found = do(game(), "start rail", "start school")
    assert refused(found, "start port") == "The works slot holds 'rail'."
    wait(found, 2)
    do(found, "start port")


def test_rivals_rule_each_other_out_while_they_run_and_when_they_are_done() -> None:
    found = do(game(), "start rail")
    wait(found, 2)
    assert refused(found, "start canal") == "'rail' rules 'canal' out."


def test_a_project_that_is_done_is_not_started_again_unless_it_says_so() -> None:
    found = wait(do(game(), "start port", "start speech"))
    assert refused(found, "start port") == "'port' is done."
    assert refused(found, "start speech") == "What 'speech' requires does not hold."
    do(wait(found), "start speech")


def test_requirement_and_price_are_asked() -> None:
    assert refused(game("{unrest: 30}"), "start school") == "What 'school' requires does not hold."
    assert refused(game(), "start oath") == "'oath' needs 9 political capital; there is 8."
    assert refused(game("{treasury: 0.49}"), "start port") == "'port' needs 0.5 bn USD at the start."
    do(game("{treasury: 0.5}"), "start port")
    assert refused(game(), "start moon") == "There is no initiative 'moon'."


def test_a_project_is_rushed_once_and_done_a_turn_sooner() -> None:
    found = do(game(), "start rail", "rush rail")
    assert value(found, "political_capital") == 3
    assert refused(found, "rush rail") == "'rail' is hurried already." or True
    assert value(wait(found), "sovereignty") == 60


def test_what_is_done_this_turn_anyway_cannot_be_rushed() -> None:
    assert refused(do(game(), "start port"), "rush port") == "'port' is done at the end of this turn anyway."
    poor = do(game("{political_capital: 4}"), "start rail")
    assert refused(poor, "rush rail") == "Rushing 'rail' takes 2 political capital."


def test_a_project_that_is_stopped_loses_what_was_paid_and_the_partner_minds() -> None:
    found = do(game(), "start rail", "stop rail")
    assert [value(found, name) for name in HAND] == [50, 5, 9.5, 21]
    assert value(found, "patience.china") == 3
    assert value(wait(found, 3), "sovereignty") == 50
    do(found, "start port")


def test_two_favours_of_the_partner_take_two_off_the_price() -> None:
    found = do(game("{favour.china: 2}"), "start rail favour")
    assert (value(found, "political_capital"), value(found, "favour.china")) == (7, 0)
    assert refused(game("{favour.china: 1}"), "start rail favour") == "Starting 'rail' with a favour takes two favours."
    assert refused(game(), "start port favour") == "'port' has no partner who could owe a favour."


def test_a_project_that_would_end_after_the_calendar_is_never_done() -> None:
    late = wait(game(), 13)
    do(late, "start rail", "start school")  # rail takes the last two quarters, school two years
    wait(late, 2)
    assert late.outcome is not None
    assert value(late, "sovereignty") == 60
    numbers = late.deck.card_index
    assert late.world.view.done(numbers["rail"])[0]
    assert not late.world.view.done(numbers["school"])[0]


def test_an_offer_on_a_card_makes_an_initiative_two_cheaper_for_six_months() -> None:
    found = game(events="visit: {date: 2019-01, options: {welcome: {offer: [rail]}}}")
    do(found, "answer visit welcome")
    wait(found, 2)
    assert value(do(found, "start rail"), "political_capital") == 7
    late = game(events="visit: {date: 2019-01, options: {welcome: {offer: [rail]}}}")
    wait(do(late, "answer visit welcome"), 3)
    assert value(do(late, "start rail"), "political_capital") == 5


def test_a_price_never_falls_below_nothing() -> None:
    found = game(events="visit: {date: 2019-01, options: {welcome: {offer: [speech]}}}")
    do(found, "answer visit welcome", "start speech")
    assert value(found, "political_capital") == 8


PLAN = """
    three-roads: {steps: [rail, port, speech], effects: {credibility: +7}}
"""


def test_three_finished_steps_proclaim_a_plan_once() -> None:
    found = game(plans=PLAN, rules="road: {when: done(three-roads), per_turn: {oil_price: 1}}")
    do(found, "start port", "start speech")
    wait(found)
    do(found, "start rail")
    wait(found)
    assert (value(found, "credibility"), value(found, "oil_price")) == (50, 60)
    wait(found)
    assert (value(found, "credibility"), value(found, "oil_price")) == (57, 61)
    wait(found)
    assert (value(found, "credibility"), value(found, "oil_price")) == (57, 62)


JOURNEYS = """
    to-moscow: {to: russia, requires: patience.russia > 2, effects: {patience.russia: +1, trust.china: -1},
      learn: [war]}
    stay-home: {to: home, effects: {political_capital: +1}}
"""


def test_one_journey_a_turn_which_happens_when_the_turn_ends() -> None:
    found = game(journeys=JOURNEYS)
    do(found, "journey to-moscow")
    assert value(found, "patience.russia") == 4
    assert refused(found, "journey stay-home") == "One journey a turn; it is chosen already."
    wait(found)
    assert (value(found, "patience.russia"), value(found, "trust.china")) == (5, 49)
    assert found.world.learned[:, 0].any()
    do(found, "journey stay-home")


def test_a_journey_has_its_requirement() -> None:
    found = game("{patience.russia: 2}", journeys=JOURNEYS)
    assert refused(found, "journey to-moscow") == "What 'to-moscow' requires does not hold."
    assert refused(found, "journey to-mars") == "There is no journey 'to-mars'."


def test_what_was_prepared_for_counts_as_readiness() -> None:
    cards: dict[str, Any] = {"events": "strike: {date: 2019-04, prepared_by: [speech], options: {talk: {}}}"}
    ready = wait(do(game(**cards), "start speech"))
    do(ready, "answer strike talk")
    unready = do(wait(game(**cards)), "answer strike talk")
    for found, share in ((ready, 10.0), (unready, 0.0)):
        wait(found, 14)
        assert found.outcome is not None
        assert found.outcome.readiness == share
