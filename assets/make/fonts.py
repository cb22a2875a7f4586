"""Makes the fonts of the window: small unhinted subsets of Inter and Source Serif 4 with tabular digits.

    python assets/make/fonts.py FOLDER

FOLDER is a `node_modules` that holds the packages `@expo-google-fonts/inter` and `@expo-google-fonts/source-serif-4`.
The same packages give the same files, byte for byte.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "fonts"
PACKAGES = "@expo-google-fonts"
FACES = {
    "Inter-Regular.ttf": "inter/400Regular/Inter_400Regular.ttf",
    "Inter-SemiBold.ttf": "inter/600SemiBold/Inter_600SemiBold.ttf",
    "Serif-Regular.ttf": "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "Serif-SemiBold.ttf": "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
    "Serif-Italic.ttf": "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
}
LICENCES = {"OFL-Inter.txt": "inter/LICENSE_FONT", "OFL-Serif.txt": "source-serif-4/LICENSE_FONT"}
RESERVED = {"Source Serif 4": "Multivector Serif", "SourceSerif4": "MultivectorSerif"}
"""Adobe reserves the name "Source", so a changed copy has to carry another one."""

BLOCKS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A: all of Europe's Latin alphabets, the Turkish one among them
    (0x0218, 0x021B),  # Romanian
    (0x0300, 0x030C),  # combining accents, so that a decomposed or stressed letter is no box
    (0x0400, 0x045F),  # Cyrillic: Russian, Ukrainian, Belarusian, Serbian
    (0x0490, 0x04FF),  # Cyrillic: Kazakh and its neighbours
    (0x2010, 0x2027),  # dashes, quotation marks, daggers, bullet, ellipsis
    (0x2030, 0x203A),  # per mille, primes, single quotation marks
    (0x2070, 0x208E),  # superscripts and subscripts
    (0x2190, 0x2199),  # arrows
)
SIGNS = (
    "Əəẞ№™‼⁄↺↻⇄⇒⇔"
    "\u2002\u2003\u2007\u2008\u2009\u200a\u200b\u202f"  # spaces
    "₤₦₩₪₫€₴₸₹₺₼₽₿⅓⅔⅛⅜⅝⅞∂∅∆∏∑−∕∙√∞∫≈≠≤≥"
    "■□▪▫▲△▶▷▼▽◀◁◆◇○●★☆⚑⚠✓✔✕✗✘"
)
STAND_INS = {0x2011: 0x002D}
"""A character that a face lacks, and the one whose glyph it gets: the hyphen that does not break is a hyphen."""
LEVEL = "0123456789+−=×÷±<>≤≥≈≠~"
"""What stands in columns of figures: tabular digits, and the signs of the same width beside them."""
FEATURES = ["ccmp", "kern", "mark", "mkmk"]
"""Contextual forms are left out: what a line measures must not depend on its neighbours."""


def characters() -> set[int]:
    """Returns the code points to keep, as far as a face has them."""
    return {code for first, last in BLOCKS for code in range(first, last + 1)} | set(map(ord, SIGNS))


def make(source: Path, target: Path) -> None:
    """Writes the subset of one face."""
    font = TTFont(source, recalcTimestamp=False)
    fill_in(font)
    level_digits(font)
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False  # hinted advances differ between versions of FreeType, and so would every line
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    rename(font)
    font.save(target)


def fill_in(font: Any) -> None:
    """Gives characters that the face lacks the glyph of their stand-in."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for missing, other in STAND_INS.items():
                table.cmap.setdefault(missing, table.cmap[other])


def level_digits(font: Any) -> None:
    """Maps digits and the signs beside them to their tabular glyphs, because SDL_ttf cannot ask for a feature."""
    tabular = dict(substitutions(font, "tnum"))
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in set(map(ord, LEVEL)) & set(table.cmap):
                table.cmap[code] = tabular.get(table.cmap[code], table.cmap[code])


def substitutions(font: Any, tag: str) -> Iterator[tuple[str, str]]:
    """Yields the pairs of glyphs that a feature puts in each other's place."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            for index in record.Feature.LookupListIndex:
                for each in table.LookupList.Lookup[index].SubTable:
                    yield from getattr(each, "ExtSubTable", each).mapping.items()


def rename(font: Any) -> None:
    """Takes a reserved name out of the names a program or a reader sees; the copyright notice stays as it is."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16, 18, 25):
            text = record.toUnicode()
            for reserved, ours in RESERVED.items():
                text = text.replace(reserved, ours)
            record.string = text


def main() -> None:
    """Makes every face and copies the licences."""
    parser = argparse.ArgumentParser(description="Makes the fonts of the window.")
    parser.add_argument("packages", type=Path, help="a node_modules folder with the fonts' packages")
    origin: Path = parser.parse_args().packages / PACKAGES
    FONTS.mkdir(exist_ok=True)
    for name, source in FACES.items():
        make(origin / source, FONTS / name)
        print(f"{name}: {(FONTS / name).stat().st_size / 1000:.0f} KB")
    for name, source in LICENCES.items():
        shutil.copyfile(origin / source, FONTS / name)


if __name__ == "__main__":
    main()
