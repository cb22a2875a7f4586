"""Compiles a checked library into the deck of one scenario."""

from game.cards.compile.deck import compile_deck
from game.cards.compile.digest import deck_digest

__all__ = ["compile_deck", "deck_digest"]
