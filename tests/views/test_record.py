import pytest

from game import views
from game.engine.decisions import Decision
from game.views import Link
from game.views.effects import sums_of
from game.views.links import cause_link
from game.views.record import record
from tests.views.conftest import Begin, play_on


def test_a_law_tells_what_it_moved(begin: Begin) -> None:
    table = begin(turns=8)
    found = record(table, Link("law", "overreliance"))
    (free,) = (each for each in found.moved if each.name == "sovereignty")
    entries = [each for each in table.campaign.entries() if each.cause.card == "overreliance"]
    assert free.amount == pytest.approx(sums_of(table, entries)["sovereignty"])
    assert free.amount < -1
    assert free.good is False
    assert found.deeds == ()


def test_hidden_figures_stay_hidden(begin: Begin) -> None:
    table = begin(turns=12)
    for name in table.book.library.rules:
        for effect in record(table, Link("law", str(name))).moved:
            assert table.revealed(effect.name)
    entries = [
        each for each in table.campaign.entries() if cause_link(table.book, each.cause) == Link("power", "russia")
    ]
    assert {each.name for each in record(table, Link("power", "russia")).moved} <= set(sums_of(table, entries))


def test_a_power_tells_what_was_decided_with_it(begin: Begin) -> None:
    table = begin(turns=1)
    answered: list[tuple[str, str]] = []
    while len(answered) < 2:
        for ask in views.asks(table):
            decision = next(
                each for each in table.campaign.legal() if each.verb == "reply" and each.subject == ask.card.id
            )
            table.campaign.decide(decision)
            answered.append((ask.power, views.decision_words(table, decision)))
        play_on(table, 1)
    for power in {each for each, _ in answered}:
        deeds = [each.text for each in record(table, Link("power", power)).deeds]
        assert deeds == [words for each, words in answered if each == power]
        assert all(each.date for each in record(table, Link("power", power)).deeds)


def test_a_journey_tells_when_it_was_made(begin: Begin) -> None:
    table = begin(turns=1)
    table.campaign.decide(Decision("journey", ("to-beijing",)))
    (deed,) = record(table, Link("journey", "to-beijing")).deeds
    assert deed.turn == 1
    assert record(table, Link("journey", "to-moscow")).deeds == ()
