"""Saves: the log promise, damage named at its line, and a file that is never half written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign import save
from game.campaign.campaign import Campaign
from game.campaign.save import SaveError, writer
from game.campaign.settings import parse_change
from game.engine.deck import Deck
from tests.conftest import LONG
from tests.engine.plays import at_random, everything, played, same
from tests.packs import small
from tests.packs.small import do, finder, value, wait

ROOT = Path(__file__).parents[2]


EVENTS = """
    flood: {date: 2019-01, options: {pump: {effects: {treasury: -1}}, wait: {effects: {unrest: +2}}}}
    frost: {date: 2019-08, options: {heat: {effects: {unrest: -AMOUNT}}, wait: {}}}
"""


def story(amount: int = 1, seed: int = 77, **cards: str) -> Campaign:
    """Plays a short campaign with an answer, a study, something taken back, a start and an end to each turn."""
    cards.setdefault("events", EVENTS.replace("AMOUNT", str(amount)))
    game = Campaign(
        small.deck("{promises: 2}", **cards, initiatives="rail: {slot: works, takes: 6 months, effects: {unrest: +1}}"),
        seed,
        (parse_change(small.deck(), "unrest=+5"), parse_change(small.deck(), "treasury=12.5")),
    )
    do(game, "pledge calm-streets free-hand", "answer flood pump", "study")
    return game


def finish(game: Campaign) -> Campaign:
    game.decide(next(each for each in game.legal() if each.verb == "undo"))
    do(game, "answer flood wait", "start rail", "end", "end", "answer frost heat", "end", "end")
    return game


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A save of the short campaign."""
    path = tmp_path / "game.yaml"
    save.write(finish(story()), path)
    return path


def refused(path: Path, *decks: Deck, line: bool = True) -> SaveError:
    """Returns the error with which a save is refused; the file has not been touched."""
    before = path.read_bytes()
    with pytest.raises(SaveError) as why:
        save.load(path, finder(*(decks or (story().deck,))))
    assert path.read_bytes() == before
    assert why.value.line > 0 or not line
    assert str(why.value).startswith(str(path))
    return why.value


def edit(path: Path, old: str, new: str, count: int = 1) -> int:
    """Edits the first place where a pattern matches and returns its line."""
    text = path.read_text(encoding="utf-8")
    found = re.search(old, text)
    assert found
    path.write_text(re.sub(old, new, text, count=count), encoding="utf-8", newline="\n")
    return text[: found.start()].count("\n") + 1


# the log promise


@settings(max_examples=4)
@given(st.integers(0, 2**64 - 1), st.integers(0, 2**32), st.integers(1, 23))
def test_a_save_leads_to_the_same_world_and_the_same_fingerprints(
    deck: Deck, tmp_path_factory: pytest.TempPathFactory, seed: int, lot: int, turns: int
) -> None:
    path = tmp_path_factory.mktemp("saves") / "game.yaml"
    game = played(deck, seed, lot, turns, undo=0.1)
    save.write(game, path)
    loaded = save.load(path, finder(deck), strict=True)
    twin = loaded.campaign
    assert (loaded.differs_from, loaded.changed) == (None, [])
    assert twin.world.text() == game.world.text()
    assert same(twin.world, everything(game.world))
    assert twin.steps == game.steps
    assert twin.ledger.entries == game.ledger.entries
    assert save.text(twin) == path.read_text(encoding="utf-8")
    assert save.replayed(game, game.steps)


def test_a_loaded_campaign_plays_on_as_the_saved_one_would(deck: Deck, tmp_path: Path) -> None:
    game = played(deck, 5, 5, 6)
    save.write(game, tmp_path / "game.yaml")
    twin = save.load(tmp_path / "game.yaml", finder(deck)).campaign
    for mine, theirs in zip(at_random(game, Random(1), 3), at_random(twin, Random(1), 3), strict=True):
        assert mine.world.text() == theirs.world.text()


