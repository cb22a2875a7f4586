"""Where a card comes from: sections, footnotes and claims of the thesis, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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
