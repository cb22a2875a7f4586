import re

import pytest

from game import views
from game.views import Entry, Link, Prose, Table
from game.views.codex.names import fold
from game.views.codex.pages import GROUPS
from tests.views.conftest import Begin, play_on


def every_link(table: Table) -> list[Link]:
    return [page.link for group in views.index(table) for page in group.pages]


def parts(entry: Entry) -> list[Prose]:
    return [*entry.paragraphs, *entry.facts]


def links_in(entry: Entry) -> list[Link]:
    spans = [span for part in parts(entry) for span in part.spans]
    return [span.link for span in (*spans, *entry.see) if span.link is not None]


def titles(table: Table, words: str) -> list[str]:
    return [page.title for page in views.find(table, words)]


def test_the_index_lists_everything_by_group(begin: Begin) -> None:
    groups = {group.id: group for group in views.index(begin())}
    assert list(groups) == list(GROUPS)
    assert [page.title for page in groups["power"].pages] == ["Ankara", "Beijing", "Brussels and Washington", "Moscow"]
    assert {"Multivector policy", "Leverage", "Capture", "Sinophobia"} <= {page.title for page in groups["term"].pages}
    assert all(page.hint for page in groups["term"].pages)
    titles = [page.title for page in groups["term"].pages]
    assert titles == sorted(titles)


def test_a_card_is_listed_once_it_was_met_and_never_before(begin: Begin) -> None:
    table = begin()
    ahead = Link("event", "invasion")
    assert ahead not in every_link(table)
    assert views.entry(table, ahead) is None
    play_on(table, 1)
    met = [link for link in every_link(table) if link.kind == "event"]
    assert Link("event", "tokayev-succeeds") in met
    shown = views.entry(table, Link("event", "tokayev-succeeds"))
    assert shown is not None
    facts = {fact.label: fact.text for fact in shown.facts}
    assert facts["You answered"] == "Keep his line, his people and his rhythm"
    assert facts["Came"] == "2019 Q1"
    assert facts["What really happened"]


def test_every_page_opens_and_every_name_in_it_leads_somewhere(begin: Begin) -> None:
    table = begin(turns=12)
    checked = 0
    for link in every_link(table):
        shown = views.entry(table, link)
        assert shown is not None, link
        assert shown.title
        assert shown.paragraphs or shown.facts, link
        for part in parts(shown):
            assert "".join(span.text for span in part.spans) == part.text
        for other in links_in(shown):
            assert views.entry(table, other) is not None, (link, other)
            assert other != link
            checked += 1
    assert checked > 400


def test_names_in_a_text_are_links_once_and_everyday_words_are_not(begin: Begin) -> None:
    book = begin().book
    text = "Moscow asks for leverage in the CSTO. Moscow waits; welfare falls, and freedom of action with it."
    named = [(span.text, span.link) for span in book.lexicon.spans(text) if span.link]
    assert named == [
        ("Moscow", Link("power", "russia")),
        ("leverage", Link("codex", "leverage")),
        ("CSTO", Link("organization", "csto")),
        ("freedom of action", Link("figure", "sovereignty")),
    ]
    formula = [span.link for span in book.lexicon.spans("2 × welfare", formula=True) if span.link]
    assert formula == [Link("figure", "prosperity")]
    assert [span.link for span in book.lexicon.spans("the Moscow line", own=Link("power", "russia"))] == [None]
    assert [span.text for span in book.lexicon.spans("a muscovite")] == ["a muscovite"]


def test_a_law_tells_its_formula_its_claims_and_its_source(begin: Begin) -> None:
    shown = views.entry(begin(), Link("law", "overreliance"))
    assert shown is not None
    facts = [(fact.label, fact.text) for fact in shown.facts]
    assert ("Each year, freedom of action", "−40 × the larger of 0 and (share of the strongest power − 0.3)") in facts
    rests = [text for label, text in facts if label == "Rests on"]
    assert any(re.fullmatch(r"cause and effect: .* \(.*, lines \d+ to \d+\)", text) for text in rests)
    assert shown.source.startswith("thesis: ")
    assert Link("figure", "top_share") in links_in(shown)


def test_a_law_that_hangs_on_the_future_is_not_told(begin: Begin) -> None:
    table = begin()
    now = {link.id for link in every_link(table) if link.kind == "law"}
    later = set(table.book.library.rules) - now
    assert now
    assert later
    for name in later:
        assert views.entry(table, Link("law", name)) is None
    play_on(table, 23)
    assert table.campaign.outcome is not None
    assert {link.id for link in every_link(table) if link.kind == "law"} == set(table.book.library.rules)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("multivector", "Multivector policy"),
        ("csto", "CSTO"),
        ("collective security", "CSTO"),
        ("CPC", "Caspian Pipeline Consortium"),
        ("nur otan", "Amanat, earlier Nur Otan"),
        ("erdogan", "Recep Tayyip Erdoğan"),
        ("ERDOĞAN", "Recep Tayyip Erdoğan"),
        ("moscow", "Moscow"),
        ("finance", "Finance minister"),
        ("street", "The street"),
        ("rail width", "Khorgos"),
        ("colour revoluton", "Colour revolution"),
    ],
)
def test_the_search_puts_the_best_first(begin: Begin, words: str, first: str) -> None:
    assert titles(begin(), words)[0] == first


def test_the_search_wants_all_words_and_finds_nothing_in_nothing(begin: Begin) -> None:
    table = begin()
    assert "Khorgos" in titles(table, "khorgos rail")
    assert titles(table, "khorgos submarine") == []
    assert titles(table, "  ") == []
    assert titles(table, "zzzzqqq") == []
    assert len(views.find(table, "the", most=5)) == 5


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("hedge", "Hedging"),
        ("tokayev", "Kassym-Jomart Tokayev"),
        ("khorgos", "Khorgos"),
        ("second-door", "The second door"),
        ("kremlin", "Moscow"),
        ("unrest", "The street"),
    ],
)
def test_a_word_is_looked_up_by_any_of_its_names(begin: Begin, words: str, title: str) -> None:
    shown = views.look(begin(), words)
    assert shown is not None
    assert shown.title == title


def test_what_has_no_name_is_not_found(begin: Begin) -> None:
    assert views.look(begin(), "the moon") is None


def test_signs_that_nobody_types_are_ignored() -> None:
    assert fold("Moscow–Beijing closeness") == "moscow beijing closeness"
    assert fold("Małaszewicze, Erdoğan’s") == "malaszewicze, erdogans"


def test_the_codex_has_people_terms_and_places_for_every_link(begin: Begin) -> None:
    book = begin().book
    entries = book.library.codex
    assert len(entries) >= 25
    for name, spec in entries.items():
        assert 15 <= len(str(spec.text).split()) <= 75, name
        assert spec.sources or spec.outside, name
