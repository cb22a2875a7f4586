"""The end: four voices before any total, the epilogue and its grounds, promises, skills, the parts of the score."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.aftermath import drawn_fates
from game.views.book import COUNTRY, by
from game.views.diary import PromiseView, pledges
from game.views.given import Given, given
from game.views.grounds import Ground, Missed, grounds, missed
from game.views.holding import holds
from game.views.people import AdviserView, advisers
from game.views.played_on import played_on
from game.views.reasons import Reason
from game.views.skills import skills
from game.views.sources import citation
from game.views.table import Table
from game.views.threats import loss_reasons
from game.views.trace import trace
from game.views.voices import Voice, voices
from game.views.wording import clean, turn_date


@dataclass(frozen=True, slots=True)
class Part:
    """Shows one part of the score: points reached and points possible."""

    label: str
    points: float
    possible: float


@dataclass(frozen=True, slots=True)
class Closing:
    """Shows how a campaign ended; `voices` come before `parts` and `total` on every screen."""

    ending: str
    title: str
    loss: bool
    date: str
    epilogue: str
    reasons: tuple[tuple[str, Reason], ...]
    """For a loss, what made it so in the last year."""
    grounds: tuple[Ground, ...]
    """What of the ending's condition held, and what drove it there over the whole campaign."""
    missed: tuple[Missed, ...]
    """For a campaign that reached the end: the other endings, and what each lacked."""
    voices: tuple[Voice, ...]
    pledges: tuple[PromiseView, ...]
    kept: int
    broken: int
    given: tuple[Given, ...]
    """The promises given to powers and people on the way."""
    skills: tuple[str, ...]
    as_history: tuple[int, int]
    country: str
    """What the country is called."""
    hidden: tuple[str, ...]
    """What was drawn before the first turn: agendas of the powers and fates."""
    advisers: tuple[AdviserView, ...]
    """The advisers with their blind spots, which are disclosed now."""
    terms: tuple[str, ...]
    """On which terms it was played: level, fate, what was softened or left out."""
    parts: tuple[Part, ...]
    total: float
    source: str

    def judged(self, promise: PromiseView) -> str:
        """Returns what became of a promise to the country; who falls keeps none, not even one that still held."""
        if not promise.stands:
            return "not kept at the end"
        return "held until the fall, and so not kept to the end" if self.loss else "kept at the end"


def closing(table: Table) -> Closing | None:
    """Returns how the campaign ended, or None while it goes on."""
    outcome = table.campaign.outcome
    if outcome is None:
        return None
    spec = by(table.book.library.endings, outcome.ending)
    assert spec is not None
    title, epilogue = clean(spec.title), clean(spec.epilogue)
    for variant in spec.variants:
        if holds(table, variant.when):
            title, epilogue = clean(variant.title or title), clean(variant.epilogue)
            break
    score, history = table.deck.score, trace(table)
    return Closing(
        ending=outcome.ending,
        title=title,
        loss=outcome.loss,
        date=turn_date(table.spec),
        epilogue=epilogue,
        reasons=loss_reasons(table, outcome.ending) if outcome.loss else (),
        grounds=grounds(table, outcome.ending),
        missed=() if outcome.loss else missed(table, outcome.ending),
        voices=voices(table, outcome.loss),
        pledges=pledges(table),
        kept=int(table.world.kept[0, 0]),
        broken=int(table.world.kept[1, 0]),
        given=given(table),
        skills=skills(table),
        as_history=(history.same, history.known),
        country=table.book.named(COUNTRY),
        hidden=tuple(words for _, words in drawn_fates(table)),
        advisers=advisers(table),
        terms=played_on(table),
        parts=(
            Part(
                "The state of the country, averaged over all turns",
                outcome.state,
                _state_points(score.promises, score.readiness),
            ),
            Part("Promises kept", outcome.promises, score.promises * 100),
            Part("Shocks met prepared", outcome.readiness, score.readiness * 100),
        ),
        total=outcome.score,
        source=citation(spec),
    )


def _state_points(promises: float, readiness: float) -> float:
    return 100 - promises * 100 - readiness * 100
