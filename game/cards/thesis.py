"""The index of the thesis: which sections, footnotes and claims there are, and at which lines of its text."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from game.cards.nodes import Branch, Node, Text
from game.cards.problems import Place, Problem, problem
from game.cards.source import read_file

INDEX = Path("thesis") / "index.yaml"
Lines = tuple[int, int]

_LINES = re.compile(r"([0-9]+)(?:-([0-9]+))?\Z")


@dataclass
class Thesis:
    """Holds first and last line of every section and claim, and the line of every footnote."""

    sections: dict[str, Lines] = field(default_factory=dict)
    footnotes: dict[int, int] = field(default_factory=dict)
    claims: dict[str, Lines] = field(default_factory=dict)

    @property
    def known(self) -> bool:
        """Whether an index was read at all; without one nothing can be checked against it."""
        return bool(self.sections)

    def section_of(self, footnote: int) -> str:
        """Names the smallest section that holds a footnote."""
        return self._around(self.footnotes[footnote])

    def section_of_claim(self, claim: str) -> str:
        """Names the smallest section that holds the first line of a claim."""
        return self._around(self.claims[claim][0])

    def _around(self, line: int) -> str:
        around = [(last - first, name) for name, (first, last) in self.sections.items() if first <= line <= last]
        return min(around)[1] if around else "none"


def read_thesis(root: Path, problems: list[Problem]) -> Thesis | None:
    """Reads the index of a pack; None when it has none."""
    path = root / INDEX
    if not path.is_file():
        return None
    node = read_file(path, problems)
    thesis = Thesis()
    if node is None:
        return thesis
    for name, lines in _rows(node, "sections", problems):
        thesis.sections[str(name)] = lines
    for name, lines in _rows(node, "footnotes", problems):
        if name.isdecimal():
            thesis.footnotes[int(name)] = lines[0]
        else:
            problems.append(problem("E105", name.place, text=name))
    for name, lines in _rows(node, "claims", problems):
        thesis.claims[str(name)] = lines
    return thesis


def _rows(node: Node, part: str, problems: list[Problem]) -> list[tuple[Text, Lines]]:
    """Reads one part of the index: rows such as `ch2-riots: 700-720`."""
    table = node.get(part) if isinstance(node, Branch) else None
    if not isinstance(table, Branch):
        place = node.place if isinstance(node, Branch) else Place(node.place.file)
        problems.append(problem("E101", place, kind="the index of the thesis", field=part))
        return []
    rows: list[tuple[Text, Lines]] = []
    for name, value in table.items():
        match = _LINES.match(value) if isinstance(value, Text) else None
        if match is None:
            problems.append(problem("E103", name.place, wanted="lines such as 12-20", found=str(value)))
        else:
            rows.append((name, (int(match[1]), int(match[2] or match[1]))))
    return rows
