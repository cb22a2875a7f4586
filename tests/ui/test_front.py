"""The pages before and round the game: title, new campaign, promises, settings, help, menu, what if."""

import shutil
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game import views
from game.campaign import save
from game.cards import Library
from game.cards.compile import compile_deck
from game.cards.settings import USUAL
from game.cards.settings import Settings as Terms
from game.ui import settings
from game.ui.begin import begin_new
from game.ui.kit import AssetError
from game.ui.screens.desk.page import KEYS
from game.ui.screens.new import LARGEST_SEED, NewCampaign
from game.ui.screens.pledges import Pledges
from game.ui.screens.question import Question
from game.ui.session import Cards
from game.ui.wants import Say
from tests.ui.conftest import PROMISES, OpenSession, OpenStage
from tests.ui.stage import Stage
from tests.ui.walk import faults

SIZES = [((1280, 720), 1.0), ((1024, 768), 1.0), ((1024, 768), 2.0), ((1280, 720), 2.0), ((3840, 2160), 1.0)]
BEFORE, WITHIN = ("title", "new", "settings", "help", "about"), (("pledges", 0), ("menu", 3), ("fork", 3))
PAGES = [*((page, None) for page in BEFORE), *WITHIN]


def shown(stage: Stage) -> str:
    """Returns the name of the page on top."""
    return type(stage.screen).__name__


@pytest.mark.parametrize(("page", "turns"), PAGES)
@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_clipped(
    open_stage: OpenStage, page: str, turns: int | None, size: tuple[int, int], text: float
) -> None:
    stage = open_stage(page, turns=turns, size=size, text=text)
    assert faults(stage.root, stage.app.kit) == []


# the title


def test_the_title_begins_at_a_new_campaign_or_at_the_last_one(
    open_stage: OpenStage, open_session: OpenSession
) -> None:
    assert open_stage("title", turns=None).focus == "new"
    played = open_session(turns=2)
    played.play.save()
    session = open_session(turns=None)
    session.begin_loading()
    stage = open_stage("title", session=session)
    assert stage.focus == "continue"
    stage.press("return")
    stage.until(lambda: shown(stage) == "Desk")
    assert stage.session.play.campaign.world.text() == played.play.campaign.world.text()


def test_what_needs_the_cards_waits_for_them(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=None)
    stage = open_stage("title", session=session)
    stage.press("n")
    assert shown(stage) == "Title"
    assert "cards are being read" in stage.app.notice.text
    session.begin_loading()
    stage.until(lambda: shown(stage) == "NewCampaign")


def test_only_a_campaign_that_goes_on_is_gone_on_with(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=None)
    session.saves.mkdir()
    (session.saves / "torn.yaml").write_text("format: 1\n", encoding="utf-8")
    stage = open_stage("title", session=session)
    assert stage.focus == "continue"
    session.begin_loading()
    stage.until(lambda: "continue" not in stage.names)
    assert stage.focus == "new"
    stage.press("c")
    assert "no campaign to go on with" in stage.app.notice.text


def test_a_save_that_goes_while_the_title_shows_is_not_offered(
    open_stage: OpenStage, open_session: OpenSession
) -> None:
    session = open_session(turns=1)
    session.play.save()
    session.begin_loading()
    stage = open_stage("title", session=session)
    stage.until(lambda: "Last played: Nur-Sultan, turn 2 of 23" in stage.words)
    session.play.path.unlink()
    stage.until(lambda: "continue" not in stage.names)


@pytest.mark.parametrize(("key", "page"), [("s", "SettingsPage"), ("f1", "Help")])
def test_light_pages_open_before_the_cards(open_stage: OpenStage, key: str, page: str) -> None:
    stage = open_stage("title", turns=None)
    stage.press(key)
    assert shown(stage) == page
    stage.press("escape")
    assert shown(stage) == "Title"
    stage.press("escape")
    assert shown(stage) == "Title"


def test_q_quits(open_stage: OpenStage) -> None:
    stage = open_stage("title", turns=None)
    stage.press("q")
    assert not stage.app.running


# a new campaign


def test_a_new_campaign_takes_the_seed_that_is_typed(open_stage: OpenStage) -> None:
    stage = open_stage("new", turns=None)
    assert isinstance(stage.screen, NewCampaign)
    assert (stage.focus, stage.screen.seed.text) == ("begin", "7")
    assert "23 turns" in stage.words
    stage.click("seed")
    stage.press("backspace")
    stage.type("4x2")
    stage.press("return")
    stage.until(lambda: shown(stage) == "Pledges")
    assert stage.session.play.campaign.seed == 42
    assert stage.session.play.path.name == "nur-sultan-42.yaml"
    assert not stage.session.play.path.exists()


