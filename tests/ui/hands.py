"""Hands: what presses a thing on the page, by keys alone or by the mouse alone, through the window's own events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pygame

from game.ui.program import Program
from game.ui.widgets.base import Widget, visible
from game.ui.widgets.scroll import Scroll
from tests.ui.script import page_of, press

KEYS = {
    ("Title", "new"): pygame.K_n,
    ("Title", "continue"): pygame.K_c,
    ("Title", "quit"): pygame.K_q,
    ("Desk", "end-turn"): pygame.K_e,
    ("Desk", "undo"): pygame.K_u,
    ("Desk", "journey"): pygame.K_j,
    ("Desk", "projects"): pygame.K_p,
    ("Desk", "what-may-come"): pygame.K_f,
    ("Desk", "menu"): pygame.K_ESCAPE,
    ("InitiativePage", "start"): pygame.K_s,
    ("Ending", "debrief"): pygame.K_d,
    ("Ending", "back"): pygame.K_ESCAPE,
    ("AftermathPage", "continue"): pygame.K_RETURN,
    ("ReportPage", "continue"): pygame.K_RETURN,
}
"""Keys of their own for what can be pressed, by page; whatever has none is reached by Tab and pressed by Enter."""
LONGEST = 200
"""Steps after which a person gives up looking for something."""
GRIP = 12
"""Pixels of a thing that must show to be pressed with the mouse."""


class Hands(Protocol):
    """Press things."""

    def press(self, program: Program, name: str) -> Iterator[None]:
        """Presses the thing of a name on the page on top; a frame passes at each step."""


def find(program: Program, name: str) -> Widget:
    """Returns the thing of a name on the page on top."""
    app = program.app
    app.top.refresh(app.kit)
    found = [each for each in app.top.ring() if each.name == name]
    assert found, f"{page_of(program)} has no {name}, only {[each.name for each in app.top.ring()]}"
    return found[0]


class Keyboard:
    """Presses by keys alone: the thing's own, its digit, or Tab until it has the focus, and Enter."""

    def press(self, program: Program, name: str) -> Iterator[None]:
        find(program, name)
        key = KEYS.get((page_of(program), name))
        number = name.rpartition("-")[2]
        if key is None and name.startswith("option-") and number.isdigit():
            key = pygame.K_0 + int(number)
        if key is None:
            yield from self._reach(program, name)
            key = pygame.K_RETURN
        press(key)
        yield

    def _reach(self, program: Program, name: str) -> Iterator[None]:
        for _ in range(LONGEST):
            focus = program.app.top.focus
            if focus is not None and focus.name == name:
                return
            press(pygame.K_TAB)
            yield
        raise AssertionError(f"Tab never leads to {name} on {page_of(program)}")


class Mouse:
    """Presses by the mouse alone: turns the wheel until the thing is in sight, points at it, and clicks."""

    def press(self, program: Program, name: str) -> Iterator[None]:
        for _ in range(LONGEST):
            widget = find(program, name)
            shown = visible(widget)
            if shown.h >= min(GRIP, widget.rect.h) and shown.w:
                break
            yield from self._turn_wheel(widget)
        else:
            raise AssertionError(f"the wheel never brings {name} into sight on {page_of(program)}")
        self._point(shown.center)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, button=1, pos=shown.center))
            yield

    def _turn_wheel(self, widget: Widget) -> Iterator[None]:
        scroll = next(each for each in widget.ancestors() if isinstance(each, Scroll) and each.room)
        self._point(visible(scroll).center)
        below = widget.rect.centery > visible(scroll).centery
        pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-1 if below else 1))
        yield

    def _point(self, at: tuple[int, int]) -> None:
        pygame.mouse.set_pos(at)
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
