"""The saves: every campaign in its folder, what state it is in, and what can be done with it."""

from __future__ import annotations

import shutil

import pygame

from game import views
from game.campaign.save import NameRefused, free_name, rename
from game.ui import resume
from game.ui.errand import Errand
from game.ui.kit import Kit, Run
from game.ui.screen import Screen
from game.ui.screens.frame import full_page
from game.ui.screens.question import Question
from game.ui.screens.rename import Rename
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.wants import Focus, Many, Pop, Push, Rebuild, Say, Want
from game.ui.widgets.base import Widget
from game.ui.widgets.button import Button, Pressable
from game.ui.widgets.facts import Fact, Facts
from game.ui.widgets.icon import Icon
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.text import Text
from game.views import SaveView
from game.views.shelf import DAMAGED, ENDED, LOST, OPEN, OTHER

STATES = {
    OPEN: ("play", "gold", "goes on"),
    ENDED: ("flag", "better", "has ended"),
    LOST: ("x", "worse", "was lost"),
    DAMAGED: ("triangle-alert", "warning", "is damaged"),
    OTHER: ("triangle-alert", "warning", "cannot be played here"),
}
"""For each state its icon, its colour, and what it means in words."""
READING = "The saves are being read."
NONE = "There are no saves yet. A campaign is saved by itself after every decision."
LEFT = "The file was left as it is."


