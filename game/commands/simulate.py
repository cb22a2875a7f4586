"""`multivector simulate`: lets a computer player play many campaigns and reports how they went."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.commands import options as shared
from game.commands.errors import Failure, WrongUsage

if TYPE_CHECKING:
    from game.campaign.batch import Result
    from game.campaign.settings import Change
    from game.cards import Library
    from game.engine.deck import Deck

SHOWN = ("home", "money")
"""The groups of indicators that the table for people shows."""
WIDE = 40
"""Characters for a name in the table."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    shared.scenario(parser)
    parser.add_argument(
        "--player", metavar="NAME", default="random", help="random, first, historical or a doctrine (default: random)"
    )
    parser.add_argument(
        "--campaigns", metavar="N", type=shared.whole(1, shared.MOST_CAMPAIGNS), default=1000, help="default: 1000"
    )
    parser.add_argument(
        "--seed",
        metavar="N",
        type=shared.whole(0, shared.LARGEST_SEED),
        default=1,
        help="seed of the first campaign; the next ones count up (default: 1)",
    )
    parser.add_argument(
        "--set",
        metavar="NAME=VALUE",
        action="append",
        default=[],
        help="change an indicator before the first turn; a VALUE with a sign is added, as in reform=+30",
    )
    parser.add_argument("--no-endings", action="store_true", help="play on after a loss")
    parser.add_argument(
        "--jobs", metavar="N", type=shared.whole(1, shared.MOST_JOBS), default=1, help="processes (default: 1)"
    )
    parser.add_argument("--json", metavar="FILE", help="write everything as JSON; '-' prints it")
    parser.add_argument("--csv", metavar="FILE", help="write one row a campaign; '-' prints them")
    shared.content(parser)
    shared.terms(parser)


def run(options: argparse.Namespace) -> int:
    """Plays the batch and writes what was asked for, or a table for people."""
    from game.campaign import report
    from game.commands import packs

    if options.json == options.csv == "-":
        raise WrongUsage("Only one of --json and --csv can be printed; give the other a file.")
    for target in (options.json, options.csv):
        packs.writable(target)
    terms = shared.settings(options)
    library = packs.sound(options.content, on_stderr="-" in (options.json, options.csv))
    result = played(options, packs.deck_of(library, options.scenario, terms))
    if options.json:
        packs.put(json.dumps(report.summary(result), ensure_ascii=False, indent=2) + "\n", options.json)
    if options.csv:
        packs.put(report.csv_text(result), options.csv)
    if not options.json and not options.csv:
        print("\n".join(table(report.summary(result), library)))
    return 0


def played(options: argparse.Namespace, deck: "Deck") -> "Result":
    """Plays the batch that the options describe, in one process or several."""
    from concurrent.futures.process import BrokenProcessPool

    from game.campaign import batch, jobs, players
    from game.commands import packs

    packs.require("player", options.player, players.names(deck))
    if options.player == "historical":
        packs.require("doctrine", "hedger", deck.doctrines)
    changes = changes_of(deck, options.set)
    endings = not options.no_endings
    if options.jobs == 1:
        return batch.play(deck, options.player, options.campaigns, options.seed, changes, endings)
    try:
        roots: list[Path] = packs.roots(options.content)
        return jobs.play(deck, roots, options.player, options.campaigns, options.seed, changes, endings, options.jobs)
    except BrokenProcessPool:
        raise Failure("A process ended before its work was done, perhaps for want of memory.") from None


def changes_of(deck: "Deck", wishes: list[str]) -> "tuple[Change, ...]":
    """Returns the changes that `--set` asks for; raises WrongUsage when one is not possible."""
    from game.campaign.settings import parse_change
    from game.cards.settings import SettingError

    try:
        return tuple(parse_change(deck, wish) for wish in wishes)
    except SettingError as error:
        raise WrongUsage(str(error)) from None


def table(summary: dict[str, Any], library: "Library") -> Iterator[str]:
    """Yields the lines of a table for people: endings, score, and the indicators of the country."""
    yield (
        f"{summary['campaigns']} campaigns of {summary['scenario']} by {summary['player']}, "
        f"seeds from {summary['seed']}: {summary['turns']} turns in {summary['seconds']:.1f} s"
        + (f" ({', '.join(summary['settings'])})" if "settings" in summary else "")
    )
    yield ""
    yield f"{'survived':{WIDE}} {summary['survived']:8.1%}"
    for name, count in summary["endings"].items():
        ending = library.endings[name]
        yield f"  {ending.title:{WIDE - 2}} {count / summary['campaigns']:8.1%}{'  (loss)' if ending.loss else ''}"
    yield ""
    yield f"{'':{WIDE}} {'at start':>8} {'mean':>8} {'5 %':>8} {'median':>8} {'95 %':>8}"
    yield _row("score", None, summary["score"])
    for name, spec in library.indicators.items():
        if spec.group in SHOWN and name in summary["final"]:
            yield _row(str(spec.label), summary["trajectory"][name][0], summary["final"][name])


def _row(label: str, start: float | None, spread: dict[str, float]) -> str:
    first = "" if start is None else f"{start:.2f}"
    numbers = " ".join(f"{spread[name]:8.2f}" for name in ("mean", "p05", "p50", "p95"))
    return f"{label[:WIDE]:{WIDE}} {first:>8} {numbers}"
