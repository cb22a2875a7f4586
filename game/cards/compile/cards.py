"""The cards that can be met: events, asks, initiatives, plans and journeys in the engine's form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np

from game.cards.compile.acts import hundredths
from game.cards.compile.moved import Days, days_of
from game.cards.compile.tools import Tools
from game.cards.expressions import POWERS
from game.cards.schema import AskSpec, EventSpec, PlanSpec, Span
from game.cards.schema.play import CardSpec
from game.engine import chance
from game.engine.deck import Ask, Card, Cause, Expression, Face, Initiative, Journey, Option, Plan, Timing, TurnSpec
from game.engine.projects import SLOT_NAMES

ASK_COOLDOWN = 18.0
"""How many months an ask rests when it says nothing."""


class Cards:
    """Builds the cards of a deck, and what each kind of them has besides."""

    def __init__(self, tools: Tools) -> None:
        """Builds them all; the order is that in which their acts are numbered."""
        self._tools, library = tools, tools.library
        self._half = self._easing(lambda plan: bool(plan.eases_half))
        self._cards: dict[str, Card] = {}
        self._days: dict[str, tuple[Days, ...]] = {}
        for name, event in library.events.items():
            self._cards[str(name)] = self._event(str(name), event)
        self.asks = tuple(self._ask(str(name), ask) for name, ask in library.asks.items())
        self.initiatives = tuple(self._initiative(name) for name in tools.places)
        self.plans = tuple(self._plan(str(name)) for name in library.plans)
        self.journeys = tuple(self._journey(str(name)) for name in library.journeys)
        self.all = tuple(sorted(self._cards.values(), key=lambda card: card.number))

    def live(self, sizes: set[str]) -> tuple[tuple[int, ...], ...]:
        """Returns for each turn the dated events of some sizes that may come in it, in the order of their dates."""
        dated = [card for card in self._coming(sizes) if card.date is not None]
        return tuple(self._coming_in(turn, dated) for turn in self._tools.turns)

    def _coming_in(self, turn: TurnSpec, dated: Sequence[Card]) -> tuple[int, ...]:
        """Returns those that may come in a turn; of several dates that let a card come in it, the latest counts."""
        start = self._tools.turns[0].first
        mine = []
        for card in dated:
            first = [days.first for days in self._days[card.id] if days.meets(turn, start)]
            if first:
                mine.append((max(first), card.id, card.number))
        return tuple(number for _, _, number in sorted(mine))

    def undated(self, sizes: set[str]) -> tuple[int, ...]:
        """Returns the events of some sizes that may come at any time."""
        return tuple(card.number for card in self._coming(sizes) if card.date is None)

    def _coming(self, sizes: set[str]) -> list[Card]:
        """Returns the events of some sizes that may come on the terms that were chosen."""
        events, chosen = self._tools.library.events, self._tools.chosen
        return [
            card
            for card in self.all
            if card.kind == "event" and card.size in sizes and not chosen.leaves_out(events[card.id])
        ]

    def _event(self, name: str, spec: EventSpec) -> Card:
        days = days_of(spec, self._tools.library, self._tools.chosen.fixed) if spec.date else ()
        self._days[name] = days
        announced = None
        if spec.date and spec.announced:
            announced = _before(spec.date.first, spec.announced).toordinal()
        return self._card(
            name,
            "event",
            spec,
            cooldown=spec.cooldown.months if spec.cooldown else None,
            date=min(each.first for each in days) if days else None,
            until=max(each.last for each in days) if days else None,
            timing=self._timing(spec, days) if len(days) > 1 else None,
            announced=announced,
            rumour=float(spec.rumour or 0.0),
            opening=bool(spec.opening),
            act=self._tools.acts.build(Cause("news", name), spec) if spec.weight_class == "news" else None,
        )

    def _timing(self, spec: EventSpec, days: tuple[Days, ...]) -> Timing:
        turns = self._tools.turns
        meets = [[each.meets(turn, turns[0].first) for turn in turns] for each in days]
        return Timing(self._tools.numbering.fates[str(spec.moves_with)], np.array(meets, np.bool_))

    def _card(self, name: str, kind: str, spec: CardSpec, **more: Any) -> Card:
        return Card(
            number=self._tools.numbering.cards[name],
            id=name,
            kind=kind,
            size=spec.weight_class,
            faces=self._faces(name, spec),
            measure=self._tools.formulas.function(spec.form.measure) if spec.form else None,
            when=self._tools.formulas.maybe(spec.when),
            weight=self._weight(spec),
            race=chance.key("race", name),
            prepared_by=tuple(self._tools.numbering.cards[each] for each in spec.prepared_by),
            **more,
        )

    def _weight(self, spec: CardSpec) -> float | Expression:
        """Returns how likely a card is; one that is left out weighs nothing, so that no power asks it."""
        if self._tools.chosen.leaves_out(spec):
            return 0.0
        return 1.0 if spec.weight is None else self._tools.formulas.value(spec.weight)

    def _faces(self, name: str, spec: CardSpec) -> tuple[Face, ...]:
        if not spec.form:
            halves = range(1, len(spec.options) - 1) if isinstance(spec, AskSpec) else ()
            options = tuple(
                self._option(name, "", place, each, self._half if place in halves else None)
                for place, each in enumerate(spec.options)
            )
            return (Face("", None, options),)
        faces, place = [], 0
        for face in spec.form.faces:
            options = tuple(
                self._option(name, str(face.id), place + offset, each) for offset, each in enumerate(face.options)
            )
            place += len(options)
            faces.append(Face(str(face.id), None if face.below is None else float(face.below), options))
        return tuple(faces)

    def _option(self, card: str, face: str, place: int, spec: Any, eased: int | None = None) -> Option:
        part = f"{face}:{spec.id}" if face else str(spec.id)
        cost = {str(each): float(value) for each, value in spec.cost.items()}
        act = self._tools.acts.build(Cause("option", card, part), spec, cost, eased=eased)
        return Option(
            id=str(spec.id),
            place=place,
            act=act,
            capital=hundredths(cost.get("political_capital", 0.0)),
            money=hundredths(cost.get("treasury", 0.0)),
            requires=self._tools.formulas.maybe(spec.requires),
            history=bool(spec.history),
            eased=eased,
        )

    def _ask(self, name: str, spec: AskSpec) -> Ask:
        card = self._card(name, "ask", spec, cooldown=spec.cooldown.months if spec.cooldown else ASK_COOLDOWN)
        self._cards[name] = card
        agenda = None
        if spec.agenda is not None:
            fate = f"agenda-{spec.ask.power}"
            values = list(map(str, self._tools.library.fates[fate].odds))
            agenda = (self._tools.numbering.fates[fate], values.index(spec.agenda))
        power, due = POWERS.index(str(spec.ask.power)), self._tools.spans.number(spec.ask.due)
        return Ask(card, power, due, agenda, bool(spec.ask.security))

    def _initiative(self, name: str) -> Initiative:
        spec = self._tools.library.initiatives[name]
        card = Card(self._tools.numbering.cards[name], name, "initiative", race=chance.key("race", name))
        self._cards[name] = card
        cost = {str(each): float(value) for each, value in spec.cost.items()}
        money = hundredths(cost.get("treasury", 0.0))
        slot = None if spec.takes is None else SLOT_NAMES.index(str(spec.slot or "foreign"))
        rest = 0.0 if slot is None else (money - money // 2) / 100.0
        return Initiative(
            card=card,
            slot=slot,
            partner=POWERS.index(str(spec.partner)) if spec.partner else None,
            capital=hundredths(cost.get("political_capital", 0.0)),
            money=money,
            takes=self._tools.spans.number(spec.takes) if spec.takes else None,
            requires=self._tools.formulas.maybe(spec.requires),
            exclusive=tuple(self._tools.numbering.cards[each] for each in spec.exclusive),
            again=spec.again.months if spec.again else None,
            begin=self._tools.acts.build(Cause("initiative", name, "begin"), spec.begin),
            payment=self._tools.acts.build(Cause("initiative", name, "cost"), None, {"treasury": rest} if rest else {}),
            done=self._tools.acts.build(Cause("initiative", name, "done"), spec),
            eased=self._easing(lambda plan: name in plan.eases),
            dearer=self._tools.formulas.maybe(spec.dearer),
        )

    def _easing(self, eases: Callable[[PlanSpec], bool]) -> int | None:
        """Returns the plan that makes something cheaper, if one does."""
        found = (name for name, plan in self._tools.library.plans.items() if eases(plan))
        return next((self._tools.numbering.cards[str(name)] for name in found), None)

    def _plan(self, name: str) -> Plan:
        spec = self._tools.library.plans[name]
        card = Card(self._tools.numbering.cards[name], name, "plan")
        self._cards[name] = card
        steps = tuple(self._tools.numbering.cards[each] for each in spec.steps)
        return Plan(card, steps, self._tools.acts.build(Cause("plan", name), spec))

    def _journey(self, name: str) -> Journey:
        spec = self._tools.library.journeys[name]
        card = Card(self._tools.numbering.cards[name], name, "journey")
        self._cards[name] = card
        requires = self._tools.formulas.maybe(spec.requires)
        power = POWERS.index(str(spec.to)) if spec.to in POWERS else None
        return Journey(card, str(spec.to), requires, self._tools.acts.build(Cause("journey", name), spec), power)


def _before(day: date, span: Span) -> date:
    months = round(span.months)
    month = day.year * 12 + day.month - 1 - months
    return date(month // 12, month % 12 + 1, 1)
