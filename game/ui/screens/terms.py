"""The terms of a campaign as choices: level of difficulty, setting of fate, what a class would rather not be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.cards.settings import FULL, MILD, OFF, Settings
from game.ui.screens.sections import section
from game.ui.wants import Act, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice, Switch
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.text import Text
from game.views import ScenarioView

Set = Callable[[Settings], Want]
"""Takes terms that were chosen."""
HOW = ((FULL, "In full"), (MILD, "Fewer details"), (OFF, "Left out"))
CLASS = (
    "A class may soften what is hard to bear, or leave it out: without the war Russia does not invade, without January "
    "nobody dies in it, and other matters take their place. The run says so at its beginning and its end."
)
REAL = ("", "As they are")
NAMES = (
    "In a tense room the cards can speak of an invented country and its neighbours. What really happened is told "
    "at the debrief, where the real names can be shown."
)
OUTSIDE = "Cards beyond the thesis"
OUTSIDE_ABOUT = "Some cards rest on our own ideas and say so."


def level(shown: ScenarioView, terms: Settings, choose: Set) -> list[Widget]:
    """Returns the choice of a level, and what the chosen one is like; nothing where a scenario has none."""
    chosen = terms.level or shown.level
    about = next((each.about for each in shown.levels if each.id == chosen), "")
    return _choice(
        "Difficulty", "level", [(each.id, each.title) for each in shown.levels], chosen, about,
        lambda name: choose(replace(terms, level=name)),
    )  # fmt: skip


def fate(shown: ScenarioView, terms: Settings, choose: Set) -> list[Widget]:
    """Returns the choice of a setting of fate; nothing where a scenario has none."""
    usual = next((each.fate for each in shown.levels if each.id == (terms.level or shown.level)), "")
    chosen = terms.fate or usual
    about = next((each.about for each in shown.fates if each.id == chosen), "")
    return _choice(
        "Fate", "fate", [(each.id, each.title) for each in shown.fates], chosen, about,
        lambda name: choose(replace(terms, fate="" if name == usual else name)),
    )  # fmt: skip


def _choice(
    title: str, name: str, options: list[tuple[str, str]], chosen: str, about: str, choose: Callable[[str], Want]
) -> list[Widget]:
    if not options:
        return []
    return [section(title, [Choice(title, name, options, chosen, choose), Text(about)], gap=10)]


def sensitive(shown: ScenarioView, terms: Settings, choose: Set, open_now: bool, turn: Act) -> list[Widget]:
    """Returns what a class may soften or leave out, behind a button until it is asked for."""
    if not open_now:
        button = Button("For a class: sensitive matters", turn, icon="sliders-horizontal", quiet=True, name="sensitive")
        return [Column([Row([button])])]
    how = dict(terms.tags)
    rows: list[Widget] = [Text(CLASS)]
    for tag, words in shown.sensitive:
        act = _tagger(terms, tag, choose)
        rows.append(Column([Text(words, "strong"), Choice(words, f"tag-{tag}", HOW, how.get(tag, FULL), act)], gap=4))
    if shown.names:
        sets = (REAL, *((each.id, each.title) for each in shown.names))
        chosen = Choice("Names", "names", sets, terms.names, lambda name: choose(replace(terms, names=name)))
        rows.append(Column([Text("Names", "strong"), Text(NAMES, "small", "dim"), chosen], gap=4))
    switch = Switch(
        OUTSIDE, terms.outside, lambda: choose(replace(terms, outside=not terms.outside)), "outside", OUTSIDE_ABOUT
    )
    words_beside = Column([Text(OUTSIDE, "strong"), Text(OUTSIDE_ABOUT, "small", "dim")], gap=1)
    rows.append(Row([words_beside, switch], (1.0, 0.0), gap=12, middle=True))
    return [section("Sensitive matters", rows, gap=10)]


def _tagger(terms: Settings, tag: str, choose: Set) -> Callable[[str], Want]:
    others = tuple(each for each in terms.tags if each[0] != tag)
    return lambda how: choose(replace(terms, tags=others if how == FULL else (*others, (tag, how))))
