"""The page of projects, part by part: slots, plans, and the list of what could be started."""

from game.ui.screens.projects.page import Projects

__all__ = ["Projects"]
