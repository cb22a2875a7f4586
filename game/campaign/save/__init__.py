"""Saves: a campaign as a small readable file of decisions. Loading replays; every line is checked.

The file has a header, one decision a line with its chained fingerprint, and a closing line that counts them.
It is rewritten whole: a temporary file, flushed to the disk, then put in the old one's place; so a crash loses
at most the decision in flight. A damaged file is named with its line and never overwritten.
"""

from game.campaign.save.form import ENGINE, FORMAT, Header, Line, SaveError
from game.campaign.save.naming import NameRefused, free_name, name_of, rename, stem
from game.campaign.save.reader import LARGEST, read
from game.campaign.save.replay import DeckFinder, Loaded, changed_cards, load, replayed
from game.campaign.save.writer import text, write

__all__ = [
    "ENGINE",
    "FORMAT",
    "LARGEST",
    "DeckFinder",
    "Header",
    "Line",
    "Loaded",
    "NameRefused",
    "SaveError",
    "changed_cards",
    "free_name",
    "load",
    "name_of",
    "read",
    "rename",
    "replayed",
    "stem",
    "text",
    "write",
]
