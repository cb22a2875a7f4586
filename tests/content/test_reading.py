"""The shipped campaign and its lessons can be read in the time there is for them."""

import numpy as np
import pytest

from game.campaign.reading import Reading, reading
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings

CAMPAIGNS = 200
MEDIAN_OF_A_TURN, NEARLY_ALL_TURNS = 330, 600


def read(library: Library, length: str) -> Reading:
    deck = compile_deck(library, "nur-sultan", Settings(length=length))
    return reading(deck, library, "hedger", CAMPAIGNS)


@pytest.mark.parametrize("length", ["", "lesson-90", "lesson-45"])
def test_a_turn_can_be_read_in_a_few_minutes(library: Library, length: str) -> None:
    turns = read(library, length).turns
    assert np.median(turns) <= MEDIAN_OF_A_TURN
    assert np.percentile(turns, 95) <= NEARLY_ALL_TURNS


@pytest.mark.parametrize(("length", "words"), [("lesson-90", 5200), ("lesson-45", 2700)])
def test_a_lesson_holds_no_more_words_than_it_has_time_for(library: Library, length: str, words: int) -> None:
    assert np.percentile(read(library, length).totals, 95) <= words
