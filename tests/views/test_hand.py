import pytest

from game import views
from game.engine.decisions import Decision
from game.engine.world import DONE, RUNNING
from game.views import OptionView, Table
from game.views.hand import notes
from tests.views.conftest import Begin, play_on


def cards_met(table: Table, turns: int) -> list[OptionView]:
    """Returns every option seen on the way through some turns."""
    found: list[OptionView] = []
    for _ in range(turns):
        while (shown := views.in_hand(table)) is not None:
            found += shown.options
            legal = next(each for each in shown.options if each.legal)
            table.campaign.decide(legal.decision)
        play_on(table, 1)
    return found


def test_the_card_in_hand_is_shown_whole(begin: Begin) -> None:
    shown = views.in_hand(begin())
    assert shown is not None
    assert shown.id == "tokayev-succeeds"
    assert len(shown.advice) == 2
    assert [each.number for each in shown.options] == [1, 2, 3]
    assert all(each.effects or each.hints for each in shown.options)
    assert shown.source.startswith("thesis: ")
    assert "history" not in {note for option in shown.options for note in option.notes}


def test_an_option_is_open_exactly_when_the_engine_says_so(begin: Begin) -> None:
    for option in cards_met(begin(seed=11), 12):
        assert bool(option.why_not) is not option.legal


def test_why_not_names_what_is_lacking(begin: Begin) -> None:
    table, closed = begin(seed=11), []
    for _ in range(8):
        table.world.stored[table.deck.capital, 0] = 0
        closed += [option for option in cards_met(table, 1) if not option.legal]
    assert closed
    assert all(each.why_not.startswith(("needs ", "three promises")) for each in closed)


def test_what_is_foretold_for_sure_comes_true(begin: Begin) -> None:
    table = begin(seed=5)
    checked = 0
    for _ in range(12):
        while (shown := views.in_hand(table)) is not None:
            option = next(each for each in shown.options if each.legal)
            before = {each.name: table.value(each.name) for each in option.effects}
            table.campaign.decide(option.decision)
            if not option.chances and not option.cost:
                for each in option.effects:
                    assert table.value(each.name) - before[each.name] == pytest.approx(each.amount, abs=0.006)
                    checked += 1
        play_on(table, 1)
    assert checked > 20


def test_goodwill_is_only_hinted_at(begin: Begin) -> None:
    options = cards_met(begin(seed=5), 8)
    assert not [each for option in options for each in option.effects if each.name.startswith("trust.")]
    assert [hint for option in options for hint in option.hints]


def test_an_ask_lies_on_its_plate_with_its_date(begin: Begin) -> None:
    table = begin(seed=1, turns=4)
    asks = views.asks(table)
    assert asks
    assert [plate.ask for plate in views.plates(table) if plate.ask] == list(asks)
    ask = asks[0]
    assert ask.due.startswith("by ")
    table.campaign.decide(Decision("defer", (ask.card.id,)))
    again = next(each for each in views.asks(table) if each.card.id == ask.card.id)
    assert again.defer_refused == "it was put off once already"
    table.campaign.decide(again.card.options[-1].decision)
    assert ask.card.id not in [each.card.id for each in views.asks(table)]


def test_january_is_told_without_figures(begin: Begin) -> None:
    table = begin(turns=12)
    shown = views.in_hand(table)
    assert shown is not None
    while shown is not None and "january" not in shown.tags:
        table.campaign.decide(next(each for each in shown.options if each.legal).decision)
        shown = views.in_hand(table)
    assert shown is not None
    option = next(each for each in shown.options if each.legal)
    earlier = table.world
    table.campaign.decide(option.decision)
    found = views.aftermath(table, option.decision, earlier)
    assert found.plain
    assert found.pause
    assert found.effects == ()
    assert found.outcome


def test_an_outcome_tells_what_really_happened(begin: Begin) -> None:
    table = begin()
    shown = views.in_hand(table)
    assert shown is not None
    earlier = table.world
    table.campaign.decide(shown.options[2].decision)
    found = views.aftermath(table, shown.options[2].decision, earlier)
    assert found.history_heading == "What really happened"
    assert found.history
    assert found.history_source.startswith("thesis: ")
    assert any(who == "Beijing" for who, _ in found.reactions)


def test_initiatives_keep_their_numbers(begin: Begin) -> None:
    table = begin()
    before = {each.id: each.number for each in views.initiatives(table)}
    play_on(table, 3)
    assert {each.id: each.number for each in views.initiatives(table)} == before
    for each in views.initiatives(table):
        assert bool(each.why_not) is not each.startable


def test_a_started_project_stands_in_its_slot_and_in_the_diary(begin: Begin) -> None:
    table = begin()
    each = next(each for each in views.initiatives(table) if each.startable and each.slot)
    table.campaign.decide(Decision("start", (each.id,)))
    running = views.slots(table)[each.slot]
    assert running is not None
    assert running.title == each.title
    assert f"Ready: {each.title}" in [ahead.text for ahead in views.ahead(table)]
    assert f"Started: {each.title}" in [past.text for past in views.past(table)]
    table.campaign.decide(Decision("undo"))
    assert f"Started: {each.title}" not in [past.text for past in views.past(table)]


def test_a_promise_that_hangs_on_something_hidden_is_not_judged(begin: Begin) -> None:
    stands = {each.text: each.stands for each in views.pledges(begin())}
    assert stands["Quiet streets"] is None
    assert stands["Nobody's province"] is False


def test_an_answer_says_that_it_moves_a_project_only_while_that_runs(begin: Begin) -> None:
    table = begin()
    spec = next(each for each in table.book.library.events["oil-slump"].options if each.id == "cut")
    assert not [each for each in notes(table, spec) if "later" in each]
    table.world.chose[table.deck.card_index["khorgos-2"], 0] = RUNNING
    assert notes(table, spec)[-1] == "“A second yard at Khorgos” is done a turn later"


def test_what_cannot_be_paid_is_no_gain(begin: Begin) -> None:
    table = begin(seed=21)
    table.world.stored[table.deck.capital, 0] = 0
    shown = views.in_hand(table)
    assert shown is not None
    dear = next(option for option in shown.options if option.cost)
    assert not dear.legal
    assert "political_capital" not in {each.name for each in dear.effects}


def test_an_offer_of_what_is_done_is_not_told(begin: Begin) -> None:
    table = begin()
    spec = table.book.option("first-nights", "minister-west", "bad-week")
    number = table.deck.card_index["wage-accord"]
    assert any("cheaper" in note for note in notes(table, spec))
    table.world.chose[number, 0] = DONE
    assert not any("cheaper" in note for note in notes(table, spec))
