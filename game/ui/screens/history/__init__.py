"""History: charts of the figures over the turns, the own run beside the historical player's."""

from game.ui.screens.history.page import HistoryPage

__all__ = ["HistoryPage"]
