"""`multivector balance`: measures whether a scenario is tense and fair, and names choices without a point."""

import argparse
import json

from game.commands import options as shared
from game.commands.errors import Failure

JOBS = 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    shared.scenario(parser)
    parser.add_argument(
        "--seed", metavar="N", type=shared.whole(0, shared.LARGEST_SEED), default=1, help="first seed (default: 1)"
    )
    parser.add_argument("--short", action="store_true", help="play about a twentieth, for a first look")
    parser.add_argument(
        "--jobs", metavar="N", type=shared.whole(1, shared.MOST_JOBS), default=JOBS, help="processes (default: 2)"
    )
    parser.add_argument(
        "--json", metavar="FILE", nargs="?", const="-", help="write everything as JSON; '-' or no name prints it"
    )
    shared.content(parser)
    shared.terms(parser)


def run(options: argparse.Namespace) -> int:
    """Plays, measures, and writes the study or prints its tables."""
    from concurrent.futures.process import BrokenProcessPool

    from game.campaign import balance
    from game.campaign.balance import tables
    from game.commands import packs

    packs.writable(options.json)
    terms = shared.settings(options)
    library = packs.sound(options.content, on_stderr=options.json == "-")
    deck = packs.deck_of(library, options.scenario, terms)
    packs.require("doctrine", balance.MEASURE, deck.doctrines)
    size = balance.SHORT if options.short else balance.Size()
    try:
        found = balance.study(deck, library, packs.roots(options.content), size, options.seed, options.jobs)
    except BrokenProcessPool:
        raise Failure("A process ended before its work was done, perhaps for want of memory.") from None
    if options.json:
        packs.put(json.dumps(tables.mapping(found), ensure_ascii=False, indent=2) + "\n", options.json)
    else:
        print("\n".join(tables.lines(found)))
    return 0
