"""The pages of the game by name: what opens each, and where a link of the codex leads.

Pages are imported when they are first opened, so that the title shows at once and no two pages import each other.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from game.ui.kit import Target
from game.ui.screen import Screen
from game.ui.session import Session
from game.ui.wants import Push, Want
from game.ui.widgets.text import Follow

PAGES = {
    "title": ("title", "Title"),
    "new": ("new", "NewCampaign"),
    "pledges": ("pledges", "Pledges"),
    "desk": ("desk", "Desk"),
    "aftermath": ("aftermath", "AftermathPage"),
    "ask": ("ask", "AskPage"),
    "power": ("power", "PowerPage"),
    "projects": ("projects", "Projects"),
    "initiative": ("initiative", "InitiativePage"),
    "journey": ("journey", "Journey"),
    "organizations": ("organizations", "Organizations"),
    "diary": ("diary", "Diary"),
    "why": ("why", "WhyPage"),
    "history": ("history", "HistoryPage"),
    "report": ("report", "ReportPage"),
    "study": ("study", "StudyPage"),
    "codex": ("codex", "Codex"),
    "map": ("map", "MapPage"),
    "ending": ("ending", "Ending"),
    "debrief": ("debrief", "Debrief"),
    "saves": ("saves", "Saves"),
    "settings": ("settings", "SettingsPage"),
    "help": ("help", "Help"),
    "about": ("about", "About"),
    "menu": ("menu", "Menu"),
    "fork": ("fork", "Fork"),
}
"""For each page its module in `game.ui.screens` and its class; each takes the session and a subject."""

OWN_PAGE = {
    "indicator": "why",
    "power": "power",
    "organization": "organizations",
    "initiative": "initiative",
}
"""Kinds of the codex that have a page of their own; everything else is read in the codex."""


def page(name: str, session: Session, subject: str = "") -> Screen:
    """Returns a page by name; the subject is what it is about: an indicator, a power, a card."""
    module, kind = PAGES[name]
    return cast(Screen, getattr(import_module(f"game.ui.screens.{module}"), kind)(session, subject))


def preload() -> None:
    """Imports every page, so that none is slower to open the first time; for the background."""
    for module, _ in PAGES.values():
        import_module(f"game.ui.screens.{module}")


def push(name: str, session: Session, subject: str = "") -> Push:
    """Returns the wish to lay a page over this one."""
    return Push(page(name, session, subject))


def following(session: Session) -> Follow:
    """Returns what follows links: a target's own page, or its entry in the codex."""

    def follow(target: Target) -> Want:
        kind, name = target
        own = OWN_PAGE.get(kind)
        return push(own, session, name) if own else push("codex", session, f"{kind}/{name}")

    return follow
