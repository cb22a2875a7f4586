"""Strict YAML: text in, a tree of texts that know their place out.

The tree is built from parser events with an own stack, never by composing: the C composer recurses, and a file of
100,000 open brackets would end the process. Scalars stay the text that the author typed.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import yaml

from game.cards.nodes import Branch, Hole, Node, Row, Text, key_of
from game.cards.problems import Place, Problem, problem

DEEPEST = 20  # levels of nesting
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e007f]"
)
FIELD = re.compile(r"[a-z][a-z0-9_]*([.-][a-z0-9_]+)*\Z")

Parser: type = getattr(yaml, "CLoader", yaml.Loader)


def parse(file: str, text: str) -> tuple[Node | None, list[Problem]]:
    """Reads one document; the tree is None for an empty file, or when reading had to stop."""
    problems = list(_invisible(file, text))
    if problems:
        return None, problems
    builder = _Builder(file)
    loader = Parser(text)
    try:
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            if not builder.take(event):
                return None, builder.problems
    except yaml.MarkedYAMLError as error:
        if error.problem_mark and error.problem == _DEEPER_THAN_YAML_GOES:
            return parse(file, text[: error.problem_mark.index])  # what stands before is deep enough for our own limit
        builder.problems.append(_unreadable(file, error))
        return None, builder.problems
    except yaml.YAMLError as error:
        builder.problems.append(problem("E001", Place(file), what=str(error)))
        return None, builder.problems
    finally:
        loader.dispose()
    return builder.root, builder.problems


def _invisible(file: str, text: str) -> Iterator[Problem]:
    """Finds characters that show nothing but may turn a line round or hide a word; a hundred are enough to know."""
    if not INVISIBLE.search(text, 1 if text.startswith("\ufeff") else 0):
        return
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    matches = ((number, match) for number, line in enumerate(lines, 1) for match in INVISIBLE.finditer(line))
    for number, match in islice(matches, 100):
        yield problem("E012", Place(file, number, match.start() + 1), what=f"{ord(match.group()):04X}")


# Newer scanners stop at a thousand levels, and look so far ahead that they may do so before our reader sees the first.
_DEEPER_THAN_YAML_GOES = "exceeded maximum nesting depth"

_PLAINER = {
    "mapping values are not allowed in this context": "put a text that holds ': ' in quotes",
    "found character '\\t' that cannot start any token": "indent with spaces, not tabs",
    "did not find expected ',' or '}'": "a '{' is not closed, or a text inside it needs quotes",
    "did not find expected ',' or ']'": "a '[' is not closed, or a text inside it needs quotes",
    "found character that cannot start any token": "put a text that begins with @, ` or % in quotes",
    "did not find expected key": "look at the indentation, and at quotes inside quotes",
}


def _unreadable(file: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    what = error.problem or "damaged"
    return problem("E001", place, _PLAINER.get(what, ""), what=what)


class _Frame:
    """One open mapping or sequence: what is collected, and the key that waits for its value."""

    __slots__ = ("as_key", "drop", "flow", "key", "node", "open_brackets")

    def __init__(self, node: Branch | Row, flow: bool, as_key: bool) -> None:
        self.node = node
        self.key: Text | None = None
        self.flow = flow
        self.drop = False  # the value to come has no home: its key was refused
        self.as_key = as_key
        self.open_brackets = 0  # brackets left open by an amount cut at its comma


class _Builder:
    """Turns events into a tree, noting what is refused."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.frames: list[_Frame] = []
        self.documents = 0
        self._takers: dict[type, Callable[[Any], bool]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: lambda event: True,
            yaml.StreamStartEvent: lambda event: True,
        }

    def take(self, event: Any) -> bool:
        """Takes one event; False stops the reading."""
        return self._takers[type(event)](event)

    def _take_scalar(self, event: Any) -> bool:
        text = self._text(event, event.value, Hole if self._refuse_decoration(event) else Text)
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.key is None and isinstance(frame.node, Branch):
            self._key(text)
        elif frame is None:
            self.root = text
        else:
            self._value(frame, text, event)
        return True

    def _take_alias(self, event: Any) -> bool:
        self._say("E004", self._place(event), what=event.anchor)
        self._add(self._text(event, "", Hole))
        return True

    def _document(self, event: Any) -> bool:
        self.documents += 1
        if event.version or event.tags:
            self._say("E020", Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1))
        if self.documents > 1:
            self._say("E011", Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1))
            return False
        return True

    def _open(self, event: Any) -> bool:
        self._refuse_decoration(event)
        if len(self.frames) >= DEEPEST:
            self._say("E006", self._place(event, 1), limit=DEEPEST)
            return False
        node: Branch | Row = Branch() if isinstance(event, yaml.MappingStartEvent) else Row()
        node.place = self._place(event, 1)
        as_key = self._wants_key()
        if as_key:
            self._say("E016", node.place)
        self.frames.append(_Frame(node, bool(event.flow_style), as_key))
        return True

    def _close(self, event: Any) -> bool:
        frame = self.frames.pop()
        if frame.as_key:
            self.frames[-1].key, self.frames[-1].drop = Text(""), True
        else:
            self._add(frame.node)
        return True

    def _value(self, frame: _Frame, text: Text, event: Any) -> None:
        if frame.open_brackets:
            self._rest_of_a_cut(frame, text)
        elif text.style or (text and not (frame.flow and text.count("(") > text.count(")"))):
            self._add(text)
        elif not text:
            if not frame.drop:
                key = frame.key if frame.key is not None else text
                self._say("E015", key.place, key=key or "-")
            frame.drop = frame.drop or (frame.flow and not FIELD.match(frame.key or ""))  # the rest of a text
            self._add(self._text(event, "", Hole))
        else:
            self._say("E014", text.place, text=text)
            frame.open_brackets = text.count("(") - text.count(")")
            self._add(self._text(event, "", Hole))

    def _rest_of_a_cut(self, frame: _Frame, text: Text) -> None:
        """Drops what followed the comma of a cut amount: `x)` read as a key, or as the next item."""
        rest = frame.key if isinstance(frame.node, Branch) and frame.key is not None else text
        frame.open_brackets = max(0, frame.open_brackets + rest.count("(") - rest.count(")"))
        frame.key, frame.drop = None, False

    def _key(self, key: Text) -> None:
        frame = self.frames[-1]
        frame.key = key
        if frame.open_brackets:
            return
        if not key:
            self._say("E016", key.place)
            frame.drop = True
        elif key in frame.node:
            assert isinstance(frame.node, Branch)
            # The look back takes as long as the mapping: a file of nothing but doubles gets the places of some.
            first = key_of(frame.node, key) if len(self.problems) < 100 else None
            self._say("E005", key.place, "it stood first", first.place if first is not None else None, key=key)
            frame.drop = True

    def _wants_key(self) -> bool:
        return bool(self.frames) and isinstance(self.frames[-1].node, Branch) and self.frames[-1].key is None

    def _add(self, node: Node) -> None:
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        if isinstance(frame.node, Row):
            frame.node.append(node)
            return
        if frame.key is not None and not frame.drop:
            frame.node[frame.key] = node
        frame.key, frame.drop = None, False

    def _refuse_decoration(self, event: Any) -> bool:
        if event.tag is not None:
            self._say("E002", self._place(event, 1), what=event.tag.replace("tag:yaml.org,2002:", "!!"))
        if event.anchor is not None:
            self._say("E003", self._place(event, 1), what=event.anchor)
        return event.tag is not None or event.anchor is not None

    def _place(self, event: Any, length: int = 0) -> Place:
        start, end = event.start_mark, event.end_mark
        if not length:
            length = max(1, end.column - start.column) if end.line == start.line else 1
        return Place(self.file, start.line + 1, start.column + 1, length)

    def _text(self, event: Any, value: str, form: type[Text]) -> Text:
        start, end = event.start_mark, event.end_mark
        text = form(value)
        text.file = self.file
        text.line = start.line + 1
        text.column = start.column + 1
        text.length = end.column - start.column if end.line == start.line else 0
        text.style = getattr(event, "style", None) or ""
        return text

    def _say(self, code: str, place: Place, hint: str = "", see: Place | None = None, **words: object) -> None:
        self.problems.append(problem(code, place, hint, see, **words))
