"""The fonts hold what the game writes, keep figures in columns, and stay small."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from game import paths

FONTS = sorted((paths.assets() / "fonts").glob("*.ttf"))
INTER = [path for path in FONTS if path.name.startswith("Inter")]
ROOT = Path(__file__).parent.parent.parent
LARGEST = 130_000
"""Bytes a face may take: the window opens with four of them."""
ALPHABETS = {
    "Kazakh": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя" + "әғқңөұүһі",
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    "Turkish": "abcçdefgğhıijklmnoöprsştuüvyz",
    "Latin of Europe": "áàâäãåāăąæćčçďđðéèêëēėęěģğíìîïīįķłľĺļñńňņóòôöõøōőœŕřśšşșťțţþúùûüūůűųýÿźžżß",
}
ALWAYS = "İ0123456789 \u00a0\u202f\u2011–—‘’“”„«»…•·†‡§%‰+−×÷±=<>≤≥≈≠½¼¾⁰¹²³⁴⁵⁶⁷⁸⁹₂₸₽$€£¥№°←→↑↓↗↘▲▼◆■✓"
MARKS = "●○★☆◇□↔▶◀"
"""Signs that the interface draws in Inter; the serif has not got them."""


@cache
def opened(path: Path) -> Any:
    return TTFont(path)


def glyphs(path: Path) -> dict[int, str]:
    found: dict[int, str] = opened(path).getBestCmap()
    return found


def missing(path: Path, text: str) -> str:
    return "".join(sorted(each for each in set(text) if each >= " " and ord(each) not in glyphs(path)))


def written() -> str:
    """All that the cards and the program say."""
    cards = [path for path in paths.content().rglob("*") if path.suffix in {".yaml", ".yml", ".md"}]
    modules = [path for path in (ROOT / "game").rglob("*.py") if "_data" not in path.parts]
    assert cards
    assert modules
    return "".join(path.read_text(encoding="utf-8") for path in cards + modules)


def test_there_are_two_weights_and_an_italic() -> None:
    assert [path.stem for path in FONTS] == [
        "Inter-Regular",
        "Inter-SemiBold",
        "Serif-Italic",
        "Serif-Regular",
        "Serif-SemiBold",
    ]


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_holds_what_the_game_writes(path: Path) -> None:
    assert missing(path, written()) == ""


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_a_font_holds_an_alphabet(path: Path, alphabet: str) -> None:
    assert missing(path, ALPHABETS[alphabet] + ALPHABETS[alphabet].upper()) == ""


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_holds_the_signs(path: Path) -> None:
    assert missing(path, ALWAYS) == ""


@pytest.mark.parametrize("path", INTER, ids=lambda path: path.stem)
def test_the_interface_font_holds_the_marks(path: Path) -> None:
    assert missing(path, MARKS) == ""


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_digits_are_of_one_width(path: Path) -> None:
    advance = {opened(path)["hmtx"][glyphs(path)[ord(digit)]][0] for digit in "0123456789\u2007"}
    assert len(advance) == 1


@pytest.mark.parametrize("path", INTER, ids=lambda path: path.stem)
def test_signs_before_digits_are_of_their_width(path: Path) -> None:
    advance = {opened(path)["hmtx"][glyphs(path)[ord(sign)]][0] for sign in "0+−±="}
    assert len(advance) == 1


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_carries_no_hints(path: Path) -> None:
    """Hinted advances differ between versions of FreeType, and with them the breaks of every line."""
    assert not {"fpgm", "prep", "cvt "} & set(opened(path).keys())


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_is_small(path: Path) -> None:
    assert path.stat().st_size <= LARGEST


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_changed_font_bears_no_reserved_name(path: Path) -> None:
    names = {record.nameID: record.toUnicode() for record in opened(path)["name"].names}
    reserved = re.findall(r"Reserved Font Name\W+(\w+)", names[0])
    assert path in INTER or reserved == ["Source"]
    assert [name for name in reserved for key in (1, 4, 6) if name in names[key]] == []