@pytest.mark.parametrize(("typed", "sentence"), [("", "Type a seed first"), (str(LARGEST_SEED + 1), "too large")])
def test_a_seed_that_cannot_be_is_refused(open_stage: OpenStage, typed: str, sentence: str) -> None:
    stage = open_stage("new", turns=None)
    assert isinstance(stage.screen, NewCampaign)
    stage.screen.seed.write(typed)
    stage.click("begin")
    assert sentence in stage.app.notice.text


def test_another_seed_is_drawn(open_stage: OpenStage) -> None:
    stage = open_stage("new", turns=None)
    assert isinstance(stage.screen, NewCampaign)
    drawn = set()
    for _ in range(4):
        stage.click("draw")
        drawn.add(int(stage.screen.seed.text))
    assert len(drawn) > 1
    assert max(drawn) < 1_000_000


def test_scenarios_say_how_long_they_are(open_session: OpenSession) -> None:
    found = views.scenarios(open_session(turns=None).cards.library)
    whole = next(each for each in found if each.id == "nur-sultan")
    assert (whole.period, whole.promises) == ("January 2019 to December 2023", 2)
    assert whole.length == "23 turns, about 2 hours"


def test_terms_are_chosen_and_the_campaign_is_played_on_them(
    open_stage: OpenStage, open_session: OpenSession, library: Library
) -> None:
    session = open_session(turns=None)
    session.load_cards = lambda: Cards(library, lambda scenario, terms=USUAL: compile_deck(library, scenario, terms))
    stage = open_stage("new", session=session)
    assert "Tense | chosen" in stage.words
    assert "The game as it is meant" in stage.words
    stage.click("level-historian")
    assert "nothing is taken back" in stage.words
    stage.click("sensitive")
    stage.click("tag-war-mild")
    stage.click("tag-persons-off")
    stage.click("tag-persons-full")
    stage.click("outside")
    stage.click("begin")
    stage.until(lambda: shown(stage) == "Pledges")
    chosen = stage.session.play.campaign.deck.terms.chosen
    assert chosen == ("level=historian", "tag.war=mild", "outside=off")


def test_terms_wished_for_on_the_command_line_are_chosen_already(
    open_stage: OpenStage, open_session: OpenSession, cards: Cards
) -> None:
    session = open_session(turns=None)
    wished = replace(cards, terms=Terms(level="storm", tags=(("january", "mild"),)))
    session.load_cards = lambda: wished
    stage = open_stage("new", session=session)
    lines = stage.words.splitlines()
    assert "Storm | chosen" in lines
    assert lines.count("Fewer details | chosen") == 1


# promises


@pytest.fixture
def pledges(open_stage: OpenStage, open_session: OpenSession) -> Stage:
    """The page of promises of a campaign that has just begun."""
    session = open_session(turns=None)
    begin_new(session, session.cards.find_deck("nur-sultan"), 7)
    return open_stage("pledges", session=session)


def test_promises_are_chosen_by_digits_space_and_mouse(pledges: Stage) -> None:
    assert isinstance(pledges.screen, Pledges)
    assert "Kept when" in pledges.words
    pledges.press("4")
    pledges.press("4")
    assert pledges.screen.chosen == []
    pledges.press("space")
    assert pledges.screen.chosen == ["beyond-oil-promise"]
    pledges.click("promise-beyond-oil-promise")
    assert pledges.screen.chosen == []
    pledges.press("9")
    assert pledges.screen.chosen == []


def test_no_more_and_no_fewer_than_two_are_given(pledges: Stage) -> None:
    assert isinstance(pledges.screen, Pledges)
    pledges.press("4")
    pledges.click("give")
    assert "Choose 2 promises first: 1 more" in pledges.app.notice.text
    pledges.press("5")
    assert pledges.focus == "give"
    pledges.press("6")
    assert "Take one back first" in pledges.app.notice.text
    pledges.press("return")
    assert shown(pledges) == "Desk"
    assert pledges.session.play.campaign.steps[0].decision == PROMISES
    assert pledges.session.play.path.exists()


# settings


def test_settings_hold_at_once_and_are_kept(open_stage: OpenStage, open_session: OpenSession, tmp_path: Path) -> None:
    session = open_session(turns=None)
    session.settings_file = tmp_path / "kept" / "settings.json"
    changes = []
    session.relook = lambda: changes.append(session.settings)
    stage = open_stage("settings", session=session)
    assert stage.focus == "text_scale-1"
    for name in ("text_scale-1.5", "high_contrast", "motion", "sound", "volume-0.2", "forecast-off", "show_score"):
        stage.click(name)
    wanted = settings.Settings(1.5, True, False, False, 0.2, False, "off", False)
    assert session.settings == settings.load(session.settings_file) == changes[-1] == wanted
    assert "Sound | off" in stage.words


