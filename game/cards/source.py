"""Reads a pack, a folder of card folders, in sorted order: its files, the kind that each holds, their trees."""

import os
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.cards.guesses import Guesser
from game.cards.nodes import Node
from game.cards.problems import Place, Problem, did_you_mean, problem
from game.cards.tree import parse

LARGEST = 1_000_000  # bytes of a file
MOST_FILES = 20_000
NOT_CARDS = frozenset({"thesis"})  # folders with formats of their own


@dataclass(frozen=True, slots=True)
class Document:
    """Holds the tree of one file and the folder, such as `events` or `world/powers`, that says its kind."""

    file: str
    folder: str
    stem: str
    node: Node


def read_pack(root: Path, folders: Collection[str], guesser: Guesser) -> tuple[list[Document], list[Problem]]:
    """Reads every card file below `root`; problems with files do not stop the others."""
    problems: list[Problem] = []
    documents: list[Document] = []
    if not root.is_dir():
        return [], [problem("E022", Place(str(root)))]
    strange: set[str] = set()
    seen_any = False
    for relative in _files(root, problems):
        parts = relative.split("/")
        name = parts[-1]
        if parts[0] in NOT_CARDS:
            continue
        if not name.endswith(".yaml"):
            if name.lower().endswith((".yml", ".yaml")):
                problems.append(problem("E018", Place(str(root / relative))))
            continue
        folder = _folder(parts)
        if folder not in folders:
            if folder not in strange:
                strange.add(folder)
                guess = guesser.guess(folder, folders, "folders")
                place = Place(str(root / relative))
                problems.append(problem("E017", place, did_you_mean(guess), folder=folder))
            continue
        seen_any = True
        document = _read(root / relative, folder, name.removesuffix(".yaml"), problems)
        if document is not None:
            documents.append(document)
    if not seen_any and not problems:
        problems.append(problem("E023", Place(str(root))))
    return documents, problems


def read_file(path: Path, problems: list[Problem]) -> Node | None:
    """Reads the tree of one file, or notes why not; None also for a file without any content."""
    file = str(path)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            problems.append(problem("E019", Place(file), what="it is not a regular file"))
            return None
        if found.st_size > LARGEST:
            problems.append(problem("E007", Place(file), limit=LARGEST))
            return None
        data = path.read_bytes()
    except OSError as error:
        problems.append(problem("E019", Place(file), what=error.strerror or "unknown reason"))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", errors="replace")) + 1
        problems.append(problem("E010", Place(file, line, column), byte=error.start + 1))
        return None
    node, found_wrong = parse(file, text)
    problems.extend(found_wrong)
    if node is None and not found_wrong:
        problems.append(problem("E013", Place(file)))
    return node


def _read(path: Path, folder: str, stem: str, problems: list[Problem]) -> Document | None:
    node = read_file(path, problems)
    return None if node is None else Document(str(path), folder, stem, node)


def _folder(parts: list[str]) -> str:
    if len(parts) == 1:
        return "." if parts[0] != "pack.yaml" else "pack"
    return "/".join(parts[:2]) if parts[0] == "world" and len(parts) > 2 else parts[0]


def _files(root: Path, problems: list[Problem]) -> Iterator[str]:
    """Lists the files below `root` with slashes, sorted, never outside it."""
    found: list[str] = []
    top = os.path.realpath(root)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            names = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(problem("E019", Place(str(root / folder)), what=error.strerror or "unknown reason"))
            continue
        for entry in names:
            if entry.name.startswith("."):
                continue
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_symlink() and (entry.is_dir() or not _within(os.path.realpath(entry.path), top)):
                problems.append(problem("E009", Place(str(root / path))))
            elif entry.is_dir():
                waiting.append(path)
            else:
                found.append(path)
                if len(found) > MOST_FILES:
                    problems.append(problem("E008", Place(str(root)), limit=MOST_FILES))
                    return
    yield from sorted(found)


def _within(real: str, top: str) -> bool:
    return real == top or real.startswith(top + os.sep)
