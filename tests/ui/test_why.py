"""The page why: every figure can be asked, its causes lead to their cards, hidden ones show bands only."""

import re

import pytest

from game import views
from game.ui.screens.why import WhyPage
from game.ui.widgets.chart import Chart
from game.ui.widgets.waterfall import WaterfallChart
from tests.ui.conftest import OpenStage
from tests.ui.stage import Stage
from tests.ui.walk import faults

SIZES = [((1280, 720), 1.0), ((1024, 768), 1.0), ((1280, 720), 2.0), ((1024, 768), 2.0), ((3840, 2160), 1.0)]
FIGURES = ["prosperity", "treasury", "grievance", "share.russia", "income", "member.eaeu", "captured.security"]


def has(stage: Stage, kind: type) -> bool:
    return any(isinstance(each, kind) for each in stage.root.walk())


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_clipped(open_stage: OpenStage, size: tuple[int, int], text: float) -> None:
    for turns in (0, 10):
        stage = open_stage("why", turns=turns, size=size, text=text)
        page = stage.screen
        assert isinstance(page, WhyPage)
        for name in FIGURES:
            stage.app.apply(page.ask(name))
            assert not faults(stage.root, stage.app.kit), name
        page.choosing = True
        stage.app.relook()
        assert not faults(stage.root, stage.app.kit)


def test_every_figure_can_be_asked(open_stage: OpenStage) -> None:
    stage = open_stage("why", turns=3)
    page = stage.screen
    assert isinstance(page, WhyPage)
    for name, label in stage.session.play.table.book.labels.items():
        stage.app.apply(page.ask(name))
        assert label.about in stage.words


def test_a_stored_figure_tells_its_causes_and_its_course(open_stage: OpenStage) -> None:
    stage = open_stage("why", "prosperity", turns=10)
    found = views.why(stage.session.play.table, "prosperity")
    assert found.waterfall is not None
    assert has(stage, WaterfallChart)
    assert has(stage, Chart)
    words = stage.words
    for stair in found.waterfall.stairs:
        assert f"{stair.label} | {stair.text}" in words
    for each in (found.about, found.evidence, "Higher is better for you.", f"At the beginning | {found.start}"):
        assert each in words


def test_the_last_year_begins_where_the_year_began(open_stage: OpenStage) -> None:
    stage = open_stage("why", "prosperity", turns=10)
    stage.click("tab-year")
    shown = views.waterfall(stage.session.play.table, "prosperity", 12.0)
    assert shown is not None
    assert f"A year ago | {shown.start_text}" in stage.words


def test_a_derived_figure_tells_its_formula_and_its_inputs_can_be_asked(open_stage: OpenStage) -> None:
    stage = open_stage("why", "influence.russia.politics", turns=4)
    assert not has(stage, WaterfallChart)
    assert "0.8 × appeal of Moscow to the elite" in stage.words
    stage.click("input-standing.russia.elite")
    assert isinstance(stage.screen, WhyPage)
    assert stage.screen.name == "standing.russia.elite"
    stage.press("escape")
    assert isinstance(stage.screen, WhyPage)
    assert stage.screen.name == "influence.russia.politics"


def test_a_hidden_figure_shows_its_band_and_no_value(open_stage: OpenStage) -> None:
    stage = open_stage("why", "grievance", turns=5)
    table = stage.session.play.table
    assert not has(stage, Chart)
    assert not has(stage, WaterfallChart)
    words = stage.words
    assert table.figure("grievance").band in words
    value = table.value("grievance")
    assert not re.search(rf"(?<![\d.+−]){value:.0f}(?![\d.])", words[words.index("The anger beneath") :][:400])


def test_the_list_opens_at_the_figure_and_finds_others_by_their_words(open_stage: OpenStage) -> None:
    stage = open_stage("why", "trust.china")
    assert "list-trust.china" in stage.names
    assert "list-prosperity" not in stage.names
    stage.press("f")
    assert stage.focus == "search"
    stage.type("oil")
    assert "list-oil_price" in stage.names
    stage.press("tab", "return")
    assert isinstance(stage.screen, WhyPage)
    assert stage.screen.name in stage.session.play.table.book.labels


def test_a_search_for_nothing_that_there_is_says_so(open_stage: OpenStage) -> None:
    stage = open_stage("why")
    stage.press("f")
    stage.type("zebra")
    assert "No figure is called so." in stage.words


def test_where_there_is_no_room_the_list_takes_the_page_and_gives_it_back(open_stage: OpenStage) -> None:
    stage = open_stage("why", "prosperity", turns=3, size=(1024, 768), text=1.5)
    assert "list-prosperity" not in stage.names
    stage.press("f")
    assert stage.focus == "search"
    assert "list-prosperity" in stage.names
    stage.press("escape")
    assert has(stage, WaterfallChart)
    assert stage.app.running


def test_an_unknown_figure_opens_one_that_there_is(open_stage: OpenStage) -> None:
    stage = open_stage("why", "no-such-figure")
    assert isinstance(stage.screen, WhyPage)
    assert stage.screen.name == "sovereignty"
