"""One entry of the codex to read: texts with their links, facts, how the campaign had to do with it, its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game import views
from game.ui.kit import Run
from game.ui.pages import push
from game.ui.screens.options import effect_runs
from game.ui.session import Session
from game.ui.theme import SIGNS
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.chart import Chart
from game.ui.widgets.curves import Curve
from game.ui.widgets.facts import Facts
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Follow, Text, heading, label
from game.ui.widgets.widths import AtMost
from game.views import Entry, History, Link, Table
from game.views.links import Span
from game.views.record import Record, record

OWN = {
    "figure": ("why", "Why does it stand there?", "git-fork"),
    "power": ("power", "Open its page", "globe"),
    "organization": ("organizations", "Open its page", "landmark"),
    "initiative": ("initiative", "Open its page", "hammer"),
}
"""The kinds of entries that have a page of their own: its name, what the button says, its icon."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Holds what there is to read under a link: its entry, what it did in this campaign, a figure's course."""

    entry: Entry
    record: Record
    course: History | None


def matter(table: Table, about: str) -> Matter | None:
    """Returns what there is to read under `kind/id`; None when there is nothing, or nothing yet."""
    link = Link(*about.split("/", 1))
    entry = views.entry(table, link)
    if entry is None:
        return None
    if link.kind == "figure":
        return Matter(entry, Record((), ()), views.history(table, [link.id]))
    return Matter(entry, record(table, link), None)


def reading(session: Session, matter: Matter, follow: Follow) -> Widget:
    """Returns an entry as widgets."""
    entry = matter.entry
    rows: list[Widget] = [_head(entry)]
    rows += [AtMost(Text(runs(each.spans, "prose"), "prose", follow=follow)) for each in entry.paragraphs]
    own = OWN.get(entry.link.kind)
    if own is not None:
        name, words, icon = own
        rows.append(Flow([Button(words, lambda: push(name, session, entry.link.id), icon=icon, name="own-page")]))
    if matter.course is not None:
        rows += _course(session.play.table, matter.course)
    facts = [*((each.label, Text(runs(each.spans), follow=follow)) for each in entry.facts), *_campaign(matter)]
    if facts:
        rows.append(Facts(facts))
    if entry.see:
        rows += [label("See also"), Text(list(_listed(entry.see)), follow=follow)]
    if entry.source:
        rows.append(Text(f"{entry.source[:1].upper()}{entry.source[1:]}", "small", "dim"))
    return Column(rows, gap=10)


def _head(entry: Entry) -> Widget:
    title = Column([Text(entry.kind.upper(), "label", "gold"), heading(entry.title, "title", "ink")], gap=0)
    if entry.link.kind == "power" and entry.link.id in SIGNS:
        return Row([Sign(entry.link.id, 26), title], (0.0, 1.0), gap=12)
    return title


def runs(spans: Iterable[Span], style: str = "body") -> tuple[Run, ...]:
    """Returns spans of a text as runs, those that are names as links."""
    return tuple(Run(each.text, style, link=_target(each.link)) for each in spans)


def _target(link: Link | None) -> tuple[str, str] | None:
    return None if link is None else (link.kind, link.id)


def _listed(spans: Sequence[Span]) -> Iterable[Run]:
    for place, run in enumerate(runs(spans)):
        if place:
            yield Run(" · ", "body", "dim")
        yield run


def _campaign(matter: Matter) -> Iterable[tuple[str, Text]]:
    """Yields what the thing had to do with this campaign: what it moved, what was decided about it."""
    if matter.record.moved:
        yield "Moved so far", Text(tuple(effect_runs(matter.record.moved)))
    if matter.record.deeds:
        yield "You decided", Text("\n".join(f"{each.date}: {each.text}" for each in matter.record.deeds))


def _course(table: Table, course: History) -> list[Widget]:
    (series,) = course.series
    if len(course.dates) < 3 or all(each is None for each in series.values):
        return []
    bands = table.book.labels[series.name].bands
    curve = Curve(series.label, series.values, series.texts, end=series.texts[-1], strong=True)
    chart = Chart(f"course-{series.name}", series.label, course.dates, [curve], unit=series.unit, bands=bands, tall=150)
    return [label("In this campaign"), chart]
