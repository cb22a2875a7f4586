"""The line chart: what it reads out, and that nothing it writes leaves its place or touches anything else."""

import itertools

import pygame
import pytest
from pygame import Rect

from game.ui.kit import Canvas, Kit
from game.ui.theme import CONTRAST, SIGNS
from game.ui.widgets.chart import Chart
from game.ui.widgets.curves import LOOKS, Curve, Event, look
from game.ui.widgets.readout import Readout
from tests.ui.stage import kit_of

DATES = ("2019 Q1", "2019 Q2", "2019 Q3", "now")
POWERS = {"russia": "Moscow", "china": "Beijing", "west": "Brussels and Washington", "turkey": "Ankara"}


def curve(name: str, *values: float | None, place: int = 0, power: str | None = None, end: str | None = None) -> Curve:
    texts = tuple("" if each is None else f"{each:.0f}" for each in values)
    return Curve(name, values, texts, *look(power, place), end=end)


def chart(**more: object) -> Chart:
    curves = [curve(name, 40, 41, 40 + place, 40, power=power) for place, (power, name) in enumerate(POWERS.items())]
    return Chart("leverage", "Leverage", DATES, curves, **more)  # type: ignore[arg-type]


def placed(shown: Chart, kit: Kit, width: int) -> Chart:
    shown.place(kit, Rect(0, 0, width, shown.height(kit, width)))
    return shown


def key(shown: Chart, code: int) -> object:
    return shown.key(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0))


def test_it_reads_the_last_value_first_and_the_others_by_keys() -> None:
    shown = chart(events=[Event(2, "A port: share it")])
    node = shown.node()
    assert node is not None
    assert node.value.startswith("now: Moscow 40, Beijing 40")
    assert key(shown, pygame.K_LEFT) is True
    node = shown.node()
    assert node is not None
    assert node.value == "2019 Q3: Moscow 40, Beijing 41, Brussels and Washington 42, Ankara 43. A port: share it"
    key(shown, pygame.K_HOME)
    key(shown, pygame.K_LEFT)
    assert shown.reading == 0
    assert key(shown, pygame.K_DOWN) is None  # goes on to the next widget


def test_it_reads_what_is_nearest_to_the_pointer() -> None:
    shown = placed(chart(), kit_of((1280, 720), 1.0), 600)
    assert shown.pointed((round(shown.along(1)) + 3, shown.plot.centery))
    assert shown.reading == 1
    assert not shown.pointed((round(shown.along(1)) - 3, shown.plot.centery))
    assert shown.pointed((10_000, 0))
    assert shown.reading == 3


@pytest.mark.parametrize(("size", "text"), [((1280, 720), 1.0), ((1024, 768), 2.0), ((3840, 2160), 1.0)])
@pytest.mark.parametrize("width", [300, 470, 900])
def test_names_at_the_ends_never_touch_although_all_curves_end_at_one_value(
    size: tuple[int, int], text: float, width: int
) -> None:
    kit = kit_of(size, text)
    shown = placed(chart(), kit, kit.px(width))
    places = [Rect(shown.plot.right, top, block.width, block.height) for _, block, top in shown._ends]
    assert len(places) == 4
    assert all(one.bottom <= other.top for one, other in itertools.pairwise(sorted(places, key=lambda each: each.y)))
    assert all(each.top >= 0 and each.bottom <= shown.rect.bottom for each in places)
    assert shown.plot.w >= kit.px(60)


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_box_of_values_fits_although_much_was_decided(text: float) -> None:
    kit = kit_of((1024, 768), text)
    events = [Event(1, f"Decision {each}: with words that wrap onto lines of their own") for each in range(12)]
    shown = placed(chart(events=events, tall=100), kit, 480)
    box = Readout(shown)
    width = box._width(kit, shown.rect.w)
    for place in range(len(DATES)):
        rows = box._rows(kit, place, width, shown.rect.h)
        assert sum(row.block.height for row in rows) <= shown.rect.h
    last = box._rows(kit, 1, width, shown.rect.h)[-1]
    assert "more" in "".join(piece.text for line in last.block.lines for piece in line.pieces)


def test_curves_differ_in_more_than_colour() -> None:
    assert len({look[1:] for look in LOOKS}) == len(LOOKS)
    assert {look(power, 9)[1] for power in SIGNS} == set(SIGNS.values())


def test_a_gap_is_left_where_a_value_is_unknown() -> None:
    shown = placed(Chart("gap", "Gap", DATES, [curve("The street", 10, None, 30, None)]), kit_of((1280, 720), 1.0), 500)
    assert [None if each is None else round(each[0]) for each in shown._points(shown.curves[0].values)] == [
        round(shown.along(0)), None, round(shown.along(2)), None,
    ]  # fmt: skip
    assert shown._ends[0][1].lines[0].pieces[-1].text == "30"


def test_the_scale_keeps_to_what_can_be() -> None:
    shown = Chart("share", "Share", DATES, [curve("x", 0.98, 0.99, 0.97, 1.0)], unit="share")
    assert shown.high == 1.0
    assert Chart("money", "Money", DATES, [curve("x", -2, 3, 4, 5)], unit="bn USD").low <= -2


def test_it_draws_in_high_contrast_and_without_any_value() -> None:
    kit = kit_of((1280, 720), 1.0)
    kit = Kit(kit.assets, kit.size)
    kit.theme = CONTRAST
    surface = pygame.Surface((400, 300))
    for shown in (chart(bands=((15, "calm"), (None, "loud"))), Chart("none", "None", (), ())):
        shown.focused = True
        placed(shown, kit, 400).draw(Canvas(surface, kit))
    assert pygame.mask.from_threshold(surface, CONTRAST.powers["russia"], (8, 8, 8)).count() > 50
