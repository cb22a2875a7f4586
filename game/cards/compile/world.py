"""How the world of a deck runs: start, derived indicators, laws and shocks, fates, endings, the score."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.cards.compile import calendar
from game.cards.compile.legacy import indicators
from game.cards.compile.tools import Tools
from game.cards.expressions import POWERS
from game.cards.schema import RuleSpec
from game.engine import chance
from game.engine.deck import Cause, Derived, Ending, Expression, Fate, Law, Score


def start(tools: Tools) -> NDArray[np.int32]:
    """Returns what the stored indicators begin with in the scenario."""
    values = {**tools.numbering.start, **{str(name): float(value) for name, value in tools.scenario.start.items()}}
    values |= {f"flag.{name}": 1.0 for name in tools.scenario.flags}
    if tools.chosen.legacy is not None:
        values |= indicators(tools.chosen.legacy.state, tools.numbering.stored)
    for name, more in tools.chosen.more().items():
        for each in [f"patience.{power}" for power in POWERS] if name == "patience" else [name]:
            held = min(max(values[each] + more, tools.numbering.low[each]), tools.numbering.high[each])
            values[each] = held
    return tools.column(values)


def derived(tools: Tools) -> tuple[Derived, ...]:
    """Returns the derived indicators."""
    return tuple(_derived(tools, name) for name in tools.numbering.derived)


def _derived(tools: Tools, name: str) -> Derived:
    formula = tools.library.indicators[name].formula
    assert formula is not None
    scale = float(tools.numbering.scales[name])
    return Derived(name, tools.formulas.function(formula), scale, tools.formulas.lasts(formula))


def feeds(tools: Tools) -> tuple[tuple[int, ...], ...]:
    """Returns for each stored indicator the derived ones that read it, directly or not."""
    reads = {}
    for name, number in tools.numbering.derived.items():
        formula = tools.library.indicators[name].formula
        reads[number] = tools.formulas.reads_stored([formula]) if formula else set()
    return tuple(tuple(number for number, read in reads.items() if name in read) for name in tools.numbering.stored)


def laws(tools: Tools) -> tuple[Law, ...]:
    """Returns the rule cards, what membership of the organizations costs, and what the level gives."""
    found = [_law(tools, str(name), rule) for name, rule in sorted(tools.library.rules.items())]
    for name, body in sorted(tools.library.organizations.items()):
        if body.upkeep:
            upkeep = tools.amounts(body.upkeep)
            found.append(Law(f"upkeep-{name}", Cause("organization", str(name), "upkeep"), None, upkeep))
    capital = tools.chosen.capital
    if capital:
        given = ((tools.numbering.stored["political_capital"], lambda view: capital),)
        found.append(Law("level", Cause("setting", "level"), None, per_turn=given))
    return tuple(found)


def _law(tools: Tools, name: str, rule: RuleSpec) -> Law:
    shocks, draws = _shocks(tools, rule)
    return Law(
        id=name,
        cause=Cause("rule", name),
        when=tools.formulas.maybe(rule.when),
        per_year=tools.amounts(rule.per_year),
        per_turn=tools.amounts(rule.per_turn),
        shocks=shocks,
        draws=tuple(chance.key("shock", name, place) for place in range(draws)),
    )


def _shocks(tools: Tools, rule: RuleSpec) -> tuple[tuple[tuple[int, Expression], ...], int]:
    """Returns a rule's shocks by indicator and how many draws they make; each draw has its own number in the rule.

    They are numbered in the order of the indicators' names: the order in the file is no part of what is played.
    """
    found, draws = [], 0
    for name, amount in sorted(rule.shock.items()):
        found.append((tools.numbering.stored[name], tools.formulas.drawing(amount, draws)))
        draws += tools.formulas.draws(amount)
    return tuple(found), draws


def fates(tools: Tools) -> tuple[Fate, ...]:
    """Returns the hidden futures, those fixed that the scenario fixes."""
    return tuple(_fate(tools, str(name)) for name in tools.library.fates)


def _fate(tools: Tools, name: str) -> Fate:
    spec = tools.library.fates[name]
    values = tuple(map(str, spec.odds))
    fixed = tools.chosen.fixed.get(name)
    return Fate(
        id=name,
        values=values,
        odds=tuple(float(each) for each in spec.odds.values()),
        draw=chance.key("fate", name),
        fixed=None if fixed is None else values.index(fixed),
    )


def endings(tools: Tools) -> tuple[Ending, ...]:
    """Returns the endings in the order in which they are asked for, without those that the terms leave out."""
    known = (card for card in tools.library.endings.values() if not tools.chosen.hides(card))
    cards = sorted(known, key=lambda card: (int(card.order), str(card.id)))
    return tuple(Ending(str(card.id), bool(card.loss), tools.formulas.maybe(card.when)) for card in cards)


def score(tools: Tools) -> Score:
    """Returns how the scenario scores a run."""
    spec = tools.scenario.score
    return Score(tools.formulas.function(spec.state), float(spec.promises), float(spec.readiness))


def asking(tools: Tools) -> int:
    """Returns the first turn in which powers ask for anything."""
    first = tools.scenario.asks_from
    return calendar.turn_of(tools.turns, first.first.toordinal()) if first else 0


def history(tools: Tools) -> tuple[tuple[int, int], ...]:
    """Returns (turn, initiative) pairs: what history started, and when."""
    return tuple(
        (calendar.turn_of(tools.turns, deed.date.last.toordinal()), tools.numbering.cards[deed.start])
        for deed in tools.scenario.history
    )
