"""Help: how a turn goes, what the signs mean, and every key."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit import Kit, Run
from game.ui.screen import Screen
from game.ui.screens.frame import full_page
from game.ui.screens.sections import section
from game.ui.session import Session
from game.ui.wants import Pop, Want
from game.ui.widgets.base import Node, Widget
from game.ui.widgets.icon import Icon
from game.ui.widgets.keycap import Keycaps
from game.ui.widgets.layout import Column, Row, Space
from game.ui.widgets.meter import Pips
from game.ui.widgets.sign import Sign
from game.ui.widgets.text import Text

TURN = (
    ("Read", "what moved since the last turn, and the largest causes."),
    ("Answer", "the cards, one after another. What an option says is sure is exact; what chance may add is named "
     "with its odds."),
    ("Reply", "to what the powers ask, on their plates, by the date. Silence is a no that is remembered longer."),
    ("Travel and build:", "one journey a turn; projects take time, money and political capital, and hold one of three "
     "slots."),
    ("End the turn.", "The slow laws of the world do their work. A loss is announced at least a turn ahead, with its "
     "cause and a way out."),
)  # fmt: skip
ASK = (
    "Every number answers to “why?”: press it, and you see all that ever moved it, by cause and by turn. Each cause "
    "leads to its card, and each card to its source. Names in a text lead to the codex."
)
SAFE = (
    "The game is saved after every decision. A turn can be taken back as long as it lasts, and from the menu a "
    "“what if?” goes on from any earlier turn in a save of its own. Nothing is timed."
)
ANYWHERE = (
    (("Tab",), "the next thing; with Shift back"),
    (("↑", "↓", "←", "→"), "move through lists and tabs"),
    (("Enter", "Space"), "press what has the frame"),
    (("Esc",), "back; on the desk, the menu"),
    (("PgUp", "PgDn"), "scroll; Home and End go to the ends"),
    (("F1",), "this page, from anywhere"),
    (("F10",), "sounds off, or on again"),
    (("F11",), "full screen, or a window again"),
)
DESK = (
    (("1", "–", "9"), "answer the card"),
    (("F",), "what may come of each answer"),
    (("E",), "end the turn"),
    (("U",), "take back this turn"),
    (("P",), "projects and plans"),
    (("J",), "a journey"),
    (("O",), "organizations"),
    (("D",), "the diary: what lies ahead"),
    (("R",), "the report: what moved, and why"),
    (("H",), "history: every figure over time"),
    (("C",), "the codex: who and what"),
    (("M",), "the map"),
    (("S",), "saves"),
)
ELSEWHERE = (
    (("1", "–", "9"), "answer an ask; choose a journey"),
    (("L",), "put an ask off"),
    (("S",), "start an initiative"),
    (("F",), "call in favours"),
    (("W",), "what may come of either"),
    (("←", "→"), "the next power or organization"),
    (("J", "P"), "to a power: journey, projects"),
    (("Ctrl", "F"), "codex: look up"),
    (("Alt", "←", "→"), "codex: the entry before, the next"),
    (("1", "–", "6"), "debrief: its parts"),
    (("[", "]"), "history: the set before, the next"),
    (("B", "W"), "history: compare; ask why"),
    (("Z",), "map: the continent, or the country"),
    (("F2",), "saves: rename one"),
    (("Del",), "saves: delete one, after asking"),
)
POWERS = (
    ("russia", "Moscow"), ("china", "Beijing"), ("west", "the West"), ("turkey", "Ankara"),
)  # fmt: skip
PATIENCE = "patience of a power: at one it threatens, at none it punishes"
KEYS_WIDE = 118
"""Units that the column of keys is wide."""


class Help(Screen):
    """Explains the game on one page."""

    title = "Help"

    def __init__(self, session: Session, subject: str = "") -> None:
        """Names the powers as the campaign in play does."""
        self.session = session

    def key(self, event: pygame.event.Event) -> Want | None:
        """Goes back by the key that opens the page."""
        return Pop() if event.key == pygame.K_F1 else None

    def build(self, kit: Kit) -> Widget:
        """Lays the sections out in columns."""
        turn, signs = section("How a turn goes", _steps()), section("What the signs mean", _signs(self.session))
        ask = section("Ask why, and feel safe", [Text(ASK), Text(SAFE)])
        anywhere, desk = section("Keys anywhere", _keys(ANYWHERE)), section("Keys on the desk", _keys(DESK))
        elsewhere = section("Keys on other pages", _keys(ELSEWHERE))
        columns = {
            3: ((turn, anywhere), (signs, desk), (elsewhere, ask)),
            2: ((turn, ask, signs, anywhere), (desk, elsewhere)),
            1: ((turn, ask, signs, anywhere, desk, elsewhere),),
        }[kit.columns]
        stacks = [Column(each, gap=10, grow=(len(each) - 1,)) for each in columns]
        return full_page(kit, self.title, Column([Row(stacks, (1.0,) * len(stacks), gap=10)]))


def _steps() -> list[Widget]:
    return [
        Row([Text(str(number), "heading", "gold"), Text([Run(f"{head} ", "strong"), Run(rest)])], (0.0, 1.0), gap=10)
        for number, (head, rest) in enumerate(TURN, 1)
    ]


def _signs(session: Session) -> list[Widget]:
    powers: list[Widget] = [
        Row([Sign(power), Text(session.named(name))], (0.0, 1.0), gap=8, middle=True) for power, name in POWERS
    ]
    rows = [
        _meaning("▲▼", "moved since the last turn; blue is better for you, amber is worse, white is neither"),
        Row([Column([Space(1), Pips(2, 3, "gold", "Pips")], gap=0), Text(PATIENCE)], (0.0, 1.0), gap=10),
        _icon("lock", "captured: one power leads all others here by far"),
        Text("What is grey is not open to you now; press it, and it says why.", "body", "dim"),
    ]
    return [Row([Column(powers[:2], gap=4), Column(powers[2:], gap=4)], (1.0, 1.0)), *rows]


def _meaning(sign: str, words: str) -> Widget:
    return Row([Text(sign, "strong", "gold"), Text(words)], (0.0, 1.0), gap=10)


def _icon(icon: str, words: str) -> Widget:
    return Row([Icon(icon, 18, "gold"), Text(words)], (0.0, 1.0), gap=10)


def _keys(keys: Sequence[tuple[tuple[str, ...], str]]) -> list[Widget]:
    return [Column([Key(caps, words) for caps, words in keys], gap=3)]


class Key(Row):
    """Is a line of the list of keys; a screen reader hears keys and meaning together."""

    def __init__(self, keys: tuple[str, ...], words: str) -> None:
        """Takes the keys and what they do."""
        super().__init__([Keycaps(keys, KEYS_WIDE), Text(words)], (0.0, 1.0), gap=10)
        self.keys = keys

    def node(self) -> Node | None:
        """Reads the keys; the words beside them follow."""
        return Node("text", " ".join(self.keys))
