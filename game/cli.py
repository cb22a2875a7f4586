"""The command line: finds the command, runs it, and turns every refusal into a sentence and an exit code.

`multivector` and `python -m game` are the same. A command's module is imported only when it runs, so that help
is quick and nothing but `play` ever needs a screen.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from game import __version__
from game.commands.errors import Failure, WrongUsage

GOOD, FOUND, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: good, problems found, wrong usage; the last is the shell's own for Ctrl-C."""

PROGRAM = "multivector"
DEFAULT = "play"


class Verb(NamedTuple):
    """Names what a command does, and how it is used."""

    summary: str
    examples: tuple[str, ...]


class Command(Protocol):
    """Is what a module of `game.commands` offers."""

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declares the options."""

    def run(self, options: argparse.Namespace) -> int:
        """Does the work and returns the exit code."""


VERBS: dict[str, Verb] = {
    "play": Verb(
        "play in a window, or with --text in the terminal (this is what happens without a command)",
        ("--seed 7", "--text", "--scenario nur-sultan --content my-pack", "--load saves/nur-sultan-7.yaml"),
    ),
    "check": Verb("check cards: the shipped ones, or packs laid over them", ("", "my-pack --strict", "--format json")),
    "simulate": Verb(
        "let a computer player play many campaigns",
        ("--player hedger --campaigns 1000", "--player random --set reform=+30 --json -", "--csv runs.csv --jobs 2"),
    ),
    "balance": Verb(
        "measure whether a scenario is tense and fair, and name choices without a point",
        ("", "--short", "--json balance.json"),
    ),
    "replay": Verb("verify saves and print how they went", ("saves/nur-sultan-7.yaml", "class/*.yaml --json")),
    "screenshot": Verb(
        "make a picture of any page, without a display",
        (
            "--screen desk -o desk.png",
            "--screen map --turn 16 --size 1920x1080 -o map.png",
            "--screen ending -o end.png",
        ),
    ),
    "bench": Verb("measure the game's speed on this machine, as JSON", ("", "--runs 1 --campaigns 1000")),
    "new": Verb("write a skeleton card to fill in", ("event flood", "rule slow-courts --content my-pack")),
    "schema": Verb("print the JSON Schema of the kinds of cards", ("", "event")),
    "vocabulary": Verb("print every field, effect and function that cards may use", ("", "event")),
}


def main(words: Sequence[str] | None = None) -> int:
    """Runs a command line, the process's own unless given, and returns the exit code."""
    _speak_utf8()
    try:
        code = _run(list(sys.argv[1:] if words is None else words))
        sys.stdout.flush()
        return code
    except WrongUsage as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
        return WRONG
    except Failure as error:
        print(error, file=sys.stderr if error.on_stderr else sys.stdout)
        return FOUND
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return GOOD
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"{PROGRAM}: {where}{error.strerror or error}", file=sys.stderr)
        return WRONG
    except MemoryError:
        print(f"{PROGRAM}: There is not enough memory for that.", file=sys.stderr)
        return WRONG
    except SystemExit as stop:  # argparse has printed its help or its complaint
        return stop.code if isinstance(stop.code, int) else GOOD


def _run(words: list[str]) -> int:
    if words and words[0] in ("-h", "--help"):
        print(overview())
        return GOOD
    if words == ["--version"]:
        print(f"{PROGRAM} {__version__}")
        return GOOD
    name = words.pop(0) if words and not words[0].startswith("-") else DEFAULT
    if name not in VERBS:
        guess = get_close_matches(name, VERBS, n=1)
        raise WrongUsage(
            f"There is no command '{name}'. Did you mean '{guess[0]}'?"
            if guess
            else f"There is no command '{name}'. The commands are: {', '.join(VERBS)}."
        )
    command = cast(Command, import_module(f"game.commands.{name}"))
    parser = _parser(name)
    command.arguments(parser)
    return command.run(parser.parse_args(words))


def overview() -> str:
    """Returns the help of the whole program."""
    width = max(map(len, VERBS))
    lines = [
        f"usage: {PROGRAM} [COMMAND] [OPTION]…",
        "",
        "Multivector: steer Kazakhstan between four powers, 2019 to 2023. A turn-based game to learn with.",
        "",
        "commands:",
        *(f"  {name:{width}}  {verb.summary}" for name, verb in VERBS.items()),
        "",
        "examples:",
        *(f"  {example}" for name in VERBS for example in _examples(name)[:1]),
        "",
        f"'{PROGRAM} COMMAND --help' lists a command's options; '{PROGRAM} --version' prints the version.",
        "Exit codes: 0 good, 1 problems found, 2 wrong usage.",
    ]
    return "\n".join(lines)


def _parser(name: str) -> argparse.ArgumentParser:
    verb = VERBS[name]
    return argparse.ArgumentParser(
        prog=f"{PROGRAM} {name}",
        description=f"{verb.summary[0].upper()}{verb.summary[1:]}.",
        epilog="\n".join(("examples:", *(f"  {example}" for example in _examples(name)))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _examples(name: str) -> list[str]:
    return [f"{PROGRAM} {name} {example}".rstrip() for example in VERBS[name].examples]


def _speak_utf8() -> None:
    """Makes the standard streams UTF-8 whatever the console's code page; nothing typed can break the output."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def _forget_output() -> None:
    """Lets the interpreter flush into nothing when whoever read the output has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
