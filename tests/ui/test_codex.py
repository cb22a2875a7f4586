import pytest

from game import views
from game.ui.screens.codex import Codex
from game.ui.screens.codex.page import UNREAD
from game.ui.screens.codex.trail import Trail
from game.ui.widgets.scroll import Scroll
from game.views import Link
from tests.ui.conftest import OpenStage
from tests.ui.stage import Stage
from tests.ui.test_frame import SIZES
from tests.ui.walk import faults


def codex(stage: Stage) -> Codex:
    assert isinstance(stage.screen, Codex)
    return stage.screen


def test_it_opens_at_its_groups_ready_to_be_typed_into(open_stage: OpenStage) -> None:
    stage = open_stage("codex", turns=8)
    assert stage.focus == "search"
    for group in views.index(stage.session.play.table):
        assert f"{group.title} |" in stage.words
    stage.type("csto")
    assert "found" in stage.words.casefold()
    stage.press("return")
    assert codex(stage).trail.here == Link("organization", "csto")
    assert "Collective Security Treaty Organization" in stage.words
    assert "Open its page" in stage.words


def test_what_is_not_found_is_said(open_stage: OpenStage) -> None:
    stage = open_stage("codex")
    stage.type("zzzzqqqq")
    assert "NOTHING FOUND THAT CAN BE READ YET" in stage.words
    stage.press("return")
    assert codex(stage).trail.here is None
    stage.press("escape")
    assert codex(stage).typed.text == ""
    assert stage.focus == "search"


def test_links_lead_on_and_the_trail_leads_back(open_stage: OpenStage) -> None:
    stage = open_stage("codex", "organization/csto", turns=8)
    assert codex(stage).trail.here == Link("organization", "csto")
    stage.click("link-power-russia")
    assert codex(stage).trail.here == Link("power", "russia")
    assert stage.focus == "own-page"
    stage.press("backspace")
    assert codex(stage).trail.here == Link("organization", "csto")
    stage.click("trail-forward")
    assert codex(stage).trail.here == Link("power", "russia")
    stage.click("trail-forward")
    assert stage.app.notice.text == "Nothing was read after this."


def test_a_group_is_chosen_and_left_and_right_go_between_list_and_entry(open_stage: OpenStage) -> None:
    stage = open_stage("codex", turns=8)
    stage.click("group-figure")
    assert stage.focus.startswith("page-figure-")
    stage.click("page-figure-sovereignty")
    assert "Freedom of action" in stage.words
    stage.press("right")
    assert stage.focus == "own-page"
    stage.press("left")
    assert stage.focus == "page-figure-sovereignty"


def test_a_figure_shows_its_course_and_leads_to_its_causes(open_stage: OpenStage) -> None:
    stage = open_stage("codex", "indicator/sovereignty", turns=8)
    assert stage.find("course-sovereignty").node() is not None
    assert "Why does it stand there?" in stage.words


def test_a_hidden_figure_shows_no_course(open_stage: OpenStage) -> None:
    stage = open_stage("codex", "figure/grievance", turns=8)
    assert "course-grievance" not in stage.names
    assert "The anger beneath" in stage.words


def test_a_law_shows_its_formula_its_claims_and_what_it_moved(open_stage: OpenStage) -> None:
    stage = open_stage("codex", "law/overreliance", turns=8)
    for words in ("Each year, freedom of action", "the larger of 0 and", "Rests on", "Moved so far", "−"):
        assert words in stage.words


def test_a_card_that_lies_ahead_is_not_read(open_stage: OpenStage) -> None:
    stage = open_stage("codex", "event/first-of-january", turns=2)
    assert UNREAD in stage.words
    assert "The price at the pump" not in stage.words


def test_a_card_that_was_met_is_read_and_its_line_is_in_sight(open_stage: OpenStage) -> None:
    stage = open_stage("codex", "event/first-of-january", turns=15)
    assert "The price at the pump" in stage.words
    line = stage.find("page-event-first-of-january")
    scroll = next(each for each in line.ancestors() if isinstance(each, Scroll))
    assert scroll.offset > 0
    assert scroll.rect.contains(line.rect)


def test_where_there_is_room_for_one_thing_escape_goes_back_step_by_step(open_stage: OpenStage) -> None:
    stage = open_stage("codex", turns=8, size=(1024, 768), text=2.0)
    stage.click("group-power")
    stage.click("page-power-russia")
    assert "page-power-russia" not in stage.names
    stage.press("escape")
    assert "page-power-russia" in stage.names
    stage.click("all-groups")
    assert "group-power" in stage.names


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize(
    "subject",
    ["", "figure/sovereignty", "law/overreliance", "power/west", "organization/eaeu", "codex/hedging",
     "plan/second-door", "event/first-of-january", "promise/quiet-streets", "ending/square", "journey/to-beijing"],
)  # fmt: skip
def test_nothing_is_clipped(open_stage: OpenStage, subject: str, size: tuple[int, int], text: float) -> None:
    stage = open_stage("codex", subject, turns=16, size=size, text=text)
    assert faults(stage.root, stage.app.kit) == []


def test_the_trail_forgets_what_lay_ahead_when_it_turns() -> None:
    trail = Trail()
    assert (trail.here, trail.can_go_back, trail.can_go_on) == (None, False, False)
    trail.back()
    one, two, three = (Link("power", name) for name in ("russia", "china", "west"))
    for each in (one, two, two):
        trail.visit(each)
    trail.back()
    assert (trail.here, trail.can_go_back, trail.can_go_on) == (one, False, True)
    trail.visit(three)
    assert (trail.here, trail.can_go_back, trail.can_go_on) == (three, True, False)
    trail.forward()
    assert trail.here == three
