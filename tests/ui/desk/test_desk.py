"""The desk: whole at every size, played by keys and by mouse, and saying what it shows."""

import pytest

from game import views
from game.ui.screens.desk import Desk
from game.ui.screens.desk.page import TABS
from tests.ui.conftest import OpenStage
from tests.ui.stage import Stage
from tests.ui.walk import faults

SIZES = ((1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160))


def card_of(stage: Stage) -> views.CardView:
    card = views.in_hand(stage.session.play.table)
    assert card is not None
    return card


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 2.0])
def test_nothing_is_clipped_at_any_size(open_stage: OpenStage, size: tuple[int, int], text: float) -> None:
    stage = open_stage("desk", turns=3, size=size, text=text)
    assert isinstance(stage.screen, Desk)
    for tab, _ in TABS:
        stage.screen.tab = tab
        stage.app.top.stale = True
        assert faults(stage.root, stage.app.kit) == []


def test_a_digit_answers_the_card(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    card = card_of(stage)
    stage.press("1")
    step = stage.session.play.campaign.steps[-1]
    assert str(step.decision) == f"answer {card.id} {card.options[0].id}"


def test_a_refused_answer_costs_a_sentence(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    before = len(stage.session.play.campaign.steps)
    stage.press("9")
    assert stage.app.notice.text.startswith("The answers are numbered from 1 to ")
    stage.press("e")
    assert stage.app.notice.text.endswith("waits for an answer.")
    assert len(stage.session.play.campaign.steps) == before


def test_the_mouse_answers_too(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    card = card_of(stage)
    stage.click(f"option-{card.id}-2")
    assert stage.session.play.campaign.steps[-1].decision.words == (card.id, card.options[1].id)


def test_every_figure_can_be_asked_why(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=2)
    for name in ("treasury", "political_capital", "sovereignty", "prosperity", "unrest", "cohesion"):
        assert f"figure-{name}" in stage.names


def test_the_desk_says_what_it_shows(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    words = stage.words
    for plate in views.plates(stage.session.play.table):
        assert f"{plate.title}: {plate.mood}" in words
        assert f"Patience {plate.patience} of {plate.patience_most}" in words
    assert "Shares of all outside influence: Moscow" in words
    for option in card_of(stage).options:
        assert f"{option.number}. {option.text}" in words


def test_the_meters_glide_once_and_show_the_new_number_at_once(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    stage.session.seen["influence.russia.economy"] = 0.0
    stage.app.top.stale = True
    meters = [each for each in stage.root.walk() if type(each).__name__ == "Meter"]
    assert meters[0].gliding  # type: ignore[attr-defined]
    for _ in range(40):
        stage.app.frame(1 / 30)
    assert not any(each.gliding for each in meters)  # type: ignore[attr-defined]
    stage.app.top.stale = True
    assert not any(each.gliding for each in stage.root.walk() if type(each).__name__ == "Meter")  # type: ignore[attr-defined]
