import numpy as np
import pytest

from game import views
from game.cards.expressions import POWERS
from game.engine.decisions import END, Decision
from game.engine.deck import Cause
from game.engine.ledger import BOUND, Entry
from game.views import Table
from game.views.conditions import expression
from game.views.reasons import reasons
from game.views.threats import holding_parts
from tests.views.conftest import Begin, play_on


def test_the_bar_shows_the_seven_home_figures(begin: Begin) -> None:
    bar = views.bar(begin())
    assert bar.date == "First quarter of 2019 (January to March)"
    assert (bar.turn, bar.turns, bar.capital_city) == (1, 23, "Astana")
    assert [each.name for each in bar.home] == ["sovereignty", "prosperity", "unrest", "cohesion"]
    assert bar.money.text.endswith("bn USD")
    assert bar.income is not None
    assert views.bar(begin(turns=2)).capital_city == "Nur-Sultan"


def test_the_plates_hold_the_matrix_of_leverage(begin: Begin) -> None:
    plates = views.plates(begin(turns=4))
    assert [plate.power for plate in plates] == list(POWERS)
    assert all(len(plate.levers) == 3 for plate in plates)
    moscow = plates[0]
    assert [lever.domain for lever in moscow.levers if lever.seal] == ["security"]
    assert moscow.levers[0].figure.turn is not None
    assert moscow.levers[0].figure.year is not None
    assert abs(sum(each.share for each in views.shares(begin())) - 1) < 0.001


def test_an_agenda_is_shown_only_once_it_is_learned(begin: Begin) -> None:
    table = begin()
    assert views.plates(table)[1].agenda == ""
    table.campaign.decide(Decision("journey", ("to-beijing",)))
    play_on(table, 1)
    assert "Beijing" in views.plates(table)[1].agenda
    news = [each for each in views.report(table).news if each.kind == "journey"]
    assert views.plates(table)[1].agenda in news[0].text


def test_a_hidden_figure_shows_its_band_until_a_journey_shows_it(begin: Begin) -> None:
    table = begin()
    hidden = table.figure("grievance")
    assert (hidden.value, hidden.text, hidden.turn) == (None, "", None)
    assert hidden.band == "sore"
    assert views.why(table, "grievance").turns == ()
    table.campaign.decide(Decision("journey", ("to-region",)))
    seen = []
    for _ in range(3):
        play_on(table, 1)
        seen.append(table.figure("grievance").value is not None)
    assert seen == [True, False, False]


def test_the_causes_add_up_to_every_figure(begin: Begin) -> None:
    table = begin(turns=9)
    for name in set(table.book.labels) & set(table.deck.index):
        number = table.deck.index[name]
        total = int(table.deck.start[number]) + sum(each.amount for each in table.entries(number))
        assert total == int(table.world.stored[number, 0]), name
    why = views.why(table, "sovereignty")
    assert why.causes
    assert all(each.because.title for each in why.causes)
    assert why.figure.value == pytest.approx(table.value("sovereignty"))


def test_a_derived_figure_shows_its_formula_and_inputs(begin: Begin) -> None:
    why = views.why(begin(turns=3), "influence.russia.politics")
    assert why.formula == "0.8 × appeal of Moscow to the elite + 0.2 × appeal of Moscow to the people"
    assert [each.figure.name for each in why.inputs] == ["standing.russia.elite", "standing.russia.public"]
    assert why.inputs[0].causes


def test_every_figure_can_be_asked_about(begin: Begin) -> None:
    table = begin(turns=6)
    for name in table.book.labels:
        assert views.why(table, name).figure.label
        entry = views.look(table, table.book.label(name))
        assert entry is not None


def test_a_series_has_a_value_a_turn_and_one_for_now(begin: Begin) -> None:
    found = views.history(begin(turns=5), ["sovereignty", "grievance"])
    assert found.dates[0] == "2019 Q1"
    assert found.dates[-1] == "now"
    assert len(found.series[0].values) == 7
    assert set(found.series[1].values) == {None}


