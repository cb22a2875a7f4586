"""Which fields of a card go together: what a model cannot say field by field, but the card alone can."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from game.cards.nodes import Text
from game.cards.problems import Place, Problem, problem
from game.cards.schema import EventSpec, IndicatorSpec, OrganizationSpec, PowerSpec, RouteSpec, RuleSpec, Spec
from game.cards.schema.play import AskSpec, CardSpec
from game.cards.schema.values import Number
from game.cards.schema.world import Band, FateSpec

MOST_SHIFTED = 12
"""How many months a fate may move a card at most."""


def shape_problems(spec: Spec) -> list[Problem]:
    """Lists what does not fit together in one card."""
    return [each for model, rule in RULES if isinstance(spec, model) for each in rule(spec)]


def _indicator(spec: IndicatorSpec) -> Iterator[Problem]:
    place = spec.id.place
    stored = ("range", "start", "bands")
    if spec.formula is None:
        for field in stored:
            if getattr(spec, field) in (None, []):
                yield problem("E101", place, "or a 'formula' for a derived one", kind="a stored indicator", field=field)
    else:
        for field in ("range", "start", "step"):
            value = getattr(spec, field)
            if value not in (None, []):
                yield problem("E117", place, what=f"a derived indicator has a formula and no '{field}'")
    if spec.range and len(spec.range) != 2:
        yield problem("E116", spec.range[0].place, wanted="two numbers, lowest and highest", found=str(len(spec.range)))
    elif spec.range and spec.range[0] >= spec.range[1]:
        yield problem("E112", spec.range[1].place, text="this range", why="the lowest value comes first")
    if spec.step is not None and not 0.01 <= spec.step <= 1:
        yield problem("E112", spec.step.place, text=str(float(spec.step)), why="a step lies between 0.01 and 1")
    if spec.decimals is not None and spec.formula is None:
        yield problem("E117", place, what="only a derived indicator has 'decimals'; a stored one has a 'step'")
    yield from _bands(spec.bands, place)
    yield from _starts(spec)


def _starts(spec: IndicatorSpec) -> Iterator[Problem]:
    starts = spec.start
    if isinstance(starts, dict):
        if "<power>" not in spec.id:
            yield problem("E117", spec.id.place, what="only an indicator with '<power>' in its id starts by power")
        for power, start in starts.items():
            if power not in POWERS:
                yield problem("E206", power.place, name=power)
            yield from _start(spec, start)
        for power in POWERS:
            if power not in starts:
                yield problem("E101", spec.id.place, kind="the start", field=power)
    elif starts is not None:
        yield from _start(spec, starts)


def _start(spec: IndicatorSpec, start: Number) -> Iterator[Problem]:
    if len(spec.range) == 2 and not spec.range[0] <= start <= spec.range[1]:
        low, high = map(_plain, spec.range)
        yield problem("E319", start.place, name=spec.id, value=_plain(start), low=low, high=high)


def _bands(bands: Sequence[Band], place: Place) -> Iterator[Problem]:
    if not bands:
        return
    limits = [band.below for band in bands]
    given = [limit for limit in limits if limit is not None]
    if limits[-1] is not None or None in limits[:-1] or any(a >= b for a, b in pairwise(given)):
        yield problem("E119", bands[0].name.place)


def _fate(spec: FateSpec) -> Iterator[Problem]:
    for value, odds in spec.odds.items():
        if odds <= 0:
            yield problem("E306", odds.place)
        if value not in spec.about:
            yield problem("E101", value.place, kind="'about'", field=value)
        if spec.shifts and value not in spec.shifts:
            yield problem("E101", value.place, kind="'shifts'", field=value)
    for value in (*spec.about, *spec.shifts):
        if value not in spec.odds:
            yield problem("E209", value.place, fate=spec.id, name=value)
    for months in spec.shifts.values():
        if abs(months) > MOST_SHIFTED:
            yield problem(
                "E112", months.place, text=_plain(months), why=f"a card moves by {MOST_SHIFTED} months at most"
            )


def _power(spec: PowerSpec) -> Iterator[Problem]:
    for move in spec.moves.every.values():
        if move.later and any(later.outcome is None for later in move.later):
            yield problem("E101", move.text.place, kind="a later consequence", field="outcome")


def _rule(spec: RuleSpec) -> Iterator[Problem]:
    if not (spec.per_year or spec.per_turn or spec.shock):
        yield problem("E117", spec.id.place, what="a rule needs 'per_year', 'per_turn' or 'shock'")


def _organization(spec: OrganizationSpec) -> Iterator[Problem]:
    if len(spec.levels) < 2:
        yield problem("E116", spec.id.place, wanted="two levels or more", found=str(len(spec.levels)))
    elif not 0 <= spec.start < len(spec.levels):
        yield problem("E316", spec.start.place, level=int(spec.start), top=len(spec.levels) - 1)
    if spec.vigour is not None and not 0 <= spec.vigour <= 100:
        yield problem("E112", spec.vigour.place, text=_plain(spec.vigour), why="vigour lies between 0 and 100")


def _route(spec: RouteSpec) -> Iterator[Problem]:
    if len(spec.path) < 2:
        yield problem("E116", spec.id.place, wanted="a path of two stops or more", found=str(len(spec.path)))


CONSEQUENCES = ("effects", "later", "remember", "flags", "clear", "chance", "learn", "offer", "hasten", "delay")


def _card(spec: CardSpec) -> Iterator[Problem]:
    place = spec.id.place
    if spec.weight_class == "news" and (spec.options or spec.form):
        yield problem("E117", place, what="news has no options: its consequences stand on the card")
    elif spec.form and spec.options:
        yield problem("E117", place, what="a card has either options or a form whose faces have them")
    if spec.weight_class != "news":
        if not spec.form and not spec.options:
            yield problem("E101", place, kind=f"a {spec.weight_class}", field="options")
        for name in CONSEQUENCES:
            if getattr(spec, name):
                what = f"'{name}' belongs to the options; only news has consequences of its own"
                yield problem("E117", _place_in(getattr(spec, name), place), what=what)
    yield from _faces(spec)
    yield from _double_options(spec)


def _faces(spec: CardSpec) -> Iterator[Problem]:
    if spec.form is None:
        return
    faces = spec.form.faces
    if len(faces) < 2:
        place = faces[0].id.place if faces else spec.id.place
        yield problem("E116", place, wanted="two faces or more", found=str(len(faces)))
    limits = [face.below for face in faces]
    given = [limit for limit in limits if limit is not None]
    if faces and (limits[-1] is not None or None in limits[:-1] or any(a >= b for a, b in pairwise(given))):
        yield problem("E317", faces[0].id.place)
    yield from _doubles([face.id for face in faces])
    for face in faces:
        if not face.options:
            yield problem("E101", face.id.place, kind="a face", field="options")


def _double_options(spec: CardSpec) -> Iterator[Problem]:
    groups = [face.options for face in spec.form.faces] if spec.form else [spec.options]
    for options in groups:
        yield from _doubles([option.id for option in options])


def _doubles(ids: Sequence[Text]) -> Iterator[Problem]:
    seen: dict[str, Text] = {}
    for each in ids:
        if each in seen:
            yield problem("E215", each.place, "the other", seen[each].place, name=each)
        seen.setdefault(each, each)


def _event(spec: EventSpec) -> Iterator[Problem]:
    place = spec.id.place
    if spec.date is not None:
        for name in ("weight", "cooldown", "opening"):
            value = getattr(spec, name)
            if value is not None:
                what = f"'{name}' is for undated cards; this one has a date"
                yield problem("E117", getattr(value, "place", place), what=what)
        if spec.moves_with is not None and (spec.announced or spec.rumour) is not None:
            what = "'moves_with' is for what nobody knows beforehand; this card is announced or rumoured"
            yield problem("E117", spec.moves_with.place, what=what)
        if spec.until is not None and spec.until.last < spec.date.first:
            yield problem("E303", spec.until.place, until=spec.until.text, date=spec.date.text)
    else:
        for name in ("until", "announced", "rumour", "placed", "moves_with"):
            value = getattr(spec, name)
            if value is not None:
                what = f"'{name}' is for dated cards; this one has no date"
                yield problem("E117", getattr(value, "place", place), what=what)
    if spec.rumour is not None and not 0 <= spec.rumour <= 1:
        yield problem("E112", spec.rumour.place, text=_plain(spec.rumour), why="odds lie between 0 and 1")


def _ask(spec: AskSpec) -> Iterator[Problem]:
    if spec.size is not None and spec.size != "cable":
        yield problem("E117", spec.size.place, what="an ask is a cable")
    if spec.form is not None:
        yield problem("E117", spec.id.place, what="an ask has options, not a form")


def _place_in(value: Any, otherwise: Place) -> Place:
    """Points at the first thing in a field."""
    first = next(iter(value), None)
    place = getattr(first, "place", None) or getattr(first, "at", None)
    return place if isinstance(place, Place) else otherwise


def _plain(number: float) -> str:
    return f"{number:g}"


POWERS = ("russia", "china", "west", "turkey")

RULES: tuple[tuple[type[Spec], Callable[[Any], Iterator[Problem]]], ...] = (
    (IndicatorSpec, _indicator),
    (FateSpec, _fate),
    (PowerSpec, _power),
    (RuleSpec, _rule),
    (OrganizationSpec, _organization),
    (RouteSpec, _route),
    (CardSpec, _card),
    (EventSpec, _event),
    (AskSpec, _ask),
)
