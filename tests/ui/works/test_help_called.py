"""Help that a power owes: called from its page by a button or by F, refused with what it takes."""

import numpy as np
import pytest

from game.ui.session import Session
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.works.conftest import at_every_size, whole


@pytest.fixture
def owed(open_session: OpenSession, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A session in a quiet turn in which Beijing owes two favours."""
    session = open_session(turns=3)
    _set(session, monkeypatch, "favour.china", 200)
    return session


def _set(session: Session, monkeypatch: pytest.MonkeyPatch, name: str, amount: int) -> None:
    world = session.play.campaign.world.copy()
    world.stored[world.deck.index[name]] = np.int32(amount)
    world.view.forget()
    monkeypatch.setattr(session.play.campaign, "_world", world)
    session.play.revision += 1


@at_every_size
def test_nothing_is_clipped(open_stage: OpenStage, owed: Session, size: tuple[int, int], text: float) -> None:
    whole(open_stage("power", "china", session=owed, size=size, text=text))


def test_without_a_crisis_it_says_what_it_takes(open_stage: OpenStage, owed: Session) -> None:
    stage = open_stage("power", "china", session=owed)
    assert "For sure: money in hand +0.5 bn USD" in stage.words
    stage.press("f")
    assert stage.app.notice.text.startswith("It cannot be called for help now: it takes a crisis turn")


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_in_a_crisis_it_helps_and_tells(
    open_stage: OpenStage, owed: Session, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    _set(owed, monkeypatch, "treasury", 20)
    stage = open_stage("power", "china", session=owed)
    stage.press("f") if by == "key" else stage.click("call")
    assert str(owed.play.campaign.steps[-1].decision) == "call china"
    assert type(stage.screen).__name__ == "AftermathPage"
    assert "A payment that was due in spring" in stage.words


def test_a_power_that_owes_nothing_is_not_called(open_stage: OpenStage, owed: Session) -> None:
    stage, before = open_stage("power", "turkey", session=owed), len(owed.play.campaign.steps)
    assert "Call for help" not in stage.words
    stage.press("f")
    assert len(owed.play.campaign.steps) == before
