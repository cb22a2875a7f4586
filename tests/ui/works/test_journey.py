"""Where the President goes: one journey a turn."""

from game import views
from game.ui.screens.desk import Desk
from game.ui.screens.journey import Journey
from game.ui.wants import Push
from tests.ui.conftest import OpenStage
from tests.ui.works.conftest import at_every_size, whole


@at_every_size
def test_nothing_is_clipped(open_stage: OpenStage, size: tuple[int, int], text: float) -> None:
    stage = open_stage("journey", turns=3, size=size, text=text)
    whole(stage)
    stage.press("1")
    whole(open_stage("journey", session=stage.session, size=size, text=text))


def test_every_journey_says_what_it_brings_and_who_minds(open_stage: OpenStage) -> None:
    stage = open_stage("journey", turns=3)
    for each in stage.session.play.see(views.journeys):
        node = stage.find(f"journey-{each.id}").node()
        assert node is not None
        for words in (each.brief.rstrip("."), *each.hints, *(effect.words for effect in each.effects)):
            assert words in node.description


def test_a_digit_arranges_a_journey_and_goes_back(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    stage.app.apply(Push(Journey(stage.session)))
    chosen = stage.session.play.see(views.journeys)[2]
    stage.press("3")
    assert str(stage.session.play.campaign.steps[-1].decision) == f"journey {chosen.id}"
    assert isinstance(stage.screen, Desk)
    assert stage.app.notice.text == f"Arranged: {chosen.title}. It is made when the turn ends."


def test_there_is_one_journey_a_turn(open_stage: OpenStage) -> None:
    session = open_stage("journey", turns=3).session
    first = open_stage("journey", session=session)
    first.app.apply(Push(Journey(session)))
    first.press("2")
    steps = len(session.play.campaign.steps)
    again = open_stage("journey", session=session)
    assert "Arranged: " in again.words
    again.press("3")
    assert again.app.notice.text == "Not now: one journey a turn."
    again.press("9")
    assert again.app.notice.text == "The journeys are numbered from 1 to 7."
    assert len(session.play.campaign.steps) == steps


def test_a_subject_begins_at_the_way_to_that_power(open_stage: OpenStage) -> None:
    assert open_stage("journey", "china", turns=3).focus == "journey-to-beijing"
