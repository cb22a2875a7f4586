"""The turn report: warnings first, news with their marks, what moved and why, and what is new on the desk."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from game import views
from game.ui.screens.report import ReportPage
from game.ui.session import Session
from game.views import Report
from game.views.news import News
from game.views.threats import Threat
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.walk import faults

THREAT = Threat(
    "square", "The square", "the end of September 2021", "the street at least 90", True, (), "Give the crowd something."
)
WithReport = Callable[[Session, Report], Session]
SIZES = [((1280, 720), 1.0), ((1024, 768), 1.0), ((1024, 768), 2.0), ((1280, 720), 2.0), ((1920, 1080), 1.0)]


@pytest.fixture
def with_report(monkeypatch: pytest.MonkeyPatch) -> WithReport:
    """Returns what puts a report in the place of the one that a campaign gives."""

    def put(session: Session, report: Report) -> Session:
        monkeypatch.setattr(views, "report", lambda table: report)
        return session

    return put


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_clipped(
    open_stage: OpenStage, open_session: OpenSession, with_report: WithReport, size: tuple[int, int], text: float
) -> None:
    for turns in (0, 4, 10):
        session = open_session(turns=turns)
        if turns == 10:
            with_report(session, replace(views.report(session.play.table), threats=(THREAT, THREAT)))
        stage = open_stage("report", session=session, size=size, text=text)
        assert not faults(stage.root, stage.app.kit)


def test_it_tells_news_and_what_moved_with_their_causes(open_stage: OpenStage) -> None:
    stage = open_stage("report", turns=5)
    found = views.report(stage.session.play.table)
    assert found.news
    assert found.moved
    words = stage.words
    for news in found.news:
        assert news.text in words
    for moved in found.moved:
        said = "" if moved.good is None else " better" if moved.good else " worse"
        assert f"{moved.label} {moved.before} to {moved.after}{said}" in words
        assert all(each.because.words in words for each in moved.reasons)


def test_a_threat_says_what_when_and_the_way_out(
    open_stage: OpenStage, open_session: OpenSession, with_report: WithReport
) -> None:
    session = open_session(turns=5)
    known = views.report(session.play.table)
    soon = replace(THREAT, falls_now=False, title="The ruble zone")
    stage = open_stage("report", session=with_report(session, replace(known, threats=(THREAT, soon))))
    words = stage.words
    assert words.index("Warning: The square") < words.index(known.news[0].text)
    assert "If this still holds when this turn ends, the game is lost: the street at least 90." in words
    assert "If this still holds when the next turn ends, the game is lost" in words
    assert "The way out: Give the crowd something." in words


def test_a_title_that_asks_keeps_its_mark(
    open_stage: OpenStage, open_session: OpenSession, with_report: WithReport
) -> None:
    news = (News("news", "Who pays?", "Nobody knows."), News("envoy", "Moscow", "An envoy comes."))
    words = open_stage("report", session=with_report(open_session(turns=2), Report(news, (), ()))).words
    assert "Who pays? Nobody knows." in words
    assert "Moscow. An envoy comes." in words


def test_enter_and_r_close_it_and_a_figure_tells_why(open_stage: OpenStage) -> None:
    stage = open_stage("report", turns=5)
    assert stage.focus == "continue"
    assert [name for name in stage.names if name.startswith("moved-")]
    stage.press("r")
    assert not stage.app.running
    stage = open_stage("report", turns=5)
    stage.press("return")
    assert not stage.app.running


@pytest.mark.parametrize("turn", range(5))
def test_each_of_the_first_turns_says_what_is_new(open_stage: OpenStage, turn: int) -> None:
    stage = open_stage("report", turns=turn)
    new = views.novelty(stage.session.play.table)
    assert new is not None
    assert new.text in stage.words
    assert new.button in stage.words


def test_later_turns_have_nothing_new(open_session: OpenSession) -> None:
    session = open_session(turns=6)
    assert views.novelty(session.play.table) is None
    assert not list(ReportPage(session)._new(None))  # type: ignore[arg-type]
