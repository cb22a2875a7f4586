"""Where a card comes from: sections, footnotes and claims of the thesis, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.cards.thesis import Thesis
from game.views.wording import clean

_PARTS = {
    "intro": "introduction",
    "ch1": "chapter 1",
    "ch2": "chapter 2",
    "ch3": "chapter 3",
    "conclusion": "conclusion",
}
_WORDS = {
    "eaeu": "EAEU", "csto": "CSTO", "sco": "SCO", "bri": "BRI", "cis": "CIS",
    "russia": "Russia", "china": "China", "west": "the West", "ukraine": "Ukraine",
    "russian": "Russian", "sinorussian": "Russia and China",
}  # fmt: skip


def section(name: str) -> str:
    """Returns a section of the thesis in words: chapter 2, riots."""
    part, _, rest = name.partition("-")
    words = " ".join(_WORDS.get(word, word) for word in rest.split("-")) if rest else ""
    return ", ".join(filter(None, (_PARTS.get(part, part), words)))


def cite(sources: Sequence[Any]) -> str:
    """Returns cited sections with their footnotes: thesis, chapter 2, riots (notes 84, 85)."""
    found = []
    for source in sources:
        notes = [str(int(note)) for note in source.notes]
        tail = f" (note{'s' if len(notes) > 1 else ''} {', '.join(notes)})" if notes else ""
        found.append(section(clean(source.section)) + tail)
    return "thesis: " + "; ".join(found) if found else ""


def citation(spec: Any) -> str:
    """Returns where a card comes from; that it is outside the thesis when it says so."""
    text = cite(getattr(spec, "sources", ()))
    if getattr(spec, "outside", None):
        return f"{text}; the idea is not in the thesis" if text else "not in the thesis: an idea of the game"
    return text


_CLAIMS = {
    "sys": "how it works", "ev": "event", "fut": "future", "mec": "cause and effect", "end": "state of affairs",
    "fig": "figure", "con": "contradiction", "per": "person",
}  # fmt: skip
"""What the claims of each family are."""


def passages(thesis: Thesis, claims: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Returns each claim in words, and where in the thesis it stands; nothing where the index does not say."""
    return tuple((_claim(clean(each)), _passage(thesis, str(each))) for each in claims)


def _claim(name: str) -> str:
    family, _, rest = name.partition("-")
    return f"{_CLAIMS.get(family, family)}: {rest.replace('-', ' ')}"


def _passage(thesis: Thesis, claim: str) -> str:
    lines = thesis.claims.get(claim)
    if lines is None:
        return ""
    first, last = lines
    around = [(end - begin, name) for name, (begin, end) in thesis.sections.items() if begin <= first <= end]
    where = f"{section(min(around)[1])}, " if around else ""
    return f"{where}line {first}" if first == last else f"{where}lines {first} to {last}"
