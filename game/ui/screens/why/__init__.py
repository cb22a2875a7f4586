"""Why a figure stands where it does: the page on which every number can be asked."""

from game.ui.screens.why.page import WhyPage

__all__ = ["WhyPage"]
