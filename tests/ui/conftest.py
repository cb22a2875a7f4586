"""What the tests of the window share: no display, no sound, one deck compiled once, campaigns played once."""

import os

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import copy
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame
import pytest

from game import paths
from game.campaign.campaign import Campaign
from game.cards import Library
from game.engine.decisions import Decision
from game.engine.deck import Deck
from game.ui import start
from game.ui.pages import page
from game.ui.play import Play
from game.ui.program import Program
from game.ui.screen import Screen
from game.ui.session import Cards, Session
from game.ui.settings import Settings
from game.ui.start import Wish
from game.views import Book, Table
from tests.packs.small import finder
from tests.ui import tour
from tests.ui.script import FRAMES, Runs, Script, page_of
from tests.ui.stage import Stage
from tests.views.conftest import play_on

OpenSession = Callable[..., Session]
OpenStage = Callable[..., Stage]
OpenAt = Callable[[str], Session]
PROMISES = Decision("pledge", ("nobodys-province", "quiet-streets"))


@pytest.fixture(scope="session")
def cards(library: Library, deck: Deck) -> Cards:
    """The shipped cards, and the deck of the shipped campaign under its name."""
    return Cards(library, finder(deck))


@pytest.fixture(scope="session")
def played(cards: Cards) -> Callable[[int, int], Campaign]:
    """Returns a campaign some turns in, every card answered with its first legal option; each is played once."""
    book = Book(cards.library, cards.find_deck("nur-sultan"))

    @cache
    def play(seed: int, turns: int) -> Campaign:
        campaign = Campaign(book.deck, seed)
        campaign.decide(PROMISES)
        return play_on(Table(book, campaign), turns).campaign

    def fresh(seed: int, turns: int) -> Campaign:
        """Returns a copy that can be played on; worlds are never changed, so that they can be shared."""
        known = play(seed, turns)
        found = copy.copy(known)
        found.steps, found._turn_starts = list(known.steps), list(known._turn_starts)
        return found

    return fresh


@pytest.fixture
def open_session(cards: Cards, played: Callable[[int, int], Campaign], tmp_path: Path) -> OpenSession:
    """Returns what opens a session: `open_session(turns=10)`; with `turns=None` no campaign is in play yet."""

    def open_one(turns: int | None = 0, seed: int = 7, settings: Settings | None = None) -> Session:
        saves = tmp_path / "saves"
        session = Session(lambda: cards, paths.assets(), saves, settings or Settings(), "nur-sultan", seed)
        if turns is not None:
            campaign = played(seed, turns)
            session.play = Play(Table(Book(cards.library, campaign.deck), campaign), saves / f"nur-sultan-{seed}.yaml")
        return session

    return open_one


@pytest.fixture
def open_stage(open_session: OpenSession) -> OpenStage:
    """Returns what opens a page on a stage: `open_stage("power", "russia", turns=10, size=(1024, 768), text=2.0)`."""

    def open_one(
        name: str | Screen, subject: str = "", turns: int | None = 0, size: tuple[int, int] = (1280, 720),
        text: float = 1.0, session: Session | None = None,
    ) -> Stage:  # fmt: skip
        session = session or open_session(turns)
        screen = page(name, session, subject) if isinstance(name, str) else name
        return Stage(screen, session, size, text)

    return open_one


@pytest.fixture(scope="session")
def course(deck: Deck) -> dict[str, Campaign]:
    """One campaign as it stood at each time of the tour."""
    return tour.campaigns(deck)


@pytest.fixture(scope="session")
def shelf_of(course: dict[str, Campaign], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of saves: going on, over, damaged, of another world; read only."""
    return tour.filled(tmp_path_factory.mktemp("shelf"), course)


@pytest.fixture(scope="session")
def book(cards: Cards) -> Book:
    """The texts of the shipped campaign."""
    return Book(cards.library, cards.find_deck("nur-sultan"))


@pytest.fixture
def open_at(cards: Cards, book: Book, course: dict[str, Campaign], shelf_of: Path, tmp_path: Path) -> OpenAt:
    """Returns what opens a session at a time of the tour, with some saves in its folder."""

    def open_one(when: str) -> Session:
        session = Session(lambda: cards, paths.assets(), shelf_of, Settings(), "nur-sultan", 1)
        session.play = Play(Table(book, tour.fork(course[when])), tmp_path / "nur-sultan-1.yaml")
        return session

    return open_one


class Refusal(Exception):
    """Says that the cards cannot be played."""


@pytest.fixture
def wish(cards: Cards, tmp_path: Path) -> Wish:
    return Wish(
        load_cards=lambda: cards, refusals=(Refusal,), saves=tmp_path / "saves", scenario="nur-sultan", seed=7,
        settings_file=tmp_path / "settings.json", log_file=tmp_path / "logs" / "multivector.log",
    )  # fmt: skip


@pytest.fixture
def runs(wish: Wish) -> Runs:
    """Returns what runs the program with a script that goes on once a frame; the window is closed at its end."""

    def run(script: Script, frames: int = FRAMES, **changes: object) -> tuple[int, Program]:
        start.demand_display(os.environ)
        program = Program(replace(wish, **changes))  # type: ignore[arg-type]
        watch, steps, left = program.app.watch, script(program), iter(range(frames))

        failures: list[AssertionError] = []

        def step() -> None:
            watch()
            try:
                assert next(left, None) is not None, f"the script never came to its end on {page_of(program)}"
                if next(steps, steps) is steps:
                    pygame.event.post(pygame.event.Event(pygame.QUIT))
            except AssertionError as failure:  # the program would take it for a fault of its own
                failures.append(failure)
                raise

        program.app.watch = step
        code = program.run()
        if failures:
            raise failures[0]
        return code, program

    return run
