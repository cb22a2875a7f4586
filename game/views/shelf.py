"""The shelf of saves: what stands in each file, told without playing it; a damaged one says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.campaign import save
from game.campaign.save import Header, Line, SaveError
from game.cards import Library
from game.cards.compile.chosen import Chosen
from game.cards.naming import Namer
from game.cards.schema import ScenarioSpec
from game.cards.settings import SettingError, parse
from game.engine.decisions import END
from game.engine.deck import TurnSpec
from game.views.book import by
from game.views.wording import MONTHS, clean, turn_date

OPEN, ENDED, LOST, DAMAGED, OTHER = "open", "ended", "lost", "damaged", "other"
"""How a save stands: it goes on, it ended, it was lost, it cannot be read, it cannot be played with these cards."""


@dataclass(frozen=True, slots=True)
class SaveView:
    """Shows one file of saves; a damaged one has nothing but its name, its time and what is wrong.

    What is told here is what the file says. That it is true is found out by loading it, which plays it again.
    """

    path: Path
    name: str
    state: str
    saved: float
    """When it was written, in seconds since 1970."""
    saved_words: str
    what: str = ""
    """What is wrong with it, and on which line; nothing when nothing is."""
    line: int = 0
    scenario: str = ""
    title: str = ""
    """The title of its scenario."""
    seed: int = 0
    settings: tuple[str, ...] = ()
    turn: int = 0
    """The turn that has come, from 1."""
    turns: int = 0
    date: str = ""
    """The stretch of time of that turn."""
    decisions: int = 0
    ending: str = ""
    """The title of the ending that was reached."""
    deck: str = ""
    """The digest of the cards it was played with."""

    @property
    def words(self) -> str:
        """What a list says of it in one line."""
        if self.state == DAMAGED or self.state == OTHER:
            return self.what
        where = f"turn {self.turn} of {self.turns}, {self.date}" if self.turns else f"turn {self.turn}"
        how = {OPEN: "", ENDED: f"; ended: {self.ending}", LOST: f"; lost: {self.ending}"}[self.state]
        return f"{self.title}, seed {self.seed}: {where}; {self.decisions} decision{'s' * (self.decisions != 1)}{how}"


def shelf(folder: Path, library: Library) -> tuple[SaveView, ...]:
    """Returns the saves in a folder, the one written last first; no file is changed, and none is played."""
    if not folder.is_dir():
        return ()
    paths = [path for path in folder.glob("*.yaml") if path.is_file() and not path.name.startswith(".")]
    found = [view for path in paths if (view := save_view(path, library)) is not None]
    return tuple(sorted(found, key=lambda each: (-each.saved, each.name)))


def save_view(path: Path, library: Library) -> SaveView | None:
    """Returns what stands in one file; None when it is gone by now."""
    try:
        saved = path.stat().st_mtime
    except OSError:
        return None
    try:
        header, lines = save.read(path)
    except SaveError as error:
        where = f"Line {error.line}: it " if error.line else "It "
        return SaveView(path, path.stem, DAMAGED, saved, _when(saved), f"{where}{error.what}.", error.line)
    return _readable(path, saved, header, lines, library)


def _readable(path: Path, saved: float, header: Header, lines: list[Line], library: Library) -> SaveView:
    spec = by(library.scenarios, header.scenario)
    calendar = () if spec is None else _calendar(library, spec, header)
    ending = by(library.endings, header.ending) if header.ending else None
    state, what = OPEN, ""
    if header.ending:
        state = LOST if ending is not None and ending.loss else ENDED
    if spec is None:
        state, what = OTHER, f"It needs the scenario '{header.scenario}', which is not there."
    elif header.engine != save.ENGINE:
        state, what = OTHER, f"It was played with engine {header.engine}; this is engine {save.ENGINE}."
    turn = _turn(header, lines)
    names = by(library.names, header.names)
    named: Callable[[str], str] = str if names is None else Namer(names)
    return SaveView(
        path=path,
        name=path.stem,
        state=state,
        saved=saved,
        saved_words=_when(saved),
        what=what,
        scenario=header.scenario,
        title=named(clean(spec.title)) if spec is not None else header.scenario,
        seed=header.seed,
        settings=header.settings,
        turn=turn,
        turns=len(calendar),
        date=turn_date(calendar[turn - 1]) if turn <= len(calendar) else "",
        decisions=len(lines),
        ending=named(clean(ending.title)) if ending is not None else header.ending,
        deck=header.deck,
    )


def _calendar(library: Library, spec: ScenarioSpec, header: Header) -> tuple[TurnSpec, ...]:
    """Returns the turns that are played in the length of a save; none when it has terms that are not there."""
    try:
        calendar, opening = Chosen(library, spec, parse(header.settings)[0]).turns()
    except SettingError:
        return ()
    return calendar[opening:]


def _turn(header: Header, lines: list[Line]) -> int:
    """Returns the turn that has come, from 1: the one after a turn that was ended, unless all is over."""
    if not lines:
        return 1
    last = lines[-1]
    return last.turn + (last.decision == END and not header.ending)


def _when(seconds: float) -> str:
    """Returns when a file was written, in words: 24 November 2026, 14:05."""
    moment = datetime.fromtimestamp(seconds)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"
