"""`multivector check`: lists everything that is wrong with cards, at line and column."""

import argparse
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument(
        "packs", metavar="DIR", nargs="*", type=Path, help="a folder of card folders, laid over the shipped content"
    )
    parser.add_argument("--strict", action="store_true", help="let warnings fail too")
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="for people, programs or code reviews"
    )


def run(options: argparse.Namespace) -> int:
    """Prints all problems at once; returns 1 when there are errors, with `--strict` for warnings too."""
    from game.cards import FORMATS, count
    from game.commands import packs

    library, problems = packs.read(options.packs)
    print(FORMATS[options.format](problems, library.cards))
    errors, warnings = count(problems)
    return 1 if errors or (options.strict and warnings) else 0
