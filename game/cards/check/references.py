"""Whether the names in the fields of cards refer to anything."""

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from typing import Any

from game.cards.check.names import (
    ADVISER,
    CAMPAIGN_PROMISE,
    CODEX,
    JOURNEY,
    PLACE,
    VOICE,
    Names,
)
from game.cards.expressions import Kind, references
from game.cards.nodes import Text
from game.cards.problems import Place, Problem, problem
from game.cards.schema import (
    AskSpec,
    DoctrineSpec,
    EventSpec,
    IndicatorSpec,
    InitiativeSpec,
    LegacySpec,
    OrganizationSpec,
    PlanSpec,
    PowerSpec,
    RouteSpec,
    RuleSpec,
    ScenarioSpec,
    Spec,
)
from game.cards.schema.parts import Act, Option, Outcome, Part
from game.cards.schema.people import AdviserSpec, CodexSpec, Deed
from game.cards.schema.play import CardSpec, JourneySpec
from game.cards.schema.terms import FateSetting

FIELDS: tuple[tuple[type[Part], str, str], ...] = (
    (Act, "learn", Kind.FATE),
    (Act, "offer", Kind.INITIATIVE),
    (Act, "hasten", Kind.INITIATIVE),
    (Act, "delay", Kind.INITIATIVE),
    (Outcome, "learn", Kind.FATE),
    (Outcome, "offer", Kind.INITIATIVE),
    (JourneySpec, "learn", Kind.FATE),
    (JourneySpec, "reveals", Kind.INDICATOR),
    (CardSpec, "prepared_by", Kind.PROJECT),
    (CardSpec, "sign_of", Kind.CARD),
    (EventSpec, "instead_of", Kind.CARD),
    (CardSpec, "advice", ADVISER),
    (CardSpec, "reactions", VOICE),
    (Option, "reactions", VOICE),
    (PowerSpec, "offers", Kind.INITIATIVE),
    (InitiativeSpec, "organization", Kind.ORGANIZATION),
    (InitiativeSpec, "exclusive", Kind.INITIATIVE),
    (PlanSpec, "steps", Kind.INITIATIVE),
    (PlanSpec, "eases", Kind.INITIATIVE),
    (AdviserSpec, "bias", Kind.INDICATOR),
    (LegacySpec, "known_by", Kind.INDICATOR),
    (DoctrineSpec, "promises", CAMPAIGN_PROMISE),
    (DoctrineSpec, "agenda", Kind.INITIATIVE),
    (DoctrineSpec, "asks", Kind.POWER),
    (DoctrineSpec, "answers", Kind.CARD),
    (Deed, "start", Kind.INITIATIVE),
    (EventSpec, "moves_with", Kind.FATE),
    (ScenarioSpec, "fates", Kind.FATE),
    (FateSetting, "fixed", Kind.FATE),
    (CodexSpec, "links", CODEX),
)
"""Fields whose text, items or keys name something of a kind."""

MOVING = frozenset({"effects", "exchange", "per_year", "per_turn", "shock", "upkeep", "exit", "cost", "start"})
"""Fields whose keys are indicators that change."""

LISTS = frozenset(
    {
        "claims",
        "lessons",
        "tags",
        "flags",
        "clear",
        "learn",
        "offer",
        "hasten",
        "delay",
        "offers",
        "prepared_by",
        "exclusive",
        "promises",
        "links",
    }
)
"""Fields that list names, each once."""

LEFT = frozenset({"pending", "memory", "promise", "quarrel", "favour-turn"})
"""Kinds of names in the state of a legacy that name no card or indicator alone; those that are gone are left out."""

CITING = (CardSpec, InitiativeSpec, RuleSpec, OrganizationSpec, PlanSpec, RouteSpec)
"""Kinds whose cards must say where they come from."""


def check_references(names: Names) -> Iterator[Problem]:
    """Lists every name that refers to nothing."""
    yield from names.problems
    for spec, parts in names.cards:
        for part in parts:
            yield from _fields(part, names)
            yield from _doubles(part)
            yield from _moving(part, names)
            for power in part.__dict__.get("remember", ()):
                yield from names.missing(Kind.POWER, power)
        for model, rule in SPECIAL:
            if isinstance(spec, model):
                yield from rule(spec, names)
        yield from _citations(spec, names)
    yield from _flags(names)


