"""The organizations: the list, and the one that is shown."""

from game import views
from game.ui.screens.initiative import InitiativePage
from game.ui.screens.organizations import Organizations
from game.ui.widgets.ladder import Ladder
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.works.conftest import at_every_size, whole


@at_every_size
def test_nothing_is_clipped_for_any_organization(
    open_stage: OpenStage, open_session: OpenSession, size: tuple[int, int], text: float
) -> None:
    session = open_session(turns=3)
    stage = open_stage("organizations", session=session, size=size, text=text)
    whole(stage)
    assert isinstance(stage.screen, Organizations)
    stage.screen.listing = False
    for each in session.play.see(views.organizations):
        stage.screen.chosen = each.id
        whole(stage)


def test_the_subject_is_shown_with_all_there_is_to_know(open_stage: OpenStage) -> None:
    stage = open_stage("organizations", "csto", turns=3)
    assert stage.focus == "body-csto"
    shown = views.organization(stage.session.play.table, "csto")
    words = stage.words
    for each in (shown.title, shown.brief, shown.duties, shown.benefits, *shown.levels, "led by Moscow", "Thesis: "):
        assert each in words
    for name, formula in shown.upkeep:
        assert name in words
        assert formula in words
    assert "You are: member, step 2 of 3" in words
    assert "money in hand −0.06 bn USD" in words.replace("\N{NO-BREAK SPACE}", " ")
    assert {f"initiative-{each.id}" for each in shown.initiatives} <= set(stage.names)


def test_right_and_left_go_through_the_list(open_stage: OpenStage) -> None:
    stage = open_stage("organizations", turns=3)
    names = [each for each in stage.names if each.startswith("body-")]
    assert isinstance(stage.screen, Organizations)
    assert names[0] == f"body-{stage.screen.chosen}"
    stage.press("right")
    assert names[1] == f"body-{stage.screen.chosen}" == stage.focus
    stage.press("left", "left")
    assert names[-1] == f"body-{stage.screen.chosen}"


def test_with_one_column_the_list_comes_first(open_stage: OpenStage) -> None:
    stage = open_stage("organizations", turns=3, size=(1024, 768), text=2.0)
    assert not any(isinstance(each, Ladder) for each in stage.root.walk())
    stage.click("body-eaeu")
    assert any(isinstance(each, Ladder) for each in stage.root.walk())
    stage.click("list")
    assert "body-csto" in stage.names


def test_an_initiative_opens_from_its_organization(open_stage: OpenStage) -> None:
    stage = open_stage("organizations", "csto", turns=3)
    stage.click("initiative-csto-limits")
    assert isinstance(stage.screen, InitiativePage)
