"""The README's pictures: each shown there, each made by the script, none large."""

import re

from game import paths
from tests.assets.scripts import script

ROOT = paths.assets().parent
MOST = 250_000  # bytes


def test_the_readme_shows_every_picture_and_no_other() -> None:
    shown = re.findall(r"\(assets/pictures/([a-z-]+)\.png\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    made = script("pictures").SHOWN
    kept = {path.stem for path in (paths.assets() / "pictures").glob("*.png")}
    assert sorted(shown) == sorted(made) == sorted(kept)


def test_no_picture_is_large() -> None:
    large = [path.name for path in (paths.assets() / "pictures").glob("*.png") if path.stat().st_size > MOST]
    assert large == []
