"""`multivector new`: writes a skeleton card that passes the checker and waits to be filled in."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.errors import WrongUsage

if TYPE_CHECKING:
    from game.cards import Library
    from game.cards.schema import Spec

PLAIN = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}")
"""What a name is made of, before the kind's own reader judges it: nothing that could lead out of the folder."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("kind", metavar="KIND", help="event, ask, initiative, rule, … as in 'multivector vocabulary'")
    parser.add_argument("id", metavar="ID", help="the card's permanent name, such as dry-river")
    parser.add_argument(
        "--content",
        metavar="DIR",
        type=Path,
        help="the pack to write to (default: 'content' in a checkout, else the current folder)",
    )


def run(options: argparse.Namespace) -> int:
    """Writes the card and names its file."""
    from game import paths
    from game.commands import kinds, packs
    from game.commands.skeletons import TEMPLATES, skeleton

    model = kinds.find(options.kind)
    if model.folder not in TEMPLATES:
        raise WrongUsage("There are four powers, and all of them are on the table; none can be added.")
    if not PLAIN.fullmatch(options.id):
        raise WrongUsage(f"'{options.id}' is not an id: lower-case words of a-z and 0-9 joined by hyphens.")
    pack = options.content or (paths.content() if paths.is_checkout() else Path.cwd())
    path = pack / model.folder / f"{options.id}.yaml"
    library, _ = packs.read([] if _same(pack, paths.content()) or not pack.is_dir() else [pack])
    where = taken(library, options.id)
    if where:
        raise WrongUsage(f"'{options.id}' is taken: {where}.")
    if path.exists():
        raise WrongUsage(f"'{path}' exists already.")
    text = skeleton(model.folder, options.id, library)
    wrong = fault(text, model)
    if wrong:
        raise WrongUsage(f"{wrong[0].upper()}{wrong[1:]}.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    laid = "" if _same(pack, paths.content()) else f" {pack}"
    print(f"{path}\nFill it in, then run: multivector check{laid}")
    return 0


def fault(text: str, model: "type[Spec]") -> str:
    """Returns what the reader of cards finds wrong with a card's own text; nothing when it is sound."""
    from game.cards.guesses import Guesser
    from game.cards.nodes import Row
    from game.cards.shape import build
    from game.cards.tree import parse

    node, problems = parse("", text)
    if isinstance(node, Row):
        node = node[0]
    if node is not None and not problems:
        build(model, node, Guesser(), problems)
    return problems[0].message if problems else ""


def taken(library: "Library", name: str) -> str:
    """Returns where a card of this name stands already; nothing when there is none."""
    for spec in library.all_cards():
        if spec.id == name:
            return f"{spec.kind} at {spec.at.file}:{spec.at.line}"
    return ""


def _same(first: Path, second: Path) -> bool:
    return first.resolve() == second.resolve()
