"""Runs: how each computer player fares: survival, endings, score, bands at the end, cards met and options taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.campaign import batch, report
from game.campaign.balance import futures
from game.campaign.balance.chronicle import Chronicle
from game.campaign.balance.fun import Figure
from game.campaign.batch import Result
from game.cards.library import Library
from game.engine.deck import Deck

GROUPS = ("home", "money")
"""The groups of indicators whose bands at the end are told."""
RIVALS = ("builder", "reformer")
"""Doctrines that must come near the hedger under some pair of promises."""
NEAR = 0.85
TILTED = "-first"
"""The doctrines that lean on one power end so; the best of them must come near as well."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tells how a batch of one player went; shares are of all its campaigns."""

    player: str
    survived: float
    endings: Mapping[str, float]
    score: Mapping[str, float]
    bands: Mapping[str, Mapping[str, float]]
    """By indicator the share of campaigns that end in each band."""
    cards: Mapping[str, Any]
    """By card the share of campaigns that answer it, and the share of each option among the answers."""


def run(deck: Deck, library: Library, name: str, campaigns: int, seed: int = 1) -> Run:
    """Plays a batch and returns how it went."""
    result = batch.play(deck, name, campaigns, seed)
    told = report.summary(result)
    return Run(
        player=name,
        survived=told["survived"],
        endings={each: count / campaigns for each, count in told["endings"].items()},
        score=told["score"],
        bands=_bands(library, result),
        cards={
            card: {"met": round(each["drawn"] / campaigns, report.DECIMALS), "options": each["options"]}
            for card, each in told["cards"].items()
        },
    )


def _bands(library: Library, result: Result) -> dict[str, dict[str, float]]:
    found = {}
    for name, spec in library.indicators.items():
        if spec.group not in GROUPS or not spec.bands or name not in result.deck.index:
            continue
        values = result.final[result.deck.index[name]] / report.HUNDREDTHS
        bounds = [float(str(band.below)) for band in spec.bands if band.below is not None]
        counts = np.bincount(np.searchsorted(bounds, values, side="right"), minlength=len(spec.bands))
        names = [str(band.name) for band in spec.bands]
        found[name] = dict(zip(names, (counts / max(len(values), 1)).round(report.DECIMALS).tolist(), strict=True))
    return found


def rivals(deck: Deck, told: Mapping[str, Chronicle], measure: str) -> list[Figure]:
    """Measures how near other ways of playing come to the measured one, under the promises that suit them most."""
    singles = [name for name in told if name.endswith(TILTED)]
    pairs = futures.pairs(deck)
    found = [_near(deck, told, measure, names, pairs) for names in (*([rival] for rival in RIVALS), singles)]
    return [each for each in found if each is not None]


def _near(
    deck: Deck, told: Mapping[str, Chronicle], measure: str, names: list[str], pairs: list[tuple[int, ...]]
) -> Figure | None:
    """Measures the best of some players under the best pair for it."""
    shares = {
        (name, pair): told[name].pairs[pair] / told[measure].pairs[pair]
        for name in names if name in told
        for pair in range(len(pairs))
    }  # fmt: skip
    if not shares:
        return None
    name, pair = max(shares, key=lambda key: shares[key])
    promised = " and ".join(deck.pledges[number].id for number in pairs[pair])
    says = f"score of {name} beside {measure}'s" + (f", promising {promised}" if promised else "")
    return Figure("ways to play", says, float(shares[name, pair]), low=NEAR)
