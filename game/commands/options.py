"""Options that several commands share, and the numbers they take."""

import argparse
from collections.abc import Callable
from pathlib import Path

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
