"""Text keeps to its width, to the pixel, at every size of type."""

import random

import pytest

from game import paths
from game.ui.kit import Kit, Run
from game.ui.kit.kit import Look

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
