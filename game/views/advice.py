"""Advice: what two advisers say to a card, and what they reckon with where figures are not told.

What an adviser reckons with is the true effect times his bias, and only of what he has a bias for. It is told on
levels that show arrows, where it is the only figure there is; the debrief discloses the bias.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.engine.deck import Option
from game.views import effects
from game.views.book import by
from game.views.price import without_cost
from game.views.table import Table
from game.views.wording import clean, plain, several

MONEY = "bn USD"


@dataclass(frozen=True, slots=True)
class Advice:
    """Shows what an adviser says, which answer he is for, and what he reckons with: nothing, or unrest −9."""

    id: str
    office: str
    says: str
    option: int
    reckons: str = ""


def advices(table: Table, given: Mapping[Any, Any], options: tuple[Option, ...]) -> tuple[Advice, ...]:
    """Returns what the advisers of a card say to the options of its face."""
    numbered = {option.id: (place, option) for place, option in enumerate(options, 1)}
    found = []
    for name, each in given.items():
        adviser = by(table.book.library.advisers, str(name))
        office = clean(adviser.title) if adviser else plain(str(name))
        place, option = numbered.get(str(each.option), (0, None))
        reckons = _reckons(table, adviser.bias, option) if adviser and option else ""
        found.append(Advice(str(name), office, clean(each.says), place, reckons))
    return tuple(found)


def _reckons(table: Table, bias: Mapping[Any, Any], option: Option) -> str:
    """Returns the effects of an option as somebody with a bias sees them, where the level tells no figures."""
    if table.deck.terms.exact:
        return ""
    sums = effects.sums_of(table, effects.sure(table, option.act).entries)
    true = without_cost(table, sums, option.capital, option.money)
    seen = {str(name): true.get(str(name), 0.0) * float(factor) for name, factor in bias.items()}
    # nobody speaks of hundredths of a point: what rounds to nothing is not said
    told = {name: round(value, 1 if table.book.unit(name) == MONEY else 0) for name, value in seen.items()}
    return several([each.words for each in effects.effects_of(table, told)])
