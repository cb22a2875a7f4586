"""`multivector play`: opens the window, or plays in the terminal where there is none."""

import argparse
import sys
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING

from game.commands import options as shared
from game.commands.errors import Failure, WrongUsage

if TYPE_CHECKING:
    from game.campaign.save import DeckFinder
    from game.cards import Library
    from game.cards.settings import Settings

SEEDS = 1_000_000
"""A seed that nobody chose is short enough to be told to a class."""
SCENARIO = "nur-sultan"
BEGINNING = ("scenario", "seed", "level", "length", "fate", "legacy", "tag", "no_outside", "names")
"""Options that say what to begin with; who names one wants a new campaign."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--scenario", metavar="ID", help=f"the scenario (default: {SCENARIO})")
    parser.add_argument(
        "--seed",
        metavar="N",
        type=shared.whole(0, shared.LARGEST_SEED),
        help="the number from which chance is drawn; who plays the same seed meets the same shocks",
    )
    parser.add_argument("--text", action="store_true", help="play in the terminal, not in a window")
    shared.content(parser)
    parser.add_argument("--saves", metavar="DIR", type=Path, help="the folder of saves")
    parser.add_argument("--load", metavar="FILE", type=Path, help="go on with a save")
    shared.terms(parser)
    shared.names(parser)


def run(options: argparse.Namespace) -> int:
    """Plays until the player leaves; every decision is saved. Without a display the terminal takes over."""
    if options.load and (options.scenario or options.seed is not None):
        raise WrongUsage("A save brings its own scenario and seed; leave out --scenario and --seed.")
    if options.load and (options.names or shared.settings(options).lines()):
        raise WrongUsage(
            "A save brings its own terms; leave out --level, --length, --fate, --legacy, --tag, --no-outside "
            "and --names."
        )
    if options.saves and options.saves.exists() and not options.saves.is_dir():
        raise WrongUsage(f"'{options.saves}' is not a folder.")

    from game import paths

    options.saves = options.saves or paths.saves()
    options.load = options.load and find_save(options.load, options.saves)
    seed = randbelow(SEEDS) if options.seed is None else options.seed
    return _in_terminal(options, seed) if options.text else _in_window(options, seed)


def _in_window(options: argparse.Namespace, seed: int) -> int:
    """Opens the window; the cards are read once its title shows."""
    from game.ui.session import Cards
    from game.ui.start import NoWindow, Wish, WrongPygame
    from game.ui.start import run as play

    wish = Wish(
        load_cards=lambda: Cards(*_cards(options)),
        refusals=(Failure, WrongUsage),
        saves=options.saves,
        scenario=options.scenario or SCENARIO,
        seed=seed,
        load=options.load,
        begin=any(getattr(options, name) not in (None, [], False) for name in BEGINNING),
    )
    try:
        return play(wish)
    except NoWindow as why:
        print(f"{why} The game is played in the terminal instead.\n")
        return _in_terminal(options, seed)
    except WrongPygame as why:
        raise Failure(f"{why}\nTo play in the terminal, add --text.") from None


def _cards(options: argparse.Namespace) -> "tuple[Library, DeckFinder, Settings]":
    """Reads the cards, compiles the scenario that is likely to be played, and returns the terms wished for."""
    from game.commands import packs

    library = packs.sound(options.content)
    scenario = options.scenario or SCENARIO
    terms = packs.fitting(library, scenario, shared.settings(options))
    find = packs.finder(library, terms)
    find(scenario)
    return library, find, terms


def _in_terminal(options: argparse.Namespace, seed: int) -> int:
    """Plays in the terminal."""
    from game.text.play import run as play
    from game.text.session import TextSession

    library, find, _ = _cards(options)
    session = TextSession(
        library=library,
        find_deck=find,
        scenario=options.scenario or SCENARIO,
        seed=seed,
        saves=options.saves,
        load=options.load,
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
