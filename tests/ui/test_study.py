"""The page of a study: free once a turn, then at a price; every choice on the same scales."""

import re

import pytest

from game import views
from game.engine.decisions import Decision
from game.ui.screens.study import StudyPage
from game.ui.screens.study.rows import ICONS
from game.ui.session import Session
from game.ui.settings import Settings
from game.ui.widgets.chart import Chart
from game.ui.widgets.icon import Icon
from game.views.fans import STUDY
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.stage import Stage
from tests.ui.walk import faults

SIZES = [((1280, 720), 1.0), ((1024, 768), 1.0), ((1280, 720), 2.0), ((1024, 768), 2.0)]


def done(stage: Stage) -> Stage:
    """Waits until the futures are played."""
    page = stage.screen
    assert isinstance(page, StudyPage)
    stage.until(lambda: page._kept is not None)
    return stage


def charts(stage: Stage) -> list[Chart]:
    return [each for each in stage.root.walk() if isinstance(each, Chart)]


def studies(session: Session) -> int:
    return sum(step.decision == STUDY for step in session.play.campaign.steps)


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("forecast", ["full", "arrows"])
def test_nothing_is_clipped(
    open_stage: OpenStage, open_session: OpenSession, size: tuple[int, int], text: float, forecast: str
) -> None:
    session = open_session(turns=6, settings=Settings(forecast=forecast))
    stage = open_stage("study", session=session, size=size, text=text)
    assert not faults(stage.root, stage.app.kit)
    done(stage)
    assert not faults(stage.root, stage.app.kit)


def test_the_first_study_of_a_turn_is_taken_at_once_and_shown_again_for_nothing(open_stage: OpenStage) -> None:
    stage = done(open_stage("study", turns=5))
    session = stage.session
    assert studies(session) == 1
    again = open_stage("study", session=session)
    assert charts(again)
    again.app.frame(0.1)
    assert studies(session) == 1


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_a_study_about_people_who_suffered_has_no_figures(
    open_stage: OpenStage, open_session: OpenSession, size: tuple[int, int], text: float
) -> None:
    session = open_session(turns=12)
    play = session.play
    while (card := views.in_hand(play.table)) is not None and not card.sensitive:
        play.decide(views.open_choices(card)[0])
    stage = done(open_stage("study", session=session, size=size, text=text))
    assert card is not None
    assert card.options[0].text in stage.words
    assert not charts(stage)
    assert not [each for each in stage.root.walk() if isinstance(each, Icon) and each.icon in ICONS.values()]
    told = stage.words.partition("It looks as far as")[0]
    assert set(re.findall(r"\d+", told)) <= {str(each.number) for each in card.options}
    assert "better" not in told
    assert not faults(stage.root, stage.app.kit)


def test_what_was_studied_stays_known_when_the_turn_is_taken_back(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=5)
    session = stage.session
    stage.press("f")
    found = charts(done(stage))
    stage.press("escape", "1")
    assert session.play.campaign.standing
    stage.press("return", "u")
    assert "stays known" in stage.app.notice.text
    assert not session.play.campaign.standing
    assert views.study_offer(session.play.table).taken == 1
    stage.press("f")
    assert len(charts(stage)) == len(found) > 0, "it is shown again for nothing"
    assert studies(session) == 1


def test_every_choice_has_its_fans_and_all_share_their_scales(open_stage: OpenStage) -> None:
    stage = done(open_stage("study", turns=5))
    card = views.in_hand(stage.session.play.table)
    assert card is not None
    legal = [option for option in card.options if option.legal]
    found = charts(stage)
    assert len(found) == 3 * len(legal)
    for place in range(3):
        assert len({(each.low, each.high) for each in found[place::3]}) == 1
    for option in legal:
        assert f"{option.number}  {option.text}" in stage.words


def test_a_further_study_is_asked_for_and_costs_political_capital(
    open_stage: OpenStage, open_session: OpenSession
) -> None:
    session = open_session(turns=5)
    session.play.decide(STUDY)
    before = session.play.table.value("political_capital")
    stage = open_stage("study", session=session)
    assert stage.focus == "study"
    stage.app.frame(0.1)
    assert studies(session) == 1
    stage.press("return")
    done(stage)
    assert session.play.table.value("political_capital") == before - 1
    assert charts(stage)


def test_what_was_found_no_longer_holds_after_another_decision(open_stage: OpenStage) -> None:
    stage = done(open_stage("study", turns=5))
    session = stage.session
    card = views.in_hand(session.play.table)
    assert card is not None
    session.play.decide(next(each for each in card.options if each.legal).decision)
    asks = views.asks(session.play.table)
    assert asks
    ask = open_stage("study", asks[0].card.id, session=session)
    assert not charts(ask)
    assert "Another study costs" in ask.words


def test_an_initiative_is_compared_with_leaving_it(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=6)
    start = next(each for each in session.play.campaign.legal() if each.verb == "start")
    stage = done(open_stage("study", start.subject, session=session))
    assert session.play.table.book.title(start.subject) in stage.words
    assert "As things stand" in stage.words


def test_arrows_show_words_and_no_figures(open_stage: OpenStage, open_session: OpenSession) -> None:
    stage = done(open_stage("study", session=open_session(turns=5, settings=Settings(forecast="arrows"))))
    assert not charts(stage)
    assert any(words in stage.words for words in ("every future", "more often than not", "about where it is"))
    assert "now " not in stage.words


def test_nothing_is_studied_when_the_forecast_is_off(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=5, settings=Settings(forecast="off"))
    stage = open_stage("study", session=session)
    stage.app.frame(0.1)
    assert "switched off in the settings" in stage.words
    assert studies(session) == 0
    assert "what-may-come" not in open_stage("desk", session=session).names


def test_what_cannot_be_started_is_not_studied(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=2)
    table = session.play.table
    names = [str(name) for name in table.book.library.initiatives]
    closed = next(name for name in names if table.campaign.refusal(Decision("start", (name,))))
    stage = open_stage("study", closed, session=session)
    stage.app.frame(0.1)
    assert studies(session) == 0
    refusal = table.campaign.refusal(Decision("start", (closed,)))
    assert refusal is not None
    assert refusal[1:] in stage.words


def test_the_desk_offers_it_once_it_was_introduced(open_stage: OpenStage) -> None:
    assert "what-may-come" not in open_stage("desk", turns=3).names
    stage = open_stage("desk", turns=4)
    assert "what-may-come" in stage.names
    stage.press("f")
    assert isinstance(stage.screen, StudyPage)
    done(stage)
    stage.press("escape")
    assert stage.screen.title == "The desk"


def test_a_study_keeps_no_frame_waiting(open_stage: OpenStage) -> None:
    stage = open_stage("study", turns=5)
    page = stage.screen
    assert isinstance(page, StudyPage)
    stage.app.frame(0.03)
    assert page.errand.busy or page._kept is not None
    assert "The chancery studies what may come" in stage.words or charts(stage)
