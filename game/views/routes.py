"""The map in words and numbers: routes with what they carry and by whose leave, and places by the names of the day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.cards.schema import PlaceSpec, RouteSpec
from game.views.sources import citation
from game.views.table import Table
from game.views.wording import clean

Degrees = tuple[float, float]
"""Longitude and latitude."""

CARGOES = {"oil": "oil", "gas": "gas", "rail": "goods by rail"}
TRAFFIC = ((0.02, "idle"), (0.15, "a trickle"), (0.4, "light traffic"), (0.7, "busy"), (1.1, "heavy traffic"))
"""Words for how much a route carries, each up to a share."""
INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Shows a place: its name on the day, where it lies, what it is; `rank` 1 is shown first, 5 last."""

    id: str
    name: str
    lon: float
    lat: float
    role: str
    rank: int


@dataclass(frozen=True, slots=True)
class RouteView:
    """Shows a route: its cargo, whose consent it needs, and how much it carries now."""

    id: str
    label: str
    about: str
    cargo: str
    """oil, gas or rail."""
    consent: str | None
    """The power that can close it, None when only we can."""
    consent_title: str
    """What that power is called: Moscow; nobody."""
    consent_words: str
    flow: float
    """From 0 to 1; 0 when it is interrupted."""
    broken: bool
    state: str
    """How it stands, in words: open, heavy traffic."""
    path: tuple[Degrees, ...]
    """Where it runs, in the direction of the cargo."""
    stops: tuple[str, ...]
    """The places on its way, by id."""
    source: str

    @property
    def text(self) -> str:
        """All of it as sentences, for those who do not see the map."""
        return f"{self.label}: {CARGOES[self.cargo]}. {self.consent_words}. {self.state[0].upper()}{self.state[1:]}."


def routes(table: Table) -> tuple[RouteView, ...]:
    """Returns all routes as they stand now."""
    places_ = table.book.library.places
    return tuple(_route(table, name, spec, places_) for name, spec in table.book.library.routes.items())


def places(table: Table) -> tuple[PlaceView, ...]:
    """Returns all places by the names of the day."""
    return tuple(_place(table, spec) for spec in table.book.library.places.values())


def place_of(table: Table, words: str) -> PlaceView | None:
    """Returns the place that a card's `place` means, by any name that it ever had; None when the map has no such."""
    wanted = clean(words).casefold()
    for spec in table.book.library.places.values():
        if wanted in (str(spec.id), *(clean(name).casefold() for name in _names(spec))):
            return _place(table, spec)
    return None


def _names(spec: PlaceSpec) -> list[str]:
    return [str(spec.label), *(str(each.name) for each in spec.before)]


def name_on(spec: PlaceSpec, day: int) -> str:
    """Returns what a place is called on a day (its ordinal)."""
    former = next((each.name for each in spec.before if day <= each.until.last.toordinal()), None)
    return clean(former or spec.label)


def _place(table: Table, spec: PlaceSpec) -> PlaceView:
    name = name_on(spec, table.spec.first)
    return PlaceView(str(spec.id), name, float(spec.lon), float(spec.lat), str(spec.role), int(spec.rank))


def _route(table: Table, name: str, spec: RouteSpec, known: dict[str, PlaceSpec]) -> RouteView:
    book = table.book
    flow, cut = book.flows[name]
    view = table.world.view
    broken = cut is not None and bool(np.all(cut(view)))
    carried = 0.0 if broken else min(1.0, max(0.0, float(np.ravel(flow(view))[0]) / 100.0))
    power = None if spec.consent == "us" else str(spec.consent)
    title = "nobody" if power is None else book.power(power)
    stops = [known[stop] if isinstance(stop, str) else stop for stop in spec.path]
    return RouteView(
        id=name,
        label=clean(spec.label),
        about=clean(spec.about),
        cargo=str(spec.cargo),
        consent=power,
        consent_title=title,
        consent_words="Needs nobody's consent" if power is None else f"Needs the consent of {title}",
        flow=carried,
        broken=broken,
        state=INTERRUPTED if broken else f"open, {traffic(carried)}",
        path=tuple((float(stop.lon), float(stop.lat)) for stop in stops),
        stops=tuple(str(stop.id) for stop in stops if isinstance(stop, PlaceSpec)),
        source=citation(spec),
    )


def traffic(flow: float) -> str:
    """Returns in words how much a route carries, from its flow of 0 to 1."""
    return next(words for most, words in TRAFFIC if flow < most)
