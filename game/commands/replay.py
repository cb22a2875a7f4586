"""`multivector replay`: verifies saves by playing their decisions again, and says how the campaigns went."""

import argparse
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.commands import options as shared
from game.commands.errors import WrongUsage

if TYPE_CHECKING:
    from game.campaign.save import DeckFinder, Loaded
    from game.cards import Library


@dataclass(frozen=True, slots=True)
class Verdict:
    """Says what a save held: whether it was verified, the facts, and a sentence."""

    verified: bool
    facts: dict[str, Any]
    sentence: str


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a save, or a folder of saves")
    parser.add_argument("--json", action="store_true", help="print a list with one object a file")
    shared.content(parser)


def run(options: argparse.Namespace) -> int:
    """Prints a verdict for each file; returns 1 when one could not be verified."""
    from game.commands import packs

    files = [file for named in options.files for file in saves(named)]
    library = packs.sound(options.content, on_stderr=options.json)
    find = packs.finder(library)
    verdicts = [verify(path, library, find) for path in files]
    if options.json:
        print(json.dumps([each.facts for each in verdicts], ensure_ascii=False, indent=2))
    else:
        print("\n".join(each.sentence for each in verdicts))
    return 0 if all(each.verified for each in verdicts) else 1


def saves(named: Path) -> list[Path]:
    """Returns the saves that are meant: a file, all of a folder, or those of a pattern that no shell has expanded."""
    if named.is_dir():
        found, what = sorted(named.glob("*.yaml")), f"There is no save in the folder '{named}'."
    elif "*" in named.name:
        found, what = sorted(named.parent.glob(named.name)), f"No file fits '{named}'."
    else:
        found, what = [named], f"There is no file '{named}'."
    found = [path for path in found if path.is_file()]
    if not found:
        raise WrongUsage(what)
    return found


def verify(path: Path, library: "Library", find: "DeckFinder") -> Verdict:
    """Plays a save again and returns what came of it."""
    from game.campaign.save import SaveError, load

    try:
        loaded = load(path, find)
    except SaveError as error:
        facts = {"file": str(path), "verified": False, "line": error.line, "problem": error.what}
        return Verdict(False, facts, str(error))
    same = loaded.header.deck == loaded.campaign.deck.digest
    facts = {"file": str(path), "verified": same, **_facts(loaded), "changed": loaded.changed}
    story = _story(loaded, library)
    if same:
        return Verdict(True, facts, f"{path}: verified. {story}")
    cards = ", ".join(loaded.changed) or "the scenario"
    turn = loaded.campaign.deck.number(loaded.campaign.turn)
    if loaded.differs_from is None:
        why = f"{path}: the cards have changed since ({cards}); every decision is still possible. {story}"
    else:
        facts |= {"line": loaded.differs_from, "problem": loaded.reason}
        why = (
            f"{path}:{loaded.differs_from}: the cards have changed since ({cards}), "
            f"and from turn {turn} the run differs: {loaded.reason} {story}"
        )
    return Verdict(False, facts, why)


def _facts(loaded: "Loaded") -> dict[str, Any]:
    campaign, outcome = loaded.campaign, loaded.campaign.outcome
    return {
        "scenario": campaign.deck.scenario,
        "seed": campaign.seed,
        "settings": list(campaign.settings),
        "deck": campaign.deck.digest,
        "decisions": len(campaign.steps),
        "turn": campaign.turn - campaign.deck.opening,
        "turns": len(campaign.deck.played),
        "print": campaign.steps[-1].print if campaign.steps else "",
        "ending": outcome.ending if outcome else None,
        "loss": outcome.loss if outcome else None,
        "score": outcome.score if outcome else None,
    }


def _story(loaded: "Loaded", library: "Library") -> str:
    """Tells in a sentence how far a campaign came and how it ended."""
    campaign, outcome = loaded.campaign, loaded.campaign.outcome
    turns = campaign.deck.turns
    played, now = len(campaign.deck.played), campaign.deck.number(campaign.turn)
    start = f"{library.scenarios[campaign.deck.scenario].title}, seed {campaign.seed}"
    count = f"{len(campaign.steps)} decisions"
    if outcome is None:
        first = date.fromordinal(turns[campaign.turn].first)
        return f"{start}: {count}, now in turn {now} of {played} ({first:%B %Y})."
    word = "lost" if outcome.loss else "ended"
    title = library.endings[outcome.ending].title
    return f"{start}: {count}, {word} after turn {outcome.turn} of {played}: {title}. Score {outcome.score:.2f}."
