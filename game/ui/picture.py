"""Pictures of the pages: drawn in memory, without a display, when everything on them has come to rest."""

from __future__ import annotations

import io
import time

import pygame

from game.ui.app import App
from game.ui.kit import Kit
from game.ui.kit.kit import Look
from game.ui.pages import PAGES, page
from game.ui.session import Session
from game.ui.wants import Push
from game.ui.window import Sheet

NAMES = tuple(sorted((*PAGES, "card")))
"""Everything that can be pictured: every page, and the card in hand, which lies on the desk."""
BEFORE = frozenset({"title", "new"})
"""The pages of which there is a picture without a campaign."""
AT_REST = 3
"""Frames in a row without work in the background after which a page is taken to be at rest."""
PATIENCE = 120.0
"""Seconds that a page may take to come to rest."""


def take(name: str, session: Session, size: tuple[int, int], look: Look, subject: str = "") -> pygame.Surface:
    """Returns a page as a picture; an overlay is shown over the desk, or the title.

    Raises TimeoutError when it never rests.
    """
    screen = page("desk" if name == "card" else name, session, subject)
    app = App(Sheet(size), lambda size: Kit(session.assets, size, look), screen)
    if screen.overlay:
        below = page("desk" if session.playing else "title", session)
        app = App(Sheet(size), lambda size: Kit(session.assets, size, look), below)
        app.frame(0.0)
        app.apply(Push(screen))
    _rest(app, session)
    return app.window.surface


def _rest(app: App, session: Session) -> None:
    """Lets frames pass until all work in the background has been shown, and notices and glides are over."""
    still, deadline = 0, time.monotonic() + PATIENCE
    while still < AT_REST:
        if time.monotonic() > deadline:
            raise TimeoutError("The page works on something that does not end.")
        app.frame(1 / 30)
        still = 0 if session.worker.busy else still + 1
        if not still:
            time.sleep(0.005)
    app.frame(60.0)


def encoded(surface: pygame.Surface) -> bytes:
    """Returns a surface as a PNG file."""
    file = io.BytesIO()
    pygame.image.save(surface, file, "picture.png")
    return file.getvalue()
