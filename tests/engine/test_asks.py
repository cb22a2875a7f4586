"""What powers want, how long they wait, and what it costs to let them."""

from typing import Any

import pytest

from game.campaign.campaign import Campaign
from game.engine.decisions import IllegalDecision, parse
from tests.packs import small
from tests.packs.small import campaign, do, plate, value, wait

ALWAYS = (
    "{deal: {dossiers: 1, cables: 2, fill: 2, envoys: 2, asks: 20}, "
    "crisis: {dossiers: 5, cables: 5, cards: 5, fill: 0, envoys: 3, asks: 20}, start: {START}}"
)
ASK = """
    lease:
      ask: {from: russia, due: 6 months}
      when: WHEN
      options:
        accept: {effects: {sovereignty: -5}}
        half: {cost: {political_capital: 2}, effects: {sovereignty: -1}}
        refuse: {effects: {patience.russia: -1, unrest: +1}}
"""


def asked(start: str = "{}", when: str = "date >= 2019-01", turns: int = 0, **cards: Any) -> Campaign:
    """Opens a campaign in which Moscow wants to lease something, and waits some turns."""
    return wait(campaign(ALWAYS.replace("{START}", start), asks=ASK.replace("WHEN", when), **cards), turns)


def refused(game: Campaign, decision: str) -> str:
    """Returns the sentence that refuses a decision."""
    with pytest.raises(IllegalDecision) as why:
        do(game, decision)
    return str(why.value)


def test_an_ask_lies_on_the_plate_until_it_is_answered() -> None:
    game = asked()
    assert plate(game) == ["lease"]
    assert plate(wait(game)) == ["lease"]
    assert plate(do(game, "reply lease accept")) == []


def test_yes_earns_a_pip_of_patience() -> None:
    game = do(asked(), "reply lease accept")
    assert (value(game, "patience.russia"), value(game, "sovereignty")) == (5, 45)


def test_half_costs_capital_and_no_patience() -> None:
    game = do(asked(), "reply lease half")
    assert (value(game, "patience.russia"), value(game, "political_capital"), value(game, "sovereignty")) == (4, 6, 49)


def test_no_costs_what_the_card_says() -> None:
    game = do(asked(), "reply lease refuse")
    assert (value(game, "patience.russia"), value(game, "unrest")) == (3, 21)


def test_an_unanswered_ask_lapses_after_its_span_as_a_no_with_a_pip_more() -> None:
    game = wait(asked(), 2)
    assert plate(game) == ["lease"]  # from the first quarter, six months reach into the third
    wait(game)
    assert plate(game) == []
    assert value(game, "patience.russia") == 2
    assert value(game, "unrest") == 21


def test_an_ask_may_be_put_off_once_for_a_pip() -> None:
    game = wait(asked(), 2)
    do(game, "defer lease")
    assert value(game, "patience.russia") == 3
    assert plate(wait(game)) == ["lease"]
    assert refused(game, "defer lease") == "'lease' was put off once already."
    wait(game)
    assert plate(game) == []


def test_in_a_crisis_asks_wait_a_third_as_long() -> None:
    game = asked(when="date >= 2020-02", turns=6)
    assert plate(game) == ["lease"]
    assert [plate(wait(game)) for _ in range(3)] == [["lease"], ["lease"], []]  # March, the spring quarter, lapsed


def test_at_most_one_ask_of_a_power_is_open() -> None:
    game = campaign(
        ALWAYS.replace("{START}", "{}"),
        asks="\n".join(ASK.replace("WHEN", "date >= 2019-01").replace("lease", name) for name in ("lease", "loan")),
    )
    assert len(plate(game)) == 1
    assert len(plate(wait(game))) == 1


def test_an_ask_comes_again_after_eighteen_months() -> None:
    game = asked()
    turns_with = [0]
    do(game, "reply lease accept")
    for _ in range(14):
        wait(game)
        if plate(game):
            turns_with.append(game.turn)
            do(game, "reply lease accept")
    months = game.deck.month_of
    assert [float(months[turn]) for turn in turns_with] == [3, 21]


def test_who_owes_favours_cannot_put_off_and_pays_double_for_a_no() -> None:
    game = asked(start="{favour.russia: -1}")
    assert refused(game, "defer lease") == "Favours are owed: 'lease' cannot be put off."
    do(game, "reply lease refuse")
    assert value(game, "patience.russia") == 2


def test_two_favours_call_an_ask_off() -> None:
    game = asked(start="{favour.russia: 2}")
    do(game, "favour lease")
    assert plate(game) == []
    assert (value(game, "favour.russia"), value(game, "patience.russia")) == (0, 4)
    poor = asked(start="{favour.russia: 1}")
    assert refused(poor, "favour lease") == "Calling off 'lease' takes two favours."


def test_patience_grows_by_a_pip_after_six_months_without_a_quarrel() -> None:
    game = campaign(events="insult: {date: 2019-04, options: {now: {effects: {patience.russia: -1}}}}")
    wait(game)
    do(game, "answer insult now")
    assert [value(game, "patience.russia")] + [value(wait(game), "patience.russia") for _ in range(2)] == [3, 3, 3]
    assert value(wait(game), "patience.russia") == 4  # the fourth quarter ends six months after the second
    assert value(game, "patience.china") == 5


