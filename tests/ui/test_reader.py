"""The screen reader's side: what a page says, by numbers that stay, and that pressing by number works."""

import sys
from typing import Any

import pygame
import pytest

from game.ui import reader
from game.ui.spoken import WINDOW, found_by, number_of, spoken
from tests.ui.conftest import OpenStage


class Record:
    """Stands for any object of AccessKit: takes every call and keeps it."""

    def __init__(self, *made: object) -> None:
        self.made, self.calls, self.nodes = made, {}, []  # type: ignore[var-annotated]

    def __getattr__(self, name: str) -> Any:
        return lambda *words: self.calls.setdefault(name, []).append(words)


class Kit:
    """Stands for the module."""

    class Names:
        def __getattr__(self, name: str) -> str:
            return name

    Role = Action = Live = Names()
    Node = Tree = TreeUpdate = Rect = Record


class Bridge:
    """Stands for the system: asks for the tree and presses things."""

    def __init__(self, tree: Any, asked: Any) -> None:
        self.tree, self.asked, self.trees = tree, asked, []  # type: ignore[var-annotated]

    def update_if_active(self, tree: Any) -> None:
        self.trees.append(tree())


@pytest.fixture
def bridge(monkeypatch: pytest.MonkeyPatch) -> list[Bridge]:
    made: list[Bridge] = []

    def adapter(kit: Any, window: Any, tree: Any, asked: Any) -> Bridge:
        made.append(Bridge(tree, asked))
        return made[0]

    monkeypatch.setattr(reader, "_adapter", adapter)
    return made


def test_everything_that_can_be_pressed_is_said_once(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    said = spoken(stage.root)
    assert len({each.number for each in said}) == len(said)
    assert sum(each.pressable for each in said) == len(stage.names)
    assert all(each.node.name for each in said)


def test_numbers_stay_from_one_layout_to_the_next(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    before = {each.number for each in spoken(stage.root) if each.pressable}
    stage.app.top.stale = True
    assert {each.number for each in spoken(stage.root) if each.pressable} == before


def test_pressing_by_number_is_pressing(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    option = stage.app.top.focus
    number = number_of(stage.root, option)
    assert found_by(stage.root, number) is option
    stage.app.top.set_focus(None)
    stage.app.handle(pygame.event.Event(reader.ASKED, number=number, press=False))
    assert stage.app.top.focus is option
    steps = len(stage.session.play.campaign.steps)
    stage.app.handle(pygame.event.Event(reader.ASKED, number=number, press=True))
    assert len(stage.session.play.campaign.steps) == steps + 1


def test_a_number_of_nothing_is_let_pass(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    stage.app.handle(pygame.event.Event(reader.ASKED, number=WINDOW, press=True))
    assert number_of(stage.root, None) == WINDOW


def test_the_tree_holds_the_page_its_focus_and_the_notice(open_stage: OpenStage, bridge: list[Bridge]) -> None:
    stage = open_stage("desk", turns=3)
    voice = reader.Reader(Kit(), None)  # type: ignore[arg-type]
    stage.app.on_change = voice.update
    stage.app.say("The harvest is in.")
    stage.app.frame(0.03)
    tree = bridge[0].trees[-1]
    focus = number_of(stage.root, stage.app.top.focus)
    assert tree.made == (focus,)
    nodes = dict(tree.nodes)
    assert nodes[WINDOW].calls["set_label"] == [("The desk",)]
    assert len(nodes[WINDOW].calls["set_children"][0][0]) == len(nodes) - 1
    assert ("The harvest is in.",) in [words for node in nodes.values() for words in node.calls.get("set_value", [])]
    assert nodes[focus].made == ("BUTTON",)
    assert nodes[focus].calls["add_action"] == [("CLICK",), ("FOCUS",)]


def test_what_was_said_is_not_said_again(open_stage: OpenStage, bridge: list[Bridge]) -> None:
    stage = open_stage("desk", turns=3)
    voice = reader.Reader(Kit(), None)  # type: ignore[arg-type]
    voice.update(stage.app.top, "")
    voice.update(stage.app.top, "")
    assert len(bridge[0].trees) == 1


def test_without_the_extra_there_is_no_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "accesskit", None)
    assert reader.reader(None) is None  # type: ignore[arg-type]


def test_what_a_plate_says_is_not_said_again_by_its_parts(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    said = [each.node.name for each in spoken(stage.root)]
    assert said.count("Economy") == 0
    assert sum("Moscow" in name for name in said if name.startswith("Moscow:")) == 1
