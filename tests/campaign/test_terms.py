"""The terms of a campaign are kept in its save: it is played again on the same ones."""

from pathlib import Path

import pytest

from game.campaign import batch, save
from game.campaign.campaign import Campaign
from game.campaign.save import SaveError
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Deck
from tests.packs.small import do, finder

STORM = Settings(level="storm", tags=(("xinjiang", "off"),), outside=False)


@pytest.fixture(scope="module")
def storm(library: Library) -> Deck:
    return compile_deck(library, "nur-sultan", STORM)


def test_a_save_brings_its_terms(deck: Deck, storm: Deck, tmp_path: Path) -> None:
    path = tmp_path / "game.yaml"
    game = do(Campaign(storm, 3), "pledge nobodys-province quiet-streets", "journey to-ankara")
    save.write(game, path)
    assert "settings: ['level=storm', 'tag.xinjiang=off', 'outside=off']" in path.read_text(encoding="utf-8")
    loaded = save.load(path, finder(deck, storm), strict=True)
    assert loaded.campaign.deck is storm
    assert loaded.campaign.steps == game.steps


@pytest.mark.parametrize(
    ("line", "why"),
    [("level=stork", "no level 'stork'"), ("outside=of", "'of' in 'outside=of' should be on or off")],
)
def test_terms_that_are_not_there_are_named_at_their_line(
    library: Library, storm: Deck, tmp_path: Path, line: str, why: str
) -> None:
    path = tmp_path / "game.yaml"
    save.write(do(Campaign(storm, 3), "pledge nobodys-province quiet-streets"), path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("level=storm", line), encoding="utf-8", newline="\n")

    def find(scenario: str, settings: Settings = STORM) -> Deck:
        return compile_deck(library, scenario, settings)

    with pytest.raises(SaveError) as refusal:
        save.load(path, find)
    assert why in str(refusal.value)
    assert refusal.value.line == text.splitlines().index(next(x for x in text.splitlines() if "settings" in x)) + 1


def test_levels_are_ordered_by_how_hard_they_are(library: Library) -> None:
    survived = {
        level: batch.play(compile_deck(library, "nur-sultan", Settings(level=level)), "random", 600).survived
        for level in ("guided", "calm", "", "storm")
    }
    assert survived["guided"] >= survived["calm"] > survived[""] > survived["storm"]
