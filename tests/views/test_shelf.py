import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.campaign import save
from game.cards import Library
from game.engine.decisions import Decision
from game.engine.deck import Deck
from game.views import SaveView, Table, shelf
from tests.packs.small import finder
from tests.views.conftest import Begin, play_on


@pytest.fixture
def kept(begin: Begin, tmp_path: Path) -> Table:
    """A campaign of some turns, kept as a file."""
    table = begin(seed=7, turns=3)
    save.write(table.campaign, tmp_path / "class-7.yaml")
    return table


def only(folder: Path, library: Library) -> SaveView:
    (found,) = shelf(folder, library)
    return found


def test_a_save_tells_what_it_is_without_being_played(kept: Table, tmp_path: Path, library: Library) -> None:
    os.utime(tmp_path / "class-7.yaml", (1_700_000_000, 1_700_000_000))
    found = only(tmp_path, library)
    assert (found.name, found.state, found.what, found.ending) == ("class-7", "open", "", "")
    assert (found.scenario, found.seed, found.settings) == ("nur-sultan", 7, ())
    assert (found.turn, found.turns, found.date) == (4, 23, "Fourth quarter of 2019 (October to December)")
    assert found.decisions == len(kept.campaign.steps)
    assert found.deck == kept.deck.digest
    assert found.saved == 1_700_000_000
    assert found.saved_words.startswith(("14 November 2023, ", "15 November 2023, "))
    where = f"turn 4 of 23, {found.date}"
    assert found.words == f"{found.title}, seed 7: {where}; {found.decisions} decisions"


def test_the_turn_is_the_one_that_has_come(kept: Table, tmp_path: Path, library: Library) -> None:
    kept.campaign.decide(next(each for each in kept.campaign.legal() if each.verb == "answer"))
    save.write(kept.campaign, tmp_path / "class-7.yaml")
    assert only(tmp_path, library).turn == 4
    kept.campaign.decide(Decision("undo"))
    save.write(kept.campaign, tmp_path / "class-7.yaml")
    assert only(tmp_path, library).turn == 4


def test_a_campaign_that_is_over_says_how(begin: Begin, tmp_path: Path, library: Library, deck: Deck) -> None:
    states: set[str] = set()
    for seed in range(1, 40):
        if states == {"lost", "ended"}:
            break
        table = play_on(begin(seed), 23)
        outcome = table.campaign.outcome
        assert outcome is not None
        path = tmp_path / f"run-{seed}.yaml"
        save.write(table.campaign, path)
        assert save.load(path, finder(deck)).campaign.outcome == outcome
        found = next(each for each in shelf(tmp_path, library) if each.name == path.stem)
        assert found.turn == outcome.turn
        assert found.ending == " ".join(library.endings[outcome.ending].title.split())
        assert found.state == ("lost" if outcome.loss else "ended")
        assert found.words.endswith(f"; {found.state}: {found.ending}")
        states.add(found.state)
    assert states == {"lost", "ended"}


def test_an_ending_that_was_written_in_is_found_when_the_save_is_played(
    kept: Table, tmp_path: Path, deck: Deck
) -> None:
    path = tmp_path / "class-7.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\ncards:", "\nending: square\ncards:"), encoding="utf-8")
    with pytest.raises(save.SaveError, match="was changed"):
        save.load(path, finder(deck))


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda text: text[: text.index("end: ") - 2], "ends in the middle of a line: the file was cut"),
        (lambda text: text[: text.index("end: ")], "has no closing line: the file was cut"),
        (lambda text: text.replace("seed: 7", "seed: seven"), "'seed' should be a whole number, not 'seven'"),
        (lambda text: "hello\n", "is no save: it should begin with 'format: 1'"),
    ],
)
def test_a_damaged_save_says_what_is_wrong_and_stays_as_it_is(
    kept: Table, tmp_path: Path, library: Library, damage: Callable[[str], str], words: str
) -> None:
    path = tmp_path / "class-7.yaml"
    path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
    before = path.read_bytes()
    found = only(tmp_path, library)
    assert found.state == "damaged"
    assert found.line > 0
    assert found.what == found.words == f"Line {found.line}: it {words}."
    assert path.read_bytes() == before


def test_a_save_for_other_cards_or_another_engine_says_so(kept: Table, tmp_path: Path, library: Library) -> None:
    path = tmp_path / "class-7.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("scenario: nur-sultan", "scenario: silk-road"), encoding="utf-8")
    found = only(tmp_path, library)
    assert (found.state, found.title, found.turns) == ("other", "silk-road", 0)
    assert found.words == "It needs the scenario 'silk-road', which is not there."
    path.write_text(text.replace(f"engine: {save.ENGINE}", "engine: 999"), encoding="utf-8")
    assert only(tmp_path, library).what == f"It was played with engine 999; this is engine {save.ENGINE}."


def test_the_last_written_stands_first_and_other_files_are_left_alone(
    kept: Table, tmp_path: Path, library: Library
) -> None:
    for number, name in enumerate(("old", "new"), 1):
        save.write(kept.campaign, tmp_path / f"{name}.yaml")
        os.utime(tmp_path / f"{name}.yaml", (2_000_000_000 + number, 2_000_000_000 + number))
    (tmp_path / "README.md").write_text("no save\n", encoding="utf-8")
    (tmp_path / ".new.yaml.1.part.yaml").write_text("half\n", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    assert [each.name for each in shelf(tmp_path, library)] == ["new", "old", "class-7"]
    assert shelf(tmp_path / "nowhere", library) == ()
