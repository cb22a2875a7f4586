import pytest

from game import views
from game.campaign.campaign import Campaign
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.views import Book, Table
from tests.views.conftest import Begin, play_on


def test_six_advisers_have_an_office_a_leaning_and_a_voice(begin: Begin) -> None:
    found = views.advisers(begin())
    assert len(found) == 6
    assert all(each.office and each.leans and each.voice for each in found)


def test_what_an_adviser_does_not_see_is_told_only_at_the_end(begin: Begin) -> None:
    table = begin(turns=5)
    assert {(each.blind_spot, each.bias) for each in views.advisers(table)} == {("", ())}
    play_on(table, 23)
    finance = views.adviser(table, "finance")
    assert finance.blind_spot.startswith("Cannot enter anger in a column")
    assert {(each.name, each.factor) for each in finance.bias} >= {("grievance", 0.5)}
    assert finance.bias[0].words == "sees 0.5 times the change in the anger beneath"


def test_how_often_an_adviser_was_followed_is_counted(begin: Begin) -> None:
    table = begin()
    assert {(each.spoke, each.followed) for each in views.advisers(table)} == {(0, 0)}
    shown = views.in_hand(table)
    assert shown is not None
    heard, passed_over = shown.advice
    followed = shown.options[heard.option - 1]
    assert followed.legal
    assert heard.option != passed_over.option
    table.campaign.decide(followed.decision)
    one, other = views.adviser(table, heard.id), views.adviser(table, passed_over.id)
    assert (one.office, one.spoke, one.followed) == (heard.office, 1, 1)
    assert (other.office, other.spoke, other.followed) == (passed_over.office, 1, 0)


def test_nobody_of_that_name_advises(begin: Begin) -> None:
    with pytest.raises(KeyError):
        views.adviser(begin(), "fool")


def test_an_adviser_reckons_aloud_only_where_no_figures_are_told(library: Library) -> None:
    """An answer that eases the fear of China by 2 eases it by 3 for a governor who sees 1.6 times as much of it."""
    for level, told in (("historian", "fear of China −3"), ("", "")):
        deck = compile_deck(library, "nur-sultan", Settings(level=level))
        table = Table(Book(library, deck), Campaign(deck, 1))
        table.world.hand[0] = deck.card_index["land-protests-2019"]
        card = views.in_hand(table)
        assert card is not None
        assert {each.id: each.reckons for each in card.advice}["governor"] == told
