"""Balance: whether a scenario is tense, fair, and without pointless choices, measured by play."""

from game.campaign.balance.study import MEASURE, SHORT, Size, Study, study

__all__ = ["MEASURE", "SHORT", "Size", "Study", "study"]
