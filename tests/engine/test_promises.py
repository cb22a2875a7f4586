"""Promises, memories and hidden futures."""

import numpy as np
import pytest

from game.campaign.campaign import UNDO, Campaign
from game.engine import ending
from game.engine.decisions import IllegalDecision
from game.engine.world import start
from tests.packs import small
from tests.packs.small import campaign, do, value, wait

WORD = """
    summit:
      date: 2019-01
      options:
        promise: {promise: {to: WHOM, due: 6 months, kept_when: KEPT}}
        shrug: {}
"""


def promised(whom: str, kept: str) -> Campaign:
    found = campaign(events=WORD.replace("WHOM", whom).replace("KEPT", kept))
    return do(found, "answer summit promise")


def test_a_promise_to_a_power_that_is_kept_earns_a_favour() -> None:
    found = wait(promised("west", "unrest < 50"))
    assert value(found, "favour.west") == 0
    assert value(wait(found), "favour.west") == 1  # in the news of the turn that holds its day
    assert value(wait(found, 3), "favour.west") == 1


def test_a_promise_to_a_power_that_is_broken_costs_patience_and_is_remembered() -> None:
    found = wait(promised("west", "unrest > 50"), 2)
    assert value(found, "patience.west") == 2
    west = [each.id for each in found.deck.powers].index("west")
    assert found.world.view.memory(west)[0] == pytest.approx(-6)


@pytest.mark.parametrize(("kept", "credibility"), [("unrest < 50", 53), ("unrest > 50", 42)])
def test_a_promise_to_the_people_is_paid_in_belief(kept: str, credibility: float) -> None:
    assert value(wait(promised("people", kept), 2), "credibility") == credibility


def test_at_most_three_promises_are_open() -> None:
    one = "{options: {give: {promise: {to: people, due: 1 year, kept_when: unrest < 50}}, keep: {}}}"
    cards = "\n".join(f"card-{name}: {one[:-1]}, date: 2019-01}}" for name in "abcd")
    found = campaign(scenario="{deal: {dossiers: 1, cables: 9, fill: 9, envoys: 2}}", events=cards)
    do(found, *[f"answer card-{name} give" for name in "abc"])
    with pytest.raises(IllegalDecision, match="Three promises are open; 'give' would be a fourth"):
        do(found, "answer card-d give")
    do(found, "answer card-d keep")
    assert value(wait(found, 7), "credibility") == 59


def test_promises_judged_in_play_and_public_ones_make_a_quarter_of_the_score() -> None:
    scenario = "{promises: 2}"
    found = campaign(scenario=scenario, events=WORD.replace("WHOM", "west").replace("KEPT", "unrest > 50"))
    do(found, "pledge calm-streets free-hand", "answer summit promise")
    wait(found, 15)
    assert found.outcome is not None
    assert found.outcome.promises == pytest.approx(
        25 * 1 / 2.5
    )  # streets kept; a free hand and the word to the west not


def test_public_promises_come_first_and_once() -> None:
    found = campaign(scenario="{promises: 2}")
    lines = {str(each) for each in found.legal()}
    assert lines == {"pledge calm-streets free-hand", "pledge calm-streets full-chest", "pledge free-hand full-chest"}
    for line, why in {
        "end": "First give 2 public promises.",
        "pledge calm-streets": "Choose 2 different promises.",
        "pledge calm-streets calm-streets": "Choose 2 different promises.",
        "pledge calm-streets moon": "There is no promise 'moon'.",
    }.items():
        with pytest.raises(IllegalDecision, match=why):
            do(found, line)
    do(found, "pledge calm-streets full-chest")
    with pytest.raises(IllegalDecision, match="given already"):
        do(found, "pledge calm-streets full-chest")


@pytest.mark.parametrize("count", [1, 3])
def test_a_scenario_may_want_another_number_of_promises(count: int) -> None:
    found = campaign(scenario=f"{{promises: {count}}}")
    offered = list(found.legal())
    assert len(offered) == {1: 3, 3: 1}[count]
    found.decide(offered[0])
    wait(found)


def test_memories_fade_evenly_with_time() -> None:
    found = campaign(
        events="visit: {date: 2019-01, options: {snub: {remember: {russia: {as: snub, weight: -8, fades: 1 year}}}}}",
        rules="grudge: {when: 'remembers(russia, snub)', per_turn: {unrest: 1}}",
    )
    do(found, "answer visit snub")
    left = []
    for _ in range(10):
        left.append(float(found.world.view.memory(0)[0]))
        wait(found)
    months = [0, 3, 6, 9, 9.5, 10, 11, 12, 15, 18]
    assert left == pytest.approx([-8 * max(0, 1 - month / 12) for month in months])
    assert value(found, "unrest") == 27  # remembered in the first seven turns


def test_a_memory_made_again_is_fresh_again() -> None:
    found = campaign(
        events="visit: {cooldown: 6 months, "
        "options: {snub: {remember: {russia: {as: snub, weight: -8, fades: 1 year}}}}}"
    )
    do(found, "answer visit snub")
    wait(found, 2)
    assert found.world.view.memory(0)[0] == pytest.approx(-4)
    do(found, "answer visit snub")
    assert found.world.view.memory(0)[0] == pytest.approx(-8)


def test_fates_are_drawn_once_by_their_odds() -> None:
    deck = small.deck()
    names = [fate.id for fate in deck.fates]
    world = start(deck, np.arange(20_000, dtype=np.uint64))
    war = world.fate[names.index("war")]
    assert (war == deck.fates[names.index("war")].values.index("long")).mean() == pytest.approx(0.75, abs=0.01)
    other = world.fate[names.index("agenda-russia")]
    assert abs(np.corrcoef(war, other)[0, 1]) < 0.03


