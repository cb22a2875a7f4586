"""Routes as lines: thickness, pattern, colour and signs tell flow, cargo and consent."""

from dataclasses import replace
from typing import Any

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.ui.map import MapColours
from game.ui.map.brush import dab, stroke
from game.ui.map.curves import Curve, through
from game.ui.map.lines import Line, arrows, badges, draw, lines
from game.ui.map.placement import touch
from game.ui.map.signs import sign
from game.ui.map.traffic import Hidden, run
from game.views import RouteView

STRAIGHT = Curve(np.array([(20.0, 50.0), (380.0, 50.0)]))
BLACK = (0, 0, 0)
Pixels = NDArray[Any]


def route(**changes: object) -> RouteView:
    plain = RouteView("a", "A", "", "oil", "russia", "", "", 0.5, False, "open", ((0, 0), (1, 1)), (), "")
    return replace(plain, **changes)  # type: ignore[arg-type]


def drawn(**changes: object) -> Pixels:
    """Returns the pixels, (400, 100, 3), of one straight route upon black."""
    surface = pygame.Surface((400, 100))
    found = lines([route(**changes)], {"a": STRAIGHT}, 1.0)
    draw(surface, found, MapColours(line=BLACK), 1.0)
    return pygame.surfarray.array3d(surface).astype(int)


def lit(pixels: Pixels) -> Pixels:
    bright: Pixels = pixels.sum(axis=2) > 60
    return bright


def test_a_fuller_route_is_thicker() -> None:
    thick = [lit(drawn(flow=flow))[200].sum() for flow in (0.2, 0.5, 1.0)]
    assert thick[0] < thick[1] < thick[2]


@pytest.mark.parametrize("power", ["russia", "china", "west", "turkey", None])
def test_its_colour_is_that_of_the_power_whose_consent_it_needs(power: str | None) -> None:
    assert tuple(drawn(consent=power, flow=1.0)[200, 50]) == MapColours().route(power)


def test_each_cargo_has_a_pattern_of_its_own() -> None:
    along = {cargo: lit(drawn(cargo=cargo, flow=0.5))[40:360, 50] for cargo in ("oil", "gas", "rail")}
    across = {cargo: lit(drawn(cargo=cargo, flow=0.5))[40:360, 44:57].any(axis=0).sum() for cargo in along}
    assert along["oil"].all()
    assert 0.4 < along["gas"].mean() < 0.8
    assert along["rail"].all()
    assert across["rail"] > across["oil"]  # its ties


def test_a_route_that_waits_is_a_row_of_dots_and_grows_into_a_line() -> None:
    waiting = lit(drawn(flow=0.1))[40:360, 50]
    assert 0.2 < waiting.mean() < 0.8
    assert np.count_nonzero(np.diff(waiting.astype(int)) == 1) > 40
    assert lit(drawn(flow=0.2))[40:360, 50].all()


def test_a_broken_route_is_crossed_out() -> None:
    plain, broken = drawn(flow=0.0), drawn(flow=0.0, broken=True)
    x = 20 + round(360 * 0.55)
    assert not lit(plain)[x - 5 : x + 6, 40:46].any()
    assert lit(broken)[x - 5 : x + 6, 44:47].any()


def test_thin_lines_are_drawn_first() -> None:
    found = lines([route(id="a", flow=0.9), route(id="b", flow=0.2)], {"a": STRAIGHT, "b": STRAIGHT}, 2.0)
    assert [line.route.id for line in found] == ["b", "a"]
    assert found[0].width < found[1].width


def test_signs_keep_clear_of_names_and_of_each_other() -> None:
    courses = {name: STRAIGHT.shifted(0, 4 * number) for number, name in enumerate("abc")}
    found = lines([route(id=name) for name in "abc"], courses, 1.0)
    taken = [(150.0, 30.0, 250.0, 70.0)]
    placed = badges(found, taken, (400, 100), 1.0)
    boxes = [*taken, *placed.values()]
    assert set(placed) == {"a", "b", "c"}
    assert not any(touch(one, other) for i, one in enumerate(boxes) for other in boxes[:i])


def test_a_route_too_short_for_a_sign_has_none() -> None:
    short = Curve(np.array([(20.0, 50.0), (50.0, 50.0)]))
    assert badges(lines([route()], {"a": short}, 1.0), [], (400, 100), 1.0) == {}


