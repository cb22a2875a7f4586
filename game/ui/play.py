"""A campaign as the window holds it: the table, where it is saved, and what came of each decision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar, overload

from game import views
from game.campaign import save
from game.campaign.campaign import Campaign
from game.engine.decisions import Decision, IllegalDecision
from game.views import Aftermath, Run, Table

View = TypeVar("View")


@dataclass(frozen=True, slots=True)
class Taken:
    """Says what became of a decision: refused with a sentence, or taken, with what came of it."""

    decision: Decision
    refused: str = ""
    aftermath: Aftermath | None = None
    turned: bool = False
    """Whether a new turn has begun, or the campaign is over."""


@dataclass
class Play:
    """Plays one campaign; every decision is saved."""

    table: Table
    path: Path
    revision: int = 0
    """Grows with every decision; what is shown is built anew when it has."""
    last: Taken | None = None
    """What came of the decision taken last; nothing before the first."""
    trouble: str = ""
    """Why the last save failed; nothing when it did not."""
    reference: Run | None = None
    """What the historical player does with the same seed; nothing until a page has had it worked out."""
    studied: dict[object, object] = field(default_factory=dict)
    """What studies of choices found; the page of the study knows for how long that holds."""
    _seen: dict[object, object] = field(default_factory=dict)
    _seen_at: int = 0
    """The state of which views are kept."""

    @property
    def campaign(self) -> Campaign:
        """The campaign that is played."""
        return self.table.campaign

    @overload
    def see(self, view: Callable[[Table], View], /) -> View: ...

    @overload
    def see(self, view: Callable[[Table, str], View], about: str, /) -> View: ...

    def see(self, view: Callable[..., View], /, *about: str) -> View:
        """Returns a view of the table, or of one thing on it by name; made once for each state of the campaign."""
        if self._seen_at != self.revision:
            self._seen.clear()
            self._seen_at = self.revision
        key = (view, about)
        if key not in self._seen:
            self._seen[key] = view(self.table, *about)
        return self._seen[key]  # type: ignore[return-value]

    def decide(self, decision: Decision) -> Taken:
        """Takes a decision and saves; an illegal one costs nothing but a sentence."""
        taken = self.take(decision)
        if not taken.refused:
            self.save()
        return taken

    def take(self, decision: Decision) -> Taken:
        """Takes a decision that somebody else saves, once what came of it is shown."""
        earlier = self.campaign.world
        try:
            self.campaign.decide(decision)
        except IllegalDecision as error:
            return Taken(decision, refused=str(error))
        self.revision += 1
        turned = self.campaign.turn != earlier.turn or self.campaign.outcome is not None
        plain = decision.verb in ("end", "pledge", "undo")
        found = None if plain else views.aftermath(self.table, decision, earlier)
        self.last = Taken(decision, aftermath=found, turned=turned)
        return self.last

    def retell(self, real: bool) -> None:
        """Tells everything in real names, or in those that the terms of the campaign ask for."""
        self.table = replace(self.table, book=self.table.book.retold(real))
        self.reference = None
        self.revision += 1

    def save(self) -> None:
        """Writes the campaign to its file; what went wrong is kept to be shown."""
        try:
            save.write(self.campaign, self.path)
            self.trouble = ""
        except OSError as error:
            self.trouble = f"The game could not be saved in {self.path.name}: {error.strerror or error}."