def test_a_scenario_may_fix_a_fate() -> None:
    deck = small.deck(scenario="{fates: {war: short}}")
    world = start(deck, np.arange(100, dtype=np.uint64))
    number = [fate.id for fate in deck.fates].index("war")
    assert (world.fate[number] == deck.fates[number].values.index("short")).all()


def test_a_fate_is_read_by_the_rules_before_it_is_known_and_learned_from_a_card() -> None:
    found = campaign(
        scenario="{fates: {war: short}}",
        events="talk: {date: 2019-01, options: {listen: {learn: [war]}}}",
        rules="peace: {when: 'fate(war, short)', per_turn: {unrest: -1}}",
    )
    number = [fate.id for fate in found.deck.fates].index("war")
    assert not found.world.learned[number, 0]
    do(found, "answer talk listen")
    assert found.world.learned[number, 0]
    assert value(wait(found), "unrest") == 19


# how far a public promise is kept

RIOT = "{riot: {date: 2019-02, options: {shoot: {effects: {unrest: +30}}, talk: {}}}}"
CALM = "{calm-streets: {kept_when: unrest <= 30, measure: 100 - 2 * unrest}}"


def fulfilment(found: Campaign) -> float:
    return float(ending.fulfilment(found.world, 0)[0])


def test_a_promise_without_a_measure_is_kept_wholly_or_not_at_all_in_every_turn() -> None:
    found = do(campaign(scenario="{promises: 1, start: {unrest: 20}}", events=RIOT), "pledge calm-streets")
    do(found, "answer riot shoot")
    assert fulfilment(wait(found)) == 0
    low = do(campaign(scenario="{promises: 1, start: {unrest: 20}}", events=RIOT), "pledge calm-streets")
    do(low, "answer riot talk")
    assert fulfilment(wait(low, 3)) == 1


def test_a_promise_is_kept_as_far_as_its_measure_says_on_average_of_all_turns() -> None:
    found = campaign(scenario="{promises: 1, start: {unrest: 20}}", events=RIOT, promises=CALM)
    do(found, "pledge calm-streets", "answer riot talk")
    assert fulfilment(wait(found)) == pytest.approx(0.6)
    shot = campaign(scenario="{promises: 1, start: {unrest: 40}}", events=RIOT, promises=CALM)
    do(shot, "pledge calm-streets", "answer riot shoot")
    assert fulfilment(wait(shot)) == 0  # 100 - 2 * 70 is held to nothing


# exchanging a public promise

LATER = "address: {date: 2019-05, exchange: {credibility: -6}, options: {speak: {}, cough: {}}}"
ADDRESS = "address: {date: 2019-02, exchange: {credibility: -6}, options: {speak: {}, cough: {}}}"


def pledged() -> Campaign:
    return do(campaign(scenario="{promises: 1}", events="{" + ADDRESS + "}"), "pledge calm-streets")


def test_one_promise_may_be_exchanged_once_the_card_is_answered() -> None:
    found = pledged()
    with pytest.raises(IllegalDecision, match="No promise can be exchanged now"):
        do(found, "exchange calm-streets free-hand")
    do(found, "answer address speak")
    offered = [str(each) for each in found.legal() if each.verb == "exchange"]
    assert "exchange calm-streets free-hand" in offered
    assert value(do(found, "exchange calm-streets free-hand"), "credibility") == 50 - 6
    assert [found.deck.pledges[number].id for number in found.world.pledge[:, 0]] == ["free-hand"]
    with pytest.raises(IllegalDecision, match="A promise was exchanged already"):
        do(found, "exchange free-hand calm-streets")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("free-hand calm-streets", "'free-hand' was not promised"),
        ("calm-streets calm-streets", "'calm-streets' is promised already"),
        ("calm-streets moon", "There is no promise 'moon'"),
    ],
)
def test_an_exchange_of_what_is_not_there_is_refused(words: str, why: str) -> None:
    found = do(pledged(), "answer address speak")
    with pytest.raises(IllegalDecision, match=why):
        do(found, f"exchange {words}")


def test_after_the_turn_it_is_too_late_and_undo_brings_a_promise_back() -> None:
    found = do(pledged(), "answer address speak", "exchange calm-streets free-hand")
    found.decide(UNDO)
    assert [found.deck.pledges[number].id for number in found.world.pledge[:, 0]] == ["calm-streets"]
    wait(do(found, "answer address speak"))
    with pytest.raises(IllegalDecision, match="No promise can be exchanged now"):
        do(found, "exchange calm-streets free-hand")


def test_the_turns_before_an_exchange_count_by_the_old_promise() -> None:
    found = do(campaign(scenario="{promises: 1, start: {unrest: 40, sovereignty: 90}}", events="{" + LATER + "}"),
               "pledge calm-streets")  # fmt: skip
    do(wait(found), "answer address speak", "exchange calm-streets free-hand")
    assert fulfilment(found) == 0
    assert fulfilment(wait(found)) == 0.5  # streets of the first turn, the hand of the second


def test_an_exchange_is_part_of_the_fingerprint() -> None:
    kept, changed = (do(pledged(), "answer address speak") for _ in range(2))
    do(changed, "exchange calm-streets free-hand")
    assert "count.exchanged=1" in changed.world.text()
    assert "exchanged" not in kept.world.text()
