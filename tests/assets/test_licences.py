"""Every asset has a row in `assets/LICENSES.md`, and every row an asset."""

import re
from fnmatch import fnmatch

from game import paths

ASSETS = paths.assets()
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ASSETS / "LICENSES.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| `")
]
PATTERNS = [pattern for row in ROWS for pattern in re.findall(r"`([^`]+)`", row[0])]
FILES = sorted(
    path.relative_to(ASSETS).as_posix()
    for path in ASSETS.rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
)


def test_every_file_has_a_row() -> None:
    assert [file for file in FILES if not any(fnmatch(file, pattern) for pattern in PATTERNS)] == []


def test_every_row_has_a_file() -> None:
    assert [pattern for pattern in PATTERNS if not any(fnmatch(file, pattern) for file in FILES)] == []


def test_every_row_is_filled_in() -> None:
    assert [row[0] for row in ROWS if len(row) != 5 or not all(row)] == []


def test_a_licence_that_is_named_lies_there() -> None:
    named = {name for row in ROWS for name in re.findall(r"`([^`]+\.txt)`", row[3])}
    assert named
    assert named <= set(FILES)
