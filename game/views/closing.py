"""The end: four voices before any total, the reasons, the epilogue, the parts of the score, the skills shown."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.aftermath import fate_words
from game.views.book import by
from game.views.diary import PromiseView, pledges
from game.views.holding import holds
from game.views.reasons import Reason
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
    voices: tuple[Voice, ...]
    pledges: tuple[PromiseView, ...]
    kept: int
    broken: int
    skills: tuple[str, ...]
    as_history: tuple[int, int]
    hidden: tuple[str, ...]
    parts: tuple[Part, ...]
    total: float
    source: str


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
        voices=voices(table, outcome.loss),
        pledges=pledges(table),
        kept=int(table.world.kept[0, 0]),
        broken=int(table.world.kept[1, 0]),
        skills=skills(table),
        as_history=(history.same, history.known),
        hidden=hidden(table),
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


def skills(table: Table) -> tuple[str, ...]:
    """Returns the skills that the run showed, each with what showed it."""
    deck, world = table.deck, table.world
    half, early = 0, 0
    for ask in deck.asks:
        place, options = int(world.chose[ask.card.number, 0]), len(ask.card.options)
        half += 0 < place < options - 1
        early += place == options - 1 and 0 <= int(world.met[ask.card.number, 0]) < len(deck.turns) // 3
    found = []
    if half:
        found.append(f"Found a half answer: {half} time{'s' if half > 1 else ''}.")
    if early:
        found.append("Said no early, while no was still cheap.")
    if _reserve(table) >= 4:
        found.append(
            f"Kept a reserve: never fewer than {_reserve(table)} political capital at the start of a crisis turn."
        )
    if world.kept[0, 0] and not world.kept[1, 0]:
        found.append("Kept every promise that fell due.")
    if world.met_shocks[0, 0]:
        found.append(f"Met {int(world.met_shocks[0, 0])} of {int(world.met_shocks[1, 0])} shocks prepared.")
    done = [
        clean(spec.title)
        for name, spec in table.book.library.plans.items()
        if world.chose[deck.card_index[str(name)], 0]
    ]
    found += [f"Carried a plan through: {title}." for title in done]
    return tuple(found)


def _reserve(table: Table) -> int:
    found = []
    for turn in table.deck.turns:
        world = table.campaign.turn_world(turn.index) if turn.crisis else None
        if world is not None:
            found.append(int(world.stored[table.deck.capital, 0]) // 100)
    return min(found, default=0)


def hidden(table: Table) -> tuple[str, ...]:
    """Returns what was hidden all along: the agendas of the powers and the fates, told at the end."""
    return tuple(filter(None, (fate_words(table, number) for number in range(len(table.deck.fates)))))
