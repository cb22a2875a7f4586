"""How fast the window is: frames, input, changes of page, the map, rest, and forecasts beside frames."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from statistics import median, quantiles
from typing import Any

import pygame
from pygame import Rect

from game.engine.decisions import END
from game.ui.app import LIVELY_FOR, App
from game.ui.begin import begin_again
from game.ui.kit import Kit
from game.ui.pages import PAGES, page
from game.ui.session import Session
from game.ui.wants import Pop, Push, Reset
from game.ui.widgets.mapview import AWAKE, painter_of
from game.ui.window import DesktopWindow, ask_to_close
from game.views import asks, fan_request, fans, in_hand, open_choices, places, routes

SIZES = {"720p": (1280, 720), "1080p": (1920, 1080), "4k": (3840, 2160)}
FRAMES, INPUTS, ANSWERS = 40, 60, 12
"""How many full redraws, movements of pointer and focus, and answers to cards are measured in each run."""
OPENED, READ = 1.2, 0.2
"""Seconds that a window is open, and that somebody reads, before the next thing is timed."""
REST = 0.8
"""Seconds of each run for which the window is left alone, to see what it costs at rest."""
TICK = 1 / 30
ELSEWHERE = frozenset({"desk", "title", "new", "pledges", "aftermath", "ending", "debrief"})
"""The desk itself, and pages that have nothing to show in the middle of a campaign."""


def measure(session: Session, runs: int) -> dict[str, Any]:
    """Returns the figures of a session in mid-campaign; times are in milliseconds of a software-drawn window."""
    found: dict[str, Any] = {}
    for name, size in SIZES.items():
        with opened(session, size) as app:
            found[f"redraw_{name}_ms"] = _spread(_redraws(app, runs))
    with opened(session, SIZES["720p"]) as app:
        found["driver"] = pygame.display.get_driver()
        found["input_ms"] = _spread(_inputs(app, runs))
        found["answer_ms"] = _spread(_answers(app, session, runs))
        found["save_ms"] = _spread(_timed(session.play.save) for _ in range(ANSWERS * runs))
        found["forecast"] = forecast_beside_frames(app, session)
        found["rest_percent_of_a_core"] = at_rest(app, REST * runs)
    found |= _map(session, runs)
    found["page_ms"] = _changes(session, runs)
    return found


@contextmanager
def opened(session: Session, size: tuple[int, int]) -> Iterator[App]:
    """Opens a window of a size on the desk, lets it come to rest, and closes it in the end."""
    window = DesktopWindow("Multivector", size)
    window.reveal()
    kept: dict[str, object] = {}

    def kit_for(size: tuple[int, int]) -> Kit:
        kit = Kit(session.assets, size)
        kit.kept = kept  # the map is painted once
        return kit

    app = App(window, kit_for, page("desk", session))
    app.frame(0.0)
    _pause(app, OPENED)
    try:
        yield app
    finally:
        window.close()


def _pause(app: App, seconds: float) -> None:
    """Lets frames pass, as when a player reads: the map's base is painted in the meantime."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.frame(TICK)
        time.sleep(TICK / 2)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return 1000.0 * (time.perf_counter() - began)


def _spread(times: Iterator[float]) -> dict[str, float]:
    """Returns the median, the 95th and the 99th percentile."""
    found = sorted(times)
    cuts = quantiles(found, n=100)
    return {"median": round(median(found), 2), "p95": round(cuts[94], 2), "p99": round(cuts[98], 2)}


def _redraws(app: App, runs: int) -> Iterator[float]:
    """Yields the times to draw the whole window and show it."""
    for _ in range(FRAMES * runs):
        app.top.touch(app.window.surface.get_rect())
        yield _timed(lambda: app.frame(TICK))


def _inputs(app: App, runs: int) -> Iterator[float]:
    """Yields the times from a movement of focus or pointer to the picture shown."""
    width, height = app.window.size
    for number in range(INPUTS * runs):
        if number % 2:
            event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode="")
        else:
            at = (width * (number * 37 % 100) // 100, height * (number * 61 % 100) // 100)
            event = pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))

        def react(event: pygame.event.Event = event) -> None:
            app.handle(event)
            app.frame(TICK)

        yield _timed(react)


