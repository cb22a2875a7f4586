"""Tables over a mask of legal options: how many there are, which is the first, which the k-th."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BITS = np.array([[value >> bit & 1 for bit in range(8)] for value in range(256)], np.uint8)

COUNT: NDArray[np.intp] = _BITS.sum(axis=1).astype(np.intp)
"""For each mask, how many options are legal."""
FIRST: NDArray[np.intp] = _BITS.argmax(axis=1).astype(np.intp)
"""For each mask, the place of the first legal option."""
NTH: NDArray[np.intp] = np.argsort(1 - _BITS, axis=1, kind="stable").astype(np.intp)
"""(masks, 8): for each mask, the places of its legal options in order; beyond their count, any place."""
