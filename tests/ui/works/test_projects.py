"""The page of projects: slots, plans, filters, hurrying and stopping."""

import pytest

from game import views
from game.engine.decisions import Decision
from game.ui.screens.initiative import InitiativePage
from game.ui.screens.projects import Projects
from game.ui.screens.projects.page import TABS
from game.ui.session import Session
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.stage import Stage
from tests.ui.works.conftest import at_every_size, whole


@pytest.fixture
def busy(open_session: OpenSession) -> Session:
    """A session in which one project with a partner and one without are under way."""
    session = open_session(turns=2)
    for each in ("digital-customs", "wage-accord"):
        session.play.decide(Decision("start", (each,)))
    return session


def listed(stage: Stage) -> set[str]:
    """Returns the initiatives that the list shows."""
    return {each.removeprefix("initiative-") for each in stage.names if each.startswith("initiative-")}


@at_every_size
def test_nothing_is_clipped(open_stage: OpenStage, busy: Session, size: tuple[int, int], text: float) -> None:
    stage = open_stage("projects", size=size, text=text, session=busy)
    assert isinstance(stage.screen, Projects)
    for tab, _ in TABS:
        stage.screen.tab = tab
        whole(stage)


def test_every_initiative_is_listed_under_its_slot(open_stage: OpenStage, busy: Session) -> None:
    stage = open_stage("projects", session=busy)
    lines = busy.play.see(views.initiative_lines)
    assert listed(stage) == {each.id for each in lines}
    for key, slot in (("foreign", "foreign"), ("instant", "")):
        stage.click(f"tab-{key}")
        assert listed(stage) == {each.id for each in lines if each.slot == slot}


def test_filters_keep_what_can_start_now_and_what_a_power_takes_part_in(open_stage: OpenStage, busy: Session) -> None:
    stage = open_stage("projects", session=busy)
    lines = busy.play.see(views.initiative_lines)
    stage.click("show-now")
    assert listed(stage) == {each.id for each in lines if each.startable or each.favour} != set()
    stage.click("show-turkey")
    assert listed(stage) == {each.id for each in lines if each.power == "turkey"}
    stage.click("show-alone")
    assert listed(stage) == {each.id for each in lines if not each.power}


def test_a_subject_chooses_the_slot_or_the_power(open_stage: OpenStage, busy: Session) -> None:
    lines = busy.play.see(views.initiative_lines)
    assert listed(open_stage("projects", "works", session=busy)) == {e.id for e in lines if e.slot == "works"}
    china = open_stage("projects", "china", session=busy)
    assert listed(china) == {each.id for each in lines if each.power == "china"}
    assert china.focus == "show-china"


def test_a_card_says_its_price_and_why_not_now(open_stage: OpenStage, busy: Session) -> None:
    words = open_stage("projects", session=busy).words
    assert (
        "One customs screen | Costs 3 political capital and 0.3 bn USD, takes 9 months, with Moscow, under way" in words
    )
    assert "not now: the slot holds “One customs screen”" in words
    assert "not now: needs opening of the state at least 25" in words


def test_a_free_slot_shows_what_fits_into_it(open_stage: OpenStage, busy: Session) -> None:
    stage = open_stage("projects", session=busy)
    stage.click("slot-foreign")
    assert listed(stage) == {each.id for each in busy.play.see(views.initiative_lines) if each.slot == "foreign"}


def test_a_project_is_hurried_once(open_stage: OpenStage, busy: Session) -> None:
    stage = open_stage("projects", session=busy)
    stage.click("rush-works")
    assert str(busy.play.campaign.steps[-1].decision) == "rush digital-customs"
    assert stage.app.notice.text == "Hurried: One customs screen."
    stage.click("rush-works")
    assert stage.app.notice.text == "“One customs screen” cannot be hurried: hurried already."


def test_a_project_is_stopped_only_when_asked_twice(open_stage: OpenStage, busy: Session) -> None:
    stage = open_stage("projects", session=busy)
    stage.click("stop-works")
    assert "What was paid is lost, and Moscow minds." in stage.words
    stage.click("keep-works")
    assert "What was paid is lost" not in stage.words
    stage.click("stop-works")
    stage.click("stop-works")
    assert str(busy.play.campaign.steps[-1].decision) == "stop digital-customs"
    assert busy.play.see(views.slots)["works"] is None
    stage.click("stop-home")
    assert "What was paid is lost.\n" in stage.words


def test_steps_of_plans_and_cards_open_the_initiative(open_stage: OpenStage, busy: Session) -> None:
    for name, wanted in (("initiative-army", "army"), ("step-second-door-reserve-fund", "reserve-fund")):
        stage = open_stage("projects", session=busy)
        stage.click(name)
        assert isinstance(stage.screen, InitiativePage)
        assert stage.screen.subject == wanted
