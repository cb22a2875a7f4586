"""What cards do: effects, costs, flags, organizations, laws, bounds, and the ledger of it all."""

from typing import Any

import pytest

from game.campaign.campaign import Campaign
from game.engine.decisions import IllegalDecision
from tests.packs import small
from tests.packs.small import campaign, do, value, wait


def option(what: str, start: str = "{}", **cards: Any) -> Campaign:
    """Opens a campaign whose first card has an option `act` that does something."""
    return campaign(f"{{start: {start}}}", events=f"card: {{date: 2019-01, options: {{act: {what}}}}}", **cards)


def act(what: str, start: str = "{}", **cards: Any) -> Campaign:
    """Takes that option."""
    return do(option(what, start, **cards), "answer card act")


def story(game: Campaign, name: str) -> list[tuple[str, str, float]]:
    """Returns an indicator's entries: kind and card of the cause, and the amount in points."""
    return [(each.cause.kind, each.cause.card, each.amount / 100) for each in game.ledger.of(game.deck.index[name])]


def test_effects_add_and_an_equals_sign_sets() -> None:
    game = act("{effects: {unrest: +3, treasury: -0.5, sovereignty: = 12}}")
    assert [value(game, name) for name in ("unrest", "treasury", "sovereignty")] == [23, 9.5, 12]
    assert story(game, "sovereignty") == [("option", "card", -38)]


def test_amounts_of_an_act_are_read_from_the_state_before_it() -> None:
    for order in ("unrest: sovereignty / 10, sovereignty: unrest", "sovereignty: unrest, unrest: sovereignty / 10"):
        game = act(f"{{effects: {{{order}}}}}")
        assert (value(game, "unrest"), value(game, "sovereignty")) == (25, 70)


def test_amounts_are_rounded_half_to_even_to_the_smallest_step() -> None:
    game = act("{effects: {unrest: unrest / 800, patience.russia: sovereignty / 20, patience.west: sovereignty / 100}}")
    assert value(game, "unrest") == 20.02  # 0.025 becomes 0.02
    assert value(game, "patience.russia") == 6  # 2.5 becomes 2
    assert value(game, "patience.west") == 4  # 0.5 becomes 0


def test_a_cost_is_requirement_and_effect_in_one() -> None:
    what = "{cost: {political_capital: 3, treasury: 0.4}}"
    game = act(what)
    assert (value(game, "political_capital"), value(game, "treasury")) == (5, 9.6)
    for start, why in {
        "{political_capital: 2}": "'act' needs 3 political capital; there is 2.",
        "{treasury: 0.39}": "'act' needs 0.4 bn USD in hand; there is 0.39.",
    }.items():
        with pytest.raises(IllegalDecision) as refusal:
            act(what, start)
        assert str(refusal.value) == why


def test_a_requirement_is_asked_when_the_card_is_answered() -> None:
    game = option("{requires: unrest < 30}", "{unrest: 30}")
    with pytest.raises(IllegalDecision, match="What 'act' requires does not hold"):
        do(game, "answer card act")
    do(game, "answer card nothing")


def test_flags_are_set_and_cleared_and_leave_no_entry() -> None:
    rules = "cap: {when: flag(cap), per_turn: {unrest: 1}}\ncold: {when: flag(cold), per_turn: {unrest: 10}}"
    cards: dict[str, Any] = {"rules": rules}
    scenario = "{flags: [cap]}"
    events = "card: {date: 2019-01, options: {act: {clear: [cap], flags: [cold]}}}"
    kept = wait(do(campaign(scenario, events=events, **cards), "answer card nothing"))
    assert value(kept, "unrest") == 21
    cleared = wait(do(campaign(scenario, events=events, **cards), "answer card act"))
    assert value(cleared, "unrest") == 30
    assert not [each for each in cleared.ledger.entries if each.indicator in cleared.deck.flags]


def test_leaving_an_organization_costs_what_it_says_once() -> None:
    game = act("{effects: {member.csto: = 0}}")
    assert (value(game, "member.csto"), value(game, "trust.russia"), value(game, "treasury")) == (0, 30, 9)
    assert story(game, "trust.russia") == [("organization", "csto", -20)]
    lower = act("{effects: {member.csto: -1}}")
    assert (value(lower, "member.csto"), value(lower, "trust.russia")) == (1, 50)
    again = act("{effects: {member.csto: -1}}", "{member.csto: 0}")
    assert value(again, "trust.russia") == 50


