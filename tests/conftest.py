"""What all tests share: the shipped cards, read once, and the settings of the property tests."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from game.cards import Library, load
from game.cards.compile import compile_deck
from game.engine.deck import Deck

CONTENT = Path(__file__).parent.parent / "content"
LONG = bool(os.environ.get("MULTIVECTOR_LONG"))
"""Set MULTIVECTOR_LONG=1 for the long forms of the tests: ten thousand campaigns where the short ones play hundreds."""

settings.register_profile(
    "short",
    deadline=None,
    max_examples=400 if LONG else 40,
    derandomize=not LONG,  # the same examples every time; the long form looks for new ones
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("short")


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped cards."""
    found, problems = load([CONTENT])
    assert not problems, "\n".join(map(str, problems[:10]))
    return found


@pytest.fixture(scope="session")
def deck(library: Library) -> Deck:
    """The deck of the shipped campaign."""
    return compile_deck(library, "nur-sultan")
