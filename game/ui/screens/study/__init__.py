"""The study: what may come of each choice, as far as the chancery can know."""

from game.ui.screens.study.page import StudyPage

__all__ = ["StudyPage"]
