"""The page of one initiative: what it says, and how it is started."""

import numpy as np
import pytest

from game import views
from game.engine.world import World
from game.ui.screens import frame
from game.ui.screens.initiative import InitiativePage
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.works.conftest import at_every_size, whole


@at_every_size
def test_nothing_is_clipped_for_any_initiative(
    open_stage: OpenStage, open_session: OpenSession, size: tuple[int, int], text: float
) -> None:
    session = open_session(turns=6)
    stage = open_stage("initiative", "army", session=session, size=size, text=text)
    assert isinstance(stage.screen, InitiativePage)
    for each in session.play.see(views.initiative_lines):
        stage.screen.subject = each.id
        whole(stage)


def test_everything_known_is_said(open_stage: OpenStage) -> None:
    stage = open_stage("initiative", "caspian-route", turns=6)
    shown = views.initiative(stage.session.play.table, "caspian-route")
    words = stage.words
    for each in (shown.title, shown.brief, shown.tempting, shown.dangerous, shown.cost, shown.takes, shown.requires):
        assert each in words
    for each in (*(effect.phrase for effect in shown.effects), "Ankara", ", ".join(shown.plans)):
        assert each in words
    assert "Thesis: " in words


def test_s_starts_a_project_and_says_how_long_it_takes(open_stage: OpenStage) -> None:
    stage = open_stage("initiative", "wage-accord", turns=3)
    assert stage.focus == "start"
    stage.press("s")
    assert str(stage.session.play.campaign.steps[-1].decision) == "start wage-accord"
    assert stage.app.notice.text == "Started: The oil towns' wage accord. It takes 6 months."


def test_what_acts_at_once_shows_what_came_of_it(open_stage: OpenStage) -> None:
    stage = open_stage("initiative", "image", turns=3)
    stage.click("start")
    assert str(stage.session.play.campaign.steps[-1].decision) == "start image"
    assert type(stage.screen).__name__ == "AftermathPage"


def test_what_cannot_start_says_why(open_stage: OpenStage) -> None:
    stage = open_stage("initiative", "mixed-elections", turns=3)
    assert stage.focus == frame.BACK
    before = len(stage.session.play.campaign.steps)
    stage.press("s")
    assert "needs opening of the state at least 25" in stage.app.notice.text
    stage.click("start")
    assert len(stage.session.play.campaign.steps) == before


def owing(world: World, power: int) -> None:
    """Lets a power owe two favours."""
    world.stored[world.deck.powers[power].favour] = np.int32(200)
    world.view.touch(world.deck.powers[power].favour)


def test_f_starts_it_with_two_favours(
    open_stage: OpenStage, open_session: OpenSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session(turns=3)
    world = session.play.campaign.world.copy()
    owing(world, 0)
    monkeypatch.setattr(session.play.campaign, "_world", world)
    stage = open_stage("initiative", "csto-exercise", session=session)
    assert "Start it with two favours" in stage.words
    stage.press("f")
    assert str(session.play.campaign.steps[-1].decision) == "start csto-exercise favour"
