"""Text keeps to its width, to the pixel, at every size of type; its links keep the focus and are read whole."""

import random

import pytest
from pygame import Rect

from game import paths
from game.ui.kit import Kit, Run
from game.ui.kit.kit import Look
from game.ui.widgets.base import Node
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text

WORDS = [
    "favours", "between", "us", "and", "Moscow", "leverage", "of", "in", "the", "economy", "freedom", "action",
    "welfare", "AV", "Tokayev", "Washington", "to", "people", "anger", "beneath", "Nazarbayev", "sanctions",
]  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("style", ["small", "body", "strong", "prose"])
def test_no_line_is_wider_than_its_place(scale: float, style: str) -> None:
    kit, chance = Kit(paths.assets(), (1280, 720), Look(text_scale=scale)), random.Random(7)
    for _ in range(60):
        words, width = " ".join(chance.choices(WORDS, k=30)), chance.randint(300, 900)
        block = kit.block((Run(words, style),), width)
        assert max(line.width for line in block.lines) <= width
        assert " ".join("".join(piece.text for piece in line.pieces) for line in block.lines) == words


def test_a_link_keeps_the_focus_while_its_text_is_scrolled() -> None:
    kit = Kit(paths.assets(), (300, 100))
    link = Run("Shanghai Cooperation Organization", link=("organization", "sco"))
    text = Text([Run("word " * 200), link], follow=lambda target: None)
    scroll = Scroll(text, "all")
    scroll.place(kit, Rect(0, 0, 300, 100))
    before = [each for each in text.children if each.focusable]
    assert scroll.reveal(before[0].rect)
    assert [each for each in text.children if each.focusable] == before
    assert scroll.rect.contains(before[0].rect)


def test_a_link_that_is_broken_over_two_lines_is_read_whole() -> None:
    kit = Kit(paths.assets(), (300, 100))
    link = Run("Shanghai Cooperation Organization", link=("organization", "sco"))
    text = Text([Run("A word and another and then the "), link], follow=lambda target: None)
    text.place(kit, Rect(0, 0, 300, 100))
    assert len(text.children) == 2
    nodes = [each.node() for each in text.children]
    assert nodes == [Node("link", "Shanghai Cooperation Organization"), None]