def test_patience_never_grows_beyond_its_range() -> None:
    game = campaign(scenario="{start: {patience.china: 6}}")
    wait(game, 14)
    assert value(game, "patience.china") == 6
    assert not list(game.ledger.of(game.deck.index["patience.china"]))


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-3, -2), (0, 0)])
def test_a_favour_is_forgotten_after_two_years(start: int, end: int) -> None:
    game = campaign(scenario=f"{{start: {{favour.russia: {start}}}}}")
    wait(game, 11)
    assert value(game, "favour.russia") == start
    wait(game, 1)
    assert game.deck.month_of[11] - game.deck.month_of[0] == 24
    assert value(game, "favour.russia") == end


# what envoys come for


MOVE = {"remind": 1, "test": 2, "punish": 3, "threaten": 4}  # sovereignty lost by each move of the quiet world


def lost(game: Campaign) -> float:
    """Returns the freedom of action that envoys took before the first decision."""
    return 50 - value(game, "sovereignty")


@pytest.mark.parametrize(("patience", "cost"), [(2, 0), (1, MOVE["test"]), (0, MOVE["punish"])])
def test_a_power_tests_when_its_patience_is_nearly_gone_and_punishes_when_it_is(patience: int, cost: int) -> None:
    assert lost(campaign(scenario=f"{{start: {{patience.russia: {patience}}}}}")) == cost


def test_an_ask_that_falls_due_is_reminded_of() -> None:
    game = asked(turns=1)
    assert lost(game) == 0
    assert lost(wait(game)) == MOVE["remind"]


LINE = """
    russia:
      title: Moscow
      adjective: Russian
      red_lines: [{id: street, when: unrest > 60, says: Quiet your street.}]
      moves: {threaten: {text: T., effects: {sovereignty: -4}}, remind: {text: T.}, test: {text: T.},
        punish: {text: T.}}
"""


def test_a_red_line_crossed_comes_before_everything_else() -> None:
    crossed = "{start: {unrest: 61, patience.russia: 0}}"
    assert lost(campaign(scenario=crossed, powers=LINE)) == MOVE["threaten"]
    assert lost(campaign(scenario="{start: {unrest: 60}}", powers=LINE)) == 0


def test_the_most_urgent_powers_come_and_no_more_than_the_turn_holds() -> None:
    start = "start: {patience.russia: 1, patience.china: 0, patience.west: 1, patience.turkey: 0}"
    assert lost(campaign(scenario=f"{{{start}}}")) == 2 * MOVE["punish"]
    three = "deal: {dossiers: 1, cables: 2, fill: 2, envoys: 3, asks: 0}"
    assert lost(campaign(scenario=f"{{{start}, {three}}}")) == 2 * MOVE["punish"] + MOVE["test"]


OFFERING = "russia: {title: Moscow, adjective: Russian, moves: MOVES, offers: [mine]}".replace(
    "MOVES", "{threaten: {text: T.}, remind: {text: T.}, test: {text: T.}, punish: {text: T.}}"
)


def test_a_content_power_offers_what_becomes_cheaper_until_the_end_of_the_next_turn() -> None:
    game = campaign(
        scenario="{start: {trust.russia: 60}}",
        powers=OFFERING,
        initiatives="mine: {slot: works, cost: {political_capital: 5}, takes: 1 year}",
    )
    deck, start = game.deck, game.deck.initiatives[0]
    from game.engine import projects

    prices = []
    for _ in range(14):
        open_until = int(game.world.window[0, 0])
        prices.append((int(projects.price(game.world, start)[0]), open_until >= game.turn))
        wait(game)
    assert {True, False} == {cheap for _, cheap in prices}
    assert all(price == (300 if cheap else 500) for price, cheap in prices)
    assert deck.initiatives[0].capital == 500


def test_a_power_that_is_not_content_offers_nothing() -> None:
    game = campaign(
        scenario="{start: {trust.russia: 59}}",
        powers=OFFERING,
        initiatives="mine: {slot: works, cost: {political_capital: 5}, takes: 1 year}",
    )
    for _ in range(14):
        assert game.world.window[0, 0] == -1
        wait(game)


def test_an_agenda_makes_its_asks_three_times_as_likely() -> None:
    import numpy as np

    from game.engine import turn
    from game.engine.world import start

    asks = ASK.replace("WHEN", "date >= 2019-01") + ASK.replace("lease:", "loan:\n      agenda: pipes").replace(
        "WHEN", "date >= 2019-01"
    )
    deck = small.deck(ALWAYS.replace("{START}", "{}")[:-1] + ", fates: {agenda-russia: pipes}}", asks=asks)
    world = start(deck, np.arange(8000, dtype=np.uint64))
    turn.open_turn(world)
    found = world.ask[0]
    loans = (found == deck.card_index["loan"]).sum() / (found >= 0).sum()
    assert loans == pytest.approx(0.75, abs=0.02)


def test_replies_are_decisions_like_any_other() -> None:
    game = asked()
    lines = [str(each) for each in game.legal() if each.verb in ("reply", "defer", "favour")]
    assert lines == ["reply lease accept", "reply lease half", "reply lease refuse", "defer lease"]
    assert [str(parse(line)) for line in lines] == lines
