"""Reports: the columns of a batch as one summary for programs, and as one row a campaign for spreadsheets.

Means are taken from whole numbers, so that they are the same however a batch was cut into parts. Flags are left
out, and so are the derived indicators that only name who captured what.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.campaign.batch import Result
from game.engine.deck import Card, Deck

DECIMALS = 4
HUNDREDTHS = 100.0
LARGEST_SEED = 0xFFFFFFFFFFFFFFFF
LEFT_OUT = ("flag.", "captured.")
QUANTILES = {"p05": 5.0, "p50": 50.0, "p95": 95.0}
HEAD = ("seed", "ending", "survived", "turns", "score")
"""The first columns of a row; the indicators follow."""


def summary(result: Result) -> dict[str, Any]:
    """Returns everything that `simulate --json` prints; `settings` only where other terms were chosen."""
    deck = result.deck
    return {
        "scenario": deck.scenario,
        "player": result.player,
        "campaigns": result.size,
        "seed": result.seed,
        "deck": deck.digest,
        **({"settings": list(deck.terms.chosen)} if deck.terms.chosen else {}),
        "dates": dates(deck),
        "turns": result.turns,
        "seconds": round(result.seconds, DECIMALS),
        "turns_per_second": round(result.turns / result.seconds, 1) if result.seconds else 0.0,
        "endings": endings(result),
        "survived": round(result.survived, DECIMALS),
        "score": _spread(np.rint(result.score * HUNDREDTHS).astype(np.int64), HUNDREDTHS),
        "final": {name: _spread(values, scale) for name, values, scale in _columns(result)},
        "trajectory": dict(_trajectories(result)),
        "cards": {card.id: _card(card, result.chosen[card.number]) for card in _answered(result)},
    }


def dates(deck: Deck) -> list[str]:
    """Returns the last day before each index of a trajectory: the eve of the start, then the end of each turn."""
    days = [deck.played[0].first - 1, *(turn.last for turn in deck.played)]
    return [date.fromordinal(day).isoformat() for day in days]


def endings(result: Result) -> dict[str, int]:
    """Returns how many campaigns reached each ending, the commonest first; those nobody reached are left out."""
    counts = np.bincount(result.ending, minlength=len(result.deck.endings)).tolist()
    found = [(each.id, count) for each, count in zip(result.deck.endings, counts, strict=True) if count]
    return dict(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def csv_text(result: Result) -> str:
    """Returns CSV, one row a campaign: its seed, how it ended, its score, and the last value of each indicator."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([*HEAD, *(name for name, _, _ in _columns(result))])
    writer.writerows(rows(result))
    return file.getvalue()


def rows(result: Result) -> Iterator[list[object]]:
    """Yields the row of each campaign."""
    names = [ending.id for ending in result.deck.endings]
    values = [(column / scale).tolist() for _, column, scale in _columns(result)]
    for row in range(result.size):
        yield [
            (result.seed + row) & LARGEST_SEED,
            names[result.ending[row]],
            int(not result.fell[row]),
            int(result.length[row]),
            round(float(result.score[row]), 2),
            *(column[row] for column in values),
        ]


def _columns(result: Result) -> Iterator[tuple[str, NDArray[np.int64], float]]:
    """Yields each indicator's name, its last values as whole parts of its scale, and that scale."""
    deck = result.deck
    for number, name in enumerate(deck.stored):
        if not name.startswith(LEFT_OUT):
            yield name, result.final[number].astype(np.int64), HUNDREDTHS
    for number, derived in enumerate(deck.derived):
        if not derived.name.startswith(LEFT_OUT):
            yield derived.name, np.rint(result.derived[number] * derived.scale).astype(np.int64), derived.scale


def _trajectories(result: Result) -> Iterator[tuple[str, list[float]]]:
    """Yields each indicator's name and its means after 0, 1, 2 … turns."""
    deck = result.deck
    for number, name in enumerate(deck.stored):
        if not name.startswith(LEFT_OUT):
            yield name, _means(result.sums[:, number], result.size, HUNDREDTHS)
    for number, derived in enumerate(deck.derived):
        if not derived.name.startswith(LEFT_OUT):
            yield derived.name, _means(result.derived_sums[:, number], result.size, derived.scale)


def _means(sums: NDArray[np.int64], count: int, scale: float) -> list[float]:
    return [_mean(int(total), count, scale) for total in sums]


def _mean(total: int, count: int, scale: float) -> float:
    """Returns a mean from a sum of whole parts; two whole numbers divide to the same float everywhere."""
    return round(total / (count * int(scale)), DECIMALS)


def _spread(values: NDArray[np.int64], scale: float) -> dict[str, float]:
    points = np.percentile(values, list(QUANTILES.values()))
    spread = {name: round(float(point) / scale, DECIMALS) for name, point in zip(QUANTILES, points, strict=True)}
    return {"mean": _mean(int(values.sum()), len(values), scale), **spread}


def _answered(result: Result) -> list[Card]:
    """Returns the cards that have options, by id."""
    return sorted((result.deck.cards[number] for number in result.chosen), key=lambda card: card.id)


def _card(card: Card, counts: NDArray[np.int64]) -> dict[str, Any]:
    """Returns in how many campaigns a card was answered, and the share of each option in the last answer."""
    drawn = int(counts.sum())
    taken: dict[str, int] = {}
    for option, count in zip(card.options, counts.tolist(), strict=True):
        taken[option.id] = taken.get(option.id, 0) + count
    return {
        "drawn": drawn,
        "options": {name: round(count / drawn, DECIMALS) if drawn else 0.0 for name, count in taken.items()},
    }
