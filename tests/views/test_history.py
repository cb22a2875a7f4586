from __future__ import annotations

import threading

import pytest

from game import views
from game.campaign.campaign import Campaign
from game.campaign.settings import parse_change
from game.engine.decisions import END, Decision
from game.engine.deck import Deck
from game.views import Book, Run, Table
from tests.views.conftest import Begin, play_on

NAMES = ("sovereignty", "grievance", "top_share", "treasury")


@pytest.fixture(scope="module")
def historical(book: Book) -> Run:
    return views.reference(book, 7)


def test_a_chart_knows_its_scale_and_its_stretches(begin: Begin) -> None:
    found = views.history(begin(turns=5), NAMES)
    free, anger, share, money = found.series
    assert free.range == (0.0, 100.0)
    assert free.good == "up"
    assert free.stretches[-1][0] is None
    assert [name for _, name in free.stretches]
    assert share.range is None
    assert money.unit == "bn USD"
    assert anger.values == (None,) * 7
    assert set(anger.texts) <= {name for _, name in anger.stretches}
    assert found.turns == (0, 1, 2, 3, 4, 5, 5)


def test_what_happened_stands_on_its_turn_with_the_answer(begin: Begin) -> None:
    table = begin(turns=3)
    events = views.history(table, NAMES).events
    assert [each.turn for each in events] == sorted(each.turn for each in events)
    first = next(each for each in events if each.title == "A desk without its keys")
    assert (first.date, first.size) == ("2019 Q1", "dossier")
    assert first.answer == "Keep his line, his people and his rhythm"
    assert first.link == views.Link("event", "tokayev-succeeds")
    assert [each for each in events if each.size == "news" and each.answer == ""]


def test_the_historical_run_answers_as_history_did(historical: Run, book: Book) -> None:
    assert historical.player == "historical"
    assert len(historical.turns) == 24
    assert all(len(each) == 24 for each in historical.values.values())
    assert set(historical.values) == set(book.labels)
    told = {each.link.id: each.answer for each in historical.events if each.link}
    assert told["tokayev-succeeds"] == "Keep his line, his people and his rhythm"
    assert historical.ending in book.library.endings


def test_a_run_of_a_player_is_what_a_campaign_of_the_same_answers_is(deck: Deck, book: Book, begin: Begin) -> None:
    run = views.reference(book, 5, who="first")
    campaign = Campaign(deck, 5)
    campaign.decide(Decision("pledge", tuple(pledge.id for pledge in deck.pledges[: deck.pledge_count])))
    table = Table(book, campaign)
    while campaign.outcome is None:
        while campaign.world.hand[0] >= 0:
            campaign.decide(next(each for each in campaign.legal() if each.verb == "answer"))
        for ask in views.asks(table):
            campaign.decide(next(each.decision for each in ask.card.options if each.legal))
        campaign.decide(END)
    own = views.history(table, ("unrest", "top_share"))
    for series in own.series:
        assert series.values == run.values[series.name]
    assert [each.title for each in own.events] == [each.title for each in run.events]


def test_beside_the_own_run_the_other_shows_nothing_of_the_future(begin: Begin, historical: Run) -> None:
    table = begin(turns=5)
    found = views.beside(table, historical, NAMES)
    assert found.turns == (0, 1, 2, 3, 4, 5)
    assert max(each.turn for each in found.events) == 4
    assert found.series[0].values == historical.values["sovereignty"][:6]
    assert set(found.series[1].values) == {None}
    play_on(table, 23)
    found = views.beside(table, historical, NAMES)
    assert found.dates[-1] == "the end"
    assert len(found.series[1].values) == 24
    assert None not in found.series[1].values


def test_the_settings_of_the_campaign_hold_for_the_other_run(book: Book, deck: Deck) -> None:
    run = views.reference(book, 7, (parse_change(deck, "treasury=9"),))
    assert run.values["treasury"][0] == pytest.approx(9, abs=1)


def test_the_other_run_can_be_played_in_a_thread(book: Book, historical: Run) -> None:
    found: list[Run] = []
    worker = threading.Thread(target=lambda: found.append(views.reference(book, 7)))
    worker.start()
    worker.join()
    assert found == [historical]
