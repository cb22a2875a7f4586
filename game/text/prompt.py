"""Reading lines: with line editing on a terminal, plainly from a pipe; the end of the input is a way to leave."""

from __future__ import annotations

import contextlib
import sys
from typing import TextIO


class Ended(Exception):
    """Says that the input has ended."""


class Prompt:
    """Asks for lines; what comes from a pipe is written out too, so that a transcript can be read."""

    def __init__(self, source: TextIO, sink: TextIO) -> None:
        """Looks whether somebody sits at a terminal."""
        self.source, self.sink = source, sink
        self.terminal = source is sys.stdin and sink is sys.stdout and source.isatty() and sink.isatty()
        if self.terminal:
            with contextlib.suppress(ImportError):
                import readline  # noqa: F401  gives input() line editing where the system has it

    def ask(self, words: str = "> ") -> str:
        """Returns the next line typed; raises Ended when there is none."""
        if self.terminal:
            try:
                return input(f"\n{words}").strip()
            except EOFError:
                raise Ended from None
        self.sink.write(f"\n{words}")
        self.sink.flush()
        line = self.source.readline()
        if not line:
            self.sink.write("\n")
            raise Ended
        typed = "".join(char for char in line.strip().lstrip("\ufeff") if char.isprintable())
        self.sink.write(f"{typed[:70]}\n")
        return typed

    def pause(self) -> None:
        """Waits until a page has been read, where somebody sits at a terminal."""
        if self.terminal:
            self.ask("Press Enter when you have read this. ")
