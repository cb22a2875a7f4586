"""Writing lines: wrapped to the width, plain when piped, with sparing colour on a terminal."""

from __future__ import annotations

import os
import shutil
import textwrap
from collections.abc import Iterable
from typing import TextIO

PIPED_WIDTH = 80
WIDEST = 100
"""Longer lines are hard to read."""
_SIMPLE = str.maketrans(
    {"\N{MINUS SIGN}": "-", "–": "-", "—": "-", "“": '"', "”": '"', "’": "'", "×": "x", "÷": "/", "…": "..."}
)
_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"


class Printer:
    """Writes text to a sink; what it says never depends on colour."""

    def __init__(self, sink: TextIO) -> None:
        """Looks whether the sink is a terminal, and how wide."""
        self.sink = sink
        self.terminal = _is_terminal(sink)
        self.width = min(WIDEST, max(40, shutil.get_terminal_size().columns - 1)) if self.terminal else PIPED_WIDTH
        self.colour = self.terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def write(self, text: str) -> None:
        """Writes text as it is; a sink that lacks some signs gets simpler ones."""
        try:
            self.sink.write(text)
        except UnicodeEncodeError:
            encoding = getattr(self.sink, "encoding", None) or "ascii"
            self.sink.write(text.translate(_SIMPLE).encode(encoding, "replace").decode(encoding))

    def flush(self) -> None:
        """Lets everything written so far be seen."""
        self.sink.flush()

    def line(self, text: str = "", indent: int = 0, hang: int = 0) -> None:
        """Writes a paragraph, wrapped; `hang` indents its further lines."""
        self._wrapped(text, indent, hang, "")

    def heading(self, text: str) -> None:
        """Writes a heading: a line of its own after an empty one."""
        self.write("\n")
        self._wrapped(text, 0, 0, _BOLD)

    def aside(self, text: str, indent: int = 0, hang: int = 0) -> None:
        """Writes a remark of less weight."""
        self._wrapped(text, indent, hang, _DIM)

    def items(self, texts: Iterable[str], indent: int = 2) -> None:
        """Writes a list, one thing a line."""
        for text in texts:
            self._wrapped(f"- {text}", indent, 2, "")

    def verbatim(self, text: str) -> None:
        """Writes a line that is to be copied: never wrapped."""
        self.write(f"  {text}\n")

    def columns(self, head: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
        """Writes a table of short cells, the first column to the left and the others to the right."""
        table = [list(head), *(list(row) for row in rows)]
        widths = [max(len(row[place]) for row in table) for place in range(len(table[0]))]
        for row in table:
            cells = [
                row[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
            ]
            self.write("  ".join(cells).rstrip() + "\n")

    def _wrapped(self, text: str, indent: int, hang: int, style: str) -> None:
        if not text:
            self.write("\n")
            return
        lines = textwrap.wrap(
            text,
            self.width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hang),
            break_on_hyphens=False,
        )
        for each in lines:
            self.write(f"{style}{each}{_RESET}\n" if style and self.colour else f"{each}\n")


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:  # a closed stream
        return False
