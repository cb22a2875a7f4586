"""What is told of an ending, section by section: how, why, what was promised, what was shown, and the number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from game.ui.kit import Run
from game.ui.screens.sections import NO, OPEN, YES, Measured, line, marked, section
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column
from game.ui.widgets.text import Follow, Text, label
from game.ui.widgets.widths import AtMost
from game.views import Closing, Link
from game.views.given import Given
from game.views.reasons import Reason

MOST = 6
"""How many promises given on the way are told."""


def how(found: Closing) -> Widget:
    """Returns the epilogue, and on which terms the campaign was played."""
    below = [Text(_sentence(each), "small", "dim") for each in (found.source, *found.terms)]
    return section("How it ended", [AtMost(Text(found.epilogue, "prose")), *below])


def why(found: Closing, follow: Follow) -> Widget | None:
    """Returns what brought a loss about, or what an ending rested on and others lacked; None when nothing did."""
    if found.loss:
        rows = [Column(list(_reasons(found.reasons, follow)), gap=4)] if found.reasons else []
        return section("What brought it about", rows, note="The largest causes of the last year") if rows else None
    groups: list[Widget] = []
    for ground in found.grounds:
        causes = [_reason(each, follow, "ink") for each in ground.reasons]
        figure = Run(f"  {ground.figure}" if ground.figure else "", "small", "dim")
        words = Text([Run(_sentence(ground.words), "small-strong", link=_target(ground.link)), figure], follow=follow)
        groups.append(Column([words, *causes], gap=3))
    if found.missed:
        groups.append(label("What other endings lacked"))
    for missed in found.missed:
        lacked = [line(each, style="small") for each in missed.lacked]
        groups.append(Column([Text(missed.title, "small-strong"), *lacked], gap=2))
    return section("What it rested on" if found.grounds else "Why this end", groups) if groups else None


def _reasons(found: Iterable[tuple[str, Reason]], follow: Follow) -> Iterator[Widget]:
    for name, several in groupby(found, key=lambda each: each[0]):
        yield Text(name, "strong")
        yield from (_reason(reason, follow, "worse") for _, reason in several)


def _reason(reason: Reason, follow: Follow, colour: str) -> Widget:
    words = Run(reason.because.words, "small", link=_target(reason.because.link))
    return line([Run(f"{reason.text}  ", "small-strong", colour), words], follow, "small")


def promised(found: Closing, follow: Follow) -> Widget:
    """Returns what became of the promises to the country and to others."""
    rows: list[Widget] = []
    for promise in found.pledges:
        kept = bool(promise.stands) and not found.loss
        words = [
            Run(promise.text, "strong"),
            Run(f" – {found.judged(promise)}", "strong", "better" if kept else "worse"),
            Run(f"\n{_sentence(promise.far)}" if promise.far else "", "small-strong"),
            Run(f"\n{_sentence(promise.kept_when)}.", "small", "dim"),
        ]
        rows.append(marked(YES if kept else NO, words, "better" if kept else "worse"))
    rows.append(label(f"To others: {found.kept} kept, {found.broken} broken" if found.given else "To others: none"))
    rows += [_given(each, follow) for each in found.given[-MOST:]]
    return section("What you promised", rows)


def _given(promise: Given, follow: Follow) -> Widget:
    icon, colour = {True: (YES, "better"), False: (NO, "worse"), None: (OPEN, "dim")}[promise.kept]
    end = "open at the end" if promise.kept is None else f"{'kept' if promise.kept else 'broken'} {promise.judged}"
    words = [
        Run(promise.text, "small", link=_target(promise.link)),
        Run(f"\nTo {promise.to}, {promise.made}: {end}", "small", "dim"),
    ]
    return marked(icon, words, colour, follow)


def shown(found: Closing) -> Widget:
    """Returns the skills that the run showed, and the trace of history."""
    rows: list[Widget] = [line(each, style="small") for each in found.skills]
    if not rows:
        rows.append(Text("You went your own way; nothing in it has a name yet."))
    same, known = found.as_history
    if known:
        trace = f"Of {known} cards whose answer in history is known, you answered {same} as {found.country} did."
        rows.append(Text(f"{trace} That is a trace, not a mark.", "small", "dim"))
    return section("What you showed", rows)


def number(found: Closing) -> Widget:
    """Returns the parts of the score, and last the total."""
    rows: list[Widget] = [
        Measured(part.label, f"{part.points:.1f} of {part.possible:.0f}", part.points / part.possible)
        for part in found.parts
        if part.possible
    ]
    rows.append(Text([Run("Together ", "body"), Run(f"{found.total:.1f}", "figure"), Run(" of 100", "body")]))
    return section("The parts, and last the number", rows)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _target(link: Link | None) -> tuple[str, str] | None:
    return None if link is None else (link.kind, link.id)
