"""`multivector screenshot`: every page can be pictured, the same way twice, and wrong wishes are sentences."""

import struct
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.campaign import save
from game.campaign.campaign import Campaign
from game.commands import staging
from game.commands.errors import WrongUsage
from game.engine.decisions import pledging
from game.engine.deck import Deck
from game.ui.pages import PAGES
from tests.test_cli import Output, Runner


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


def pixels(path: Path) -> tuple[int, int]:
    """Returns width and height of a PNG file."""
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_a_picture_is_the_same_twice_and_of_the_size_asked_for(run: Runner, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("one.png", "two.png")]
    for file in files:
        found = run("screenshot", "--screen", "desk", "--size", "1024x768", "--turn", 4, "--seed", 3, "-o", file)
        assert (found.code, found.err) == (0, "")
        assert found.out == f"{file}: desk, nur-sultan, seed 3, turn 4 of 23, 1024 × 768\n"
        assert pixels(file) == (1024, 768)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_turn_scale_and_contrast_change_the_picture(run: Runner, tmp_path: Path) -> None:
    base = ("screenshot", "--screen", "ending", "--seed", 3)
    seen = set()
    for number, more in enumerate(((), ("--text-scale", 1.5), ("--contrast",), ("--seed", 4))):
        file = tmp_path / f"{number}.png"
        found = run(*base, *more, "-o", file)
        assert found.code == 0
        assert "after its end in turn" in found.out
        seen.add(file.read_bytes())
    assert len(seen) == 4


def test_a_picture_in_few_colours_looks_the_same_and_is_smaller(run: Runner, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("full.png", "few.png")]
    for file, more in zip(files, ((), ("--colours", 256)), strict=True):
        assert run("screenshot", "--screen", "desk", "--turn", 4, *more, "-o", file).code == 0
    full, few = (pygame.surfarray.array3d(pygame.image.load(file)).astype(int) for file in files)
    assert files[1].stat().st_size < files[0].stat().st_size / 2
    assert (np.abs(full - few).max(axis=2) > 16).mean() < 0.001
    assert 100 < len(np.unique(few.reshape(-1, 3), axis=0)) <= 256


def test_a_save_is_shown_where_it_was_left(run: Runner, deck: Deck, tmp_path: Path) -> None:
    campaign = Campaign(deck, 9)
    while campaign.turn < 2:
        campaign.decide(next(each for each in campaign.legal() if each.verb in ("answer", "pledge", "end")))
    save.write(campaign, tmp_path / "left.yaml")
    found = run("screenshot", "--screen", "desk", "--load", tmp_path / "left.yaml", "-o", tmp_path / "left.png")
    assert "nur-sultan, seed 9, turn 3 of 23" in found.out
    assert sorted(each.name for each in tmp_path.iterdir()) == ["left.png", "left.yaml"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--screen", "dek"], "There is no screen 'dek'. Did you mean 'desk'?"),
        (["--screen", "xyzzy"], "There is no screen 'xyzzy'. There are: about, aftermath, ask, card"),
        (["--screen", "desk", "--scenario", "nursultan"], "Did you mean 'nur-sultan'?"),
        (["--screen", "desk", "--turn", "24"], "'nur-sultan' has 23 turns; there is no turn 24."),
        (["--screen", "desk", "--turn", "soon"], "'soon' is not a whole number"),
        (["--screen", "desk", "--size", "12x"], "'12x' is no size from 800x600 to 7680x4320"),
        (["--screen", "desk", "--size", "99999x99999"], "is no size from"),
        (["--screen", "desk", "--text-scale", "3"], "'3' is no size of text from 1 to 2"),
        (["--screen", "ending", "--turn", "5"], "'ending' in turn 5 of seed 1: the campaign is not over."),
        (["--screen", "pledges", "--turn", "5"], "Promises are given before the first turn"),
        (["--screen", "desk", "--load", "nothing.yaml"], "There is no file 'nothing.yaml'."),
        (
            ["--screen", "desk", "--load", "nothing.yaml", "--seed", "3"],
            "A save brings its own scenario, seed and turn",
        ),
        (["--screen", "desk", "-o", "no/such/folder/a.png"], "There is no folder 'no/such/folder'"),
        (["--screen", "desk", "-o", "a.jpg"], "'a.jpg' should end in .png"),
        (["--screen", "power", "--subject", "rusia"], "no subject of 'power' 'rusia'. Did you mean 'russia'?"),
        (["--screen", "ask", "--subject", "x", "--turn", "8"], "There is no subject of 'ask' 'x'."),
        (["--screen", "desk", "--colours", "1"], "'1' is not a whole number from 2 to 256"),
        ([], "required: --screen"),
        (["--screen", "desk", "-o"], "expected one argument"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_wrong_wishes_are_sentences_and_code_2(
    run: Runner, words: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found: Output = run("screenshot", "-o", "a.png", *words)
    assert found.code == 2
    assert sentence in found.err.replace("\\", "/")
    assert found.out == ""
    assert not list(tmp_path.iterdir())


def test_a_damaged_save_is_named_with_its_line(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("format: 1\n", encoding="utf-8")
    found = run("screenshot", "--screen", "desk", "--load", tmp_path / "bad.yaml", "-o", tmp_path / "a.png")
    assert found.code == 1
    assert "bad.yaml:1: has no closing line" in found.err


def test_what_a_page_needs_is_staged(deck: Deck) -> None:
    assert {"card", *PAGES} >= set(staging.NEEDS)
    for screen, need in staging.NEEDS.items():
        assert need.there(staging.staged(deck, 2, screen, None)), screen
    assert staging.staged(deck, 2, "desk", None).turn == staging.TURN - 1
    assert staging.staged(deck, 2, "desk", 1).turn == 0
    assert pledging(staging.staged(deck, 2, "pledges", None).world)
    quiet = next(turn for turn in range(1, 24) if not (staging.staged(deck, 2, "desk", turn).world.ask >= 0).any())
    with pytest.raises(WrongUsage, match="no power asks for anything"):
        staging.staged(deck, 2, "ask", quiet)
