"""The debrief: what was hidden and what moved whom, the run beside history, and every decision to be taken anew."""

from game.ui.screens.debrief.page import Debrief

__all__ = ["Debrief"]
