"""Helpers of these tests: packs written in place, laid over a small sound one."""

from pathlib import Path

from game.cards import Library, Problem, check, in_order, load

BROKEN = Path(__file__).parent.parent / "broken"
BASE = BROKEN / "base"

EVENT = """\
id: flood
title: The flood
brief: Water stands in the cellars.
options:
  - {id: pump, text: Pump, effects: {treasury: -0.1}, outcome: It dries.}
  - {id: wait, text: Wait, effects: {unrest: +1}, outcome: It stinks.}
outside: true
"""


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    """Writes a pack."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return root


def read(*roots: Path) -> tuple[Library, list[Problem]]:
    """Loads and checks packs laid over the sound one."""
    library, problems = load([BASE, *roots])
    return library, in_order([*problems, *check(library)])


def places(problems: list[Problem], root: Path) -> list[str]:
    """Writes problems as `E203 events/flood.yaml:14:22`."""
    return [
        f"{p.code} {Path(p.place.file).relative_to(root).as_posix()}:{p.place.line}:{p.place.column}" for p in problems
    ]


def event(line: str) -> dict[str, str | bytes]:
    """A pack of one event with one more line, the third."""
    rows = EVENT.splitlines(keepends=True)
    return {"events/flood.yaml": "".join([*rows[:2], line + "\n", *rows[2:]])}
