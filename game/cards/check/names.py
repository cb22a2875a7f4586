"""What every kind of name can refer to, and the problem of one that refers to nothing."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import cast

from game.cards.expressions import DOMAINS, POWERS, ExpressionError, Indicator, Kind, Symbols, references, resolve
from game.cards.expressions.judge import bounds
from game.cards.formulas import parts, read, tree_of, uses
from game.cards.library import Library
from game.cards.nodes import Text
from game.cards.problems import Place, Problem, did_you_mean, problem
from game.cards.schema import IndicatorSpec, Spec
from game.cards.schema.parts import Option, Part

Table = dict[str, Place | None]

ADVISER, JOURNEY, CODEX, VOICE, CAMPAIGN_PROMISE = "adviser", "journey", "codex entry", "voice", "campaign promise"
PLACE = "place"

UNKNOWN: dict[str, str] = {
    Kind.INDICATOR: "E202",
    Kind.ORGANIZATION: "E203",
    Kind.CARD: "E204",
    Kind.OPTION: "E205",
    Kind.POWER: "E206",
    VOICE: "E206",
    ADVISER: "E207",
    Kind.FATE: "E208",
    Kind.FATE_VALUE: "E209",
    Kind.PROMISE: "E210",
    CAMPAIGN_PROMISE: "E210",
    Kind.INITIATIVE: "E211",
    Kind.PROJECT: "E211",
    Kind.FACE: "E216",
    Kind.ASK: "E217",
    JOURNEY: "E218",
    CODEX: "E221",
    Kind.DOMAIN: "E222",
    PLACE: "E224",
    Kind.FLAG: "W410",
    Kind.MEMORY: "W412",
}
"""The code of an unknown name, by its kind."""

WIDE = (-1e4, 1e4)  # taken for a derived indicator whose own formula is wrong


class Names:
    """Knows every name of a library, by kind and, for parts of cards, by owner; and where each stands."""

    def __init__(self, library: Library) -> None:
        """Goes through the library once and notes all names."""
        self.library = library
        self.cards: list[tuple[Spec, list[Part]]] = [(spec, list(parts(spec))) for spec in library.all_cards()]
        self.uses = [live for spec, own in self.cards for use in uses(spec, own) if (live := read(use)) is not None]
        self.tables: dict[str, Table] = {str(kind): {} for kind in UNKNOWN}
        self.owned: dict[tuple[str, str], Table] = defaultdict(dict)
        self.problems: list[Problem] = []
        self._fill()
        self.indicators: dict[str, Indicator] = {}
        known = {kind: self.tables[kind] for kind in Kind if kind in UNKNOWN and kind is not Kind.INDICATOR}
        owned = {(Kind(kind), owner): table for (kind, owner), table in self.owned.items()}
        self.symbols = Symbols(self.indicators, cast(Mapping[Kind, Table], known), owned)
        self._declare()

    def table(self, kind: str, of: str | None = None) -> Table | None:
        """Gives the names of a kind; None when nothing is known of the owner and any name may do."""
        return self.tables.get(kind) if of is None else self.owned.get((kind, of))

    def missing(self, kind: str, name: Text, of: str | None = None, place: Place | None = None) -> Iterator[Problem]:
        """Complains of a name that is not among those of its kind."""
        table = self.table(kind, of)
        if table is not None and name not in table:
            yield self.unknown(kind, name, place or name.place, table, of)

    def unknown(self, kind: str, name: str, place: Place, table: Collection[str], of: str | None = None) -> Problem:
        """Makes the problem of an unknown name, with a guess and its place."""
        guess = self.library.guesser.guess(name, table, f"{kind}/{of}")
        where = self.table(kind, of) or {}
        see = where.get(guess) if guess else None
        return problem(UNKNOWN[kind], place, did_you_mean(guess), see, name=name, card=of or "", fate=of or "")

    def _fill(self) -> None:
        library, tables = self.library, self.tables
        for kind, cards in (
            (Kind.ORGANIZATION, library.organizations),
            (Kind.INITIATIVE, library.initiatives),
            (Kind.ASK, library.asks),
            (Kind.FATE, library.fates),
            (ADVISER, library.advisers),
            (JOURNEY, library.journeys),
            (CODEX, library.codex),
            (PLACE, library.places),
            (CAMPAIGN_PROMISE, library.promises),
        ):
            tables[kind] = {str(card.id): card.id.place for card in cards.values()}
        tables[Kind.POWER] = dict.fromkeys(POWERS)
        for power in library.powers.values():
            tables[Kind.POWER][power.id] = power.id.place
        tables[Kind.DOMAIN] = dict.fromkeys(DOMAINS)
        tables[VOICE] = {**tables[Kind.POWER], "people": None, "elite": None}
        plans = {str(plan.id): plan.id.place for plan in library.plans.values()}
        tables[Kind.PROJECT] = {**tables[Kind.INITIATIVE], **plans}
        tables[Kind.PROMISE] = dict(tables[CAMPAIGN_PROMISE])
        for name in POWERS:
            self.owned[Kind.MEMORY, name] = {}
        self._cards()
        self._acts()
        self._broken()

    def _cards(self) -> None:
        for card in (*self.library.events.values(), *self.library.asks.values()):
            name = str(card.id)
            self.tables[Kind.CARD][name] = card.id.place
            options = self.owned[Kind.OPTION, name]
            for option in card.answers():
                options.setdefault(str(option.id), option.id.place)
            faces = card.form.faces if card.form else []
            self.owned[Kind.FACE, name] = {str(face.id): face.id.place for face in faces}
        for fate in self.library.fates.values():
            self.owned[Kind.FATE_VALUE, str(fate.id)] = {str(value): value.place for value in fate.odds}

    def _acts(self) -> None:
        """Notes what acts anywhere set, remember and promise."""
        for spec, own in self.cards:
            for part in own:
                for flag in part.__dict__.get("flags", ()):
                    self.tables[Kind.FLAG].setdefault(str(flag), flag.place)
                for power, memory in part.__dict__.get("remember", {}).items():
                    self.owned[Kind.MEMORY, str(power)].setdefault(str(memory.tag), memory.tag.place)
                if isinstance(part, Option) and part.promise:
                    self.tables[Kind.PROMISE].setdefault(str(spec.id), spec.id.place)

    def _broken(self) -> None:
        """Takes cards that could not be read as existing: one mistake is enough."""
        kinds: dict[str, tuple[str, ...]] = {
            "organizations": (Kind.ORGANIZATION,),
            "initiatives": (Kind.INITIATIVE, Kind.PROJECT),
            "plans": (Kind.PROJECT,),
            "events": (Kind.CARD, Kind.PROMISE),
            "asks": (Kind.CARD, Kind.ASK, Kind.PROMISE),
            "world/fates": (Kind.FATE,),
            "world/promises": (CAMPAIGN_PROMISE, Kind.PROMISE),
            "world/indicators": (Kind.INDICATOR,),
            "advisers": (ADVISER,),
            "journeys": (JOURNEY,),
            "codex": (CODEX,),
            "world/places": (PLACE,),
        }
        for folder, identifier, place in self.library.broken:
            for kind in kinds.get(folder, ()):
                self.tables[kind].setdefault(identifier, place)

    def _declare(self) -> None:
        """Declares the indicators with their ranges; the ranges of derived ones follow from their formulas."""
        library = self.library
        for organization in library.organizations.values():
            top = float(len(organization.levels) - 1)
            self._add(Indicator(f"member.{organization.id}", 0.0, top, 1.0), organization.id.place)
            self._add(Indicator(f"vigour.{organization.id}", 0.0, 100.0), organization.id.place)
        for spec in library.indicators.values():
            if spec.formula is None and len(spec.range) == 2:
                step = float(spec.step) if spec.step is not None else 0.01
                low, high = map(float, spec.range)
                self._add(Indicator(str(spec.id), low, high, step), spec.id.place)
        for name in self.tables[Kind.INDICATOR]:
            if name not in self.indicators:  # could not be read
                self.indicators[name] = Indicator(name, *WIDE)
        waiting = {str(spec.id): spec for spec in library.indicators.values() if spec.formula is not None}
        for name in list(waiting):
            self._derive(name, waiting, [])

    def _derive(self, name: str, waiting: dict[str, IndicatorSpec], path: list[str]) -> None:
        """Bounds one derived indicator after those it is worked out from."""
        spec = waiting.get(name)
        if spec is None or spec.formula is None or name in self.indicators:
            return
        if name in path:
            circle = " → ".join([*path[path.index(name) :], name])
            self.problems.append(problem("E320", spec.formula.place, name=name, path=circle))
            self._add(self._derived(spec, *WIDE), spec.id.place)
            return
        low, high = WIDE
        try:
            tree = tree_of(spec.formula)
        except ExpressionError:
            pass  # reported when the card was read
        else:
            for reference in references(tree):
                if reference.kind is Kind.INDICATOR:
                    self._derive(reference.name, waiting, [*path, name])
            if not resolve(tree, self.symbols):
                low, high = bounds(tree, self.symbols)
                if spec.unit == "share":  # intervals lose sight of a part being no more than its whole
                    low, high = max(low, 0.0), min(high, 1.0)
        if name not in self.indicators:
            self._add(self._derived(spec, low, high), spec.id.place)

    @staticmethod
    def _derived(spec: IndicatorSpec, low: float, high: float) -> Indicator:
        step = 0.0001 if spec.decimals == "4" else 0.01
        return Indicator(str(spec.id), low, high, step, stored=False)

    def _add(self, indicator: Indicator, place: Place) -> None:
        self.indicators[indicator.name] = indicator
        self.tables[Kind.INDICATOR][indicator.name] = place
