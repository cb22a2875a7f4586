"""Invented names in a save: one line of its head, which may be changed by hand; the prints are those of real names."""

from pathlib import Path

from game.campaign import save
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import USUAL, Settings
from game.engine.deck import Deck
from tests.engine.plays import played


def test_a_campaign_in_invented_names_has_the_same_prints_and_says_so_in_its_head(
    library: Library, deck: Deck, tmp_path: Path
) -> None:
    def find(scenario: str, settings: Settings = USUAL) -> Deck:
        return compile_deck(library, scenario, settings)

    named = find("nur-sultan", Settings(names="fictional"))
    told, plain = (played(each, 5, 1, 6) for each in (named, deck))
    assert len(told.steps) > 20
    assert [each.print for each in told.steps] == [each.print for each in plain.steps]
    assert (save.stem(told), save.stem(plain)) == ("fictional-5", "nur-sultan-5")
    path = tmp_path / "fictional-5.yaml"
    save.write(told, path)
    text = path.read_text("utf-8")
    assert "\nnames: fictional\n" in text
    assert text.replace("names: fictional\n", "") == save.text(plain)
    loaded = save.load(path, find)
    assert (loaded.campaign.deck.terms.names, loaded.differs_from) == ("fictional", None)
    path.write_text(text.replace("names: fictional\n", ""), "utf-8")
    assert save.load(path, find).campaign.deck.terms.names == ""
