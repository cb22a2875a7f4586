"""A campaign told in invented names: cards, powers, links and history; and told again in the real ones."""

import re
from dataclasses import replace
from pathlib import Path

from game import views
from game.campaign import save
from game.cards.naming import Namer
from game.views import Book, Link, Table
from tests.views.conftest import Begin

IDS = re.compile(r"\b[a-z0-9]+([-.][a-z0-9]+)+\b|(?<=')[a-z_]+(?=')")


def told(table: Table) -> Table:
    """Returns a table whose texts are told in invented names."""
    deck = replace(table.deck, terms=replace(table.deck.terms, names="fictional"))
    return replace(table, book=Book(table.book.library, deck))


def test_everything_on_the_desk_is_told_in_invented_names(begin: Begin) -> None:
    table = told(begin(turns=12))
    book = table.book
    namer = Namer(book.library.names["fictional"])
    card = views.in_hand(table)
    assert card is not None
    shown = (
        card, views.plates(table), views.closeness(table), views.organizations(table), views.routes(table),
        views.places(table), views.report(table), views.ahead(table), views.past(table), views.initiatives(table),
        views.why(table, "trust.russia"), views.waterfall(table, "unrest"), views.figure_groups(table),
    )  # fmt: skip
    for each in shown:
        assert namer.real(IDS.sub("", str(each))) == ""
    assert [book.power(each) for each in ("russia", "china", "west", "turkey")] == [
        "Marden", "Caldor", "Bellmont and Harwood", "Delmar",
    ]  # fmt: skip
    assert book.phrase("entente") == "Marden–Caldor closeness"
    assert book.phrase("influence.russia.economy") == "leverage of Marden in the economy"


def test_invented_names_lead_where_the_real_ones_lead(begin: Begin) -> None:
    book = told(begin()).book
    spans = book.lexicon.spans("Boria and Marden look at Harwood.")
    assert [(each.text, each.link) for each in spans if each.link is not None] == [
        ("Boria", Link("power", "russia")), ("Harwood", Link("power", "west")),
    ]  # fmt: skip
    assert views.power_named(told(begin()), "marden") == "russia"


def test_history_waits_for_the_end_and_for_real_names(begin: Begin) -> None:
    table = told(begin())
    earlier = table.world
    decision = next(each for each in table.campaign.legal() if each.verb == "answer")
    table.campaign.decide(decision)
    after = views.aftermath(table, decision, earlier)
    assert after.history == str(table.book.library.names["fictional"].history)
    assert after.history_source == ""
    assert views.what_happened(table) == ()


def test_the_end_is_told_again_in_real_names(begin: Begin) -> None:
    table = told(begin(turns=99))
    closing = views.closing(table)
    assert closing is not None
    assert closing.country == "Saryn"
    assert {each.what for each in views.what_happened(table)} == {str(table.book.library.names["fictional"].history)}
    real = replace(table, book=table.book.retold(real=True))
    again = views.closing(real)
    assert again is not None
    assert again.country == "Kazakhstan"
    found = views.what_happened(real)
    assert len(found) > 20
    assert all(each.source.startswith("thesis") for each in found if each.source)
    assert any("Kazakhstan" in each.what for each in found)
    assert real.book.invented
    assert real.book.retold(real=False).power("china") == "Caldor"


def test_a_save_in_invented_names_is_shelved_under_them(begin: Begin, tmp_path: Path) -> None:
    campaign = told(begin()).campaign
    campaign.deck = replace(campaign.deck, terms=replace(campaign.deck.terms, names="fictional"))
    save.write(campaign, tmp_path / "fictional-7.yaml")
    (shown,) = views.shelf(tmp_path, begin().book.library)
    assert shown.title == "Mirkent"


def test_a_campaign_says_that_its_names_are_invented(begin: Begin) -> None:
    table = begin()
    assert views.played_on(table) == ()
    (words,) = views.played_on(told(table))
    assert words.startswith("Told in invented names: ")
