"""Whether cards can work in play: options, asks, dates, calendars, endings, plans."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any

from game.cards.check.amounts import spans
from game.cards.check.names import Names
from game.cards.problems import Place, Problem, problem
from game.cards.schema import (
    AskSpec,
    DoctrineSpec,
    EndingSpec,
    EventSpec,
    InitiativeSpec,
    PlanSpec,
    ScenarioSpec,
    Spec,
    When,
)
from game.cards.schema.parts import Option, Stretch
from game.cards.schema.play import CardSpec

FEWEST, MOST = 2, 4  # options of a card: the desk has four places
DOSSIER_FEWEST = 3
MOST_ON_AGENDA = 8
MONTHS_OF_STEP = {"half-month": 1, "month": 1, "quarter": 3, "half-year": 6, "year": 12}


def check_sense(names: Names) -> Iterator[Problem]:
    """Lists what could not work in play."""
    for spec in names.library.all_cards():
        for model, rule in RULES:
            if isinstance(spec, model):
                yield from rule(spec, names)
    yield from _fallback(names)


def _card(spec: CardSpec, names: Names) -> Iterator[Problem]:
    groups = [(face.id.place, face.options) for face in spec.form.faces] if spec.form else []
    if spec.options:
        groups.append((spec.id.place, spec.options))
    for place, options in groups:
        yield from _options(spec, place, options)


def _options(spec: CardSpec, place: Place, options: Sequence[Option]) -> Iterator[Problem]:
    if not any(_free(option) for option in options):
        yield problem("E301", place)
    most = 3 if isinstance(spec, AskSpec) else MOST
    if not FEWEST <= len(options) <= most:
        what = f"a card offers {FEWEST} to {most} options, not {len(options)}"
        yield problem("E305", place, what=what)
    elif spec.weight_class == "dossier" and len(options) < DOSSIER_FEWEST:
        yield problem("W416", place, what=f"a dossier offers 3 or 4 options, not {len(options)}")
    marked = [option for option in options if option.history]
    for option in marked[1:]:
        assert option.history is not None
        yield problem("E322", option.history.place, other=marked[0].id)


def _free(option: Option) -> bool:
    return not option.cost and option.requires is None


def _ask(spec: AskSpec, names: Names) -> Iterator[Problem]:
    if spec.options and not _free(spec.options[-1]):
        yield problem("E302", spec.options[-1].id.place)


def _event(spec: EventSpec, names: Names) -> Iterator[Problem]:
    if spec.date is not None:
        known = spans(list(names.library.scenarios.values()))
        if known and not any(first <= spec.date.last and spec.date.first <= last for first, last in known):
            yield problem("W411", spec.date.place, date=spec.date.text)
    elif spec.cooldown is not None and spec.cooldown.months < 48 and spec.weight_class != "news":
        yield problem("W416", spec.cooldown.place, what="an undated card comes again after 4 years at the earliest")


def _initiative(spec: InitiativeSpec, names: Names) -> Iterator[Problem]:
    for other in spec.exclusive:
        if other == spec.id:
            yield problem("E324", other.place, name=other)
    if spec.slot is None and spec.takes is not None:
        yield problem("E325", spec.takes.place, what="what takes time needs a 'slot'")


def _plan(spec: PlanSpec, names: Names) -> Iterator[Problem]:
    if len(set(spec.steps)) != 3 or len(spec.steps) != 3:
        yield problem("E312", spec.steps[0].place if spec.steps else spec.id.place)


def _doctrine(spec: DoctrineSpec, names: Names) -> Iterator[Problem]:
    if len(spec.agenda) > MOST_ON_AGENDA:
        yield problem("E313", spec.agenda[MOST_ON_AGENDA].place, found=len(spec.agenda))


def _ending(spec: EndingSpec, names: Names) -> Iterator[Problem]:
    if spec.loss and spec.way_out is None:
        yield problem("E315", spec.id.place)


def _fallback(names: Names) -> Iterator[Problem]:
    endings = sorted(names.library.endings.values(), key=lambda ending: ending.order)
    fallbacks = [ending for ending in endings if ending.when is None]
    what = "exactly one ending has no 'when', and it is no loss"
    if endings and not fallbacks and not any(folder == "endings" for folder, _, _ in names.library.broken):
        yield problem("E314", endings[0].id.place, what=what)
    for ending in fallbacks[1:]:
        yield problem("E314", ending.id.place, "the other", fallbacks[0].id.place, what=what)
    for ending in fallbacks:
        if ending.loss:
            yield problem("E314", ending.id.place, what=what)
    orders: dict[int, EndingSpec] = {}
    for ending in endings:
        if ending.order in orders:
            what = f"two endings have the order {ending.order}"
            yield problem("E325", ending.order.place, "the other", orders[ending.order].order.place, what=what)
        orders.setdefault(int(ending.order), ending)


def _scenario(spec: ScenarioSpec, names: Names) -> Iterator[Problem]:
    if not spec.calendar:
        yield problem("E304", spec.id.place, what="it is empty")
        return
    yield from _calendar(spec.calendar, spec.until)
    for name, length in spec.lengths.items():
        yield from _calendar(length.calendar or spec.calendar, length.until or spec.until)
        legacy = names.library.legacies.get(length.legacy) if length.legacy is not None else None
        late = length.calendar and length.calendar[0].start.first > spec.calendar[0].start.first
        if late and (legacy is None or legacy.until.last + timedelta(days=1) < length.calendar[0].start.first):
            what = f"'{name}' begins later than the scenario, so it needs a legacy that lasts until then"
            yield problem("E304", length.calendar[0].start.place, what=what)
    for level in spec.levels.values():
        for factor in (level.shocks, level.asks):
            if factor is not None and factor < 0:
                yield problem("E112", factor.place, text=f"{factor:g}", why="a factor is not below 0")
    for name, value in spec.start.items():
        indicator = names.indicators.get(name)
        if indicator and indicator.stored and not indicator.low <= value <= indicator.high:
            low, high = f"{indicator.low:g}", f"{indicator.high:g}"
            yield problem("E319", value.place, name=name, value=f"{value:g}", low=low, high=high)


def _calendar(stretches: Sequence[Stretch], until: When) -> Iterator[Problem]:
    """A calendar runs forward, each stretch a whole number of turns."""
    for before, after in pairwise(stretches):
        if after.start.first <= before.start.first:
            yield problem("E304", after.start.place, what=f"{after.start.text} follows {before.start.text}")
        else:
            yield from _whole_steps(before, _months(before, after.start.first.year, after.start.first.month))
    last = stretches[-1]
    if until.last < last.start.first:
        yield problem("E304", until.place, what=f"it ends in {until.text}, before {last.start.text}")
    else:
        yield from _whole_steps(last, _months(last, until.last.year, until.last.month + 1))


def _months(stretch: Stretch, year: int, month: int) -> int:
    return (year - stretch.start.first.year) * 12 + month - stretch.start.first.month


def _whole_steps(stretch: Stretch, months: int) -> Iterator[Problem]:
    if months % MONTHS_OF_STEP[stretch.step]:
        what = f"{months} months from {stretch.start.text} on are no whole number of turns ({stretch.step})"
        yield problem("E304", stretch.start.place, what=what)


RULES: tuple[tuple[type[Spec], Callable[[Any, Names], Iterator[Problem]]], ...] = (
    (CardSpec, _card),
    (AskSpec, _ask),
    (EventSpec, _event),
    (InitiativeSpec, _initiative),
    (PlanSpec, _plan),
    (DoctrineSpec, _doctrine),
    (EndingSpec, _ending),
    (ScenarioSpec, _scenario),
)
