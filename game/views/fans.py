"""A study by the chancery: what each answer may lead to, as far as anybody can know today.

A request is a value that may be handed to another thread; `fans` works it out there and touches nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.campaign.players import player
from game.engine.decisions import Decision
from game.engine.decisions.works import study_price
from game.engine.deck import Deck
from game.engine.forecast import FUTURES, TURNS, Forecast, forecasts
from game.engine.world import World
from game.views import met
from game.views.book import Label
from game.views.hand import CardView
from game.views.price import cost_words
from game.views.sensitive import sensitive
from game.views.table import Table
from game.views.wording import amount, short_date
from game.views.worth import rank

CAREFUL = ("hedger", "first")
"""Who makes the choices that follow in a study: the careful doctrine when the deck has it."""
MOST = 3
"""How many figures a study shows."""
USUAL = ("sovereignty", "prosperity", "unrest")
"""What a study shows of a single choice, and when its choices move nothing apart."""
LOW, MIDDLE, HIGH = 5.0, 50.0, 95.0
"""The percentiles of the futures that a fan shows."""
UNSHOWN = ("trust.", "political_capital")
"""What a study does not pick by itself: goodwill is only hinted at, and the doctrine spends the capital."""
STUDY = Decision("study")


@dataclass(frozen=True, slots=True)
class StudyOffer:
    """Shows what the next study of this turn costs, and why it may not be taken; nothing when it may."""

    taken: int
    capital: float
    cost: str
    refused: str


@dataclass(frozen=True, slots=True)
class FanRequest:
    """Holds everything that a study needs: a copy of the world, the choices to compare, what to show.

    `names` may be empty: then the figures are shown that several choices move apart most. A choice that is None leaves
    all to the doctrine. `stamp` tells whether the campaign has moved on since.
    """

    world: World
    choices: tuple[Decision | None, ...]
    texts: tuple[str, ...]
    names: tuple[str, ...]
    candidates: tuple[str, ...]
    dates: tuple[str, ...]
    doctrine: str
    futures: int
    turns: int
    stamp: tuple[int, int]
    plain: bool
    labels: Mapping[str, Label] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Axis:
    """Describes the scale on which the fans of one figure are drawn, so that choices can be compared by eye."""

    name: str
    label: str
    unit: str
    good: str
    low: float
    high: float
    bands: tuple[tuple[float | None, str], ...]


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Shows one figure after one choice: low, middle and high values, now first and then at the end of each turn."""

    name: str
    label: str
    low: tuple[float, ...]
    middle: tuple[float, ...]
    high: tuple[float, ...]
    bands: tuple[str, ...]
    """The stretch in which each middle value lies."""
    texts: tuple[str, ...]
    """What is said of the end of each turn: 42 to 58, the middle 50."""


@dataclass(frozen=True, slots=True)
class Fan:
    """Shows what one choice may lead to."""

    decision: Decision | None
    text: str
    ribbons: tuple[Ribbon, ...]


@dataclass(frozen=True, slots=True)
class Fans:
    """Shows a study: how many futures it played, the ends of the turns it looks at, a fan for each choice.

    A plain one is about people who suffered: it is told in words, without figures or signs.
    """

    futures: int
    dates: tuple[str, ...]
    axes: tuple[Axis, ...]
    fans: tuple[Fan, ...]
    stamp: tuple[int, int]
    plain: bool


def study_offer(table: Table) -> StudyOffer:
    """Returns what the next study costs: the first of a turn nothing, every further one what the level says."""
    taken = int(table.world.studies[0])
    price = study_price(table.world)
    refused = table.campaign.refusal(STUDY) or ""
    if refused and price > table.world.stored[table.deck.capital, 0]:
        refused = f"needs {cost_words(price, 0)}"
    return StudyOffer(taken, price / 100, cost_words(price, 0) or "free", refused)


def careful(deck: Deck) -> str:
    """Returns the name of the player who makes the choices that follow in a study."""
    return next(name for name in CAREFUL if name in deck.doctrines or name == "first")


def open_choices(card: CardView) -> tuple[Decision, ...]:
    """Returns the answers to a card that may be given now, in their order."""
    return tuple(each.decision for each in card.options if each.legal)


def stamp(table: Table) -> tuple[int, int]:
    """Returns the turn and the number of decisions taken: a study of another stamp is out of date."""
    return table.world.turn, len(table.campaign.steps)


