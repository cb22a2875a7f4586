"""Searching the codex: pages ranked by where the words stand, accents and capitals ignored."""

from __future__ import annotations

from difflib import get_close_matches

from game.views.codex.names import fold
from game.views.codex.pages import Page, Words, searchable
from game.views.table import Table

MOST = 40
ALIKE = 0.7
"""How alike a misspelt title must be to count."""


def find(table: Table, words: str, most: int = MOST) -> tuple[Page, ...]:
    """Returns the pages that hold all of some words, best first; if there is none, those whose title is like them."""
    wanted = fold(words)
    if not wanted:
        return ()
    pages = searchable(table)
    ranked = [(rank, place) for place, each in enumerate(pages) if (rank := _rank(each, wanted)) is not None]
    if ranked:
        return tuple(pages[place].page for _, place in sorted(ranked)[:most])
    called = {name: each.page for each in pages for name in (each.title, *each.names)}
    near = get_close_matches(wanted, list(called), n=most, cutoff=ALIKE)
    return tuple(dict.fromkeys(called[name] for name in near))


def _rank(each: Words, wanted: str) -> float | None:
    """Returns how well a page fits: 0 best, None when a word is missing."""
    names = (each.title, *each.names)
    if wanted in names:
        return 0 if wanted == each.title else 1
    if any(name.startswith(wanted) for name in names):
        return 2
    words = wanted.split()
    if all(any(f" {name}".find(f" {word}") >= 0 for name in names) for word in words):
        return 3
    if all(any(word in name for name in names) for word in words):
        return 4
    everything = " ".join((*names, each.text))
    if f" {wanted}" in f" {each.text}":
        return 5
    return 6 if all(f" {word}" in f" {everything}" for word in words) else None
