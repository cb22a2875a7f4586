"""The ending: four voices first, then how it ended and why, what was promised and shown, and last the number."""

from game.ui.screens.ending.page import Ending

__all__ = ["Ending"]
