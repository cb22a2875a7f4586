"""How fast the window is: frames, input, changes of page, the map, rest, memory, and forecasts beside frames."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pygame

from game.ui.app import App
from game.ui.kit import Kit
from game.ui.pages import PAGES, page
from game.ui.session import Session
from game.ui.wants import Push
from game.ui.window import DesktopWindow
from game.views import asks, fan_request, fans, in_hand, open_choices

SIZES = {"720p": (1280, 720), "1080p": (1920, 1080), "4k": (3840, 2160)}
FRAMES, INPUTS = 200, 300
"""How many full redraws, and how many movements of pointer and focus, are timed."""
REST = 4.0
"""Seconds for which the window is left alone to see what it costs at rest."""
TURNS = 300
TICK = 1 / 30
BEFORE_PLAY = frozenset({"title", "new", "pledges", "aftermath", "ending", "debrief"})
"""Pages that have nothing to show in the middle of a campaign."""


def measure(session: Session) -> dict[str, Any]:
    """Returns the figures of a session in mid-campaign; times are in milliseconds of a software-drawn window."""
    found: dict[str, Any] = {"driver": pygame.display.get_driver() if pygame.display.get_init() else ""}
    for name, size in SIZES.items():
        with_window = _opened(session, size)
        found[f"redraw_{name}_ms"] = _spread(_redraws(with_window))
        with_window.window.close()
    app = _opened(session, SIZES["720p"])
    found["driver"] = pygame.display.get_driver()
    found["input_ms"] = _spread(_inputs(app))
    found["page_ms"] = _pages(session)
    found["forecast"] = forecast_beside_frames(app, session)
    found["rest_percent_of_a_core"] = at_rest(app)
    app.window.close()
    return found


def _opened(session: Session, size: tuple[int, int]) -> App:
    """Opens a window of a size on the desk and draws its first frame."""
    window = DesktopWindow("Multivector", size)
    app = App(window, lambda size: Kit(session.assets, size), page("desk", session))
    app.frame(0.0)
    return app


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return 1000.0 * (time.perf_counter() - began)


def _spread(times: Iterator[float]) -> dict[str, float]:
    """Returns the median, the 95th and the 99th percentile."""
    found = sorted(times)
    cuts = quantiles(found, n=100)
    return {"median": round(median(found), 2), "p95": round(cuts[94], 2), "p99": round(cuts[98], 2)}


def _redraws(app: App) -> Iterator[float]:
    """Yields the times to draw the whole window and show it."""
    for _ in range(FRAMES):
        app.top.touch(app.window.surface.get_rect())
        yield _timed(lambda: app.frame(TICK))


def _inputs(app: App) -> Iterator[float]:
    """Yields the times from a movement of focus or pointer to the picture shown."""
    width, height = app.window.size
    for number in range(INPUTS):
        if number % 2:
            event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="")
        else:
            at = (width * (number * 37 % 100) // 100, height * (number * 61 % 100) // 100)
            event = pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))

        def react(event: pygame.event.Event = event) -> None:
            app.handle(event)
            app.frame(TICK)

        yield _timed(react)


def _pages(session: Session) -> dict[str, float]:
    """Returns for each page the time to open it with nothing kept, at 720p."""
    found: dict[str, float] = {}
    subjects = {"power": "russia", "why": "sovereignty", "organizations": "csto"}
    open_asks = [each.card.id for each in session.play.see(asks)]
    deck = session.play.campaign.deck
    subjects |= {"initiative": deck.initiatives[0].card.id, "ask": open_asks[0] if open_asks else ""}
    for name in sorted(set(PAGES) - BEFORE_PLAY - {"desk"}):
        if name == "ask" and not open_asks:
            continue
        app = _opened(session, SIZES["720p"])

        def change(name: str = name, app: App = app) -> None:
            app.apply(Push(page(name, session, subjects.get(name, ""))))
            app.frame(TICK)

        change()  # its module is imported
        app.window.close()
        app = _opened(session, SIZES["720p"])
        found[name] = round(_timed(lambda: change(app=app)), 1)
        app.window.close()
    return found


def forecast_beside_frames(app: App, session: Session) -> dict[str, float]:
    """Returns how long a forecast of every option of the card in hand takes in the background, and the frames beside it.

    A frame is dropped when it comes later than two ticks after the one before.
    """
    card = session.play.see(in_hand)
    assert card is not None
    request = fan_request(session.play.table, open_choices(card))
    began = time.perf_counter()
    job = session.worker.start(lambda: fans(request))
    times: list[float] = []
    clock = pygame.time.Clock()
    last = began
    dropped = 0
    while not job.done:
        app.top.touch(app.window.surface.get_rect())
        times.append(_timed(lambda: app.frame(TICK)))
        clock.tick(30)
        now = time.perf_counter()
        dropped += now - last > 2 * TICK
        last = now
    taken = 1000.0 * (time.perf_counter() - began)
    return {"ms": round(taken, 1), "worst_frame_ms": round(max(times, default=0.0), 2), "dropped": dropped}


def at_rest(app: App) -> float:
    """Returns the share of one core, in per cent, that the open window takes when nobody does anything."""
    stop = threading.Timer(REST, lambda: pygame.event.post(pygame.event.Event(pygame.QUIT)))
    stop.start()
    cpu, wall = time.process_time(), time.perf_counter()
    app.run()
    return round(100.0 * (time.process_time() - cpu) / (time.perf_counter() - wall), 2)


def memory(session: Session) -> dict[str, float | None]:
    """Returns the megabytes of this process on the desk, and after 300 turns played on it."""
    app = _opened(session, SIZES["720p"])
    for _ in range(10):
        app.frame(TICK)
    found = {"desk_mb": resident()}
    turns = 0
    while turns < TURNS:
        campaign = session.play.campaign
        if campaign.outcome is not None:
            return found
        decision = next(each for each in campaign.legal() if each.verb in ("answer", "end"))
        turns += decision.verb == "end"
        session.play.decide(decision)
        app.frame(TICK)
    return found


def resident() -> float | None:
    """Returns the memory of this process in megabytes; None where the system does not tell."""
    status = Path("/proc/self/statm")
    if not status.is_file():
        return None
    return round(int(status.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
