"""Loads content for a command: the shipped cards and the packs laid over them, or the report why not."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from game import paths
from game.campaign.save import DeckFinder
from game.cards import FORMATS, Library, Problem, check, count, load
from game.cards.compile import compile_deck
from game.cards.guesses import Guesser
from game.cards.settings import USUAL, SettingError, Settings, fitted
from game.commands.errors import Failure, WrongUsage
from game.engine.deck import Deck


def roots(packs: Sequence[Path]) -> list[Path]:
    """Returns the folders to read, in order: the shipped content first."""
    return [paths.content(), *packs]


def read(packs: Sequence[Path]) -> tuple[Library, list[Problem]]:
    """Returns the cards and everything that is wrong with them."""
    library, problems = load(roots(packs))
    return library, problems + check(library)


def sound(packs: Sequence[Path], on_stderr: bool = False) -> Library:
    """Returns the cards; raises Failure, with what `check` prints, when they hold errors."""
    library, problems = read(packs)
    if count(problems)[0]:
        report = FORMATS["text"](problems, library.cards)
        raise Failure(f"{report}\nThe cards must be mended first.", on_stderr)
    return library


def finder(library: Library, wished: Settings = USUAL) -> DeckFinder:
    """Returns what finds the deck of a scenario on some terms, the wished ones unless said, compiled once for each."""
    decks: dict[tuple[str, Settings], Deck] = {}

    def find(scenario: str, settings: Settings = wished) -> Deck:
        key = (scenario, settings)
        if key not in decks:
            decks[key] = compile_deck(library, scenario, settings)
        return decks[key]

    return find


def fitting(library: Library, scenario: str, settings: Settings) -> Settings:
    """Returns settings that a scenario has; raises WrongUsage, with a guess, for a name that it has not."""
    require("scenario", scenario, map(str, library.scenarios))
    try:
        return fitted(settings, library, library.scenarios[scenario])
    except SettingError as error:
        raise WrongUsage(str(error)) from None


def deck_of(library: Library, scenario: str, settings: Settings = USUAL) -> Deck:
    """Returns the deck of a scenario on some terms; raises WrongUsage when there is none."""
    return compile_deck(library, scenario, fitting(library, scenario, settings))


def require(what: str, name: str, known: Iterable[str]) -> None:
    """Raises WrongUsage, with a guess, when a name is not among the known ones."""
    names = sorted(known)
    if name in names:
        return
    guess = Guesser().guess(name, names)
    hint = f"Did you mean '{guess}'?" if guess else f"There are: {', '.join(names)}."
    raise WrongUsage(f"There is no {what} '{name}'. {hint}")


def writable(target: str | None) -> None:
    """Raises WrongUsage when a file could not be written later, before any work is done for it."""
    if target in (None, "-"):
        return
    path = Path(target)
    if path.is_dir():
        raise WrongUsage(f"'{target}' is a folder, not a file.")
    if not path.parent.is_dir():
        raise WrongUsage(f"There is no folder '{path.parent}' to write '{path.name}' to.")


def put(text: str, target: str) -> None:
    """Writes text to a file, or to the standard output for `-`."""
    if target == "-":
        sys.stdout.write(text)
        return
    with Path(target).open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
