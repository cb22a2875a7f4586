"""Rivals who outbid each other, friends who stand by each other, help for favours, prices that a plan eases."""

import pytest

from game.campaign.campaign import Campaign
from game.engine import market, projects
from game.engine.decisions import IllegalDecision
from game.engine.deck import Deck
from tests.packs import small
from tests.packs.small import campaign, do, value, wait

CLOSENESS = "closeness: {range: [0, 100], start: 50, bands: [{name: all}]}"
WORKS = """
    line: {partner: russia, cost: {political_capital: 5}}
    pipe: {partner: china, cost: {political_capital: 5}}
"""
POWERS = """
    russia:
      title: Moscow
      adjective: Russian
      rival: {of: china, outbids: closeness < 40, stands_by: closeness >= 60}
      moves: {threaten: {text: T.}, remind: {text: T.}, test: {text: T.}, punish: {text: T.}, rescue: RESCUE}
      offers: [line]
    china:
      title: Beijing
      adjective: Chinese
      rival: {of: russia, outbids: closeness < 40, stands_by: closeness >= 60}
      moves: {threaten: {text: T.}, remind: {text: T.}, test: {text: T.}, punish: {text: T.}}
      offers: [pipe]
""".replace("RESCUE", "{text: T., effects: {unrest: -6}}")


def game(closeness: int, seed: int = 1, **cards: str) -> Campaign:
    """Opens a campaign in which Moscow and Beijing are as close as that, and fond enough of the country to offer."""
    scenario = "{start: {closeness: CLOSE, trust.russia: 90, trust.china: 90, political_capital: 9}}"
    return campaign(
        scenario=scenario.replace("CLOSE", str(closeness)),
        seed=seed,
        indicators=CLOSENESS,
        powers=POWERS,
        initiatives=WORKS,
        **cards,
    )


def place(deck: Deck, name: str) -> int:
    return deck.initiative_place[deck.card_index[name]]


def price(found: Campaign, name: str) -> int:
    return int(projects.price(found.world, found.deck.initiatives[place(found.deck, name)])[0])


def offered(found: Campaign) -> tuple[set[str], set[str]]:
    """Returns what is offered and what is counter-offered now."""
    world, names = found.world, ("line", "pipe")
    return tuple(
        {name for name in names if array[place(found.deck, name), 0] >= world.turn}
        for array in (world.window, world.counter)
    )  # type: ignore[return-value]


def until_an_offer(closeness: int) -> Campaign:
    for seed in range(1, 200):
        found = game(closeness, seed)
        if len(offered(found)[0]) == 1:
            return found
    raise AssertionError("nobody offers anything")


def test_a_rival_answers_an_offer_within_the_turn_and_bids_half_as_much_again() -> None:
    found = until_an_offer(20)
    plain, better = offered(found)
    assert plain | better == {"line", "pipe"}
    assert plain.isdisjoint(better)
    assert price(found, plain.pop()) == 500 - market.OFFERED
    assert price(found, better.pop()) == 500 - market.OUTBID
    assert market.OUTBID * 2 == market.OFFERED * 3


def test_powers_that_are_no_rivals_do_not_outbid_each_other() -> None:
    assert offered(until_an_offer(50))[1] == set()


def test_taking_a_counter_offer_costs_the_loser_two_pips_and_an_offer_nobody() -> None:
    found = until_an_offer(20)
    plain, better = (next(iter(each)) for each in offered(found))
    loser = {"line": "china", "pipe": "russia"}[better]
    before = {power: value(found, f"patience.{power}") for power in ("russia", "china")}
    do(found, f"start {plain}")
    assert {power: value(found, f"patience.{power}") for power in before} == before
    do(found, f"start {better}")
    assert value(found, f"patience.{loser}") == before[loser] - 2
    assert [each.cause.part for each in found.ledger.of(found.deck.index[f"patience.{loser}"])] == ["outbid"]


