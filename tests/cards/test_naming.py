"""Invented names: how they are put into a text, what of a card is told in them, and that play does not notice."""

from dataclasses import replace

import pytest

from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.formulas import parts
from game.cards.naming import Namer, own_texts, renamed
from game.cards.settings import SettingError, Settings

NAMES = Settings(names="fictional")


@pytest.fixture(scope="session")
def namer(library: Library) -> Namer:
    return Namer(library.names["fictional"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kazakhstan's oil", "Saryn's oil"),
        ("A US report, an American and a Russian", "A Pelagian report, a Pelagian and a Borian"),
        ("an Almaty clerk and a Kyiv clerk", "a Tamra clerk and a Lanthir clerk"),
        ("the European Union and Europe", "the Vestrian Union and Vestria"),
        ("The West and the West's banks; westward", "The Western League and the Western League's banks; westward"),
        ("Kazakh-made, Russia–China", "Saryn-made, Boria–Solane"),
        ("The tenge falls. Tenge are sold", "The crown falls. Crown are sold"),
        ("Prussian and Kazakhstanian", "Prussian and Kazakhstanian"),
        ("No name at all.", "No name at all."),
    ],
)
def test_whole_words_are_replaced_the_longest_first_and_articles_follow(namer: Namer, text: str, told: str) -> None:
    assert namer(text) == told


def test_a_real_name_that_is_left_is_named(namer: Namer) -> None:
    assert namer.left("Russia and its Russians") == ""
    assert namer.left("Russia and its Russianness") == "Russianness"
    assert namer.left("Nur-Sultan") == ""


def test_no_text_that_is_read_in_play_gives_a_real_name_away(library: Library, namer: Namer) -> None:
    told = renamed(library, namer)
    for table in ("events", "asks", "initiatives", "organizations", "powers", "codex", "rules", "endings", "routes"):
        specs = getattr(told, table)
        assert specs
        found = [(name, text) for name, spec in specs.items() for part in parts(spec) for text in own_texts(part)]
        assert [each for each in found if namer.real(each[1])] == []
        assert len(found) >= len(specs)


def test_history_and_what_a_card_cites_are_held_back(library: Library, namer: Namer) -> None:
    card, told = library.events["invasion"], renamed(library, namer).events["invasion"]
    assert card.history is not None
    assert told.history is not None
    assert card.sources
    assert card.claims
    assert card.history.sources
    assert (told.sources, told.claims, told.history.sources) == ([], [], [])
    assert told.history.what == library.names["fictional"].history
    assert told.brief != card.brief
    assert [each.id for each in told.options] == [each.id for each in card.options]
    assert told.when is card.when


def test_a_deck_under_invented_names_is_the_same_deck(library: Library, namer: Namer) -> None:
    plain, named = compile_deck(library, "nur-sultan"), compile_deck(library, "nur-sultan", NAMES)
    assert named.digests == plain.digests
    assert named.terms == replace(plain.terms, names="fictional")
    assert compile_deck(renamed(library, namer), "nur-sultan").digests == plain.digests


def test_names_that_are_not_there_are_refused_with_a_guess(library: Library) -> None:
    with pytest.raises(SettingError, match=r"no set of names 'fictionel'\. Did you mean 'fictional'"):
        compile_deck(library, "nur-sultan", Settings(names="fictionel"))
