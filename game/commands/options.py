"""Options that several commands share, and the numbers they take."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.errors import WrongUsage

if TYPE_CHECKING:
    from game.cards.settings import Settings

LARGEST_SEED = 2**64 - 1
MOST_CAMPAIGNS = 1_000_000
"""A batch of this size needs about a gigabyte."""
MOST_JOBS = 256


def whole(lowest: int, highest: int) -> Callable[[str], int]:
    """Returns a reader of whole numbers between two bounds."""

    def read(text: str) -> int:
        digits = text.removeprefix("-")
        if not (digits.isascii() and digits.isdecimal() and len(digits) <= 20 and lowest <= int(text) <= highest):
            raise argparse.ArgumentTypeError(f"'{text}' is not a whole number from {lowest} to {highest}")
        return int(text)

    return read


def content(parser: argparse.ArgumentParser) -> None:
    """Declares `--content`."""
    parser.add_argument(
        "--content",
        metavar="DIR",
        type=Path,
        action="append",
        default=[],
        help="lay a pack of cards over the shipped ones (may be repeated; later packs win)",
    )


def scenario(parser: argparse.ArgumentParser) -> None:
    """Declares `--scenario`."""
    parser.add_argument("--scenario", metavar="ID", default="nur-sultan", help="the scenario (default: %(default)s)")


def terms(parser: argparse.ArgumentParser) -> None:
    """Declares the options that say on which terms a scenario is played."""
    group = parser.add_argument_group("terms of play (a save brings its own)")
    group.add_argument("--level", metavar="NAME", help="guided, calm, tense, storm or historian (default: tense)")
    group.add_argument(
        "--length", metavar="FORM", help="campaign, lesson-90 or lesson-45: 23, 17 or 9 turns (default: campaign)"
    )
    group.add_argument(
        "--fate", metavar="SETTING", help="as-it-was, shaken or open (default: as-it-was, in a storm shaken)"
    )
    group.add_argument(
        "--legacy",
        metavar="NAME",
        help="take over in 2021 what was left: history, builders, guards or reformers (in lesson-45: history)",
    )
    group.add_argument(
        "--tag",
        metavar="NAME=HOW",
        action="append",
        default=[],
        help="show sensitive cards in full, mild, or off: xinjiang, january, war, north, persons (may be repeated)",
    )
    group.add_argument("--no-outside", action="store_true", help="leave out the cards whose idea is not in the thesis")


def names(parser: argparse.ArgumentParser) -> None:
    """Declares `--names`."""
    parser.add_argument("--names", metavar="SET", help="tell the cards in invented names, for tense rooms: fictional")


def settings(options: argparse.Namespace) -> "Settings":
    """Returns the terms that the options name; whether the scenario has them is for it to say."""
    from game.cards.settings import Settings

    return Settings(
        level=options.level or "",
        length=options.length or "",
        fate=options.fate or "",
        legacy=options.legacy or "",
        tags=tuple(map(_tag, options.tag)),
        outside=not options.no_outside,
        names=getattr(options, "names", None) or "",
    )


def _tag(wish: str) -> tuple[str, str]:
    name, equals, how = wish.partition("=")
    if not equals:
        raise WrongUsage(f"'{wish}' should have the form NAME=HOW, as in xinjiang=mild.")
    return name, how