@lru_cache
def _naming(model: type[Part]) -> list[tuple[str, str]]:
    """Lists the fields of a model that name something, and what."""
    return [(field, kind) for owner, field, kind in FIELDS if issubclass(model, owner)]


def _fields(part: Part, names: Names) -> Iterator[Problem]:
    for field, kind in _naming(type(part)):
        if value := part.__dict__[field]:
            for each in [value] if isinstance(value, Text) else value:
                yield from names.missing(kind, each)


def _doubles(part: Part) -> Iterator[Problem]:
    """Warns of a name that stands twice in a list of names."""
    for field in LISTS & part.__dict__.keys():
        listed = part.__dict__[field]
        if isinstance(listed, list) and len(set(listed)) < len(listed):
            seen: set[str] = set()
            for name in listed:
                if name in seen:
                    yield problem("W415", name.place, name=name)
                seen.add(name)


def _moving(part: Part, names: Names) -> Iterator[Problem]:
    for field in MOVING & part.__dict__.keys():
        value = part.__dict__[field]
        if isinstance(value, dict) and not isinstance(part, IndicatorSpec):
            for name in value:
                yield from target(name, names)


def target(name: Text, names: Names) -> Iterator[Problem]:
    """Complains of an indicator that does not exist or cannot be moved."""
    indicator = names.indicators.get(name)
    if indicator is None:
        head, _, body = name.partition(".")
        if head in ("member", "vigour") and body:
            column = name.column + len(head) + 1 + (1 if name.style else 0)
            yield from names.missing(
                Kind.ORGANIZATION, name.reworded(body), place=Place(name.file, name.line, column, len(body))
            )
        else:
            stored = [each.name for each in names.indicators.values() if each.stored]
            yield names.unknown(Kind.INDICATOR, name, name.place, stored)
    elif not indicator.stored:
        yield problem("E307", name.place, name=name)


def _card(spec: CardSpec, names: Names) -> Iterator[Problem]:
    """An adviser is for an option of the same card or face."""
    groups: list[tuple[Any, set[str]]] = [(spec.advice, {str(option.id) for option in spec.answers()})]
    for face in spec.form.faces if spec.form else []:
        groups.append((face.advice, {str(option.id) for option in face.options}))
        for adviser in face.advice:
            yield from names.missing(ADVISER, adviser)
        for voice in face.reactions:
            yield from names.missing(VOICE, voice)
    for advices, options in groups:
        for advice in advices.values():
            if advice.option not in options:
                yield names.unknown(Kind.OPTION, advice.option, advice.option.place, options, str(spec.id))


def _ask(spec: AskSpec, names: Names) -> Iterator[Problem]:
    fate = f"agenda-{spec.ask.power}"
    if spec.agenda is not None and fate in names.tables[Kind.FATE]:
        yield from names.missing(Kind.FATE_VALUE, spec.agenda, fate)


def _doctrine(spec: DoctrineSpec, names: Names) -> Iterator[Problem]:
    if spec.journey != "none":
        yield from names.missing(JOURNEY, spec.journey)
    for card, option in spec.answers.items():
        if card in names.tables[Kind.CARD]:
            yield from names.missing(Kind.OPTION, option, card)


def _scenario(spec: ScenarioSpec, names: Names) -> Iterator[Problem]:
    for fixed in (spec.fates, *(each.fixed for each in spec.fate_settings.values())):
        for fate, value in fixed.items():
            if fate in names.tables[Kind.FATE]:
                yield from names.missing(Kind.FATE_VALUE, value, fate)
    yield from _own("level", spec.level, spec.levels, names)
    yield from _own("length", spec.length, spec.lengths, names)
    for length in spec.lengths.values():
        yield from _own("legacy", length.legacy, names.library.legacies, names)
    for fate_setting in (spec.fate_setting, *(each.fate for each in spec.levels.values())):
        yield from _own("setting of fate", fate_setting, spec.fate_settings, names)


def _own(what: str, name: Text | None, known: Collection[str], names: Names) -> Iterator[Problem]:
    """Complains of a name that the scenario's own card should hold."""
    if name is not None and name not in known:
        guess = names.library.guesser.guess(name, known, what)
        yield problem("E223", name.place, _guess(guess), what=what, name=name)


