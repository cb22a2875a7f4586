import pytest

from game import views
from game.engine.deck import Cause
from game.views import Table
from game.views.causes import because
from game.views.table import YEAR
from tests.views.conftest import Begin


def stored_and_shown(table: Table) -> list[str]:
    return [name for name in table.book.labels if name in table.deck.index and table.revealed(name)]


def test_a_waterfall_leads_from_the_start_to_the_value(begin: Begin) -> None:
    table = begin(turns=9)
    for name in stored_and_shown(table):
        fall = views.waterfall(table, name)
        assert fall is not None
        assert fall.start == pytest.approx(float(table.deck.start[table.deck.index[name]]) / 100)
        assert fall.end == pytest.approx(table.value(name))
        levels = [fall.start, *(each.after for each in fall.stairs)]
        assert [each.before for each in fall.stairs] == pytest.approx(levels[:-1])
        assert levels[-1] == pytest.approx(fall.end, abs=0.051), name


def test_a_waterfall_may_begin_a_year_ago(begin: Begin) -> None:
    table = begin(turns=9)
    earlier = table.earlier(YEAR)
    assert earlier is not None
    fall = views.waterfall(table, "sovereignty", YEAR)
    assert fall is not None
    assert fall.start == pytest.approx(table.value("sovereignty", earlier))
    assert fall.end == pytest.approx(table.value("sovereignty"))
    assert fall != views.why(table, "sovereignty").waterfall


def test_what_is_hidden_has_causes_and_no_waterfall(begin: Begin) -> None:
    table = begin(turns=4)
    found = views.why(table, "grievance")
    assert found.causes
    assert (found.waterfall, found.turns, found.start, found.rest) == (None, (), "", "")
    assert views.waterfall(table, "grievance") is None
    assert views.waterfall(table, "top_share") is None


def test_the_sums_by_turn_follow_the_figure(begin: Begin) -> None:
    table = begin(turns=9)
    number, level = table.deck.index["treasury"], 4.0
    found = views.why(table, "treasury").turns
    for each in found:
        level += sum(entry.amount for entry in table.entries(number) if entry.turn == each.turn) / 100
        assert each.after == pytest.approx(level)
        assert each.causes
    assert level == pytest.approx(table.value("treasury"))
    assert [each.date for each in found][:2] == ["2019 Q1", "2019 Q2"]


def test_a_cause_leads_to_its_card_and_answer(begin: Begin) -> None:
    table = begin(turns=9)
    links = {}
    for name in stored_and_shown(table):
        for reason in views.why(table, name).causes:
            links[reason.because.kind] = reason.because
    assert links["rule"].link is not None
    assert links["rule"].link.kind == "law"
    option = links["option"]
    assert option.link is not None
    assert (option.link.kind, option.link.id) == ("event", option.card)
    assert table.book.option(option.card, option.option) is not None
    assert links["bound"].link is None


def test_whatever_a_cause_leads_to_is_there(begin: Begin) -> None:
    table = begin(turns=16)
    tables = {
        "law": "rules", "organization": "organizations", "power": "powers", "event": "events", "ask": "asks",
        "initiative": "initiatives", "plan": "plans", "journey": "journeys",
    }  # fmt: skip
    seen = set()
    for name in stored_and_shown(table):
        for reason in views.why(table, name).causes:
            link = reason.because.link
            if link is not None:
                assert link.id in getattr(table.book.library, tables[link.kind])
                seen.add(link.kind)
    assert {"law", "event", "ask", "power"} <= seen


def test_a_law_may_read_otherwise_where_it_lowers_a_figure(begin: Begin) -> None:
    book = begin().book
    sparks = Cause("rule", "sparks", "")
    assert because(book, sparks, 3.0).title == "A fire, a rumour, a bad verdict"
    assert because(book, sparks, -3.0).title == "Days without a spark"


def test_a_cause_is_called_as_the_face_that_was_met(begin: Begin) -> None:
    cause = Cause("option", "first-nights", "bad-week:minister-west")
    assert because(begin().book, cause).title == "A bad week"