ASKS = """
    guard: {ask: {from: china, due: 3 months, SECURITY}, options: {yes: {}, half: {}, no: {}}}
"""


@pytest.mark.parametrize(
    ("closeness", "security", "cost"), [(70, "security: true", 1), (50, "security: true", 0), (70, "agenda: face", 0)]
)
def test_friends_mind_a_no_on_security_and_nothing_else(closeness: int, security: str, cost: int) -> None:
    asks = ASKS.replace(", SECURITY", f", {security}" if security.startswith("security") else "")
    found = game(closeness, asks=asks)
    found.world.ask[1, 0] = found.deck.card_index["guard"]
    before = value(found, "patience.russia")
    do(found, "reply guard no")
    assert value(found, "patience.russia") == before - cost


def test_help_is_called_in_a_crisis_for_two_favours() -> None:
    found = game(50)
    with pytest.raises(IllegalDecision, match="only in a crisis"):
        do(found, "call russia")
    wait(found, 4)  # the quiet scenario's crisis begins with its fifth turn
    with pytest.raises(IllegalDecision, match="takes two favours"):
        do(found, "call russia")
    with pytest.raises(IllegalDecision, match="has no help to give"):
        do(found, "call china")
    with pytest.raises(IllegalDecision, match="There is no power 'moon'"):
        do(found, "call moon")
    found.world.stored[found.deck.powers[0].favour, 0] = 200
    foreseen = found.preview(small.parse("call russia"))
    unrest = value(found, "unrest")
    do(found, "call russia")
    assert value(found, "favour.russia") == 0
    assert value(found, "unrest") == unrest - 6
    assert {found.deck.stored[each.indicator] for each in foreseen.entries} == {"favour.russia", "unrest"}


def test_a_power_names_what_it_calls_a_crisis_itself() -> None:
    wanted = POWERS.replace(
        "{text: T., effects: {unrest: -6}}", "{text: T., when: unrest >= 50, effects: {unrest: -6}}"
    )
    scenario = "{start: {unrest: UNREST, favour.russia: 2}}"
    calm, torn = (
        campaign(scenario=scenario.replace("UNREST", level), indicators=CLOSENESS, powers=wanted, initiatives=WORKS)
        for level in ("49", "50")
    )
    with pytest.raises(IllegalDecision, match="or as its card says"):
        do(calm, "call russia")
    assert value(do(torn, "call russia"), "unrest") == 44


PLANS = "tidy: {steps: [one, two, three], eases: [court], eases_half: true}"
STEPS = """
    one: {cost: {political_capital: 0}}
    two: {cost: {political_capital: 0}}
    three: {cost: {political_capital: 0}}
    court: {cost: {political_capital: 3}}
"""


def test_a_plan_eases_the_price_of_its_initiatives_and_of_half_answers() -> None:
    half = "half: {cost: {political_capital: 2}}"
    asks = f"gate: {{ask: {{from: russia, due: 6 months}}, options: {{yes: {{}}, {half}, no: {{}}}}}}"
    found = campaign(scenario="{start: {political_capital: 3}}", plans=PLANS, initiatives=STEPS, asks=asks)
    assert price(found, "court") == 300
    wait(do(found, "start one", "start two", "start three"))
    assert price(found, "court") == 200
    found.world.ask[0, 0] = found.deck.card_index["gate"]
    found.world.ask_due[0, 0] = found.world.turn + 1
    do(found, "start court")
    assert value(found, "political_capital") == 1
    do(found, "reply gate half")
    assert value(found, "political_capital") == 0


def test_what_was_answered_may_make_an_initiative_dearer() -> None:
    works = "court: {cost: {political_capital: 3}, dearer: unrest >= 50}"
    for unrest, wanted in ((49, 300), (50, 400)):
        assert price(campaign(scenario=f"{{start: {{unrest: {unrest}}}}}", initiatives=works), "court") == wanted
