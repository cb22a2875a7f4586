"""The study of balance: everything that is measured about a scenario, in one process or several."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from game.campaign import batch, jobs, players
from game.campaign.balance import fun, lunch, options, sampling, tension, verdicts, works
from game.campaign.balance.chronicle import Chronicle, chronicle
from game.campaign.balance.fun import Figure
from game.campaign.balance.options import Judged
from game.campaign.balance.runs import Run, rivals, run
from game.campaign.balance.tension import Dread, Secrets
from game.campaign.balance.verdicts import CardStanding, Standing
from game.campaign.balance.works import Worth
from game.campaign.reading import reading
from game.cards import Library, load
from game.cards.compile import compile_deck
from game.cards.settings import parse
from game.engine import ending, turn
from game.engine.deck import Deck

MEASURE = "hedger"
"""The doctrine that plays on in all futures, and whose campaigns must be tense."""
PRICED = 50
"""Campaigns in whose states an option must cost something somewhere."""
WORDS = 200
"""Campaigns in which words are counted."""


@dataclass(frozen=True, slots=True)
class Size:
    """Says how much is played."""

    campaigns: int = 1000
    """Campaigns of each player."""
    meetings: int = 200
    """Meetings of each card."""
    states: int = 200
    """States in which initiatives are tried."""
    futures: int = 16
    dread: int = 60
    """Campaigns in which the chance of losing is measured in every turn, by so many futures:"""
    dread_futures: int = 40
    secrets: int = 20
    """Meetings of each ask that are judged under each agenda."""


SHORT = Size(campaigns=200, meetings=9, states=12, dread=8, dread_futures=20, secrets=2)


@dataclass(frozen=True)
class Task:
    """Says what one process measures."""

    roots: tuple[Path, ...]
    scenario: str
    settings: tuple[str, ...]
    size: Size
    seed: int
    part: int
    parts: int


@dataclass(frozen=True)
class Part:
    """Holds what one process measured."""

    runs: dict[str, Run]
    told: dict[str, Chronicle]
    finals: dict[str, NDArray[np.float64]]
    judged: list[Judged]
    worth: list[Worth]
    dread: list[Dread]
    secrets: list[Secrets]
    words: list[NDArray[np.int64]]
    """The words of the turns of the measured doctrine, from the one process that counts them."""


@dataclass(frozen=True)
class Study:
    """Holds everything that was measured."""

    deck: Deck
    size: Size
    seed: int
    runs: dict[str, Run]
    cards: list[CardStanding]
    initiatives: list[Standing]
    figures: list[Figure]
    free: list[str]
    """Options that cost nothing."""


def study(
    deck: Deck, library: Library, roots: Sequence[Path], size: Size | None = None, seed: int = 1, parts: int = 1
) -> Study:
    """Measures a scenario, in several processes if wished; `roots` are the folders from which the deck was made."""
    size = size or Size()
    tasks = [Task(tuple(roots), deck.scenario, deck.terms.chosen, size, seed, part, parts) for part in range(parts)]
    if parts == 1:
        found = [measure(deck, library, tasks[0])]
    else:
        with ProcessPoolExecutor(parts, get_context("spawn"), jobs.leave_interrupts_to_the_parent) as pool:
            found = list(pool.map(part_of, tasks))
    return _whole(deck, size, seed, found)


def part_of(task: Task) -> Part:
    """Reads the cards and measures one part."""
    library, _ = load(task.roots)
    return measure(compile_deck(library, task.scenario, parse(task.settings)[0]), library, task)


def measure(deck: Deck, library: Library, task: Task) -> Part:
    """Measures one part: some of the players, and every so manieth of the sampled states."""
    size, seed = task.size, task.seed
    names = list(players.names(deck))
    mine = names[task.part :: task.parts]
    decider = players.player(deck, MEASURE)
    part = Part({}, {}, {}, [], [], [], [], [])
    for name in mine:
        part.runs[name] = run(deck, library, name, size.campaigns, seed)
        part.told[name] = chronicle(deck, name, size.campaigns, seed)
        part.words.extend([reading(deck, library, name, WORDS, seed).turns] if name == MEASURE else [])
        part.finals[name] = _late(deck, name, size.campaigns // 4, seed)
    found = sampling.meetings(deck, size.meetings, size.states, seed)
    for (kind, _), met in found.items():
        rows = met.of(task.part, task.parts)
        if rows.size and kind == "work" and deck.initiatives:
            part.worth.append(works.judge(deck, met, rows, decider, size.futures))
        elif rows.size and kind != "work":
            part.judged.append(options.judge(deck, met, rows, decider, size.futures, kind))
    for (kind, _), met in sampling.meetings(deck, size.secrets, 1, seed).items():
        rows = met.of(task.part, task.parts)
        secret = tension.secrets(deck, met, rows, decider, size.futures) if kind == "ask" and rows.size else None
        part.secrets.extend([secret] if secret else [])
    part.dread.append(
        tension.dread(deck, MEASURE, size.dread, size.dread_futures, fun.TENSE, seed, task.part, task.parts)
    )
    return part


def _late(deck: Deck, name: str, campaigns: int, seed: int) -> NDArray[np.float64]:
    """Returns the final scores of the measured doctrine's campaigns when another player takes over late."""
    first = players.player(deck, MEASURE)
    world = batch.opening(deck, batch.seeds_of(seed, np.arange(campaigns)), first)
    last = players.player(deck, name)
    for number in (spec.index for spec in deck.played):
        turn.play(world, first if number < fun.LATE - 1 else last)
    return ending.score(world)


def _whole(deck: Deck, size: Size, seed: int, parts: list[Part]) -> Study:
    names = players.names(deck)
    runs = {name: each.runs[name] for name in names for each in parts if name in each.runs}
    told = [each.told[name] for name in names for each in parts if name in each.told]
    finals = np.stack([each.finals[name] for name in names for each in parts if name in each.finals])
    judged = [judged for each in parts for judged in each.judged]
    cards = verdicts.of_cards(deck, Judged.merged(judged)) if judged else []
    worth = [worth for each in parts for worth in each.worth]
    tried = Worth.merged(worth) if worth and deck.initiatives else None
    dread = Dread.merged([dread for each in parts for dread in each.dread])
    secrets = [secret for each in parts for secret in each.secrets]
    hedger = next(each for each in told if each.player == MEASURE)
    free = lunch.free(deck, batch.worlds(deck, MEASURE, PRICED, seed))
    shares = {each.id: {name: found.endings.get(each.id, 0.0) for name, found in runs.items()} for each in deck.endings}
    figures = [
        *fun.tension(dread, hedger),
        *fun.dilemma(cards),
        *fun.lunch(len(free), lunch.counted(deck)),
        *fun.comeback(hedger),
        *fun.forms(deck, told),
        *(fun.scarcity(tried) if tried else []),
        *fun.asks(hedger),
        *fun.leads(told),
        *fun.words(np.concatenate([words for each in parts for words in each.words])),
        *fun.endings(shares),
        *fun.late(finals),
        *fun.agendas(Secrets.merged(secrets) if secrets else None),
        *rivals(deck, {each.player: each for each in told}, MEASURE),
    ]
    initiatives = verdicts.of_initiatives(deck, tried) if tried else []
    return Study(deck, size, seed, runs, cards, initiatives, figures, free)
