"""Who a power is: what it wants and why, how it courts, tests and threatens, and what it will not bear."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit import Run
from game.ui.screens.sections import section
from game.ui.widgets.base import Widget
from game.ui.widgets.facts import Facts
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Row, Space
from game.ui.widgets.text import Text, label
from game.views.powers import PowerPage, RedLineView


def character(shown: PowerPage) -> list[Widget]:
    """Returns the sections of what there is to know about a power."""
    found = [_wants(shown), _acts(shown)]
    if shown.red_lines:
        found.append(_red_lines(shown.red_lines))
    if shown.source:
        found.append(Text(f"{shown.source[:1].upper()}{shown.source[1:]}.", "small", "dim"))
    return found


def _wants(shown: PowerPage) -> Widget:
    known = Text(shown.agenda, "body") if shown.agenda_known else Text(shown.agenda, "small", "dim")
    icon, colour = ("eye", "gold") if shown.agenda_known else ("eye-off", "dim")
    rows: list[Widget] = [Text(shown.wants)]
    rows.append(Column([label("What it wants most", "gold"), _marked(icon, colour, known)], gap=2))
    if shown.best_reason:
        reason = Text(f"“{shown.best_reason}”", "quote")
        rows.append(Column([label("Its best reason, as it would put it", "gold"), reason], gap=2))
    return section("What it wants", rows, gap=9)


def _acts(shown: PowerPage) -> Widget:
    facts = [
        ("Voice", shown.voice), ("Courts with", shown.courts_with), ("Tests by", shown.tests_by),
        ("Threatens by", shown.threatens_by), ("Remembers", shown.remembers), ("A sign to read", shown.tell),
    ]  # fmt: skip
    return section("How it acts", [Facts([(name, [Run(text, "small")]) for name, text in facts if text])])


def _red_lines(lines: Sequence[RedLineView]) -> Widget:
    return section("Red lines", [_red_line(each) for each in lines], note="what it does not let pass", gap=8)


def _red_line(line: RedLineView) -> Widget:
    rows: list[Widget] = [Text(f"{line.when[:1].upper()}{line.when[1:]}", "small-strong")]
    if line.crossed:
        rows.append(Text("Crossed now: it threatens.", "small-strong", "warning"))
    rows.append(Text(f"“{line.says}”", "quote"))
    return _marked("triangle-alert", "warning" if line.crossed else "dim", Column(rows, gap=1))


def _marked(icon: str, colour: str, words: Widget) -> Widget:
    """Returns words beside an icon that stands on the level of their first line."""
    return Row([Column([Space(1), Icon(icon, 15, colour)], gap=0), words], (0.0, 1.0), gap=8)
