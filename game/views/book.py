"""The book: every text of a scenario by the names that the engine uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from game.cards import Library
from game.cards.compile.formulas import Formulas
from game.cards.compile.gather import gather
from game.cards.compile.numbering import Numbering
from game.cards.expressions import POWERS
from game.cards.naming import Namer, renamed
from game.cards.schema import IndicatorSpec, LegacySpec, OrganizationSpec, PowerSpec, ScenarioSpec
from game.cards.schema.parts import Cited
from game.engine.deck import Deck, Expression
from game.views.lexicon import Lexicon
from game.views.told import softened
from game.views.wording import clean, plain

Found = TypeVar("Found")
PLAYED = ("events", "asks", "initiatives", "plans", "journeys")
PEOPLE = {"people": "The people", "elite": "The elite"}
DOMAINS = {"economy": "economy", "security": "security", "politics": "politics"}
COUNTRY = "Kazakhstan"
PROPER = ("European", "American", "Western")
"""Adjectives of a power beside its own, with which a label may begin."""
_NO_CAPITAL = frozenset({"EU", "US", "BRI", "EAEU", "CSTO", "SCO", "CIS", "UN", "OTS"})


def by(table: Mapping[Any, Found], key: str) -> Found | None:
    """Returns what a table of a card holds under a word; its keys are texts that know their place."""
    return table.get(key)


@dataclass(frozen=True, slots=True)
class Label:
    """Describes an indicator in words: what it is called, counted in, and how its stretches are named."""

    name: str
    label: str
    about: str
    unit: str
    good: str
    bands: tuple[tuple[float | None, str], ...] = ()
    hidden: bool = False
    evidence: str = ""
    group: str = "home"

    def band(self, value: float) -> str:
        """Returns the name of the stretch in which a value lies; nothing when none is named."""
        for below, name in self.bands:
            if below is None or value < below:
                return name
        return ""


@dataclass(frozen=True, eq=False)
class Book:
    """Holds the texts of a library and the names of one scenario; never changes."""

    library: Library
    deck: Deck
    real: bool = False
    """Whether real names are told though the deck's terms ask for invented ones."""

    _given: Library = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Takes the texts with fewer details, and in invented names, where the deck's terms ask for that."""
        object.__setattr__(self, "_given", self.library)
        if self.deck.terms.mild:
            object.__setattr__(self, "library", softened(self.library, self.deck.terms.mild))
        if self.namer is not None:
            object.__setattr__(self, "library", renamed(self.library, self.namer))

    @cached_property
    def namer(self) -> Namer | None:
        """What puts invented names into texts; None where the real ones are told."""
        spec = None if self.real else by(self.library.names, self.deck.terms.names)
        return None if spec is None else Namer(spec)

    def left_out(self, spec: Cited | None) -> bool:
        """Tells whether something concerns a matter that the terms leave out."""
        return spec is not None and not self.deck.terms.off.isdisjoint(map(str, spec.tags))

    @property
    def invented(self) -> bool:
        """Whether there are invented names for it, told in them just now or not."""
        return self.deck.terms.names in self.library.names

    def retold(self, real: bool) -> Book:
        """Returns the same book in real names, or in those that the deck's terms ask for."""
        return Book(self._given, self.deck, real)

    def named(self, text: str) -> str:
        """Returns a text that stands in no card in the names in which the cards are told."""
        return text if self.namer is None else self.namer(text)

    @cached_property
    def scenario(self) -> ScenarioSpec:
        """The scenario's card."""
        return self.library.scenarios[self.deck.scenario]

    @property
    def legacy(self) -> LegacySpec | None:
        """The card of the legacy with which play begins, None where it begins at the beginning."""
        return by(self.library.legacies, self.deck.terms.legacy)

    @cached_property
    def numbering(self) -> Numbering:
        """The numbers that the deck gives to names, for conditions that only the texts hold."""
        return Numbering(self.library, gather(self.library))

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names of the book, as its texts spell them."""
        return Lexicon(self)

    @cached_property
    def flows(self) -> dict[str, tuple[Expression, Expression | None]]:
        """What each route carries, and when it is cut, as functions of a view: no rule of play reads them."""
        specs = self.library.routes
        wanted = [each for spec in specs.values() for each in (spec.flow, spec.broken) if each is not None]
        formulas = Formulas.alone(self.library, wanted)
        return {str(name): (formulas.function(spec.flow), formulas.maybe(spec.broken)) for name, spec in specs.items()}

    @cached_property
    def labels(self) -> dict[str, Label]:
        """The words of every indicator that is no flag."""
        found = {str(name): _declared(spec) for name, spec in self.library.indicators.items()}
        for name, body in self.library.organizations.items():
            found[f"member.{name}"] = _membership(str(name), body, self.named(COUNTRY))
            found[f"vigour.{name}"] = _vigour(str(name), body)
        return {
            name: label for name, label in found.items() if name in self.deck.index or name in self.deck.derived_index
        }

    def label(self, name: str) -> str:
        """Returns what an indicator is called."""
        found = self.labels.get(name)
        return found.label if found else plain(name)

    def phrase(self, name: str) -> str:
        """Returns what an indicator is called within a sentence: its first letter small unless it is a name."""
        label = self.label(name)
        first = label.split(" ")[0]
        names = {word for power in POWERS for word in self.power(power).split()} | {
            self.adjective(each) for each in POWERS
        }
        names |= set(map(self.named, PROPER))
        proper = first in names or "–" in first or first.endswith("'s")
        return label if proper or first.upper() == first or first in _NO_CAPITAL else label[0].lower() + label[1:]

    def unit(self, name: str) -> str:
        """Returns what an indicator is counted in."""
        found = self.labels.get(name)
        return found.unit if found else "points"

    def good(self, name: str) -> str:
        """Returns which way is good for the player: up, down or none."""
        found = self.labels.get(name)
        return found.good if found else "none"

    # powers

    def power(self, name: str) -> str:
        """Returns what a power is called in play."""
        spec = by(self.library.powers, name)
        return clean(spec.title) if spec else plain(name)

    def adjective(self, name: str) -> str:
        """Returns the adjective of a power."""
        spec = by(self.library.powers, name)
        return clean(spec.adjective) if spec else plain(name)

    def power_card(self, name: str) -> PowerSpec:
        """Returns the card of a power."""
        return self.library.powers[name]

    def who(self, name: str) -> str:
        """Returns what somebody who speaks is called: a power, the people, the elite."""
        return PEOPLE.get(name) or self.power(name)

    # cards

    def card(self, name: str) -> Any:
        """Returns the card of an id that can be met, or None."""
        for kind in PLAYED:
            found = getattr(self.library, kind).get(name)
            if found is not None:
                return found
        return None

    def title(self, name: str, face: str = "") -> str:
        """Returns the title of a card that can be met, or of the face of it that was met if one is named."""
        spec = self.card(name)
        if spec is None:
            return plain(name)
        faces = spec.form.faces if face and getattr(spec, "form", None) else ()
        return clean(next((each.title for each in faces if each.id == face and each.title), spec.title))

    def option(self, card: str, option: str, face: str = "") -> Any:
        """Returns an option of a card by its id, on a face if one is named; None when there is none."""
        spec = self.card(card)
        if spec is None:
            return None
        faces = spec.form.faces if getattr(spec, "form", None) else ()
        if not faces:
            return next((each for each in spec.options if each.id == option), None)
        return next(
            (each for shape in faces if face in ("", shape.id) for each in shape.options if each.id == option), None
        )

    def organization(self, name: str) -> str:
        """Returns the short name of an organization."""
        body = by(self.library.organizations, name)
        return clean(body.short) if body else plain(name)

    def level(self, organization: str, level: int) -> str:
        """Returns the name of a level of commitment to an organization."""
        body = by(self.library.organizations, organization)
        if body is None or not 0 <= level < len(body.levels):
            return f"level {level}"
        return clean(body.levels[level])

    def names_at(self, day: int) -> tuple[str, str]:
        """Returns how the capital and the ruling party are called on a day."""
        for row in self.scenario.names:
            if row.until is None or day <= row.until.last.toordinal():
                return clean(row.capital or ""), clean(row.party or "")
        return "", ""


def _declared(spec: IndicatorSpec) -> Label:
    return Label(
        name=str(spec.id),
        label=clean(spec.label),
        about=clean(spec.about),
        unit=str(spec.unit),
        good=str(spec.good),
        bands=tuple((None if each.below is None else float(each.below), clean(each.name)) for each in spec.bands),
        hidden=bool(spec.hidden),
        evidence=clean(spec.evidence or ""),
        group=str(spec.group),
    )


def _membership(name: str, body: OrganizationSpec, country: str) -> Label:
    last = len(body.levels) - 1
    bands = tuple((None if place == last else place + 1.0, clean(level)) for place, level in enumerate(body.levels))
    about = f"How far {country} is bound to the {clean(body.title)}, from 0 to {last}."
    return Label(f"member.{name}", f"Place in {clean(body.short)}", about, "level", "none", bands, group="organization")


def _vigour(name: str, body: OrganizationSpec) -> Label:
    bands = ((25.0, "a shell"), (45.0, "weak"), (65.0, "at work"), (None, "strong"))
    about = f"How well the {clean(body.title)} works."
    return Label(
        f"vigour.{name}", f"Strength of {clean(body.short)}", about, "points", "none", bands, group="organization"
    )
