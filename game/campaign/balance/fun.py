"""Fun, tested like the rest: the twelve tests of play, each with its measured figure and its bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.campaign.balance.chronicle import Chronicle
from game.campaign.balance.tension import Dread, Secrets
from game.campaign.balance.verdicts import CardStanding
from game.campaign.balance.works import YES, Worth
from game.engine.deck import Deck

HALFWAY, LATE = 12, 18
"""Turns, counted from 1: where a comeback is measured, and from where a late mind is."""
TENSE = range(3, 20)
"""Turns, counted from 0, in which losing should be thinkable and not certain."""
MEDIAN_WORDS, MOST_WORDS = 330, 600


@dataclass(frozen=True, slots=True)
class Figure:
    """Holds one measured figure beside its bar: at least `low`, at most `high`."""

    test: str
    says: str
    value: float
    low: float = -np.inf
    high: float = np.inf
    unit: str = "share"

    @property
    def holds(self) -> bool:
        """Whether the figure lies within its bar; one that could not be measured does not."""
        return bool(self.low <= self.value <= self.high)

    @property
    def bar(self) -> str:
        """The bar in words."""
        if self.low == -np.inf:
            return f"at most {self.shown(self.high)}"
        if self.high == np.inf:
            return f"at least {self.shown(self.low)}"
        return f"{self.shown(self.low)} to {self.shown(self.high)}"

    def shown(self, value: float) -> str:
        """Returns a value as people read it."""
        if np.isnan(value):
            return "not met"
        return f"{value:.0%}" if self.unit == "share" else f"{value:g}" if value == int(value) else f"{value:.2f}"


def tension(dread: Dread, hedger: Chronicle) -> list[Figure]:
    """Measures how often losing is thinkable, and how often it happens."""
    thinkable = (dread.chance >= 0.1) & (dread.chance <= 0.6)
    return [
        Figure("tension", "turns 4 to 20 in which hedger may lose later, odds 10 to 60 %", _mean(thinkable), low=0.6),
        Figure("tension", "campaigns that hedger survives", 1.0 - _mean(hedger.lost), low=0.55, high=0.85),
    ]


def dilemma(cards: Sequence[CardStanding]) -> list[Figure]:
    """Measures whether what is best depends on what was promised."""
    dossiers = [card for card in cards if card.size == "dossier"]
    differ = [len(set(card.favourites)) > 1 for card in dossiers]
    return [Figure("dilemma", "dossiers whose best option differs between two pairs of promises", _mean(differ), 0.8)]


def lunch(free: int, options: int) -> list[Figure]:
    """Measures whether every option has its price."""
    return [Figure("no free lunch", "options that cost something dear", 1.0 - free / max(options, 1), low=1.0)]


def comeback(hedger: Chronicle) -> list[Figure]:
    """Measures whether the middle of the campaign decides its end."""
    if len(hedger.state) < HALFWAY + 1:
        return []
    going = hedger.going[HALFWAY]
    state, lost = hedger.state[HALFWAY - 1, going], hedger.lost[going]
    low, high = np.quantile(state, [0.25, 0.75])
    return [
        Figure(
            "comeback", "hedger's worst quarter at turn 12 that survives", 1.0 - _mean(lost[state <= low]), low=0.35
        ),
        Figure("comeback", "hedger's best quarter at turn 12 that loses", _mean(lost[state >= high]), low=0.08),
    ]


def forms(deck: Deck, told: Sequence[Chronicle]) -> list[Figure]:
    """Measures whether every form of a turning point is seen, and whether the years before decide on it.

    What comes after the book has closed is left to fate, and not measured.
    """
    found = []
    for number in sorted({number for each in told for number in each.turnings}):
        date = deck.cards[number].date
        if date is None or (deck.closes is not None and date > deck.closes):
            continue
        turnings = [each.turnings[number] for each in told if number in each.turnings]
        face = np.concatenate([each.face for each in turnings])
        met = face >= 0
        shares = np.bincount(face[met], minlength=len(deck.cards[number].faces)) / max(met.sum(), 1)
        for each, share in zip(deck.cards[number].faces, shares, strict=True):
            found.append(Figure("forms", f"{deck.cards[number].id} as {each.id}", float(share), low=0.08))
        measure = np.concatenate([each.measure for each in turnings])[met]
        chose = np.concatenate([each.chose for each in turnings], axis=1)[:, met]
        says = f"{deck.cards[number].id}: strength explained by earlier decisions"
        found.append(Figure("forms", says, explained(chose, measure), low=0.6))
    return found


def explained(chose: NDArray[np.int8], measure: NDArray[np.float64]) -> float:
    """Returns the share of a measure's variance that decisions explain in a linear fit, adjusted for their number."""
    columns = [np.ones(chose.shape[1])]
    for row in chose[:-1]:
        columns += [(row == value).astype(np.float64) for value in np.unique(row)[1:]]
    count = len(measure)
    if count <= 2 * len(columns) or not measure.var():
        return float("nan")
    table = np.stack(columns, axis=1)
    fitted, _, rank, _ = np.linalg.lstsq(table, measure, rcond=None)
    left = ((measure - table @ fitted) ** 2).sum() / (count - int(rank))
    return float(1.0 - left / measure.var(ddof=1))


