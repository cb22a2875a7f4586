"""Assembles a deck: one scenario's cards in the engine's form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np

from game.cards.compile import calendar
from game.cards.compile.acts import Acts, hundredths
from game.cards.compile.digest import digests
from game.cards.compile.formulas import Formulas
from game.cards.compile.gather import gather
from game.cards.compile.numbering import BROKEN_PROMISE, PLAYED, MemoryKey, Numbering
from game.cards.expressions import POWERS
from game.cards.library import Library
from game.cards.problems import Place
from game.cards.schema import AskSpec, EventSpec, RuleSpec, ScenarioSpec, Span
from game.cards.schema.play import CardSpec
from game.engine import chance
from game.engine.deck import (
    Ask,
    Card,
    Cause,
    Deck,
    Derived,
    Doctrine,
    Ending,
    Face,
    Fate,
    Initiative,
    Journey,
    Law,
    Memory,
    Option,
    Organization,
    Plan,
    Pledge,
    Power,
    Promise,
    RedLine,
    Score,
    TurnSpec,
)
from game.engine.projects import SLOT_NAMES

ASK_COOLDOWN = 18.0
UNTIL = Span(12, "month", Place("content"))
"""How long a dated card is still offered when it says nothing."""
DEFER = Span(3, "month", Place("content"))
OFFER = Span(6, "month", Place("content"))
SHOCK_DRAWS = 4
"""How many draws one shock may make."""


class DeckBuilder:
    """Builds the deck of one scenario from a checked library, table by table."""

    def __init__(self, library: Library, scenario: ScenarioSpec) -> None:
        """Numbers the names and compiles the expressions that every table needs."""
        self.library, self.scenario = library, scenario
        found = gather(library)
        self.numbering = Numbering(library, found)
        self.formulas = Formulas(found, self.numbering)
        self.turns = calendar.turns(scenario)
        self.spans = calendar.Spans(self.turns)
        self.defer, self.offer = self.spans.number(DEFER), self.spans.number(OFFER)
        self.places = {str(name): place for place, name in enumerate(sorted(library.initiatives))}
        self.acts = Acts(self.numbering, self.formulas, self.spans, self.places)
        self.cards: dict[str, Card] = {}

    def build(self) -> Deck:
        """Returns the deck."""
        library, numbering = self.library, self.numbering
        for name, event in library.events.items():
            self.cards[str(name)] = self._event(str(name), event)
        asks = [self._ask(str(name), ask) for name, ask in library.asks.items()]
        initiatives = [self._initiative(name) for name in self.places]
        plans = [self._plan(str(name)) for name in library.plans]
        journeys = [self._journey(str(name)) for name in library.journeys]
        powers = tuple(self._power(name) for name in POWERS)
        organizations = tuple(self._organization(str(name)) for name in library.organizations)
        laws = self._laws()
        promises = self._promises()
        cards = tuple(sorted(self.cards.values(), key=lambda card: card.number))
        names = tuple(numbering.stored)
        endings = sorted(library.endings.values(), key=lambda ending: (int(ending.order), str(ending.id)))
        return Deck(
            scenario=str(self.scenario.id),
            stored=names,
            low=_column(numbering.low, names),
            high=_column(numbering.high, names),
            grain=_column(numbering.step, names),
            start=self._start(names),
            flags=frozenset(number for name, number in numbering.stored.items() if name.startswith("flag.")),
            derived=tuple(self._derived(name) for name in numbering.derived),
            feeds=self._feeds(names),
            turns=self.turns,
            cards=cards,
            news=self._live(cards, {"news"}, undated=True),
            dated=self._live(cards, {"dossier", "cable"}, undated=False),
            undated=tuple(
                card.number for card in cards if card.kind == "event" and card.date is None and card.size != "news"
            ),
            asks=tuple(asks),
            initiatives=tuple(initiatives),
            plans=tuple(plans),
            journeys=tuple(journeys),
            powers=powers,
            laws=laws,
            memories=self._memories(),
            memory_value=self._memory_values(),
            promises=promises,
            pledges=tuple(
                Pledge(str(name), self.formulas.function(spec.kept_when)) for name, spec in library.promises.items()
            ),
            pledge_count=int(self.scenario.promises),
            fates=tuple(self._fate(str(name)) for name in library.fates),
            organizations=organizations,
            endings=tuple(Ending(str(each.id), bool(each.loss), self.formulas.maybe(each.when)) for each in endings),
            doctrines={str(name): self._doctrine(str(name)) for name in library.doctrines},
            history=tuple(
                (calendar.turn_of(self.turns, deed.date.last.toordinal()), numbering.cards[deed.start])
                for deed in self.scenario.history
            ),
            score=Score(
                self.formulas.function(self.scenario.score.state),
                float(self.scenario.score.promises),
                float(self.scenario.score.readiness),
            ),
            acts=tuple(self.acts.all),
            offer_span=self.offer,
            defer_span=self.defer,
            broken_memory=tuple(numbering.memories[MemoryKey(power, *BROKEN_PROMISE)] for power in POWERS),
            ask_rate=float(self.scenario.deal.asks if self.scenario.deal.asks is not None else 1.0),
            closes=self.scenario.closes.last.toordinal() if self.scenario.closes else None,
            spans=self.spans.months(),
            later_turn=self.spans.later_turns(),
            ask_turn=self.spans.ask_turns(),
            ready_turn=self.spans.ready_turns(),
            digests=digests(library, self.formulas, str(self.scenario.id)),
        )

    # cards

    def _event(self, name: str, spec: EventSpec) -> Card:
        first = spec.date.first if spec.date else None
        until = (spec.until.last if spec.until else UNTIL.after(spec.date.last)) if spec.date else None
        announced = None
        if spec.date and spec.announced:
            announced = _before(spec.date.first, spec.announced).toordinal()
        return self._card(
            name,
            "event",
            spec,
            cooldown=spec.cooldown.months if spec.cooldown else None,
            date=first.toordinal() if first else None,
            until=until.toordinal() if until else None,
            announced=announced,
            rumour=float(spec.rumour or 0.0),
            act=self.acts.build(Cause("news", name), spec) if spec.weight_class == "news" else None,
        )

    def _card(self, name: str, kind: str, spec: CardSpec, **more: Any) -> Card:
        weight = None if spec.weight is None else self.formulas.constant(spec.weight)
        return Card(
            number=self.numbering.cards[name],
            id=name,
            kind=kind,
            size=spec.weight_class,
            faces=self._faces(name, spec),
            measure=self.formulas.function(spec.form.measure) if spec.form else None,
            when=self.formulas.maybe(spec.when),
            weight=(1.0 if spec.weight is None else self.formulas.function(spec.weight)) if weight is None else weight,
            race=chance.key("race", name),
            prepared_by=tuple(self.numbering.cards[each] for each in spec.prepared_by),
            **more,
        )

    def _faces(self, name: str, spec: CardSpec) -> tuple[Face, ...]:
        if not spec.form:
            return (
                Face("", None, tuple(self._option(name, "", place, each) for place, each in enumerate(spec.options))),
            )
        faces, place = [], 0
        for face in spec.form.faces:
            options = tuple(
                self._option(name, str(face.id), place + offset, each) for offset, each in enumerate(face.options)
            )
            place += len(options)
            faces.append(Face(str(face.id), None if face.below is None else float(face.below), options))
        return tuple(faces)

    def _option(self, card: str, face: str, place: int, spec: Any) -> Option:
        part = f"{face}:{spec.id}" if face else str(spec.id)
        cost = {str(each): float(value) for each, value in spec.cost.items()}
        act = self.acts.build(Cause("option", card, part), spec, cost)
        return Option(
            id=str(spec.id),
            place=place,
            act=act,
            capital=hundredths(cost.get("political_capital", 0.0)),
            money=hundredths(cost.get("treasury", 0.0)),
            requires=self.formulas.maybe(spec.requires),
            history=bool(spec.history),
        )

    def _ask(self, name: str, spec: AskSpec) -> Ask:
        card = self._card(name, "ask", spec, cooldown=spec.cooldown.months if spec.cooldown else ASK_COOLDOWN)
        self.cards[name] = card
        agenda = None
        if spec.agenda is not None:
            fate = f"agenda-{spec.ask.power}"
            values = list(map(str, self.library.fates[fate].odds))
            agenda = (self.numbering.fates[fate], values.index(spec.agenda))
        return Ask(card, POWERS.index(str(spec.ask.power)), self.spans.number(spec.ask.due), agenda)

    def _initiative(self, name: str) -> Initiative:
        spec = self.library.initiatives[name]
        card = Card(self.numbering.cards[name], name, "initiative", race=chance.key("race", name))
        self.cards[name] = card
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
            takes=self.spans.number(spec.takes) if spec.takes else None,
            requires=self.formulas.maybe(spec.requires),
            exclusive=tuple(self.numbering.cards[each] for each in spec.exclusive),
            again=spec.again.months if spec.again else None,
            begin=self.acts.build(Cause("initiative", name, "begin"), spec.begin),
            payment=self.acts.build(Cause("initiative", name, "cost"), None, {"treasury": rest} if rest else {}),
            done=self.acts.build(Cause("initiative", name, "done"), spec),
        )

    def _plan(self, name: str) -> Plan:
        spec = self.library.plans[name]
        card = Card(self.numbering.cards[name], name, "plan")
        self.cards[name] = card
        steps = tuple(self.numbering.cards[each] for each in spec.steps)
        return Plan(card, steps, self.acts.build(Cause("plan", name), spec))

    def _journey(self, name: str) -> Journey:
        spec = self.library.journeys[name]
        card = Card(self.numbering.cards[name], name, "journey")
        self.cards[name] = card
        requires = self.formulas.maybe(spec.requires)
        return Journey(card, str(spec.to), requires, self.acts.build(Cause("journey", name), spec))

    def _live(self, cards: tuple[Card, ...], sizes: set[str], undated: bool) -> tuple[tuple[int, ...], ...]:
        """Returns for each turn the dated cards of some sizes that may come in it, then the undated ones."""
        mine = [card for card in cards if card.kind == "event" and card.size in sizes]
        dated = sorted((card for card in mine if card.date is not None), key=lambda card: (card.date, card.id))
        always = [card.number for card in mine if card.date is None] if undated else []
        first = self.turns[0].first
        return tuple(
            tuple(card.number for card in dated if _comes(card, first, turn)) + tuple(always) for turn in self.turns
        )

    # the world

    def _start(self, names: tuple[str, ...]) -> Any:
        start = {**self.numbering.start, **{str(name): float(value) for name, value in self.scenario.start.items()}}
        start |= {f"flag.{name}": 1.0 for name in self.scenario.flags}
        return _column(start, names)

    def _derived(self, name: str) -> Derived:
        formula = self.library.indicators[name].formula
        assert formula is not None
        scale = float(self.numbering.scales[name])
        return Derived(name, self.formulas.function(formula), scale, self.formulas.lasts(formula))

    def _feeds(self, names: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
        reads = {}
        for name, number in self.numbering.derived.items():
            formula = self.library.indicators[name].formula
            reads[number] = self.formulas.reads_stored([formula]) if formula else set()
        return tuple(tuple(number for number, read in reads.items() if name in read) for name in names)

    def _power(self, name: str) -> Power:
        spec, stored = self.library.powers[name], self.numbering.stored
        moves = {
            move: self.acts.build(Cause("envoy", name, move), getattr(spec.moves, move))
            for move in ("threaten", "remind", "test", "punish")
        }
        return Power(
            id=name,
            trust=stored[f"trust.{name}"],
            patience=stored[f"patience.{name}"],
            favour=stored[f"favour.{name}"],
            red_lines=tuple(RedLine(str(line.id), self.formulas.function(line.when)) for line in spec.red_lines),
            moves=moves,
            offers=tuple(self.numbering.cards[each] for each in spec.offers),
            draw=chance.key("envoy", name, "move"),
            ask_draw=chance.key("envoy", name, "order"),
        )

    def _organization(self, name: str) -> Organization:
        spec = self.library.organizations[name]
        leaving = self.acts.build(Cause("organization", name, "exit"), more=spec.exit)
        return Organization(name, self.numbering.stored[f"member.{name}"], leaving)

    def _laws(self) -> tuple[Law, ...]:
        laws = [self._law(str(name), rule) for name, rule in sorted(self.library.rules.items())]
        for name, body in sorted(self.library.organizations.items()):
            if body.upkeep:
                upkeep = self._amounts(body.upkeep)
                laws.append(Law(f"upkeep-{name}", Cause("organization", str(name), "upkeep"), None, upkeep))
        return tuple(laws)

    def _law(self, name: str, rule: RuleSpec) -> Law:
        draws = tuple(chance.key("shock", name, place) for place in range(SHOCK_DRAWS)) if rule.shock else ()
        return Law(
            id=name,
            cause=Cause("rule", name),
            when=self.formulas.maybe(rule.when),
            per_year=self._amounts(rule.per_year),
            per_turn=self._amounts(rule.per_turn),
            shocks=self._amounts(rule.shock),
            draws=draws,
        )

    def _amounts(self, effects: Mapping[Any, Any]) -> tuple[tuple[int, Any], ...]:
        stored = self.numbering.stored
        return tuple((stored[name], self.formulas.function(amount)) for name, amount in effects.items())

    def _memories(self) -> tuple[Memory, ...]:
        return tuple(Memory(POWERS.index(key.power), key.tag, key.weight, key.fades) for key in self.numbering.memories)

    def _memory_values(self) -> Any:
        """Returns (turns, memories, turns + 1): what is left at each turn of a memory made in each turn."""
        months = np.cumsum([turn.months for turn in self.turns])
        count = len(self.turns)
        values = np.zeros((count, len(self.numbering.memories), count + 1))
        for number, key in enumerate(self.numbering.memories):
            for now in range(count):
                for made in range(now + 1):
                    left = max(0.0, 1.0 - (months[now] - months[made]) / key.fades)
                    values[now, number, made + 1] = key.weight * left
        return values

    def _promises(self) -> tuple[Promise, ...]:
        found = []
        for key in self.numbering.promises:
            spec = self.numbering.promise_specs[key]
            to = None if spec.to == "people" else POWERS.index(str(spec.to))
            kept = self.formulas.function(spec.kept_when)
            found.append(Promise(key.card, key.option, to, self.spans.number(spec.due), kept))
        return tuple(found)

    def _fate(self, name: str) -> Fate:
        spec = self.library.fates[name]
        values = tuple(map(str, spec.odds))
        fixed = self.scenario.fates.get(spec.id)
        return Fate(
            id=name,
            values=values,
            odds=tuple(float(each) for each in spec.odds.values()),
            draw=chance.key("fate", name),
            fixed=None if fixed is None else values.index(fixed),
        )

    def _doctrine(self, name: str) -> Doctrine:
        spec, numbering = self.library.doctrines[name], self.numbering
        return Doctrine(
            id=name,
            score=self.formulas.function(spec.score),
            reads=tuple(sorted(numbering.stored[each] for each in self.formulas.reads_stored([spec.score]))),
            promises=tuple(numbering.pledges[each] for each in spec.promises),
            journey=None if spec.journey == "none" else numbering.cards[spec.journey],
            asks=tuple(str(spec.asks.get(power, "score")) for power in POWERS),  # type: ignore[call-overload]
            answers={numbering.cards[card]: str(option) for card, option in spec.answers.items()},
            reserve=hundredths(float(spec.reserve or 0.0)),
            agenda=tuple(self.places[each] for each in spec.agenda),
        )


def _column(values: Mapping[str, float], names: tuple[str, ...]) -> Any:
    return np.array([hundredths(values[name]) for name in names], np.int32)


def _comes(card: Card, first: int, turn: TurnSpec) -> bool:
    assert card.date is not None
    assert card.until is not None
    return first <= card.date <= turn.last and card.until >= turn.first


def _before(day: date, span: Span) -> date:
    months = round(span.months)
    month = day.year * 12 + day.month - 1 - months
    return date(month // 12, month % 12 + 1, 1)


def compile_deck(library: Library, scenario: str) -> Deck:
    """Returns the deck of a scenario from a library that the checker has passed; raises KeyError when unknown."""
    return DeckBuilder(library, library.scenarios[scenario]).build()


__all__ = ["PLAYED", "compile_deck"]
