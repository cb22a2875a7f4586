"""Offers, counter-offers, help that is called and asks that are foreseen, as they are told."""

import numpy as np

from game import views
from game.engine.decisions import Decision
from game.engine.deck import Initiative
from game.views import Table
from game.views.offers import offer
from game.views.powers import power_page
from tests.views.conftest import Begin


def initiative(table: Table, name: str) -> tuple[int, Initiative]:
    place = table.deck.initiative_place[table.deck.card_index[name]]
    return place, table.deck.initiatives[place]


def test_a_counter_offer_names_who_would_mind(begin: Begin) -> None:
    table = begin()
    place, khorgos = initiative(table, "khorgos-2")
    assert offer(table, khorgos) is None
    table.world.window[place, 0] = table.world.turn + 1
    assert offer(table, khorgos).loser == ""  # type: ignore[union-attr]
    table.world.counter[place, 0] = table.world.turn
    shown = views.initiative(table, "khorgos-2")
    assert shown.outbids == "Moscow"
    assert "a counter-offer: taking it costs Moscow two pips of patience" in shown.notes
    assert shown.title in next(plate.offers for plate in views.plates(table) if plate.power == "china")


def test_help_is_a_use_of_favours_in_a_crisis(begin: Begin) -> None:
    table = begin(seed=1, turns=13)
    turkey = [power.id for power in table.deck.powers].index("turkey")
    table.world.stored[table.deck.powers[turkey].favour, 0] = 200
    use = next(each for each in power_page(table, "turkey").favour_uses if each.decision.verb == "call")
    assert use.legal
    earlier = table.world
    table.campaign.decide(Decision("call", ("turkey",)))
    found = views.aftermath(table, use.decision, earlier)
    assert found.title == "Ankara"
    assert found.outcome.startswith("Ankara sends a plane")
    assert views.decision_words(table, use.decision) == "Called for help: Ankara, for two favours"
    assert views.past(table)[-1].title == "Ankara"


def test_what_a_power_will_ask_next_stands_on_its_plate(begin: Begin) -> None:
    table = begin()
    number = table.deck.card_index["ask-first-refusal"]
    table.world.next_ask[0, 0] = number
    assert (
        next(plate.foreseen for plate in views.plates(table) if plate.power == "russia")
        == "First look at the next field"
    )


def test_an_ask_says_what_it_is_worth_if_it_is_what_its_power_wants_most(begin: Begin) -> None:
    table = begin()
    table.world.ask[0, 0] = table.deck.card_index["ask-first-refusal"]
    table.world.ask_due[0, 0] = table.world.turn + 1
    yes, _, no = next(ask for ask in views.asks(table) if ask.power == "russia").card.options
    thanks = "a favour, a pip of patience and thanks in its own way if this is what Moscow wants most"
    assert thanks in yes.notes
    resented = "two pips of patience less, and resented, if this is what Moscow wants most; forgiven if not"
    assert resented in no.notes
    table.world.learned[[fate.id for fate in table.deck.fates].index("agenda-russia"), 0] = np.True_
    yes, _, no = next(ask for ask in views.asks(table) if ask.power == "russia").card.options
    assert not any("wants most" in note for option in (yes, no) for note in option.notes)
