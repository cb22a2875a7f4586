"""The walk through the cards: every card with every face, and what comes of every answer, is whole and can be read."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game import views
from game.engine.deck import Deck
from game.ui.play import Play
from game.ui.screens.aftermath import AftermathPage
from game.ui.session import Cards, Session
from game.ui.widgets.icon import Icon
from game.ui.widgets.meter import Meter
from game.ui.widgets.sign import Sign
from game.views import Book, CardView, Table
from game.views.wording import clean
from tests.conftest import LONG
from tests.ui.conftest import OpenAt
from tests.ui.dealt import Dealer, Dealt
from tests.ui.drawn import blots, drawn
from tests.ui.stage import Stage, kit_of
from tests.ui.tour import LOOKS, TIGHT, USUAL, opened
from tests.ui.walk import faults

PAGES = {"event": "desk", "ask": "ask"}
"""The page on which the cards of a kind are answered."""
OpenDealt = Callable[[Dealt], Session]
SEEN = LOOKS if LONG else (TIGHT, USUAL)
LARGEST = (3840, 2160)
SENSITIVE = {"january", "xinjiang", "persons"}
FIGURES = (Meter, Sign, Icon)
"""What an aftermath shows of figures and of play, where it is not plain."""


@pytest.fixture(scope="module")
def dealer(deck: Deck) -> Dealer:
    return Dealer(deck)


@pytest.fixture
def open_dealt(open_at: OpenAt, dealer: Dealer, cards: Cards, tmp_path: Path) -> OpenDealt:
    """Returns what opens a session in which a card waits for an answer, in the middle of a campaign."""
    book = Book(cards.library, dealer.deck)

    def open_one(dealt: Dealt) -> Session:
        session = open_at("middle")
        session.play = Play(Table(book, dealer.deal(session.play.campaign, dealt)), tmp_path / "dealt.yaml")
        return session

    return open_one


def waiting(session: Session, dealt: Dealt) -> CardView:
    """Returns the card that waits for an answer."""
    table = session.play.table
    shown = [views.in_hand(table)] if dealt.card.kind == "event" else [each.card for each in views.asks(table)]
    return next(each for each in shown if each is not None and each.id == dealt.card.id)


def wrong(stage: Stage) -> Iterator[str]:
    """Yields what is wrong with a page in each look."""
    for size, text in SEEN:
        kit = kit_of(size, text)
        root = stage.app.top.lay_out(kit)
        found = faults(root, kit)
        if size != LARGEST and (LONG or (size, text) == TIGHT):
            found += (each for words in drawn(root, kit) for each in blots(words))
        yield from (f"{size} × {text}: {each}" for each in found)


def outcomes(session: Session, dealt: Dealt, option: str) -> list[str]:
    """Returns what chance may tell after an answer; one empty text when chance tells nothing."""
    spec = session.play.table.book.option(dealt.card.id, option, dealt.card.faces[dealt.face].id)
    return [clean(each.outcome) for each in spec.chance] or [""]


@pytest.mark.parametrize("kind", PAGES)
def test_every_card_is_whole(open_dealt: OpenDealt, dealer: Dealer, kind: str) -> None:
    found: list[str] = []
    for dealt in dealer.all(kind):
        session = open_dealt(dealt)
        assert len(waiting(session, dealt).options) == len(dealt.card.faces[dealt.face].options), dealt
        found += (f"{dealt}: {each}" for each in wrong(opened(PAGES[kind], session, dealt.card.id)))
    assert found == []


@pytest.mark.parametrize("kind", PAGES)
def test_whatever_comes_of_an_answer_is_whole(open_dealt: OpenDealt, dealer: Dealer, kind: str) -> None:
    found: list[str] = []
    for dealt in dealer.all(kind):
        for option in waiting(open_dealt(dealt), dealt).options:
            session = open_dealt(dealt)
            taken = session.play.decide(option.decision)
            assert taken.aftermath is not None, (dealt, option.id, taken.refused)
            for chance in outcomes(session, dealt, option.id):
                session.play.last = replace(taken, aftermath=replace(taken.aftermath, chance=chance))
                found += (
                    f"{dealt} {option.id}: {each}" for each in wrong(Stage(AftermathPage(session), session, *USUAL))
                )
    assert found == []


def test_where_people_suffered_pages_are_plain_and_silent(open_dealt: OpenDealt, dealer: Dealer) -> None:
    """No sound, no figure and no mark, from the card to what came of it."""
    walked = 0
    for kind, page in PAGES.items():
        for dealt in dealer.all(kind):
            card = waiting(open_dealt(dealt), dealt)
            if not SENSITIVE & set(card.tags):
                continue
            for option in card.options:
                walked += 1
                session = open_dealt(dealt)
                stage = opened(page, session, dealt.card.id)
                sounds: list[str] = []
                stage.app.on_sound, session.sound = sounds.append, stage.app.hear
                stage.press("tab", str(option.number))
                assert isinstance(stage.screen, AftermathPage), (dealt, option.id)
                shown = stage.screen.found
                assert shown is not None
                assert shown.plain
                assert shown.effects == ()
                assert not [each for each in stage.root.walk() if isinstance(each, FIGURES)], (dealt, option.id)
                stage.press("tab", "return")
                assert sounds == [], (dealt, option.id)
    assert walked > 20
