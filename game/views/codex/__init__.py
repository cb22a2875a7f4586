"""Looking things up: an index by groups, a search, and entries whose names lead to other entries."""

from game.views.codex.entry import Entry, Fact, Prose
from game.views.codex.lookup import entry, look
from game.views.codex.names import guess, indicator_named, power_named
from game.views.codex.pages import Group, Page, index
from game.views.codex.search import find

__all__ = [
    "Entry", "Fact", "Group", "Page", "Prose", "entry", "find", "guess", "index", "indicator_named", "look",
    "power_named",
]  # fmt: skip
