"""Loads packs into a library: typed cards by kind and id, later packs laid over earlier ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from game.cards.expand import each_power
from game.cards.formulas import syntax_problems
from game.cards.guesses import Guesser
from game.cards.nodes import Branch, Hole, Node, Row, Text
from game.cards.problems import Place, Problem, problem
from game.cards.schema import (
    KINDS,
    AdviserSpec,
    AskSpec,
    CodexSpec,
    DoctrineSpec,
    EndingSpec,
    EventSpec,
    FateSpec,
    IndicatorSpec,
    InitiativeSpec,
    JourneySpec,
    LegacySpec,
    NamingSpec,
    OrganizationSpec,
    PackSpec,
    PlaceSpec,
    PlanSpec,
    PowerSpec,
    PromiseSpec,
    RouteSpec,
    RuleSpec,
    ScenarioSpec,
    Spec,
)
from game.cards.schema.parts import Cited, Source
from game.cards.shape import build
from game.cards.source import Document, read_pack
from game.cards.thesis import Thesis, read_thesis
from game.cards.together import shape_problems

AnySpec = TypeVar("AnySpec", bound=Spec)

PACK = "pack"
ONE_NAMESPACE = ("events", "asks", "initiatives", "plans", "journeys", "rules", "world/promises")  # ids never shared


@dataclass
class Library:
    """Holds every card, by kind and id in sorted order, and the index of the thesis; `files` counts card files."""

    indicators: dict[str, IndicatorSpec] = field(default_factory=dict)
    powers: dict[str, PowerSpec] = field(default_factory=dict)
    fates: dict[str, FateSpec] = field(default_factory=dict)
    promises: dict[str, PromiseSpec] = field(default_factory=dict)
    rules: dict[str, RuleSpec] = field(default_factory=dict)
    organizations: dict[str, OrganizationSpec] = field(default_factory=dict)
    events: dict[str, EventSpec] = field(default_factory=dict)
    asks: dict[str, AskSpec] = field(default_factory=dict)
    initiatives: dict[str, InitiativeSpec] = field(default_factory=dict)
    plans: dict[str, PlanSpec] = field(default_factory=dict)
    journeys: dict[str, JourneySpec] = field(default_factory=dict)
    advisers: dict[str, AdviserSpec] = field(default_factory=dict)
    doctrines: dict[str, DoctrineSpec] = field(default_factory=dict)
    endings: dict[str, EndingSpec] = field(default_factory=dict)
    scenarios: dict[str, ScenarioSpec] = field(default_factory=dict)
    legacies: dict[str, LegacySpec] = field(default_factory=dict)
    codex: dict[str, CodexSpec] = field(default_factory=dict)
    places: dict[str, PlaceSpec] = field(default_factory=dict)
    routes: dict[str, RouteSpec] = field(default_factory=dict)
    names: dict[str, NamingSpec] = field(default_factory=dict)
    packs: list[PackSpec] = field(default_factory=list)
    thesis: Thesis = field(default_factory=Thesis)
    templates: dict[str, Spec] = field(default_factory=dict)
    broken: list[tuple[str, str, Place]] = field(default_factory=list)
    """Folder, id and place of cards that could not be read: others may still name them."""
    files: int = 0
    cards: int = 0
    guesser: Guesser = field(default_factory=Guesser)

    def of(self, model: type[AnySpec]) -> dict[str, AnySpec]:
        """Gives the cards of one kind."""
        table: dict[str, AnySpec] = getattr(self, table_of(model))
        return table

    def all_cards(self) -> Iterator[Spec]:
        """Goes through every card, kind by kind."""
        for model in KINDS.values():
            yield from self.of(model).values()


def table_of(model: type[Spec]) -> str:
    """Names the library's table for a kind: the last part of its folder."""
    return model.folder.rsplit("/", 1)[-1]


