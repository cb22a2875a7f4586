"""The page of saves: what each is said to be, and opening, copying and deleting one."""

from pathlib import Path

import pytest

from game.campaign import save
from game.ui.screens.rename import Rename
from game.ui.screens.saves import NONE, Saves
from tests.ui.conftest import OpenSession, OpenStage
from tests.ui.stage import Stage
from tests.ui.walk import faults

SIZES = [((1280, 720), 1.0), ((1024, 768), 1.0), ((1024, 768), 2.0), ((1280, 720), 2.0)]


def shown(stage: Stage) -> str:
    """Returns the name of the page on top."""
    return type(stage.screen).__name__


@pytest.fixture
def saves(open_session: OpenSession, tmp_path: Path) -> Path:
    """A folder with a campaign that goes on, one that is over, and one whose file was cut."""
    session = open_session(turns=3)
    folder = session.saves
    save.write(session.play.campaign, folder / "class-7.yaml")
    save.write(open_session(turns=99).play.campaign, folder / "finished.yaml")
    (folder / "torn.yaml").write_text("format: 1\nengine", encoding="utf-8")
    return folder


@pytest.fixture
def stage(saves: Path, open_stage: OpenStage) -> Stage:
    """The page of that folder, all read."""
    return ready(open_stage("saves", turns=None))


def ready(stage: Stage) -> Stage:
    """Lets frames pass until the folder has been read."""

    def read() -> bool:
        return isinstance(stage.screen, Saves) and stage.screen.found is not None

    stage.until(read)
    return stage


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_nothing_is_clipped(saves: Path, open_stage: OpenStage, size: tuple[int, int], text: float) -> None:
    stage = ready(open_stage("saves", turns=None, size=size, text=text))
    for name in ("class-7", "finished", "torn"):
        stage.click(f"save-{name}")
        assert faults(stage.root, stage.app.kit) == []


def test_each_save_says_what_state_it_is_in(stage: Stage) -> None:
    words = stage.words
    assert "turn 4 of 23" in words.lower()
    assert "Fourth quarter of 2019".lower() in words.lower()
    assert "class-7 | goes on" in words.replace("chosen | ", "")
    assert "has ended; Ended: " in words or "was lost; Lost: " in words
    assert "is damaged" in words
    assert "Line 2" in words


def test_a_save_is_chosen_and_opened_by_keys(stage: Stage) -> None:
    stage.app.top.set_focus(stage.find("save-class-7"))
    stage.press("return", "return")
    stage.until(lambda: shown(stage) == "Desk")
    assert stage.session.play.campaign.turn == 3


def test_a_campaign_that_is_over_opens_at_its_end(stage: Stage) -> None:
    stage.click("save-finished")
    stage.click("open")
    stage.until(lambda: shown(stage) == "Ending")


def test_a_damaged_save_is_shown_with_its_reason_and_not_touched(stage: Stage, saves: Path) -> None:
    stage.click("save-torn")
    stage.click("open")
    assert "cannot be opened" in stage.app.notice.text
    assert "left as it is" in stage.app.notice.text
    assert (saves / "torn.yaml").read_text(encoding="utf-8") == "format: 1\nengine"


def test_deleting_asks_first(stage: Stage, saves: Path) -> None:
    stage.click("save-class-7")
    stage.press("delete")
    assert shown(stage) == "Question"
    stage.press("return")
    assert (saves / "class-7.yaml").exists()
    stage.press("delete", "tab", "return")
    assert not (saves / "class-7.yaml").exists()
    stage.until(lambda: "save-class-7" not in stage.names)
    assert stage.focus.startswith("save-")


def test_the_campaign_in_play_is_not_deleted(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=2)
    session.play.save()
    stage = ready(open_stage("saves", session=session))
    stage.press("delete")
    assert "in play" in stage.app.notice.text
    assert session.play.path.exists()


def called(stage: Stage, name: str) -> None:
    """Types a name in place of the one that stands in the field, and presses Enter."""
    assert stage.focus == "name"
    assert isinstance(stage.screen, Rename)
    stage.press(*["backspace"] * len(stage.screen.typed.text))
    stage.type(name)
    stage.press("return")


def test_a_save_is_renamed_by_keys(stage: Stage, saves: Path) -> None:
    stage.app.top.set_focus(stage.find("save-class-7"))
    before = (saves / "class-7.yaml").read_bytes()
    stage.press("return", "f2")
    called(stage, "Class 7, first try")
    assert "letters, digits and hyphens" in stage.app.notice.text
    assert isinstance(stage.screen, Rename), "what was typed can be mended"
    called(stage, "Class 7 first try")
    stage.until(lambda: "save-class-7-first-try" in stage.names)
    assert stage.focus == "save-class-7-first-try"
    assert (saves / "class-7-first-try.yaml").read_bytes() == before
    assert not (saves / "class-7.yaml").exists()


def test_a_save_is_renamed_by_the_mouse_but_never_over_another(stage: Stage, saves: Path) -> None:
    before = (saves / "finished.yaml").read_bytes()
    stage.click("save-class-7")
    stage.click("rename")
    stage.press("end", *["backspace"] * len("class-7"))
    stage.type("finished")
    stage.click("rename")
    assert "called finished already" in stage.app.notice.text
    assert (saves / "finished.yaml").read_bytes() == before
    stage.click("back")
    assert (saves / "class-7.yaml").exists()
    assert shown(stage) == "Saves"


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_the_asking_for_a_name_is_whole(saves: Path, open_stage: OpenStage, size: tuple[int, int], text: float) -> None:
    stage = ready(open_stage("saves", turns=None, size=size, text=text))
    stage.press("f2")
    assert isinstance(stage.screen, Rename)
    assert faults(stage.root, stage.app.kit) == []


def test_the_campaign_in_play_goes_on_under_its_new_name(open_stage: OpenStage, open_session: OpenSession) -> None:
    session = open_session(turns=2)
    session.play.save()
    old = session.play.path
    stage = ready(open_stage("saves", session=session))
    stage.press("f2")
    called(stage, "ours")
    session.play.decide(next(each for each in session.play.campaign.legal() if each.verb == "answer"))
    assert not old.exists()
    assert save.load(old.with_name("ours.yaml"), session.cards.find_deck).campaign.steps == session.play.campaign.steps


def test_a_name_that_the_disk_refuses_is_said(stage: Stage, saves: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, words: str) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("game.ui.screens.saves.rename", refuse)
    stage.click("save-class-7")
    stage.press("f2", "return")
    assert "could not be renamed: Permission denied" in stage.app.notice.text


def test_a_copy_has_the_same_content_under_another_name(stage: Stage, saves: Path) -> None:
    stage.click("save-class-7")
    stage.click("copy")
    assert (saves / "class-7-copy.yaml").read_bytes() == (saves / "class-7.yaml").read_bytes()
    stage.until(lambda: "save-class-7-copy" in stage.names)


def test_a_file_that_cannot_be_removed_is_said(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    stage.click("save-class-7")
    monkeypatch.setattr(Path, "unlink", refuse)
    stage.press("delete", "tab", "return")
    assert "could not be deleted: Permission denied" in stage.app.notice.text


def test_an_empty_folder_says_so(open_stage: OpenStage) -> None:
    stage = ready(open_stage("saves", turns=None))
    assert NONE in stage.words