def test_what_a_bound_took_stands_in_the_ledger() -> None:
    game = act("{effects: {unrest: -25, treasury: +31}}")
    assert (value(game, "unrest"), value(game, "treasury")) == (0, 40)
    assert story(game, "unrest") == [("option", "card", -25), ("bound", "card", 5)]
    assert story(game, "treasury") == [("option", "card", 31), ("bound", "card", -1)]


def test_the_range_is_applied_once_after_all_laws() -> None:
    game = wait(campaign("{start: {unrest: 98}}", rules="up: {per_turn: {unrest: 5}}\ndown: {per_turn: {unrest: -4}}"))
    assert value(game, "unrest") == 99
    assert sorted(story(game, "unrest")) == [("rule", "down", -4), ("rule", "up", 5)]
    full = wait(campaign("{start: {unrest: 98}}", rules="up: {per_turn: {unrest: 5}}"))
    assert story(full, "unrest") == [("rule", "up", 5), ("bound", "range", -3)]


LAWS = {
    "one": "{per_turn: {unrest: sovereignty / 10}}",
    "two": "{per_turn: {sovereignty: unrest / 10}}",
    "three": "{when: unrest >= 20, per_turn: {unrest: -20}}",
    "four": "{when: unrest < 20, per_turn: {sovereignty: -50}}",
}


def test_laws_read_the_state_before_the_phase_so_their_order_never_matters() -> None:
    ends = set()
    for names in (("a", "b", "c", "d"), ("d", "c", "b", "a"), ("c", "a", "d", "b")):
        rules = "\n".join(f"{name}: {law}" for name, law in zip(names, LAWS.values(), strict=True))
        game = wait(campaign(rules=rules))
        ends.add((value(game, "unrest"), value(game, "sovereignty")))
    assert ends == {(5, 52)}


def test_upkeep_of_an_organization_is_a_law() -> None:
    bodies = "jads: {levels: [outside, in], start: 1, upkeep: {treasury: -0.4 * member(jads)}}"
    game = wait(campaign(organizations=bodies))
    assert story(game, "treasury") == [("organization", "jads", -0.1)]


def test_a_derived_indicator_follows_the_stored_ones() -> None:
    game = option("{effects: {unrest: +10}}")
    assert value(game, "ease") == 65
    assert value(do(game, "answer card act"), "ease") == 60


def test_a_derived_indicator_follows_what_was_done_and_met() -> None:
    game = option(
        "{}",
        indicators="deeds: {formula: '10 * done(speech) + 5 * chose(card, act) + flag(cold)'}\n"
        "twice: {formula: 2 * deeds}",
        initiatives="speech: {flags: [cold]}",
    )
    assert (value(game, "deeds"), value(game, "twice")) == (0, 0)
    do(game, "answer card act")
    assert (value(game, "deeds"), value(game, "twice")) == (5, 10)
    do(game, "start speech")
    assert (value(game, "deeds"), value(game, "twice")) == (16, 32)


def test_the_ledger_says_turn_cause_and_part() -> None:
    game = act("{effects: {unrest: +1}, later: [{in: 6 months, effects: {unrest: +2}, outcome: O.}]}")
    wait(game, 2)
    entries = list(game.ledger.of(game.deck.index["unrest"]))
    assert [(each.turn, str(each.cause.part), each.amount) for each in entries] == [
        (0, "act", 100),
        (2, "act:later-1", 200),
    ]


def test_months_since_keeps_its_meaning_after_the_end() -> None:
    game = campaign(
        "{promises: 1}",
        events="flood: {date: 2021-12, options: {wait: {}}}",
        promises="calm-streets: {kept_when: months_since(flood) < 12 and quiet(russia) < 99 and quiet(russia) >= 0}",
    )
    do(game, "pledge calm-streets")
    wait(game, 14)
    do(game, "answer flood wait", "end")
    assert game.outcome is not None
    assert game.outcome.promises == pytest.approx(25 / 15)  # it held at the end of the last turn only
    assert game.deck.pledges[0].kept_when(game.world.view).all()  # and holds after it
    assert small.value(game, "unrest") == 20


def test_a_pledge_on_what_never_came_is_judged_as_never() -> None:
    game = campaign(
        "{promises: 1}",
        events="flood: {date: 2021-12, when: unrest > 90, options: {wait: {}}}",
        promises="calm-streets: {kept_when: months_since(flood) >= 9999}",
    )
    wait(do(game, "pledge calm-streets"), 15)
    assert game.outcome is not None
    assert game.outcome.promises == 25
