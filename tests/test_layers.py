"""The rooms of the house: who may import whom, what importing does, and that every room says what it is for."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import game

PACKAGE = Path(game.__file__).parent
RANKS = {"engine": 0, "cards": 1, "campaign": 2, "views": 3, "text": 4, "ui": 4, "commands": 5, "cli": 5, "__main__": 6}
"""Imports run downwards only, and between rooms of one rank not at all, the command line's own apart."""
PATHS = {"text", "ui", "commands", "cli"}
"""Who may know where files are; everybody else is told."""
LIBRARIES = {
    "engine": {"numpy"},
    "cards": {"numpy", "yaml", "pydantic", "pydantic_core"},
    "campaign": {"numpy"},
    "views": {"numpy"},
    "text": set(),
    "ui": {"numpy", "pygame", "accesskit"},
    "commands": {"numpy"},
    "cli": set(),
    "paths": set(),
    "__init__": set(),
    "__main__": set(),
}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)


def module_name(path: Path) -> str:
    parts = ("game", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Yields line and name of every import of a module, those within functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports name the whole path"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from ((node.lineno, name if node.module == "game" else str(node.module)) for name in names)


def offences(path: Path) -> Iterator[str]:
    """Yields a sentence for each import that a module may not make."""
    here = room(path)
    for line, name in imported(path):
        first, *rest = name.split(".")
        where = f"{path.relative_to(PACKAGE.parent)}:{line}"
        if first != "game":
            if first not in sys.stdlib_module_names and first not in LIBRARIES[here]:
                yield f"{where}: {here} may not import {first}"
            continue
        there = rest[0] if rest else ""
        if not there or there == here or not ((PACKAGE / there).is_dir() or (PACKAGE / f"{there}.py").is_file()):
            continue  # a name of this room, or of `game` itself
        if there == "paths":
            allowed = here in PATHS
        elif {here, there} <= {"cli", "commands"}:
            allowed = True
        else:
            allowed = there in RANKS and here in RANKS and RANKS[there] < RANKS[here]
        if not allowed:
            yield f"{where}: {here} may not import {there}"


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_run_downwards(path: Path) -> None:
    assert list(offences(path)) == []


def test_an_import_upwards_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    for folder in ("engine", "cards", "text", "ui"):
        (tmp_path / folder).mkdir()
    guilty = tmp_path / "engine" / "turn.py"
    guilty.write_text("import yaml\nimport json\ndef f():\n    from game.cards import load\n", encoding="utf-8")
    assert [each.rpartition(": ")[2] for each in offences(guilty)] == [
        "engine may not import yaml",
        "engine may not import cards",
    ]
    beside = tmp_path / "text" / "play.py"
    beside.write_text("from game import ui, __version__\nimport pygame\n", encoding="utf-8")
    assert [each.rpartition(": ")[2] for each in offences(beside)] == [
        "text may not import ui",
        "text may not import pygame",
    ]


def test_every_module_is_in_a_known_room() -> None:
    assert {room(path) for path in MODULES} <= set(LIBRARIES)


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("folder", sorted({path.parent for path in MODULES}), ids=lambda folder: folder.name)
def test_every_room_has_an_init(folder: Path) -> None:
    assert (folder / "__init__.py").is_file()


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_module_calls_anything_for_its_own_sake(path: Path) -> None:
    """A bare call at the top of a module would be a side effect of importing it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lines = [node for node in tree.body if isinstance(node, ast.Expr)]
    bare = [node.lineno for node in lines if not isinstance(node.value, ast.Constant)]
    assert bare == []


PROBE = """
import importlib, os, signal, sys, threading, warnings
import numpy, yaml, pydantic
before = (os.getcwd(), dict(os.environ), list(sys.path), numpy.geterr(), list(warnings.filters),
          signal.getsignal(signal.SIGINT), threading.active_count(), sys.getrecursionlimit())
for name in sys.argv[1:]:
    importlib.import_module(name)
after = (os.getcwd(), dict(os.environ), list(sys.path), numpy.geterr(), list(warnings.filters),
         signal.getsignal(signal.SIGINT), threading.active_count(), sys.getrecursionlimit())
assert before == after, (before, after)
assert not [name for name in sys.modules if name.split(".")[0] == "pygame"], "pygame was loaded"
"""


def test_importing_does_nothing_and_loads_no_pygame(tmp_path: Path) -> None:
    names = [module_name(path) for path in MODULES if room(path) != "ui"]
    done = subprocess.run(
        [sys.executable, "-B", "-c", PROBE, *names],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_help_is_quick_because_it_imports_little() -> None:
    code = "import sys, game.cli; game.cli.main(['--help']); assert 'numpy' not in sys.modules, 'numpy'"
    code += "; assert 'pydantic' not in sys.modules, 'pydantic'"
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, cwd=PACKAGE.parent)
