"""An open ask: answered, put off, called off."""

import numpy as np
import pytest

from game import views
from game.ui.screens.ask import AskPage
from game.ui.screens.desk import Desk
from game.ui.session import Session
from game.ui.wants import Push
from game.views import AskView
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.works.conftest import at_every_size, whole


def first(session: Session) -> AskView:
    """Returns the first open ask."""
    return session.play.see(views.asks)[0]


@pytest.fixture
def asked(open_session: OpenSession) -> Session:
    """A session in which somebody waits for an answer."""
    session = next(each for turns in range(1, 8) if (each := open_session(turns=turns)).play.see(views.asks))
    assert first(session).card.options
    return session


@at_every_size
def test_nothing_is_clipped(open_stage: OpenStage, asked: Session, size: tuple[int, int], text: float) -> None:
    whole(open_stage("ask", first(asked).card.id, session=asked, size=size, text=text))
    whole(open_stage("ask", "no-such-ask", session=asked, size=size, text=text))


def test_it_says_who_asks_what_and_until_when(open_stage: OpenStage, asked: Session) -> None:
    ask = first(asked)
    words = open_stage("ask", ask.card.id, session=asked).words
    for each in (f"{ask.who} asks".upper(), ask.card.title, ask.card.brief, f"Answer due {ask.due}"):
        assert each in words
    assert all(each.text in words for each in ask.card.options)


def test_a_digit_replies_and_shows_what_came_of_it(open_stage: OpenStage, asked: Session) -> None:
    ask = first(asked)
    stage = open_stage("ask", ask.card.id, session=asked)
    stage.press("1")
    assert str(asked.play.campaign.steps[-1].decision) == f"reply {ask.card.id} {ask.card.options[0].id}"
    assert type(stage.screen).__name__ == "AftermathPage"


def test_a_number_that_is_no_answer_costs_a_sentence(open_stage: OpenStage, asked: Session) -> None:
    stage, before = open_stage("ask", first(asked).card.id, session=asked), len(asked.play.campaign.steps)
    stage.press("9")
    assert stage.app.notice.text.startswith("The answers are numbered from 1 to ")
    assert len(asked.play.campaign.steps) == before


def test_it_is_put_off_once(open_stage: OpenStage, asked: Session) -> None:
    ask = first(asked)
    stage = open_stage("desk", session=asked)
    stage.app.apply(Push(AskPage(asked, ask.card.id)))
    stage.press("l")
    assert str(asked.play.campaign.steps[-1].decision) == f"defer {ask.card.id}"
    assert stage.app.notice.text == f"{ask.who} will wait a little longer, but not gladly."
    assert isinstance(stage.screen, Desk)
    again = open_stage("ask", ask.card.id, session=asked)
    assert "put off once already" in again.words
    again.press("l")
    assert again.app.notice.text == "It cannot be put off: it was put off once already."


def test_two_favours_call_it_off(open_stage: OpenStage, asked: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    ask = first(asked)
    poor = open_stage("ask", ask.card.id, session=asked)
    poor.press("f")
    assert poor.app.notice.text == "It cannot be called off: it takes two favours; you hold none."
    world = asked.play.campaign.world.copy()
    favour = next(each.favour for each in world.deck.powers if each.id == ask.power)
    world.stored[favour] = np.int32(200)
    world.view.touch(favour)
    monkeypatch.setattr(asked.play.campaign, "_world", world)
    asked.play.revision += 1
    stage = open_stage("desk", session=asked)
    stage.app.apply(Push(AskPage(asked, ask.card.id)))
    stage.click("favour")
    assert str(asked.play.campaign.steps[-1].decision) == f"favour {ask.card.id}"
    assert not any(each.card.id == ask.card.id for each in asked.play.see(views.asks))
