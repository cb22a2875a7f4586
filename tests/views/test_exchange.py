"""The exchange of a promise as it is shown and typed."""

from game import views
from game.engine.decisions import Decision
from tests.views.conftest import Begin


def test_the_address_of_march_2022_lets_one_promise_go(begin: Begin) -> None:
    table = begin(seed=2, turns=15)
    assert views.exchange(table) is None
    while (shown := views.in_hand(table)) is not None:
        if shown.id == "state-of-union-2022":
            assert any("may be exchanged" in remark for remark in shown.remarks)
        table.campaign.decide(next(each for each in shown.options if each.legal).decision)
    found = views.exchange(table)
    assert found is not None
    assert found.occasion == "A promise with how many dates"
    assert [effect.words for effect in found.price] == ["credibility −6"]
    assert len(found.swaps) == 8
    swap = found.swaps[0]
    assert (swap.old, swap.decision.verb) == ("Nobody's province", "exchange")
    table.campaign.decide(swap.decision)
    assert views.exchange(table) is None
    assert views.decision_words(table, swap.decision) == f"A promise exchanged: {swap.new}, not {swap.old}"
    reasons = [cause.because.words for cause in views.why(table, "credibility").causes]
    assert "A promise with how many dates (a promise exchanged)" in reasons


def test_a_decision_of_no_promise_has_no_words_of_its_own(begin: Begin) -> None:
    assert views.decision_words(begin(), Decision("end")) == ""
