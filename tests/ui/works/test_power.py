"""The page of one power."""

import pytest

from game import views
from game.cards.expressions import POWERS
from game.ui.screens.ask import AskPage
from game.ui.screens.journey import Journey
from game.ui.screens.power import PowerPage
from game.ui.screens.power.page import TABS
from game.ui.screens.projects import Projects
from game.ui.widgets.chart import Chart
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.works.conftest import at_every_size, whole


@at_every_size
def test_nothing_is_clipped_for_any_power(
    open_stage: OpenStage, open_session: OpenSession, size: tuple[int, int], text: float
) -> None:
    session = open_session(turns=8)
    stage = open_stage("power", session=session, size=size, text=text)
    assert isinstance(stage.screen, PowerPage)
    for stage.screen.power in POWERS:
        for stage.screen.tab, _ in TABS:
            whole(stage)


@pytest.mark.parametrize("power", POWERS)
def test_everything_known_is_said(open_stage: OpenStage, power: str) -> None:
    stage = open_stage("power", power, turns=8)
    shown, words = views.power_page(stage.session.play.table, power), stage.words
    known = (shown.wants, shown.best_reason, shown.courts_with, shown.tests_by, shown.threatens_by, shown.tell)
    assert all(each in words for each in known)
    assert shown.agenda in words
    assert all(line.says in words for line in shown.red_lines)
    assert all(each.words in words for each in shown.memories)
    assert all(each.because.words in words for each in shown.goodwill)
    assert all(each.title in words for each in shown.seats)
    assert f"Patience {shown.plate.patience} of {shown.plate.patience_most}" in words
    assert any(isinstance(each, Chart) for each in stage.root.walk())


def test_right_and_left_go_from_power_to_power(open_stage: OpenStage) -> None:
    stage = open_stage("power", "russia", turns=3)
    assert isinstance(stage.screen, PowerPage)
    stage.press("right")
    assert stage.screen.power == "china"
    stage.press("left", "left")
    assert stage.screen.power == "turkey"
    stage.click("power-west")
    assert stage.screen.power == "west"


def test_its_open_ask_has_the_focus_and_opens(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = next(each for turns in range(1, 8) if (each := open_session(turns=turns)).play.see(views.asks))
    ask = session.play.see(views.asks)[0]
    stage = open_stage("power", ask.power, session=session)
    assert stage.focus == "ask"
    stage.press("return")
    assert isinstance(stage.screen, AskPage)
    assert stage.screen.subject == ask.card.id


def test_a_journey_and_the_projects_with_it_are_a_key_away(open_stage: OpenStage) -> None:
    stage = open_stage("power", "turkey", turns=3)
    stage.press("j")
    assert isinstance(stage.screen, Journey)
    assert stage.focus == "journey-to-ankara"
    stage.press("escape", "p")
    assert isinstance(stage.screen, Projects)
    assert stage.screen.show == "turkey"