def test_settings_that_cannot_be_kept_say_so(open_stage: OpenStage, open_session: OpenSession, tmp_path: Path) -> None:
    session = open_session(turns=None)
    (tmp_path / "kept").write_text("a file where the folder should be", encoding="utf-8")
    session.settings_file = tmp_path / "kept" / "settings.json"
    stage = open_stage("settings", session=session)
    stage.click("motion")
    assert "could not be kept" in stage.app.notice.text
    assert not session.settings.motion


def test_a_settings_file_full_of_nonsense_gives_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"text_scale": "big", "volume": true, "width": -3, "height": 1e9, "forecast": 7}', encoding="utf-8"
    )
    assert settings.load(file) == settings.Settings()


# help, menu, what if


def test_about_names_the_source_the_makers_and_the_choices_of_the_map(open_stage: OpenStage) -> None:
    words = open_stage("about", turns=None).words
    for each in ("Nicholas G. Mosher", "Inter Project", "OFL 1.1", "Lucide", "Natural Earth", "Crimea", "CC BY 4.0"):
        assert each in words


@pytest.mark.parametrize(("file", "fault"), [("LICENSES.md", "is missing"), ("map/atlas.json", "cannot be read")])
def test_about_names_a_file_that_is_missing_or_broken(
    open_stage: OpenStage, open_session: OpenSession, tmp_path: Path, file: str, fault: str
) -> None:
    session = open_session(turns=None)
    shutil.copytree(session.assets, tmp_path / "assets")
    session.assets = tmp_path / "assets"
    (session.assets / file).unlink()
    if fault == "cannot be read":
        (session.assets / file).write_text("[1, 2", encoding="utf-8")
    with pytest.raises(AssetError, match=fault):
        open_stage("about", session=session)


def test_help_tells_every_key_of_the_desk(open_stage: OpenStage) -> None:
    words = open_stage("help", turns=None).words.splitlines()
    for key in KEYS:
        name = "F1" if key == pygame.K_F1 else chr(key).upper()
        assert name in words, f"{name} is not explained"


def test_the_menu_leads_on_and_back(open_stage: OpenStage) -> None:
    for key, page in (("w", "Fork"), ("t", "SettingsPage"), ("f1", "Help"), ("l", "Title")):
        stage = open_stage("desk", turns=3)
        stage.press("escape", key)
        assert shown(stage) == page
        if page != "Title":
            stage.press("escape")
            assert shown(stage) == "Desk"


def test_the_menu_takes_the_turn_back(open_stage: OpenStage) -> None:
    stage = open_stage("desk", turns=3)
    began = stage.session.play.campaign.world.text()
    stage.press("escape", "u")
    assert shown(stage) == "Menu"
    assert stage.app.notice.text == "Nothing has been decided this turn."
    stage.press("escape")
    campaign = stage.session.play.campaign
    stage.session.play.decide(next(each for each in campaign.legal() if each.verb == "answer"))
    stage.press("escape", "u")
    assert shown(stage) == "Desk"
    assert campaign.world.text() == began


def test_what_if_goes_on_from_the_turn_that_is_chosen(open_stage: OpenStage) -> None:
    stage = open_stage("fork", turns=4)
    assert stage.focus == "turn-3"
    assert [name for name in stage.names if name.startswith("turn-")] == [f"turn-{turn}" for turn in (4, 3, 2, 1, 0)]
    stage.click("turn-1")
    assert shown(stage) == "Desk"
    assert stage.session.play.campaign.turn == 1
    assert save.load(stage.session.play.path, stage.session.cards.find_deck).campaign.turn == 1


def test_a_question_begins_at_the_answer_that_changes_nothing(open_stage: OpenStage) -> None:
    stage = open_stage("title", turns=None)
    for keys, said in (
        (("return",), ""),
        (("escape",), ""),
        (("tab", "return"), "done"),
        (("tab", "tab", "return"), ""),
    ):
        stage.app.notice.text = ""
        question = Question("Sure?", ("It cannot be undone.",), "Do it", lambda: Say("done"), "Leave it")
        stage.app.stack.append(type(stage.app.top)(question))
        stage.app.frame(0.0)
        stage.press(*keys)
        assert (shown(stage), stage.app.notice.text) == ("Title", said)
