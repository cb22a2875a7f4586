"""What a study compares: the answers to the card in hand or to an ask, or doing a thing and leaving it."""

from __future__ import annotations

from dataclasses import dataclass

from game import views
from game.engine.decisions import Decision
from game.views import CardView, Table


@dataclass(frozen=True, slots=True)
class Choices:
    """Names what is studied and the choices to compare; `refused` says why there is nothing to compare."""

    title: str
    decisions: tuple[Decision | None, ...] = ()
    refused: str = ""


def choices_of(table: Table, subject: str) -> Choices:
    """Returns what a study of a subject compares: the id of an ask, a project or a journey, or nothing for the card."""
    if not subject:
        card = views.in_hand(table)
        if card is None:
            return Choices("The desk is clear", refused="No card waits for an answer, so there is nothing to compare.")
        return _answers(card)
    for ask in views.asks(table):
        if ask.card.id == subject:
            return _answers(ask.card)
    verb = "journey" if subject in table.book.library.journeys else "start"
    title, decision = table.book.title(subject), Decision(verb, (subject,))
    refused = table.campaign.refusal(decision)
    return Choices(title, refused=refused) if refused is not None else Choices(title, (decision, None))


def _answers(card: CardView) -> Choices:
    found = views.open_choices(card)
    return Choices(card.title, found, "" if found else "None of the answers is open to you now.")
