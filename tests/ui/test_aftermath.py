"""What came of a decision: plain and quiet where people suffered, and never more than one key away from the desk."""

from dataclasses import replace
from typing import Any

import pytest

from game import views
from game.engine.decisions import END
from game.ui.session import Session
from game.ui.widgets.icon import Icon
from game.ui.widgets.sign import Sign
from game.views import Aftermath
from game.views.effects import Effect
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.stage import Stage
from tests.ui.walk import faults

FOUND = Aftermath(
    title="Whose drill, whose pipe",
    answer="Invite the Western company",
    outcome="A data room opens in Atyrau.",
    chance="After a long spring of clauses, they sign.",
    effects=(
        Effect("diversification", "Economy beyond oil", "economy beyond oil", 1.0, "+1", True),
        Effect("treasury", "Money in hand", "money in hand", -0.4, "−0.4 bn USD", False),
    ),
    reactions=(("Moscow", "Lawyers lay no pipe across our land."), ("Beijing", "no words; this is remembered"),
               ("The people", "Who owns the jetty?"), ("The elite", "Who drew the map?")),
    learned=("Ankara wants a seat at the table.",),
    history="In 2020 the two companies signed.",
    history_heading="What really happened",
    history_source="thesis: chapter 1, energy Russia",
    views=("The company calls it a partnership.", "The thesis calls it a lever."),
    tags=(),
    plain=False,
    pause=False,
)  # fmt: skip
SIZES = [((1280, 720), 1.0), ((1024, 768), 2.0), ((800, 600), 1.0), ((1920, 1080), 1.5)]


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    session = open_session(turns=0)
    card = views.in_hand(session.play.table)
    assert card is not None
    session.play.decide(card.options[0].decision)
    return session


def show(open_stage: OpenStage, session: Session, found: Aftermath, **more: Any) -> Stage:
    assert session.play.last is not None
    session.play.last = replace(session.play.last, aftermath=found)
    return open_stage("aftermath", session=session, **more)


@pytest.mark.parametrize(("size", "text"), SIZES)
@pytest.mark.parametrize("plain", [False, True])
def test_nothing_is_clipped(
    open_stage: OpenStage, session: Session, size: tuple[int, int], text: float, plain: bool
) -> None:
    stage = show(open_stage, session, replace(FOUND, plain=plain, pause=plain), size=size, text=text)
    assert not faults(stage.root, stage.app.kit)


def test_it_tells_all_that_came_of_the_decision(open_stage: OpenStage, session: Session) -> None:
    words = show(open_stage, session, FOUND).words
    for each in (
        "Your answer: Invite the Western company", "A data room opens", "As chance had it: After a long spring",
        "economy beyond oil +1 | better", "money in hand −0.4 bn USD | worse", "One act, four readings".upper(),
        "“Lawyers lay no pipe across our land.”", "Learned: Ankara wants a seat", "In 2020 the two companies signed.",
        "Accounts differ:", "Thesis: chapter 1, energy Russia",
    ):  # fmt: skip
        assert each in words
    assert "“no words" not in words


def test_those_who_answer_have_their_signs(open_stage: OpenStage, session: Session) -> None:
    root = show(open_stage, session, FOUND).root
    assert [each.power for each in root.walk() if isinstance(each, Sign)] == ["russia", "china"]
    assert {"users", "crown"} <= {each.icon for each in root.walk() if isinstance(each, Icon)}


def test_enter_goes_on_and_each_change_can_be_asked(open_stage: OpenStage, session: Session) -> None:
    stage = show(open_stage, session, FOUND)
    assert stage.focus == "continue"
    assert [name for name in stage.names if name.startswith("effect-")] == ["effect-diversification", "effect-treasury"]
    stage.press("return")
    assert not stage.app.running


def test_a_page_about_people_who_suffered_is_plain_and_begins_with_its_text(
    open_stage: OpenStage, session: Session
) -> None:
    plain = replace(FOUND, effects=(), learned=(), plain=True, pause=True)
    stage = show(open_stage, session, plain, size=(1024, 768), text=2.0)
    assert stage.focus == ""
    assert not [each for each in stage.root.walk() if isinstance(each, Sign | Icon)]
    names = stage.words.splitlines()
    assert names.index("Take the time you need.") == len(names) - 2
    assert names[-1] == "Continue"
    stage.press("return")
    assert not stage.app.running


def test_the_real_thing_follows_each_answer(open_stage: OpenStage, session: Session) -> None:
    last = session.play.last
    assert last is not None
    assert last.aftermath is not None
    assert last.aftermath.outcome in open_stage("aftermath", session=session).words


def test_without_a_decision_it_says_so(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=0)
    assert "Nothing has been decided yet." in open_stage("aftermath", session=session).words
    assert session.play.campaign.refusal(END)
