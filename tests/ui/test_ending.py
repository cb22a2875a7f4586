import dataclasses

import pygame
import pytest

from game import views
from game.ui.screens.ending import Ending
from game.ui.settings import Settings
from game.ui.wants import Pop, Push
from game.ui.widgets.scroll import Scroll
from game.views import Closing, Table
from game.views.causes import Because
from game.views.links import Link
from game.views.reasons import Reason
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.test_frame import SIZES
from tests.ui.walk import faults

TOTAL = "Together"


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_four_voices_speak_before_the_epilogue_and_the_number_comes_last(
    open_stage: OpenStage, size: tuple[int, int], text: float
) -> None:
    stage = open_stage("ending", turns=99, size=size, text=text)
    found = stage.session.play.see(views.closing)
    assert found is not None
    said = [found.title, *(each.says for each in found.voices), found.epilogue, found.pledges[0].text]
    said += [found.skills[0], found.parts[0].label, TOTAL]
    places = [stage.words.index(each) for each in said]
    assert places == sorted(places)
    for voice in found.voices:
        for evidence in voice.evidence.split("; "):
            assert evidence[1:] in stage.words


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_clipped_and_the_page_shows_from_its_top(
    open_stage: OpenStage, size: tuple[int, int], text: float
) -> None:
    stage = open_stage("ending", turns=99, size=size, text=text)
    assert faults(stage.root, stage.app.kit) == []
    scroll = stage.find("page")
    assert isinstance(scroll, Scroll)
    assert (scroll.offset, stage.focus) == (0, "debrief")


def test_the_terms_are_told_beside_the_epilogue(open_stage: OpenStage, monkeypatch: pytest.MonkeyPatch) -> None:
    real, terms = views.closing, ("Fate “open”: A spark may fall.", "Left out: what concerns war.")

    def on_terms(table: Table) -> Closing | None:
        found = real(table)
        return None if found is None else dataclasses.replace(found, terms=terms)

    monkeypatch.setattr(views, "closing", on_terms)
    words = open_stage("ending", turns=99).words
    places = [words.index(each) for each in ("How it ended", *terms, "What you promised")]
    assert places == sorted(places)


def test_a_class_may_leave_the_number_out(open_session: OpenSession, open_stage: OpenStage) -> None:
    stage = open_stage("ending", session=open_session(turns=99, settings=Settings(show_score=False)))
    assert TOTAL not in stage.words
    assert " of 65" not in stage.words


def test_a_loss_is_told_with_its_causes_and_they_lead_on(
    open_stage: OpenStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    cause = Because("Wages lag", "", "thesis: chapter 2, riots", "rule", "wages-lag", link=Link("power", "russia"))
    real = views.closing

    def lost(table: Table) -> Closing | None:
        found = real(table)
        assert found is not None
        return dataclasses.replace(found, loss=True, reasons=(("Street", Reason(cause, 9.0, "+9")),))

    monkeypatch.setattr(views, "closing", lost)
    stage = open_stage("ending", turns=99)
    assert "THE CAMPAIGN IS LOST" in stage.words
    assert "+9  Wages lag" in stage.words
    assert "not kept" in stage.words
    assert "– kept" not in stage.words
    assert "link-power-russia" in stage.names


def test_an_end_says_what_it_rested_on_what_others_lacked_and_what_became_of_every_promise(
    open_stage: OpenStage, open_session: OpenSession
) -> None:
    sessions = (open_session(turns=99, seed=seed) for seed in range(1, 60))
    session = next(each for each in sessions if not each.play.campaign.outcome.loss)  # type: ignore[union-attr]
    stage = open_stage("ending", session=session)
    found = stage.session.play.see(views.closing)
    assert found is not None
    assert found.missed
    for missed in found.missed:
        assert missed.title in stage.words
        for lacked in missed.lacked:
            assert lacked in stage.words
    assert found.given
    for promise in found.given[-6:]:
        end = "open at the end" if promise.kept is None else f"{'kept' if promise.kept else 'broken'} {promise.judged}"
        assert f"To {promise.to}, {promise.made}: {end}" in stage.words.replace("\n", " ")


def test_its_keys_open_what_comes_next(open_session: OpenSession, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def push(name: str, session: object) -> Push:
        opened.append(name)
        return Push(screen)

    screen = Ending(open_session(turns=99))
    monkeypatch.setattr("game.ui.screens.ending.page.push", push)
    for key in (pygame.K_d, pygame.K_h, pygame.K_c, pygame.K_n):
        screen.key(pygame.event.Event(pygame.KEYDOWN, key=key))
    assert opened == ["debrief", "history", "codex", "new"]


def test_before_the_end_nothing_is_told(open_stage: OpenStage) -> None:
    stage = open_stage("ending", turns=3)
    assert "goes on" in stage.words
    assert "voice" not in stage.words
    assert stage.screen.back() == Pop()
