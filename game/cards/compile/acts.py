"""Acts from cards: the consequences of options, outcomes, news, projects and moves in the engine's form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.cards.compile.calendar import Spans
from game.cards.compile.formulas import Formulas
from game.cards.compile.numbering import Numbering, PromiseKey, memory_key
from game.cards.schema import Amount
from game.engine import chance
from game.engine.deck import Act, Cause, Effect, Expression, Later, Outcome


class Acts:
    """Builds the acts of a deck and numbers them in the order in which they are built."""

    def __init__(self, numbering: Numbering, formulas: Formulas, spans: Spans, places: Mapping[str, int]) -> None:
        """Begins without acts; `places` are the numbers of initiatives among the initiatives."""
        self._numbering, self._formulas, self._spans, self._places = numbering, formulas, spans, places
        self.all: list[Act] = []

    def build(
        self,
        cause: Cause,
        spec: Any = None,
        cost: Mapping[str, float] | None = None,
        more: Mapping[Any, Amount] | None = None,
        eased: int | None = None,
    ) -> Act:
        """Returns the act of a part of a card under the cause that the ledger shows.

        `cost` is taken off beside the part's own effects, `more` are effects that stand outside a part; a plan that
        eases the cost takes one off the political capital once it is proclaimed.
        """
        deferred = getattr(spec, "later", ())
        outcomes = getattr(spec, "chance", ())
        act = Act(
            number=-1,
            cause=cause,
            effects=self._effects({**getattr(spec, "effects", {}), **(more or {})}, spec, cost or {}, eased),
            outcomes=tuple(
                Outcome(self._formulas.value(each.weight), self.build(_part(cause, f"outcome-{place}"), each))
                for place, each in enumerate(outcomes, 1)
            ),
            draw=chance.key("outcome", cause.kind, cause.card, cause.part) if outcomes else 0,
            later=tuple(
                Later(self._spans.number(each.after), self.build(_part(cause, f"later-{place}"), each))
                for place, each in enumerate(deferred, 1)
            ),
            memories=tuple(
                self._numbering.memories[memory_key(power, memory)]
                for power, memory in getattr(spec, "remember", {}).items()
            ),
            promises=self._promises(cause, spec),
            learn=tuple(self._numbering.fates[each] for each in getattr(spec, "learn", ())),
            offers=tuple(self._places[each] for each in getattr(spec, "offer", ())),
            timing=tuple(
                (self._numbering.cards[each], turns)
                for field, turns in (("hasten", -1), ("delay", 1))
                for each in getattr(spec, field, ())
            ),
        )
        numbered = _numbered(act, len(self.all))
        self.all.append(numbered)
        return numbered

    def _effects(
        self, effects: Mapping[Any, Amount], spec: Any, cost: Mapping[str, float], eased: int | None
    ) -> tuple[Effect, ...]:
        stored = self._numbering.stored
        found = [Effect(stored[name], _cost(name, value, eased)) for name, value in cost.items()]
        found += [self._effect(name, amount) for name, amount in effects.items()]
        found += [Effect(stored[f"flag.{name}"], 100) for name in getattr(spec, "flags", ())]
        found += [Effect(stored[f"flag.{name}"], -100) for name in getattr(spec, "clear", ())]
        return tuple(found)

    def _effect(self, name: str, amount: Amount) -> Effect:
        """Returns one effect; a constant amount becomes whole hundredths."""
        value = self._formulas.value(amount)
        exact = value if callable(value) else hundredths(value)
        return Effect(self._numbering.stored[name], exact, amount.sets)

    def _promises(self, cause: Cause, spec: Any) -> tuple[int, ...]:
        if getattr(spec, "promise", None) is None:
            return ()
        return (self._numbering.promises[PromiseKey(cause.card, str(spec.id))],)


def _cost(name: str, value: float, eased: int | None) -> int | Expression:
    """Returns what a cost takes off: hundredths, or an expression where a plan may ease it."""
    if eased is None or name != "political_capital":
        return -hundredths(value)
    return lambda view: view.done(eased) * 1.0 - value


def hundredths(points: float) -> int:
    """Returns points as whole hundredths."""
    return round(points * 100)


def _part(cause: Cause, part: str) -> Cause:
    return Cause(cause.kind, cause.card, f"{cause.part}:{part}" if cause.part else part)


def _numbered(act: Act, number: int) -> Act:
    object.__setattr__(act, "number", number)  # the number is known only after the acts inside it
    return act
