"""What one card cannot know: whether its names refer to anything, its amounts make sense, its words fit."""

from game.cards.check.amounts import check_amounts
from game.cards.check.names import Names
from game.cards.check.references import check_references
from game.cards.check.sense import check_sense
from game.cards.check.told import check_told
from game.cards.check.words import check_words
from game.cards.library import Library
from game.cards.problems import Problem, in_order

__all__ = ["check"]


def check(library: Library) -> list[Problem]:
    """Checks all cards of a library against one another and lists every problem."""
    names = Names(library)
    topics = (check_references(names), check_amounts(names), check_sense(names), check_words(names), check_told(names))
    return in_order(each for topic in topics for each in topic)
