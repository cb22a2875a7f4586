"""`multivector screenshot`: makes a picture of any page, without a display, from a campaign played up to a turn."""

import argparse
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands import options as shared
from game.commands.errors import Failure, WrongUsage
from game.commands.play import SCENARIO

if TYPE_CHECKING:
    from game.campaign.campaign import Campaign
    from game.campaign.save import DeckFinder
    from game.cards import Library
    from game.ui.kit.kit import Look
    from game.ui.session import Session

SIZE, LEAST, MOST = (1280, 720), (800, 600), (7680, 4320)
"""Pixels: what a picture measures unless told otherwise, and the bounds."""
SEED = 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("--screen", metavar="NAME", required=True, help="the page: desk, card, map, power, why …")
    parser.add_argument(
        "--subject", metavar="ID", default="", help="what the page is about: a power, an indicator, an entry"
    )
    parser.add_argument("--size", metavar="WxH", default=SIZE, type=_size, help="pixels (default: 1280x720)")
    parser.add_argument("--text-scale", metavar="N", default=1.0, type=_scale, help="size of text, from 1 to 2")
    parser.add_argument(
        "--colours", metavar="N", type=shared.whole(2, 256), help="at most so many colours, for a smaller file"
    )
    parser.add_argument("--contrast", action="store_true", help="in the theme of high contrast")
    parser.add_argument("--scenario", metavar="ID", help=f"the scenario (default: {SCENARIO})")
    parser.add_argument(
        "--seed", metavar="N", type=shared.whole(0, shared.LARGEST_SEED), help=f"the seed of chance (default: {SEED})"
    )
    parser.add_argument(
        "--turn", metavar="N", type=shared.whole(0, 999),
        help="the turn, as the pages count it (default: 12, or the first after it in which the page shows something)",
    )  # fmt: skip
    parser.add_argument(
        "--load", metavar="FILE", type=Path, help="show a save where it was left, instead of a new game"
    )
    shared.content(parser)
    shared.names(parser)
    parser.add_argument("-o", "--output", metavar="FILE.png", required=True, help="where the picture is written")


def run(options: argparse.Namespace) -> int:
    """Writes the picture and says what it shows."""
    from game.ui import start

    start.prepare(os.environ)
    try:
        start.demand_pygame()
    except start.WrongPygame as error:
        raise Failure(str(error)) from None

    from game.cards.settings import Settings
    from game.commands import packs
    from game.ui import picture
    from game.ui.kit import AssetError
    from game.ui.palette import reduced

    packs.require("screen", options.screen, picture.NAMES)
    if not options.output.lower().endswith(".png"):
        raise WrongUsage(f"'{options.output}' should end in .png: pictures are written in that form.")
    packs.writable(options.output)
    if options.load and (options.scenario or options.seed is not None or options.turn is not None):
        raise WrongUsage("A save brings its own scenario, seed and turn; leave out --scenario, --seed and --turn.")
    if options.load and not options.load.is_file():
        raise WrongUsage(f"There is no file '{options.load}'.")
    options.scenario, options.seed = options.scenario or SCENARIO, SEED if options.seed is None else options.seed
    library = packs.sound(options.content)
    names = packs.fitting(library, options.scenario, Settings(names=options.names or ""))
    with tempfile.TemporaryDirectory(prefix="multivector-") as folder:
        session = _session(options, library, packs.finder(library, names), Path(folder))
        try:
            taken = picture.take(options.screen, session, options.size, _look(options), _subject(options, session))
        except AssetError as error:
            raise Failure(str(error)) from None
        finally:
            session.worker.close()
    if options.colours is not None:
        taken = reduced(taken, options.colours)
    Path(options.output).write_bytes(picture.encoded(taken))
    width, height = options.size
    print(f"{options.output}: {options.screen}, {_when(session)}, {width} × {height}")
    return 0


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([0-9]{1,5})[x×]([0-9]{1,5})", text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (LEAST[0] <= size[0] <= MOST[0] and LEAST[1] <= size[1] <= MOST[1]):
        raise argparse.ArgumentTypeError(
            f"'{text}' is no size from {LEAST[0]}x{LEAST[1]} to {MOST[0]}x{MOST[1]}, as in 1280x720"
        )
    return size


def _scale(text: str) -> float:
    if not re.fullmatch(r"[12](\.[0-9]{1,2})?", text) or float(text) > 2:
        raise argparse.ArgumentTypeError(f"'{text}' is no size of text from 1 to 2, as in 1.25")
    return float(text)


def _look(options: argparse.Namespace) -> "Look":
    from game.ui.kit.kit import Look
    from game.ui.theme import CONTRAST, DARK

    return Look(CONTRAST if options.contrast else DARK, options.text_scale, motion=False)


def _session(options: argparse.Namespace, library: "Library", find: "DeckFinder", folder: Path) -> "Session":
    """Returns a session whose campaign stands where the picture is to be taken; its saves go to a folder of its own."""
    from game import paths
    from game.ui.picture import BEFORE
    from game.ui.play import Play
    from game.ui.session import Cards, Session
    from game.ui.settings import Settings
    from game.views import Book, Table

    settings = Settings(text_scale=options.text_scale, high_contrast=options.contrast, motion=False, sound=False)
    cards = Cards(library, find)
    session = Session(lambda: cards, paths.assets(), folder, settings, options.scenario, options.seed)
    if options.screen in BEFORE:
        return session
    campaign = _campaign(options, find)
    path = folder / f"{campaign.deck.scenario}-{campaign.seed}.yaml"
    session.play = Play(Table(Book(library, campaign.deck), campaign), path)
    session.play.save()
    if options.screen == "aftermath":
        session.play.decide(next(each for each in campaign.legal() if each.verb == "answer"))
    return session


def _campaign(options: argparse.Namespace, find: "DeckFinder") -> "Campaign":
    """Returns the campaign of a save, or one played up to the turn."""
    from game.campaign.save import SaveError, load
    from game.commands.staging import demand, staged

    if options.load is None:
        return staged(find(options.scenario), options.seed, options.screen, options.turn)
    try:
        campaign = load(options.load, find).campaign
    except SaveError as error:
        raise Failure(str(error)) from None
    demand(campaign, options.screen)
    return campaign


def _subject(options: argparse.Namespace, session: "Session") -> str:
    """Returns what the page is about: what was asked for, or else what it usually shows."""
    from game.commands import packs
    from game.commands.staging import subjects

    known = subjects(session.play.campaign, options.screen) if session.playing else ()
    if options.subject and known:
        packs.require(f"subject of '{options.screen}'", options.subject, known)
    return str(options.subject or next(iter(known), ""))


def _when(session: "Session") -> str:
    """Returns in words when the campaign stands."""
    if not session.playing:
        return "before a campaign"
    campaign = session.play.campaign
    where = f"{campaign.deck.scenario}, seed {campaign.seed}"
    if campaign.outcome is not None:
        return f"{where}, after its end in turn {campaign.outcome.turn}"
    return f"{where}, turn {campaign.deck.number(campaign.turn)} of {len(campaign.deck.played)}"
