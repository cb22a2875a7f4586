"""The shipped campaign plays as it did: any change of play is meant, and then the files are written anew."""

import pytest

from game.engine.deck import Deck
from tests import golden

ANEW = "play has changed; if that is meant, write the files anew with: python -m tests.golden"


@pytest.mark.parametrize("player", golden.PLAYERS)
def test_the_campaign_plays_as_it_did(deck: Deck, player: str) -> None:
    kept = golden.path(player).read_text(encoding="utf-8").splitlines()
    now = golden.play_through(deck, player).splitlines()
    parted = next((old for old, new in zip(kept, now, strict=False) if old != new), None)
    assert now == kept, f"{ANEW} (first line that differs: {parted})"


def test_no_play_through_is_missing_and_none_is_left_over() -> None:
    files = {each.name for each in golden.FOLDER.glob("*.txt")}
    assert files == {golden.path(player).name for player in golden.PLAYERS}


def test_every_play_through_reaches_an_ending(deck: Deck) -> None:
    for player in golden.PLAYERS:
        lines = golden.path(player).read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith(f"{golden.SCENARIO} {player} seed={golden.SEED} engine=")
        assert lines[-1].startswith("ending=")
        assert 3 <= len(lines) <= len(deck.turns) + 2