def load(roots: Sequence[Path]) -> tuple[Library, list[Problem]]:
    """Reads packs over one another, later ones winning by id; gives all problems of reading and shape at once."""
    library = Library()
    problems: list[Problem] = []
    for root in roots:
        found: dict[str, dict[str, Spec]] = {folder: {} for folder in KINDS}
        documents, wrong = read_pack(root, [*KINDS, PACK], library.guesser)
        problems += wrong
        for document in documents:
            _take(document, found, library, problems)
        for folder, specs in found.items():
            library.of(KINDS[folder]).update(specs)
        thesis = read_thesis(root, problems)
        if thesis is not None:
            library.thesis = thesis
    problems += _shared_names(library)
    library.cards = sum(len(library.of(model)) for model in KINDS.values())
    _expand(library)
    _cite(library)
    for model in KINDS.values():
        table: dict[str, Any] = library.of(model)
        setattr(library, table_of(model), dict(sorted(table.items())))
    return library, problems


def _take(document: Document, found: dict[str, dict[str, Spec]], library: Library, problems: list[Problem]) -> None:
    """Builds the cards of one file."""
    library.files += 1
    if document.folder == PACK:
        pack = build(PackSpec, document.node, library.guesser, problems)
        library.packs += [pack] if pack else []
        return
    model = KINDS[document.folder]
    specs = found[document.folder]
    for node in _cards_in(document, model, problems):
        spec = build(model, node, library.guesser, problems)
        if spec is None:
            library.broken += _named(document, node)
            continue
        if model.alone and spec.id != document.stem:
            problems.append(problem("E115", spec.id.place, folder=document.folder, wanted=f"{spec.id}.yaml"))
        problems += shape_problems(spec)
        problems += syntax_problems(spec)
        if spec.id in specs:
            problems.append(problem("E215", spec.id.place, "the other", specs[spec.id].id.place, name=spec.id))
        else:
            specs[spec.id] = spec


def _cards_in(document: Document, model: type[Spec], problems: list[Problem]) -> list[Node]:
    node = document.node
    if not node:
        problems.append(problem("E013", node.place))
        return []
    if isinstance(node, Branch):
        return [node]
    if isinstance(node, Row) and model.alone:
        problems.append(problem("E115", node.place, folder=document.folder, wanted=f"{document.stem}.yaml"))
    nodes: list[Node] = list(node) if isinstance(node, Row) else [node]
    stranger = next((each for each in nodes if not isinstance(each, (Branch, Hole))), None)
    if stranger is not None:
        problems.append(problem("E021", stranger.place, what="text" if isinstance(stranger, Text) else "a list in it"))
    return [each for each in nodes if isinstance(each, Branch)]


def _named(document: Document, node: Node) -> Iterator[tuple[str, str, Place]]:
    """Finds the id of a card that could not be read."""
    name = node.get("id") if isinstance(node, Branch) else None
    if isinstance(name, Text):
        yield document.folder, str(name), name.place


def _shared_names(library: Library) -> Iterator[Problem]:
    """Refuses one id for two cards of kinds that expressions, draws or the ledger name alike."""
    seen: dict[str, Place] = {}
    for folder in ONE_NAMESPACE:
        for spec in library.of(KINDS[folder]).values():
            if spec.id in seen:
                yield problem("E215", spec.id.place, "the other", seen[spec.id], name=spec.id)
            else:
                seen[str(spec.id)] = spec.id.place


def _expand(library: Library) -> None:
    """Makes four cards of each indicator and rule whose id holds `<power>`."""
    titles = {power: str(spec.title) for power, spec in library.powers.items()}
    for model in (IndicatorSpec, RuleSpec):
        table: dict[str, Any] = library.of(model)
        for key in [key for key in table if "<power>" in key]:
            template = table.pop(key)
            library.templates[key] = template
            for spec in each_power(template, titles):
                table.setdefault(str(spec.id), spec)


def _cite(library: Library) -> None:
    """Gives a card that cites nothing but claims the sections of the thesis in which these stand."""
    thesis = library.thesis
    for model in KINDS.values():
        table: dict[str, Any] = library.of(model)
        for name, spec in table.items():
            if not isinstance(spec, Cited) or spec.sources:
                continue
            sections: dict[str, Text] = {}
            for claim in spec.claims:
                if claim in thesis.claims:
                    sections.setdefault(thesis.section_of_claim(claim), claim)
            if sections:
                table[name] = spec.model_copy(update={"sources": [_source(*each) for each in sections.items()]})


def _source(section: str, claim: Text) -> Source:
    return Source.model_construct(at=claim.place, section=claim.reworded(section), notes=[])
