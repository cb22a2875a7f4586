"""Scripts for the whole program: what a person does at the window, one step a frame, by posted events."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame

from game.ui.program import Program

Script = Callable[[Program], Iterator[None]]
Runs = Callable[..., tuple[int, Program]]
FRAMES = 400
"""How many frames a script may take unless it says so."""


def press(*keys: int) -> None:
    """Presses keys."""
    for key in keys:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))


def page_of(program: Program) -> str:
    """Returns the name of the class of the page on top."""
    return type(program.app.top.screen).__name__


def until(program: Program, name: str) -> Iterator[None]:
    """Waits for a page."""
    while page_of(program) != name:
        yield


def to_the_desk(program: Program) -> Iterator[None]:
    """Goes from the title to the desk as a player would, with keys alone."""
    press(pygame.K_n)
    yield from until(program, "NewCampaign")
    press(pygame.K_RETURN)
    yield from until(program, "Pledges")
    press(pygame.K_4, pygame.K_5)
    yield
    yield
    press(pygame.K_RETURN)
    yield from until(program, "Desk")
