"""How much there is to read: the words of everything that is put before a player, turn by turn.

Counted are titles, situations, answers, advisers, what comes of the answer taken, what is said to it, news and late
consequences. What really happened stands apart: it is read afterwards, by those who want to know.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch, players
from game.cards import Library
from game.cards.reading import count
from game.cards.schema.play import CardSpec
from game.engine import acts, turn
from game.engine.dealing import Group
from game.engine.deck import Act, Deck, Power
from game.engine.turn import LATER, Picks, Player
from game.engine.world import World

Words = NDArray[np.int64]
Options = dict[tuple[int, int], int]
SPEAKS = 2.0
"""From how many points of goodwill a power says its line."""


@dataclass
class Reading:
    """Holds the words of a batch: one row a turn that was played, one column a campaign; -1 after its end."""

    words: Words
    history: Words
    """What really happened, in the same form."""

    @property
    def turns(self) -> Words:
        """The words of every turn that was played, all campaigns together."""
        return self.words[self.words >= 0]

    @property
    def totals(self) -> Words:
        """The words of each campaign."""
        return np.asarray(np.where(self.words >= 0, self.words, 0).sum(axis=0))


@dataclass
class Texts:
    """Holds how many words belong to the faces, options, news and late consequences of a deck."""

    faces: Options = field(default_factory=dict)
    """By card and face."""
    options: Options = field(default_factory=dict)
    """By card and place of the option."""
    history: dict[int, int] = field(default_factory=dict)
    news: dict[int, int] = field(default_factory=dict)
    later: dict[int, int] = field(default_factory=dict)
    """By the number of the act."""


def texts(library: Library, deck: Deck) -> Texts:
    """Counts the words of every card of a deck that can be met, and of what comes of it later."""
    found = Texts()
    specs: Mapping[str, CardSpec] = {**library.events, **library.asks}
    for card in deck.cards:
        spec = specs.get(card.id)
        if spec is None:
            continue
        if spec.weight_class == "news":
            found.news[card.number] = count(spec.title) + count(spec.brief)
            continue
        found.history[card.number] = count(spec.history.what) if spec.history else 0
        parts: Iterable[Any] = spec.form.faces if spec.form else [spec]
        for number, (part, face) in enumerate(zip(parts, card.faces, strict=True)):
            found.faces[card.number, number] = _face(spec, part)
            said = {**spec.reactions, **part.reactions}
            for text, option in zip(part.options, face.options, strict=True):
                silent = {each.id for each in deck.powers if not _moved(deck, each, option.act)}
                found.options[card.number, option.place] = _option(text, said, silent)
                later = {act.act.number: each for act, each in zip(option.act.later, text.later, strict=True)}
                found.later |= {number: count(each.outcome) for number, each in later.items()}
    return found


def _face(spec: CardSpec, part: Any) -> int:
    title = getattr(part, "title", None) or spec.title
    advice = part.advice or spec.advice
    read = [title, part.brief, *spec.views, *(each.text for each in part.options)]
    return sum(map(count, read)) + sum(count(each.says) for each in advice.values())


def _option(option: Any, said: Mapping[Any, str], silent: set[str]) -> int:
    chances = [count(each.outcome) for each in option.chance]
    voices = {who: line for who, line in {**said, **option.reactions}.items() if who not in silent}
    likely = round(sum(chances) / len(chances)) if chances else 0
    return count(option.outcome) + likely + sum(map(count, voices.values()))


def _moved(deck: Deck, power: Power, act: Act) -> bool:
    """Tells whether a power says its line: an act moves its goodwill, with what it will remember, far enough."""
    feeling = sum(
        deck.memories[each].weight for each in act.memories if deck.powers[deck.memories[each].power] is power
    )
    for effect in act.effects:
        if effect.indicator == power.trust:
            if callable(effect.amount):
                return True
            feeling += effect.amount / 100
    return abs(feeling) >= SPEAKS


class Reader:
    """Decides as another player does, and counts what that player reads in each campaign of a turn."""

    def __init__(self, player: Player, texts: Texts) -> None:
        """Begins without a word."""
        self._player, self._texts = player, texts
        self.words: Words = np.zeros(0, np.int64)
        self.history: Words = np.zeros(0, np.int64)

    def begin(self, world: World) -> None:
        """Begins a turn: counts what falls due in it."""
        self.words, self.history = np.zeros((2, world.size), np.int64)
        ripe = world.due == world.turn
        for number, words in self._texts.later.items():
            self.words += words * (ripe & (world.pending == number)).sum(axis=0)

    def finish(self, world: World, played: int) -> None:
        """Ends a turn: counts the news that spoke in it."""
        for number, words in self._texts.news.items():
            self.words += words * (world.met[number] == played)

    def pledge(self, world: World) -> NDArray[np.int8]:
        """Gives the other player's promises."""
        return self._player.pledge(world)

    def choose(self, world: World, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Reads the cards in hand, and what comes of the answers."""
        picks = self._player.choose(world, found, mask)
        self._read(world, found, picks)
        return picks

    def reply(self, world: World, power: int, found: list[Group], mask: NDArray[np.uint8]) -> Picks:
        """Reads the asks that are answered, and what comes of the answers."""
        picks = self._player.reply(world, power, found, mask)
        self._read(world, found, picks)
        return picks

    def journey(self, world: World) -> NDArray[np.int16]:
        """Makes the other player's journey."""
        return self._player.journey(world)

    def initiative(self, world: World, attempt: int) -> Picks:
        """Starts the other player's initiatives."""
        return self._player.initiative(world, attempt)

    def _read(self, world: World, found: list[Group], picks: Picks) -> None:
        for group in found:
            card = group.card.number
            rows = acts.numbers(world, group.rows)
            rows = rows[picks[rows] != LATER]
            self.words[rows] += self._texts.faces[card, group.number]
            self.history[rows] += self._texts.history[card]
            places = np.array([option.place for option in group.face.options])[picks[rows]]
            for place in np.unique(places):
                self.words[rows[places == place]] += self._texts.options[card, int(place)]


def reading(deck: Deck, library: Library, player: str, campaigns: int = 200, seed: int = 1) -> Reading:
    """Returns how much a player reads in each turn of some campaigns."""
    reader = Reader(players.player(deck, player), texts(library, deck))
    world = batch.opening(deck, batch.seeds_of(seed, np.arange(campaigns)), reader)
    found = np.full((2, len(deck.played), campaigns), -1, np.int64)
    for place, spec in enumerate(deck.played):
        going = world.over == 0
        reader.begin(world)
        turn.play(world, reader)
        reader.finish(world, spec.index)
        found[0, place, going], found[1, place, going] = reader.words[going], reader.history[going]
    return Reading(found[0], found[1])
