"""The desk on the stage: it opens, it takes keys and the mouse, and it says what it shows."""

from game import views
from game.ui.wants import Focus
from tests.ui.conftest import OpenStage
from tests.ui.stage import Stage


def option(stage: Stage, number: int) -> str:
    """Returns the name of an option of the card in hand."""
    card = views.in_hand(stage.session.play.table)
    assert card is not None
    return f"option-{card.id}-{number}"


def test_the_desk_opens_with_the_first_option_in_focus(open_stage: OpenStage) -> None:
    stage = open_stage("desk")
    assert stage.screen.title == "The desk"
    assert stage.focus == option(stage, 1)
    assert "Moscow" in stage.words


def test_tab_and_shift_tab_move_the_focus(open_stage: OpenStage) -> None:
    stage = open_stage("desk")
    stage.press("tab")
    assert stage.focus == option(stage, 2)
    stage.press("tab", shift=True)
    assert stage.focus == option(stage, 1)


def test_a_later_turn_is_played_once_and_copied(open_stage: OpenStage) -> None:
    one, other = open_stage("desk", turns=3), open_stage("desk", turns=3)
    one.session.play.campaign.decide(next(iter(one.session.play.campaign.legal())))
    assert len(one.session.play.campaign.steps) == len(other.session.play.campaign.steps) + 1


def test_a_page_can_want_the_focus_on_a_widget(open_stage: OpenStage) -> None:
    stage = open_stage("desk")
    stage.app.apply(Focus("plate-china"))
    assert stage.focus == "plate-china"
    stage.app.apply(Focus("nothing-of-the-kind"))
    assert stage.focus == "plate-china"
