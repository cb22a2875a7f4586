"""Turning points: what each grew from, the signs that came before it, and what would have helped."""

from __future__ import annotations

from game import views
from game.ui.kit import Run
from game.ui.pages import following
from game.ui.screens.debrief.sight import Sight
from game.ui.screens.sections import NO, YES, line, marked
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column, Panel
from game.ui.widgets.stacks import Stacks
from game.ui.widgets.text import Follow, Text, label
from game.views import Link
from game.views.turning import Preparation, Term, TurningPoint


def turning(sight: Sight) -> Widget:
    """Returns a panel for each turning point of the campaign."""
    found = sight.session.play.see(views.turning_points)
    if not found:
        return Text("The campaign ended before any turning point came.")
    return Stacks([_point(sight.session, each) for each in found], 380, gap=10, most=3)


def _target(link: Link | None) -> tuple[str, str] | None:
    return None if link is None else (link.kind, link.id)


def _point(session: Session, point: TurningPoint) -> Widget:
    follow = following(session)
    head = [Text(point.date, "label", "gold")]
    head.append(Text([Run(point.title, "subheading", link=_target(point.link))], role="heading", follow=follow))
    if point.face:
        head.append(Text(f"It came as: {point.face}.", "small", "dim"))
    if point.answer:
        head.append(Text([Run("You: ", "small-strong"), Run(point.answer, "small")]))
    groups = [Column(head, gap=2), *_group("What it grew from", [_term(each, point.plain) for each in point.terms])]
    groups += _group("Signs before it", _signs(point, follow))
    groups += _group("What would have helped", [_preparation(each, follow) for each in point.prepared])
    groups += _group("What really happened", [Text(point.history, "small")] if point.history else [])
    return Panel(Column(groups, gap=11), pad=14, heading=point.title)


def _group(title: str, rows: list[Widget]) -> list[Widget]:
    return [Column([label(title), *rows], gap=3)] if rows else []


def _signs(point: TurningPoint, follow: Follow) -> list[Widget]:
    rows: list[Widget] = []
    for sign in point.signs:
        runs = [Run(f"{sign.date}: ", "small", "dim"), Run(sign.title, "small", link=_target(sign.link))]
        rows.append(line(runs, follow, "small"))
    if point.unseen:
        rows.append(Text(f"Signs that did not come to you: {point.unseen}.", "small", "dim"))
    return rows


def _preparation(shown: Preparation, follow: Follow) -> Widget:
    words = Run(" – finished in time" if shown.ready else " – not done", "small", "dim")
    runs = [Run(shown.title, "small", link=_target(shown.link)), words]
    return marked(YES if shown.ready else NO, runs, "better" if shown.ready else "worse", follow)


def _term(term: Term, plain: bool) -> Widget:
    """Returns one thing that a turning point grew from; without its points where people suffered."""
    down = term.points < 0
    words = Run(f"{term.words}{' (held it down)' if down else ''}", "small")
    if plain:
        return line([words], style="small")
    points = f"{'−' if down else '+'}{abs(term.points):.0f}  "
    return line([Run(points, "small-strong", "better" if down else "worse"), words], style="small")