def test_every_power_has_a_sign_of_another_shape() -> None:
    shapes = set()
    for power in ("russia", "china", "west", "turkey", None):
        surface = pygame.Surface((40, 40))
        hue = (200, 200, 200)
        colours = MapColours(russia=hue, china=hue, west=hue, turkey=hue, ours=hue, line=BLACK)
        sign(surface, power, (8.0, 8.0, 32.0, 32.0), colours)
        shapes.add(pygame.image.tobytes(surface, "RGB"))
    assert len(shapes) == 5


def test_grains_move_with_the_cargo_and_hide_under_names() -> None:
    def grains(seconds: float, covered: list[tuple[float, float, float, float]]) -> Pixels:
        surface = pygame.Surface((400, 100))
        run(surface, lines([route()], {"a": STRAIGHT}, 1.0), MapColours(), Hidden(covered, (400, 100)), (0, 0), seconds)
        return np.flatnonzero(lit(pygame.surfarray.array3d(surface).astype(int))[:, 50])

    first, later = grains(0.0, []), grains(0.2, [])
    assert 0 < later.min() - first.min() < 10
    assert not np.any((grains(0.0, [(100, 40, 200, 60)]) > 104) & (grains(0.0, [(100, 40, 200, 60)]) < 196))
    assert np.any((first > 104) & (first < 196))


def test_nothing_moves_on_a_route_that_waits() -> None:
    surface = pygame.Surface((400, 100))
    waiting = lines([route(flow=0.05)], {"a": STRAIGHT}, 1.0)
    run(surface, waiting, MapColours(), Hidden([], (400, 100)), (0, 0), 0.0)
    arrows(surface, waiting, MapColours(), 1.0)
    assert not pygame.surfarray.array3d(surface).any()


def test_arrows_point_with_the_cargo() -> None:
    surface = pygame.Surface((400, 100))
    arrows(surface, lines([route()], {"a": STRAIGHT}, 4.0), MapColours(line=BLACK), 4.0)
    columns = lit(pygame.surfarray.array3d(surface).astype(int)).sum(axis=1)
    first = np.flatnonzero(columns)
    start, end = first[0], first[-1]
    assert columns[start + 2] > columns[end - 2]  # broad behind, a tip ahead


def test_a_curve_passes_its_stops_and_knows_its_length() -> None:
    stops = np.array([(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (300.0, 120.0)])
    curve = through(stops)
    for stop in stops:
        assert np.hypot(*(curve.points - stop).T).min() < 1e-6
    assert curve.length > 100 + 100 + 200
    assert curve.at(np.array([0.0, curve.length]))[1] == pytest.approx(stops[-1])
    assert through(stops[:2]).length == pytest.approx(100.0)
    assert curve.heading(np.array([0.0]))[0] == pytest.approx([1.0, 0.0], abs=0.1)


@pytest.mark.parametrize("width", [1.5, 3.0, 7.0])
def test_the_brush_covers_as_much_as_it_should(width: float) -> None:
    layer = pygame.Surface((400, 100), pygame.SRCALPHA)
    stroke(layer, Curve(np.array([(50.0, 30.3), (350.0, 69.8)])), width, (255, 255, 255))
    cover = pygame.surfarray.array_alpha(layer).astype(float).sum() / 255
    assert cover == pytest.approx(np.hypot(300, 39.5) * width, rel=0.25)


def test_a_dab_lies_where_it_is_put_between_the_pixels() -> None:
    for x in (50.0, 50.25, 50.5, 50.75):
        surface = pygame.Surface((100, 100))
        dab(surface, np.array([(x, 40.5)]), 4.0, (255, 255, 255))
        light = pygame.surfarray.array_red(surface).astype(float)
        middle = (light.sum(axis=1) * (np.arange(100) + 0.5)).sum() / light.sum()
        assert middle == pytest.approx(x, abs=0.2)


def test_a_line_knows_whether_it_waits() -> None:
    assert Line(route(flow=0.1), STRAIGHT, 2.0, 1.0).waiting
    assert not Line(route(flow=0.2), STRAIGHT, 2.0, 1.0).waiting