def test_looking_changes_nothing(begin: Begin) -> None:
    table = begin(turns=5)
    before = table.world.text()
    look_at_everything(table)
    assert table.world.text() == before
    assert np.array_equal(table.world.stored[:, 0], table.campaign.fork(table.turn).world.stored[:, 0])


def look_at_everything(table: Table) -> None:
    views.bar(table), views.plates(table), views.report(table), views.in_hand(table), views.asks(table)
    views.initiatives(table), views.slots(table), views.plans(table), views.journeys(table)
    views.organizations(table), views.ahead(table), views.past(table), views.pledges(table), views.promises(table)
    views.fans(views.fan_request(table, (None,), futures=20))
    views.timeline(table), views.study_offer(table)


def test_after_the_book_the_bar_says_so(begin: Begin) -> None:
    table = begin(turns=16)
    assert views.bar(table).after_the_book == ""
    play_on(table, 1)
    if table.campaign.outcome is None:
        assert "13 May 2022" in views.bar(table).after_the_book
        assert views.book_ends_now(table)


def test_the_end_has_four_voices_before_any_number(begin: Begin) -> None:
    table = play_on(begin(seed=3), 23)
    closing = views.closing(table)
    assert closing is not None
    assert closing.title
    assert closing.epilogue
    assert len(closing.voices) == 4
    assert closing.voices[0].who == "A family in an oil town"
    assert sum(part.points for part in closing.parts) == pytest.approx(closing.total, abs=0.05)
    assert sum(part.possible for part in closing.parts) == pytest.approx(100)
    same, known = closing.as_history
    assert 0 <= same <= known


def test_the_report_names_what_moved_and_why(begin: Begin) -> None:
    table = begin(turns=4)
    moved = views.report(table).moved
    assert moved
    assert all(each.reasons and each.text for each in moved)
    assert not [each for each in moved if each.name == "grievance"]
    assert table.campaign.refusal(END) is not None or table.world.hand[0] < 0


def test_what_a_ceiling_took_is_taken_off_the_causes_that_ran_into_it(begin: Begin) -> None:
    table = begin()
    number = table.deck.index["unrest"]
    crowd, rumour, calm = (
        Cause("rule", "anger-boils"),
        Cause("rule", "street-shock"),
        Cause("option", "first-nights", "x"),
    )
    entries = [
        Entry(3, number, -100, calm),
        Entry(3, number, 6000, crowd),
        Entry(3, number, 2000, rumour),
        Entry(3, number, -4000, Cause(BOUND, "range", "unrest")),
    ]
    netted = reasons(table, entries, 5)
    assert [each.amount for each in netted] == [30.0, 10.0, -1.0]
    exact = reasons(table, entries, 5, exact=True)
    assert [each.amount for each in exact] == [60.0, -40.0, 20.0, -1.0]
    assert [each.amount for each in reasons(table, entries, 5, towards=1)] == [30.0, 10.0]


def test_a_threat_names_only_what_holds(begin: Begin) -> None:
    table = begin(turns=3)
    parts = [expression(table.book, part) for part in holding_parts(table, "protectorate")]
    assert len(parts) > 1  # nothing of it holds: all of it is shown
    number = table.deck.index["treasury"]
    poor = table.world.copy()
    poor.stored[number, 0] = -900
    poor.view.forget()
    table.campaign._world = poor
    ending = next(each for each in ("creditors", "protectorate") if each in table.book.library.endings)
    said = [expression(table.book, part) for part in holding_parts(table, ending)]
    assert all("money in hand" in each for each in said)


@pytest.mark.parametrize("seed", [3, 4])
def test_everything_can_be_looked_at_in_every_turn_and_after_the_end(begin: Begin, seed: int) -> None:
    table = begin(seed)
    while table.campaign.outcome is None:
        look_at_everything(table)
        play_on(table, 1)
    look_at_everything(table)
    assert views.closing(table) is not None
