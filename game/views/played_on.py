"""On which terms a campaign is played, in sentences: level, fate, what is softened or left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from game.cards.settings import MILD, OFF, Settings, parse, usual_fate
from game.views.table import Table
from game.views.wording import clean, several

MISSING = {
    "war": "The war is switched off: in this campaign Russia does not invade Ukraine, as it did on 24 February 2022. "
    "Nothing comes that followed from it; other matters take its place.",
    "january": "The January events of 2022 are left out; a strike without violence takes their place.",
}
"""What a campaign says of a turning point that did happen and is left out."""


def played_on(table: Table) -> tuple[str, ...]:
    """Returns a sentence for each of the terms that were chosen; none when the scenario is played as it is meant."""
    settings, _ = parse(table.deck.terms.chosen)
    changes = [f"Changed before the first turn: {change}." for change in map(str, table.campaign.changes)]
    return (*_chosen(table, settings), *changes)


def _chosen(table: Table, settings: Settings) -> Iterator[str]:
    scenario = table.book.scenario
    yield from _named("Level", settings.level, scenario.levels)
    yield from _named("Length", settings.length, scenario.lengths)
    usual = usual_fate(scenario, settings.level)
    fate = settings.fate or ("" if usual == scenario.fate_setting else str(usual))  # a storm is shaken unasked
    yield from _named("Fate", fate, scenario.fate_settings)
    legacy = table.book.legacy
    if legacy is not None:
        yield f"{clean(legacy.title)}: {clean(legacy.brief)}"
    off = settings.tagged(OFF)
    for words, tags in (("Told with fewer details", settings.tagged(MILD)), ("Left out", off - set(MISSING))):
        if tags:
            yield f"{words}: what concerns {several(sorted(tags))}."
    for tag in sorted(off & set(MISSING)):
        yield table.book.named(MISSING[tag])
    if not settings.outside:
        yield "Left out: cards whose idea is not in the thesis."
    if table.book.namer is not None:
        yield f"Told in invented names: {clean(table.book.namer.spec.about)}"


def _named(what: str, name: str, known: Mapping[Any, Any]) -> Iterator[str]:
    if name:
        yield f"{what} “{name}”: {clean(known[name].about)}"
