"""Checking stays quick, and grows in step with the number of cards."""

import time
from pathlib import Path

from tests.cards.generate import write_cards
from tests.cards.packs import read

MANY = 2_000
SECONDS = 6.0


def _seconds(root: Path) -> float:
    start = time.process_time()
    assert read(root)[1] == []
    return time.process_time() - start


def test_two_thousand_cards_are_checked_in_time_and_in_line(tmp_path: Path) -> None:
    few, many = write_cards(tmp_path / "few", MANY // 4), write_cards(tmp_path / "many", MANY)
    _seconds(few)  # models are built once
    for_few, for_many = _seconds(few), _seconds(many)
    assert for_many < SECONDS
    assert for_many < 7 * for_few  # four times the cards