class Saves(Screen):
    """Lists the saves and opens, renames, copies or deletes one."""

    title = "Saves"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Reads the folder in the background."""
        self.session = session
        self.errand = Errand(session)
        self.found: tuple[SaveView, ...] | None = None
        self.chosen = ""
        """The name of the save whose details are shown."""
        self._read()

    def _read(self) -> None:
        folder, cards = self.session.saves, self.session.cards
        self.errand.begin(READING, lambda: views.shelf(folder, cards.library), self._shown)

    def _shown(self, found: tuple[SaveView, ...]) -> Want:
        self.found = found
        if found and all(each.name != self.chosen for each in found):
            self.chosen = found[0].name
        return Many((Rebuild(), Focus(f"save-{self.chosen}")))

    def tick(self, seconds: float) -> Want | None:
        """Shows what has been read, or opens the campaign that was chosen."""
        return self.errand.tick(seconds)

    def key(self, event: pygame.event.Event) -> Want | None:
        """Renames or deletes the chosen save by keys that ask first; goes back by the key that opens the page."""
        save = self._chosen()
        if event.key == pygame.K_F2 and save is not None:
            return self._name(save)
        if event.key == pygame.K_DELETE and save is not None:
            return self._ask(save)
        return Pop() if event.key in (pygame.K_s, pygame.K_l) else None

    def _chosen(self) -> SaveView | None:
        return next((each for each in self.found or () if each.name == self.chosen), None)

    # what is shown

    def build(self, kit: Kit) -> Widget:
        """Lays the list out beside what is known of the chosen save."""
        where, chosen = Text(f"Kept in {self.session.saves}", "small", "dim"), self._chosen()
        if not self.found or chosen is None:
            words = Text(READING if self.found is None else NONE)
            return full_page(kit, self.title, Column([words, where], gap=6))
        if kit.columns == 1:
            rows: list[Widget] = []
            for each in self.found:
                rows += [self._row(each), *([self._details(each)] if each is chosen else [])]
            return full_page(kit, self.title, Column([*rows, where], gap=6))
        rows = [self._row(each) for each in self.found]
        details = Scroll(Column([self._details(chosen), where], gap=8), "details")
        body = Row([Scroll(Column(rows, gap=6), "list"), details], (0.5, 0.5), gap=12)
        return full_page(kit, self.title, body, scrolls=False)

    def _row(self, save: SaveView) -> Widget:
        icon, colour, state = STATES[save.state]
        chosen = save.name == self.chosen
        head = [Run(save.name, "strong", "gold" if chosen else "ink"), Run(f"  {save.saved_words}", "small", "dim")]
        said = _where(save) if save.state in (OPEN, ENDED, LOST) else save.what
        words = Column([Text(head), Text(said, "small", "dim")], gap=1)
        return Pressable(
            Row([Icon(icon, 18, colour), words], (0.0, 1.0), gap=10, middle=True), lambda: self._choose(save),
            save.name, name=f"save-{save.name}", role="radio", value="chosen" if chosen else "",
            description=f"{state}; {said}; {save.saved_words}", edge="gold" if chosen else "", pad=8,
        )  # fmt: skip

    def _details(self, save: SaveView) -> Widget:
        icon, colour, state = STATES[save.state]
        rows: list[Widget] = [
            Row([Icon(icon, 18, colour), Text(f"This save {state}.", "strong", colour)], (0.0, 1.0), gap=8, middle=True)
        ]
        if save.what:
            rows.append(Text(f"{save.what} {LEFT}"))
        rows += [Facts(_facts(save)), Flow(self._buttons(save))]
        return section(save.title or save.name, rows, gap=9, fill="paper")

    def _buttons(self, save: SaveView) -> list[Widget]:
        over = save.state in (ENDED, LOST)
        return [
            Button(
                "Look at its end" if over else "Go on", lambda: self._open(save), icon="play", primary=not save.what,
                refused=f"“{save.name}” cannot be opened. {save.what} {LEFT}" if save.what else "", name="open",
            ),
            Button("Rename", lambda: self._name(save), icon="file-text", key="F2", name="rename"),
            Button("Copy", lambda: self._copy(save), icon="copy", name="copy"),
            Button("Delete", lambda: self._ask(save), icon="trash", key="Del", name="delete"),
        ]  # fmt: skip

    # what is done

    def _choose(self, save: SaveView) -> Want:
        """Shows a save; what was chosen before is opened by choosing it again."""
        if save.name == self.chosen and not save.what:
            return Focus("open")
        self.chosen = save.name
        return Many((Rebuild(), Focus("open")))

    def _open(self, save: SaveView) -> Want | None:
        resume.begin(self.session, save.path, self.errand)
        return None

    def _name(self, save: SaveView) -> Want | None:
        """Asks for a name, unless the save is being opened under the one that it has."""
        if self.errand.busy:
            return None
        return Push(Rename(save.name, lambda words: self._rename(save, words)))

    def _rename(self, save: SaveView, words: str) -> Want:
        """Gives a save another name, and lets a campaign in play go on in its file; the asking stays on a refusal."""
        try:
            path = rename(save.path, words)
        except NameRefused as why:
            return Say(str(why), "refused")
        except OSError as error:
            return Say(f"“{save.name}” could not be renamed: {error.strerror or error}.", "refused")
        if self._in_play(save):
            self.session.play.path = path
        self.chosen = path.stem
        self._read()
        return Many((Pop(), Say(f"The save is called {path.stem} now.")))

    def _copy(self, save: SaveView) -> Want:
        path = free_name(save.path.parent, f"{save.name}-copy")
        try:
            shutil.copy2(save.path, path)
        except OSError as error:
            return Say(f"“{save.name}” could not be copied: {error.strerror or error}.", "refused")
        self._read()
        return Say(f"Copied as {path.stem}.")

    def _ask(self, save: SaveView) -> Want:
        if self._in_play(save):
            return Say("This campaign is in play. Leave it to the title first, then delete it.", "refused")
        words = (f"{save.name}: {save.words}", "It cannot be brought back.")
        return Push(Question("Delete this save?", words, "Delete it", lambda: self._delete(save), "Keep it", "trash"))

    def _in_play(self, save: SaveView) -> bool:
        return self.session.playing and self.session.play.path.resolve() == save.path.resolve()

    def _delete(self, save: SaveView) -> Want:
        try:
            save.path.unlink()
        except OSError as error:
            return Say(f"“{save.name}” could not be deleted: {error.strerror or error}.", "refused")
        self._read()
        return Say(f"{save.name} is deleted.")


def _where(save: SaveView) -> str:
    """Returns how far a campaign has come, or how it ended."""
    if save.ending:
        return f"{'Lost' if save.state == LOST else 'Ended'}: {save.ending}"
    return f"Turn {save.turn} of {save.turns} · {save.date}"


def _facts(save: SaveView) -> list[Fact]:
    found: list[Fact] = [("File", save.path.name), ("Saved", save.saved_words)]
    if save.state != DAMAGED:
        found += [("Seed", str(save.seed)), ("Decisions", str(save.decisions))]
    if save.state in (OPEN, ENDED, LOST):
        found.append(("Stands at", _where(save)))
    if save.settings:
        found.append(("Played with", ", ".join(save.settings)))
    return found
