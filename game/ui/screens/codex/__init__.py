"""The codex: everything that has a name, found by group, by search, and by the links in its texts."""

from game.ui.screens.codex.page import Codex

__all__ = ["Codex"]
