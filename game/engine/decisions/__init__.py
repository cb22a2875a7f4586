"""Decisions: everything a player can do, as values that can be printed, parsed, logged and refused.

A decision is one line of words: `answer first-of-january phase`. `refusal` says why one may not be taken now;
`perform` is the checked door through which people play, on a world of one campaign.
"""

from game.engine.decisions.answers import exchange_now, option_of, pledging
from game.engine.decisions.choices import candidates, legal
from game.engine.decisions.decision import END, ROW, Decision, IllegalDecision, Verb
from game.engine.decisions.verbs import VERBS, begin, parse, perform, refusal

__all__ = [
    "END",
    "ROW",
    "VERBS",
    "Decision",
    "IllegalDecision",
    "Verb",
    "begin",
    "candidates",
    "exchange_now",
    "legal",
    "option_of",
    "parse",
    "perform",
    "pledging",
    "refusal",
]
