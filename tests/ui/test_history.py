"""The history page: sets and single figures, the historical player's run beside the own one, decisions on the axis."""

import pytest

from game import views
from game.engine.decisions import END
from game.ui.screens.history import HistoryPage
from game.ui.screens.history.sets import SETS
from game.ui.widgets.chart import Chart
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.stage import Stage
from tests.ui.walk import faults

SIZES = [((1280, 720), 1.0), ((1024, 768), 1.0), ((1280, 720), 2.0), ((1024, 768), 2.0), ((3840, 2160), 1.0)]


def chart(stage: Stage) -> Chart:
    found = stage.find("history")
    assert isinstance(found, Chart)
    return found


def known(stage: Stage) -> Stage:
    """Waits until the historical player has played."""
    stage.until(lambda: stage.session.play.reference is not None)
    return stage


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_clipped(open_stage: OpenStage, size: tuple[int, int], text: float) -> None:
    for subject in ("", "set:trade", "set:elite", "unrest", "grievance", "member.eaeu"):
        stage = known(open_stage("history", subject, turns=6, size=size, text=text))
        assert not faults(stage.root, stage.app.kit), subject
    stage.press("f")
    assert not faults(stage.root, stage.app.kit)


def test_every_set_is_of_figures_that_there_are_on_one_scale(open_session: OpenSession) -> None:
    table = open_session(turns=0).play.table
    for each in SETS:
        units = {table.book.unit(name) for name in each.names}
        assert all(table.has(name) for name in each.names), each.key
        assert len(units) == 1 or units == {"points", "per cent"}, each.key


def test_own_curves_run_to_now_and_the_others_beside_them_no_further(open_stage: OpenStage) -> None:
    stage = known(open_stage("history", "set:economy", turns=6))
    shown = chart(stage)
    table, run = stage.session.play.table, stage.session.play.reference
    assert run is not None
    own, other = shown.curves[:4], shown.curves[4:]
    assert [each.name for each in own] == ["Moscow", "Beijing", "Brussels and Washington", "Ankara"]
    assert all(each.dash == "solid" and not each.faint for each in own)
    assert all(each.dash == "dotted" and each.faint and each.end == "" for each in other)
    assert own[0].values[-1] == table.value("influence.russia.economy")
    assert other[0].values[:7] == run.values["influence.russia.economy"][:7]
    assert other[0].values[7:] == (None,)
    assert shown.dates[-1] == "now"


def test_without_the_other_run_curves_differ_by_their_dashes(open_stage: OpenStage) -> None:
    stage = known(open_stage("history", "set:home", turns=3))
    stage.press("b")
    assert len(chart(stage).curves) == 4
    assert len({each.dash for each in chart(stage).curves}) == 4
    assert "historical player came to" not in stage.words
    stage.click("compare")
    assert len(chart(stage).curves) == 8


def test_decisions_stand_at_their_turns(open_stage: OpenStage) -> None:
    stage = known(open_stage("history", "unrest", turns=4))
    table = stage.session.play.table
    past = views.past(table)
    assert [(each.place, each.text) for each in chart(stage).events] == [(each.turn, each.text) for each in past]
    chart(stage).place_read = 2
    node = chart(stage).node()
    assert node is not None
    decided = next(each for each in past if each.turn == 2)
    assert decided.text in node.value
    assert "Historical" in node.value


def test_a_hidden_figure_has_no_chart(open_stage: OpenStage) -> None:
    stage = open_stage("history", "grievance", turns=4)
    assert not any(isinstance(each, Chart) for each in stage.root.walk())
    assert f"now: {stage.session.play.table.figure('grievance').band}" in stage.words


def test_at_the_end_the_other_run_may_go_on_longer(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=99)
    campaign = session.play.campaign
    assert campaign.outcome is not None
    assert campaign.refusal(END)
    stage = known(open_stage("history", "set:home", session=session))
    shown = chart(stage)
    run = session.play.reference
    assert run is not None
    assert len(shown.dates) >= max(len(shown.curves[0].values), len(run.turns))
    assert {len(each.values) for each in shown.curves} == {len(shown.dates)}


def test_brackets_go_from_set_to_set_and_w_asks_why(open_stage: OpenStage) -> None:
    stage = open_stage("history", turns=2)
    page = stage.screen
    assert isinstance(page, HistoryPage)
    assert page.name == "set:home"
    stage.press("rightbracket")
    assert page.name == "set:economy"
    stage.press("leftbracket", "leftbracket")
    assert page.name == "set:world"
    stage.press("w")
    assert stage.screen is page
    stage.app.apply(page.ask("prosperity"))
    stage.press("w")
    assert stage.screen.title == "Why"


def test_the_list_chooses_sets_and_figures(open_stage: OpenStage) -> None:
    stage = open_stage("history", turns=2)
    stage.click("set:goodwill")
    assert [each.name for each in chart(stage).curves][:2] == ["Moscow", "Beijing"]
    stage.click("group-Money")
    stage.click("list-treasury")
    assert chart(stage).unit == "bn USD"
