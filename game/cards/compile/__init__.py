"""Compiles a checked library into the deck of one scenario."""

from game.cards.compile.deck import compile_deck

__all__ = ["compile_deck"]
