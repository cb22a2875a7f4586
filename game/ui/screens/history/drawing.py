"""From the series of a campaign to a chart: own curves, what history's player came to, decisions along the axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game import views
from game.cards.expressions import POWERS
from game.ui.play import Play
from game.ui.screens.history.sets import FigureSet
from game.ui.widgets.chart import Chart
from game.ui.widgets.curves import Curve, Event, look
from game.views import History, Run, Table
from game.views.history import Series

SEPARATOR = "+"


def history_of(play: Play, names: Sequence[str]) -> History:
    """Returns the series of some figures, made once for each state of the campaign."""
    return play.see(_joined, SEPARATOR.join(names))


def _joined(table: Table, names: str) -> History:
    return views.history(table, names.split(SEPARATOR))


def hidden(shown: History) -> bool:
    """Tells whether nothing of a history can be drawn."""
    return all(value is None for series in shown.series for value in series.values)


def chart_of(play: Play, chosen: FigureSet, run: Run | None, tall: float) -> Chart:
    """Returns the chart of a set of figures; with a run, what it came to is drawn beside."""
    table, shown = play.table, history_of(play, chosen.names)
    other = None if run is None else views.beside(table, run, chosen.names)
    dates = _dates(shown, other)
    curves = list(_curves(table, chosen, shown.series, len(dates), alone=other is None))
    if other is not None:
        curves += _faint(table, chosen, other, _places(shown, other), len(dates))
    single = shown.series[0] if len(shown.series) == 1 else None
    names = views.steps(table, chosen.names[0]) if single is not None else ()
    return Chart(
        "history", chosen.title, dates, curves, unit=shown.series[0].unit, names=names, events=_events(play, shown),
        bands=single.stretches if single is not None and not names else (),
        low=0.0 if names else None, high=max(value for value, _ in names) if names else None, tall=tall,
    )  # fmt: skip


def _places(shown: History, other: History) -> list[int]:
    """Returns at which place along the axis each point of another run lies: at the beginning of its turn."""
    own = {turn: place for place, turn in reversed(list(enumerate(shown.turns)))}
    return [own.get(turn, turn) for turn in other.turns]


def _dates(shown: History, other: History | None) -> tuple[str, ...]:
    """Returns the dates along the axis: the own ones, and those that another run reached after the own one ended."""
    dates = list(shown.dates)
    for place, date in zip(_places(shown, other), other.dates, strict=True) if other is not None else ():
        if place >= len(dates):
            dates.append(date)
    return tuple(dates)


def _name(table: Table, chosen: FigureSet, place: int, series: Series) -> str:
    return table.book.power(POWERS[place]) if chosen.by_power else series.label


def _look(chosen: FigureSet, place: int) -> tuple[str, str, str]:
    return look(POWERS[place] if chosen.by_power else None, place)


def _curves(table: Table, chosen: FigureSet, series: Sequence[Series], length: int, alone: bool) -> Iterator[Curve]:
    """Yields the own curves; beside another run's they are all drawn through, and differ by their marks."""
    for place, each in enumerate(series):
        colour, mark, dash = _look(chosen, place)
        rest = length - len(each.values)
        values, texts = (*each.values, *(None,) * rest), (*_words(table, each), *("",) * rest)
        name = _name(table, chosen, place, each)
        yield Curve(name, values, texts, colour, mark, dash if alone else "solid")


def _words(table: Table, series: Series) -> tuple[str, ...]:
    """Returns the values in words: of levels and holders by their names."""
    names = dict(views.steps(table, series.name))
    return tuple(
        names.get(-1.0 if value is None else value, text)
        for value, text in zip(series.values, series.texts, strict=True)
    )


def _faint(table: Table, chosen: FigureSet, other: History, places: Sequence[int], length: int) -> Iterator[Curve]:
    """Yields thin dotted curves with hollow marks: what another run came to."""
    for place, each in enumerate(other.series):
        values: list[float | None] = [None] * length
        texts = [""] * length
        for at, value, text in zip(places, each.values, _words(table, each), strict=True):
            values[at], texts[at] = value, text
        colour, mark, _ = _look(chosen, place)
        alone = len(other.series) == 1
        yield Curve(
            f"{_name(table, chosen, place, each)}, historical" if not alone else "Historical", tuple(values),
            tuple(texts), "ink" if alone else colour, mark, "dotted", end=None if alone else "", faint=True, width=1.5,
        )  # fmt: skip


def _events(play: Play, shown: History) -> list[Event]:
    """Returns the decisions taken, at the turns in which they were."""
    own = {turn: place for place, turn in reversed(list(enumerate(shown.turns)))}
    return [Event(own[each.turn], each.text) for each in play.see(views.past) if each.turn in own]
