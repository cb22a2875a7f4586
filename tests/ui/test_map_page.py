"""The map on its page and on the desk: whole at every size, read by a screen reader, moving only while looked at."""

import pygame
import pytest

from game import views
from game.ui.widgets.mapview import AWAKE, MapView
from tests.ui.conftest import OpenStage
from tests.ui.stage import FRAME, Stage
from tests.ui.walk import faults


def map_of(stage: Stage) -> MapView:
    return next(each for each in stage.root.walk() if isinstance(each, MapView))


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_nothing_is_clipped(open_stage: OpenStage, size: tuple[int, int], text: float) -> None:
    stage = open_stage("map", turns=3, size=size, text=text)
    assert faults(stage.root, stage.app.kit) == []


def test_the_page_turns_from_eurasia_to_kazakhstan(open_stage: OpenStage) -> None:
    stage = open_stage("map", turns=3)
    assert map_of(stage).map_view == "eurasia"
    stage.press("z")
    assert map_of(stage).map_view == "kazakhstan"
    stage.click("tab-eurasia")
    assert map_of(stage).map_view == "eurasia"


def test_every_route_is_said_with_its_state_and_whose_consent_it_needs(open_stage: OpenStage) -> None:
    stage = open_stage("map", turns=3)
    for route in views.routes(stage.session.play.table):
        assert stage.words.count(route.text) == 2  # by the map, and in the list beside it


def test_pressing_the_map_of_the_desk_opens_the_page(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=10)
    stage.click("map")
    assert stage.screen.title == "Map"


def test_the_place_of_the_card_in_hand_is_marked(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=10)
    card = views.in_hand(stage.session.play.table)
    assert card is not None
    marked = map_of(stage).highlight
    assert marked is not None
    assert marked.name == card.place


def test_the_pointer_reads_what_lies_under_it(open_stage: OpenStage) -> None:
    stage = open_stage("map", turns=3)
    shown = map_of(stage)
    stage.app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=shown.rect.center, rel=(0, 0), buttons=(0, 0, 0)))
    assert shown.hit is not None
    assert shown.tip == shown.hit.text


def test_goods_rest_when_nobody_looks(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=10)
    stage.until(lambda: not stage.app.frame(0.0))
    moved = sum(bool(stage.app.frame(FRAME)) for _ in range(30))
    assert moved > 5
    stage.app.frame(AWAKE)
    assert not any(stage.app.frame(FRAME) for _ in range(30))
