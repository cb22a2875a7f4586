"""The page of one power, part by part: what is open with it now, how far it reaches, who it is."""

from game.ui.screens.power.page import PowerPage

__all__ = ["PowerPage"]
