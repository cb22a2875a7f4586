"""Novelties: what the first turns say is new on the desk, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.table import Table


@dataclass(frozen=True, slots=True)
class Novelty:
    """Says what is new, the terminal's command for it, and the window's page for it with what its button says."""

    text: str
    command: str
    page: str
    button: str


NOVELTIES = (
    Novelty("Answer the card on the desk by its number.", "? for everything else", "help", "All keys"),
    Novelty("New on the desk: a journey for the President, one each turn.", "journey", "journey", "Journey"),
    Novelty("New on the desk: projects, three at a time.", "projects", "projects", "Projects"),
    Novelty(
        "New on the desk: from now on other capitals ask for things, and silence counts as no.",
        "asks",
        "diary",
        "Diary",
    ),
    Novelty(
        "New on the desk: the chancery can study what may come, once a turn for free.",
        "forecast",
        "study",
        "What may come",
    ),
)
"""What is new in each of the first turns."""


def novelty(table: Table) -> Novelty | None:
    """Returns what is new on the desk this turn; None when nothing is."""
    place = table.deck.number(table.world.turn) - 1
    return NOVELTIES[place] if place < len(NOVELTIES) and not table.world.over[0] else None


def introduced(table: Table, page: str) -> bool:
    """Tells whether a page of the window has been announced as new, this turn or earlier."""
    return any(each.page == page for each in NOVELTIES[: table.deck.number(table.world.turn)])
