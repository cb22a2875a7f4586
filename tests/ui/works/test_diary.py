"""The diary: what lies ahead, promises, decisions taken."""

import pytest

from game import views
from game.engine.decisions import Decision
from game.ui.screens.ask import AskPage
from game.ui.screens.diary import TABS, Diary
from game.ui.screens.initiative import InitiativePage
from game.ui.session import Session
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.works.conftest import at_every_size, whole


@pytest.fixture
def busy(open_session: OpenSession) -> Session:
    """A session with a project under way and somebody who waits for an answer."""
    session = next(each for turns in range(2, 9) if (each := open_session(turns=turns)).play.see(views.asks))
    session.play.decide(Decision("start", ("wage-accord",)))
    return session


@at_every_size
def test_nothing_is_clipped(open_stage: OpenStage, busy: Session, size: tuple[int, int], text: float) -> None:
    stage = open_stage("diary", session=busy, size=size, text=text)
    assert isinstance(stage.screen, Diary)
    for tab, _ in TABS:
        stage.screen.tab = tab
        whole(stage)


def test_it_says_what_lies_ahead_what_was_promised_and_what_was_decided(open_stage: OpenStage, busy: Session) -> None:
    words = open_stage("diary", session=busy).words
    for coming in busy.play.see(views.ahead):
        assert coming.text in words
    for promise in busy.play.see(views.pledges):
        assert promise.text in words
        assert promise.kept_when in words
    assert "as things stand" in words
    for past in busy.play.see(views.past):
        assert past.title in words
        assert past.chosen in words


def test_the_latest_turn_comes_first(open_stage: OpenStage, busy: Session) -> None:
    names = [each for each in open_stage("diary", session=busy).names if each.startswith("past-")]
    past = busy.play.see(views.past)
    turns = [past[int(each.removeprefix("past-"))].turn for each in names]
    assert turns == sorted(turns, reverse=True)


def test_what_lies_ahead_opens_where_it_can_be_dealt_with(open_stage: OpenStage, busy: Session) -> None:
    kinds = [each.kind for each in busy.play.see(views.ahead)]
    for kind, page in (("ask", AskPage), ("project", InitiativePage)):
        stage = open_stage("diary", session=busy)
        stage.click(f"ahead-{kinds.index(kind)}")
        assert isinstance(stage.screen, page)


def test_a_campaign_without_decisions_says_so(open_stage: OpenStage) -> None:
    words = open_stage("diary", turns=0).words
    assert "No promise is open." in words
