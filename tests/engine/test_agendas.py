"""What a power wants most: worth more when given, dearer when refused, hidden until it is learned; and its next ask."""

import numpy as np
import pytest

from game.campaign.campaign import Campaign
from game.engine import envoys
from game.engine.deck import Deck
from game.engine.ledger import Ledger
from tests.packs.small import campaign, do, parse, plate, value, wait

FATES = "agenda-russia: {title: T, odds: {pipes: 1, screens: 1}, about: {pipes: P., screens: S.}}"
ASKS = """
    pipe:
      agenda: pipes
      ask: {from: russia, due: 9 months}
      options: {yes: {}, half: {}, no: {effects: {patience.russia: -1}}}
    song: {agenda: screens, ask: {from: russia, due: 9 months}, options: {yes: {}, half: {}, no: {}}}
"""
JOURNEY = "to-moscow: {to: russia, learn: [agenda-russia]}"


def asked(wanted: str, seed: int = 1, known: bool = False) -> Campaign:
    """Opens a campaign in which Moscow wants one thing most and has asked for its pipe."""
    scenario = f"{{fates: {{agenda-russia: {wanted}}}}}"
    found = campaign(scenario=scenario, seed=seed, fates=FATES, asks=ASKS, journeys=JOURNEY)
    found.world.ask[0, 0] = found.deck.card_index["pipe"]
    found.world.ask_due[0, 0] = 3
    found.world.learned[0, 0] = known
    return found


@pytest.mark.parametrize(
    ("wanted", "answer", "favour", "patience"),
    [
        ("pipes", "yes", 1, 1),
        ("pipes", "half", 0, 0),
        ("pipes", "no", 0, -3),
        ("screens", "yes", 0, 0),  # hardly noticed
        ("screens", "no", 0, 0),  # forgiven: it wants something else most
    ],
)
def test_what_a_power_wants_most_is_worth_a_favour_and_a_pip(
    wanted: str, answer: str, favour: int, patience: int
) -> None:
    found = asked(wanted)
    before = value(found, "favour.russia"), value(found, "patience.russia")
    do(found, f"reply pipe {answer}")
    after = value(found, "favour.russia"), value(found, "patience.russia")
    assert (after[0] - before[0], after[1] - before[1]) == (favour, patience)


@pytest.mark.parametrize(
    ("wanted", "answer", "goodwill"),
    [("pipes", "yes", 10), ("pipes", "half", -8), ("pipes", "no", -10), ("screens", "half", 0), ("screens", "no", 0)],
)
def test_goodwill_follows_the_answer_to_what_a_power_wants_most(wanted: str, answer: str, goodwill: int) -> None:
    found = asked(wanted)
    before = value(found, "trust.russia")
    assert value(do(found, f"reply pipe {answer}"), "trust.russia") - before == goodwill


def test_a_preview_does_not_give_away_what_was_not_learned() -> None:
    yes = parse("reply pipe yes")
    assert asked("pipes").preview(yes) == asked("screens").preview(yes)
    assert asked("pipes", known=True).preview(yes) != asked("screens", known=True).preview(yes)


def test_a_power_thanks_for_what_it_wants_most_and_resents_its_refusal(deck: Deck) -> None:
    found = Campaign(deck, 1)
    russia = found.deck.powers[0]
    assert {"thank", "resent"} <= set(russia.moves)
    cards = {ask.card.id: ask for ask in found.deck.asks if ask.power == 0 and ask.agenda is not None}
    ask = cards["ask-first-refusal"]
    fate, wanted = ask.agenda or (0, 0)
    for value_of, move in ((wanted, "thank"), (wanted + 1, "")):
        for place, expected in ((0, move), (-1, "resent" if move else "")):
            world = found.world.copy()
            world.ledger = Ledger(found.deck)
            world.ask[0, 0], world.fate[fate, 0] = ask.card.number, value_of % len(found.deck.fates[fate].values)
            envoys.reply(world, ask, ask.card.faces[0].options[place], np.zeros(1, np.intp))
            parts = {str(entry.cause.part) for entry in world.ledger.entries if entry.cause.kind == "envoy"}
            assert parts == ({expected} if expected else set())


def test_a_second_journey_settles_what_will_be_asked_next() -> None:
    scenario = "{deal: {dossiers: 1, cables: 2, fill: 2, envoys: 2, asks: 20}}"
    for seed in range(1, 30):
        found = campaign(scenario=scenario, seed=seed, fates=FATES, asks=ASKS, journeys=JOURNEY)
        if plate(found):
            continue
        wait(do(found, "journey to-moscow"))
        assert found.world.next_ask[0, 0] < 0  # the first journey taught what it wants most
        if plate(found):
            continue
        wait(do(found, "journey to-moscow"))
        settled = int(found.world.next_ask[0, 0])
        if settled < 0:  # it was asked in the same breath
            continue
        while not plate(found):
            wait(found)
        assert plate(found) == [found.deck.cards[settled].id]
        assert found.world.next_ask[0, 0] < 0
        return
    raise AssertionError("no campaign in which a journey settles an ask")


def test_no_power_asks_before_its_time() -> None:
    scenario = "{asks_from: 2019-10, deal: {dossiers: 1, cables: 2, fill: 2, envoys: 4, asks: 20}}"
    found = campaign(scenario=scenario, fates=FATES, asks=ASKS)
    for _ in range(3):
        assert plate(found) == []
        wait(found)
    assert plate(found)
