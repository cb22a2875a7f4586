"""What a screen wants: values that one function of the application carries out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from game.engine.decisions import Decision
    from game.ui.play import Play, Taken
    from game.ui.screen import Screen


@dataclass(frozen=True, slots=True)
class Push:
    """Wants a screen laid over this one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Pop:
    """Wants this screen gone, back to the one below."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Wants another screen in the place of this one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Reset:
    """Wants a screen as the only one."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class Rebuild:
    """Wants this screen laid out anew, since what it shows has changed."""


@dataclass(frozen=True, slots=True)
class Decide:
    """Wants a decision taken; `then` says what is wanted with what came of it."""

    play: Play
    decision: Decision
    then: Callable[[Taken], Want | None] | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """Wants a sentence shown for a moment, and read out."""

    text: str
    sound: str = ""


@dataclass(frozen=True, slots=True)
class Focus:
    """Wants the focus on the widget of a name, or on the first in it that can have it; nothing when there is none."""

    name: str


@dataclass(frozen=True, slots=True)
class Many:
    """Wants several things, one after another."""

    wants: tuple[Want, ...]


@dataclass(frozen=True, slots=True)
class Quit:
    """Wants the window closed; the campaign is saved already."""


Want: TypeAlias = Push | Pop | Replace | Reset | Rebuild | Decide | Say | Focus | Many | Quit
Act: TypeAlias = Callable[[], Want | None]
"""What happens when something is chosen."""
