"""Advisers: who speaks on the dossiers that come one after another."""

from itertools import pairwise

import pytest

from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import Settings
from game.engine.deck import Card, Face
from tests.engine.plays import heard

SEEDS = list(range(1, 201))


def pair(library: Library, card: Card, face: Face) -> frozenset[str]:
    """Returns the advisers who speak on the face of a dossier."""
    spec = library.events[card.id]
    faces = {str(each.id): each for each in spec.form.faces} if spec.form else {}
    own = faces[face.id].advice if face.id in faces else {}
    return frozenset(map(str, own or spec.advice))


@pytest.mark.parametrize("length", ["", "lesson-90", "lesson-45"])
@pytest.mark.parametrize("fate", ["as-it-was", "open"])
def test_two_advisers_speak_on_a_dossier_and_never_the_same_two_on_the_next(
    library: Library, length: str, fate: str
) -> None:
    deck = compile_deck(library, "nur-sultan", Settings(length=length, fate=fate))
    for player in ("historical", "hedger", "random", "reformer"):
        for cards in heard(deck, player, SEEDS):
            dossiers = [(card.id, pair(library, card, face)) for card, face in cards if card.size == "dossier"]
            assert all(len(two) == 2 for _, two in dossiers)
            again = {(one, other) for (one, two), (other, next_two) in pairwise(dossiers) if two == next_two}
            assert not again
