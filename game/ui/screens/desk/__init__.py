"""The desk: the page on which the game is played."""

from game.ui.screens.desk.page import Desk

__all__ = ["Desk"]
