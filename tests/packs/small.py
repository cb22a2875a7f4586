"""Small decks for tests: a few cards in short form, laid over a quiet world.

The short form is YAML in which a card is named by its key and an option by its own, and in which texts may be
left out: `flood: {date: 2019-05, options: {pump: {effects: {treasury: -1}}, wait: {}}}`. A lone option is
joined by one, `nothing`, that does nothing.
"""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from typing import Any

import yaml

from game.campaign.campaign import Campaign
from game.campaign.save import DeckFinder
from game.cards import Library, check, load
from game.cards.compile import compile_deck
from game.cards.settings import USUAL, Settings
from game.engine.decisions import parse as parse
from game.engine.deck import Deck

QUIET = Path(__file__).parent / "quiet"
WORLD = ("indicators", "fates", "promises", "powers")
FOLDERS = {name: f"world/{name}" for name in WORLD}
ALONE = ("events", "organizations", "doctrines", "scenarios", "powers")
TEXTS: dict[str, dict[str, Any]] = {
    "indicators": {"label": "T", "about": "T.", "unit": "points", "good": "none", "group": "home"},
    "events": {"title": "T", "brief": "B."},
    "asks": {"title": "T", "brief": "B."},
    "initiatives": {"title": "T", "brief": "B."},
    "rules": {"title": "T"},
    "plans": {"title": "T", "text": "T."},
    "journeys": {"title": "T", "brief": "B."},
    "promises": {"title": "T", "text": "T."},
    "endings": {"title": "T", "loss": "false", "epilogue": "E."},
    "organizations": {"title": "T", "short": "T", "brief": "B.", "leader": "none"},
    "doctrines": {"title": "T", "brief": "B.", "journey": "none"},
}
CITED = ("events", "asks", "initiatives", "rules", "plans", "organizations")


class _Plain(yaml.SafeDumper):
    """Writes every text as it was typed, without the quotes that tell `2` from `'2'`."""


_Plain.yaml_implicit_resolvers = {}


def library(*more: Path, **cards: str) -> Library:
    """Reads the quiet world with some cards in short form laid over it; every fault of theirs fails the test."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for kind, text in cards.items():
            _write(root, "scenarios" if kind == "scenario" else kind, text)
        found, problems = load([QUIET, *more, root])
        problems += [each for each in check(found) if each.severity == "error"]
    assert not problems, "\n".join(map(str, problems))
    return found


@functools.lru_cache(maxsize=64)
def deck(scenario: str = "{}", **cards: str) -> Deck:
    """Compiles the quiet world with some cards in short form; `scenario` overrides fields of the quiet one."""
    return compile_deck(library(scenario=scenario, **cards), "quiet")


def campaign(scenario: str = "{}", seed: int = 1, **cards: str) -> Campaign:
    """Opens a campaign of a small deck."""
    return Campaign(deck(scenario, **cards), seed)


def finder(*decks: Deck) -> DeckFinder:
    """Returns what finds each of some decks by its scenario and the terms it was made for."""
    known = {(each.scenario, each.terms.chosen): each for each in decks}

    def find(scenario: str, settings: Settings = USUAL) -> Deck:
        return known[scenario, settings.lines()]

    return find


def do(campaign: Campaign, *decisions: str) -> Campaign:
    """Takes decisions, one line each."""
    for line in decisions:
        campaign.decide(parse(line))
    return campaign


def wait(campaign: Campaign, turns: int = 1) -> Campaign:
    """Ends some turns."""
    return do(campaign, *["end"] * turns)


def value(campaign: Campaign, name: str) -> float:
    """Returns an indicator in points."""
    deck, world = campaign.deck, campaign.world
    if name in deck.index:
        return float(world.stored[deck.index[name], 0] / 100)
    return float(world.view.der(deck.derived_index[name])[0])


def hand(campaign: Campaign) -> str:
    """Returns the card in hand, or nothing."""
    number = int(campaign.world.hand[0])
    return campaign.deck.cards[number].id if number >= 0 else ""


def plate(campaign: Campaign) -> list[str]:
    """Returns the open asks."""
    return [campaign.deck.cards[number].id for number in campaign.world.ask[:, 0] if number >= 0]


def _write(root: Path, kind: str, text: str) -> None:
    cards = yaml.load(text, Loader=yaml.BaseLoader)
    if kind == "scenarios":
        quiet = (QUIET / "scenarios" / "quiet.yaml").read_text(encoding="utf-8")
        cards = {"quiet": yaml.load(quiet, Loader=yaml.BaseLoader) | cards}
    full = [_full(kind, name, {} if card == "" else card) for name, card in cards.items()]
    folder = root / FOLDERS.get(kind, kind)
    folder.mkdir(parents=True)
    if kind in ALONE:
        for card in full:
            (folder / f"{card['id']}.yaml").write_text(_yaml(card), encoding="utf-8")
    else:
        (folder / "all.yaml").write_text(_yaml(full), encoding="utf-8")


def _full(kind: str, name: str, card: dict[str, Any]) -> dict[str, Any]:
    card = {"id": name, **TEXTS.get(kind, {}), **card}
    if kind in CITED:
        card.setdefault("outside", "true")
    if "options" in card:
        card["options"] = _options(card["options"])
    if "form" in card:
        faces = [
            {"is": face, "brief": "B.", **each, "options": _options(each["options"])}
            for face, each in card["form"]["faces"].items()
        ]
        card["form"] = {**card["form"], "faces": faces}
    for holder in (card, card.get("begin", {}), *card.get("options", [])):
        for outcome in holder.get("chance", []) if isinstance(holder, dict) else []:
            outcome.setdefault("outcome", "O.")
    return card


def _options(short: dict[str, Any]) -> list[dict[str, Any]]:
    short = short if len(short) > 1 else {**short, "nothing": ""}
    return [
        {"id": name, "text": "T", "outcome": "O.", **({} if option == "" else option)} for name, option in short.items()
    ]


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Plain, width=10_000, sort_keys=False)
