"""Names of saves: what fits, what is taken, and renaming without writing over anything."""

import os
from pathlib import Path

import pytest

from game.campaign import save
from game.campaign.save import NameRefused


@pytest.mark.parametrize(
    ("words", "name"),
    [("Class 7B", "class-7b"), ("  the last   try ", "the-last-try"), ("Үшінші топ", "үшінші-топ"), ("x_2", "x_2")],
)
def test_words_become_a_name_of_small_letters_and_hyphens(words: str, name: str) -> None:
    assert save.name_of(words) == name


@pytest.mark.parametrize(
    "words", ["", "   ", "../evil", "a/b", "a\\b", "-x", ".hidden", "a.b", "a:b", "con", "LPT1", "x" * 41]
)
def test_what_is_no_name_is_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(NameRefused, match=r"^[A-Z].*\.$"):
        save.name_of(words)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.yaml"
    path.write_text("mine", encoding="utf-8")
    return path


def test_a_save_gets_another_name(old: Path) -> None:
    new = save.rename(old, "The new one")
    assert new == old.with_name("the-new-one.yaml")
    assert new.read_text(encoding="utf-8") == "mine"
    assert os.listdir(old.parent) == ["the-new-one.yaml"]


def test_the_name_that_it_has_is_no_change(old: Path) -> None:
    assert save.rename(old, "old") == old
    assert old.read_text(encoding="utf-8") == "mine"


def test_a_name_that_is_taken_is_refused_and_both_files_stay(old: Path) -> None:
    other = old.with_name("other.yaml")
    other.write_text("theirs", encoding="utf-8")
    with pytest.raises(NameRefused, match="called other already"):
        save.rename(old, "other")
    assert (old.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == ("mine", "theirs")


def test_a_disk_that_refuses_leaves_everything_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, new: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        save.rename(old, "new")
    assert os.listdir(old.parent) == ["old.yaml"]


def test_a_save_that_is_gone_leaves_no_empty_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save.rename(tmp_path / "gone.yaml", "new")
    assert os.listdir(tmp_path) == []
