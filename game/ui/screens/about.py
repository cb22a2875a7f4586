"""About: whose work the game rests on, what it is allowed to be used for, and what its map decided."""

from __future__ import annotations

import json

from game import __version__
from game.ui.kit import AssetError, Kit, Run
from game.ui.screen import Screen
from game.ui.screens.frame import full_page
from game.ui.screens.sections import line, section
from game.ui.session import Session
from game.ui.widgets.base import Widget
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.text import Text

GAME = (
    "Multivector is a turn-based strategy game to learn with, for a class or for one. The program is free software "
    "under the MIT licence; the cards are under CC BY 4.0: share and change them, and name their authors."
)
SOURCE = (
    "The game is built on an honors thesis of May 2022 by Nicholas G. Mosher, on how Kazakhstan steers between "
    "Russia and China and what their politics, money and arms do to it. Every card names the sections and notes "
    "that it rests on, or says that it is our own addition; its words are ours, not the thesis'."
)
LIMITS = (
    "It is a model of one work with one view of the region, which closed on 13 May 2022. What comes after that day "
    "is drawn from a few open futures with stated odds. It foretells nothing. People died in January 2022 and in the "
    "war; the game stages decisions, not violence."
)


class About(Screen):
    """Names the source, the makers and the choices."""

    title = "About the game"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Reads the credits among the assets; raises AssetError when they are missing."""
        self.credits = _credits(session)
        self.licences = _licences(session)

    def build(self, kit: Kit) -> Widget:
        """Lays the sections out in columns."""
        game = section("The game", [Text(GAME), Text(f"Version {__version__}", "small", "dim")])
        source, limits = section("The source", [Text(SOURCE)]), section("What it is not", [Text(LIMITS)])
        borders = section("Borders, names and data of the map", [line(each) for each in self.credits])
        made = section("Fonts, icons, map and sounds", [_licence(*each) for each in self.licences])
        columns = {
            3: ((game, source, limits), (borders,), (made,)),
            2: ((game, source, limits), (borders, made)),
            1: ((game, source, limits, borders, made),),
        }[kit.columns]
        stacks = [Column(each, gap=10, grow=(len(each) - 1,)) for each in columns]
        return full_page(kit, self.title, Column([Row(stacks, (1.0,) * len(stacks), gap=10)]))


def _licence(what: str, author: str, licence: str) -> Widget:
    return Text([Run(f"{what}\n", "small-strong"), Run(f"{author}. {licence}", "small", "dim")])


def _credits(session: Session) -> tuple[str, ...]:
    """Returns what the map says of its borders and data; raises AssetError."""
    path = session.assets / "map" / "atlas.json"
    try:
        return tuple(map(str, json.loads(path.read_text(encoding="utf-8"))["credits"]))
    except FileNotFoundError:
        raise AssetError(path, "is missing") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise AssetError(path, "cannot be read") from None


def _licences(session: Session) -> list[tuple[str, str, str]]:
    """Returns file, author and licence of everything that is shown or heard; raises AssetError."""
    path = session.assets / "LICENSES.md"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise AssetError(path, "is missing") from None
    except (OSError, ValueError):
        raise AssetError(path, "cannot be read") from None
    rows = [[cell.strip().replace("`", "") for cell in row.split("|")[1:-1]] for row in text.splitlines() if "|" in row]
    shown = [row for row in rows if len(row) == 5 and row[0].startswith(("fonts/", "icons/", "map/", "sounds/"))]
    return [(row[0].replace(" ", ", "), row[2], row[3]) for row in shown if not row[0].endswith(".txt")]
