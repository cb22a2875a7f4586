"""Verdicts: how often each option and each initiative is best, and a plain sentence for one that has no point."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.campaign.balance import futures
from game.campaign.balance.judging import wilson
from game.campaign.balance.options import Judged
from game.campaign.balance.works import NO, UNTRIED, YES, Worth
from game.engine.deck import Card, Deck

OPTION_BAR = 0.08
"""The share of decided states in which an option must be best, under some pair of promises."""
INITIATIVE_BAR = 0.05
WEIGHTLESS = 0.8
"""A card in which more states than this have no best option carries no weight."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Says how often one option or initiative is best under the pair of promises that suits it most."""

    card: str
    option: str
    met: int
    """States in which it could be taken."""
    decided: int
    """Those in which some choice was best for sure, under that pair."""
    best: float
    """The share of the decided ones in which this was."""
    pair: tuple[str, ...]
    pointless: bool
    """Whether, under every pair, even the upper bound of that share lies below the bar."""
    better: str = ""
    """The choice that beats it most often."""
    beaten: float = 0.0
    """The share of the states where both could be taken in which that one is worth more."""
    compared: int = 0

    @property
    def sentence(self) -> str:
        """What is wrong with it, in plain words."""
        return (
            f"{self.card}: {self.option} is worse than {self.better} in {self.beaten:.0%} of {self.compared:,} states"
        )


@dataclass(frozen=True, slots=True)
class CardStanding:
    """Says of one card how often it has a best option at all, and which one is best under each pair of promises."""

    card: str
    size: str
    met: int
    decided: float
    favourites: tuple[str, ...]
    """The option that is worth most under each pair of promises, compared in the same states."""
    options: tuple[Standing, ...]

    @property
    def weightless(self) -> bool:
        """Whether it hardly ever matters what is answered."""
        return self.decided < 1.0 - WEIGHTLESS


def of_cards(deck: Deck, judged: Judged) -> list[CardStanding]:
    """Returns the standing of every card that was met, by id."""
    met = {int(number) for number in np.unique(judged.card)}
    return [_card(deck, card, judged) for card in sorted(deck.cards, key=lambda card: card.id) if card.number in met]


def _card(deck: Deck, card: Card, judged: Judged) -> CardStanding:
    rows = np.flatnonzero(judged.card == card.number)
    mean, winner = judged.mean[:, rows], judged.winner[:, rows]
    names = list(dict.fromkeys(option.id for option in card.options))
    column = np.array([names.index(option.id) for option in card.options])
    value = np.full((len(mean), len(rows), len(names)), np.nan)
    for place, option in enumerate(card.options):  # an option of the same name on another face is the same choice
        here = ~np.isnan(mean[0, :, place])
        value[:, here, names.index(option.id)] = mean[:, here, place]
    best = np.where(winner >= 0, column[winner], -1)
    favourites = tuple(names[place] for place in adjusted(value).argmax(axis=1))
    choice = (~np.isnan(value[0])).sum(axis=1) > 1
    decided = float((best[:, choice] >= 0).mean(axis=1).max()) if choice.any() else 0.0
    options = tuple(_option(deck, card, names, number, value, best) for number in range(len(names)))
    return CardStanding(card.id, card.size, len(rows), decided, favourites, options)


def adjusted(value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Returns what each option is worth beside the others in the same states, (pairs, options).

    `value` is (pairs, states, options), NaN where an option was not legal. An option that only good states allow would
    have a flattering mean; so states and options are fitted together by least squares (adjusted means of an unbalanced
    two-way layout), and the states' part is left out.
    """
    legal = ~np.isnan(value)
    count = legal.sum(axis=2, keepdims=True)
    known = np.where(legal, value, 0.0)
    lead = np.where(legal, known - known.sum(axis=2, keepdims=True) / np.maximum(count, 1), 0.0).sum(axis=1)
    found: NDArray[np.float64] = np.empty_like(lead)
    for pair, here in enumerate(legal):
        weights = here.astype(np.float64)
        shared = np.diag(weights.sum(axis=0)) - weights.T @ (weights / np.maximum(count[pair], 1))
        found[pair] = np.linalg.pinv(shared) @ lead[pair]
    return found


def _option(
    deck: Deck, card: Card, names: list[str], number: int, value: NDArray[np.float64], best: NDArray[np.intp]
) -> Standing:
    legal = ~np.isnan(value[0, :, number]) & ((~np.isnan(value[0])).sum(axis=1) > 1)
    hits = (best[:, legal] == number).sum(axis=1)
    tries = (best[:, legal] >= 0).sum(axis=1)
    pair, pointless = _most(hits, tries, OPTION_BAR)
    better, beaten, compared = "", 0.0, 0
    for other, name in enumerate(names):
        both = legal & ~np.isnan(value[0, :, other])
        if other == number or not both.any():
            continue
        share = float((value[pair, both, other] > value[pair, both, number]).mean())
        if share > beaten:
            better, beaten, compared = name, share, int(both.sum())
    return Standing(
        card.id, names[number], int(legal.sum()), int(tries[pair]), _share(hits[pair], tries[pair]),
        _names(deck, pair), pointless, better, beaten, compared,
    )  # fmt: skip


def of_initiatives(deck: Deck, worth: Worth) -> list[Standing]:
    """Returns the standing of every initiative that could be started and paid for in some state, by id."""
    found = []
    for place, initiative in enumerate(deck.initiatives):
        verdict = worth.verdict[:, worth.payable[:, place], place]
        tried = int((verdict[0] != UNTRIED).sum()) if verdict.size else 0
        hits, tries = (verdict == YES).sum(axis=1), ((verdict == YES) | (verdict == NO)).sum(axis=1)
        pair, pointless = _most(hits, tries, INITIATIVE_BAR)
        lost = int((verdict[pair] == NO).sum())
        found.append(
            Standing(
                initiative.card.id,
                "start",
                tried,
                int(tries[pair]),
                _share(hits[pair], tries[pair]),
                _names(deck, pair),
                pointless,
                "not now",
                _share(lost, tried),
                tried,
            )
        )
    return sorted(found, key=lambda each: each.card)


def _most(hits: NDArray[np.intp], tries: NDArray[np.intp], bar: float) -> tuple[int, bool]:
    """Returns the pair with the highest share, and whether every pair's share lies below the bar for sure."""
    shares = hits / np.maximum(tries, 1)
    pointless = all(
        hit < bar * tried and wilson(int(hit), int(tried)) < bar for hit, tried in zip(hits, tries, strict=True)
    )
    return int(shares.argmax()), pointless


def _share(hits: int, tries: int) -> float:
    return float(hits / tries) if tries else 0.0


def _names(deck: Deck, pair: int) -> tuple[str, ...]:
    return tuple(deck.pledges[number].id for number in futures.pairs(deck)[pair])
