"""What is about people who suffered: it is told plainly, without figures, signs or sounds."""

from __future__ import annotations

from collections.abc import Iterable

SENSITIVE = frozenset({"january", "xinjiang", "persons"})
"""The tags of such cards."""


def sensitive(tags: Iterable[str]) -> bool:
    """Tells whether a card with these tags is about people who suffered."""
    return not SENSITIVE.isdisjoint(map(str, tags))
