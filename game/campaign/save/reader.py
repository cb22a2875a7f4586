"""Reading a save: its parts, or the line of the first one that does not fit."""

from __future__ import annotations

import re
from pathlib import Path

from game.campaign.save.form import FORMAT, HEADER, Header, Line, SaveError
from game.cards.compile import deck_digest
from game.cards.nodes import Branch, Node, Row, Text
from game.cards.tree import parse
from game.engine import decisions
from game.engine.decisions import Decision, IllegalDecision

LARGEST = 4_000_000
"""A save is far smaller; larger files are not read."""


def read(path: Path) -> tuple[Header, list[Line]]:
    """Returns the header and the decisions of a save; raises SaveError at the first damaged line."""
    return _Reader(path).read()


class _Reader:
    """Reads the parts of a save and names the line of the first one that does not fit."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[Header, list[Line]]:
        root = self._root()
        for key in root:
            if key not in (*HEADER, "decisions", "end"):
                self._fail(key, f"'{key}' is unknown; perhaps the file is of a newer version")
        version = self._number(root, "format")
        if version != FORMAT:
            self._fail(root["format"], f"has format {version}; this version reads format {FORMAT}")
        header = Header(
            engine=self._number(root, "engine"),
            game=self._text(root, "game"),
            deck=self._text(root, "deck"),
            scenario=self._text(root, "scenario"),
            seed=self._number(root, "seed"),
            settings=tuple(str(self._scalar(each, "a setting")) for each in self._row(root, "settings")),
            names=self._text(root, "names") if "names" in root else "",
            ending=self._text(root, "ending") if "ending" in root else "",
            cards={str(name): str(self._scalar(each, name)) for name, each in self._branch(root, "cards").items()},
            lines={str(key): key.place.line for key in root if isinstance(key, Text)},
        )
        if header.deck != deck_digest(header.cards):
            self._fail(root["deck"], "the digest of the deck and those of its cards do not fit: one was changed")
        lines = [self._line(each) for each in self._row(root, "decisions")]
        end = self._branch(root, "end")
        for key in end:
            if key != "lines":
                self._fail(key, f"'{key}' is unknown; perhaps the file is of a newer version")
        if self._number(end, "lines") != len(lines):
            self._fail(end["lines"], f"counts {end['lines']} decisions, but there are {len(lines)}")
        return header, lines

    def _root(self) -> Branch:
        try:
            if self.path.stat().st_size > LARGEST:
                raise SaveError(self.path, 0, "is too large to be a save")
            content = self.path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise SaveError(self.path, line, "is not UTF-8 text") from None
        except OSError as error:
            raise SaveError(self.path, 0, f"cannot be read: {error.strerror}") from None
        if content and not content.endswith("\n"):
            raise SaveError(self.path, content.count("\n") + 1, "ends in the middle of a line: the file was cut")
        node, problems = parse(str(self.path), content)
        if problems:
            raise SaveError(self.path, problems[0].place.line, problems[0].message)
        if not isinstance(node, Branch):
            raise SaveError(self.path, 1, "is no save: it should begin with 'format: 1'")
        if "end" not in node:
            raise SaveError(self.path, content.count("\n") or 1, "has no closing line: the file was cut")
        return node

    def _fail(self, node: Node, what: str) -> None:
        line = node.line if isinstance(node, Text) else node.place.line
        raise SaveError(self.path, line, what)

    def _get(self, branch: Branch, name: str) -> Node:
        for key, value in branch.items():
            if key == name:
                return value
        raise SaveError(self.path, branch.place.line, f"lacks '{name}'")

    def _scalar(self, node: Node, name: str) -> Text:
        if not isinstance(node, Text):
            self._fail(node, f"{name} should be one word")
            raise AssertionError
        return node

    def _text(self, branch: Branch, name: str) -> str:
        return str(self._scalar(self._get(branch, name), f"'{name}'"))

    def _number(self, branch: Branch, name: str) -> int:
        value = self._scalar(self._get(branch, name), f"'{name}'")
        if not re.fullmatch(r"-?[0-9]{1,20}", value):
            self._fail(value, f"'{name}' should be a whole number, not '{value}'")
        return int(value)

    def _row(self, branch: Branch, name: str) -> Row:
        node = self._get(branch, name)
        if not isinstance(node, Row):
            if isinstance(node, Text) and not node:
                return Row()
            self._fail(node, f"'{name}' should be a list")
            raise AssertionError
        return node

    def _branch(self, branch: Branch, name: str) -> Branch:
        node = self._get(branch, name)
        if not isinstance(node, Branch):
            self._fail(node, f"'{name}' should be a mapping")
            raise AssertionError
        return node

    def _line(self, node: Node) -> Line:
        if not isinstance(node, Branch):
            self._fail(node, "a decision should have the form {turn: 1, do: end, print: '…'}")
            raise AssertionError
        for key in node:
            if key not in ("turn", "do", "print"):
                self._fail(key, f"'{key}' is unknown; perhaps the file is of a newer version")
        words = self._text(node, "do")
        try:
            decision = Decision("undo") if words == "undo" else decisions.parse(words)
        except IllegalDecision as error:
            raise SaveError(self.path, node.place.line, str(error)) from None
        return Line(node.place.line, self._number(node, "turn"), decision, self._text(node, "print"))