def test_a_save_can_be_read_by_people(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[1:4] == ["format: 1", f"engine: {save.ENGINE}", f"game: {Campaign.game}"]
    assert "scenario: quiet" in lines
    assert "seed: 77" in lines
    assert "settings: ['unrest=+5', 'treasury=12.5']" in lines
    assert re.fullmatch(r"- \{turn: 1, do: pledge calm-streets free-hand, print: '[0-9a-f]{16}'\}", lines[-12])
    assert lines[-1] == "end: {lines: 11}"
    header, steps = save.read(path)
    assert (header.seed, len(steps)) == (77, 11)


def test_settings_and_undo_are_replayed(path: Path) -> None:
    game = save.load(path, finder(story().deck)).campaign
    assert [str(step.decision) for step in game.steps][3] == "undo"
    assert (value(game, "treasury"), value(game, "unrest")) == (12.5, 27)


def test_a_save_may_have_been_through_windows(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert save.load(path, finder(story().deck)).campaign.steps


# damage


def test_a_save_cut_anywhere_is_refused_at_a_line(path: Path) -> None:
    whole = path.read_bytes()
    lines = whole.count(b"\n")
    for cut in range(len(whole)):
        path.write_bytes(whole[:cut])
        why = refused(path)
        assert 1 <= why.line <= lines


def test_one_byte_changed_anywhere_is_refused_at_a_line(path: Path) -> None:
    whole, random = path.read_bytes(), Random(1)
    for place in random.sample(range(len(whole)), len(whole) if LONG else 250):
        for other in {whole[place] ^ 1, random.randrange(256)} - {whole[place]}:
            path.write_bytes(whole[:place] + bytes([other]) + whole[place + 1 :])
            if other in b" \t\r" and whole[place] in b"\n":
                continue  # may be a change of the ends of lines alone
            why = refused(path)
            assert 1 <= why.line <= whole.count(b"\n") + 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("answer flood wait", "answer flood pump"),
        ("start rail, print: '[0-9a-f]{16}'", "start rail, print: '0123456789abcdef'"),
        ("turn: 3, do: answer", "turn: 2, do: answer"),
        ("do: end", "do: fly"),
        ("do: end", "do: study"),
        (r"- \{turn: 2, do: end.*\n", ""),
        ("turn: 1, do: study", "turn: 1, mood: good, do: study"),
        ("format: 1", "format: 2"),
        (r"engine: \d+", "engine: 999"),
        ("game: .*", "game: 9.9.9"),
        ("scenario: quiet", "scenario: loud"),
        ("seed: 77", "seed: 78"),
        (r"unrest=\+5", "unrest=+6"),
        (r"unrest=\+5", "mood=+6"),
        ("deck: '....", "deck: '0000"),
        ("  events: '....", "  events: '0000"),
        ("  events/flood: '....", "  events/flood: '0000"),
        ("# A campaign", "# The campaign"),
        ("seed: 77", "seed: 77\nmood: good"),
        (r"end: \{lines: 11\}", "end: {lines: 12}"),
        (r"end: \{lines: 11\}", "end: {lines: 11, mood: good}"),
        (r"end: \{lines: 11\}\n", ""),
        ("seed: 77", "seed: seventy"),
        ("seed: 77\n", ""),
        ("decisions:", "decisions: none\nothers:"),
    ],
)
def test_an_edited_save_is_refused(path: Path, old: str, new: str) -> None:
    edit(path, old, new)
    assert refused(path).what


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("answer flood wait", "answer flood pump", "the line or one before it was changed"),
        ("format: 1", "format: 2", "has format 2; this version reads format 1"),
        (r"engine: \d+", "engine: 999", "was played with engine 999"),
        ("seed: 77", "seed: 77\nmood: good", "'mood' is unknown; perhaps the file is of a newer version"),
        (r"end: \{lines: 11\}", "end: {lines: 12}", "counts 12 decisions, but there are 11"),
        (r"end: \{lines: 11\}\n", "", "has no closing line: the file was cut"),
        ("seed: 77\n", "", "lacks 'seed'"),
        ("# A campaign", "# The campaign", "was changed: it should read '# A campaign"),
    ],
)
def test_the_refusal_says_what_is_wrong_and_exactly_where(path: Path, old: str, new: str, words: str) -> None:
    line = edit(path, old, new) + {"newer": 1, "cut": -1}.get(words.split()[-1 if "cut" in words else -2], 0)
    why = refused(path)
    assert words in why.what
    assert why.line == line or "lacks" in words


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"[]\n", b"hello\n", b"\xff\xfe\n", b"format: 1\n", b"[" * 9999 + b"\n"]
)
def test_what_is_no_save_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "game.yaml"
    path.write_bytes(content)
    refused(path)


