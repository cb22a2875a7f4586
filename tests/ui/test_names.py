"""Invented names in the window: no page of a campaign gives a real one away, and the debrief shows them when asked."""

from dataclasses import replace

import pytest

from game import paths
from game.cards import Library
from game.cards.naming import Namer
from game.ui.map import CONTRAST, MapPainter
from game.ui.map.names import load_names
from game.ui.session import Cards, Session
from game.views import Book
from tests.ui.conftest import OpenAt, OpenSession, OpenStage
from tests.ui.stage import kit_of
from tests.ui.test_frame import SIZES
from tests.ui.tour import BEFORE, opened, stops, subjects
from tests.ui.walk import faults

OUTSIDE = {*BEFORE, "debrief"} - {"help", "pledges"}
"""Pages that belong to no campaign, and the one that is looked at by itself."""


def told(session: Session, cards: Cards) -> Session:
    """Tells the campaign in play in invented names."""
    play = session.play
    deck = replace(play.campaign.deck, terms=replace(play.campaign.deck.terms, names="fictional"))
    play.table = replace(play.table, book=Book(cards.library, deck))
    return session


@pytest.mark.parametrize("when", ["before", "first", "crisis", "late", "over"])
def test_no_page_gives_a_real_name_away(open_at: OpenAt, cards: Cards, when: str) -> None:
    namer = Namer(cards.library.names["fictional"])
    found = []
    for name in stops(when):
        session = told(open_at(when), cards)
        for about in subjects(name, session)[:2] if name not in OUTSIDE else ():
            words = opened(name, session, about).words
            found += [f"{name} {about}: {line}" for line in words.splitlines() if namer.real(line)]
    assert found == []


def test_the_debrief_shows_the_real_names_when_it_is_asked(open_at: OpenAt, cards: Cards) -> None:
    session = told(open_at("over"), cards)
    stage = opened("debrief", session, "names")
    assert "Show the real names" in stage.words
    assert "Saryn" not in stage.words
    stage.click("real-names")
    assert stage.focus == "real-names"
    assert "Kazakhstan" in stage.words
    assert "thesis: chapter" in stage.words
    for size, text in SIZES:
        kit = kit_of(size, text)
        assert faults(stage.app.top.lay_out(kit), kit) == []
    stage.press("1")
    assert "Moscow" in stage.words
    stage.press("7")
    stage.click("real-names")
    stage.press("1")
    assert "Marden" in stage.words


def test_the_debrief_of_real_names_has_no_such_part(open_stage: OpenStage) -> None:
    stage = open_stage("debrief", turns=99)
    assert "tab-names" not in stage.names
    stage.press("7")
    assert stage.focus == "tab-hidden"


def test_the_map_is_written_in_invented_names_and_back(library: Library) -> None:
    namer = Namer(library.names["fictional"])
    painter = MapPainter(paths.assets(), CONTRAST, kit_of((1280, 720), 1.0).fonts)
    real = [each.text for each in load_names(paths.assets() / "map")]
    painter.tell(namer)
    assert painter.atlas.home.name == "Saryn"
    assert [namer.real(each.text) for each in painter._names] == [""] * len(real)
    written = [each.name for each in (*painter.atlas.countries, *painter.atlas.regions)]
    assert "" in written
    assert all(namer.real(each) == "" for each in written)
    assert "France" not in written
    painter.tell(None)
    assert [each.text for each in painter._names] == real


def test_names_are_chosen_where_a_campaign_begins(open_session: OpenSession) -> None:
    session = open_session(turns=None)
    stage = opened("new", session)
    stage.click("sensitive")
    stage.click("names-fictional")
    assert stage.screen.terms.names == "fictional"  # type: ignore[attr-defined]
    assert "speak of an invented country" in stage.words
