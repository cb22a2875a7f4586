"""The deck: compiled cards, as the engine reads them.

A deck belongs to one scenario, never changes, and knows nothing of YAML or of texts. Names are sorted and
numbered once; expressions are plain functions of a `View`. Amounts are whole hundredths of a point.
"""

from game.engine.deck.acts import NEVER, Act, Cause, Effect, Expression, Later, Outcome
from game.engine.deck.cards import Ask, Card, Face, Initiative, InitiativeTable, Journey, Option, Plan, Timing
from game.engine.deck.deck import Deck
from game.engine.deck.inherited import Inherited
from game.engine.deck.people import Doctrine, Exchange, Memory, Organization, Pledge, Power, Promise, RedLine, Rival
from game.engine.deck.terms import Terms
from game.engine.deck.world import Derived, Ending, Fate, Law, Score, TurnSpec

__all__ = [
    "NEVER",
    "Act",
    "Ask",
    "Card",
    "Cause",
    "Deck",
    "Derived",
    "Doctrine",
    "Effect",
    "Ending",
    "Exchange",
    "Expression",
    "Face",
    "Fate",
    "Inherited",
    "Initiative",
    "InitiativeTable",
    "Journey",
    "Later",
    "Law",
    "Memory",
    "Option",
    "Organization",
    "Outcome",
    "Plan",
    "Pledge",
    "Power",
    "Promise",
    "RedLine",
    "Rival",
    "Score",
    "Terms",
    "Timing",
    "TurnSpec",
]
