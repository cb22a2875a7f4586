"""Decisions are values: printed, parsed, refused with a sentence; an illegal one costs nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import decisions
from game.engine.decisions import VERBS, Decision, IllegalDecision, parse
from tests.packs.small import campaign, do

WORD = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True)


@given(st.sampled_from(sorted(VERBS)), st.data())
def test_what_is_printed_is_parsed_again(verb: str, data: st.DataObject) -> None:
    form = VERBS[verb]
    words = data.draw(st.lists(WORD, min_size=form.fewest, max_size=form.most))
    decision = Decision(verb, tuple(words))
    assert parse(str(decision)) == decision


@given(st.text(max_size=40))
def test_any_other_line_is_refused_with_a_sentence(line: str) -> None:
    try:
        decision = parse(line)
    except IllegalDecision as why:
        assert str(why).endswith(".")  # noqa: PT017  (most lines are refused, a few are decisions)
    else:
        assert decision.verb in VERBS


@pytest.mark.parametrize("line", ["answer flood", "end now", "study hard", "start a b c", "pledge", ""])
def test_a_wrong_form_is_refused(line: str) -> None:
    with pytest.raises(IllegalDecision):
        parse(line)


REFUSALS = {
    "answer flood swim": "'flood' has no option 'swim' now.",
    "answer drought wait": "'drought' is not the card in hand.",
    "reply flood wait": "'flood' is not an open ask.",
    "defer flood": "'flood' is not an open ask.",
    "favour flood": "'flood' is not an open ask.",
    "journey flood": "There is no journey 'flood'.",
    "start flood": "There is no initiative 'flood'.",
    "rush flood": "'flood' is not under way.",
    "stop flood": "'flood' is not under way.",
    "end": "'flood' waits for an answer.",
}


@pytest.mark.parametrize("line", REFUSALS)
def test_a_refusal_is_a_sentence_and_changes_nothing(line: str) -> None:
    game = campaign(events="flood: {date: 2019-01, options: {wait: {}}}")
    before = game.world.text()
    assert game.refusal(parse(line)) == REFUSALS[line]
    with pytest.raises(IllegalDecision):
        do(game, line)
    assert game.world.text() == before
    assert game.steps == []


def test_hand_made_decisions_are_refused_too() -> None:
    world = campaign().world
    for decision in (Decision("fly"), Decision("end", ("now",)), Decision("start"), Decision("undo")):
        assert str(decisions.refusal(world, decision)).endswith((".", "'."))


def test_the_first_study_of_a_turn_is_free_and_the_second_costs_one_capital() -> None:
    game = campaign("{start: {political_capital: 1}}")
    index = game.deck.capital
    spent = [int(do(game, "study").world.stored[index, 0]) for _ in range(2)]
    assert spent == [100, 0]
    assert game.refusal(Decision("study")) == "A second study in a turn costs one of political capital."
    assert do(game, "end", "study").world.stored[index, 0] == 0


def test_undo_takes_back_the_decisions_of_the_turn_and_counts_in_the_log() -> None:
    game = campaign(
        "{start: {political_capital: 5}}", events="flood: {date: 2019-01, options: {pump: {effects: {treasury: -1}}}}"
    )
    before, prints = game.world.text(), []
    do(game, "answer flood pump")
    prints.append(game.steps[-1].print)
    game.decide(Decision("undo"))
    assert game.world.text() == before
    assert len(game.steps) == 2
    assert game.refusal(Decision("undo")) == "Nothing has been decided this turn."
    assert game.steps[-1].print not in prints
    do(game, "answer flood pump", "end")
    assert game.refusal(Decision("undo")) == "Nothing has been decided this turn."


def test_undo_takes_back_no_study_nor_what_it_cost() -> None:
    scenario = "{start: {political_capital: 5}}"
    flood = "flood: {date: 2019-01, options: {pump: {effects: {treasury: -1}}}}"
    learned = do(campaign(scenario, events=flood), "study", "study").world.text()
    game = do(campaign(scenario, events=flood), "study", "answer flood pump", "study")
    game.decide(Decision("undo"))
    assert game.world.text() == learned
    assert game.standing == ()
    assert game.refusal(Decision("undo")) == "Nothing has been decided this turn."
    game.decide(Decision("study"))
    assert game.refusal(Decision("undo")) == "Nothing has been decided this turn."
    do(game, "answer flood pump")
    game.decide(Decision("undo"))
    assert int(game.world.studies[0]) == 3, "a second undo takes back no study either"
    assert int(game.world.stored[game.deck.capital, 0]) == 300


def test_a_study_paid_from_what_an_answer_gave_leaves_no_debt() -> None:
    game = campaign(
        "{start: {political_capital: 0}}",
        events="flood: {date: 2019-01, options: {pump: {effects: {political_capital: 1}}}}",
    )
    do(game, "answer flood pump", "study", "study")
    game.decide(Decision("undo"))
    assert int(game.world.stored[game.deck.capital, 0]) == 0
    assert int(game.world.studies[0]) == 2
