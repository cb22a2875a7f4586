"""Judging: which of several choices is best in a state, told from luck by the paired differences of their futures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ERRORS = 2.0
"""A lead counts beyond this many standard errors of the paired difference."""
_NORMAL95 = 1.959964


def winners(value: NDArray[np.float64]) -> NDArray[np.int8]:
    """Returns the best choice of each state under each pair of promises, -1 where none leads for sure.

    `value` is (pairs, states, choices, futures), NaN for a choice that is not legal; futures are the same for all
    choices of a state. The answer is (pairs, states).
    """
    pairs, states, choices, futures = value.shape
    mean = value.mean(axis=3)
    best = np.where(np.isnan(mean), -np.inf, mean).argmax(axis=2)
    leader = np.take_along_axis(value, best[:, :, None, None], axis=2)
    sure = np.ones((pairs, states), np.bool_)
    for choice in range(choices):
        other = value[:, :, choice]
        lead = leader[:, :, 0] - other
        error = lead.std(axis=2, ddof=1) / np.sqrt(futures) if futures > 1 else np.zeros((pairs, states))
        behind = lead.mean(axis=2) > ERRORS * error
        sure &= behind | np.isnan(other[:, :, 0]) | (best == choice)
    sure &= (~np.isnan(value[0, :, :, 0])).sum(axis=1) > 1
    return np.where(sure, best, -1).astype(np.int8)


def wilson(hits: int, tries: int) -> float:
    """Returns the upper bound of the 95 per cent Wilson interval of a share; 1 when nothing was tried."""
    if not tries:
        return 1.0
    share, square = hits / tries, _NORMAL95**2
    middle = share + square / (2 * tries)
    spread = _NORMAL95 * np.sqrt(share * (1 - share) / tries + square / (4 * tries * tries))
    return float((middle + spread) / (1 + square / tries))
