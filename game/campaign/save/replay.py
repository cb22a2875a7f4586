"""Loading is replaying: a save leads a new campaign through its decisions, and every fingerprint is compared."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Protocol

from game.campaign.campaign import Campaign, Step, chain, first_print
from game.campaign.save.form import ENGINE, Header, Line, SaveError
from game.campaign.save.reader import read
from game.campaign.save.writer import text
from game.campaign.settings import Change, parse_change
from game.cards.settings import USUAL, SettingError, Settings, parse
from game.engine.deck import Deck


class DeckFinder(Protocol):
    """Finds the deck of a scenario's id on some terms; raises KeyError or SettingError when there is none."""

    def __call__(self, scenario: str, settings: Settings = USUAL) -> Deck:
        """Returns the deck, the same one each time."""


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
        settings, changes = parse(header.settings)
        deck = find(header.scenario, replace(settings, names=header.names))
        return deck, tuple(parse_change(deck, each) for each in changes)
    except KeyError:
        what = f"needs the scenario '{header.scenario}', which is not there"
        raise SaveError(path, where["scenario"], what) from None
    except SettingError as error:
        raise SaveError(path, where["settings"], f"has settings that do not fit: {error}") from None


def _follow(campaign: Campaign, line: Line, before: str) -> str | None:
    """Takes one logged decision; returns why it does not fit, or None. `before` is the file's print before it."""
    now = campaign.deck.number(campaign.turn)
    if now != line.turn:
        return f"stands in turn {line.turn}, but the campaign is in turn {now}"
    why = campaign.refusal(line.decision)
    if why is not None:
        return f"'{line.decision}' was refused ({why.removesuffix('.')})"
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


def replayed(campaign: Campaign, steps: list[Step]) -> bool:
    """Tells whether decisions lead a fresh campaign of the same deck and seed through the same fingerprints."""
    twin = Campaign(campaign.deck, campaign.seed, campaign.changes)
    return all(twin.decide(step.decision).print == step.print for step in steps)