def _answers(app: App, session: Session, runs: int) -> Iterator[float]:
    """Yields the times from the key that answers a card to the picture of what came of it; it is saved after that."""
    for _ in range(ANSWERS * runs):
        card = session.play.see(in_hand)
        if card is None or session.play.campaign.outcome is not None:
            begin_again(session)
            session.play.decide(next(each for each in session.play.campaign.legal() if each.verb == "pledge"))
            app.apply(Reset(page("desk", session)))
            app.frame(TICK)
            continue
        number = next(each.number for each in card.options if each.legal)
        yield _until_shown(app, partial(_press, app, pygame.K_0 + number))
        _press(app, pygame.K_RETURN)
        _pause(app, READ)
        if session.play.see(in_hand) is None:
            session.play.decide(END)
            app.frame(TICK)


def _until_shown(app: App, act: Callable[[], object]) -> float:
    """Returns the milliseconds from an act to the first picture after it."""
    shown: list[float] = []
    show = app.window.show

    def note(changed: list[Rect]) -> None:
        show(changed)
        shown.append(time.perf_counter())

    app.window.show = note  # type: ignore[method-assign]
    began = time.perf_counter()
    act()
    app.window.show = show  # type: ignore[method-assign]
    return 1000.0 * (shown[0] - began)


def _press(app: App, key: int) -> None:
    app.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    app.frame(TICK)


def _pages(session: Session) -> Iterator[tuple[str, str]]:
    """Yields the pages that there are in mid-campaign, each with something for it to be about."""
    open_asks = session.play.see(asks)
    subjects = {
        "power": "russia",
        "why": "sovereignty",
        "organizations": "csto",
        "initiative": session.play.campaign.deck.initiatives[0].card.id,
        "ask": open_asks[0].card.id if open_asks else "",
    }
    for name in sorted(set(PAGES) - ELSEWHERE):
        if subjects.get(name, "any"):
            yield name, subjects.get(name, "")


def _map(session: Session, runs: int) -> dict[str, float]:
    """Returns the time to paint the map of a whole window once, and for a picture of what moves on it."""
    size = SIZES["720p"]
    surface, rect = pygame.Surface(size), pygame.Rect((0, 0), size)
    shown = session.play.see(routes), session.play.see(places)
    painter = painter_of(Kit(session.assets, size))

    def draw(seconds: float, wait: bool) -> None:
        painter.draw(surface, rect, "eurasia", shown[0], seconds, places=shown[1], wait=wait)

    base = _timed(partial(draw, 0.0, True))
    frames = [_timed(partial(draw, number * TICK, False)) for number in range(FRAMES * runs)]
    return {"map_base_ms": round(base, 1), "map_frame_ms": round(median(frames), 2)}


def _changes(session: Session, runs: int) -> dict[str, float]:
    """Returns the median time to open each page from the desk, with nothing of it kept but its module, at 720p."""
    times: dict[str, list[float]] = {}
    with opened(session, SIZES["720p"]) as app:
        for _ in range(runs):
            for name, subject in _pages(session):
                page(name, session, subject)
                app.relook()
                app.frame(TICK)
                times.setdefault(name, []).append(_until_shown(app, partial(_open, app, session, name, subject)))
                app.apply(Pop())
                while session.worker.busy:  # what the page has begun is not to slow the next
                    time.sleep(TICK)
    return {name: round(median(found), 1) for name, found in times.items()}


def _open(app: App, session: Session, name: str, subject: str) -> None:
    app.apply(Push(page(name, session, subject)))
    app.frame(TICK)


def forecast_beside_frames(app: App, session: Session) -> dict[str, float]:
    """Returns how long a forecast of the card in hand takes in the background, and how the frames beside it fare.

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


def at_rest(app: App, seconds: float) -> float:
    """Returns the share of one core, in per cent, that the open window takes when nobody does anything."""
    app.frame(AWAKE)  # what moves after somebody looked has come to rest
    began: list[float] = []

    def begin() -> None:
        began.extend((time.process_time(), time.perf_counter()))

    timers = threading.Timer(LIVELY_FOR, begin), threading.Timer(LIVELY_FOR + seconds, ask_to_close)
    for timer in timers:
        timer.start()
    app.run()
    cpu, wall = began
    return round(100.0 * (time.process_time() - cpu) / (time.perf_counter() - wall), 2)
