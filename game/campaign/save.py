"""Saves: a campaign as a small readable file of decisions. Loading replays; every line is checked.

The file has a header, one decision a line with its chained fingerprint, and a closing line that counts them.
It is rewritten whole: a temporary file, flushed to the disk, then put in the old one's place; so a crash loses
at most the decision in flight. A damaged file is named with its line and never overwritten.
"""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from game.campaign.campaign import Campaign, Step, chain, first_print
from game.campaign.settings import Change, SettingError, parse_change
from game.cards.compile import deck_digest
from game.cards.tree import Branch, Node, Row, Text, parse
from game.engine import decisions
from game.engine.decisions import Decision, IllegalDecision
from game.engine.deck import Deck

FORMAT = 1
ENGINE = 1
"""Raised whenever a rule of the engine changes, so that old saves are not blamed for it."""
HEADER = ("format", "engine", "game", "deck", "scenario", "seed", "settings", "cards")
LARGEST = 4_000_000
"""A save is far smaller; larger files are not read."""

DeckFinder = Callable[[str], Deck]
"""Finds the deck of a scenario's id; raises KeyError when there is none."""


class SaveError(ValueError):
    """Says what is wrong with a save, and where; the file stays as it is."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        """Names the file, the line from 1 (0: the file as a whole), and what is wrong."""
        self.path, self.line, self.what = path, line, what
        super().__init__(f"{path}:{line}: {what}" if line else f"{path}: {what}")


@dataclass(frozen=True, slots=True)
class Header:
    """Holds the head of a save."""

    engine: int
    game: str
    deck: str
    scenario: str
    seed: int
    settings: tuple[str, ...]
    cards: Mapping[str, str]
    """Digests of the kinds, and of the cards met, to say what changed."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line on which each of these stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """Holds one decision of a save and the line on which it stands."""

    number: int
    turn: int
    decision: Decision
    print: str


@dataclass
class Loaded:
    """Holds a campaign read from a save, and what was found on the way."""

    campaign: Campaign
    header: Header
    differs_from: int | None = None
    """The line at which the run parts from the file after a change of content; None when it does not."""
    changed: list[str] = field(default_factory=list)
    """What changed in the content since, as kind/id."""
    reason: str = ""


def text(campaign: Campaign) -> str:
    """Returns a campaign as the text of a save."""
    deck = campaign.deck
    lines = [
        "# A campaign of Multivector. It is verified by `multivector replay`; a changed line will be named.",
        f"format: {FORMAT}",
        f"engine: {ENGINE}",
        f"game: {campaign.game}",
        f"deck: '{deck.digest}'",
        f"scenario: {deck.scenario}",
        f"seed: {campaign.seed}",
        "settings: [" + ", ".join(f"'{change}'" for change in campaign.changes) + "]",
        "cards:",
        *(f"  {name}: '{digest}'" for name, digest in _digests(campaign).items()),
        "decisions:",
        *(f"- {{turn: {each.turn + 1}, do: {each.decision}, print: '{each.print}'}}" for each in campaign.steps),
        f"end: {{lines: {len(campaign.steps)}}}",
    ]
    return "\n".join(lines) + "\n"


def _digests(campaign: Campaign) -> dict[str, str]:
    """Returns the digests that let a later load tell what changed: of every kind, and of every card met."""
    deck, world = campaign.deck, campaign.world
    met = {card.id for card in deck.cards if world.met[card.number, 0] >= 0}
    return {
        name: digest
        for name, digest in sorted(deck.digests.items())
        if name != "deck" and ("/" not in name or name.rpartition("/")[2] in met)
    }


def write(campaign: Campaign, path: Path) -> None:
    """Writes a campaign, putting the new file in the old one's place only when it is whole on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text(campaign))
            file.flush()
            os.fsync(file.fileno())
        _replace(part, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            part.unlink()


def _replace(part: Path, path: Path) -> None:
    """Puts a file in another's place; on Windows a reader may hold it for a moment, so it is tried for a second."""
    for attempt in range(20):
        try:
            os.replace(part, path)
            return
        except PermissionError:
            if attempt == 19:
                raise
            time.sleep(0.05)


def free_name(folder: Path, stem: str) -> Path:
    """Returns a path in a folder at which no file stands yet."""
    path, number = folder / f"{stem}.yaml", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.yaml", number + 1
    return path


def read(path: Path) -> tuple[Header, list[Line]]:
    """Returns the header and the decisions of a save; raises SaveError at the first damaged line."""
    return _Reader(path).read()


def load(path: Path, find: DeckFinder, strict: bool = False) -> Loaded:
    """Replays a save. Raises SaveError when the file is damaged or edited.

    When the content has changed since, the campaign is led up to the line where it parts from the file, and that
    is said; with `strict` it is an error too.
    """
    header, lines = read(path)
    deck, changes = _ground(path, header, find)
    campaign = Campaign(deck, header.seed, changes, game=header.game)
    loaded = Loaded(campaign, header, changed=changed_cards(header, deck))
    same = header.deck == deck.digest
    before = first_print(header.game, header.deck, header.scenario, header.seed, header.settings)
    for line in lines:
        why = _follow(campaign, line, before)
        if why is not None and same:
            raise SaveError(path, line.number, f"{why}: the line or one before it was changed")
        if why is not None:
            agreed = campaign.steps[: lines.index(line)]
            loaded.campaign = Campaign(deck, header.seed, changes, agreed, header.game)
            loaded.differs_from, loaded.reason = line.number, why
            break
        before = line.print
    if same:
        _compare(path, campaign)
    elif strict:
        names = ", ".join(loaded.changed[:5]) or "the deck"
        raise SaveError(path, header.lines["deck"], f"was played with other content ({names} changed)")
    return loaded


def _ground(path: Path, header: Header, find: DeckFinder) -> tuple[Deck, tuple[Change, ...]]:
    """Returns the deck and the settings that a save stands on."""
    where = header.lines
    if header.engine != ENGINE:
        raise SaveError(path, where["engine"], f"was played with engine {header.engine}; this is engine {ENGINE}")
    try:
        deck = find(header.scenario)
    except KeyError:
        what = f"needs the scenario '{header.scenario}', which is not there"
        raise SaveError(path, where["scenario"], what) from None
    try:
        return deck, tuple(parse_change(deck, each) for each in header.settings)
    except SettingError as error:
        raise SaveError(path, where["settings"], f"has settings that do not fit: {error}") from None


def _follow(campaign: Campaign, line: Line, before: str) -> str | None:
    """Takes one logged decision; returns why it does not fit, or None. `before` is the file's print before it."""
    if campaign.turn != line.turn:
        return f"stands in turn {line.turn + 1}, but the campaign is in turn {campaign.turn + 1}"
    why = campaign.refusal(line.decision)
    if why is not None:
        return f"'{line.decision}' was refused: {why}"
    campaign.decide(line.decision)
    # the file's own chain is followed, so that states can be compared after a change of content, too
    print = chain(before, line.decision, campaign.world.fingerprint())
    return None if print == line.print else f"'{line.decision}' leads to {print}, not to {line.print}"


def _compare(path: Path, campaign: Campaign) -> None:
    """Holds a save against what would be written: what no fingerprint covers is covered so."""
    found, wanted = path.read_text(encoding="utf-8").splitlines(), text(campaign).splitlines()
    for number, (each, right) in enumerate(zip_longest(found, wanted, fillvalue=""), 1):
        if each.rstrip() != right:
            raise SaveError(path, number, f"was changed: it should read '{right}'")


def changed_cards(header: Header, deck: Deck) -> list[str]:
    """Returns which cards met have changed since a save was written, and which kinds where no card was met."""
    changed = [name for name, digest in header.cards.items() if deck.digests.get(name) != digest]
    cards = [name for name in changed if "/" in name]
    covered = {name.partition("/")[0] for name in cards}
    return cards + [name for name in changed if "/" not in name and name not in covered]


class _Reader:
    """Reads the parts of a save and names the line of the first one that does not fit."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[Header, list[Line]]:
        root = self._root()
        for key in root:
            if key not in (*HEADER, "decisions", "end"):
                self._fail(key, f"'{key}' is unknown; perhaps the file is of a newer version")
        version = self._number(root, "format")
        if version != FORMAT:
            self._fail(root["format"], f"has format {version}; this version reads format {FORMAT}")
        header = Header(
            engine=self._number(root, "engine"),
            game=self._text(root, "game"),
            deck=self._text(root, "deck"),
            scenario=self._text(root, "scenario"),
            seed=self._number(root, "seed"),
            settings=tuple(str(self._scalar(each, "a setting")) for each in self._row(root, "settings")),
            cards={str(name): str(self._scalar(each, name)) for name, each in self._branch(root, "cards").items()},
            lines={str(key): key.place.line for key in root if isinstance(key, Text)},
        )
        if header.deck != deck_digest(header.cards):
            self._fail(root["deck"], "the digest of the deck and those of its cards do not fit: one was changed")
        lines = [self._line(each) for each in self._row(root, "decisions")]
        end = self._branch(root, "end")
        for key in end:
            if key != "lines":
                self._fail(key, f"'{key}' is unknown; perhaps the file is of a newer version")
        if self._number(end, "lines") != len(lines):
            self._fail(end["lines"], f"counts {end['lines']} decisions, but there are {len(lines)}")
        return header, lines

    def _root(self) -> Branch:
        try:
            if self.path.stat().st_size > LARGEST:
                raise SaveError(self.path, 0, "is too large to be a save")
            content = self.path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise SaveError(self.path, line, "is not UTF-8 text") from None
        except OSError as error:
            raise SaveError(self.path, 0, f"cannot be read: {error.strerror}") from None
        if content and not content.endswith("\n"):
            raise SaveError(self.path, content.count("\n") + 1, "ends in the middle of a line: the file was cut")
        node, problems = parse(str(self.path), content)
        if problems:
            raise SaveError(self.path, problems[0].place.line, problems[0].message)
        if not isinstance(node, Branch):
            raise SaveError(self.path, 1, "is no save: it should begin with 'format: 1'")
        if "end" not in node:
            raise SaveError(self.path, content.count("\n") or 1, "has no closing line: the file was cut")
        return node

    def _fail(self, node: Node, what: str) -> None:
        line = node.line if isinstance(node, Text) else node.place.line
        raise SaveError(self.path, line, what)

    def _get(self, branch: Branch, name: str) -> Node:
        for key, value in branch.items():
            if key == name:
                return value
        raise SaveError(self.path, branch.place.line, f"lacks '{name}'")

    def _scalar(self, node: Node, name: str) -> Text:
        if not isinstance(node, Text):
            self._fail(node, f"{name} should be one word")
            raise AssertionError
        return node

    def _text(self, branch: Branch, name: str) -> str:
        return str(self._scalar(self._get(branch, name), f"'{name}'"))

    def _number(self, branch: Branch, name: str) -> int:
        value = self._scalar(self._get(branch, name), f"'{name}'")
        if not re.fullmatch(r"-?[0-9]{1,20}", value):
            self._fail(value, f"'{name}' should be a whole number, not '{value}'")
        return int(value)

    def _row(self, branch: Branch, name: str) -> Row:
        node = self._get(branch, name)
        if not isinstance(node, Row):
            if isinstance(node, Text) and not node:
                return Row()
            self._fail(node, f"'{name}' should be a list")
            raise AssertionError
        return node

    def _branch(self, branch: Branch, name: str) -> Branch:
        node = self._get(branch, name)
        if not isinstance(node, Branch):
            self._fail(node, f"'{name}' should be a mapping")
            raise AssertionError
        return node

    def _line(self, node: Node) -> Line:
        if not isinstance(node, Branch):
            self._fail(node, "a decision should have the form {turn: 1, do: end, print: '…'}")
            raise AssertionError
        for key in node:
            if key not in ("turn", "do", "print"):
                self._fail(key, f"'{key}' is unknown; perhaps the file is of a newer version")
        words = self._text(node, "do")
        try:
            decision = Decision("undo") if words == "undo" else decisions.parse(words)
        except IllegalDecision as error:
            raise SaveError(self.path, node.place.line, str(error)) from None
        return Line(node.place.line, self._number(node, "turn") - 1, decision, self._text(node, "print"))


def replayed(campaign: Campaign, steps: list[Step]) -> bool:
    """Tells whether decisions lead a fresh campaign of the same deck and seed through the same fingerprints."""
    twin = Campaign(campaign.deck, campaign.seed, campaign.changes)
    return all(twin.decide(step.decision).print == step.print for step in steps)
