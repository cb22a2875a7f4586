"""`multivector vocabulary`: prints the authors' manual, made from the tables that check the cards."""

import argparse
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.cards.vocabulary import Entry

WIDTH = 100
INDENT = " " * 6
TITLES = {"function": "Functions in expressions", "clock": "The clock in expressions"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("kind", metavar="KIND", nargs="?", help="only one kind or part, such as event or option")


def run(options: argparse.Namespace) -> int:
    """Prints the manual, or the pages of one kind."""
    from game.cards.vocabulary import entries
    from game.commands.packs import require

    found = entries()
    if options.kind:
        require("kind or part of a card", options.kind, {each.of for each in found})
        found = [each for each in found if each.of == options.kind]
    print("\n\n".join(pages(found)))
    return 0


def pages(found: "Iterable[Entry]") -> Iterator[str]:
    """Yields a page for each kind, part, and group of functions."""
    for of, group in groupby(found, key=lambda entry: entry.of):
        title = TITLES.get(of, f"{of[0].upper()}{of[1:]}")
        yield "\n".join([title, "=" * len(title), *(_paragraph(entry) for entry in group)])


def _paragraph(entry: "Entry") -> str:
    star = " *" if entry.required and entry.of not in TITLES else ""
    lines = [f"  {entry.name}{star}  ({entry.type})"]
    if entry.doc:
        lines.append(fill(entry.doc, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT))
    if entry.example:
        lines.append(f"{INDENT}for example: {entry.example}")
    return "\n".join(lines)
