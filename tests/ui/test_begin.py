import pytest

from game.campaign import save
from game.ui import begin
from game.ui.screen import Screen
from game.ui.wants import Many, Reset, Say, Want
from tests.ui.conftest import OpenSession


class Named(Screen):
    """Is a page of which only the name matters."""

    def __init__(self, name: str) -> None:
        self.name = name


@pytest.fixture(autouse=True)
def _pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(begin, "page", lambda name, session: Named(name))


def opened(want: Want) -> str:
    """Returns the name of the page that is the only one after a want."""
    if isinstance(want, Many):
        want = want.wants[0]
    assert isinstance(want, Reset)
    assert isinstance(want.screen, Named)
    return want.screen.name


def test_beginning_again_keeps_the_seed_and_leaves_the_old_file_alone(open_session: OpenSession) -> None:
    session = open_session(turns=3)
    session.play.save()
    old, path = session.play.campaign, session.play.path
    session.seen["influence.russia.economy"] = 12.0
    assert opened(begin.begin_again(session)) == "pledges"
    fresh = session.play.campaign
    assert (fresh.deck, fresh.seed, fresh.changes, fresh.steps) == (old.deck, old.seed, old.changes, [])
    assert session.play.path != path
    assert session.play.path.parent == session.saves
    assert not session.seen


def test_what_if_goes_on_from_a_turn_in_a_save_of_its_own(open_session: OpenSession) -> None:
    session = open_session(turns=6)
    session.play.save()
    old, path = session.play.campaign, session.play.path
    before, began = path.read_bytes(), old.turn_world(2)
    assert began is not None
    want = begin.what_if(session, 2)
    assert opened(want) == "desk"
    assert isinstance(want, Many)
    assert isinstance(want.wants[1], Say)
    assert "nur-sultan-7-from-turn-3" in want.wants[1].text
    assert session.play.campaign.world.text() == began.text()
    assert (path.read_bytes(), old.turn) == (before, 6)
    again = save.load(session.play.path, session.cards.find_deck)
    assert again.campaign.world.text() == began.text()
    begin.what_if(session, 1)
    assert session.play.path.stem == "nur-sultan-7-from-turn-2"


def test_a_campaign_that_is_over_opens_at_its_end(open_session: OpenSession) -> None:
    session = open_session(turns=99)
    campaign = session.play.campaign
    assert opened(begin.take_up(session, campaign, session.saves / "over.yaml")) == "ending"