def test_a_missing_or_monstrous_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="cannot be read"):
        save.read(tmp_path / "nothing.yaml")
    (tmp_path / "big.yaml").write_bytes(b"#" * (save.LARGEST + 1))
    refused(tmp_path / "big.yaml", line=False)


# other content


def test_after_a_change_of_content_the_card_is_named_and_the_turn_from_which_the_run_differs(path: Path) -> None:
    deck = finish(story(amount=2)).deck  # the frost of the third turn does something else now
    loaded = save.load(path, finder(deck))
    assert loaded.changed == ["events/frost"]
    line = next(n for n, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "answer frost heat" in text)
    assert loaded.differs_from == line
    assert loaded.campaign.turn == 2
    assert str(loaded.campaign.steps[-1].decision) == "end"  # the world up to there
    with pytest.raises(SaveError, match="was played with other content"):
        save.load(path, finder(deck), strict=True)


def test_a_change_that_never_mattered_leaves_the_run_whole(path: Path) -> None:
    events = EVENTS.replace("AMOUNT", "1") + "\n    fire: {date: 2019-04, when: unrest > 99, options: {act: {}}}"
    loaded = save.load(path, finder(story(events=events).deck))
    assert loaded.changed == ["events"]
    assert loaded.differs_from is None
    assert len(loaded.campaign.steps) == 11


def test_a_card_that_is_gone_parts_the_run_where_it_was_met(path: Path) -> None:
    events = "flood: " + EVENTS.replace("AMOUNT", "1").split("flood: ")[1].splitlines()[0]
    loaded = save.load(path, finder(story(events=events).deck))
    assert loaded.changed == ["events/frost"]
    assert loaded.campaign.turn == 1  # the end of the second turn dealt it
    assert loaded.reason.startswith("'end' leads to")


def test_a_mended_text_changes_nothing(path: Path) -> None:
    events = EVENTS.replace("AMOUNT", "1").replace("flood: {", "flood: {title: The great flood, brief: Water., ")
    loaded = save.load(path, finder(story(events=events).deck), strict=True)
    assert loaded.changed == []


# writing


def kept(path: Path, write: Callable[[], None]) -> None:
    """Asserts that a write that fails leaves the old file whole and nothing beside it."""
    before = path.read_bytes()
    with pytest.raises(OSError, match="no more"):
        write()
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("broken", ["os.fsync", "os.replace"])
def test_a_write_that_fails_leaves_the_old_file_whole(path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    game = wait(save.load(path, finder(story().deck)).campaign)

    def fail(*_: object, **__: object) -> None:
        raise OSError("no more")

    monkeypatch.setattr(broken, fail)
    kept(path, lambda: save.write(game, path))


def test_a_text_that_cannot_be_made_leaves_the_old_file_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> str:
        raise OSError("no more")

    monkeypatch.setattr(writer, "text", fail)
    kept(path, lambda: save.write(story(), path))


WRITER = """
import sys
from pathlib import Path
from game.campaign import save
from game.campaign.campaign import Campaign
from tests.packs import small
game = Campaign(small.deck(), 1)
path = Path(sys.argv[1])
print("ready", flush=True)
while True:
    small.do(game, "study")
    save.write(game, path)
    game = Campaign(small.deck(), game.seed + 1)
"""


def test_a_process_killed_while_it_writes_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "game.yaml"
    deck = small.deck()
    for moment in (0.05, 0.083, 0.111):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        while not path.exists():
            time.sleep(0.01)
        time.sleep(moment)
        process.kill()
        process.communicate()
        assert len(save.load(path, finder(deck)).campaign.steps) == 1


def test_a_file_that_a_reader_holds_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries, replace = [], os.replace

    def held(old: Path, new: Path) -> None:
        tries.append(old)
        if len(tries) < 3:
            raise PermissionError
        replace(old, new)

    monkeypatch.setattr(os, "replace", held)
    save.write(story(), path)
    assert len(tries) == 3
    assert len(save.read(path)[1]) == 3


def test_a_new_save_takes_a_name_that_is_free(tmp_path: Path) -> None:
    assert save.free_name(tmp_path, "game").name == "game.yaml"
    for number in range(3):
        save.write(story(), save.free_name(tmp_path, "game"))
        assert len(list(tmp_path.iterdir())) == number + 1
    assert sorted(each.name for each in tmp_path.iterdir()) == ["game-2.yaml", "game-3.yaml", "game.yaml"]
