"""Finds a kind of card by the word an author types: `event`, `events` or `world/indicators`."""

from game.cards.schema import KINDS, Spec
from game.commands.packs import require


def words() -> dict[str, type[Spec]]:
    """Returns every word that names a kind."""
    found: dict[str, type[Spec]] = {}
    for folder, model in KINDS.items():
        for word in (folder, folder.rpartition("/")[2], model.kind, model.kind.partition(" ")[0]):
            found[word] = model
    return found


def find(word: str) -> type[Spec]:
    """Returns the kind that a word names; raises WrongUsage, with a guess, when it names none."""
    known = words()
    if word not in known:
        require("kind of card", word, {model.kind.partition(" ")[0] for model in KINDS.values()})
    return known[word]