def fan_request(
    table: Table,
    choices: Sequence[Decision | None],
    names: Sequence[str] = (),
    futures: int = FUTURES,
    turns: int = TURNS,
) -> FanRequest:
    """Returns the request for a study of some choices: answers to one card, a project, a journey.

    At most three figures are shown, and none that is hidden; of a single choice the usual three unless named.
    """
    deck = table.deck
    ahead = deck.turns[table.world.turn : table.world.turn + turns]
    world = table.world.copy()
    world.ledger = None
    wanted = names or (USUAL if len(choices) == 1 else ())
    return FanRequest(
        world=world,
        choices=tuple(choices),
        texts=tuple(_text(table, each) for each in choices),
        names=tuple(name for name in wanted if table.has(name) and table.revealed(name))[:MOST],
        candidates=_candidates(table),
        dates=tuple(short_date(turn) for turn in ahead),
        doctrine=careful(deck),
        futures=futures,
        turns=turns,
        stamp=stamp(table),
        plain=any(_plain(table, each) for each in choices),
        labels=table.book.labels,
    )


def _text(table: Table, decision: Decision | None) -> str:
    if decision is None:
        return "as things stand"
    if decision.verb in ("answer", "reply"):
        return met.answer(table.book, table.world, decision.words[0], decision.words[1])
    return table.book.title(decision.subject)


def _plain(table: Table, decision: Decision | None) -> bool:
    if decision is None or decision.verb not in ("answer", "reply"):
        return False
    return sensitive(table.book.card(decision.subject).tags)


def _candidates(table: Table) -> tuple[str, ...]:
    labels = table.book.labels
    return tuple(
        name
        for name in table.deck.stored
        if name in labels and labels[name].group != "organization"
        if not name.startswith(UNSHOWN) and table.revealed(name)
    )


def fans(request: FanRequest) -> Fans:
    """Works a study out: every choice in the same futures, played on by a careful doctrine.

    It takes tens of milliseconds and only reads the request, so that it may run in a thread.
    """
    decider = player(request.world.deck, request.doctrine)
    wanted = request.names or request.candidates
    found = forecasts(request.world, request.choices, decider, wanted, request.futures, request.turns)
    names = request.names or _telling(request, found)
    places = [wanted.index(name) for name in names]
    values = np.stack([each.values[:, places] for each in found])  # (choices, turns + 1, names, futures)
    spread = np.asarray(np.percentile(values, (LOW, MIDDLE, HIGH), axis=3))  # (3, choices, turns + 1, names)
    return Fans(
        futures=request.futures,
        dates=request.dates[: spread.shape[2] - 1],
        axes=tuple(axis(request.labels[name], spread[..., place]) for place, name in enumerate(names)),
        fans=tuple(
            Fan(
                decision,
                text,
                tuple(ribbon(request.labels[name], spread[:, row, :, place]) for place, name in enumerate(names)),
            )
            for row, (decision, text) in enumerate(zip(request.choices, request.texts, strict=True))
        ),
        stamp=request.stamp,
        plain=request.plain,
    )


def _telling(request: FanRequest, found: Sequence[Forecast]) -> tuple[str, ...]:
    """Returns the figures whose means the choices move furthest apart at any time, then the usual ones."""
    means = np.stack([each.values.mean(axis=2) for each in found])  # (choices, turns + 1, candidates)
    moved = (means.max(axis=0) - means.min(axis=0)).max(axis=0)
    ranks = {name: rank(request.labels[name], float(moved[place])) for place, name in enumerate(request.candidates)}
    best = sorted((name for name in ranks if ranks[name] > 0), key=lambda name: (-ranks[name], name))[:MOST]
    best += [name for name in USUAL if name in ranks and name not in best]
    return tuple(best[:MOST])


def axis(label: Label, spread: NDArray[np.float64]) -> Axis:
    """Returns the scale that holds all fans of one figure."""
    low, high = float(spread.min()), float(spread.max())
    return Axis(label.name, label.label, label.unit, label.good, low, high, label.bands)


def ribbon(label: Label, spread: NDArray[np.float64]) -> Ribbon:
    """Returns the ribbon of one figure from its low, middle and high values, (3, turns + 1)."""
    low, middle, high = (tuple(each.tolist()) for each in spread)
    texts = tuple(
        f"{amount(least, label.unit)} to {amount(most, label.unit)}, the middle {amount(likely, label.unit)}"
        for least, likely, most in zip(low[1:], middle[1:], high[1:], strict=True)
    )
    bands = tuple(label.band(each) for each in middle)
    return Ribbon(label.name, label.label, low, middle, high, bands, texts)