def _route(spec: RouteSpec, names: Names) -> Iterator[Problem]:
    for stop in spec.path:
        if isinstance(stop, Text):
            yield from names.missing(PLACE, stop)


def _event(spec: EventSpec, names: Names) -> Iterator[Problem]:
    """A card can only be marked for a length that some scenario has, and move with a fate that shifts something.

    It can only take the place of an event that a class may leave out.
    """
    other = names.library.events.get(spec.instead_of) if spec.instead_of else None
    sensitive = {tag for scenario in names.library.scenarios.values() for tag in scenario.sensitive}
    if spec.instead_of and other is not None and not sensitive & set(other.tags):
        yield problem("W420", spec.instead_of.place, name=spec.instead_of)
    lengths = {length for scenario in names.library.scenarios.values() for length in scenario.lengths}
    for name in spec.lessons:
        if name not in lengths:
            yield problem("E225", name.place, _guess(names.library.guesser.guess(name, lengths, "lengths")), name=name)
    mover = names.library.fates.get(spec.moves_with or "")
    if spec.moves_with is not None and mover is not None and not mover.shifts:
        yield problem("E228", spec.moves_with.place, "the fate", mover.id.place, name=spec.moves_with)


def _legacy(spec: LegacySpec, names: Names) -> Iterator[Problem]:
    scenarios = names.library.scenarios
    if spec.scenario not in scenarios:
        guess = names.library.guesser.guess(spec.scenario, scenarios, "scenarios")
        yield problem("E226", spec.scenario.place, _guess(guess), name=spec.scenario)
    known = {*names.library.events, *names.library.asks, *names.library.initiatives}
    known |= {*names.library.plans, *names.library.journeys}
    for name in spec.state:
        kind, _, rest = name.partition(".")
        card = kind in ("met", "chose", "slot", "window") and rest in known
        if not card and kind not in LEFT and name not in names.indicators and not name.startswith("flag."):
            yield problem("E227", name.place, name=name)


SPECIAL: tuple[tuple[type[Spec], Callable[[Any, Names], Iterator[Problem]]], ...] = (
    (CardSpec, _card),
    (AskSpec, _ask),
    (DoctrineSpec, _doctrine),
    (ScenarioSpec, _scenario),
    (RouteSpec, _route),
    (EventSpec, _event),
    (LegacySpec, _legacy),
)


def _citations(spec: Spec, names: Names) -> Iterator[Problem]:
    thesis, guesser = names.library.thesis, names.library.guesser
    if isinstance(spec, CITING) and not (spec.sources or spec.claims or spec.outside):
        yield problem("E323", spec.id.place)
    if not thesis.known:
        return
    history = spec.history if isinstance(spec, CardSpec) else None
    for source in (*spec.sources, *(history.sources if history else ())):
        lines = thesis.sections.get(source.section)
        if lines is None:
            guess = guesser.guess(source.section, thesis.sections, "sections")
            yield problem("E212", source.section.place, _guess(guess), name=source.section)
        for note in source.notes:
            if int(note) not in thesis.footnotes:
                yield problem("E214", note.place, name=int(note))
            elif lines is not None and not lines[0] <= thesis.footnotes[int(note)] <= lines[1]:
                yield problem("W414", note.place, name=int(note), section=thesis.section_of(int(note)))
    for claim in spec.claims:
        if claim not in thesis.claims:
            yield problem("E213", claim.place, _guess(guesser.guess(claim, thesis.claims, "claims")), name=claim)


def _guess(word: str | None) -> str:
    return f"did you mean '{word}'?" if word else ""


def _flags(names: Names) -> Iterator[Problem]:
    """Warns of flags that are set and never read, or cleared and never set; those read are seen in expressions."""
    read = {each.name for use in names.uses for each in references(use.tree) if each.kind is Kind.FLAG}
    for flag, place in names.tables[Kind.FLAG].items():
        if flag not in read and place is not None:
            yield problem("W409", place, name=flag)
    for _, parts in names.cards:
        for part in parts:
            for cleared in part.__dict__.get("clear", ()):
                yield from names.missing(Kind.FLAG, cleared)