def scarcity(worth: Worth) -> list[Figure]:
    """Measures how many of the initiatives worth starting can be started in the same turn."""
    wanted = (worth.verdict == YES).sum(axis=2)
    some = wanted > 0
    share = worth.together[some].sum() / max(wanted[some].sum(), 1)
    return [Figure("scarcity", "initiatives worth starting that can be started that turn", float(share), high=1 / 3)]


def asks(hedger: Chronicle) -> list[Figure]:
    """Measures how many asks lie open, and how often two do, from the first turn in which any does."""
    begin = int((hedger.asks > 0).any(axis=1).argmax())
    opened = hedger.asks[begin:][hedger.going[begin:]]
    return [
        Figure("asks", "asks open in a turn", _mean(opened), 0.8, 1.4, "number"),
        Figure("asks", "turns in which two asks or more are open", _mean(opened >= 2), low=1 / 3),
    ]


def leads(told: Sequence[Chronicle]) -> list[Figure]:
    """Measures how often the lead changes in some domain."""
    changed = []
    for each in told:
        moved = (np.diff(each.leaders, axis=0) != 0) & each.going[1:, None]
        changed.append(moved.any(axis=(0, 1)))
    return [Figure("leads", "campaigns in which the lead changes in some domain", _mean(np.concatenate(changed)), 0.5)]


def words(read: NDArray[np.int64]) -> list[Figure]:
    """Measures how much there is to read; `read` are the words of many turns."""
    return [
        Figure("words", "words a turn, median", float(np.median(read)), high=MEDIAN_WORDS, unit="number"),
        Figure(
            "words", "words a turn, 95th percentile", float(np.percentile(read, 95)), high=MOST_WORDS, unit="number"
        ),
    ]


def late(finals: NDArray[np.float64]) -> list[Figure]:
    """Measures what the last turns still move; `finals` are scores (players, N) of campaigns that part late."""
    if not finals.size:
        return []
    share = finals.var(axis=0).mean() / max(float(finals.var()), 1e-9)
    says = f"spread of the final score that arises from turn {LATE} on"
    return [Figure("late mind", says, float(share), low=0.25)]


def agendas(secrets: Secrets | None) -> list[Figure]:
    """Measures how often knowing what a power wants changes the answer to its ask."""
    told, differ = secrets.told() if secrets is not None else (0, 0)
    share = differ / told if told else float("nan")
    return [Figure("agendas", "sure best answers to asks that knowing the asker's agenda changes", share, low=0.15)]


def endings(counts: dict[str, dict[str, float]]) -> list[Figure]:
    """Measures whether every ending is reached by some player, and none by nearly all; shares by ending and player."""
    found = []
    for name, shares in counts.items():
        found.append(Figure("endings", f"{name}, by the player who reaches it most", max(shares.values()), low=0.02))
    common = max(counts, key=lambda name: sum(counts[name].values()))
    share = sum(counts[common].values()) / len(counts[common])
    found.append(Figure("endings", f"{common}, the commonest, over all players", share, high=0.55))
    return found


def _mean(values: object) -> float:
    array = np.asarray(values, np.float64)
    return float(array.mean()) if array.size else float("nan")
