"""`multivector play`: opens a campaign, new or loaded."""

import argparse
import sys
from pathlib import Path
from secrets import randbelow

from game.commands import options as shared
from game.commands.errors import WrongUsage

SEEDS = 1_000_000
"""A seed that nobody chose is short enough to be told to a class."""
SCENARIO = "nur-sultan"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--scenario", metavar="ID", help=f"the scenario (default: {SCENARIO})")
    parser.add_argument(
        "--seed",
        metavar="N",
        type=shared.whole(0, shared.LARGEST_SEED),
        help="the number from which chance is drawn; who plays the same seed meets the same shocks",
    )
    parser.add_argument("--text", action="store_true", help="play in the terminal")
    shared.content(parser)
    parser.add_argument("--saves", metavar="DIR", type=Path, help="the folder of saves")
    parser.add_argument("--load", metavar="FILE", type=Path, help="go on with a save")


def run(options: argparse.Namespace) -> int:
    """Plays in the terminal until the player leaves; every decision is saved."""
    if options.load and (options.scenario or options.seed is not None):
        raise WrongUsage("A save brings its own scenario and seed; leave out --scenario and --seed.")
    if options.saves and options.saves.exists() and not options.saves.is_dir():
        raise WrongUsage(f"'{options.saves}' is not a folder.")

    from game import paths
    from game.commands import packs

    saves = options.saves or paths.saves()
    load = options.load and find_save(options.load, saves)
    library = packs.sound(options.content)
    scenario = options.scenario or SCENARIO
    packs.require("scenario", scenario, map(str, library.scenarios))

    from game.text.play import run as play
    from game.text.session import TextSession

    session = TextSession(
        library=library,
        find_deck=packs.finder(library),
        scenario=scenario,
        seed=randbelow(SEEDS) if options.seed is None else options.seed,
        saves=saves,
        load=load,
        source=sys.stdin,
        sink=sys.stdout,
    )
    return play(session)


def find_save(named: Path, saves: Path) -> Path:
    """Returns the save that is named: a file, or one in the folder of saves, its ending left out or not."""
    for path in (named, saves / named, saves / f"{named}.yaml"):
        if path.is_file():
            return path
    raise WrongUsage(f"There is no file '{named}', and no save of that name in '{saves}'.")
