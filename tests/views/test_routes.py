"""The map in words: what routes carry, by whose leave, and what places are called on the day."""

import numpy as np
import pytest

from game.cards import Library
from game.views import Book, PlaceView, RouteView, Table, place_of, places, routes
from game.views.routes import name_on, traffic
from tests.views.conftest import Begin

EARTH = 6371.0
LONGEST_LEG = 900.0
"""Kilometres: a mistyped degree makes a longer one."""


def route(table: Table, name: str) -> RouteView:
    return next(each for each in routes(table) if each.id == name)


def put(table: Table, **values: float) -> None:
    for name, value in values.items():
        table.world.stored[table.deck.index[name], 0] = round(value * 100)
    table.world.view.forget()


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    (a, b), (c, d) = np.radians(one), np.radians(other)
    inner = np.sin((d - b) / 2) ** 2 + np.cos(b) * np.cos(d) * np.sin((c - a) / 2) ** 2
    return float(2 * EARTH * np.arcsin(np.sqrt(inner)))


def test_at_the_start_the_great_pipe_is_full_and_the_caspian_waits(begin: Begin) -> None:
    table = begin()
    pipe, ferry = route(table, "caspian-pipeline"), route(table, "rail-caspian")
    assert pipe.flow == pytest.approx(0.85, abs=0.01)
    assert pipe.consent == "russia"
    assert pipe.state == "open, heavy traffic"
    assert pipe.text == "Caspian pipeline (CPC): oil. Needs the consent of Moscow. Open, heavy traffic."
    assert ferry.flow < 0.15
    assert ferry.state == "open, a trickle"
    assert ferry.consent == "turkey"


def test_the_way_round_russia_grows_with_the_bypass(begin: Begin) -> None:
    table = begin()
    before = {each.id: each.flow for each in routes(table)}
    put(table, bypass=60)
    after = {each.id: each.flow for each in routes(table)}
    assert {name for name in before if after[name] > before[name]} == {"caspian-oil", "rail-caspian"}


def test_a_full_ban_on_transit_interrupts_the_road_through_russia(begin: Begin) -> None:
    table = begin()
    put(table, transit_ban=90)
    found = route(table, "rail-west")
    assert (found.broken, found.flow, found.state) == (True, 0.0, "interrupted")
    assert not route(table, "rail-east").broken


def test_words_for_traffic() -> None:
    assert [traffic(flow) for flow in (0.0, 0.1, 0.3, 0.5, 1.0)] == [
        "idle", "a trickle", "light traffic", "busy", "heavy traffic",
    ]  # fmt: skip


def test_no_leg_of_a_route_is_longer_than_any_between_two_stations(begin: Begin) -> None:
    for each in routes(begin()):
        legs = [distance(one, other) for one, other in zip(each.path, each.path[1:], strict=False)]
        assert max(legs) < LONGEST_LEG, each.id
        assert min(legs) > 10, each.id


def test_each_kind_of_cargo_and_every_neighbour_with_a_hand_on_a_tap_is_there(begin: Begin) -> None:
    found = routes(begin())
    assert {each.cargo for each in found} == {"oil", "gas", "rail"}
    assert {each.consent for each in found} == {"russia", "china", "turkey"}
    assert all(each.about and each.source for each in found)


def test_places_are_called_as_on_the_day(begin: Begin) -> None:
    table = begin()

    def capital(table: Table) -> str:
        return next(each.name for each in places(table) if each.id == "astana")

    assert capital(table) == "Astana"
    assert capital(begin(turns=3)) == "Nur-Sultan"


def test_the_capital_is_called_alike_on_the_map_and_in_the_top_bar(book: Book) -> None:
    capital = book.library.places["astana"]
    days = [turn.first for turn in book.deck.turns]
    assert [name_on(capital, day) for day in days] == [book.names_at(day)[0] for day in days]
    assert len({name_on(capital, day) for day in days}) == 2


@pytest.mark.parametrize("words", ["Nur-Sultan", "Astana", "akmola", "  nur-sultan "])
def test_a_place_is_found_by_any_name_that_it_had(words: str, begin: Begin) -> None:
    found = place_of(begin(), words)
    assert isinstance(found, PlaceView)
    assert (found.id, found.role, found.rank) == ("astana", "capital", 1)


def test_an_unknown_place_is_no_place(begin: Begin) -> None:
    assert place_of(begin(), "Atlantis") is None
    assert place_of(begin(), "") is None


def test_the_map_knows_every_place_that_a_card_names(library: Library, begin: Begin) -> None:
    table = begin()
    named = {str(card.place) for cards in (library.events, library.asks) for card in cards.values() if card.place}
    assert {name for name in named if place_of(table, name) is None} == set()
