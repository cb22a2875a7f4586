"""The only randomness of the game: stateless draws by campaign seed, name, purpose and turn.

A draw is a 64-bit hash of the campaign's seed, the turn and a key; the key is made of names when the
deck is compiled. No generator is carried along, so a draw that is added never moves another one, and a
campaign draws the same alone as in any batch.
"""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

UInts = NDArray[np.uint64]

_MASK = (1 << 64) - 1
_FIRST, _SECOND = 0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53  # the finalizer of MurmurHash3
_FIRST64, _SECOND64 = np.uint64(_FIRST), np.uint64(_SECOND)
_SHIFT33, _SHIFT32, _SHIFT16 = np.uint64(33), np.uint64(32), np.uint64(16)
_FIELD = np.uint64(0xFFFF)
_GOLDEN = 0x9E3779B97F4A7C15
_BLOCK = 1 << 14


def key(*names: object) -> int:
    """Returns the 64-bit key of a draw from its names: equal on every machine and in every process."""
    text = "\x1f".join(str(name) for name in names)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")


def keys(*names: tuple[object, ...]) -> UInts:
    """Returns the keys of several draws, shape (n, 1), ready to be mixed with a base of shape (N,)."""
    return np.array([key(*each) for each in names], np.uint64).reshape(-1, 1)


def scramble(value: int) -> int:
    """Returns a 64-bit whole number scrambled so that neighbours share nothing."""
    value &= _MASK
    value = (value ^ (value >> 33)) * _FIRST & _MASK
    value = (value ^ (value >> 33)) * _SECOND & _MASK
    return value ^ (value >> 33)


def mix(base: UInts, named: UInts | int) -> UInts:
    """Returns the 64 random bits of a named draw: (N,) for one key, (n, N) for keys of shape (n, 1)."""
    bits = np.bitwise_xor(base, np.uint64(named) if isinstance(named, int) else named)
    scratch = np.right_shift(bits, _SHIFT33)
    np.bitwise_xor(bits, scratch, out=bits)
    np.multiply(bits, _FIRST64, out=bits)
    np.right_shift(bits, _SHIFT33, out=scratch)
    np.bitwise_xor(bits, scratch, out=bits)
    np.multiply(bits, _SECOND64, out=bits)
    np.right_shift(bits, _SHIFT33, out=scratch)
    np.bitwise_xor(bits, scratch, out=bits)
    return bits


def lots(base: UInts, named: UInts) -> NDArray[np.uint32]:
    """Returns 32 random bits for each of some keys of shape (n, 1) and each row: (n, N), the upper half of `mix`.

    The work goes in blocks that stay in the processor's cache.
    """
    found = np.empty((len(named), len(base)), np.uint32)
    step = max(1, _BLOCK // max(len(base), 1))
    for first in range(0, len(named), step):
        found[first : first + step] = mix(base, named[first : first + step]) >> _SHIFT32
    return found


def turn_base(seeds: UInts, turn: int) -> UInts:
    """Returns the base that every draw of one turn is mixed with, shape (N,)."""
    return mix(seeds, scramble(turn * _GOLDEN + 1))


def derive_seed(seed: int, *names: object) -> int:
    """Returns a seed that depends on another seed and on names: for forecasts and for studies of balance."""
    return scramble(seed ^ key(*names))


def unit(bits: UInts) -> NDArray[np.float64]:
    """Returns 64 random bits as a number in [0, 1), from their upper half."""
    return np.asarray((bits >> _SHIFT32) * (1.0 / 4294967296.0), np.float64)


def normal(bits: UInts, mean: Any, spread: Any) -> NDArray[np.float64]:
    """Returns a nearly normal draw: the sum of the four 16-bit fields of one hash, centred and scaled."""
    total = (bits & _FIELD).astype(np.float64)
    for _ in range(3):
        bits = bits >> _SHIFT16
        total += (bits & _FIELD).astype(np.float64)
    total -= 131070.0
    total *= 1.0 / 37837.2
    return np.asarray(total * spread + mean, np.float64)


def _minus_log(count: int) -> NDArray[np.float32]:
    """Returns -log((i + 0.5) / count), made of + - * / alone so that every machine holds the same table."""
    mantissa, exponent = np.frexp((np.arange(count) + 0.5) / count)
    ratio = (mantissa - 1.0) / (mantissa + 1.0)
    square, term, total = ratio * ratio, ratio.copy(), np.zeros(count)
    for odd in range(1, 41, 2):  # 2 artanh(ratio) = log(mantissa); |ratio| <= 1/3, so 20 terms reach 1e-20
        total += term / odd
        term *= square
    return np.asarray(-(2.0 * total + exponent * 0.6931471805599453), np.float32)


_EXPONENTIAL = _minus_log(65536)


def waiting_times(drawn: NDArray[np.uint32]) -> NDArray[np.float32]:
    """Returns exponential waiting times with mean 1 for a race: divide by a weight, the smallest wins."""
    return _EXPONENTIAL.take(drawn >> np.uint32(16), mode="clip")
