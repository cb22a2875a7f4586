"""Tables: a study of balance as one mapping for programs, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from game.campaign.balance.study import Study
from game.campaign.balance.verdicts import INITIATIVE_BAR, OPTION_BAR, CardStanding, Standing

DECIMALS = 4
_WIDE = 78


def mapping(study: Study) -> dict[str, Any]:
    """Returns everything that was measured, ready to be written as JSON."""
    found: dict[str, Any] = _rounded(
        {
            "scenario": study.deck.scenario,
            "deck": study.deck.digest,
            "seed": study.seed,
            "size": asdict(study.size),
            "figures": [
                {"test": each.test, "says": each.says, "value": each.value, "bar": each.bar, "holds": each.holds}
                for each in study.figures
            ],
            "players": {name: asdict(each) for name, each in study.runs.items()},
            "cards": {each.card: asdict(each) | {"weightless": each.weightless} for each in study.cards},
            "initiatives": {each.card: asdict(each) for each in study.initiatives},
            "free": study.free,
            "pointless": [each.sentence for each in pointless(study)],
        }
    )
    return found


def _rounded(value: Any) -> Any:
    """Returns a value with every number rounded; what could not be measured is null."""
    if isinstance(value, float):
        return round(value, DECIMALS) if value == value else None
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(each) for each in value]
    return value


def pointless(study: Study) -> list[Standing]:
    """Returns the options and initiatives that are all but never best, under whatever promises."""
    options = [option for card in study.cards for option in card.options]
    return [each for each in (*options, *study.initiatives) if each.pointless]


def rare(study: Study) -> list[Standing]:
    """Returns those that miss their bar, though chance could be to blame; cards without weight are left out."""
    options = [option for card in study.cards if not card.weightless for option in card.options]
    return [
        each
        for bar, some in ((OPTION_BAR, options), (INITIATIVE_BAR, study.initiatives))
        for each in some
        if each.decided and each.best < bar and not each.pointless
    ]


def lines(study: Study) -> Iterator[str]:
    """Yields the lines of a report for people."""
    yield f"Balance of {study.deck.scenario}, seed {study.seed}, {study.size.campaigns:,} campaigns a player"
    yield ""
    yield f"{'':2}{'test':15}{'measured':>9}  bar"
    for figure in study.figures:
        mark = " " if figure.holds else "!"
        yield f"{mark} {figure.test:15}{figure.shown(figure.value):>9}  {figure.bar}: {figure.says}"
    yield ""
    yield f"{'player':15}{'survives':>9}{'score':>7}  endings"
    for name, run in study.runs.items():
        ends = ", ".join(f"{ending} {share:.0%}" for ending, share in run.endings.items())
        yield f"{name:15}{run.survived:9.1%}{run.score['mean']:7.1f}  {ends}"
    yield ""
    yield f"{'card':26}{'met':>5}{'decided':>9}  how often each option is best, under the promises that suit it"
    for card in study.cards:
        yield from _card(card)
    yield ""
    yield f"{'initiative':26}{'met':>5}{'decided':>9}  how often it is worth starting"
    for each in study.initiatives:
        yield f"{each.card:26}{each.met:5}{each.decided:9}  {each.best:.0%}"
    yield from _named("Pointless, whatever was promised:", [each.sentence for each in pointless(study)])
    yield from _named("Below their bar, perhaps by chance:", [each.sentence for each in rare(study)])
    weightless = [f"{card.card}: {card.decided:.0%} of {card.met} states" for card in study.cards if card.weightless]
    yield from _named("Without weight, a best option in few states:", weightless)
    yield from _named("Without a price:", study.free)


def _card(card: CardStanding) -> Iterator[str]:
    line = f"{card.card:26}{card.met:5}{card.decided:9.0%} "
    for option in card.options:
        told = f" {option.option} {option.best:.0%}"
        if len(line) + len(told) > _WIDE + 40:
            yield line
            line = " " * 41
        line += told
    yield line


def _named(title: str, names: list[str]) -> Iterator[str]:
    if names:
        yield ""
        yield title
        yield from (f"  {name}" for name in names)
